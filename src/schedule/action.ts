/** Puts one action together: state from window and history, the rule's name. Pure. */

import type { Day } from '../model/instant.ts';
import type { Entry, Interview, Sent, Skipped, Snoozed } from '../model/interview.ts';
import { type Kind, kindRow } from '../model/kinds.ts';
import type { Action, Assumption, Fact, OfferNews, Recipient } from '../model/plan.ts';
import type { Clock } from './clock.ts';
import { stateIn, type Window } from './window.ts';

export interface Parts {
  interview: Interview;
  kind: Kind;
  to: Recipient | null;
  window: Window;
  done: Sent | null;
  skipped: Skipped | null;
  /** Why it can no longer be sent; null while it can. */
  missed: string | null;
  optional?: boolean;
  assumed?: boolean;
  decisionOn?: Day;
  assumption?: Assumption | null;
  offer?: OfferNews;
  why: string;
  facts: Fact[];
}

/** The action of its parts at an instant. Done stands above skipped, skipped above missed, missed above the window. */
export function actionOf(parts: Parts, clock: Clock): Action {
  const { interview, kind, to, window } = parts;
  return {
    interview: interview.id,
    company: interview.company,
    role: interview.role,
    kind,
    to,
    channel: channelOf(kind, to),
    state: stateOf(parts, clock),
    optional: parts.optional ?? false,
    assumed: parts.assumed ?? false,
    opensAt: window.opensAt,
    dueAt: window.dueAt,
    doneAt: parts.done?.at ?? null,
    rule: kindRow(kind).rule,
    why: whyOf(parts),
    zone: interview.zone,
    decisionOn: parts.decisionOn ?? null,
    assumption: parts.assumption ?? null,
    offer: parts.offer ?? null,
    basis: window.basis,
    facts: parts.facts,
  };
}

/** The snooze of a kind that was logged last; null where there is none. Entries come in time order. */
export function lastSnooze(byTime: readonly Entry[], kind: Kind): Snoozed | null {
  return byTime.findLast((entry): entry is Snoozed => entry.type === 'snoozed' && entry.kind === kind) ?? null;
}

/** The same of a skip. */
export function lastSkip(byTime: readonly Entry[], kind: Kind): Skipped | null {
  return byTime.findLast((entry): entry is Skipped => entry.type === 'skipped' && entry.kind === kind) ?? null;
}

function stateOf(parts: Parts, clock: Clock): Action['state'] {
  if (parts.done !== null) return 'done';
  if (parts.skipped !== null) return 'skipped';
  if (parts.missed !== null) return 'missed';
  return stateIn(parts.window, clock);
}

function whyOf(parts: Parts): string {
  if (parts.done !== null || parts.missed === null) {
    const reason = parts.skipped?.why;
    const skipped = parts.done === null && parts.skipped !== null;
    if (!skipped) return `${parts.why}.`;
    return reason === undefined ? 'You skipped it.' : `You skipped it: ${reason}.`;
  }
  return `${parts.missed}.`;
}

function channelOf(kind: Kind, to: Recipient | null): Action['channel'] {
  const { channel } = kindRow(kind);
  return channel === 'email' && to?.via === 'linkedin' ? 'linkedin' : channel;
}
