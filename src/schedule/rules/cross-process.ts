/** What one process asks for in another: a withdrawal or decline after an acceptance elsewhere. Pure. */

import type { Instant } from '../../model/instant.ts';
import { kindRow } from '../../model/kinds.ts';
import type { Action } from '../../model/plan.ts';
import { compareText } from '../../model/process.ts';
import { lastSkip, processAction } from '../action.ts';
import { isSameSide } from '../sides.ts';
import { type Ground, type ProcessState, wasLive } from '../state.ts';
import { isDeciding } from '../statements.ts';
import { hoursWindow } from '../window.ts';
import { sayInstant } from '../words.ts';
import { byRespondBy, commonOf, lapseOf, newsOf } from './outcomes.ts';

/** A process in which an offer was accepted, and when. */
export interface Acceptance {
  state: ProcessState;
  at: Instant;
}

/** Acceptances in force, earliest first. */
export function acceptancesOf(states: readonly ProcessState[]): Acceptance[] {
  return states
    .flatMap((state) => (state.outcome?.outcome === 'accepted' ? [{ state, at: state.outcome.at }] : []))
    .sort((a, b) => a.at - b.at || compareText(a.state.process.key, b.state.process.key));
}

/** What an acceptance elsewhere does to a process, and the mail that it asks for. */
export interface Parting {
  action: Action;
  /** The company that was accepted, where the process has no other plan any more; null where one stays in it. */
  withdrawnFor: string | null;
}

/**
 * The withdrawal from a process that was live when an offer elsewhere was accepted, or whose first interview is only
 * scheduled; a decline where an offer of theirs is open. Null where no acceptance concerns it.
 */
export function planParting(state: ProcessState, acceptances: readonly Acceptance[], ground: Ground): Parting | null {
  if (state.outcome !== null && state.outcome.outcome !== 'offer') return null;
  const accepted = acceptances.find((one) => one.state !== state && isConcerned(state, one));
  if (accepted === undefined) return null;
  const { offer, calendar, entries } = state;
  const { company, role } = accepted.state.process;
  const { zone } = calendar;
  const isDecline = state.outcome !== null && offer !== null && lapseOf(offer, ground) === null;
  const kind = isDecline ? 'decline' : 'withdrawal';
  const plain = hoursWindow('acceptance elsewhere', accepted.at, kindRow(kind).hours ?? 0);
  const window = isDecline ? byRespondBy(plain, offer) : plain;
  const since = entries.filter(({ at }) => at >= accepted.at);
  const skipped = lastSkip(since, 'withdrawal') ?? lastSkip(since, 'decline');
  const isTheirs = isSameSide(state.side, accepted.state.side);
  const at = sayInstant(accepted.at, zone);
  const toDo = isDecline ? 'decline their offer within 48 hours' : 'withdraw here within 48 hours, 24 is better';
  const action = processAction(commonOf(state, ground), {
    kind,
    window,
    since: accepted.at,
    offer: isDecline ? newsOf(state.process, offer) : { company, role, ...(isTheirs ? { isTheirs } : {}) },
    why: `You accepted ${company} on ${at}; ${toDo}`,
    facts: [
      { what: 'accepted elsewhere', value: `${company}, ${at}`, provenance: 'recorded', from: accepted.state.main.id },
    ],
  });
  if (skipped !== null && action.state !== 'done') action.state = 'skipped';
  const isOver = action.state === 'missed' && state.metAt === null;
  const staysIn = skipped !== null || isOver;
  return { action, withdrawnFor: staysIn ? null : company };
}

/** A later search is another matter: an acceptance concerns what had begun by then, and what is only scheduled. */
function isConcerned(state: ProcessState, { at }: Acceptance): boolean {
  if (state.since > at) return false;
  if (state.metAt === null) return state.next !== null && isDeciding(state.next);
  return state.metAt <= at && wasLive(state, at);
}
