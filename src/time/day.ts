/** Calendar days as `YYYY-MM-DD`, counted without any zone, and what weekdays and months are called. No clock. */

import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDateDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { isWeekend as isWeekendDate } from 'date-fns/isWeekend';
import type { Day } from '../model/instant.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** First and last year that any date may have. */
export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2200;

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** January first. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The same, of three letters. */
export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

function dateOf(day: Day): Date {
  return new UTCDateMini(Date.parse(day));
}

function dayFrom(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a real day within the years 1970 to 2200. */
export function isDay(text: string): text is Day {
  const year = Number(text.slice(0, 4));
  if (!DAY.test(text) || year < FIRST_YEAR || year > LAST_YEAR) return false;
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && dayFrom(new Date(millis)) === text;
}

/** The day that a year, a month from 1 and a date name; null where there is none such. */
export function dayIn(year: number, month: number, date: number): Day | null {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
}

/** The day `count` calendar days after (before, where negative) a day. */
export function addDays(day: Day, count: number): Day {
  return dayFrom(addDateDays(dateOf(day), count));
}

/** Calendar days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return dateOf(day).getDay();
}

export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

export function isWeekend(day: Day): boolean {
  return isWeekendDate(dateOf(day));
}
