/** Reads dates and times as people type them: ISO, or plain English with what was understood. */

import { Failure } from '../model/failure.ts';
import type { Day, Instant } from '../model/instant.ts';
import { sayDate } from '../schedule/words.ts';
import { businessDayAfter, type DaysOff } from '../time/business.ts';
import { addDays, isDay } from '../time/day.ts';
import { isWithinYears, parseTimestamp } from '../time/instant.ts';
import { resolveWall, type Wall, wallAt } from '../time/zone.ts';

/** What a relative word counts from, and which option it stands in, for messages. */
export interface Around {
  option: string;
  now: Instant;
  zone: string;
  daysOff: DaysOff;
}

/** A moment as understood. `text` is how the file records it: as typed where it was ISO, else a wall clock. */
export interface Moment {
  instant: Instant;
  text: string;
  /** Words for a person; null where it was ISO already. */
  understood: string | null;
}

/**
 * Reads a point in time.
 *
 * @throws Failure `usage` where it cannot be read, could be two days, has no time of day although one is needed, or is
 * skipped by a change of the clocks
 */
export async function parseMoment(text: string, around: Around, needsTime: boolean): Promise<Moment> {
  const trimmed = text.trim();
  const timestamp = parseTimestamp(trimmed);
  if (timestamp !== null) {
    const { wall, offset } = timestamp;
    if (offset === null) return { ...momentOf(wall, around), text: trimmed.replace(' ', 'T'), understood: null };
    const instant = Date.parse(wall.day) + (wall.minutes - offset) * 60_000;
    return { instant, text: trimmed.replace(' ', 'T'), understood: null };
  }
  if (isDay(trimmed) && !needsTime) return momentOf({ day: trimmed, minutes: 12 * 60 }, around);
  if (trimmed === 'now') return momentOf(wallAt(around.now - (around.now % 60_000), around.zone), around);
  const read = isDay(trimmed) ? { day: trimmed, minutes: null } : await readWords(trimmed, around, false);
  if (read.minutes === null && needsTime) {
    throw new Failure('usage', `${around.option}: "${text}" has no time of day; add one, such as "${trimmed} 14:30"`);
  }
  return momentOf({ day: read.day, minutes: read.minutes ?? 12 * 60 }, around);
}

/**
 * Reads a calendar day; words mean the next such day from today on.
 *
 * @throws Failure `usage` where it cannot be read or could be two days
 */
export async function parseDay(text: string, around: Around): Promise<{ day: Day; understood: string | null }> {
  const trimmed = text.trim();
  if (isDay(trimmed)) return { day: trimmed, understood: null };
  const { day } = relativeDay(trimmed, around) ?? (await readWords(trimmed, around, true));
  return { day, understood: `${around.option}: ${sayDate(day)}` };
}

function momentOf(wall: Wall, { option, zone }: Around): Moment {
  const resolved = resolveWall(wall, zone);
  if ('skipped' in resolved) {
    const { before, after } = resolved.skipped;
    throw new Failure(
      'usage',
      `${option}: ${wall.day} ${clock(wall)} does not exist in ${zone}, the clocks change then; nearest are ${clock(before)} and ${clock(after)}`,
    );
  }
  if (!isWithinYears(resolved.instant)) throw new Failure('usage', `${option}: years run from 1970 to 2200`);
  const understood = `${option}: ${sayDate(wall.day)} ${clock(wall)}, ${zone}`;
  return { instant: resolved.instant, text: `${wall.day}T${clock(wall)}`, understood };
}

function clock({ minutes }: Wall): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** `+2d`, `+1w`, `+3bd`: days, weeks, business days from today. */
function relativeDay(text: string, { now, zone, daysOff }: Around): { day: Day } | null {
  const match = /^\+(\d{1,3})\s*(d|w|bd)$/.exec(text);
  if (match === null) return null;
  const today = wallAt(now, zone).day;
  const count = Number(match[1]);
  if (match[2] === 'bd') return { day: businessDayAfter(today, count, daysOff) };
  return { day: addDays(today, match[2] === 'w' ? count * 7 : count) };
}

async function readWords(
  text: string,
  { option, now, zone }: Around,
  forward: boolean,
): Promise<{ day: Day; minutes: number | null }> {
  const slashed = /\b(\d{1,2})[/.](\d{1,2})\b/.exec(text);
  if (slashed !== null) {
    throw new Failure('usage', `${option}: "${text}" could be two days; write it as YYYY-MM-DD`);
  }
  const { casual } = await import('chrono-node/en');
  const today = wallAt(now, zone);
  const [year = 0, month = 0, day = 0] = today.day.split('-').map(Number);
  // Words are read as if the machine stood in the zone: its own zone has no say in what comes out.
  const reference = new Date(year, month - 1, day, Math.floor(today.minutes / 60), Math.floor(today.minutes % 60));
  const [first, ...more] = casual.parse(text, reference, { forwardDate: forward });
  if (first === undefined || more.length > 0 || first.text.length !== text.length || first.end != null) {
    throw new Failure('usage', `${option}: "${text}" is no date I can read; write it as ${example(forward)}`);
  }
  const { start } = first;
  const isDated = start.isCertain('day') || start.isCertain('weekday') || start.isCertain('hour');
  const read = [start.get('year'), start.get('month'), start.get('day')].map((part) => String(part).padStart(2, '0'));
  const found = read.join('-');
  if (!isDated || !isDay(found)) {
    throw new Failure('usage', `${option}: "${text}" names no day; write it as ${example(forward)}`);
  }
  // Words are read in the zone alone; to leave an offset or "EST" out of account would be another time than meant.
  if (start.isCertain('timezoneOffset')) {
    throw new Failure(
      'usage',
      `${option}: "${text}" names an offset or a zone; write it as ${forward ? '2026-12-01' : '2026-11-24T14:30-05:00'}`,
    );
  }
  const hasTime = start.isCertain('hour');
  return { day: found, minutes: hasTime ? (start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0) : null };
}

function example(isDayOnly: boolean): string {
  return isDayOnly ? '2026-12-01, "friday" or +3bd' : '2026-11-24T14:30 or "today 14:30"';
}
