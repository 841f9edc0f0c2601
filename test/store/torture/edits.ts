/**
 * Random edits of random pages, as pure functions: no foreign byte changes, no comment is lost, and the new text says
 * what the old one said and the change. What is expected is made here, from the model, not by what edits.
 */

import { Failure } from '../../../src/model/failure.ts';
import type { Entry, Interview, Search } from '../../../src/model/interview.ts';
import { changeInterviews } from '../../../src/store/edit/change.ts';
import { addInterview, appendEntry } from '../../../src/store/edit/interview.ts';
import { setPerson } from '../../../src/store/edit/person.ts';
import { parseSearch } from '../../../src/store/parse.ts';
import { type Chance, pick } from './figure.ts';
import { type Page, pageOf, wordsOf } from './page.ts';

const OPTIONS = { file: 'i.yaml', systemZone: () => 'UTC' };
const AT = Date.parse('2026-11-24T10:00:00Z');

/** An edit: what it makes of a text, and of the model. */
interface Edit {
  name: string;
  edit(text: string): string;
  /** Changes the model in place. */
  intend(search: Search): void;
  /** What may go from the old text: a value that is replaced, an empty list that is filled. */
  mayGo: RegExp;
}

/** The spaces and the comment beside an empty list may stand elsewhere in what is shared; comments are counted apart. */
const NOTHING = /^[ \t]*(?:\[\]|null|~)?(?:[ \t]*# c\d+;)?$/;
/** One scalar, as the page may have written it, or a part of it that the new one does not share. */
const SCALAR = /^[^\n#]*$/;

/** A value, and whatever stands between it and the next that is set. */
const SEVERAL = /^[\s\S]*$/;

/** The end of a text of which every line end counts: nothing can be added below without changing it. */
const KEPT_END = /\|\+\r?\n.*\r?\n +b$/;

/** One edit of one page. */
export function tryEdit(chance: Chance): string | null {
  const page = pageOf(chance);
  const before = parseSearch(page.text, OPTIONS);
  if (before.problems.length > 0) return `the page is not valid: ${JSON.stringify([before.problems, page.text])}`;
  const { name, edit, intend, mayGo } = editOf(chance, page);
  const intended = structuredClone(before.search);
  intend(intended);
  let text: string;
  try {
    text = edit(page.text);
  } catch (error) {
    if (error instanceof Failure && error.status === 'invalid' && KEPT_END.test(page.text)) return null;
    if (error instanceof Failure && error.status === 'invalid')
      return `${name} was refused: ${error.message}: ${JSON.stringify(page.text)}`;
    throw error;
  }
  const after = parseSearch(text, OPTIONS);
  const told = (what: string) => `${name}: ${what}: ${JSON.stringify([page.text, text])}`;
  if (after.problems.length > 0) return told('no longer valid');
  if (JSON.stringify(sorted(after.search)) !== JSON.stringify(sorted(intended))) return told('says something else');
  if (commentsIn(text) !== commentsIn(page.text)) return told('a comment is lost');
  const gone = goneFrom(page.text, text);
  return mayGo.test(gone) ? null : told(`${JSON.stringify(gone)} is gone`);
}

function commentsIn(text: string): string {
  return (text.match(/# c\d+;/g) ?? []).join(' ');
}

/** What lies between the beginning and the end that two texts share; of an insertion, nothing. */
function goneFrom(before: string, after: string): string {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return before.slice(start, before.length - end);
}

/** The same with keys in one order, without those that hold nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

function editOf(chance: Chance, page: Page): Edit {
  const { id, people } = pick(chance, page.interviews);
  const find = (search: Search) => search.interviews.find((one) => one.id === id) as Interview;
  const words = wordsOf(chance);
  switch (Math.floor(chance() * 4)) {
    case 0: {
      const entry = entryOf(chance, words);
      return {
        name: `append ${entry.type}`,
        edit: (text) => appendEntry(text, id, entry, OPTIONS),
        intend: (search) => find(search).history.push(entry),
        mayGo: NOTHING,
      };
    }
    case 1: {
      const fields = { company: words, role: 'Dev', at: '2026-11-20T10:00', notes: words };
      return {
        name: 'add an interview',
        edit: (text) => addInterview(text, { id: 'new', ...fields }, OPTIONS).text,
        intend: (search) => search.interviews.push(newInterview(search, fields)),
        mayGo: NOTHING,
      };
    }
    case 2: {
      const minutes = pick(chance, [30, 45, 90]);
      const more = chance() < 0.5 ? {} : { place: words, decisionWords: words };
      return {
        name: `set minutes${'place' in more ? ', place and words' : ''}`,
        edit: (text) => changeInterviews(text, [{ interview: id, set: { minutes, ...more } }], OPTIONS),
        intend: (search) => {
          Object.assign(find(search), { minutes, ...more });
        },
        mayGo: 'place' in more ? SEVERAL : /^\d*$/,
      };
    }
    default: {
      const name = pick(chance, [...people, 'Cher']);
      const fields = chance() < 0.5 ? { detail: words } : { detail: words, fit: words, title: 'VP' };
      return {
        name: `set ${Object.keys(fields).join(', ')}`,
        edit: (text) => setPerson(text, id, name, fields, OPTIONS),
        intend: (search) => {
          const { interviewers } = find(search);
          const known = interviewers.find((one) => one.name === name);
          if (known === undefined) interviewers.push({ name, ...fields });
          else Object.assign(known, fields);
        },
        mayGo: !people.includes(name) ? NOTHING : 'fit' in fields ? SEVERAL : SCALAR,
      };
    }
  }
}

function entryOf(chance: Chance, words: string): Entry {
  const kind = 'status-check' as const;
  return pick<Entry>(chance, [
    { type: 'heard', words, at: AT },
    { type: 'heard', words, at: AT, decisionBy: '2026-12-01' },
    { type: 'sent', kind, to: 'ann@x.example', at: AT, subject: words },
    { type: 'skipped', kind, at: AT, why: words },
    { type: 'snoozed', kind, until: '2026-12-05', at: AT },
    { type: 'outcome', outcome: 'rejected', at: AT },
  ]);
}

function newInterview(
  search: Search,
  { company, role, notes }: Record<'company' | 'role' | 'notes', string>,
): Interview {
  const zone = search.me.timezone ?? 'UTC';
  const at = Date.parse('2026-11-20T10:00:00Z');
  const plain = { id: 'new', company, role, round: 'first' as const, at, minutes: 60, zone };
  return { ...plain, firstChoice: false, interviewers: [], history: [], notes };
}
