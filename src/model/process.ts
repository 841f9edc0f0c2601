/** The one process: its interviews and histories gathered and in order, and where it stands. Pure: no clock, no zone. */

import type { Instant } from './instant.ts';
import type { Entry, Interview, OutcomeEntry } from './interview.ts';
import { isClosing } from './kinds.ts';
import { foldName, processKey } from './names.ts';

const MINUTE = 60_000;

/** All interviews for the same company and role, by their end; the histories of all of them, by time. */
export interface Process {
  key: string;
  /** Spelt as in the latest interview. */
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
  /** The next interview that has not ended, begun or not; null where none is recorded. */
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
 * Things by the process they belong to, in the order in which the processes first occur.
 *
 * @example
 * byProcess([{ company: 'Acme', role: 'Dev' }, { company: 'ACME ', role: 'dev' }]).size //=> 1
 */
export function byProcess<T extends { company: string; role: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = processKey(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/**
 * All processes, by key. The order of the interviews, and of the entries within a history, changes nothing.
 *
 * @example
 * processesOf([]) //=> []
 */
export function processesOf(interviews: readonly Interview[]): Process[] {
  return [...byProcess(interviews)].sort(([a], [b]) => compareText(a, b)).map(([key, group]) => gathered(key, group));
}

/** The process of one of the interviews. */
export function processOf(interviews: readonly Interview[], one: Pick<Interview, 'company' | 'role'>): Process {
  const key = processKey(one);
  return gathered(
    key,
    interviews.filter((interview) => processKey(interview) === key),
  );
}

function gathered(key: string, group: Interview[]): Process {
  const interviews = [...group].sort((a, b) => endOf(a) - endOf(b) || compareText(a.id, b.id));
  const { company = '', role = '' } = interviews.at(-1) ?? {};
  const history = interviews.flatMap((interview) => interview.history).sort(compareEntries);
  return { key, company, role, interviews, history };
}

/**
 * Where a process stands.
 *
 * @param reached whether an instant has come
 * @example
 * standingOf({ key: '', company: '', role: '', interviews: [], history: [] }, () => true).latest //=> null
 */
export function standingOf(process: Process, reached: (instant: Instant) => boolean): Standing {
  const held = process.interviews.filter((interview) => reached(endOf(interview)));
  return {
    held,
    latest: held.at(-1) ?? null,
    next: process.interviews[held.length] ?? null,
    outcome: process.history.filter((entry) => entry.type === 'outcome').at(-1) ?? null,
  };
}

/** Whether the latest outcome closed the process; an offer does not. */
export function isClosed({ outcome }: Pick<Standing, 'outcome'>): boolean {
  return outcome !== null && isClosing(outcome.outcome);
}

/**
 * What is owed and not done yet, by the entries of a process in time order; each thing once.
 *
 * @example
 * owedIn([{ type: 'owed', what: 'take-home', at: 0 }, { type: 'done', what: 'Take-home', at: 1 }]) //=> []
 */
export function owedIn(history: readonly Entry[]): string[] {
  const owed = new Map<string, string>();
  for (const entry of history) {
    if (entry.type === 'owed') owed.set(foldName(entry.what), entry.what);
    if (entry.type === 'done') owed.delete(foldName(entry.what));
  }
  return [...owed.values()];
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
  // What was asked for comes before it was done.
  if (entry.type === 'done') return '~';
  if (entry.type !== 'outcome') return JSON.stringify(entry);
  return `outcome ${entry.outcome === 'offer' ? 0 : 1} ${entry.outcome} ${entry.respondBy ?? ''}`;
}
