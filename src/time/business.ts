/** Business days: neither weekend, which each country has its own of, nor a day off that comes in as an argument. */

import type { Day } from '../model/instant.ts';
import { addDays, WEEKDAYS, weekdayOf } from './day.ts';

/** Names a day off (a public holiday or a recorded one); null for a working day. Days of the weekend need not be named. */
export interface DaysOff {
  (day: Day): string | null;
  /** Days of the week, 0 for Sunday; Saturday and Sunday where it is left out. */
  weekend?: readonly number[];
  /** No public holidays are known of the country. */
  isWeekendAlone?: boolean;
}

const SATURDAY_AND_SUNDAY: readonly number[] = [6, 0];

/** Days of the week, 0 for Sunday, on which a country rests, as CLDR has it; Saturday and Sunday where it is null. */
export function weekendOf(country: string | null): readonly number[] {
  if (country === null) return SATURDAY_AND_SUNDAY;
  // Node 20 knows it as a property, later ones as a method.
  const locale = new Intl.Locale(`und-${country.split('-')[0]}`) as Intl.Locale & {
    getWeekInfo?: () => { weekend: number[] };
    weekInfo?: { weekend: number[] };
  };
  const days = (locale.getWeekInfo?.() ?? locale.weekInfo)?.weekend;
  return days?.map((day) => day % 7) ?? SATURDAY_AND_SUNDAY;
}

/** A day on the way to a business day: counted, or skipped and why. */
export interface Step {
  day: Day;
  /** 1 for the first business day; null where the day does not count. */
  count: number | null;
  /** `Saturday`, or the holiday's name; null where the day counts. */
  skipped: string | null;
}

/** A year and a half without one business day is a mistake in the holidays, not a calendar. */
const LONGEST_WALK = 550;

/** Why a day is no business day; null where it is one. */
export function dayOff(day: Day, daysOff: DaysOff): string | null {
  const weekday = weekdayOf(day);
  return (daysOff.weekend ?? SATURDAY_AND_SUNDAY).includes(weekday) ? (WEEKDAYS[weekday] ?? null) : daysOff(day);
}

/** Every day after `from` to its n-th business day, counted or skipped. @throws RangeError where 550 days have none */
export function walkBusinessDays(from: Day, n: number, daysOff: DaysOff): Step[] {
  const steps: Step[] = [];
  let day = from;
  for (let count = 0, idle = 0; count < n; ) {
    day = addDays(day, 1);
    const skipped = dayOff(day, daysOff);
    idle = skipped === null ? 0 : idle + 1;
    if (idle > LONGEST_WALK) throw new RangeError(`no business day within ${LONGEST_WALK} days after ${from}`);
    if (skipped === null) count += 1;
    steps.push({ day, count: skipped === null ? count : null, skipped });
  }
  return steps;
}

/** Business days already found, by the days off they were found under, then by `from` and `n`. */
const found = new WeakMap<DaysOff, Map<string, Day>>();

/**
 * `BD(d, n)`: the n-th business day strictly after a day. For n = 0 the day itself. Each is walked to once and kept,
 * so days off must name the same days whenever they are asked.
 *
 * @throws RangeError where the days off leave none
 */
export function businessDayAfter(from: Day, n: number, daysOff: DaysOff): Day {
  const known = found.get(daysOff) ?? new Map<string, Day>();
  const key = `${from} ${n}`;
  const day = known.get(key) ?? walkBusinessDays(from, n, daysOff).at(-1)?.day ?? from;
  found.set(daysOff, known.set(key, day));
  return day;
}

/** The first business day on or after a day. @throws RangeError where the days off leave none */
export function businessDayFrom(day: Day, daysOff: DaysOff): Day {
  return dayOff(day, daysOff) === null ? day : businessDayAfter(day, 1, daysOff);
}

/** The last business day before a day. @throws RangeError where the days off leave none */
export function businessDayBefore(day: Day, daysOff: DaysOff): Day {
  for (let count = 1; count <= LONGEST_WALK; count += 1) {
    const before = addDays(day, -count);
    if (dayOff(before, daysOff) === null) return before;
  }
  throw new RangeError(`no business day within ${LONGEST_WALK} days before ${day}`);
}
