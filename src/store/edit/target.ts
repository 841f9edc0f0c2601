/** The interview that an edit is about: in the text, in the tree and in the data. Pure. */

import { Failure } from '../../model/failure.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import type { RawFile, RawInterview } from '../schema.ts';
import { quoted } from '../show.ts';
import { childOf, type MapNode } from '../yaml/tree.ts';
import type { Page } from './insert.ts';
import { styleOf } from './style.ts';

export interface Target {
  source: Source;
  page: Page;
  index: number;
  map: MapNode;
  raw: RawInterview;
}

/**
 * Parses a text that is to be edited.
 *
 * @throws invalid where it has problems
 */
export function sourceToEdit(text: string, options: ParseOptions): Source {
  const source = parseSource(text, options);
  if (source.problems.length === 0) return source;
  throw new Failure('invalid', `${options.file} is not valid; nothing was changed`, {
    problems: source.problems,
  });
}

/**
 * Finds an interview by its id, recorded or derived.
 *
 * @throws usage where there is none, invalid where the text is not valid
 */
export function targetOf(text: string, id: string, options: ParseOptions): Target {
  return targetIn(sourceToEdit(text, options), id);
}

/** The same in a text that is parsed. @throws usage where there is none */
export function targetIn(source: Source, id: string): Target {
  const index = source.search.interviews.findIndex((interview) => interview.id === id);
  const list = source.root === null ? null : childOf(source.root, 'interviews');
  const map = list?.type === 'seq' ? list.items[index] : undefined;
  const raw = source.raw.interviews?.[index];
  if (map?.type !== 'map' || raw === undefined) throw new Failure('usage', `no interview ${quoted(id)}`);
  return { source, page: { text: source.text, style: styleOf(source.text, source.root, map) }, index, map, raw };
}

/** The file with one interview replaced. */
export function withInterview({ source, index }: Target, raw: RawInterview): RawFile {
  return withInterviews(source, new Map([[index, raw]]));
}

/** The file with some interviews replaced, by their place. */
export function withInterviews({ raw }: Source, replaced: ReadonlyMap<number, RawInterview>): RawFile {
  return { ...raw, interviews: (raw.interviews ?? []).map((one, index) => replaced.get(index) ?? one) };
}
