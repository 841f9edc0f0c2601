/** What happened instead: the reply to an outcome, and the reminder to answer an offer. Pure. */

import type { Instant } from '../../model/instant.ts';
import type { Interview, OutcomeEntry, Sent } from '../../model/interview.ts';
import { type Kind, kindRow, type Outcome, replyTo } from '../../model/kinds.ts';
import type { Action, Fact, OfferNews, Recipient } from '../../model/plan.ts';
import type { Process } from '../../model/process.ts';
import { actionOf, lastSkip, lastSnooze } from '../action.ts';
import type { Clock } from '../clock.ts';
import { type Calendar, dayWindow, hoursWindow, snoozeWindow, type Window } from '../window.ts';
import { sayDay, sayInstant, sayRoute } from '../words.ts';

/** What is said of an outcome and its reply: what happened, and what to do. */
const WORDS: Readonly<Record<Outcome, [happened: string, toDo: string]>> = {
  rejected: ['They said no', 'a gracious reply within 48 hours leaves the door open'],
  offer: ['They made an offer', 'thank them within 24 hours, and settle the date to answer by'],
  accepted: ['You accepted', 'put the acceptance in writing within 24 hours'],
  declined: ['You declined', 'decline in writing within 48 hours'],
  withdrawn: ['You withdrew', 'tell them within 48 hours, 24 is better'],
  closed: ['', ''],
  rescinded: ['They took the offer back', 'a short, dignified reply within 48 hours'],
  reopened: ['', ''],
};

/** What the outcome actions of a process are planned from. */
export interface OutcomeInput {
  process: Process;
  /** The latest interview held, or the first recorded where none was. */
  latest: Interview;
  to: Recipient | null;
  calendar: Calendar;
  clock: Clock;
}

/** The mail that the latest outcome of a process asks for, and the reminder to answer an offer; empty without one. */
export function planOutcome(input: OutcomeInput, outcome: OutcomeEntry | null): Action[] {
  if (outcome === null) return [];
  const kind = replyTo(outcome.outcome);
  if (kind === null) return [];
  const mail = planReply(input, kind, outcome);
  return outcome.outcome === 'offer' ? [mail, planAnswer(input, outcome)] : [mail];
}

/** A reply counts from its outcome on; the first of its sort may have been answered before it was logged. */
function planReply(input: OutcomeInput, kind: Kind, outcome: OutcomeEntry): Action {
  const { process, latest } = input;
  const [happened, toDo] = WORDS[outcome.outcome];
  const isFirst = process.history.find((entry) => entry.type === 'outcome' && entry.outcome === outcome.outcome);
  return processAction(input, {
    kind,
    window: hoursWindow(`outcome ${outcome.outcome}`, outcome.at, kindRow(kind).hours ?? 0),
    since: isFirst === outcome ? Number.NEGATIVE_INFINITY : outcome.at,
    ...(outcome.outcome === 'offer' ? { offer: newsOf(process, outcome) } : {}),
    why: `${happened} on ${sayInstant(outcome.at, latest.zone)}; ${toDo}${sayRoute(input.to)}`,
    facts: [outcomeFact(outcome, latest)],
  });
}

function planAnswer(input: OutcomeInput, outcome: OutcomeEntry): Action {
  const on = outcome.respondBy ?? null;
  return processAction(
    { ...input, to: null },
    {
      kind: 'offer-answer',
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
  const { process, latest, to, calendar, clock } = input;
  const { since, window, ...rest } = parts;
  const recent = process.history.filter((entry) => entry.at >= since);
  const done = sentSince(process, parts.kind, since);
  return actionOf(
    {
      ...rest,
      interview: latest,
      to,
      window: snoozeWindow(window, lastSnooze(recent, parts.kind), false, calendar),
      done,
      skipped: lastSkip(recent, parts.kind),
      missed: parts.missed ?? null,
      why: done === null ? parts.why : `Sent ${sayInstant(done.at, latest.zone)}`,
    },
    clock,
  );
}

/** The first mail of a kind since an instant; null where there is none. */
export function sentSince(process: Process, kind: Kind, since: Instant): Sent | null {
  const isIt = (entry: Process['history'][number]): entry is Sent =>
    entry.type === 'sent' && entry.kind === kind && entry.at >= since;
  return process.history.find(isIt) ?? null;
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
