/** Records as YAML: in one line for flow collections, in lines for block ones. Pure. */

import { doubleQuoted, writeScalar } from '../yaml/scalar.ts';
import type { Style } from './style.ts';

/** What an edit may write. Undefined values are left out. */
export type Writable = string | number | boolean | WritableRecord | readonly WritableRecord[];
export interface WritableRecord {
  readonly [key: string]: Writable | undefined;
}

/** The keys that are given, in their order. */
export function givenPairs(record: WritableRecord): [string, Writable][] {
  return Object.entries(record).flatMap(([key, value]): [string, Writable][] =>
    value === undefined ? [] : [[key, value]],
  );
}

/**
 * A value in one line.
 *
 * @example
 * renderFlow({ heard: 'a, b' }, { isSpaced: true, dashIndent: 2, isJson: false }) //=> '{ heard: "a, b" }'
 */
export function renderFlow(value: Writable, style: Style): string {
  if (isList(value)) return `[${value.map((item) => renderFlow(item, style)).join(', ')}]`;
  if (typeof value !== 'object') return renderScalar(value, style, true);
  const pad = style.isSpaced ? ' ' : '';
  const pairs = givenPairs(value).map(([key, child]) => renderFlowPair(key, child, style));
  return `{${pad}${pairs.join(', ')}${pad}}`;
}

/** `key: value` in one line. */
export function renderFlowPair(key: string, value: Writable, style: Style): string {
  return `${style.isJson ? doubleQuoted(key) : key}: ${renderFlow(value, style)}`;
}

export function renderScalar(value: string | number | boolean, style: Style, inFlow: boolean): string {
  if (typeof value === 'string' && style.isJson) return doubleQuoted(value);
  return writeScalar(value, { inFlow });
}

/**
 * The lines of a key and its value, indented by `indent` columns: records in one line, lists of records with a dash
 * each.
 *
 * @example
 * renderPair('minutes', 60, 4, { isSpaced: true, dashIndent: 2, isJson: false }) //=> ['    minutes: 60']
 */
export function renderPair(key: string, value: Writable, indent: number, style: Style): string[] {
  const margin = ' '.repeat(indent);
  if (isList(value)) {
    const items = value.flatMap((item) => renderItem(item, indent + style.dashIndent, style));
    return [`${margin}${key}:`, ...items];
  }
  if (typeof value === 'object') return [`${margin}${key}: ${renderFlow(value, style)}`];
  return [`${margin}${key}: ${renderScalar(value, style, false)}`];
}

/**
 * The lines of a record as an item of a block list whose dash stands at `column`.
 *
 * @example
 * renderItem({ name: 'Ann', title: 'VP' }, 2, { isSpaced: true, dashIndent: 2, isJson: false })
 * //=> ['  - name: Ann', '    title: VP']
 */
export function renderItem(record: WritableRecord, column: number, style: Style): string[] {
  const lines = givenPairs(record).flatMap(([key, value]) => renderPair(key, value, column + 2, style));
  const margin = ' '.repeat(column);
  return lines.map((line, index) => (index === 0 ? `${margin}- ${line.slice(column + 2)}` : line));
}

function isList(value: Writable): value is readonly WritableRecord[] {
  return Array.isArray(value);
}
