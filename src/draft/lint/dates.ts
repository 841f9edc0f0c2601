/** Dates as people tell them in a mail: which days they mean, and the rules they are held to. No clock but `now`. */

import type { Day, Instant } from '../../model/instant.ts';
import type { Language } from '../../model/kinds.ts';
import { addDays, daysBetween, isDay, MONTHS, mondayOf, WEEKDAYS, weekdayOf } from '../../time/day.ts';
import { dayAt } from '../../time/zone.ts';
import { isOwn } from './own.ts';
import { type Case, type Hit, type LintRule, linesOf } from './rule.ts';

/** A date that a text tells: the days it may mean, first to last, the likeliest reading first. */
export interface Told {
  text: string;
  from: number;
  readings: readonly { first: Day; last: Day }[];
  /** Whether the day itself is told, and not a day of the week or a while. */
  exact: boolean;
  /** The weekday told beside it, 0 for Sunday. */
  weekday: number | null;
}

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t)?\\.?`).join('|')})(?![a-z])`;
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const DATE = '(?<date>[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?<year>20\\d\\d))?';
/** Large patterns take longer to compile than all else, so each is tried only where it can fit. */
const SHAPES: readonly { holds: RegExp; source: string }[] = [
  { holds: /\d{4}-\d/, source: '(?<iso>20\\d\\d-\\d\\d-\\d\\d)' },
  { holds: /\d.{0,6}[a-z]{3}/i, source: `${DATE}(?: of)? (?<month>${MONTH})${YEAR}` },
  { holds: /[a-z]{3}.{0,7}\d/i, source: `(?<month>${MONTH}) (?:the )?${DATE}${YEAR}(?!\\d)` },
  { holds: /\d\.\d/, source: '(?<date>[0-3]?\\d)\\.(?<number>[01]?\\d)\\.(?<year>20\\d\\d|\\d\\d)?(?!\\d)' },
  { holds: /\d\/\d/, source: '(?!24/7\\b)(?<one>[0-3]?\\d)/(?<two>[0-3]?\\d)(?:/(?<year>20\\d\\d|\\d\\d))?(?!\\d)' },
  { holds: /\d(?:st|nd|rd|th)/i, source: 'the (?<date>[0-3]?\\d)(?:st|nd|rd|th)\\b' },
];
const compiled = new Map<string, RegExp>();
/** A weekday before a date, or after it in brackets or after a comma. */
const BEFORE = new RegExp(`\\b(${WEEKDAY}),? (?:the )?$`, 'i');
const AFTER = new RegExp(`^,? \\(?(?:a )?(${WEEKDAY})\\b`, 'i');
const LOOSE = new RegExp(
  String.raw`\b(?:(?<which>last|this|next|coming|past) )?(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b|\b(?<word>yesterday|today|tonight|tomorrow)\b|\b(?:the )?(?<part>beginning|start|end|middle|close) of (?:the |(?<of>last|this|next) )?(?<unit>week|month)\b|\b(?:(?<rel>last|this|next) )(?<while>week|month)\b|\b(?:within|in) (?:about )?(?<count>an?|one|two|three|four|five|ten|a few|the next few|\d+) (?<each>days?|weeks?)\b|\b(?<third>beginning|start|early|middle|mid|end|close|late)[ -](?:of )?(?<in>${MONTHS.join('|')})\b`,
  'gi',
);
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10 };

const monthOf = (word: string) =>
  MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
const weekdayIn = (word: string) =>
  WEEKDAYS.findIndex((one) => one.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());

/**
 * Every date in a text, in order.
 *
 * @param today the day that it is told on
 * @example
 * datesIn('by 11/20 or next Friday', '2026-11-24', 'en-US').map(({ readings }) => readings[0]?.first)
 * //=> ['2026-11-20', '2026-12-04']
 */
export function datesIn(text: string, today: Day, language: Language): Told[] {
  const told: Told[] = [];
  const isFree = (from: number, to: number) =>
    told.every((one) => to <= one.from || from >= one.from + one.text.length);
  for (const { holds, source } of SHAPES) {
    if (!holds.test(text)) continue;
    const pattern = compiled.get(source) ?? new RegExp(`(?<![\\w/.-])${source}`, 'gi');
    compiled.set(source, pattern);
    for (const match of text.matchAll(pattern)) {
      if (!isFree(match.index, match.index + match[0].length)) continue;
      const days = daysMeant(match.groups ?? {}, today, language);
      if (days.length === 0) continue;
      told.push(withWeekday(text, match.index, match[0], days));
    }
  }
  for (const match of text.matchAll(LOOSE)) {
    if (!isFree(match.index, match.index + match[0].length)) continue;
    const readings = spansMeant(match.groups ?? {}, today);
    told.push({ text: match[0], from: match.index, readings, exact: false, weekday: null });
  }
  return told.sort((a, b) => a.from - b.from);
}

function withWeekday(text: string, from: number, found: string, days: readonly Day[]): Told {
  const before = BEFORE.exec(text.slice(Math.max(0, from - 16), from));
  const after = before === null ? AFTER.exec(text.slice(from + found.length, from + found.length + 18)) : null;
  const start = before === null ? from : from - before[0].length;
  const whole = text.slice(start, from + found.length + (after === null ? 0 : after[0].length));
  const word = before?.[1] ?? after?.[1];
  const readings = days.map((day) => ({ first: day, last: day }));
  return { text: whole, from: start, readings, exact: true, weekday: word === undefined ? null : weekdayIn(word) };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** A date without a year is no farther away than this, or every date would fit some year. */
const FAR_DAYS = 330;

/** The days a date may mean, nearest to today first; empty where there is no such day. */
function daysMeant(groups: Groups, today: Day, language: Language): Day[] {
  const { iso, date, month, number, one, two, year } = groups;
  if (iso !== undefined) return isDay(iso) ? [iso] : [];
  const years =
    year === undefined ? [-1, 0, 1].map((n) => Number(today.slice(0, 4)) + n) : [(Number(year) % 2000) + 2000];
  const at = (months: readonly number[], dates: readonly number[]) =>
    years.flatMap((y) => months.flatMap((m) => dates.map((d) => `${y}-${twoDigits(m)}-${twoDigits(d)}`))).filter(isDay);
  const near = (days: Day[]) =>
    days
      .sort((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)))
      .filter((day, index) => index === 0 || Math.abs(daysBetween(day, today)) < FAR_DAYS);
  if (month !== undefined) return near(at([monthOf(month)], [Number(date)]));
  if (number !== undefined) return near(at([Number(number)], [Number(date)]));
  if (one !== undefined) {
    const [american, british] = [near(at([Number(one)], [Number(two)])), near(at([Number(two)], [Number(one)]))];
    const [first, second] = language === 'en-US' ? [american, british] : [british, american];
    return first.length > 0 ? first : second;
  }
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return near(at(months, [Number(date)])).slice(0, 2);
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

const lastOfMonth = (day: Day) => addDays(`${addDays(`${day.slice(0, 8)}01`, 32).slice(0, 8)}01`, -1);

/** The days that words such as "last Friday" or "the end of the week" may mean. */
function spansMeant(groups: Groups, today: Day): { first: Day; last: Day }[] {
  const on = (first: Day, last = first) => ({ first, last });
  const monday = mondayOf(today);
  if (groups.word !== undefined) {
    const word = groups.word.toLowerCase();
    return [on(addDays(today, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0))];
  }
  if (groups.day !== undefined) {
    const which = groups.which?.toLowerCase();
    const ahead = (weekdayIn(groups.day) - weekdayOf(today) + 7) % 7 || 7;
    const [next, last] = [addDays(today, ahead), addDays(today, ahead - 7 === 0 ? -7 : ahead - 7)];
    const isLast = which === 'last' || which === 'past';
    if (isLast) return [on(last), on(addDays(last, -7))];
    if (which === 'next') return [on(addDays(monday, 7 + ((weekdayIn(groups.day) + 6) % 7))), on(next)];
    return which === undefined ? [on(next), on(last), on(today)].slice(0, ahead === 7 ? 3 : 2) : [on(next)];
  }
  if (groups.in !== undefined) {
    const third = /^(?:b|s|ea)/i.test(groups.third ?? '') ? 0 : /^m/i.test(groups.third ?? '') ? 1 : 2;
    const [first = today] = daysMeant({ date: String(10 * third + 1), month: groups.in }, today, 'en-GB');
    return [on(first, third === 2 ? lastOfMonth(first) : addDays(first, 9))];
  }
  const which = (groups.of ?? groups.rel)?.toLowerCase();
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if ((groups.unit ?? groups.while)?.toLowerCase() === 'week') {
    const spans = (which === undefined ? [0, -1] : [shift]).map((n) => addDays(monday, 7 * n));
    return spans.map((start) =>
      groups.part?.toLowerCase() === 'end' ? on(addDays(start, 3), addDays(start, 6)) : on(start, addDays(start, 6)),
    );
  }
  if (groups.unit !== undefined || groups.while !== undefined) {
    const first = `${today.slice(0, 8)}01`;
    const start = shift === 0 ? first : `${addDays(first, shift * 32 - (shift < 0 ? -20 : 0)).slice(0, 8)}01`;
    return [on(start, lastOfMonth(start))];
  }
  const count =
    (COUNTS[groups.count?.toLowerCase() ?? ''] ?? (Number(groups.count) || 4)) *
    (/week/i.test(groups.each ?? '') ? 7 : 1);
  return [on(today, addDays(today, count))];
}

/** Whether a text tells a day, be it in words that only hold it. */
export function tellsDay(told: readonly Told[], day: Day): boolean {
  return told.some(({ readings }) => readings.some(({ first, last }) => first <= day && day <= last));
}

/** The day of sending, in the zone of the interview. */
export function dayOf({ interview, now }: Pick<Case, 'interview' | 'now'>): Day {
  return interview === null ? new Date(now).toISOString().slice(0, 10) : dayAt(now, interview.zone);
}

export function languageOf({ search }: Pick<Case, 'search'>): Language {
  return search?.settings.language ?? 'en-US';
}

/** What lies ahead is told with these, what has passed with those. */
const AHEAD =
  /\b(?:will|'ll|shall|must|need(?:s)? to|ha(?:ve|s) to|am to|going to|look(?:ing)? forward|can|could|(?<=^\s*|\b(?:i|we|it|that) )would|start(?:ing)?|free|available|until|due|planning|plan to|want|may i|(?<=^\s*|\b(?:please|to|you|just|can|could|would|will) |'ll )let (?:you|me) know|expect)\b/i;
const PAST =
  /\b(?:was|were|had|did|said|told|gave|thought|met|spoke|came|went|hoped|planned|wanted|expected|mentioned|named|promised|wrote|since|gone|ago|last|understood|meant|of\s*$|you'd|set|(?!need|indeed)[a-z]+ed|have \w+(?:ed|n|t))\b/i;

export const DATE_RULES: readonly LintRule[] = [
  {
    name: 'weekday',
    level: 'error',
    teaches: 'a weekday that does not belong to its date makes both uncertain',
    check: (judged) =>
      linesOf(judged).flatMap(({ text, line }) =>
        mismatches(text, judged.now, languageOf(judged)).flatMap(({ found, right }) =>
          isOwn(found, judged.own) ? [] : [{ line, found: `"${found}", which is a ${right}` }],
        ),
      ),
  },
  {
    name: 'passed-date',
    level: 'error',
    teaches: 'a date that has passed cannot lie ahead; the draft is older than it looks, or the date is wrong',
    check: (judged) => {
      const today = dayOf(judged);
      return judged.letter.sentences
        .filter(({ text }) => /\d/.test(text))
        .flatMap(({ text, line }): Hit[] =>
          datesIn(text, today, languageOf(judged)).flatMap(({ text: found, exact, readings, from }) => {
            const clause =
              text
                .slice(0, from)
                .split(/[,;:–—]|\b(?:and|but)\b/)
                .at(-1) ?? '';
            const [day] = readings;
            const hasPassed = exact && day !== undefined && day.last < today && daysBetween(day.last, today) < 120;
            if (!hasPassed || PAST.test(clause) || PAST.test(text.slice(from + found.length))) return [];
            return AHEAD.test(clause) ? [{ line, found: `"${found}" told as if it lay ahead` }] : [];
          }),
        );
    },
  },
];

/** Dates whose weekday is another, with the right one; a date without a year may be of the year its weekday fits. */
export function mismatches(
  text: string,
  now: Instant,
  language: Language = 'en-US',
): { found: string; right: string }[] {
  if (!/\d/.test(text) || !/day|mon|tue|wed|thu|fri|sat|sun/i.test(text)) return [];
  const told = datesIn(text, new Date(now).toISOString().slice(0, 10), language);
  return told.flatMap(({ text: found, readings, weekday }) => {
    if (weekday === null || readings.some(({ first }) => weekdayOf(first) === weekday)) return [];
    return [{ found, right: WEEKDAYS[weekdayOf(readings[0]?.first ?? '')] ?? '' }];
  });
}
