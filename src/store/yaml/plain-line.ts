/** What a line of plain YAML holds: where the next one starts, and scalars valued by the core schema. Pure. */

import type { ScalarStyle, ScalarValue } from './tree.ts';

/** Where the next line that holds something starts: its first character that is no blank. */
interface Place {
  text: string;
  at: number;
  /** Columns before `at`; -1 at the end of the text. */
  indent: number;
}

/**
 * Moves to the next line that holds something, from the start of a line. False where a tab stands before it.
 *
 * @example
 * seekLine({ text: '\n# x\n  a: 1', at: 0, indent: 0 }, 0) //=> true
 */
export function seekLine(place: Place, from: number): boolean {
  const { text } = place;
  let at = from;
  for (;;) {
    const start = at;
    at = skipBlanks(text, at);
    place.at = at;
    place.indent = at - start;
    if (at >= text.length) {
      place.at = text.length;
      place.indent = -1;
      return true;
    }
    const code = text.charCodeAt(at);
    if (code === 0x23) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end + 1;
    } else if (code === 0x0a) {
      at += 1;
    } else if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
      at += 2;
    } else {
      return code !== 0x09 && code !== 0x0d;
    }
  }
}

/** The next place that is no blank. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

/** Whether a list item starts here. */
export function isDashAt(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x2d) return false;
  const after = text.charCodeAt(at + 1);
  return after === 0x20 || after === 0x0a || after === 0x0d || at + 1 === text.length;
}

/** A letter or underscore; besides the first also a digit or a hyphen. */
export function isKeyChar(code: number, isFirst: boolean): boolean {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f) return true;
  return !isFirst && ((code >= 0x30 && code <= 0x39) || code === 0x2d);
}

export interface PlainScalar {
  style: ScalarStyle;
  value: ScalarValue;
  /** After the last character, or the closing quote. */
  end: number;
}

/**
 * The scalar that starts here and ends on its line; null where it is none, or of a sort that is left to the yaml package.
 *
 * @param inFlow within braces or brackets, where a comma or a bracket ends it
 * @example
 * readScalar("'it''s' # x", 0, false) //=> { style: 'single', value: "it's", end: 7 }
 * readScalar('60 # minutes', 0, false) //=> { style: 'plain', value: 60, end: 2 }
 */
export function readScalar(text: string, at: number, inFlow: boolean): PlainScalar | null {
  const code = text.charCodeAt(at);
  if (code === 0x22) return readDouble(text, at);
  if (code === 0x27) return readSingle(text, at);
  if (Number.isNaN(code) || INDICATORS.has(code)) return null;
  const end = plainEnd(text, at, inFlow);
  if (end <= at) return null;
  const value = scalarValueOf(text.slice(at, end));
  return value === undefined ? null : { style: 'plain', value, end };
}

/** What no plain scalar starts with; those with which it may, before a letter, are left out too but for the hyphen. */
const INDICATORS = new Set([...',[]{}#&*!|>%@`?:"\'\t\r\n '].map((char) => char.charCodeAt(0)));

/** End of a plain scalar, without the blanks behind it; -1 where it is not plain. */
function plainEnd(text: string, start: number, inFlow: boolean): number {
  if (text.charCodeAt(start) === 0x2d && isIndicatorBefore(text.charCodeAt(start + 1), inFlow)) return -1;
  let end = start;
  for (let at = start; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20) continue;
    if (Number.isNaN(code) || code === 0x0a) return inFlow ? -1 : end;
    if (code === 0x0d) return !inFlow && text.charCodeAt(at + 1) === 0x0a ? end : -1;
    if (code === 0x09 || code === 0xfeff) return -1;
    if (code === 0x23 && end < at) return inFlow ? -1 : end;
    if (code === 0x3a && isIndicatorBefore(text.charCodeAt(at + 1), inFlow)) return -1;
    if (inFlow && isFlowIndicator(code)) return end;
    end = at + 1;
  }
}

/** Whether an indicator before this is one: a colon that ends a key, the dash of an item. */
function isIndicatorBefore(next: number, inFlow: boolean): boolean {
  return isBreakOrBlank(next) || (inFlow && isFlowIndicator(next));
}

function isBreakOrBlank(code: number): boolean {
  return Number.isNaN(code) || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isFlowIndicator(code: number): boolean {
  return code === 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

const MAYBE_OTHER = /^[-+.~0-9nNtTfF]/;
const WHOLE = /^[-+]?[0-9]{1,15}$/;
const NULL = /^(?:~|null|Null|NULL)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const OTHER =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$/;

/** The value of a plain scalar by the core schema; undefined for numbers other than whole ones of usual length. */
function scalarValueOf(text: string): ScalarValue | undefined {
  if (!MAYBE_OTHER.test(text)) return text;
  if (WHOLE.test(text)) return Number(text);
  if (NULL.test(text)) return null;
  if (BOOLEAN.test(text)) return text.length === 4;
  return OTHER.test(text) ? undefined : text;
}

function readSingle(text: string, start: number): PlainScalar | null {
  for (let at = start + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code === 0x0a || code === 0x0d) return null;
    if (code !== 0x27) continue;
    if (text.charCodeAt(at + 1) === 0x27) at += 1;
    else return { style: 'single', value: text.slice(start + 1, at).replaceAll("''", "'"), end: at + 1 };
  }
}

const ESCAPES: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

function readDouble(text: string, start: number): PlainScalar | null {
  let value = '';
  let from = start + 1;
  for (let at = from; ; at += 1) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code === 0x0a || code === 0x0d) return null;
    if (code === 0x22) return { style: 'double', value: value + text.slice(from, at), end: at + 1 };
    if (code !== 0x5c) continue;
    const escaped = ESCAPES[text[at + 1] ?? ''];
    if (escaped === undefined) return null;
    value += text.slice(from, at) + escaped;
    at += 1;
    from = at + 1;
  }
}
