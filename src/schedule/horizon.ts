/** For how long a plan stays the same: between two of the instants that anything in it is compared with. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
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
 * The span around `now` of each process, by key, in which planning it again gives the same; as long as none of a
 * process with an offer has ended, which touches the others.
 *
 * @param plan the whole plan of the search at `input.now`
 * @throws RangeError where the days off leave no business day
 * @example
 * steadySpans({ me: {}, settings: DEFAULT_SETTINGS, interviews: [] }, { now: 0, zone: 'UTC', actions: [], holds: [], stops: [] }, { now: 0, zone: 'UTC', daysOff: () => null }).size //=> 0
 */
export function steadySpans(search: Search, plan: Plan, input: PlanInput): Map<string, Span> {
  const spans = new Map<string, Span>();
  const spanOf = new Map<string, Span>();
  const bound = (span: Span, instant: Instant) => {
    if (instant <= input.now) span.from = Math.max(span.from, instant);
    else span.until = Math.min(span.until, instant);
  };
  const cases = casesOf(search, input);
  for (const { process, cycles } of cases) {
    const span: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
    spans.set(process.key, span);
    for (const interview of process.interviews) {
      spanOf.set(interview.id, span);
      bound(span, endOf(interview));
    }
    for (const { check } of cycles) bound(span, check.opensAt);
  }
  for (const { process, closesAt } of offersOf(cases)) {
    const span = spans.get(process.key);
    if (span !== undefined && closesAt !== null) bound(span, closesAt + 1);
  }
  for (const { interview, opensAt, dueAt, basis } of plan.actions) {
    const span = spanOf.get(interview);
    if (span === undefined) continue;
    bound(span, opensAt);
    // Windows are closed at both ends: at `dueAt` itself it is still due.
    if (dueAt !== null) bound(span, dueAt + 1);
    // A snooze moves a window, and yet the hours it had decide what is missed.
    if (basis.unit === 'hours') {
      bound(span, basis.anchorAt);
      bound(span, basis.anchorAt + basis.hours * HOUR + 1);
    }
  }
  return spans;
}
