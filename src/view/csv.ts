/** Rows for spreadsheets (RFC 4180) and for tools that take lines apart at tabs. Pure. */

import { stringify } from 'csv-stringify/sync';
import { safeLine, safeText } from './safe.ts';

export type TableFormat = 'csv' | 'tsv';

type Row = readonly (string | number | null)[];

/** Longest cell of a line that is taken apart at tabs. */
const LONGEST = 4000;

/**
 * The rows below their column names. CSV has CRLF line ends, quotes where they are needed, and a quote mark before
 * whatever a spreadsheet would take for a formula; TSV has neither quotes nor line breaks in a cell.
 *
 * @example
 * renderRows('csv', ['company'], [['=HYPERLINK("x")']]) //=> 'company\r\n"\'=HYPERLINK(""x"")"\r\n'
 */
export function renderRows(format: TableFormat, columns: readonly string[], rows: readonly Row[]): string {
  const lines = [columns, ...rows];
  if (format === 'tsv') {
    return lines.map((cells) => `${cells.map((cell) => safeLine(String(cell ?? ''), LONGEST)).join('\t')}\n`).join('');
  }
  const texts = lines.map((cells) => cells.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell)));
  return stringify(texts, { escape_formulas: true, quoted_match: /[\r\n]/, record_delimiter: 'windows' });
}
