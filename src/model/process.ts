/** The one process: interviews of a company and role gathered, their histories in order. Pure: no clock, no zone. */

import type { Instant } from './instant.ts';
import type { Entry, Interview } from './interview.ts';
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
 * All processes, in the order in which they first occur. The order of the interviews of one, and of the entries within
 * a history, changes nothing but that of entries of one instant.
 *
 * @example
 * processesOf([]) //=> []
 */
export function processesOf(interviews: readonly Interview[]): Process[] {
  return [...byProcess(interviews)].map(([key, group]) => gathered(key, group));
}

/** The process of one of the interviews. */
export function processOf(interviews: readonly Interview[], one: Pick<Interview, 'company' | 'role'>): Process {
  const key = processKey(one);
  return gathered(
    key,
    interviews.filter((interview) => processKey(interview) === key),
  );
}

function gathered(key: string, group: readonly Interview[]): Process {
  const interviews = [...group].sort((a, b) => endOf(a) - endOf(b) || compareText(a.id, b.id));
  const { company = '', role = '' } = interviews.at(-1) ?? {};
  const history = group.flatMap((interview) => interview.history).sort(compareEntries);
  return { key, company, role, interviews, history };
}

/**
 * What counts of a history: a message once, however often its Message-ID was logged, and none that came back. A bounce
 * voids the mail of its Message-ID, else the last to that address before it.
 */
export function countedEntries(history: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  const once = history.filter((entry) => {
    if (entry.type !== 'sent' || entry.messageId === undefined) return true;
    const id = `${entry.kind} ${entry.messageId}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  const returned = new Set<Entry>();
  for (const entry of once) {
    if (entry.type !== 'bounced') continue;
    const mails = once.filter((mail) => mail.type === 'sent' && !returned.has(mail));
    const named = once.some((mail) => mail.type === 'sent' && isIdOf(mail.messageId, entry.messageId));
    const mail = mails.findLast((mail) =>
      named
        ? mail.type === 'sent' && isIdOf(mail.messageId, entry.messageId)
        : mail.type === 'sent' && mail.at <= entry.at && foldName(mail.to ?? '') === foldName(entry.address),
    );
    if (mail !== undefined) returned.add(mail);
  }
  return once.filter((entry) => !returned.has(entry));
}

function isIdOf(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b;
}

/** Plain code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** By time; of one instant in the order of the file, in which they are appended, but for what presupposes another. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.at - b.at || Number(presupposes(a, b)) - Number(presupposes(b, a));
}

/** An answer presupposes the offer, what opens a process again its end, and what is done that it was asked for. */
function presupposes(a: Entry, b: Entry): boolean {
  if (a.type === 'done') return b.type === 'owed';
  if (a.type !== 'outcome' || b.type !== 'outcome') return false;
  if (b.outcome === 'offer') return ['accepted', 'declined', 'rescinded'].includes(a.outcome);
  return a.outcome === 'reopened' && b.outcome !== 'reopened';
}
