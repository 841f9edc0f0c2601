/** Scalars and records as YAML: in one line for flow collections, in lines for block ones. Pure. */

import type { ScalarStyle, ScalarValue } from '../yaml/tree.ts';
import type { Style } from './target.ts';

/** What plain text would be taken for by YAML 1.2, or by readers that still follow 1.1. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|[-+]?[\d_,.]+(?:e[-+]?\d*)?|0[box][\da-f_]+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|=|<<)$/i;
/** Signs with a meaning at the start of a scalar. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
const INSIDE = /: |:$| #|^\s|\s$|^(?:---|\.\.\.)/;
/** A question mark begins a key for readers of 1.1, wherever it stands. */
const FLOW = /[,[\]{}?]|:[,[\]{}]/;
/** Whatever a line of plain text cannot hold, or a reader would not see. The joiners of emoji may stand. */
const UNPLAIN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\ufffe|\uffff/u;

/**
 * A value for a block or a flow collection, in one line.
 *
 * @example
 * writeScalar('Data Engineer') //=> 'Data Engineer'
 * writeScalar('no') //=> '"no"'
 * writeScalar('a, b', { inFlow: true }) //=> '"a, b"'
 * writeScalar('when?', { inFlow: true }) //=> '"when?"'
 * writeScalar("it's so", { like: 'single' }) //=> "'it''s so'"
 */
export function writeScalar(value: ScalarValue, options: { inFlow?: boolean; like?: ScalarStyle } = {}): string {
  if (typeof value !== 'string') return String(value);
  if (options.like === 'single' && !UNPLAIN.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (options.like !== 'double' && isPlain(value, options.inFlow === true)) return value;
  return doubleQuoted(value);
}

function isPlain(value: string, inFlow: boolean): boolean {
  if (value === '' || NOT_TEXT.test(value) || INDICATOR.test(value) || INSIDE.test(value)) return false;
  return !UNPLAIN.test(value) && !(inFlow && FLOW.test(value));
}

const UNSEEN = /(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]|\ufffe|\uffff/gu;

/** JSON's quotes, which are YAML's too, with everything escaped that does not show. */
export function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(UNSEEN, (character) => {
    const units = [...character].length === 1 ? character.split('') : [character];
    return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  });
}

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
