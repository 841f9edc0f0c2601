/** Reads what they said about timing as a day, later rather than earlier. Proposes only: a person confirms it. Pure. */

import type { Day } from '../model/instant.ts';
import { businessDayAfter, type DaysOff } from '../time/business.ts';
import { addDays, WEEKDAYS, weekdayOf } from '../time/day.ts';
import { MONTHS as NAMES } from '../time/names.ts';

/** A day, and how the words came to mean it. */
export interface Reading {
  day: Day;
  reading: string;
}

interface Today {
  today: Day;
  daysOff: DaysOff;
}

const MONTHS = NAMES.map((name) => name.toLowerCase());
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');
const PART =
  '(?:(early|start|beginning|first thing|mid|middle|end|late|later|some ?time)(?: (?:of|in|on))?(?: the)?[ -])?';
const COUNT = `(\\d{1,2}|an?|${NUMBERS.join('|')}|an? couple(?: of)?|couple(?: of)?|an? few|few|several)`;

/** The first that fits anywhere in the words decides. */
const READINGS: [RegExp, (match: RegExpExecArray, today: Today) => Reading | null][] = [
  [/\bday after tomorrow\b/, (_, { today }) => read(addDays(today, 2), 'the day after tomorrow')],
  [/\btomorrow\b/, (_, { today }) => read(addDays(today, 1), 'tomorrow')],
  [new RegExp(`\\b${PART}week after next\\b`), ([, part], { today }) => inWeek(2, part, today)],
  [new RegExp(`\\b${PART}next week\\b`), ([, part], { today }) => inWeek(1, part, today)],
  [new RegExp(`\\b${PART}(?:this|the) week\\b`), ([, part], { today }) => inWeek(0, part, today)],
  [new RegExp(`\\b${PART}(next|this|the) month\\b`), ([, part, which], { today }) => nearMonth(which, part, today)],
  [/\bend of (?:the|this) year\b/, (_, { today }) => read(`${today.slice(0, 4)}-12-31`, 'the last day of the year')],
  [
    new RegExp(`\\b${COUNT} ?(?:or|to|-|–) ?${COUNT} (business |working )?(day|week|month)s?\\b`),
    ([, , count, business, unit], today) => ahead(count, business, unit, today),
  ],
  [
    new RegExp(`\\b${COUNT} (business |working )?(day|week|month)s?(?: or (?:two|so))?\\b`),
    (match, today) => ahead(match[0].endsWith('or two') ? 'two' : match[1], match[2], match[3], today),
  ],
  [new RegExp(`\\b(next |this )?(${WEEKDAYS.join('|')})( week)?\\b`, 'i'), (match, { today }) => weekday(match, today)],
  [
    new RegExp(`(?<!\\b(?:you|we|they|it|that|i) )\\b${PART}(${MONTHS.join('|')})(?! ?\\d)\\b`),
    (match, { today }) => namedMonth(match, today),
  ],
];

/**
 * The latest day that the words can fairly mean; null where they name none. A proposal, to be confirmed.
 *
 * @example
 * parseTiming('early next week', { today: '2026-11-24', daysOff: () => null })
 * //=> { day: '2026-12-02', reading: 'the Wednesday of next week' }
 */
export function parseTiming(words: string, today: Today): Reading | null {
  const plain = words.toLowerCase().replace(/\s+/g, ' ');
  // A date in figures is for those who read dates.
  if (/\d{4}-\d\d|\d[./]\d|\d(?:st|nd|rd|th)\b/.test(plain)) return null;
  for (const [pattern, meaning] of READINGS) {
    const match = pattern.exec(plain);
    if (match !== null) return meaning(match, today);
  }
  return null;
}

function read(day: Day, reading: string): Reading {
  return { day, reading };
}

/** A week begins on Monday; a week that is over by then means the one after it. */
function inWeek(weeks: number, part: string | undefined, today: Day): Reading {
  const isoDay = weekdayOf(today) === 0 ? 7 : weekdayOf(today);
  const target = isEarly(part) ? 3 : isMid(part) ? 4 : 5;
  const which = ['this week', 'next week', 'the week after next'][weeks] ?? '';
  const name = WEEKDAYS[target] ?? '';
  const day = addDays(today, target - isoDay + weeks * 7);
  return day < today ? read(addDays(day, 7), `the coming ${name}`) : read(day, `the ${name} of ${which}`);
}

function isEarly(part: string | undefined): boolean {
  return part !== undefined && /^(?:early|start|beginning|first)/.test(part);
}

function isMid(part: string | undefined): boolean {
  return part?.startsWith('mid') === true;
}

function nearMonth(which: string | undefined, part: string | undefined, today: Day): Reading {
  const next = which === 'next' ? 1 : 0;
  return inMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + next, part, today);
}

function namedMonth([, part, name]: RegExpExecArray, today: Day): Reading {
  return inMonth(Number(today.slice(0, 4)), MONTHS.indexOf(name ?? '') + 1, part, today);
}

function inMonth(year: number, month: number, part: string | undefined, today: Day): Reading {
  const first = (ahead: number) =>
    `${year + Math.floor((month - 1 + ahead) / 12)}-${String(((month - 1 + ahead) % 12) + 1).padStart(2, '0')}-01`;
  const name = MONTHS[(month - 1) % 12] ?? '';
  const shown = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const at = isEarly(part) ? 10 : isMid(part) ? 20 : 0;
  const day = at === 0 ? addDays(first(1), -1) : addDays(first(0), at - 1);
  if (day < today) return inMonth(year + 1, month, part, today);
  return read(day, at === 0 ? `the last day of ${shown}` : `the ${at}th of ${shown}`);
}

function ahead(
  count: string | undefined,
  business: string | undefined,
  unit: string | undefined,
  { today, daysOff }: Today,
): Reading {
  const number = numberOf(count ?? '', unit ?? 'day');
  if (business !== undefined) {
    return read(businessDayAfter(today, number, daysOff), `${number} business days from today`);
  }
  const days = number * (unit === 'week' ? 7 : unit === 'month' ? 31 : 1);
  return read(addDays(today, days), `${days} ${days === 1 ? 'day' : 'days'} from today`);
}

/** A couple of days turn into three, a few into five; weeks and months are taken as they are said. */
function numberOf(count: string, unit: string): number {
  if (/^\d/.test(count)) return Number(count);
  if (count.includes('couple')) return unit === 'day' ? 3 : 2;
  if (/few|several/.test(count)) return unit === 'day' ? 5 : 4;
  return Math.max(1, NUMBERS.indexOf(count) + 1);
}

/** "next friday" is the Friday of next week, and "friday week" a week after the coming one. */
function weekday([, which, name, week]: RegExpExecArray, today: Day): Reading {
  const index = WEEKDAYS.findIndex((one) => one.toLowerCase() === name?.toLowerCase());
  const shown = WEEKDAYS[index] ?? '';
  const until = (index - weekdayOf(today) + 7) % 7;
  if (which === 'next ') {
    const monday = addDays(today, (1 - weekdayOf(today) + 7) % 7 || 7);
    return read(addDays(monday, (index + 6) % 7), `the ${shown} of next week`);
  }
  if (week !== undefined) return read(addDays(today, (until || 7) + 7), `a week after the coming ${shown}`);
  return read(addDays(today, until), `the coming ${shown}`);
}
