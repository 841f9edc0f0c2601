/** An edit as splices of the text; and its proof: read again, it says what the old one said and the change. Pure. */

import { Failure } from '../../model/failure.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import type { RawFile } from '../schema.ts';

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

/** An edit: where the text changes, and what the whole file is meant to say then. */
export interface Edit {
  splices: readonly Splice[];
  intended: RawFile;
  /** Places of the interviews that may be called otherwise then. */
  renamed?: ReadonlySet<number>;
}

/**
 * The text after an edit, once it is proven.
 *
 * @throws usage where what was given is not valid in the file, invalid where the old text is not, or the new
 * one does not say what was intended
 * @example
 * const options = { file: 'i.yaml', systemZone: () => 'UTC' };
 * proveEdit(parseSource('version: 1 # x', options), { splices: [], intended: { version: 1 } }, options) //=> 'version: 1 # x'
 */
export function proveEdit(source: Source, { splices, intended, renamed }: Edit, options: ParseOptions): string {
  const text = applySplices(source.text, splices);
  if (text === null) throw unsafe(options);
  if (text === source.text) return text;
  const result = parseSource(text, options);
  const [problem] = result.problems;
  if (problem !== undefined) {
    const where = `${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`;
    throw new Failure('usage', `this would make ${options.file} invalid (${where}); nothing was changed`);
  }
  if (!isSame(result.raw, intended) || !hasSameIds(source, result, renamed)) throw unsafe(options);
  return text;
}

function unsafe({ file }: ParseOptions): Failure {
  return new Failure(
    'invalid',
    `${file} is written in a way that this change cannot be made in safely; nothing was changed, make it by hand`,
  );
}

/** No interview that was there is called otherwise now, but for those that may be. */
function hasSameIds(before: Source, after: Source, renamed: ReadonlySet<number> = new Set()): boolean {
  const ids = after.search.interviews;
  return before.search.interviews.every((interview, index) => renamed.has(index) || ids[index]?.id === interview.id);
}

/** Deep equality of plain data; undefined values count as absent. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => isSame(item, b[index]));
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}
