/** Plans, processes, people and steps as JSON: the contract's shapes, and nothing besides. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Entry } from '../model/interview.ts';
import { type Action, type Hold, isOpen, type Plan, type PlannedStep, type Stop } from '../model/plan.ts';
import { isOn } from '../model/standing.ts';
import { metIn } from '../schedule/recipient.ts';
import { recordOf } from '../store/edit/entry.ts';
import { formatInstant } from '../time/instant.ts';
import { commandsIn } from '../view/command.ts';
import type { ProcessSummary } from '../view/process.ts';

/**
 * `due --json`: today's interviews; actions that are due or late, those that open within `withinMs`, or with `all`
 * every one; what opens later today; all holds and stops. Instants are UTC with `Z` and whole seconds, days `YYYY-MM-DD`.
 */
export function planJson(plan: Plan, { all, withinMs }: { all: boolean; withinMs: number }) {
  const isSoon = (action: Action) => action.state === 'upcoming' && action.opensAt <= plan.now + withinMs;
  return {
    version: 1,
    now: formatInstant(plan.now),
    timezone: plan.zone,
    today: plan.today.map(({ zone: _, at, ...talk }) => ({ ...talk, at: formatInstant(at) })),
    actions: actionsJson(
      plan,
      plan.actions.filter((action) => all || isOpen(action) || (withinMs > 0 && isSoon(action))),
    ),
    later: actionsJson(plan, plan.later),
    holds: plan.holds.map(holdJson),
    stops: plan.stops.map(stopJson),
  };
}

/** Some of a plan's actions in the contract's shape. */
export function actionsJson(plan: Plan, actions: readonly Action[]) {
  const commandOf = commandsIn(plan);
  return actions.map((action) => ({
    interview: action.interview,
    company: action.company,
    role: action.role,
    kind: action.kind,
    to: action.to,
    channel: action.channel,
    state: action.state,
    optional: action.optional,
    assumed: action.assumed,
    opensAt: formatInstant(action.opensAt),
    dueAt: instantOrNull(action.dueAt),
    doneAt: instantOrNull(action.doneAt),
    rule: action.rule,
    why: action.why,
    command: commandOf(action),
  }));
}

/** One hold in the contract's shape. */
export function holdJson(hold: Hold) {
  const { interview, company, role, decisionOn, assumed, until, dueBy } = hold;
  return {
    interview,
    company,
    role,
    decisionOn,
    assumed,
    until: formatInstant(until),
    dueBy: formatInstant(dueBy),
  };
}

/** One stop in the contract's shape. */
export function stopJson({ interview, company, role, since, rule, why }: Stop) {
  return { interview, company, role, since: formatInstant(since), rule, why };
}

/** An instant as text, null as null. */
export function instantOrNull(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}

/** `list --json`: processes in the order of the table. */
export function processJson(processes: readonly ProcessSummary[], plan: Plan) {
  return {
    version: 1,
    now: formatInstant(plan.now),
    timezone: plan.zone,
    processes: processes.map(summaryJson),
  };
}

/** One process as JSON. */
export function summaryJson(process: ProcessSummary) {
  const { company, role, state, next, hold, stop } = process;
  return {
    company,
    role,
    state,
    interviews: process.interviews.map(({ id, round, at, minutes, zone, status }) => ({
      id,
      round,
      at: formatInstant(at),
      minutes,
      timezone: zone,
      status: status ?? null,
    })),
    next: next === null ? null : { what: next.what, at: formatInstant(next.at) },
    hold: hold === null ? null : holdJson(hold),
    stop: stop === null ? null : stopJson(stop),
  };
}

/** `list --people --json`: everyone met, interview by interview. */
export function peopleJson(processes: readonly ProcessSummary[]) {
  return processes.flatMap((process) =>
    process.interviews.filter(isOn).flatMap((interview) =>
      metIn(interview).map(({ person, recipient }) => {
        const own = process.actions.filter(
          (action) => action.interview === interview.id && action.to?.name === person.name,
        );
        const thanked = own.find(({ kind }) => kind === 'thank-you');
        const connected = own.find(({ kind }) => kind === 'linkedin-note');
        return {
          interview: interview.id,
          to: recipient,
          thankYou: thanked === undefined ? null : stateJson(thanked),
          linkedinNote: connected === undefined ? null : stateJson(connected),
        };
      }),
    ),
  );
}

function stateJson(action: ProcessSummary['actions'][number]) {
  const { state, dueAt, doneAt } = action;
  const inTime = doneAt === null ? null : dueAt === null || doneAt <= dueAt;
  return { state, doneAt: instantOrNull(doneAt), inTime };
}

/** `show --json`: one process with its history, its actions in every state, and the steps ahead. */
export function showJson(plan: Plan, process: ProcessSummary, steps: readonly PlannedStep[]) {
  return {
    ...summaryJson(process),
    history: process.history.map(entryJson),
    actions: actionsJson(plan, process.actions),
    steps: stepsJson(steps),
  };
}

/** `plan --json`: the steps, in time order. */
export function stepsJson(steps: readonly PlannedStep[]) {
  return steps.map(({ kind, to, opensAt, dueAt, assumed, optional, why }) => ({
    kind,
    to: to ?? null,
    opensAt: formatInstant(opensAt),
    dueAt: instantOrNull(dueAt),
    assumed,
    optional: optional ?? false,
    why,
  }));
}

/** An entry of a history as the file has it; null for what is not given. */
export function entryJson(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recordOf(entry)).map(([key, value]) => [key, value ?? null]));
}
