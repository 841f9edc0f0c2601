/** Plans, processes, people and steps as JSON: in the contract's shapes, and nothing besides. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Entry } from '../model/interview.ts';
import { type Action, isOpen, type Plan, type PlannedStep } from '../model/plan.ts';
import { isOn } from '../model/standing.ts';
import { knownIn, metIn } from '../schedule/recipient.ts';
import { recordOf } from '../store/edit/interview.ts';
import { formatInstant } from '../time/instant.ts';
import { commandsIn } from '../view/command.ts';
import type { ProcessAhead, ProcessSummary } from '../view/process.ts';
import { SCHEMAS, type Schema } from './schemas.ts';

type Shaped = Record<string, unknown>;

/** A value with the keys of a schema, in their order: instants as UTC with `Z`, null for what is not given. */
function shaped(schema: Schema, value: unknown): unknown {
  if (value === undefined || value === null) return schema.type === 'boolean' ? false : null;
  if (typeof value === 'number' && schema.type === 'string') return formatInstant(value);
  if (schema.anyOf?.[1]?.type === 'null') return shaped(schema.anyOf[0] ?? {}, value);
  const { items, properties } = schema;
  if (items !== undefined) return (value as unknown[]).map((one) => shaped(items, one));
  if (properties === undefined) return value;
  const keys = Object.entries(properties);
  return Object.fromEntries(keys.map(([key, own]) => [key, shaped(own, (value as Shaped)[key])]));
}

/** Actions with the command beneath each. */
function commanded<T extends Action>(plan: Plan, actions: readonly T[]) {
  const commandOf = commandsIn(plan);
  return actions.map((action) => ({ ...action, command: commandOf(action) }));
}

function topOf({ now, zone }: Plan) {
  return { version: 1, now, timezone: zone };
}

/** `due --json`: of the actions those that are due or late, or open within `withinMs`, or with `all` every one. */
export function planJson(plan: Plan, { all, withinMs }: { all: boolean; withinMs: number }): unknown {
  const isSoon = (action: Action) =>
    withinMs > 0 && action.state === 'upcoming' && action.opensAt <= plan.now + withinMs;
  const actions = plan.actions.filter((action) => all || isOpen(action) || isSoon(action));
  const known = { actions: commanded(plan, actions), later: commanded(plan, plan.later) };
  return shaped(SCHEMAS.due, { ...plan, ...topOf(plan), ...known });
}

type Worded = Action & { template: string | null };

/** `explain --json`: actions, each with its wording and its arithmetic, holds and stops. */
export function explainJson(plan: Plan, actions: readonly Worded[], waiting: Pick<Plan, 'holds' | 'stops'>): unknown {
  const explained = commanded(plan, actions).map(({ basis: { anchor, ...basis }, ...action }) => {
    const at = basis.unit === 'hours' ? { anchorAt: formatInstant(basis.anchorAt) } : {};
    return { ...action, basis: { anchor, ...basis, ...at } };
  });
  return shaped(SCHEMAS.explain, { actions: explained, ...waiting });
}

/** `list --json`: processes in the order of the table. */
export function processesJson(processes: readonly ProcessSummary[], plan: Plan): unknown {
  return shaped(SCHEMAS.list, { ...topOf(plan), processes: processes.map(zoned) });
}

function zoned(process: ProcessSummary) {
  return { ...process, interviews: process.interviews.map((one) => ({ ...one, timezone: one.zone })) };
}

/** `list --people --json`: everyone met, interview by interview. */
export function peopleJson(processes: readonly ProcessSummary[]): unknown {
  const people = processes.flatMap((process) =>
    process.interviews.filter(isOn).flatMap((interview) =>
      metIn(interview, undefined, knownIn(process.interviews)).map(({ person, recipient }) => {
        const stateOf = (kind: Action['kind']) => {
          const action = process.actions.find(
            (one) => one.kind === kind && one.interview === interview.id && one.to?.name === person.name,
          );
          return action === undefined ? null : { ...action, inTime: inTime(action) };
        };
        return {
          interview: interview.id,
          to: recipient,
          thankYou: stateOf('thank-you'),
          linkedinNote: stateOf('linkedin-note'),
        };
      }),
    ),
  );
  return shaped(SCHEMAS.people, people);
}

function inTime({ dueAt, doneAt }: { dueAt: Instant | null; doneAt: Instant | null }): boolean | null {
  return doneAt === null ? null : dueAt === null || doneAt <= dueAt;
}

/** `show --json`: one process with its history, its actions in every state, and the steps ahead. */
export function showJson(plan: Plan, process: ProcessSummary, steps: readonly PlannedStep[]): unknown {
  const known = { history: process.history.map(entryJson), actions: commanded(plan, process.actions), steps };
  return shaped(SCHEMAS.show, { ...zoned(process), ...known });
}

/** `timeline --json`: processes, each with the steps ahead. */
export function timelineJson(rows: readonly ProcessAhead[]): unknown {
  return shaped(
    SCHEMAS.timeline,
    rows.map(({ process, steps }) => ({ ...zoned(process), steps })),
  );
}

/** `plan --json`: the steps, in time order. */
export function stepsJson(steps: readonly PlannedStep[]): unknown {
  return shaped(SCHEMAS.plan, steps);
}

/** An entry of a history as the file has it; null for what is not given. */
export function entryJson(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recordOf(entry)).map(([key, value]) => [key, value ?? null]));
}
