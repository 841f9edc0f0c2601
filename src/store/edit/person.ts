/** What was said by whom, and new people, as a change of the text. Pure. */

import { foldName } from '../../model/names.ts';
import type { ParseOptions } from '../parse.ts';
import { personSchema, type RawInterview, type RawPerson, recruiterSchema } from '../schema.ts';
import { childOf, type MapNode, pairOf } from '../yaml/tree.ts';
import { insertItem, insertList } from './insert.ts';
import { setPairs } from './interview.ts';
import { proveEdit } from './prove.ts';
import type { WritableRecord } from './render.ts';
import type { Splice } from './splice.ts';
import { type Target, targetOf, withInterview } from './target.ts';

/** What may be recorded of a person; undefined keys are left as they are. */
export type PersonFields = Partial<Omit<RawPerson, 'name'>>;

/**
 * The text with something recorded of a person: of the interviewer of that name, else of the recruiter where it is
 * something the recruiter may have, else of a new interviewer. A recruiter of whom more is told has interviewed too,
 * and becomes an interviewer beside. Every other byte stays.
 *
 * @throws Failure `usage` where there is no such interview, `invalid` where the text is not valid or would not be
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
  const { splices, raw } = change(target, name, fields);
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
  if (!isRecruiter || recruiter?.type !== 'map') return addPerson(target, { name: name.trim(), ...fields });
  if (Object.keys(fields).every((key) => key in recruiterSchema.entries))
    return {
      splices: setPairs(page, recruiter, inOrder(fields)),
      raw: { ...raw, recruiter: merged(raw.recruiter, fields) as RawInterview['recruiter'] },
    };
  return addPerson(target, { ...raw.recruiter, ...fields } as RawPerson);
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
