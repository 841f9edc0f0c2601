/** How the phrases that name a day are written down, and what such a phrase can mean. */

import type { Day } from '../../model/instant.ts';
import { MONTHS, WEEKDAYS } from '../day.ts';
import type { Part, Told } from './span.ts';

/** What a phrase means: no day at all, one, or several, of which the first and the last are told. */
export interface Meaning {
  days: readonly Day[];
  /** Whether it means that one day to everybody. */
  isPlain?: boolean;
  weekday?: number;
  /** The week that it names, by its first day: a weekday beside it is one of that week. */
  week?: Day;
  /** Means something only with the phrase after it ("the week of"), or also with the one beside it ("EOD"). */
  joins?: 'week' | 'close';
  part?: Part;
  /** "The following week": after the day that was named before it. */
  follows?: boolean;
  /** Both days that figures can be, "11/12/2026", however far off one is. */
  either?: readonly Day[];
  /** Several days in a row or a choice of them. */
  isList?: boolean;
  /** Names a day only after a preposition, beside another, or where nothing else is said: "3/12", "Sun". */
  isWeak?: boolean;
  /** A length of time that nothing yet says to lie ahead: "two weeks". */
  isLength?: boolean;
}

export type Groups = Record<string, string | undefined>;

type Means = (groups: Groups, told: Told) => Meaning | null;

/** A pattern, what it means (null where nothing after all), and what is in every text that it can be found in. */
export type Phrase = [RegExp, Means, RegExp];

/** A phrase that looks like a date and is none. */
export const NOTHING: Meaning = { days: [] };

export const NUMBERS = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ');

const BIT = 'early|start|begin(?:ning)?|first thing|mid(?:dle)?|later?|end|(?:first|second) half|rest';
const SHORT_AND_LONG = MONTHS.map((name) => (name === 'May' ? 'may' : `${name.slice(0, 3)}(?:${name.slice(3)})?`));

/** What stands in braces in a pattern. */
const PIECES: Record<string, string> = {
  WD: '(?<wd>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)',
  MON: `(?<mon>${SHORT_AND_LONG.join('|').toLowerCase()}|sept)\\.?`,
  TH: '(?:st|nd|rd|th)',
  DATE: '(?<d>\\d{1,2})(?:{TH}|\\.)?',
  YEAR: "(?:,? (?<y>\\d{4}|'\\d\\d|2\\d(?=$|[,.;)])))?",
  // Right after a month, two digits alone are its day.
  CLEARYEAR: "(?:,? (?<y>\\d{4}|'\\d\\d))?",
  TO: ' ?(?:-|–|to|or|and|until|till|/|&) ?(?:the )?',
  COUNT: `\\d{1,3}(?:\\.5)?|an?|${NUMBERS.join('|')}|(?:a )?couple(?: of)?|(?:a )?(?:few|several)|half an?`,
  UNIT: '(?<unit>days?|weeks?|fortnights?|months?|hours?|hrs?)',
  SOME: '(?:(?:some ?time|at some point|any ?time) ?(?:in|during|of|over)? ?)?(?:the )?',
  PART: `(?:(?<part>${BIT})(?: ?(?:to|or|and|-|/) ?(?:the )?(?<to>${BIT}))?(?: part)?(?: (?:of|in|on))?(?: the)?[ -])`,
  MONTH: '(?:(?:the )?(?:(?<which>next|following|coming|this) )?month|{MON}{YEAR})',
  FEAST:
    "(?:the )?(?<feast>christmas|xmas|new year|thanksgiving|easter|(?:bank|public) holiday)(?:'s)?(?: day| monday)?(?! (?:holiday|break|season|party|lunch|eve))",
  NTH: '(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)',
};

const namesIn = (names: readonly string[]) => new RegExp(names.map((name) => name.slice(0, 3).toLowerCase()).join('|'));
export const MONTH_NAMES = namesIn(MONTHS);
export const WEEKDAY_NAMES = namesIn(WEEKDAYS);

/**
 * Reads a table of patterns; each ends where a word ends, and its pieces stand in braces. To make a pattern ready takes
 * longer than all else: it is left alone in a text without what it `needs`.
 */
export function phrases(needs: RegExp, table: readonly [string, Means][]): Phrase[] {
  return table.map(([source, means]) => {
    let text = source;
    while (/\{[A-Z]+\}/.test(text)) text = text.replace(/\{([A-Z]+)\}/g, (_, name: string) => PIECES[name] ?? '');
    const pattern = new RegExp(`(?:${text})(?![a-z0-9]|'s\\b)`, 'y');
    return [pattern, means, needs];
  });
}

/** One day that is meant by everybody. */
export function plain(day: Day | null): Meaning | null {
  return day === null ? null : { days: [day], isPlain: true };
}

/** A number in figures or as a word, 0 where it is none. */
export function numberIn(word: string): number {
  return /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1;
}

/** What a count in words or figures comes to: a couple of days is up to three, a few are up to five. */
export function countOf(count: string, unit: 'day' | 'week'): number | null {
  if (/^half/.test(count)) return 0.5;
  if (count.includes('couple')) return unit === 'day' ? 3 : 2;
  if (/few|several/.test(count)) return unit === 'day' ? 5 : 4;
  if (/^an?$/.test(count)) return 1;
  return /^\d/.test(count) ? Number(count) : NUMBERS.indexOf(count) + 1 || null;
}

/** The part of a week or a month; of two ("early to mid") the later. */
export function partOf({ part, to }: Groups): Part {
  const word = to ?? part;
  if (word === undefined) return null;
  if (/^(?:early|start|begin|first thing)/.test(word)) return 'early';
  if (word.startsWith('mid')) return 'mid';
  if (word === 'first half') return 'first-half';
  return word === 'end' ? 'end' : 'late';
}

/** The place of a name in a list of names, by its first three letters. */
export function indexIn(names: readonly string[], name = ''): number {
  return names.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3));
}
