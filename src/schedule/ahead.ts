/** Every step of one process to its stop, as long as they stay silent: the planner run forward. Pure. */

import type { Entry, Instant, Interview, Kind, Search } from '../model/interview.ts';
import type { Action, Plan, PlannedStep } from '../model/plan.ts';
import { type PlanInput, planSearch } from './plan.ts';
import { processKey } from './process.ts';

const CHASERS: readonly Kind[] = ['status-check', 'final-note'];

/**
 * The steps of the process of an interview, in time order: what is open or upcoming, the hold, each chaser as if the
 * one before had gone out on the first day recommended for it, and the stop. Empty where nothing is left to do.
 *
 * @throws RangeError where the days off leave no business day
 */
export function planAhead(search: Search, interview: Interview, input: PlanInput): PlannedStep[] {
  const key = processKey(interview);
  const ids = new Set(search.interviews.filter((one) => processKey(one) === key).map((one) => one.id));
  const first = planSearch(search, input);
  const steps = first.actions
    .filter((action) => ids.has(action.interview) && isAhead(action) && !CHASERS.includes(action.kind))
    .map((action) => stepOf(action, input.now));
  for (const hold of first.holds.filter((one) => ids.has(one.interview))) {
    steps.push({
      kind: 'hold',
      opensAt: input.now,
      dueAt: hold.until,
      zone: hold.zone,
      why: 'No contact: they gave a date, and the date itself is too early.',
      assumed: hold.assumed,
    });
  }
  return [...steps, ...chaseAhead(search, ids, first, input)].sort((a, b) => a.opensAt - b.opensAt);
}

function chaseAhead(search: Search, ids: ReadonlySet<string>, first: Plan, input: PlanInput): PlannedStep[] {
  const steps: PlannedStep[] = [];
  for (let plan = first, imagined = search, { now } = input; ; ) {
    const stop = plan.stops.find((one) => ids.has(one.interview));
    if (stop !== undefined) {
      const why = steps.length === 0 ? stop.why : 'Asked as often as is good; the effort goes elsewhere.';
      steps.push({ kind: 'stop', opensAt: stop.since, dueAt: null, zone: stop.zone, why, assumed: false });
      return steps;
    }
    const next = plan.actions.find(
      (action) => ids.has(action.interview) && isAhead(action) && CHASERS.includes(action.kind),
    );
    if (next === undefined) return steps;
    steps.push(stepOf(next, now));
    now = Math.max(next.opensAt, now);
    imagined = withSent(imagined, next, now);
    plan = planSearch(imagined, { ...input, now });
  }
}

function isAhead(action: Action): boolean {
  return action.state === 'upcoming' || action.state === 'due' || action.state === 'late';
}

function stepOf(action: Action, now: Instant): PlannedStep {
  const { kind, dueAt, zone, why, assumed, to, optional } = action;
  return { kind, opensAt: Math.max(action.opensAt, now), dueAt, zone, why, assumed, to, optional };
}

function withSent(search: Search, action: Action, at: Instant): Search {
  const entry: Entry = { type: 'sent', kind: action.kind, at };
  return {
    ...search,
    interviews: search.interviews.map((interview) =>
      interview.id === action.interview
        ? { ...interview, history: [...interview.history, entry] }
        : interview,
    ),
  };
}
