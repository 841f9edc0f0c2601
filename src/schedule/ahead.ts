/** Every step of one process to its stop, as long as they stay silent: the planner run forward. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Interview, Search } from '../model/interview.ts';
import { isChaser } from '../model/kinds.ts';
import { type Action, isOpen, type Plan, type PlannedStep } from '../model/plan.ts';
import { type PlanInput, planSearch } from './plan.ts';

/** Said of what follows from a mail that did not go out yet. */
const IMAGINED = 'Only if they stay silent: one last, shorter note.';

/** What a plan holds of one process. */
export type ProcessPlan = Pick<Plan, 'actions' | 'holds' | 'stops'>;

/**
 * The steps of one process, in time order: what is open or upcoming, the hold, each chaser as if the one before had
 * gone out on the first day recommended for it, and the stop. Empty where nothing is left to do.
 *
 * @param first what the plan of the whole search holds of this process
 * @param process all its interviews
 * @throws RangeError where the days off leave no business day
 */
export function planAhead(
  first: ProcessPlan,
  search: Search,
  process: readonly Interview[],
  input: PlanInput,
): PlannedStep[] {
  const steps = first.actions
    .filter((action) => isAhead(action) && !isChaser(action.kind))
    .map((action) => stepOf(action, input.now));
  for (const hold of first.holds) {
    steps.push({
      kind: 'hold',
      opensAt: input.now,
      dueAt: hold.until,
      zone: hold.zone,
      why: 'No contact: they gave a date, and the date itself is too early.',
      assumed: hold.assumed,
    });
  }
  const alone = { ...search, interviews: [...process] };
  return [...steps, ...chaseAhead(alone, first, input)].sort((a, b) => a.opensAt - b.opensAt);
}

function chaseAhead(alone: Search, first: ProcessPlan, input: PlanInput): PlannedStep[] {
  const steps: PlannedStep[] = [];
  // What is imagined comes after all that is recorded, also where the file knows more than `now` does.
  const recordedAt = lastEntryAt(alone);
  for (let plan = first, imagined = alone, { now } = input; ; ) {
    const stop = plan.stops[0];
    if (stop !== undefined) {
      const why = steps.length === 0 ? stop.why : 'Asked as often as is good; the effort goes elsewhere.';
      steps.push({ kind: 'stop', opensAt: stop.since, dueAt: null, zone: stop.zone, why, assumed: false });
      return steps;
    }
    const next = plan.actions.find((action) => isAhead(action) && isChaser(action.kind));
    if (next === undefined) return steps;
    steps.push(steps.length === 0 ? stepOf(next, now) : { ...stepOf(next, now), why: IMAGINED });
    now = Math.max(next.opensAt, now, recordedAt);
    imagined = withSent(imagined, next, now);
    plan = planSearch(imagined, { ...input, now });
  }
}

function lastEntryAt({ interviews }: Search): Instant {
  return interviews
    .flatMap(({ history }) => history)
    .reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
}

function isAhead(action: Action): boolean {
  return action.state === 'upcoming' || isOpen(action);
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
      interview.id === action.interview ? { ...interview, history: [...interview.history, entry] } : interview,
    ),
  };
}
