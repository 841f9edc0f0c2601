/**
 * What the JSON Schemas of `--json` are made of. Each stands, as `SCHEMAS`, in the file of its command, which writes by it
 * what it prints; the file's own schema is the store's.
 */

import { KINDS, OUTCOMES, ROUNDS, STATUSES, VERDICTS } from '../model/kinds.ts';
import { STATES } from '../model/plan.ts';
import { RULES } from '../model/rules.ts';

/** By the names that `followup schema NAME` takes. */
export type Schemas = Readonly<Record<string, Schema>>;

/** What of a schema tells how a value is written; its other keywords as they are. */
export interface Schema {
  [keyword: string]: unknown;
  type?: string;
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
}

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const day: Schema = { type: 'string', format: 'date' };
export const instant: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
export const kind: Schema = { enum: KINDS };
export const round: Schema = { enum: ROUNDS };

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

/** An object with exactly these keys, all of them required. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

export const named = { interview: text, company: text, role: text };

export const recipient = object({
  name: text,
  email: orNull(text),
  guessed: flag,
  via: { enum: ['recruiter', 'linkedin', null] },
});

export const actionKeys = {
  ...named,
  kind,
  to: orNull(recipient),
  channel: { enum: ['email', 'linkedin', null] },
  state: { enum: STATES },
  optional: flag,
  assumed: flag,
  opensAt: instant,
  dueAt: orNull(instant),
  doneAt: orNull(instant),
  rule: { enum: RULES },
  why: text,
  command: text,
};

export const action = object(actionKeys);
export const hold = object({ ...named, decisionOn: day, assumed: flag, until: instant, dueBy: instant });
export const stop = object({ ...named, since: instant, rule: { const: 'stop' }, why: text });

export const step = object({
  kind: { enum: [...KINDS, 'hold', 'stop'] },
  to: orNull(recipient),
  opensAt: instant,
  dueAt: orNull(instant),
  assumed: flag,
  optional: flag,
  why: text,
});

export const finding = object({
  rule: text,
  level: { enum: ['error', 'warning'] },
  message: text,
  line: orNull({ type: 'integer' }),
});

export const entry: Schema = {
  anyOf: [
    object({ sent: kind, to: orNull(text), at: instant, subject: orNull(text), messageId: orNull(text) }),
    object({ heard: text, at: instant, decisionBy: orNull(day), verdict: orNull({ enum: VERDICTS }) }),
    object({
      outcome: { enum: OUTCOMES },
      at: instant,
      respondBy: orNull(day),
      verbal: orNull(flag),
      letterBy: orNull(day),
    }),
    object({ snoozed: kind, to: orNull(text), until: day, at: instant }),
    object({ skipped: kind, to: orNull(text), at: instant, why: orNull(text) }),
    object({ forced: kind, rule: text, to: orNull(text), at: instant }),
    object({ owed: text, by: orNull(day), at: instant }),
    object({ done: text, at: instant }),
    object({ bounced: text, messageId: orNull(text), at: instant }),
    object({ away: text, until: day, at: instant }),
  ],
};

export const process = {
  company: text,
  role: text,
  state: { enum: ['ahead', 'hold', 'chase', 'waiting', 'owing', 'in-doubt', 'stopped', 'not-held', ...OUTCOMES] },
  interviews: list(
    object({
      id: text,
      round,
      at: instant,
      minutes: { type: 'integer' },
      timezone: text,
      status: orNull({ enum: STATUSES }),
    }),
  ),
  next: orNull(object({ what: { enum: [...KINDS, 'hold', 'interview'] }, at: instant })),
  hold: orNull(hold),
  stop: orNull(stop),
};

export const top = { version: { const: 1 }, now: instant, timezone: text };
