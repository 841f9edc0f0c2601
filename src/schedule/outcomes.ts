/** What happened instead: the reply to an outcome, and the reminder to answer an offer. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Interview, OutcomeEntry, Sent, Skipped } from '../model/interview.ts';
import type { Kind, Outcome } from '../model/kinds.ts';
import type { Action, Fact, OfferNews, Recipient } from '../model/plan.ts';
import type { Rule } from '../model/rules.ts';
import { actionOf } from './action.ts';
import type { Process } from './process.ts';
import { lastSnooze } from './thanks.ts';
import { type Calendar, dayWindow, hoursWindow, snoozeWindow, type Window } from './window.ts';
import { sayDay, sayInstant, sayRoute } from './words.ts';

/** The mail each outcome asks for. Source: "What happened instead". `closed` asks for none (rule `silence`). */
const REPLIES: Partial<Record<Outcome, { kind: Kind; rule: Rule; hours: number; what: string }>> = {
  rejected: {
    kind: 'rejection-reply',
    rule: 'rejection-48h',
    hours: 48,
    what: 'a gracious reply within 48 hours leaves the door open',
  },
  offer: {
    kind: 'offer-acknowledgement',
    rule: 'offer-24h',
    hours: 24,
    what: 'thank them within 24 hours, and settle the date to answer by',
  },
  accepted: {
    kind: 'acceptance',
    rule: 'acceptance-24h',
    hours: 24,
    what: 'put the acceptance in writing within 24 hours',
  },
  declined: {
    kind: 'decline',
    rule: 'decline-48h',
    hours: 48,
    what: 'decline in writing within 48 hours',
  },
  withdrawn: {
    kind: 'withdrawal',
    rule: 'withdrawal-48h',
    hours: 48,
    what: 'tell them within 48 hours, 24 is better',
  },
};

/** What the outcome actions of a process are planned from. */
export interface OutcomeInput {
  process: Process;
  /** The latest interview held, or the first recorded where none was. */
  latest: Interview;
  to: Recipient | null;
  calendar: Calendar;
  now: Instant;
}

/** The mail that the latest outcome of a process asks for, and the reminder to answer an offer; empty without one. */
export function planOutcome(input: OutcomeInput, outcome: OutcomeEntry | null): Action[] {
  if (outcome === null) return [];
  const reply = REPLIES[outcome.outcome];
  if (reply === undefined) return [];
  const at = sayInstant(outcome.at, input.latest.zone);
  const said: Record<Outcome, string> = {
    rejected: `They said no on ${at}`,
    offer: `They made an offer on ${at}`,
    accepted: `You accepted on ${at}`,
    declined: `You declined on ${at}`,
    withdrawn: `You withdrew on ${at}`,
    closed: '',
  };
  const mail = planReply(input, reply, outcome, `${said[outcome.outcome]}; ${reply.what}`);
  return outcome.outcome === 'offer' ? [mail, planAnswer(input, outcome)] : [mail];
}

function planReply(
  input: OutcomeInput,
  reply: { kind: Kind; rule: Rule; hours: number },
  outcome: OutcomeEntry,
  why: string,
): Action {
  const before = input.process.history.filter(
    (entry) => entry.type === 'outcome' && entry !== outcome && entry.outcome === outcome.outcome,
  );
  const since = before.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return processAction(input, {
    kind: reply.kind,
    rule: reply.rule,
    window: hoursWindow(`outcome ${outcome.outcome}`, outcome.at, reply.hours),
    since,
    ...(outcome.outcome === 'offer' ? { offer: newsOf(input.process, outcome) } : {}),
    why: `${why}${sayRoute(input.to)}`,
    facts: [outcomeFact(outcome, input.latest)],
  });
}

function planAnswer(input: OutcomeInput, outcome: OutcomeEntry): Action {
  const on = outcome.respondBy ?? null;
  return processAction(
    { ...input, to: null },
    {
      kind: 'offer-answer',
      rule: 'offer-answer',
      window: dayWindow('the day to answer by', outcome.at, on, input.calendar),
      since: outcome.at,
      why:
        on === null
          ? 'The offer waits for your answer; no date was told, so ask for one'
          : `The offer waits for your answer until ${sayDay(on)}`,
      facts: [outcomeFact(outcome, input.latest)],
    },
  );
}

/** What differs from one action of a process to the next. */
export interface ProcessParts {
  kind: Kind;
  rule: Rule;
  window: Window;
  /** Mails of the kind count as this one from here on. */
  since: Instant;
  missed?: string | null;
  optional?: boolean;
  offer?: OfferNews;
  why: string;
  facts: Fact[];
}

/** One action of a process, with what was sent, skipped and put off of its kind since it was called for. */
export function processAction(input: OutcomeInput, parts: ProcessParts): Action {
  const { process, latest, to, calendar, now } = input;
  const recent = process.history.filter((entry) => entry.at >= parts.since);
  const skips = recent.filter((entry) => entry.type === 'skipped' && entry.kind === parts.kind);
  const done = sentSince(process, parts.kind, parts.since);
  return actionOf(
    {
      interview: latest,
      kind: parts.kind,
      rule: parts.rule,
      to,
      window: snoozeWindow(parts.window, lastSnooze(recent, parts.kind), false, calendar),
      done,
      skipped: (skips.at(-1) as Skipped | undefined) ?? null,
      missed: parts.missed ?? null,
      optional: parts.optional ?? false,
      ...(parts.offer === undefined ? {} : { offer: parts.offer }),
      why: done === null ? parts.why : `Sent ${sayInstant(done.at, latest.zone)}`,
      facts: parts.facts,
    },
    now,
  );
}

/** The first mail of a kind since an instant; null where there is none. */
export function sentSince(process: Process, kind: Kind, since: Instant): Sent | null {
  const found = process.history.find((entry) => entry.type === 'sent' && entry.kind === kind && entry.at >= since);
  return (found as Sent | undefined) ?? null;
}

/** What a mail may say of an offer. */
export function newsOf({ company, role }: Process, { respondBy }: OutcomeEntry): OfferNews {
  return respondBy === undefined ? { company, role } : { company, role, respondBy };
}

function outcomeFact(outcome: OutcomeEntry, latest: Interview): Fact {
  const by = outcome.respondBy === undefined ? '' : `, answer by ${sayDay(outcome.respondBy)}`;
  return {
    what: `outcome ${outcome.outcome}`,
    value: `${sayInstant(outcome.at, latest.zone)}${by}`,
    provenance: 'recorded',
    from: `${latest.id}, history`,
  };
}
