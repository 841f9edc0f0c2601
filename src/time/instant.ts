/** Instants and wall clocks as text: ISO 8601 in, ISO 8601 out. */

import type { Instant } from '../model/instant.ts';
import { FIRST_YEAR, isDay, LAST_YEAR } from './day.ts';
import { type Wall, wallInUtc } from './zone.ts';

const MINUTE = 60_000;
const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:0\d|1[0-5]):?[0-5]\d)?$/;

/** A timestamp as written: a wall clock, and minutes ahead of UTC where it says so. */
export interface Timestamp {
  wall: Wall;
  offset: number | null;
}

/** Reads `2026-11-23T14:30`, with seconds and an offset where given. Null where it is no time within 1970 to 2200. */
export function parseTimestamp(text: string): Timestamp | null {
  const [, day = '', hours, minutes, seconds = '0', fraction = '0', zone] = TIMESTAMP.exec(text) ?? [];
  if (!isDay(day)) return null;
  const millis = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'));
  const wall = { day, minutes: Number(hours) * 60 + Number(minutes) + millis / MINUTE };
  return { wall, offset: zone === undefined ? null : offsetOf(zone) };
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  return Number(`${zone[0]}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

/** The instant of a timestamp with an offset or `Z`; null where it has none or is no time. */
export function parseInstant(text: string): Instant | null {
  const timestamp = parseTimestamp(text);
  if (timestamp === null || timestamp.offset === null) return null;
  return wallInUtc(timestamp.wall) - timestamp.offset * MINUTE;
}

/** An instant as UTC with `Z` and whole seconds. */
export function formatInstant(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Minutes after midnight as a clock shows them, `HH:MM`. */
export function formatClock(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** A wall clock as the file has it, `YYYY-MM-DDTHH:MM`. */
export function formatWall({ day, minutes }: Wall): string {
  return `${day}T${formatClock(minutes)}`;
}

/** Whether an instant lies within the years that any date may have. */
export function isWithinYears(instant: Instant): boolean {
  return instant >= Date.UTC(FIRST_YEAR, 0, 1) && instant < Date.UTC(LAST_YEAR + 1, 0, 1);
}
