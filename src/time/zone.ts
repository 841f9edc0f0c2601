/** Instants in a zone and back. Zones come in as arguments; the machine's is never asked. */

import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Day, Instant } from '../model/instant.ts';

const MINUTE = 60_000;
const DAY_MS = 86_400_000;

/** Writes offsets out, `GMT-00:44:30`; one for each zone that ever needed it. */
const writers = new Map<string, Intl.DateTimeFormat>();

/** The offset of a UTC day in minutes; on a day on which it changes, what it was before, the instant, and what it is then. */
type DayOffset = number | readonly [before: number, changeAt: Instant, after: number];

/** By zone, and by UTC day since 1970. */
const offsetsByDay = new Map<string, Map<number, DayOffset>>();

/** As `tzOffset`, which takes an offset of less than an hour behind UTC (Monrovia to 1972) for one ahead of it. */
function signedOffset(zone: string, date: Date): number {
  const quick = offsetLookup(zone, date.getTime());
  if (quick !== null) return quick;
  const offset = tzOffset(zone, date);
  if (offset <= 0 || offset >= 60) return offset;
  const writer = writers.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  writers.set(zone, writer);
  return writer.format(date).includes('GMT-') ? -offset : offset;
}

/** Minutes that a zone's wall clock is ahead of UTC at an instant; null where that cannot be told. */
export type Clock = (zone: string, instant: Instant) => number | null;

/** Asked before a formatter is made, which takes longer than most commands may. */
let offsetLookup: Clock = () => null;

/** Has offsets told by a clock where it can, by formatters where it cannot. Both are to tell the same. */
export function setOffsetLookup(clock: Clock): void {
  offsetLookup = clock;
}

/** Minutes that a zone's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: Instant, zone: string): number {
  const days = offsetsByDay.get(zone) ?? new Map<number, DayOffset>();
  const index = Math.floor(instant / DAY_MS);
  const offset = days.get(index) ?? offsetOfDay(index, zone);
  offsetsByDay.set(zone, days.set(index, offset));
  if (typeof offset === 'number') return offset;
  const [before, changeAt, after] = offset;
  return instant < changeAt ? before : after;
}

/** Asked for a day once: it takes longer than all else. */
function offsetOfDay(index: number, zone: string): DayOffset {
  const start = index * DAY_MS;
  const before = signedOffset(zone, new Date(start));
  const after = signedOffset(zone, new Date(start + DAY_MS - 1));
  if (before === after) return before;
  const isBefore = (instant: Instant) => signedOffset(zone, new Date(instant)) === before;
  return [before, changeBetween(start, start + DAY_MS - 1, isBefore), after];
}

/** The first millisecond in (from, to] that is no longer before a change; found by halving. */
function changeBetween(from: Instant, to: Instant, isBefore: (instant: Instant) => boolean): Instant {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Offsets by zone, as pairs with the UTC day since 1970. */
export type Offsets = Record<string, [day: number, offset: DayOffset][]>;

/** All offsets found or learnt so far. */
export function knownOffsets(): Offsets {
  return Object.fromEntries([...offsetsByDay].map(([zone, days]) => [zone, [...days]]));
}

/** Takes offsets that a run under the same tables of zones found, so that no formatter need be made for them. */
export function learnOffsets(offsets: Offsets): void {
  for (const [zone, pairs] of Object.entries(offsets)) {
    const days = offsetsByDay.get(zone) ?? new Map<number, DayOffset>();
    for (const [day, offset] of pairs) days.set(day, offset);
    offsetsByDay.set(zone, days);
  }
}

const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** Whether a text names an IANA zone. Offsets (`+05:30`) and Windows names are none. */
export function isZone(text: string): boolean {
  if (!IANA_NAME.test(text)) return false;
  // Making a formatter takes longer than most commands may; one of which offsets are known is a zone.
  if ((offsetsByDay.get(text)?.size ?? 0) > 0 || offsetLookup(text, 0) !== null) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** A wall clock: a day and the minutes after its midnight (seconds as a fraction). */
export interface Wall {
  day: Day;
  minutes: number;
}

export function wallInUtc({ day, minutes }: Wall): Instant {
  return Date.parse(day) + minutes * MINUTE;
}

/** What the wall clock shows in a zone at an instant. */
export function wallAt(instant: Instant, zone: string): Wall {
  const local = instant + offsetAt(instant, zone) * MINUTE;
  const index = Math.floor(local / DAY_MS);
  return {
    day: new Date(index * DAY_MS).toISOString().slice(0, 10),
    minutes: (local - index * DAY_MS) / MINUTE,
  };
}

export function dayAt(instant: Instant, zone: string): Day {
  return wallAt(instant, zone).day;
}

/** What a wall clock means: one instant, or the two nearest where a change of the clocks skips it. */
export type Resolved = { instant: Instant } | { skipped: { before: Wall; after: Wall } };

/**
 * Resolves a wall clock in a zone. One that occurs twice is the first; one that is skipped is told as such, with
 * the last wall clock before the change and the first after it.
 */
export function resolveWall(wall: Wall, zone: string): Resolved {
  const { instant, isSkipped } = locate(wall, zone);
  if (!isSkipped) return { instant };
  return { skipped: { before: wallAt(instant - MINUTE, zone), after: wallAt(instant, zone) } };
}

/** The instant of a wall clock, with a skipped one moved forward to the first that exists: nobody typed it. */
export function instantOf(day: Day, minutes: number, zone: string): Instant {
  return locate({ day, minutes }, zone).instant;
}

/** The first instant of a wall clock; where it is skipped, that of the change. */
function locate(wall: Wall, zone: string): { instant: Instant; isSkipped: boolean } {
  const local = wallInUtc(wall);
  const ahead = offsetAt(local - DAY_MS, zone);
  const behind = offsetAt(local + DAY_MS, zone);
  const instants = [local - ahead * MINUTE, local - behind * MINUTE].filter(
    (instant) => instant + offsetAt(instant, zone) * MINUTE === local,
  );
  if (instants.length > 0) return { instant: Math.min(...instants), isSkipped: false };
  const isBefore = (instant: Instant) => offsetAt(instant, zone) === ahead;
  return { instant: changeBetween(local - DAY_MS, local + DAY_MS, isBefore), isSkipped: true };
}
