/** Days, instants and spans in words. English is fixed here; the machine's locale and zone are never asked. */

import type { Day, Instant } from '../model/instant.ts';
import type { Action } from '../model/plan.ts';
import { daysBetween, SHORT_MONTHS, WEEKDAYS, weekdayOf } from '../time/day.ts';
import { formatClock } from '../time/instant.ts';
import { dayAt, wallAt } from '../time/zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Days farther away than this are shown with their year. */
const NEAR_DAYS = 180;

/**
 * A day in words, with the year where it lies more than 180 days from `today`.
 *
 * @example
 * dayWords('2026-12-02') //=> 'Wed 2 Dec'
 * dayWords('2027-12-02', '2026-11-24') //=> 'Thu 2 Dec 2027'
 */
export function dayWords(day: Day, today: Day = day): string {
  const weekday = WEEKDAYS[weekdayOf(day)]?.slice(0, 3);
  const month = SHORT_MONTHS[Number(day.slice(5, 7)) - 1];
  const year = Math.abs(daysBetween(today, day)) > NEAR_DAYS ? ` ${day.slice(0, 4)}` : '';
  return `${weekday} ${Number(day.slice(8))} ${month}${year}`;
}

export function clockWords(instant: Instant, zone: string): string {
  return formatClock(wallAt(instant, zone).minutes);
}

/** Where and for whom instants are put into words; a plan is one, too. */
export interface Reader {
  now: Instant;
  /** The reader's zone: other zones are named. */
  zone: string;
}

/** The day of an instant in a zone, as `dayWords` has it. */
export function dayWordsAt(instant: Instant, zone: string, reader: Reader): string {
  return dayWords(dayAt(instant, zone), dayAt(reader.now, reader.zone));
}

/**
 * An instant in a zone, the zone named where it is not the reader's.
 *
 * @example
 * const reader = { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'Europe/London' };
 * momentWords(Date.parse('2026-11-24T15:30:00Z'), 'Europe/London', reader) //=> 'Tue 24 Nov 15:30'
 * momentWords(Date.parse('2026-11-12T15:00:00Z'), 'America/New_York', reader)
 * //=> 'Thu 12 Nov 10:00 New York'
 */
export function momentWords(instant: Instant, zone: string, reader: Reader): string {
  const day = dayWordsAt(instant, zone, reader);
  return `${day} ${clockWords(instant, zone)}${zone === reader.zone ? '' : ` ${placeOf(zone)}`}`;
}

/** The place a zone is named after; the name itself where it is no place. */
export function placeOf(zone: string): string {
  return (zone.startsWith('Etc/') ? zone : (zone.split('/').at(-1) ?? zone)).replaceAll('_', ' ');
}

/** A span of milliseconds in whole minutes, hours (below 48) or days, rounded down. */
export function spanWords(millis: number): string {
  const span = Math.abs(millis);
  if (span < MINUTE) return 'less than a minute';
  if (span < HOUR) return counted(Math.floor(span / MINUTE), 'minute');
  if (span < 48 * HOUR) return counted(Math.floor(span / HOUR), 'hour');
  return counted(Math.floor(span / (24 * HOUR)), 'day');
}

/** A number with its noun, in the plural where it is not one. */
export function counted(count: number, noun: string, nouns: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/**
 * What the clock says about an action: `7 hours left`, `20 hours late`, `opens Wed 2 Dec`, `done Mon 23 Nov`.
 *
 * @example
 * timeWords({ state: 'late', dueAt: 0, opensAt: 0, doneAt: null, zone: 'UTC' },
 *   { now: 7_200_000, zone: 'UTC' }) //=> '2 hours late'
 */
export function timeWords(
  action: Pick<Action, 'state' | 'dueAt' | 'opensAt' | 'doneAt' | 'zone'>,
  reader: Reader,
): string {
  const on = (instant: Instant) => dayWordsAt(instant, action.zone, reader);
  switch (action.state) {
    case 'due':
      return action.dueAt === null ? 'no date given' : `${spanWords(action.dueAt - reader.now)} left`;
    case 'late':
      return `${spanWords(reader.now - (action.dueAt ?? reader.now))} late`;
    case 'upcoming':
      return `opens ${on(action.opensAt)}`;
    case 'done':
    case 'skipped':
      return action.doneAt === null ? action.state : `${action.state} ${on(action.doneAt)}`;
    case 'missed':
      return 'let go';
  }
}
