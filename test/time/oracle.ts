/** A second opinion on days and zones, by other means: integer arithmetic and Temporal. Shares no code with `src/time`. */

import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, isDay, isWeekend, weekdayOf } from '../../src/time/day.ts';
import { dayAt, instantOf, resolveWall, wallAt } from '../../src/time/zone.ts';

/** One thing on which the two disagree. */
export interface Mismatch {
  zone: string;
  what: string;
  found: string;
  expected: string;
}

/** What a check came to: how many comparisons were made, and which failed. */
export interface Report {
  checks: number;
  mismatches: Mismatch[];
}

/** Wall clocks that are asked of every day, in minutes: midnight, the usual hours of a change, opening and closing. */
const ASKED = [0, 150, 540, 1080];

const DAY_MS = 86_400_000;

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar, by counting years that start in March. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Length of a month, from the rule of leap years alone. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Every day of the years, in order, as written and as a count from 1970-01-01. */
export function* daysOf(first: number, last: number): Generator<{ day: string; index: number }> {
  let index = daysFromCivil(first, 1, 1);
  for (let year = first; year <= last; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let date = 1; date <= lengthOfMonth(year, month); date += 1, index += 1) {
        yield { day: `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`, index };
      }
    }
  }
}

/** Holds the arithmetic of days without a zone to the integer calendar, every day of the years. */
export function checkCalendar(first: number, last: number): Report {
  const report: Report = { checks: 0, mismatches: [] };
  const days = [...daysOf(first, last)];
  const note = (what: string, of: string, found: unknown, expected: unknown) =>
    compare(report, '-', what, of, found, expected);
  for (const [at, { day, index }] of days.entries()) {
    const weekday = (((index + 4) % 7) + 7) % 7;
    note('isDay', day, isDay(day), true);
    note('weekdayOf', day, weekdayOf(day), weekday);
    note('isWeekend', day, isWeekend(day), weekday === 0 || weekday === 6);
    for (const count of [1, 2, 5, 7, 31, 366]) {
      const other = days[at + count];
      if (other === undefined) continue;
      note(`addDays ${count}`, day, addDays(day, count), other.day);
      note(`addDays -${count}`, other.day, addDays(other.day, -count), day);
      note(`daysBetween ${count}`, day, daysBetween(day, other.day), count);
    }
  }
  return report;
}

/** A stretch of time in which a zone's clocks keep one offset, in milliseconds; half open. */
interface Span {
  from: number;
  until: number;
  offset: number;
}

/**
 * Holds a zone's wall clocks to integer arithmetic on the list of its changes: the usual hours of every `step`-th day
 * from the `phase`-th on; and to Temporal itself, on a day in `direct`.
 */
export function checkZoneDays(
  zone: string,
  years: { first: number; last: number },
  { step = 1, phase = 0, direct = 61 } = {},
): Report {
  const report: Report = { checks: 0, mismatches: [] };
  const spans = spansOf(zone, years);
  let count = phase;
  for (const { day, index } of daysOf(years.first, years.last)) {
    count += 1;
    if (count % step !== 0) continue;
    for (const minutes of ASKED) checkSpans(report, zone, spans, day, index, minutes);
    if (count % (step * direct) === 0) checkWall(report, zone, day, 9 * 3600);
  }
  return report;
}

function spansOf(zone: string, years: { first: number; last: number }): Span[] {
  const wide = { first: years.first - 1, last: years.last + 1 };
  const from = daysFromCivil(wide.first, 1, 1) * DAY_MS;
  const starts = [from, ...changesOf(zone, wide)];
  return starts.map((start, at) => {
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
    return {
      from: start,
      until: starts[at + 1] ?? Number.POSITIVE_INFINITY,
      offset: offsetNanoseconds / 1e6,
    };
  });
}

function checkSpans(report: Report, zone: string, spans: Span[], day: string, index: number, minutes: number): void {
  const local = index * DAY_MS + minutes * 60_000;
  // Days come in order: what ended two days ago is asked no more.
  while ((spans[0] as Span).until < local - 2 * DAY_MS) spans.shift();
  const span = spans.find(({ from, until, offset }) => local - offset >= from && local - offset < until);
  const after = spans.find(({ from, offset }) => local - offset < from);
  const expected = span === undefined ? (after as Span).from : local - span.offset;
  const found = resolveWall({ day, minutes }, zone);
  const told = 'instant' in found ? found.instant : 'skipped';
  const what = `${day} ${clock(minutes * 60)}`;
  compare(report, zone, 'resolveWall', what, told, span === undefined ? 'skipped' : expected);
  compare(report, zone, 'instantOf', what, instantOf(day, minutes, zone), expected);
  if (span === undefined) return;
  const wall = wallAt(expected, zone);
  compare(report, zone, 'wallAt day', what, wall.day, day);
  compare(report, zone, 'wallAt minutes', what, wall.minutes, minutes);
}

/**
 * Holds the edges of a zone's changes of the clocks to Temporal: up to `limit` changes spread over the years, each a
 * minute and a second before it, at it, within it and after it, as wall clocks and as instants.
 */
export function checkZoneEdges(zone: string, years: { first: number; last: number }, limit: number): Report {
  const report: Report = { checks: 0, mismatches: [] };
  const changes = changesOf(zone, years);
  const step = Math.max(1, changes.length / limit);
  for (let at = 0; at < changes.length; at += step) {
    const change = changes[Math.floor(at)] as number;
    for (const shift of [-3_600_000, -60_000, -1000, -1, 0, 1000, 60_000, 1_800_000, 3_600_000]) {
      checkInstant(report, zone, change + shift);
    }
    const before = Temporal.Instant.fromEpochMilliseconds(change - 1000).toZonedDateTimeISO(zone);
    for (const seconds of [-3600, -1800, -60, 0, 1, 60, 1801, 3600, 3601, 7200]) {
      const wall = before.toPlainDateTime().add({ seconds });
      const second = wall.hour * 3600 + wall.minute * 60 + wall.second;
      checkWall(report, zone, wall.toPlainDate().toString(), second);
    }
  }
  return report;
}

/** The instants at which a zone's clocks change, in order. */
export function changesOf(zone: string, years: { first: number; last: number }): number[] {
  const changes: number[] = [];
  const end = daysFromCivil(years.last + 1, 1, 1) * DAY_MS;
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    daysFromCivil(years.first, 1, 1) * DAY_MS,
  ).toZonedDateTimeISO(zone);
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (at === null || at.epochMilliseconds >= end) return changes;
    changes.push(at.epochMilliseconds);
  }
}

function checkInstant(report: Report, zone: string, instant: number): void {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  compare(report, zone, 'wallAt', instant, show(wallAt(instant, zone)), clockOf(local));
  compare(report, zone, 'dayAt', instant, dayAt(instant, zone), local.toPlainDate().toString());
}

function checkWall(report: Report, zone: string, day: string, second: number): void {
  const plain = Temporal.PlainDateTime.from(day).add({ seconds: second });
  const first = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const minutes = second / 60;
  const found = resolveWall({ day, minutes }, zone);
  const what = `${day} ${clock(second)}`;
  if (first.toPlainDateTime().equals(plain)) {
    const expected = first.epochMilliseconds;
    compare(report, zone, 'resolveWall', what, 'instant' in found ? found.instant : 'skipped', expected);
    compare(report, zone, 'instantOf', what, instantOf(day, minutes, zone), expected);
    compare(report, zone, 'wallAt', what, show(wallAt(expected, zone)), `${day} ${clock(second)}`);
    return;
  }
  // Skipped: told with both neighbours when it was typed, and moved to the change itself when nobody typed it.
  const change = plain
    .toZonedDateTime(zone, { disambiguation: 'earlier' })
    .getTimeZoneTransition('next') as Temporal.ZonedDateTime;
  const expected = `${clockOf(change.subtract({ minutes: 1 }))} | ${clockOf(change)}`;
  const told = 'skipped' in found ? `${show(found.skipped.before)} | ${show(found.skipped.after)}` : found.instant;
  compare(report, zone, 'resolveWall', what, told, expected);
  compare(report, zone, 'instantOf', what, instantOf(day, minutes, zone), change.epochMilliseconds);
}

function compare(
  report: Report,
  zone: string,
  what: string,
  of: string | number,
  found: unknown,
  expected: unknown,
): void {
  report.checks += 1;
  if (found !== expected)
    report.mismatches.push({ zone, what: `${what} ${of}`, found: String(found), expected: String(expected) });
}

function show({ day, minutes }: { day: string; minutes: number }): string {
  return `${day} ${clock(Math.floor(minutes * 60 + 1e-6))}`;
}

function clockOf(local: Temporal.ZonedDateTime): string {
  return `${local.toPlainDate().toString()} ${clock(local.hour * 3600 + local.minute * 60 + local.second)}`;
}

function clock(second: number): string {
  return `${pad(Math.floor(second / 3600), 2)}:${pad(Math.floor(second / 60) % 60, 2)}:${pad(second % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
