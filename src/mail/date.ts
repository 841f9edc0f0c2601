/** Dates as mail writes them (RFC 5322), in and out. No clock, no zone of the machine. */

import type { Instant } from '../model/instant.ts';
import { SHORT_MONTHS, WEEKDAYS, weekdayOf } from '../time/day.ts';
import { isWithinYears } from '../time/instant.ts';
import { wallAt } from '../time/zone.ts';

const MINUTE = 60_000;
const DATE =
  /\b(\d{1,2})[\s-]+([A-Z][a-z]{2})[a-z]*[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[A-Z]{1,4}\b))?/i;
/** Hours from UTC of the names that older programs still write; any other name counts as UTC. */
const NAMED: Record<string, number> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

function two(count: number): string {
  return String(count).padStart(2, '0');
}

/**
 * An instant as RFC 5322 writes it.
 *
 * @param zone an IANA zone
 * @example
 * formatMailDate(Date.parse('2026-11-24T10:00:00Z')) //=> 'Tue, 24 Nov 2026 10:00:00 +0000'
 * formatMailDate(Date.parse('2026-11-24T10:00:00Z'), 'Asia/Kathmandu') //=> 'Tue, 24 Nov 2026 15:45:00 +0545'
 */
export function formatMailDate(instant: Instant, zone = 'UTC'): string {
  const minute = Math.floor(instant / MINUTE) * MINUTE;
  const seconds = Math.floor((instant - minute) / 1000);
  const { day, minutes } = wallAt(minute, zone);
  const offset = Math.round((Date.parse(day) + minutes * MINUTE - minute) / MINUTE);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const clock = [Math.floor(minutes / 60), Math.floor(minutes % 60), seconds].map(two).join(':');
  const ahead = Math.abs(offset);
  const zoned = `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}${two(ahead % 60)}`;
  const weekday = WEEKDAYS[weekdayOf(day)]?.slice(0, 3);
  return `${weekday}, ${date} ${SHORT_MONTHS[month - 1]} ${year} ${clock} ${zoned}`;
}

/**
 * The instant that a date of a mail names; null where it names none within the years 1970 to 2200. A date without a
 * zone counts as UTC.
 *
 * @example
 * parseMailDate('Tue, 24 Nov 2026 11:00:00 +0100 (CET)') //=> Date.parse('2026-11-24T10:00:00Z')
 * parseMailDate('soon') //=> null
 */
export function parseMailDate(text: string): Instant | null {
  const match = DATE.exec(text.slice(0, 200));
  if (match === null) return null;
  const [, date, name = '', year = '', hours, minutes, seconds = '0', zone = 'UTC'] = match;
  const month = SHORT_MONTHS.findIndex((known) => known.toLowerCase() === name.toLowerCase());
  const fullYear = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const midnight = Date.UTC(fullYear, month, Number(date));
  if (month < 0 || new Date(midnight).getUTCDate() !== Number(date)) return null;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const offset = /^[+-]/.test(zone)
    ? Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)))
    : (NAMED[zone.toUpperCase()] ?? 0) * 60;
  const instant = midnight + ((Number(hours) * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000;
  return isWithinYears(instant) ? instant : null;
}
