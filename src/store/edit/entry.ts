/** A new entry in the history of an interview, as a change of the text. Pure. */

import type { Entry } from '../../model/interview.ts';
import { formatInstant } from '../../time/instant.ts';
import type { ParseOptions } from '../parse.ts';
import { ENTRY_VALUE, entrySchemas, type RawEntry } from '../schema.ts';
import { pairOf } from '../yaml/tree.ts';
import { insertItem, insertList } from './insert.ts';
import { proveEdit } from './prove.ts';
import type { WritableRecord } from './render.ts';
import { targetOf, withInterview } from './target.ts';

/**
 * The text with one more entry at the end of an interview's history; every other byte stays. Instants are written in
 * UTC and whole seconds.
 *
 * @throws usage where there is no such interview, invalid where the text is not valid or cannot be edited
 * @example
 * const text = 'version: 1\ninterviews:\n  - company: Acme\n    role: Engineer\n    at: 2026-11-23T14:30Z\n';
 * const heard = { type: 'heard', words: 'soon', at: 0 };
 * appendEntry(text, 'acme-engineer', heard, { file: 'i.yaml', systemZone: () => 'UTC' }).slice(text.length)
 * //=> '    history:\n      - { heard: soon, at: 1970-01-01T00:00:00Z }\n'
 */
export function appendEntry(text: string, interviewId: string, entry: Entry, options: ParseOptions): string {
  const target = targetOf(text, interviewId, options);
  const record = recordOf(entry);
  const pair = pairOf(target.map, 'history');
  const splices =
    pair === null
      ? [insertList(target.page, target.map, 'history', record, 'line')]
      : insertItem(target.page, pair, record, 'line', target.map.flow);
  const history = [...(target.raw.history ?? []), record as unknown as RawEntry];
  return proveEdit(target.source, { splices, intended: withInterview(target, { ...target.raw, history }) }, options);
}

/** An entry as the file has it, keys in the file's order; undefined where one is not given. */
export function recordOf(entry: Entry): WritableRecord {
  const { type } = entry;
  const given = entry as unknown as WritableRecord;
  const keys = Object.keys(entrySchemas[type].entries);
  return Object.fromEntries(
    keys.map((key) => [key, key === 'at' ? formatInstant(entry.at) : given[key === type ? ENTRY_VALUE[type] : key]]),
  );
}
