/** Calendar days as `YYYY-MM-DD`, counted without any zone. No clock, no machine zone. */

import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDateDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isWeekend as isWeekendDate } from 'date-fns/isWeekend';
import type { Day } from '../model/instant.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** First and last year that any date may have. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2200;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function dateOf(day: Day): Date {
  return new UTCDateMini(Date.parse(day));
}

function dayFrom(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/**
 * Whether a text is a real day within the years 1970 to 2200.
 *
 * @example
 * isDay('2028-02-29') //=> true
 * isDay('2027-02-29') //=> false
 */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && dayFrom(new Date(millis)) === text;
}

/**
 * The day `count` calendar days after (before, where negative) a day.
 *
 * @example
 * addDays('2028-02-28', 2) //=> '2028-03-01'
 */
export function addDays(day: Day, count: number): Day {
  return dayFrom(addDateDays(dateOf(day), count));
}

/**
 * Calendar days from one day to another; negative where `to` is earlier.
 *
 * @example
 * daysBetween('2026-11-24', '2026-12-01') //=> 7
 */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

/**
 * Day of the week, 0 for Sunday to 6 for Saturday.
 *
 * @example
 * weekdayOf('2026-11-24') //=> 2
 */
export function weekdayOf(day: Day): number {
  return dateOf(day).getDay();
}

/**
 * The Monday of the week that a day is in.
 *
 * @example
 * mondayOf('2026-11-29') //=> '2026-11-23'
 */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/**
 * Whether a day is a Saturday or a Sunday.
 *
 * @example
 * isWeekend('2026-11-28') //=> true
 */
export function isWeekend(day: Day): boolean {
  return isWeekendDate(dateOf(day));
}
