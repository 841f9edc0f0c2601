/** A new interview, or a new entry in the history of one, as a change of the text. Pure. */

import { idsBeside } from '../../model/identity.ts';
import type { Entry } from '../../model/interview.ts';
import { formatInstant } from '../../time/instant.ts';
import type { ParseOptions } from '../parse.ts';
import { ENTRY_VALUE, entrySchemas, interviewSchema, type RawEntry, type RawInterview } from '../schema.ts';
import { type MapNode, type Node, type Pair, pairOf, type SeqNode } from '../yaml/tree.ts';
import { insertItem, insertList } from './insert.ts';
import { renderItem, type WritableRecord } from './render.ts';
import { eolAt, proveEdit, type Splice } from './splice.ts';
import { type Page, sourceToEdit, styleOf, targetOf, withInterview } from './target.ts';

/** The keys of an interview as the file has them, in any order; undefined ones are left out. */
export type InterviewFields = Omit<Partial<RawInterview>, 'history'> & Pick<RawInterview, 'company' | 'role' | 'at'>;

/** The text with one more interview, and the id it got. */
export interface Added {
  text: string;
  id: string;
}

/**
 * The text with one more interview at the end of the list; every other byte stays. Its id is the one given, else made
 * from company and role. An empty text gets its `version` too.
 *
 * @throws invalid where the text is not valid, or would not be: an id that is taken, a wall clock that the
 * clocks skip
 * @example
 * addInterview('', { company: 'Acme', role: 'Engineer', at: '2026-11-23T14:30' }, { file: 'i.yaml', systemZone: () => 'UTC' }).id
 * //=> 'acme-engineer'
 */
export function addInterview(text: string, fields: InterviewFields, options: ParseOptions): Added {
  const source = sourceToEdit(text, options);
  const taken = source.search.interviews.map((interview) => interview.id);
  const id = fields.id ?? idsBeside(taken)(fields.company, fields.role);
  const record = inOrder({ ...fields, id });
  const page: Page = { text, style: styleOf(text, source.root, null) };
  const interviews = [...(source.raw.interviews ?? []), record as unknown as RawInterview];
  const splices = source.root === null ? startFile(page, record) : insertInterview(page, source.root, record);
  return { text: proveEdit(source, { splices, intended: { ...source.raw, interviews } }, options), id };
}

/** Keys in the order of the schema. */
export function inOrder(fields: Partial<RawInterview>): WritableRecord {
  const known = Object.keys(interviewSchema.entries) as (keyof RawInterview)[];
  return Object.fromEntries(known.map((key) => [key, fields[key]])) as WritableRecord;
}

function startFile({ text, style }: Page, record: WritableRecord): Splice[] {
  const eol = eolAt(text, text.length);
  const gap = text === '' || text === '\ufeff' ? [] : text.endsWith('\n') ? [''] : ['', ''];
  const lines = [...gap, 'version: 1', '', 'interviews:', ...renderItem(record, style.dashIndent, style), ''];
  return [{ start: text.length, end: text.length, insert: lines.join(eol) }];
}

function insertInterview(page: Page, root: MapNode, record: WritableRecord): Splice[] {
  const pair = pairOf(root, 'interviews');
  if (pair !== null) return insertItem(page, pair, record, 'lines', root.flow, gapAbove(page, pair));
  const splice = insertList(page, root, 'interviews', record, 'lines');
  if (root.flow) return [splice];
  const eol = eolAt(page.text, splice.start);
  return [{ ...splice, insert: `${eol}${splice.insert}` }];
}

/**
 * A blank line above the new interview, unless the last two stand without one, or a block scalar above would take it
 * for its own.
 */
function gapAbove({ text }: Page, { value }: Pair): string[] {
  const above = lastOf(value);
  if (above.type === 'scalar' && above.style === 'block' && /^[|>]\d?\+/.test(text.slice(above.start))) return [];
  if (value.type !== 'seq' || value.items.length < 2) return [''];
  const [before, last] = value.items.slice(-2) as [SeqNode, SeqNode];
  return /\n[ \t]*\r?\n/.test(text.slice(before.end - 1, last.start)) ? [''] : [];
}

/** The last and deepest node of a block collection. */
function lastOf(node: Node): Node {
  if (node.type === 'scalar' || node.flow) return node;
  const last = node.type === 'seq' ? node.items.at(-1) : node.pairs.at(-1)?.value;
  return last === undefined ? node : lastOf(last);
}

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
