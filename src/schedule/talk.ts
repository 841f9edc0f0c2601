/** One conversation, with what decides about all that it asks for. Pure. */

import type { Entry, Interview } from '../model/interview.ts';
import { type Kind, kindRow } from '../model/kinds.ts';
import type { Fact } from '../model/plan.ts';
import { compareEntries, endOf } from '../model/process.ts';
import { isClosed } from '../model/standing.ts';
import { dayAt } from '../time/zone.ts';
import { calendarOf, type Ground, type ProcessState } from './state.ts';
import { firstCheckOpenedAfter } from './statements.ts';
import { type Calendar, daysAfter, HOUR, hoursWindow, type Window } from './window.ts';
import { sayDayAt, sayInstant } from './words.ts';

/** Days after the end on which a late thank-you is still sent. Source: the timeline, `thank-you-24h`. */
export const LATEST = 5;

export interface Talk {
  interview: Interview;
  state: ProcessState;
  ground: Ground;
  calendar: Calendar;
  /** The entries of this interview that count, by time. */
  entries: Entry[];
  /** What ended the process, in words; null while it is open. */
  droppedBy: string | null;
  /** What is recorded of the conversation. */
  facts: Fact[];
  /** Why nobody need be thanked any more, once the 24 hours are over. */
  tooLate: string | null;
}

/** An interview in its process; `withdrawnFor` names the company whose offer was accepted, where that ends it. */
export function talkOf(interview: Interview, state: ProcessState, ground: Ground, withdrawnFor: string | null): Talk {
  const calendar = calendarOf(interview, ground);
  const entries = interview.history.filter((entry) => state.counted.has(entry)).sort(compareEntries);
  const droppedBy = dropOf(interview, state, calendar, withdrawnFor);
  const bare = { interview, state, ground, calendar, entries, droppedBy, facts: factsOf(interview, calendar) };
  return { ...bare, tooLate: tooLateFor(bare) };
}

/** What drops all that an interview asks for; an offer drops nothing of a conversation held after it. */
function dropOf(
  interview: Interview,
  state: ProcessState,
  { zone }: Calendar,
  withdrawnFor: string | null,
): string | null {
  const { outcome, doubt, since } = state;
  if (interview.at < since) return `The process was closed, and opened again ${sayDayAt(since, zone)}`;
  if (outcome !== null && (isClosed(state) || endOf(interview) <= outcome.at)) {
    return `The outcome "${outcome.outcome}" was recorded ${sayInstant(outcome.at, zone)}`;
  }
  if (withdrawnFor !== null) return `You accepted ${withdrawnFor}`;
  return doubt === null ? null : `What they wrote ${sayInstant(doubt.at, zone)} reads like a no`;
}

/**
 * Why a thank-you no longer makes sense once its 24 hours are over: judged by the hours themselves, so that putting it
 * off never sets it beside a chaser.
 */
function tooLateFor({ interview, state, ground: { clock }, calendar }: Omit<Talk, 'tooLate'>): string | null {
  const end = endOf(interview);
  if (!clock.passed(end + 24 * HOUR)) return null;
  const { zone } = calendar;
  const last = state.deciding.at(-1);
  if (last !== undefined && dayAt(last.at, zone) > dayAt(interview.at, zone))
    return 'A later round has been held since';
  const asked = state.cycles.findLast(({ chasers }) => chasers.length > 0)?.chasers.at(-1);
  if (asked !== undefined && asked.at >= end)
    return `You asked for news ${sayDayAt(asked.at, zone)}, too late for a thank-you`;
  const isSuspended = state.chase === null || state.chase.isSuspended;
  const opened = firstCheckOpenedAfter(state.cycles, end, { clock, isSuspended });
  if (opened !== null) return `The status check opened ${sayDayAt(opened, zone)}, too late for a thank-you`;
  return clock.passed(daysAfter(end, LATEST, zone)) ? `The conversation is more than ${LATEST} days ago` : null;
}

/** The hours of a kind from the end of an interview. */
export function plainWindow(interview: Interview, kind: Kind): Window {
  return hoursWindow('end of the interview', endOf(interview), kindRow(kind).hours ?? 0);
}

/** That so many days have passed since an instant; null while they have not. */
export function expiredAfter(
  from: number,
  days: number,
  { ground: { clock }, calendar: { zone } }: Talk,
): string | null {
  return clock.passed(daysAfter(from, days, zone)) ? `That is more than ${days} days ago` : null;
}

function factsOf(interview: Interview, calendar: Calendar): Fact[] {
  const { id, at, minutes, round } = interview;
  const facts: [string, string][] = [
    ['start', sayInstant(at, calendar.zone)],
    ['length', `${minutes} minutes`],
    ['zone', calendar.zone],
    ['round', round],
  ];
  return facts.map(([what, value]) => ({ what, value, provenance: 'recorded', from: id }));
}
