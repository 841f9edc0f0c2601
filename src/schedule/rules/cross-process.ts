/**
 * What one process asks for in another: a withdrawal or decline after an acceptance elsewhere, and at most one chaser a
 * day to one person. Pure.
 */

import type { Day, Instant } from '../../model/instant.ts';
import type { Sent } from '../../model/interview.ts';
import { isChaser, kindRow } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { type Action, type Hold, isOpen } from '../../model/plan.ts';
import { compareText } from '../../model/process.ts';
import { businessDayAfter } from '../../time/business.ts';
import { dayAt } from '../../time/zone.ts';
import { lastSkip, processAction } from '../action.ts';
import { fromRule } from '../facts.ts';
import { isSameSide } from '../sides.ts';
import { type Ground, type ProcessState, wasLive } from '../state.ts';
import { isDeciding } from '../statements.ts';
import { endOfWork, hoursWindow, startOfWork } from '../window.ts';
import { sayDay, sayInstant } from '../words.ts';
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

/**
 * One person gets at most one chaser a day over all processes, one already sent that day counted: the earlier due goes
 * first, then the order of the file; the other opens on the next business day.
 *
 * @param states in the order of the file
 */
export function spreadChasers(
  actions: readonly Action[],
  holds: readonly Hold[],
  states: readonly ProcessState[],
  { clock }: Ground,
): void {
  const places = new Map(
    states.flatMap((state, place) => state.process.interviews.map(({ id }) => [id, place] as const)),
  );
  const placeOf = ({ interview }: Action) => places.get(interview) ?? 0;
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    if (!isChaser(action.kind) || action.to === null || !(isOpen(action) || action.state === 'upcoming')) continue;
    const key = personKey(action.to);
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  const sent = sentChasers(states);
  for (const [key, group] of groups) {
    const before = sent.get(key) ?? [];
    if (group.length + before.length < 2) continue;
    const taken = new Set<Day>();
    group.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || placeOf(a) - placeOf(b));
    for (const action of group) {
      const { calendar } = states[placeOf(action)] as ProcessState;
      const today = clock.today(calendar.zone).on;
      for (const { at } of before) taken.add(dayAt(at, calendar.zone));
      const opensOn = dayAt(action.opensAt, calendar.zone);
      const first = opensOn > today ? opensOn : today;
      let on = first;
      while (taken.has(on)) on = businessDayAfter(on, 1, calendar.daysOff);
      taken.add(on);
      if (on === first) continue;
      const hold = holds.find(({ interview }) => interview === action.interview);
      action.opensAt = startOfWork(on, calendar);
      action.dueAt = Math.max(action.dueAt ?? 0, endOfWork(on, calendar));
      action.state = 'upcoming';
      action.why = `${action.why.replace(/\.$/, '')}; one person gets one chaser a day, so this one opens ${sayDay(on)}.`;
      action.facts.push({
        what: 'one chaser a person a day',
        value: `opens ${sayDay(on)}`,
        provenance: 'house',
        ...fromRule('status-check'),
      });
      if (hold !== undefined)
        Object.assign(hold, {
          until: action.opensAt,
          dueBy: action.dueAt,
          putOff: `${action.to?.name} is asked one question a day`,
        });
    }
  }
}

function personKey({ name, email }: { name: string; email: string | null }): string {
  return foldName(email ?? name);
}

/** Chasers that were sent, by whom they went to. */
function sentChasers(states: readonly ProcessState[]): Map<string, Sent[]> {
  const sent = new Map<string, Sent[]>();
  for (const { entries, to } of states) {
    for (const entry of entries) {
      if (entry.type !== 'sent' || !isChaser(entry.kind)) continue;
      const key = entry.to !== undefined ? foldName(entry.to) : to === null ? null : personKey(to);
      if (key !== null) sent.set(key, [...(sent.get(key) ?? []), entry]);
    }
  }
  return sent;
}
