/** Days as a person writes them in a mail. The language comes in as an argument; no Intl, no zone. */

import type { Day } from '../model/instant.ts';
import type { Language } from '../model/kinds.ts';
import { MONTHS, WEEKDAYS, weekdayOf } from '../time/day.ts';

/**
 * The weekday of a day.
 *
 * @example
 * formatWeekday('2026-11-24') //=> 'Tuesday'
 */
export function formatWeekday(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] ?? '';
}

/**
 * A day without its year, as American and British people write it; with the weekday unless told otherwise.
 *
 * @example
 * formatDay('2026-12-01', 'en-US') //=> 'Tuesday, December 1'
 * formatDay('2026-12-01', 'en-GB') //=> 'Tuesday 1 December'
 * formatDay('2026-12-01', 'en-GB', { weekday: false }) //=> '1 December'
 */
export function formatDay(day: Day, language: Language, { weekday = true } = {}): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  const date = Number(day.slice(8));
  if (language === 'en-GB') return `${weekday ? `${formatWeekday(day)} ` : ''}${date} ${month}`;
  return `${weekday ? `${formatWeekday(day)}, ` : ''}${month} ${date}`;
}

/**
 * A time of day, in minutes after midnight, as American and British people write it.
 *
 * @example
 * formatClock(14 * 60 + 30, 'en-US') //=> '2:30 pm'
 * formatClock(14 * 60, 'en-GB') //=> '14:00'
 */
export function formatClock(minutes: number, language: Language): string {
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  if (language === 'en-GB') return `${hour}:${minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'am' : 'pm'}`;
}
