/** Changes of a text as splices, and what the lines around a place look like. Pure; knows no YAML. */

/** Replaces `start` to `end` (UTF-16 offsets, `end` exclusive) by `insert`. */
export interface Splice {
  start: number;
  end: number;
  insert: string;
}

/**
 * The text with all splices made, those at the same place in their given order; null where two overlap.
 *
 * @example
 * applySplices('abc', [{ start: 1, end: 2, insert: 'X' }]) //=> 'aXc'
 */
export function applySplices(text: string, splices: readonly Splice[]): string | null {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of [...splices].sort((a, b) => a.start - b.start)) {
    if (start < at || end < start) return null;
    parts.push(text.slice(at, start), insert);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The line break in use nearest before a place, else the first of the text, else LF. */
export function eolAt(text: string, offset: number): string {
  const before = text.lastIndexOf('\n', Math.max(0, offset - 1));
  const at = before === -1 ? text.indexOf('\n') : before;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Characters between the start of the line and a place; a byte order mark is none. */
export function columnAt(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return offset - start - (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
}

/** Whether nothing but blanks stands before a place on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return /^\ufeff?[ \t]*$/.test(text.slice(start, offset));
}

/**
 * Inserts whole lines below the line on which `after` stands, whatever comment ends that line. Where the file ends
 * without a line break, it still does.
 *
 * @example
 * insertLines('a: 1 # x\nb: 2', 4, ['c: 3']) //=> { start: 9, end: 9, insert: 'c: 3\n' }
 */
export function insertLines(text: string, after: number, lines: readonly string[]): Splice {
  const isLineStart = after > 0 && text[after - 1] === '\n';
  const breakAt = isLineStart ? after - 1 : text.indexOf('\n', after);
  if (breakAt === -1) {
    const eol = eolAt(text, text.length);
    return { start: text.length, end: text.length, insert: lines.map((line) => `${eol}${line}`).join('') };
  }
  const eol = text[breakAt - 1] === '\r' ? '\r\n' : '\n';
  return { start: breakAt + 1, end: breakAt + 1, insert: lines.map((line) => `${line}${eol}`).join('') };
}
