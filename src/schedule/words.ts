/** The few words that every `why` is made of. Pure; English, the same on every machine. */

import type { Day, Instant } from '../model/instant.ts';
import type { Recipient } from '../model/plan.ts';
import { SHORT_MONTHS, WEEKDAYS, weekdayOf } from '../time/day.ts';
import { formatClock } from '../time/instant.ts';
import { dayAt, wallAt } from '../time/zone.ts';

/**
 * A day in short words.
 *
 * @example
 * sayDay('2026-12-01') //=> 'Tue 1 Dec'
 */
export function sayDay(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day)]?.slice(0, 3)} ${Number(day.slice(8))} ${SHORT_MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

/**
 * The same with its year, for a day that a person is asked about.
 *
 * @example
 * sayDate('2026-12-01') //=> 'Tue 1 Dec 2026'
 */
export function sayDate(day: Day): string {
  return `${sayDay(day)} ${day.slice(0, 4)}`;
}

/** The day of an instant in a zone, in short words. */
export function sayDayAt(instant: Instant, zone: string): string {
  return sayDay(dayAt(instant, zone));
}

/**
 * Day and wall clock of an instant in a zone.
 *
 * @example
 * sayInstant(Date.parse('2026-11-24T15:30:00Z'), 'Europe/London') //=> 'Tue 24 Nov 15:30'
 */
export function sayInstant(instant: Instant, zone: string): string {
  const { day, minutes } = wallAt(instant, zone);
  return `${sayDay(day)} ${formatClock(minutes)}`;
}

/** How a mail reaches the person meant, as an appended clause; empty where it goes straight to a recorded address. */
export function sayRoute(to: Recipient | null): string {
  if (to === null) return '; nobody is recorded to write to';
  if (to.via === 'recruiter') return '; no address is known, so the recruiter is asked to pass it on';
  if (to.via === 'linkedin') return '; no address is known at all, so LinkedIn is the last resort';
  return to.guessed ? '; the address is a guess' : '';
}
