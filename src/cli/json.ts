/** What `--json` prints: in the shapes that the commands declare, and nothing besides. Pure. */

import type { Entry } from '../model/interview.ts';
import type { Action, Plan, PlannedStep } from '../model/plan.ts';
import { recordOf } from '../store/edit/interview.ts';
import { formatInstant } from '../time/instant.ts';
import { commandsIn } from '../view/command.ts';
import type { ProcessSummary } from '../view/process.ts';
import { list, type Schema, step } from './shapes.ts';

type Shaped = Record<string, unknown>;

/** A value with the keys of a schema, in their order: instants as UTC with `Z`, null for what is not given. */
export function shaped(schema: Schema, value: unknown): unknown {
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
export function commanded<T extends Action>(plan: Plan, actions: readonly T[]) {
  const commandOf = commandsIn(plan);
  return actions.map((action) => ({ ...action, command: commandOf(action) }));
}

/** What a JSON of the whole search begins with. */
export function topOf({ now, zone }: Plan) {
  return { version: 1, now, timezone: zone };
}

export function zoned(process: ProcessSummary) {
  return { ...process, interviews: process.interviews.map((one) => ({ ...one, timezone: one.zone })) };
}

export function stepsJson(steps: readonly PlannedStep[]): unknown {
  return shaped(list(step), steps);
}

/** An entry of a history as the file has it; null for what is not given. */
export function entryJson(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recordOf(entry)).map(([key, value]) => [key, value ?? null]));
}
