/** For how long a plan stays the same: between two of the instants that anything in it is compared with. Pure. */

import type { Instant, Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import { casesOf, offersOf, type PlanInput } from './plan.ts';
import { endOf } from './process.ts';

const HOUR = 3_600_000;

/** From `from` on and before `until` the plan is the same but for its `now`; infinite where nothing is to come. */
export interface Span {
  from: Instant;
  until: Instant;
}

/**
 * The span around `now` in which planning again gives the same.
 *
 * @param plan the whole plan of the search at `input.now`
 * @throws RangeError where the days off leave no business day
 */
export function steadySpan(search: Search, plan: Plan, input: PlanInput): Span {
  const span: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const bound = (instant: Instant) => {
    if (instant <= input.now) span.from = Math.max(span.from, instant);
    else span.until = Math.min(span.until, instant);
  };
  for (const { opensAt, dueAt, basis } of plan.actions) {
    bound(opensAt);
    // Windows are closed at both ends: at `dueAt` itself it is still due.
    if (dueAt !== null) bound(dueAt + 1);
    // A snooze moves a window, and yet the hours it had decide what is missed.
    if (basis.unit === 'hours') {
      bound(basis.anchorAt);
      bound(basis.anchorAt + basis.hours * HOUR + 1);
    }
  }
  for (const interview of search.interviews) bound(endOf(interview));
  const cases = casesOf(search, input);
  for (const { cycles } of cases) for (const { check } of cycles) bound(check.opensAt);
  for (const { closesAt } of offersOf(cases)) if (closesAt !== null) bound(closesAt + 1);
  return span;
}
