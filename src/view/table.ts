/** Columns side by side: as wide as their cells, narrower where the screen is. */

import type { Style } from './style.ts';
import { hang, padRight, truncate, widthOf } from './width.ts';

/** One column. A flexible one may be cut; the others are shown whole. */
export interface Column {
  title: string;
  flexible?: boolean;
  paint?: (text: string) => string;
}

const GAP = 2;
/** No flexible column gets narrower than this; on a still narrower screen the cells stand beneath each other. */
const LEAST = 8;

/**
 * Lines of a table with its titles, no blanks at the ends of lines. Cells must be fit to be shown and unpainted.
 * Empty where there are no rows. Where the screen is too narrow for the columns, the cells of a row stand beneath
 * each other.
 *
 * @example
 * tableLines([{ title: 'Who' }], [], styleFor({ level: 0, columns: 80, unicode: true })) //=> []
 */
export function tableLines(columns: Column[], rows: string[][], style: Style): string[] {
  if (rows.length === 0) return [];
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column.title), ...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  if (!shrink(widths, columns, style.columns)) return rows.flatMap((row) => stackedLines(columns, row, style));
  const line = (cells: string[], paint: (text: string, column: Column) => string) =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const cell = truncate(cells[index] ?? '', width, style.glyphs.ellipsis);
        const isLast = cells.slice(index + 1).every((later) => later === '');
        const blanks = isLast ? '' : ' '.repeat(Math.max(0, width - widthOf(cell)) + GAP);
        return (cell === '' ? '' : paint(cell, column)) + blanks;
      })
      .join('')
      .trimEnd();
  return [
    line(
      columns.map((column) => column.title),
      (text) => style.faint(text),
    ),
    ...rows.map((row) => line(row, (text, column) => column.paint?.(text) ?? text)),
  ];
}

/** A row whose cells stand beneath each other, each behind its title; empty ones are left out. */
function stackedLines(columns: Column[], row: string[], style: Style): string[] {
  const [head = '', ...rest] = row;
  const titles = columns.slice(1).map(({ title }) => title);
  const width = Math.max(0, ...titles.map((title) => widthOf(title)));
  const paint = columns[0]?.paint ?? ((text: string) => text);
  return [
    paint(truncate(head, style.columns, style.glyphs.ellipsis)),
    ...rest.flatMap((cell, index) => {
      const label = `  ${style.faint(padRight(titles[index] ?? '', width))}  `;
      const room = style.columns - width - 2 * GAP;
      return cell === '' ? [] : [label + truncate(cell, room, style.glyphs.ellipsis)];
    }),
  ];
}

/** Takes a column at a time from the widest flexible one until the row fits; false where none can give any more. */
function shrink(widths: number[], columns: Column[], available: number): boolean {
  const total = () => widths.reduce((sum, width) => sum + width + GAP, -GAP);
  for (let over = total() - available; over > 0; over -= 1) {
    let widest = -1;
    columns.forEach((column, index) => {
      const width = widths[index] ?? 0;
      if (column.flexible === true && width > LEAST && width > (widths[widest] ?? 0)) widest = index;
    });
    if (widest < 0) return false;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return true;
}

/**
 * A label and its value side by side, wrapped beneath the value.
 *
 * @example
 * pairLines([['Zone', 'Europe/London']], styleFor({ level: 0, columns: 80, unicode: true }))
 * //=> ['  Zone  Europe/London']
 */
export function pairLines(pairs: [label: string, value: string][], style: Style): string[] {
  const width = Math.max(0, ...pairs.map(([label]) => widthOf(label)));
  return pairs.flatMap(([label, value]) => hang(`  ${padRight(label, width)}  `, value, style.columns));
}
