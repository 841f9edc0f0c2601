/** JSON Schemas of everything that `--json` prints, which is written by them. The file's own schema is the store's. */

import { MAIL_VERDICTS } from '../mail/finding.ts';
import { KINDS, OUTCOMES, ROUNDS, STATUSES, VERDICTS } from '../model/kinds.ts';
import { STATES } from '../model/plan.ts';
import { RULES } from '../model/rules.ts';

/** What of a schema tells how a value is written; its other keywords as they are. */
export interface Schema {
  [keyword: string]: unknown;
  type?: string;
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
}

const text: Schema = { type: 'string' };
const flag: Schema = { type: 'boolean' };
const count: Schema = { type: 'integer', minimum: 0 };
const day: Schema = { type: 'string', format: 'date' };
const instant: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' };
const kind: Schema = { enum: KINDS };
const round: Schema = { enum: ROUNDS };

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

/** An object with exactly these keys, all of them required. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const named = { interview: text, company: text, role: text };

const recipient = object({
  name: text,
  email: orNull(text),
  guessed: flag,
  via: { enum: ['recruiter', 'linkedin', null] },
});

const actionKeys = {
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

const action = object(actionKeys);
const hold = object({ ...named, decisionOn: day, assumed: flag, until: instant, dueBy: instant });
const stop = object({ ...named, since: instant, rule: { const: 'stop' }, why: text });

const talk = object({
  ...named,
  round,
  at: instant,
  minutes: { type: 'integer' },
  people: list(text),
  place: orNull(text),
});

const step = object({
  kind: { enum: [...KINDS, 'hold', 'stop'] },
  to: orNull(recipient),
  opensAt: instant,
  dueAt: orNull(instant),
  assumed: flag,
  optional: flag,
  why: text,
});

const finding = object({
  rule: text,
  level: { enum: ['error', 'warning'] },
  message: text,
  line: orNull({ type: 'integer' }),
});

const entry: Schema = {
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

const process = {
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

const settled = object({ state: { enum: STATES }, doneAt: orNull(instant), inTime: orNull(flag) });

const top = { version: { const: 1 }, now: instant, timezone: text };

/** By the name that `followup schema NAME` takes. */
export const SCHEMAS = {
  due: object({
    ...top,
    today: list(talk),
    actions: list(action),
    later: list(action),
    holds: list(hold),
    stops: list(stop),
  }),
  draft: list(
    object({
      kind,
      interview: text,
      to: recipient,
      from: orNull(object({ name: text, email: text })),
      subject: text,
      body: text,
      messageId: text,
      inReplyTo: orNull(text),
      references: list(text),
      findings: list(finding),
    }),
  ),
  lint: list(object({ file: text, findings: list(finding) })),
  list: object({ ...top, processes: list(object(process)) }),
  people: list(object({ interview: text, to: recipient, thankYou: orNull(settled), linkedinNote: orNull(settled) })),
  show: object({ ...process, history: list(entry), actions: list(action), steps: list(step) }),
  plan: list(step),
  explain: object({
    actions: list(
      object({
        ...actionKeys,
        template: orNull(text),
        facts: list(object({ what: text, value: text, provenance: text, from: text })),
        basis: { type: 'object' },
      }),
    ),
    holds: list(hold),
    stops: list(stop),
  }),
  timeline: list(object({ ...process, steps: list(step) })),
  stats: object({
    interviews: count,
    processes: count,
    thanks: { type: 'object', additionalProperties: count },
    answers: list(object({ kind, sent: count, answered: count })),
    answerDays: { type: 'array', items: count, minItems: 7, maxItems: 7 },
    medianAnswerDays: orNull({ type: 'number' }),
    silences: list(object({ company: text, role: text, days: count })),
    dates: object({ kept: count, slipped: count, medianSlipDays: orNull({ type: 'number' }) }),
    states: { type: 'object', additionalProperties: count },
  }),
  scan: list(
    object({
      file: text,
      messageId: orNull(text),
      from: text,
      at: instant,
      verdict: { enum: MAIL_VERDICTS },
      interview: orNull(text),
      words: text,
      decisionBy: orNull(day),
      command: orNull(text),
    }),
  ),
  templates: list(object({ name: text, kind: orNull(text), variant: orNull(text), own: flag })),
  add: object({ id: text, steps: list(step) }),
  entry: object({ interview: text, entry }),
  change: object({ interview: text, was: text, changed: list(text) }),
  remove: object({ interview: text }),
  log: list(
    object({
      at: instant,
      command: text,
      type: { enum: ['change', 'undo', 'redo'] },
      takenBy: { enum: ['undo', 'redo', null] },
    }),
  ),
  note: object({ interview: text, person: text, noted: list(text) }),
} satisfies Record<string, Schema>;
