/** What an instant is compared with: it remembers the nearest boundaries, between which every answer stays the same. */

import type { Day, Instant } from '../model/instant.ts';
import { addDays } from '../time/day.ts';
import { dayAt, instantOf } from '../time/zone.ts';

/** The instants for which a plan holds: from `from` on, and before `until`; infinite where nothing is to come. */
export interface Span {
  from: Instant;
  until: Instant;
}

export interface Clock {
  /** Whether an instant has come: at that very instant it has. */
  reached(instant: Instant): boolean;
  /** Whether an instant lies behind: a window is closed at both ends, so that at its very end it is still open. */
  passed(instant: Instant): boolean;
  /** The day it is in a zone, and the instant at which the next begins. */
  today(zone: string): { on: Day; endsAt: Instant };
  /** Between which instants all that was asked has the same answer. */
  span(): Span;
}

/**
 * The clock of a plan. Whatever a plan asks of now it asks here; nothing else may look at `now`.
 *
 * @example
 * const clock = clockAt(10);
 * const answers = [clock.reached(10), clock.passed(10)];
 * [...answers, clock.span()] //=> [true, false, { from: 10, until: 11 }]
 */
export function clockAt(now: Instant): Clock {
  const span: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const reached = (instant: Instant) => {
    const isReached = instant <= now;
    if (isReached) span.from = Math.max(span.from, instant);
    else span.until = Math.min(span.until, instant);
    return isReached;
  };
  const today = (zone: string) => {
    const on = dayAt(now, zone);
    const endsAt = instantOf(addDays(on, 1), 0, zone);
    reached(instantOf(on, 0, zone));
    reached(endsAt);
    return { on, endsAt };
  };
  return { reached, passed: (instant) => reached(instant + 1), today, span: () => ({ ...span }) };
}
