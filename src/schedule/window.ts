/** From an anchor to a window: hours elapsed, business days, calendar days; and the state at an instant. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Settings, Snoozed } from '../model/interview.ts';
import type { Basis, State } from '../model/plan.ts';
import { businessDayAfter, businessDayFrom, type DaysOff } from '../time/business.ts';
import { addDays } from '../time/day.ts';
import { instantOf, wallAt } from '../time/zone.ts';
import type { Clock } from './clock.ts';

export const HOUR = 3_600_000;

/** What every window is computed under. */
export interface Calendar {
  zone: string;
  /** The employer's, whose days off and weekend count; null where none is set. */
  country: string | null;
  workday: Settings['workday'];
  daysOff: DaysOff;
}

/** Closed at both ends: at exactly `dueAt` it is still due. */
export interface Window {
  opensAt: Instant;
  dueAt: Instant | null;
  basis: Basis;
}

/** A window of elapsed hours, whatever the clocks do and whatever day it is. */
export function hoursWindow(anchor: string, anchorAt: Instant, hours: number): Window {
  return {
    opensAt: anchorAt,
    dueAt: anchorAt + hours * HOUR,
    basis: { unit: 'hours', anchor, anchorAt, hours },
  };
}

/**
 * From the start of work on the `opens`-th business day after a day to the end of work on the `due`-th.
 *
 * @throws RangeError where the days off leave no business day
 */
export function businessWindow(
  anchor: string,
  anchorOn: Day,
  counts: { opens: number; due: number },
  calendar: Calendar,
): Window {
  return {
    opensAt: startOfWork(businessDayAfter(anchorOn, counts.opens, calendar.daysOff), calendar),
    dueAt: endOfWork(businessDayAfter(anchorOn, counts.due, calendar.daysOff), calendar),
    basis: { unit: 'business-days', anchor, anchorOn, ...counts },
  };
}

/**
 * From `opens` to `due` calendar days after a day. It opens on the first business day in that span, and not before
 * `notBeforeOn`; where the span holds none, on the first business day after it, and closes with that day.
 *
 * @throws RangeError where the days off leave no business day
 */
export function calendarWindow(
  anchor: string,
  anchorOn: Day,
  counts: { opens: number; due: number },
  notBeforeOn: Day,
  calendar: Calendar,
): Window {
  const opensOn = latest(
    businessDayFrom(addDays(anchorOn, counts.opens), calendar.daysOff),
    businessDayFrom(notBeforeOn, calendar.daysOff),
  );
  return {
    opensAt: startOfWork(opensOn, calendar),
    dueAt: endOfWork(latest(addDays(anchorOn, counts.due), opensOn), calendar),
    basis: { unit: 'calendar-days', anchor, anchorOn, ...counts },
  };
}

/** From the start of work on the n-th business day after a day on, without an end. */
export function openWindow(anchor: string, anchorOn: Day, opens: number, calendar: Calendar): Window {
  const opensAt = startOfWork(businessDayAfter(anchorOn, opens, calendar.daysOff), calendar);
  return { opensAt, dueAt: null, basis: { unit: 'business-days', anchor, anchorOn, opens, due: null } };
}

/** From an instant to the end of work on a day; open-ended where the day is not known. */
export function dayWindow(anchor: string, opensAt: Instant, anchorOn: Day | null, calendar: Calendar): Window {
  const dueAt = anchorOn === null ? null : Math.max(endOfWork(anchorOn, calendar), opensAt);
  return { opensAt, dueAt, basis: { unit: 'day', anchor, anchorOn } };
}

/**
 * A window put off until a day: it opens no earlier than that day's start of work (a chaser's: the first business day
 * from it), and closes no earlier than that day's end of work.
 */
export function snoozeWindow(window: Window, snooze: Snoozed | null, isChaser: boolean, calendar: Calendar): Window {
  if (snooze === null) return window;
  const on = isChaser ? businessDayFrom(snooze.until, calendar.daysOff) : snooze.until;
  const opensAt = startOfWork(on, calendar);
  if (opensAt <= window.opensAt) return window;
  const dueAt = window.dueAt === null ? null : Math.max(window.dueAt, endOfWork(on, calendar));
  return { ...window, opensAt, dueAt };
}

/**
 * The window of a chaser to somebody who is away until a day: it opens no earlier than the first business day from then,
 * and is due one business day later.
 */
export function awayWindow(window: Window, until: Day | null, calendar: Calendar): Window {
  if (until === null) return window;
  const on = businessDayFrom(until, calendar.daysOff);
  const opensAt = startOfWork(on, calendar);
  if (opensAt <= window.opensAt) return window;
  const dueAt = endOfWork(businessDayAfter(on, 1, calendar.daysOff), calendar);
  return { ...window, opensAt, dueAt: Math.max(window.dueAt ?? dueAt, dueAt) };
}

/** The window of a chaser whose turn comes on a later day: it opens then, and closes no earlier than that day's end of work. */
export function turnWindow(window: Window, on: Day, calendar: Calendar): Window {
  const opensAt = startOfWork(on, calendar);
  if (opensAt <= window.opensAt) return window;
  return { ...window, opensAt, dueAt: Math.max(window.dueAt ?? 0, endOfWork(on, calendar)) };
}

/** The same time of day some calendar days later. */
export function daysAfter(instant: Instant, days: number, zone: string): Instant {
  const { day, minutes } = wallAt(instant, zone);
  return Math.round(instantOf(addDays(day, days), minutes, zone));
}

/** The start of work on a day. */
export function startOfWork(day: Day, calendar: Calendar): Instant {
  return instantOf(day, calendar.workday.start, calendar.zone);
}

/** The end of work on a day. */
export function endOfWork(day: Day, calendar: Calendar): Instant {
  return instantOf(day, calendar.workday.end, calendar.zone);
}

/** `upcoming` before it opens, `due` to the very instant it closes, `late` after. */
export function stateIn({ opensAt, dueAt }: Window, clock: Clock): Extract<State, 'upcoming' | 'due' | 'late'> {
  if (!clock.reached(opensAt)) return 'upcoming';
  return dueAt !== null && clock.passed(dueAt) ? 'late' : 'due';
}

function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}
