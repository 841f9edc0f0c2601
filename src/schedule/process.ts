/** Interviews gathered into processes, with their histories in time order. Pure: no I/O, no clock, no machine zone. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Interview, OutcomeEntry } from '../model/interview.ts';
import { processKey } from '../model/names.ts';

const MINUTE = 60_000;

/** All interviews for the same company and role, by their end; the histories of all of them, by time. */
export interface Process {
  key: string;
  company: string;
  role: string;
  interviews: Interview[];
  history: Entry[];
}

/** Where a process stands at an instant. */
export interface Standing {
  /** Interviews that have ended, by their end. */
  held: Interview[];
  /** The last of them; null where none was held. */
  latest: Interview | null;
  /** The next interview that has not ended; null where none is recorded. */
  next: Interview | null;
  /** The most recent outcome; null where there is none. */
  outcome: OutcomeEntry | null;
}

/**
 * The end of an interview: its start plus its minutes, elapsed.
 *
 * @example
 * endOf({ at: 0, minutes: 60 }) //=> 3600000
 */
export function endOf(interview: Pick<Interview, 'at' | 'minutes'>): Instant {
  return interview.at + interview.minutes * MINUTE;
}

/**
 * All processes, by key. Company and role are spelt as in the latest interview. The order of the interviews, and of
 * the entries within a history, changes nothing.
 *
 * @example
 * processesOf([]) //=> []
 */
export function processesOf(interviews: readonly Interview[]): Process[] {
  const byKey = new Map<string, Interview[]>();
  for (const interview of interviews) {
    const key = processKey(interview);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [interview]);
    else group.push(interview);
  }
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, group]) => {
      const sorted = group.sort((a, b) => endOf(a) - endOf(b) || compareText(a.id, b.id));
      const last = sorted[sorted.length - 1] as Interview;
      const history = sorted.flatMap((interview) => interview.history).sort(compareEntries);
      return { key, company: last.company, role: last.role, interviews: sorted, history };
    });
}

/**
 * Where a process stands. An interview that has begun but not ended is still the next one.
 *
 * @example
 * standingOf({ key: '', company: '', role: '', interviews: [], history: [] }, 0).latest //=> null
 */
export function standingOf(process: Process, now: Instant): Standing {
  const held = process.interviews.filter((interview) => endOf(interview) <= now);
  const outcomes = process.history.filter((entry) => entry.type === 'outcome');
  return {
    held,
    latest: held.at(-1) ?? null,
    next: process.interviews.find((interview) => endOf(interview) > now) ?? null,
    outcome: outcomes.at(-1) ?? null,
  };
}

/** Whether the latest outcome closed the process; an offer does not. */
export function isClosed(standing: Standing): boolean {
  return standing.outcome !== null && standing.outcome.outcome !== 'offer';
}

/** Plain code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By time; at the same instant by content, a closing outcome after an offer, so that their order changes nothing. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.at - b.at || compareText(tieKey(a), tieKey(b));
}

function tieKey(entry: Entry): string {
  if (entry.type === 'outcome') {
    return `outcome ${entry.outcome === 'offer' ? 0 : 1} ${entry.outcome} ${entry.respondBy ?? ''}`;
  }
  return JSON.stringify(entry);
}
