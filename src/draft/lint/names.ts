/** Rules of names: misspelt ones, and those of another process. Pure. */

import type { Interview, Person } from '../../model/interview.ts';
import { companyForm, plainLetters } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { greetingName } from '../greeting.ts';
import { lettered } from '../lettered.ts';
import { roleWords } from '../role.ts';
import { isShortFor, isTitle, isUpper, nameWords } from './greeting.ts';
import { isOwn, lowerCase, placesOf } from './own.ts';
import { type Case, type Hit, type LintRule, linesOf } from './rule.ts';
import { strangers } from './strangers.ts';
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

const POSSESSIVE = /['’]s?$/;
/** Characters looked back at for the word before. */
const LONGEST_WORD = 60;

const CAPITAL = lettered(String.raw`^[\p{Lu}]`, '');
const CAPITALIZED = lettered(String.raw`(?<![\p{L}\p{N}@./:-])[\p{Lu}][\p{L}\p{M}'’-]*`, 'g');
/** What a word follows that does not begin a sentence. */
const AMID = lettered(String.raw`[\p{L}\p{N},;]\s+$`, '');
const AMID_LINE = lettered(String.raw`[\p{L}\p{N},;][ \t]+$`, '');
const DERIVED = lettered(String.raw`^(?:[\p{L}]+)(?:s|er|ing|ed|al|y)$`, '');

/** Words of the names and companies that may be misspelt; a sender's own name is written as they like. */
function knownWords({ process, draft }: Case): Set<string> {
  const people = process.flatMap(everyoneIn).flatMap(({ name, greet = '' }) => [name, greet]);
  const names = [...process.map(({ company }) => company), ...people, ...draft.to.map(({ name }) => name)];
  return new Set(names.flatMap(nameWords).flatMap((word) => [word, word.replace(POSSESSIVE, '')]));
}

function nearNames(judged: Case): Hit[] {
  const known = knownWords(judged);
  const listed = [...known].filter((word) => [...word].length >= 3 && CAPITAL(word).test(word));
  const { search, process, own, letter } = judged;
  // Where the mail belongs to nobody recorded, it may name any recorded role.
  const elsewhere = (search?.interviews ?? []).flatMap((one) => [
    one.company,
    ...namesOf(one),
    ...(process.length === 0 ? [one.role] : []),
  ]);
  const exempt = new Set([...elsewhere, ...own, search?.me.name ?? ''].flatMap(nameWords));
  const greeted = new Set(letter.greetings.map(({ line }) => line));
  return linesOf(judged).flatMap(({ text: written, line }) => {
    const text = written.normalize('NFC');
    return [...text.matchAll(CAPITALIZED(text))].flatMap((match) => {
      const word = match[0].replace(POSSESSIVE, '').replace(/-$/, '');
      if (exempt.has(word) || known.has(word) || CALENDAR.test(word)) return [];
      const lead = text.slice(Math.max(0, match.index - LONGEST_WORD), match.index);
      const last = nameWords(lead).at(-1) ?? '';
      const isFirst = !AMID_LINE(lead).test(lead) && !(isTitle(last) && /\.[ \t]+$/.test(lead));
      const before = isFirst ? '' : last;
      // The first word of a sentence is taken for a word, unless long.
      const least = known.has(before) ? 3 : isFirst ? 5 : 4;
      const near = listed.find((one) => isNear(word, one, least, known.has(before), judged.isEveryday));
      const isShort = near !== undefined && line !== null && greeted.has(line) && isShortFor(word, near);
      if (near === undefined || isShort || word === `${near}s`) return [];
      // What is a word of its own is a slip only perhaps: Bank and Banks, Mark and Market.
      const isWord = !known.has(before) && !isTitle(before) && judged.isEveryday(word);
      return [{ line, found: `"${word}" where "${near}" is recorded`, level: isWord ? 'warning' : 'error' }];
    });
  });
}

/** One slip in a short name, two in a long one. */
function isNear(
  word: string,
  name: string,
  least: number,
  afterName: boolean,
  isEveryday: Case['isEveryday'],
): boolean {
  if (word === name) return false;
  const [written, recorded] = [word, name].map((one) => plainLetters(one).replace(/’/g, "'")) as [string, string];
  if (written === recorded) return word.toLowerCase() !== name.toLowerCase() || (!isEveryday(word) && !isUpper(name));
  const [length, other] = [[...word].length, [...name].length];
  if (Math.min(length, other) < least) return false;
  if (written.replaceAll('rn', 'm') === recorded.replaceAll('rn', 'm')) return true;
  if (DERIVED(name).test(name) && name.startsWith(word)) return afterName;
  if (length >= 6 && sorted(written) === sorted(recorded) && written[0] === recorded[0]) return true;
  const most = Math.min(length, other) >= 6 && least < 5 ? 2 : 1;
  return distance(written, recorded, most) <= most;
}

/** The same for words whose letters were only mixed up. */
const sorted = (word: string) => [...word].sort().join('');

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
  const lines = linesOf(judged).map(({ text, line }) => ({ text: text.normalize('NFC'), line }));
  // What stands nowhere in the mail, as most does, is not looked for in every line of it.
  const mail = lines.map(({ text }) => text).join('\n');
  const isTheirs = (text: string) => text.length > 1 && !isOwn(text, own) && !mayName.includes(text);
  const whole = others.flatMap((one) => [one.company.trim(), shortCompany(one.company), ...namesOf(one)]);
  const given = others.flatMap(namesOf).map((name) => greetingName(name));
  const texts = [...new Set([...whole, ...given])].filter((text) => mail.includes(text) && isTheirs(text));
  const roles = [...new Set(others.map(({ role }) => shortRole(role)))].filter(
    (role) => lowerCase(mail).includes(lowerCase(role)) && isTheirs(role),
  );
  const hits = lines.flatMap(({ text, line }): Hit[] => {
    const name = texts.find((one) => isMentioned(one, text, judged.isEveryday));
    const role = roles.find((one) => placesOf(one, text, { anyCase: true }).some((place) => isSought(text, place)));
    // Many people are called Ravi, but few Ravi Sundaram.
    const level = name === undefined || whole.includes(name) ? 'error' : 'warning';
    return [name, role].flatMap((one) => (one === undefined ? [] : [{ line, found: `"${one}"`, level }]));
  });
  hits.push(...strangers(judged).filter(({ line }) => hits.every((one) => one.line !== line)));
  if (hits.length > 0) return hits;
  return others.flatMap(everyoneIn).flatMap(({ name, detail = '' }): Hit[] => {
    const words = contentWords(detail).length;
    const isWhole = words === 3 && placesOf(detail.trim(), letter.text, { anyCase: true }).length > 0;
    return (isWhole || (words >= 4 && isQuoted(detail, letter.text, 0.75))) && !own.some((one) => isQuoted(detail, one))
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

const namesOf = (interview: Interview) => everyoneIn(interview).map(({ name }) => name);

/** A company without what it is by law. */
function shortCompany(company: string): string {
  const words = company.trim().split(/\s+/);
  const starts = words.map((_, at) => words.slice(0, at + 1).join(' '));
  return (starts.find((start) => companyForm(start) === companyForm(company)) ?? company).replace(/,$/, '');
}

/** A role without what an advertisement adds. */
const shortRole = (role: string) => roleWords(role).title.replace(/ \(.*/, '');

const PLACE = '(?:role|position|job|post|place|opening|vacancy|opportunity|interview)';
const BEHIND = new RegExp(`^[ \\w(),/–-]{0,20}?\\b${PLACE}\\b`, 'i');
const AHEAD = new RegExp(
  `\\b(?:${PLACE}|application|candidacy|decision)s? (?:of|as|for|about|on)(?: an?| the| your)? $`,
  'i',
);

/** Whether a role is told as one that is sought: the sender may have been one elsewhere. */
const isSought = (text: string, { from, to }: { from: number; to: number }) =>
  BEHIND.test(text.slice(to, to + 40)) || AHEAD.test(text.slice(Math.max(0, from - 40), from));

/** Whether a name stands in a line as a name: spelt the same and, where it is an everyday word, mid-sentence. */
function isMentioned(name: string, text: string, isEveryday: Case['isEveryday']): boolean {
  return placesOf(name, text, { anyCase: false }).some(({ from, to }) => {
    const before = text.slice(0, from);
    const after = text.slice(to);
    const isCounted = /\d\s*$/.test(before) || /^\s*\d/.test(after) || /^\s+(?:I|we|you)\b/.test(after);
    const isAmid = AMID(before).test(before) || /^(?:dear|hi|hello)\s+$/i.test(before);
    return (isAmid && !isCounted) || !isEveryday(name);
  });
}
