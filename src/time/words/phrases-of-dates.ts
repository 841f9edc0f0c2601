/** Phrases that name a date or a month: "18 Dec", "the 14th to the 18th", "early December", "first week of January". */

import type { Day } from '../../model/instant.ts';
import { businessDayBefore, dayOff } from '../business.ts';
import { addDays, dayIn, isDay, MONTHS, WEEKDAYS, weekdayOf } from '../day.ts';
import {
  type Groups,
  indexIn,
  type Meaning,
  MONTH_NAMES,
  NOTHING,
  type Phrase,
  partOf,
  phrases,
  plain,
} from './phrase.ts';
import {
  comingDate,
  dateIn,
  daysOfMonth,
  daysOfWeek,
  ends,
  monthAfter,
  nearestDay,
  type Part,
  type Told,
  weekdayIn,
  weekOf,
} from './span.ts';

const OF_A_THING =
  '(?! ?(?:round|interview|floor|stage|time|person|year|step|call|week|day|half|anniv|quarter|edition))';
/** A month and a date without a year in figures are no later than this: nobody decides in half a year. */
const SOON_DAYS = 120;

/** As the end of the working year. */
const CHRISTMAS = '(?:the )?(?:christmas|xmas|festive|winter)(?: (?:holidays|break|season))?';

export const PHRASES_OF_DATES: Phrase[] = [
  ...phrases(/\d/, [
    [
      '(?<iso>\\d{4}-\\d\\d-\\d\\d)(?:t(?:[01]\\d|2[0-3]):[0-5]\\d(?::\\d\\d)?)?',
      ({ iso = '' }) => plain(isDay(iso) ? iso : null),
    ],
    ['\\d+(?:-\\d+){2,}|\\d+(?:\\.\\d+){3,}', () => NOTHING],
    ['(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})(?:\\k<sep>(?<y>\\d{4}|\\d\\d)|\\.)?', inFigures],
    ['(?:between |from )?(?:the )?(?<a>\\d{1,2}){TH}{TO}(?<d>\\d{1,2}){TH}', ordinals],
    [`(?<the>the )?(?<d>\\d{1,2}){TH}${OF_A_THING}`, ordinal],
  ]),
  ...phrases(MONTH_NAMES, [
    ['(?:the )?{DATE}(?: of)? ?{MON}{YEAR}', (groups, told) => plain(dateOf(groups, told))],
    ['{MON} ?(?:the )?(?<d>\\d{1,2}){TH}?(?![\\d:]|[/.]\\d){YEAR}', (groups, told) => plain(dateOf(groups, told))],
    ['(?:between |from )?(?:the )?(?<a>\\d{1,2})(?:{TH}|\\.)?{TO}{DATE}(?: of)? {MON}{YEAR}', dateRange],
    ['(?:between |from )?{MON} ?(?<a>\\d{1,2}){TH}?{TO}(?<d>\\d{1,2}){TH}?{YEAR}', dateRange],
    ['(?<lead>{SOME}){PART}{MON}{YEAR}(?!\\.? ?\\d)', ofMonth],
    [
      '(?:some ?time |in |course of |by |until |till |during |probably |realistically |likely ){MON}{CLEARYEAR}(?!\\.? ?\\d)',
      ofMonth,
    ],
    ['(?<![^])(?!may|mar){MON}{CLEARYEAR}(?![^])', ofMonth],
  ]),
  ...phrases(/\d[a-z]+ of/, [
    [
      '(?:the )?(?<d>\\d{1,2}){TH} of {MONTH}',
      (groups, told) => plain(dateIn(monthOf(groups, told), Number(groups.d))),
    ],
  ]),
  ...phrases(/month|eom/, [
    ['{SOME}{PART}?(?:the )?(?<which>next|following|coming|this) month', ofMonth],
    ['(?:the )?{PART}month', ofMonth],
    ["(?:the )?month(?:'s)?[ -]end|eom", (groups, told) => ofMonth({ ...groups, part: 'end' }, told)],
    ['mid-?month', (groups, told) => ofMonth({ ...groups, part: 'mid' }, told)],
  ]),
  ...phrases(/week/, [
    ['(?:the )?{NTH}(?: full)? week (?:of|in) {MONTH}', weekOfMonth],
    ['(?:the )?{NTH} {MON} week', weekOfMonth],
  ]),
  ...phrases(/(?:first|second|third|fourth|last|1st|2nd|3rd|4th) [a-z]+ (?:of|in)/, [
    ['(?:the )?{NTH} {WD} (?:of|in) {MONTH}', weekdayOfMonth],
  ]),
  ...phrases(/year|eoy/, [
    ["(?:(?:the )?end of |before |by )?(?:the|this) year(?:'s end| is out| ends)|year(?:'s)?[ -]end|eoy", yearEnd],
    ['(?:before )?(?:the )?{PART}(?:the |this )?year|(?:later )?this year', yearEnd],
  ]),
  ...phrases(/christmas|xmas|new year|thanksgiving|easter|holiday|break/, [
    ['(?:the )?(?:week (?:after|following)|{WD} (?:after|following|(?<before>before))) {FEAST}', besideFeast],
    ['(?<=(?:after|of) ){FEAST}', (groups, told) => plain(feastOn(groups, told)) ?? NOTHING],
    ['(?<=(?:by|before|until) ){FEAST}', (groups, told) => lastBefore(feastOn(groups, told), told)],
    [
      `(?:(?:the )?(?:week|days) before |this side of |(?<=(?:by|before|until|and) ))(?:${CHRISTMAS}|(?:the )?holidays)(?! (?:day|party|lunch))`,
      (_, told) => dayBefore(12, 25, told),
    ],
    ["(?<=(?:by|before|until|and) )(?:the )?new year(?:'s)?(?: eve| day)?", (_, told) => dayBefore(1, 1, told)],
    ['(?:in |{SOME}){PART}?(?:the )?new year', (groups, told) => ofNewYear(partOf(groups), told)],
    ['after (?:the )?(?:(?:christmas|xmas|festive|winter) )?(?:holidays|break)', firstWeek],
  ]),
];

/** A date in figures: the day first or the month first, as it can be. */
function inFigures({ a, b, y }: Groups, told: Told): Meaning | null {
  const ways = [dayOf(Number(b), Number(a), y, told), dayOf(Number(a), Number(b), y, told)];
  const days = ways.filter((day) => day !== null);
  const soon = days.filter((day) => y !== undefined || day <= addDays(told.today, SOON_DAYS));
  const [first, last] = [...new Set(soon.length > 0 ? soon : days)].sort();
  if (first === undefined) return null;
  const either = [...new Set(days)].sort();
  return {
    days: ends(first, last ?? first),
    ...(either.length === 1 ? { isPlain: true } : { either }),
    ...(y === undefined ? { isWeak: true } : {}),
  };
}

/** A month and a date, of a year where one is written: in full, `26` or `'26`. */
function dayOf(month: number, date: number, year: string | undefined, told: Told): Day | null {
  return year === undefined ? nearestDay(month, date, told) : dayIn(fullYear(year), month, date);
}

function fullYear(year: string): number {
  const number = Number(year.replace("'", ''));
  return number < 100 ? 2000 + number : number;
}

function dateOf({ mon, y, d }: Groups, told: Told): Day | null {
  return dayOf(indexIn(MONTHS, mon) + 1, Number(d), y, told);
}

function dateRange(groups: Groups, told: Told): Meaning | null {
  const last = dateOf(groups, told);
  const first = dateOf({ ...groups, d: groups.a }, told);
  return first === null || last === null || first > last ? null : { days: ends(first, last) };
}

function ordinals({ a, d }: Groups, told: Told): Meaning | null {
  const [first] = comingDate(Number(a), told);
  const last = first === undefined ? undefined : comingDate(Number(d), { ...told, today: first })[0];
  return first === undefined || last === undefined ? null : { days: ends(first, last) };
}

function ordinal({ the, d }: Groups, told: Told): Meaning | null {
  const days = comingDate(Number(d), told);
  if (days.length === 0) return null;
  return { days, isPlain: days.length === 1, ...(the === undefined ? { isWeak: true } : {}) };
}

/** The first day of the month that is meant, by its name or from this one on. */
function monthOf({ which, mon, y }: Groups, told: Told): Day {
  if (mon === undefined) return monthAfter(told.today, which === undefined || which === 'this' ? 0 : 1);
  const month = indexIn(MONTHS, mon) + 1;
  if (y !== undefined) return dayIn(fullYear(y), month, 1) ?? told.today;
  // The last day of the month tells whether it is past.
  const days = Array.from({ length: 4 }, (_, index) => nearestDay(month, 31 - index, told));
  return monthAfter(days.find((day) => day !== null) ?? told.today, 0);
}

function ofMonth(groups: Groups, told: Told): Meaning | null {
  const part = partOf(groups);
  const days = daysOfMonth(monthOf(groups, told), part, told);
  // "Late November 27" is a day of this year, unless that year is near.
  if (/^\d\d$/.test(groups.y ?? '') && (days[0] ?? '') > addDays(told.today, SOON_DAYS)) return null;
  // "Mid-month", said when it is past, is that of the next; a month that is named is what it is.
  const isPast = (days.at(-1) ?? '') < told.today && groups.mon === undefined;
  return { days: isPast ? daysOfMonth(monthAfter(told.today, 1), part, told) : days };
}

const NTHS = ['first', 'second', 'third', 'fourth'];

function nthOf(nth = ''): number {
  return nth === 'last' ? -1 : /^\d/.test(nth) ? Number(nth.slice(0, 1)) - 1 : NTHS.indexOf(nth);
}

/** A month's first week is the one with its 4th, as in ISO 8601; its last, the one with its last business day. */
function weekOfMonth(groups: Groups, told: Told): Meaning {
  const first = monthOf(groups, told);
  const nth = nthOf(groups.nth);
  if (nth >= 0) return { days: daysOfWeek(weekOf(addDays(first, 3 + nth * 7), told), null, told) };
  const last = daysOfMonth(first, 'end', told).at(-1) ?? first;
  const [from = last] = daysOfWeek(weekOf(last, told), null, told);
  return { days: ends(from, last) };
}

function weekdayOfMonth(groups: Groups, told: Told): Meaning | null {
  const first = monthOf(groups, told);
  const weekday = indexIn(WEEKDAYS, groups.wd);
  const nth = nthOf(groups.nth);
  if (nth >= 0) return plain(addDays(weekdayIn(first, weekday), nth * 7));
  const last = addDays(monthAfter(first, 1), -1);
  return plain(addDays(last, -((weekdayOf(last) - weekday + 7) % 7)));
}

function yearEnd(groups: Groups, told: Told): Meaning | null {
  if (groups.part !== undefined && partOf(groups) !== 'end') return null;
  return { days: daysOfMonth(`${told.today.slice(0, 4)}-12-01`, 'end', told) };
}

/** The last business day before a feast that is near. */
function dayBefore(month: number, date: number, told: Told): Meaning | null {
  return lastBefore(nearestDay(month, date, told), told);
}

function lastBefore(day: Day | null, told: Told): Meaning | null {
  return day === null || day > addDays(told.today, SOON_DAYS) ? null : { days: [businessDayBefore(day, told.daysOff)] };
}

/** The day of a feast that is near, as the employer's calendar has it; Thanksgiving elsewhere as in the United States. */
function feastOn({ feast = '' }: Groups, told: Told): Day | null {
  if (feast === 'new year') return nearestDay(1, 1, told);
  if (feast.endsWith('mas')) return nearestDay(12, 25, told);
  const near = Array.from({ length: SOON_DAYS }, (_, ahead) => addDays(told.today, ahead));
  const isIt = (day: Day) =>
    feast.endsWith('holiday') ? told.daysOff(day) !== null : told.daysOff(day)?.toLowerCase().includes(feast);
  const day = near.find((one) => isIt(one) && dayOff(one, told.daysOff) === told.daysOff(one));
  if (day !== undefined || feast !== 'thanksgiving') return day ?? null;
  const november = nearestDay(11, 28, told);
  return november === null ? null : addDays(weekdayIn(monthAfter(november, 0), 4), 21);
}

function besideFeast(groups: Groups, told: Told): Meaning | null {
  const day = feastOn(groups, told);
  if (day === null) return NOTHING;
  const weekday = indexIn(WEEKDAYS, groups.wd);
  if (groups.before !== undefined) return plain(addDays(weekdayIn(day, weekday), -7));
  if (groups.wd !== undefined) return plain(weekdayIn(addDays(day, 1), weekday));
  const week = addDays(weekOf(day, told), 7);
  return { days: daysOfWeek(week, null, told), week };
}

/** In the new year: in its January, as long as it is the one that comes next. */
function ofNewYear(part: Part, told: Told): Meaning | null {
  const first = nearestDay(1, 1, told);
  return first === null || first > addDays(told.today, SOON_DAYS) ? null : { days: daysOfMonth(first, part, told) };
}

/** After the holidays people are back in the first week of January. */
function firstWeek(_: Groups, told: Told): Meaning | null {
  const first = nearestDay(1, 1, told);
  if (first === null || first > addDays(told.today, SOON_DAYS)) return null;
  const week = weekOf(addDays(first, 3), told);
  return { days: daysOfWeek(week, null, told), week };
}
