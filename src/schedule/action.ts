/** Puts one action together: its state from window and history, its reason, what its kind's row says. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Entry, Interview, Sent, Skipped, Snoozed } from '../model/interview.ts';
import { type Kind, kindRow } from '../model/kinds.ts';
import type { Action, Assumption, Fact, OfferNews, Recipient } from '../model/plan.ts';
import type { Clock } from './clock.ts';
import { type Calendar, daysAfter, snoozeWindow, stateIn, type Window } from './window.ts';
import { sayDayAt, sayInstant, sayRoute } from './words.ts';

export interface Parts {
  interview: Pick<Interview, 'id' | 'company' | 'role'>;
  calendar: Calendar;
  kind: Kind;
  to: Recipient | null;
  window: Window;
  /** When it was done; null where it was not, or nobody knows when. */
  done: { at: Instant } | 'some-time' | null;
  skipped: Skipped | null;
  /** Why it can no longer be sent; null while it can. */
  missed: string | null;
  optional?: boolean;
  assumed?: boolean;
  decisionOn?: Day;
  assumption?: Assumption | null;
  offer?: OfferNews;
  what?: string;
  why: string;
  facts: Fact[];
}

/**
 * The action of its parts. Done stands above skipped, skipped above missed, missed above the window. What has no bound
 * of its own is missed some days after it was due.
 */
export function actionOf(parts: Parts, clock: Clock): Action {
  const { interview, kind, to, window, calendar, done } = parts;
  const isSettled = done !== null || parts.skipped !== null;
  const missed = isSettled ? null : (parts.missed ?? expiryOf(kind, window, calendar, clock));
  return {
    interview: interview.id,
    company: interview.company,
    role: interview.role,
    kind,
    to,
    channel: channelOf(kind, to),
    state: stateOf({ ...parts, missed }, clock),
    optional: parts.optional ?? false,
    assumed: parts.assumed ?? false,
    opensAt: window.opensAt,
    dueAt: window.dueAt,
    doneAt: done === null || done === 'some-time' ? null : done.at,
    rule: kindRow(kind).rule,
    why: `${whyOf({ ...parts, missed })}.`,
    zone: calendar.zone,
    country: calendar.country,
    what: parts.what ?? null,
    decisionOn: parts.decisionOn ?? null,
    assumption: parts.assumption ?? null,
    offer: parts.offer ?? null,
    basis: window.basis,
    facts: parts.facts,
  };
}

/** When an action that was due was missed for good; null while it is not, or where its kind has no such end. */
export function missedAt(kind: Kind, { dueAt }: Window, { zone }: Calendar, clock: Clock): Instant | null {
  const { lateDays } = kindRow(kind);
  if (lateDays === null || dueAt === null || !clock.passed(dueAt)) return null;
  const at = daysAfter(dueAt, lateDays, zone);
  return clock.passed(at) ? at : null;
}

function expiryOf(kind: Kind, window: Window, calendar: Calendar, clock: Clock): string | null {
  if (window.dueAt === null || missedAt(kind, window, calendar, clock) === null) return null;
  const due = sayInstant(window.dueAt, calendar.zone);
  const { lateDays } = kindRow(kind);
  return lateDays === 0 ? `It was due ${due}, and is let go` : `It was due ${due}; ${lateDays} days later it is let go`;
}

function stateOf(parts: Parts, clock: Clock): Action['state'] {
  if (parts.done !== null) return 'done';
  if (parts.skipped !== null) return 'skipped';
  return parts.missed !== null ? 'missed' : stateIn(parts.window, clock);
}

function whyOf({ done, skipped, missed, why }: Parts): string {
  if (done !== null) return why;
  if (skipped !== null) return skipped.why === undefined ? 'You skipped it' : `You skipped it: ${skipped.why}`;
  return missed ?? why;
}

function channelOf(kind: Kind, to: Recipient | null): Action['channel'] {
  const { channel } = kindRow(kind);
  return channel === 'email' && to?.via === 'linkedin' ? 'linkedin' : channel;
}

/** What the actions of a process have in common. */
export interface Common {
  /** What they are named after. */
  main: Interview;
  /** What counts of the history in the stretch in force. */
  entries: readonly Entry[];
  to: Recipient | null;
  calendar: Calendar;
  clock: Clock;
}

/** What differs from one action of a process to the next. */
export interface ProcessParts {
  kind: Kind;
  window: Window;
  /** Mails of the kind count as this one from here on; from the beginning where it is left out. */
  since?: Instant;
  missed?: string | null;
  optional?: boolean;
  offer?: OfferNews;
  why: string;
  facts: Fact[];
}

/** One action of a process, with what was sent, skipped and put off of its kind since it was called for. */
export function processAction({ main, entries, to, calendar, clock }: Common, parts: ProcessParts): Action {
  const { since = Number.NEGATIVE_INFINITY, window, ...rest } = parts;
  const recent = entries.filter((entry) => entry.at >= since);
  const done = sentIn(recent, parts.kind);
  const recipient = kindRow(parts.kind).channel === null ? null : to;
  return actionOf(
    {
      ...rest,
      interview: main,
      calendar,
      to: recipient,
      window: snoozeWindow(window, lastSnooze(recent, parts.kind), false, calendar),
      done,
      skipped: lastSkip(recent, parts.kind),
      missed: parts.missed ?? null,
      why:
        done === null
          ? `${parts.why}${kindRow(parts.kind).channel === null ? '' : sayRoute(to)}`
          : `Sent ${sayInstant(done.at, calendar.zone)}`,
    },
    clock,
  );
}

/** The first mail of a kind; null where there is none. Entries come in time order. */
export function sentIn(byTime: readonly Entry[], kind: Kind): Sent | null {
  return byTime.find((entry): entry is Sent => entry.type === 'sent' && entry.kind === kind) ?? null;
}

/** The snooze of a kind that was logged last; null where there is none. Entries come in time order. */
export function lastSnooze(byTime: readonly Entry[], kind: Kind): Snoozed | null {
  return byTime.findLast((entry): entry is Snoozed => entry.type === 'snoozed' && entry.kind === kind) ?? null;
}

/** The same of a skip. */
export function lastSkip(byTime: readonly Entry[], kind: Kind): Skipped | null {
  return byTime.findLast((entry): entry is Skipped => entry.type === 'skipped' && entry.kind === kind) ?? null;
}

/** That a window was put off, where it was. */
export function snoozeFacts(window: Window, plainOpensAt: Instant, zone: string, from: string): Fact[] {
  if (window.opensAt <= plainOpensAt) return [];
  return [{ what: 'put off until', value: sayDayAt(window.opensAt, zone), provenance: 'recorded', from }];
}
