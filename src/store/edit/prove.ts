/** The proof of an edit: the new text, read again, says what the old one said and the change, and nothing else. Pure. */

import { Failure } from '../../model/failure.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import type { RawFile } from '../schema.ts';
import { applySplices, type Splice } from './splice.ts';

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
