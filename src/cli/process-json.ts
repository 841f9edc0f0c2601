/** Processes, people and steps as JSON. Pure. */

import type { Entry } from '../model/interview.ts';
import type { Plan, PlannedStep } from '../model/plan.ts';
import { metIn } from '../schedule/recipient.ts';
import { recordOf } from '../store/edit/entry.ts';
import { formatInstant } from '../time/instant.ts';
import type { ProcessSummary } from '../view/process.ts';
import { actionJson, holdJson, instantOrNull, stopJson } from './plan-json.ts';

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
    interviews: process.interviews.map(({ id, round, at, minutes, zone }) => ({
      id,
      round,
      at: formatInstant(at),
      minutes,
      timezone: zone,
    })),
    next: next === null ? null : { what: next.what, at: formatInstant(next.at) },
    hold: hold === null ? null : holdJson(hold),
    stop: stop === null ? null : stopJson(stop),
  };
}

/** `list --people --json`: everyone met, interview by interview. */
export function peopleJson(processes: readonly ProcessSummary[]) {
  return processes.flatMap((process) =>
    process.interviews.flatMap((interview) =>
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
export function showJson(process: ProcessSummary, steps: readonly PlannedStep[]) {
  return {
    ...summaryJson(process),
    history: process.history.map(entryJson),
    actions: process.actions.map(actionJson),
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
