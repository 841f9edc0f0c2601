/** Columns side by side: as wide as their cells, narrower where the screen is. */

import type { Style } from './style.ts';
import { hang, padRight, truncate, widthOf } from './width.ts';

/** One column. A flexible one may be cut; the others are shown whole. */
export interface Column {
  title?: string;
  flexible?: boolean;
  paint?: (text: string) => string;
}

const GAP = 2;
/** No flexible column gets narrower than this. */
const LEAST = 8;

/** A table with its titles, its cells unpainted. On too narrow a screen the cells of a row stand beneath each other. */
export function tableLines(columns: readonly Column[], rows: readonly string[][], style: Style): string[] {
  if (rows.length === 0) return [];
  const titles = columns.map(({ title = '' }) => title);
  const lineOf = lineIn(columns, [titles, ...rows], style);
  if (lineOf === null) return rows.flatMap((row) => stackedLines(columns, row, style));
  return [lineOf(titles, style.faint), ...rows.map((row) => lineOf(row))];
}

/** The same rows without titles, set in by two blanks; null where the screen is too narrow for the columns. */
export function rowLines(columns: readonly Column[], rows: readonly string[][], style: Style): string[] | null {
  const lineOf = lineIn(columns, rows, { ...style, columns: style.columns - GAP });
  return lineOf === null ? null : rows.map((row) => `  ${lineOf(row)}`);
}

/** How a row of some is laid out; null where they do not fit. */
function lineIn(columns: readonly Column[], rows: readonly string[][], style: Style) {
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  if (!shrink(widths, columns, style.columns)) return null;
  return (row: readonly string[], paint?: Column['paint']) =>
    columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const cell = truncate(row[index] ?? '', width, style.glyphs.ellipsis);
        const isLast = row.slice(index + 1).every((later) => later === '');
        const blanks = isLast ? '' : ' '.repeat(Math.max(0, width - widthOf(cell)) + GAP);
        const painted = (paint ?? column.paint)?.(cell) ?? cell;
        return (cell === '' ? '' : painted) + blanks;
      })
      .join('')
      .trimEnd();
}

/** A row whose cells stand beneath each other, each behind its title; empty ones are left out. */
function stackedLines(columns: readonly Column[], row: readonly string[], style: Style): string[] {
  const [first, ...others] = columns;
  const [head = '', ...rest] = row;
  const width = Math.max(0, ...others.map(({ title = '' }) => widthOf(title)));
  const shown = truncate(head, style.columns, style.glyphs.ellipsis);
  return [
    first?.paint?.(shown) ?? shown,
    ...rest.flatMap((cell, index) => {
      const label = `  ${style.faint(padRight(others[index]?.title ?? '', width))}  `;
      const room = style.columns - width - 2 * GAP;
      return cell === '' ? [] : [label + truncate(cell, room, style.glyphs.ellipsis)];
    }),
  ];
}

/** Takes a column at a time from the widest flexible one until the row fits; false where none can give any more. */
function shrink(widths: number[], columns: readonly Column[], available: number): boolean {
  const total = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  for (let over = total - available; over > 0; over -= 1) {
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

/** Labels with what stands beside each. */
export type Pairs = readonly [label: string, value: string][];

/** Labels and values side by side, wrapped beneath the values. */
export function pairLines(pairs: Pairs, { columns }: Style): string[] {
  const width = Math.max(0, ...pairs.map(([label]) => widthOf(label)));
  return pairs.flatMap(([label, value]) => hang(`  ${padRight(label, width)}  `, value, columns));
}

/** The same beneath a heading; nothing where there are no pairs. */
export function headedPairs(heading: string, pairs: Pairs, style: Style): string[] {
  return pairs.length === 0 ? [] : [style.strong(heading), ...pairLines(pairs, style)];
}

/** What stands beneath a list that was cut; nothing where it was not. */
export function moreLines(count: number, style: Style): string[] {
  return count > 0 ? [style.faint(`${style.glyphs.ellipsis} and ${count} more`)] : [];
}
