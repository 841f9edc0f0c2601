/**
 * The law of edits: of a valid search in any format, a change leaves every foreign byte and every comment as it was,
 * and what is read afterwards, by the yaml package alone, is what was there and the change.
 */

import { isDeepStrictEqual } from 'node:util';
import { isScalar, parse, parseDocument } from 'yaml';
import { changeInterviews } from '../../src/store/edit/change.ts';
import { addInterview, appendEntry, recordOf } from '../../src/store/edit/interview.ts';
import { setPerson } from '../../src/store/edit/person.ts';
import { removeInterview } from '../../src/store/edit/remove.ts';
import { parseSource } from '../../src/store/parse.ts';
import { type Data, pick, type Random, randomOf, write } from './formatted.ts';
import { entry, search, text as someText } from './made-searches.ts';

const options = { file: 'i.yaml', systemZone: () => 'UTC' };

/** What an edit made of a text, what it should say now, and what may have been taken away. */
interface Made {
  what: string;
  after: string;
  intended: Data;
  takes: 'nothing' | 'nothing but an empty value' | 'a value' | 'lines';
  /** Where in the old text the change must lie; anywhere where it is not given. */
  within?: [start: number, end: number] | undefined;
}

export interface Kept {
  runs: number;
  /** Changes that were refused as not to be made safely; nothing was changed. */
  refused: number;
}

/** Tries so many edits from a seed on. @throws Error that shows the first one that breaks the law */
export function checkEdits(runs: number, seed: number): Kept {
  const kept = { runs, refused: 0 };
  for (let run = 0; run < runs; run += 1) {
    const random = randomOf(seed + run);
    const data = search(random);
    const before = write(data, random);
    const read = parseSource(before, options);
    const [ours, theirs, meant] = [read.raw, parse(before), data].map(withoutEmpty);
    if (read.problems.length > 0 || !isDeepStrictEqual(ours, meant) || !isDeepStrictEqual(theirs, meant))
      throw broken(seed + run, 'the search itself is read otherwise', before, JSON.stringify(read));
    const made = attempt(() => edit(random, before, data));
    if (made === null) kept.refused += 1;
    else judge(seed + run, before, made);
  }
  return kept;
}

function attempt(act: () => Made): Made | null {
  try {
    return act();
  } catch (error) {
    if (/safely|in place/.test(String(error))) return null;
    throw error;
  }
}

function judge(seed: number, before: string, { what, after, intended, takes, within }: Made): void {
  const say = (why: string) => broken(seed, `${what}: ${why}`, before, after);
  if (!isDeepStrictEqual(withoutEmpty(parse(after)), withoutEmpty(intended))) throw say('it says something else');
  const { problems } = parseSource(after, options);
  if (problems.length > 0) throw say(JSON.stringify(problems));
  const { start, taken, given } = differenceOf(before, after);
  if (within !== undefined && after !== before && (start < within[0] - 1 || start + taken.length > within[1]))
    throw say(`it changed what is not the value: ${JSON.stringify(taken)}`);
  if (!mayTake(takes, taken, given)) throw say(`it took away ${JSON.stringify(taken)}`);
  const comments = (text: string) => text.match(/# c\d+: "x" {y} \[z] 'w/g) ?? [];
  const left = comments(before).filter((one) => takes !== 'lines' || !taken.includes(one));
  if (!isDeepStrictEqual(comments(after), left)) throw say('a comment was lost or moved');
  if (before.includes('\r\n') && /[^\r]\n/.test(after)) throw say('another line end');
  if (what !== 'remove' && before.endsWith('\n') !== after.endsWith('\n')) throw say('another end of the file');
}

/** Where two texts differ, what the old one says there, and what the new one. */
function differenceOf(before: string, after: string): { start: number; taken: string; given: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const [taken, given] = [before, after].map((text) => text.slice(start, text.length - end));
  return { start, taken: taken ?? '', given: given ?? '' };
}

/** Keys that hold nothing say what keys that are missing say. */
function withoutEmpty(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (isEmpty(one) ? undefined : one)));
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function broken(seed: number, why: string, before: string, after: string): Error {
  return new Error(`seed ${seed}: ${why}\n--- before\n${before}\n--- after\n${after}`);
}

/** What is said anew must hold what was there, but for an empty list or a written null, which give way. */
function mayTake(takes: Made['takes'], taken: string, given: string): boolean {
  if (takes === 'lines' || takes === 'a value') return true;
  if (takes === 'nothing') return given.includes(taken);
  return given.includes(taken.replace(/^ *(?:\[ *\]|null|~)?[ \t]*/, ''));
}

/** The place of a value in a text; undefined where there is none. */
function placeOf(before: string, path: (string | number)[]): [number, number] | undefined {
  const node = parseDocument(before).getIn(path, true);
  return isScalar(node) && node.range != null ? [node.range[0], node.range[1]] : undefined;
}

function edit(random: Random, before: string, data: Data): Made {
  const ids = parseSource(before, options).search.interviews.map(({ id }) => id);
  const index = random(ids.length);
  const id = ids[index] ?? '';
  const interviews = data.interviews as Data[];
  const one = interviews[index] as Data;
  const withOne = (changed: Data) => ({ ...data, interviews: interviews.with(index, changed) });
  switch (random(6)) {
    case 0:
    case 1: {
      const added = entry(random);
      const history = [...((one.history as Data[] | null) ?? []), recordOf(added) as Data];
      const after = appendEntry(before, id, added, options);
      return {
        what: 'append',
        after,
        intended: withOne({ ...one, history }),
        takes: 'nothing but an empty value',
      };
    }
    case 2: {
      const fields = {
        company: 'New & Co',
        role: someText(random).trim() || 'x',
        at: '2026-12-01T10:00Z',
        minutes: 30,
      };
      const people = random(2) === 0 ? {} : { interviewers: [{ name: 'Cy', detail: someText(random) }] };
      const added = addInterview(before, { ...fields, ...people }, options);
      const intended = { ...data, interviews: [...interviews, { id: added.id, ...fields, ...people }] };
      return { what: 'add', after: added.text, intended, takes: 'nothing' };
    }
    case 3: {
      const [key, value] = pick<[string, string | number]>(random, [
        ['minutes', 50],
        ['decisionBy', '2026-12-09'],
        ['notes', someText(random)],
        ['decisionWords', someText(random)],
        ['domain', 'brook.example'],
      ]);
      if (key in one && random(3) === 0) {
        const { [key]: _, ...left } = one;
        const after = changeInterviews(before, [{ interview: id, set: { [key]: null } }], options);
        return { what: `take out ${key}`, after, intended: withOne(left), takes: 'lines' };
      }
      const after = changeInterviews(before, [{ interview: id, set: { [key]: value } }], options);
      return {
        what: `set ${key}`,
        after,
        intended: withOne({ ...one, [key]: value }),
        takes: key in one ? 'a value' : 'nothing',
        within: placeOf(before, ['interviews', index, key]),
      };
    }
    case 4:
      return setSomeone(random, before, { id, index, one, withOne });
    default: {
      const after = removeInterview(before, id, options);
      const left = interviews.filter((_, place) => place !== index);
      return { what: 'remove', after, intended: { ...data, interviews: left }, takes: 'lines' };
    }
  }
}

interface Whose {
  id: string;
  index: number;
  one: Data;
  withOne: (changed: Data) => Data;
}

function setSomeone(random: Random, before: string, { id, index, one, withOne }: Whose): Made {
  const people = (one.interviewers as Data[] | null | undefined) ?? [];
  const name = pick(random, ['Ann Alba', 'New Person']);
  const detail = someText(random);
  const after = setPerson(before, id, name, { detail }, options);
  const place = people.findIndex((person) => person.name === name);
  const known = people[place];
  const interviewers = known ? people.with(place, { ...known, detail }) : [...people, { name, detail }];
  return {
    what: 'person',
    after,
    intended: withOne({ ...one, interviewers }),
    takes: known && 'detail' in known ? 'a value' : 'nothing but an empty value',
    within: known && placeOf(before, ['interviews', index, 'interviewers', place, 'detail']),
  };
}
