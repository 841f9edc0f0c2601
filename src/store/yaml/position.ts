/** Offsets in a text as the line and column that an editor shows. */

export interface Position {
  line: number;
  column: number;
}
export type Positions = (offset: number) => Position;

/**
 * A function from offsets (UTF-16 units) to lines and columns, both from 1. A byte order mark takes no column.
 *
 * @example
 * positionsIn('a\nbc')(3) //=> { line: 2, column: 2 }
 */
export function positionsIn(text: string): Positions {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const mark = low === 0 && text.startsWith('\ufeff') ? 1 : 0;
    return { line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) - mark + 1) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
