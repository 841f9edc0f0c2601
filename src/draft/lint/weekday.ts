/** The rule that a weekday belongs to its date. No clock: the year comes from `now`. */

import { isDay, WEEKDAYS, weekdayOf } from '../../time/day.ts';
import { MONTHS } from '../../time/names.ts';
import { isOwn } from './own.ts';
import type { Case, LintRule } from './rule.ts';

const WEEKDAY = '(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const MONTH = `(${MONTHS.map((month) => month.slice(0, 3)).join('|')})[a-z]*\\.?`;
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,? (\\d{4}))?';
/**
 * The weekday before the date, in American or British order, or after it in brackets or after a comma. Large patterns
 * take longer to compile than all else, so each is tried only where words of its kinds follow each other: `w` a weekday,
 * `m` a month, `d` digits.
 */
const SHAPES: readonly {
  kinds: RegExp;
  pattern: RegExp;
  order: readonly ('weekday' | 'date' | 'month' | 'year')[];
}[] = [
  {
    kinds: /w.?d.{0,2}m/,
    pattern: new RegExp(`\\b${WEEKDAY},? (?:the )?${DATE}(?: of)? ${MONTH}${YEAR}\\b`, 'gi'),
    order: ['weekday', 'date', 'month', 'year'],
  },
  {
    kinds: /wmd/,
    pattern: new RegExp(`\\b${WEEKDAY},? ${MONTH} ${DATE}${YEAR}(?!\\d)`, 'gi'),
    order: ['weekday', 'month', 'date', 'year'],
  },
  {
    kinds: /d.{0,2}m.{0,2}w/,
    pattern: new RegExp(`\\b${DATE}(?: of)? ${MONTH}${YEAR},? \\(?(?:a )?${WEEKDAY}\\b`, 'gi'),
    order: ['date', 'month', 'year', 'weekday'],
  },
  {
    kinds: /md.{0,3}w/,
    pattern: new RegExp(`\\b${MONTH} ${DATE}${YEAR},? \\(?(?:a )?${WEEKDAY}\\b`, 'gi'),
    order: ['month', 'date', 'year', 'weekday'],
  },
];
const ISO_KINDS = /wddd/;
const ISO = new RegExp(`\\b${WEEKDAY},? (\\d{4}-\\d{2}-\\d{2})\\b`, 'gi');

/** The kind of each word and number of a text, a character each. */
function kindsIn(text: string): string {
  const words = text.match(/[a-z]+|\d+/gi) ?? [];
  return words.map(kindOf).join('');
}

function kindOf(word: string): 'w' | 'm' | 'd' | '.' {
  if (word < 'A') return 'd';
  const start = word.slice(0, 3).toLowerCase();
  if (WEEKDAYS.some((day) => day.toLowerCase().startsWith(start))) return 'w';
  return MONTHS.some((month) => month.toLowerCase().startsWith(start)) ? 'm' : '.';
}

export const WEEKDAY_RULES: readonly LintRule[] = [
  {
    name: 'weekday',
    level: 'error',
    teaches: 'a weekday that does not belong to its date makes both uncertain',
    check: ({ draft, letter, now, own }) => {
      const text = letter.lines.map((line, index) => ({ text: line, line: index + 1 }));
      return [{ text: draft.subject ?? '', line: null }, ...text].flatMap((place) =>
        mismatches(place.text, now).flatMap(({ found, right }) =>
          isOwn(found, own) ? [] : [{ line: place.line, found: `"${found}", which is a ${right}` }],
        ),
      );
    },
  },
];

/**
 * Dates whose weekday is another, with the right one. A date without a year may be of last year, this one or the next,
 * whichever its weekday fits; where none fits, the one nearest to `now` tells the right weekday.
 */
export function mismatches(text: string, now: Case['now']): { found: string; right: string }[] {
  const results: { found: string; right: string }[] = [];
  if (!/\d/.test(text) || !/day|mon|tue|wed|thu|fri|sat|sun/i.test(text)) return results;
  const judge = (found: string, weekday: string, days: readonly string[]) => {
    const rights = days.map((day) => WEEKDAYS[weekdayOf(day)] ?? '');
    const fits = rights.some((right) => right.slice(0, 3).toLowerCase() === weekday.slice(0, 3).toLowerCase());
    if (rights[0] !== undefined && !fits) results.push({ found, right: rights[0] });
  };
  const kinds = kindsIn(text);
  for (const { pattern, order } of SHAPES.filter((shape) => shape.kinds.test(kinds))) {
    for (const match of text.matchAll(pattern)) {
      const part = (name: (typeof order)[number]) => match[order.indexOf(name) + 1] ?? '';
      const month = MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === part('month').toLowerCase()) + 1;
      judge(match[0], part('weekday'), daysMeant(part('year'), month, Number(part('date')), now));
    }
  }
  for (const [found, weekday = '', day = ''] of ISO_KINDS.test(kinds) ? text.matchAll(ISO) : [])
    judge(found, weekday, [day].filter(isDay));
  return results;
}

/** A date without a year is no farther away than this, or every date would fit some year. */
const FAR_MS = 330 * 86_400_000;

/** The days a date may mean, nearest to `now` first; empty where there is no such day. */
function daysMeant(year: string, month: number, date: number, now: number): string[] {
  const rest = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const thisYear = new Date(now).getUTCFullYear();
  const years = year === '' ? [thisYear - 1, thisYear, thisYear + 1] : [year];
  const far = (day: string) => Math.abs(Date.parse(day) - now);
  return years
    .map((one) => `${one}-${rest}`)
    .filter(isDay)
    .sort((a, b) => far(a) - far(b))
    .filter((day, index) => index === 0 || far(day) < FAR_MS);
}
