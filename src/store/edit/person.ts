/** What was said by whom, and new people, as a change of the text. Pure. */

import { foldName } from '../../model/names.ts';
import type { ParseOptions } from '../parse.ts';
import { personSchema, type RawInterview, type RawPerson, recruiterSchema } from '../schema.ts';
import { childOf, type MapNode, pairOf } from '../yaml/tree.ts';
import { setPairs } from './change.ts';
import { insertItem, insertList, setScalar } from './insert.ts';
import type { WritableRecord } from './render.ts';
import { proveEdit, type Splice } from './splice.ts';
import { type Target, targetOf, withInterview } from './target.ts';

/** What may be recorded of a person; undefined keys are left as they are. */
export type PersonFields = Partial<RawPerson>;

/**
 * The text with something recorded of a person: of the interviewer of that name, else of the recruiter where it is
 * something the recruiter may have, else of a new interviewer. A recruiter of whom more is told has interviewed too,
 * and becomes an interviewer beside. Another name is taken over by `contact` and the history. Every other byte stays.
 *
 * @throws usage where there is no such interview, invalid where the text is not valid or would not be
 * @example
 * const text = 'version: 1\ninterviews:\n  - { company: Acme, role: Engineer, at: 2026-11-23T14:30Z }\n';
 * setPerson(text, 'acme-engineer', 'Ann', { title: 'VP' }, { file: 'i.yaml', systemZone: () => 'UTC' }).slice(23, -1)
 * //=> '  - { company: Acme, role: Engineer, at: 2026-11-23T14:30Z, interviewers: [{ name: Ann, title: VP }] }'
 */
export function setPerson(
  text: string,
  interviewId: string,
  name: string,
  fields: PersonFields,
  options: ParseOptions,
): string {
  const target = targetOf(text, interviewId, options);
  const changed = change(target, name, fields);
  const calls = fields.name === undefined ? [] : callsOf(target, name, fields.name);
  const raw = fields.name === undefined ? changed.raw : withName(changed.raw, name, fields.name);
  const splices = [...changed.splices, ...calls];
  return proveEdit(target.source, { splices, intended: withInterview(target, raw) }, options);
}

interface Change {
  splices: Splice[];
  raw: RawInterview;
}

function change(target: Target, name: string, fields: PersonFields): Change {
  const { raw, map, page } = target;
  const wanted = foldName(name);
  const index = (raw.interviewers ?? []).findIndex((person) => foldName(person.name) === wanted);
  const list = childOf(map, 'interviewers');
  const node = list?.type === 'seq' ? list.items[index] : undefined;
  if (node?.type === 'map') {
    const interviewers = [...(raw.interviewers ?? [])];
    interviewers[index] = merged(raw.interviewers?.[index], fields) as RawPerson;
    return { splices: setPairs(page, node, inOrder(fields)), raw: { ...raw, interviewers } };
  }
  const recruiter = childOf(map, 'recruiter');
  const isRecruiter = raw.recruiter !== undefined && foldName(raw.recruiter.name) === wanted;
  if (!isRecruiter || recruiter?.type !== 'map') return addPerson(target, { ...fields, name: name.trim() });
  if (Object.keys(fields).every((key) => key in recruiterSchema.entries))
    return {
      splices: setPairs(page, recruiter, inOrder(fields)),
      raw: { ...raw, recruiter: merged(raw.recruiter, fields) as RawInterview['recruiter'] },
    };
  return addPerson(target, { ...raw.recruiter, ...fields } as RawPerson);
}

/** Where else an interview calls somebody by name, so that they are called by another one. */
function callsOf({ page, map }: Target, before: string, after: string): Splice[] {
  const history = childOf(map, 'history');
  const entries = history?.type === 'seq' ? history.items.filter((item) => item.type === 'map') : [];
  return [...entries.map((entry) => ({ map: entry, key: 'to' })), { map, key: 'contact' }].flatMap(({ map, key }) => {
    const value = pairOf(map, key)?.value;
    if (value?.type !== 'scalar' || !isCalled(value.value, before)) return [];
    return setScalar(page, value, after, map.flow) ?? [];
  });
}

function withName(raw: RawInterview, before: string, after: string): RawInterview {
  const history = raw.history?.map((entry) =>
    'to' in entry && isCalled(entry.to, before) ? { ...entry, to: after } : entry,
  );
  const contact = isCalled(raw.contact, before) ? { contact: after } : {};
  return { ...raw, ...(history && { history }), ...contact };
}

function isCalled(value: unknown, name: string): boolean {
  return typeof value === 'string' && foldName(value) === foldName(name);
}

/** A person with other values; of `clarify` the parts that are told. */
function merged(before: object | undefined, fields: PersonFields): object {
  return {
    ...before,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function addPerson({ raw, map, page }: Target, person: RawPerson): Change {
  const record = inOrder(person);
  const pair = pairOf(map, 'interviewers');
  const form = othersAreInLines(map) ? 'line' : 'lines';
  const splices =
    pair === null
      ? [insertList(page, map, 'interviewers', record, form)]
      : insertItem(page, pair, record, form, map.flow);
  return {
    splices,
    raw: { ...raw, interviewers: [...(raw.interviewers ?? []), record as unknown as RawPerson] },
  };
}

/** Whether everyone recorded so far has one line. */
function othersAreInLines(map: MapNode): boolean {
  const list = childOf(map, 'interviewers');
  return list?.type === 'seq' && list.items.length > 0 && list.items.every((item) => item.type === 'map' && item.flow);
}

/** Keys in the order of the schema. */
function inOrder(person: Partial<RawPerson>): WritableRecord {
  const known = Object.keys(personSchema.entries) as (keyof RawPerson)[];
  return Object.fromEntries(known.map((key) => [key, person[key]])) as WritableRecord;
}
