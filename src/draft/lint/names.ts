/** Rules of names: misspelt ones, and those of another process. Pure. */

import type { Interview, Person } from '../../model/interview.ts';
import { plainLetters } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { greetingName } from '../greeting.ts';
import { lettered } from '../lettered.ts';
import { isShortFor, isTitle, isUpper, nameWords } from './greeting.ts';
import { isOwn, lookedAt, lowerCase, placesOf } from './own.ts';
import { type Case, type Hit, type LintRule, linesOf } from './rule.ts';
import { contentWords, isQuoted } from './words.ts';

export const NAME_RULES: readonly LintRule[] = [
  {
    name: 'near-name',
    level: 'error',
    teaches: 'a misspelt name undoes the rest of the mail',
    check: nearNames,
  },
  {
    name: 'wrong-process',
    level: 'error',
    teaches: 'that belongs to another application; nothing tells them faster that they got a copy',
    check: wrongProcess,
  },
];

/** Words in capitals that are no names. */
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|dear|hello|kind|best|warm|regards|thank|thanks|please|subject|linkedin|english|resume|résumé|sent|cheers|yours|sincerely|respectfully|hallo|hey)$/i;
/** Names that are everyday words as well: in the place of one they are no name. */
const EVERYDAY =
  /^(?:may|will|mark|grant|grace|hope|joy|faith|rose|dawn|summer|april|june|august|bill|bob|drew|frank|guy|jack|pat|rob|sue|chase|miles|art|bay|block|box|slack|zoom|meta|target|notion|linear|stripe|square|apple|elm|oak|ash|brook|lead|leads|urgent|data|shell|gap|next|monday|first|second|final|open|amazon|indeed|remote|ramp|brave|figma|loom|root|unity|match|orange|boots|virgin|visa|sage|wise|express|general|standard|united|national|global|digital|central|north|south|east|west|new)$/i;

/** Characters looked back at for the word before. */
const LONGEST_WORD = 60;

const CAPITAL = lettered(String.raw`^[\p{Lu}]`, '');
const CAPITALIZED = lettered(String.raw`(?<![\p{L}\p{N}@./:-])[\p{Lu}][\p{L}\p{M}'’-]*`, 'g');
/** What a word follows that does not begin a sentence. */
const AMID = lettered(String.raw`[\p{L}\p{N},;]\s+$`, '');
const AMID_LINE = lettered(String.raw`[\p{L}\p{N},;][ \t]+$`, '');
const DERIVED = lettered(String.raw`^(?:[\p{L}]+)(?:s|er|ing|ed|al|y)$`, '');

/** Words of the names and companies that this mail may hold, as recorded. */
function knownWords({ process, search, draft }: Case): Set<string> {
  const people = process.flatMap(everyoneIn).flatMap(({ name, greet = '' }) => [name, greet]);
  const names = [...process.map(({ company }) => company), ...people, search?.me.name ?? ''];
  return new Set([...names, ...draft.to.map(({ name }) => name)].flatMap(nameWords));
}

function nearNames(judged: Case): Hit[] {
  const known = knownWords(judged);
  const listed = [...known].filter((word) => [...word].length >= 3 && CAPITAL(word).test(word));
  const { search, process, own, letter } = judged;
  // Where the mail belongs to nobody recorded, it may name any recorded role.
  const elsewhere =
    search?.interviews.flatMap((one) => [
      one.company,
      ...everyoneIn(one).map(({ name }) => name),
      ...(process.length === 0 ? [one.role] : []),
    ]) ?? [];
  const exempt = new Set([...elsewhere, ...own].flatMap(nameWords));
  const greeted = new Set(letter.greetings.map(({ line }) => line));
  return linesOf(judged).flatMap(({ text: written, line }) => {
    const text = written.normalize('NFC');
    return [...text.matchAll(CAPITALIZED(text))].flatMap((match) => {
      const word = match[0].replace(/['’]s?$/, '').replace(/-$/, '');
      if (exempt.has(word) || known.has(word) || CALENDAR.test(word)) return [];
      const lead = text.slice(Math.max(0, match.index - LONGEST_WORD), match.index);
      const isFirst = !AMID_LINE(lead).test(lead);
      const before = nameWords(lead).at(-1) ?? '';
      const near = listed.find((one) => isNear(word, one, isFirst, known.has(before)));
      if (near === undefined || (line !== null && greeted.has(line) && isShortFor(word, near))) return [];
      if (word === `${near}s`) return [];
      // What is a word of its own is a slip only perhaps: Bank and Banks, Mark and Market.
      const mayBeWord = !known.has(before) && !isTitle(before);
      const found = `"${word}" where "${near}" is recorded`;
      return [{ line, found, ...(mayBeWord ? { unless: word.toLowerCase() } : {}) }];
    });
  });
}

/** One slip in a short name, two in a long one. The first word of a sentence is taken for a word, unless long. */
function isNear(word: string, name: string, isFirst: boolean, afterName: boolean): boolean {
  if (word === name) return false;
  const [written, recorded] = [word, name].map((one) => plainLetters(one).replace(/’/g, "'")) as [string, string];
  if (written === recorded)
    return word.toLowerCase() !== name.toLowerCase() || (!EVERYDAY.test(word) && !isUpper(name));
  const [length, other] = [[...word].length, [...name].length];
  if (Math.min(length, other) < 4 || (isFirst && Math.min(length, other) < 5)) return false;
  if (written.replaceAll('rn', 'm') === recorded.replaceAll('rn', 'm')) return true;
  if (DERIVED(name).test(name) && name.startsWith(word)) return afterName;
  if (length >= 6 && sorted(written) === sorted(recorded) && written[0] === recorded[0]) return true;
  const most = Math.min(length, other) >= 6 && !isFirst ? 2 : 1;
  return distance(written, recorded, most) <= most;
}

/** The letters of a word in order: the same for words whose letters were only mixed up. */
function sorted(word: string): string {
  return [...word].sort().join('');
}

/**
 * Slips between two words (a letter more, fewer, other, or two swapped); `most + 1` where there are more than `most`.
 *
 * @example
 * distance('pryia', 'priya', 2) //=> 1
 * distance('halden', 'corvid', 2) //=> 3
 */
export function distance(a: string, b: string, most: number): number {
  const [left, right] = [[...a], [...b]];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let older: number[] = [];
  let previous = right.map((_, index) => index).concat(right.length);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwapped) value = Math.min(value, (older[j - 2] ?? 0) + 1);
      row.push(value);
    }
    if (Math.min(...row) > most) return most + 1;
    older = previous;
    previous = row;
  }
  return Math.min(previous.at(-1) ?? 0, most + 1);
}

function wrongProcess(judged: Case): Hit[] {
  const { search, process, own, letter } = judged;
  if (search === null || process.length === 0) return [];
  const ids = new Set(process.map(({ id }) => id));
  const others = search.interviews.filter(({ id }) => !ids.has(id));
  const mayName = mayBeNamed(judged, others);
  const lines = linesOf(judged);
  // What stands nowhere in the mail, as most does, is not looked for in every line of it.
  const spelt = lines.map(({ text }) => lookedAt(text.normalize('NFC')).spelt).join('\n');
  const lower = lines.map(({ text }) => lookedAt(text).lower).join('\n');
  const texts = [...new Set(others.flatMap((one) => [one.company.trim(), ...everyoneIn(one).flatMap(namesOf)]))].filter(
    (text) => text.length > 1 && spelt.includes(text) && !isOwn(text, own) && !mayName.includes(text),
  );
  const roles = [...new Set(others.map(({ role }) => role.trim()))].filter(
    (role) => lower.includes(lowerCase(roleWords(role))) && !isOwn(role, own),
  );
  const hits = lines.flatMap(({ text, line }) => [
    ...texts
      .filter((one) => isMentioned(one, text))
      .slice(0, 1)
      .map((found) => ({ line, found: `"${found}"` })),
    ...roles
      .filter((role) => placesOf(roleWords(role), text, { anyCase: true }).length > 0)
      .slice(0, 1)
      .map((found) => ({ line, found: `"${found}"` })),
  ]);
  if (hits.length > 0) return hits;
  return others.flatMap(everyoneIn).flatMap(({ name, detail = '' }): Hit[] => {
    const isTheirs = contentWords(detail).length >= 4 && isQuoted(detail, letter.text, 0.75);
    return isTheirs && !own.some((one) => isQuoted(detail, one))
      ? [{ line: null, found: `what you noted of ${name}, "${detail}"` }]
      : [];
  });
}

/** Another company that this mail has to name: the one behind an offer, to those who have to do with both. */
function mayBeNamed({ kind, world, process }: Case, others: readonly Interview[]): string[] {
  if (kind === 'competing-offer') return [world.offer?.company ?? ''];
  if (kind !== 'withdrawal') return [];
  const here = process.flatMap(everyoneIn);
  const isHere = (one: Person) =>
    here.some(
      ({ name, email, agency }) =>
        name === one.name ||
        (email !== undefined && email === one.email) ||
        (agency !== undefined && agency === one.agency),
    );
  return others
    .filter(({ history }) => history.some((entry) => entry.type === 'outcome' && entry.outcome === 'accepted'))
    .filter((one) => everyoneIn(one).some(isHere))
    .map(({ company }) => company.trim());
}

/** How a role is told in a mail: one of a single word only as a role. */
function roleWords(role: string): string {
  return /\s/.test(role) ? role : `${role} role`;
}

function namesOf({ name }: Person): string[] {
  const first = greetingName(name);
  return first === name ? [name] : [name, first];
}

/** Whether a name stands in a line as a name: spelt the same and, where it is an everyday word, mid-sentence. */
function isMentioned(name: string, text: string): boolean {
  return placesOf(name, text.normalize('NFC'), { anyCase: false }).some(({ from, to }) => {
    if (!EVERYDAY.test(name)) return true;
    const before = text.slice(0, from);
    const after = text.slice(to);
    if (/\d\s*$/.test(before) || /^\s*\d/.test(after) || /^\s+(?:I|we|you)\b/.test(after)) return false;
    return AMID(before).test(before) || /^(?:dear|hi|hello)\s+$/i.test(before);
  });
}
