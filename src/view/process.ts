/** Where each process of a search stands, summed up from the file and its plan. Pure figures, no words. */

import type { Instant } from '../model/instant.ts';
import type { Entry, Interview, Search } from '../model/interview.ts';
import { isChaser, type Kind, type Outcome } from '../model/kinds.ts';
import { processKey } from '../model/names.ts';
import { type Action, type Hold, isOpen, type Plan, type Stop } from '../model/plan.ts';

const MINUTE = 60_000;

/** The state of a whole process; the outcomes are states too, `offer` an open one. */
export type ProcessState = 'ahead' | 'hold' | 'chase' | 'waiting' | 'stopped' | Outcome;

/** What comes next in a process, and when: its latest date, its first date, or the day itself. */
export interface Next {
  what: Kind | 'hold' | 'interview';
  at: Instant;
  zone: string;
  bound: 'by' | 'from' | 'at';
}

export interface ProcessSummary {
  key: string;
  company: string;
  role: string;
  /** All interviews, by their start. */
  interviews: Interview[];
  /** Those that have ended. */
  held: Interview[];
  /** Entries of all of them, by time. */
  history: Entry[];
  /** The plan's actions for this process, most urgent first. */
  actions: Action[];
  hold: Hold | null;
  stop: Stop | null;
  state: ProcessState;
  next: Next | null;
}

/**
 * Every process of a search: open ones by what comes next, then those that were let go or are over, by company.
 *
 * @example
 * summarise({ me: {}, settings: DEFAULT_SETTINGS, interviews: [] },
 *   { now: 0, zone: 'UTC', actions: [], holds: [], stops: [] }) //=> []
 */
export function summarise(search: Search, plan: Plan): ProcessSummary[] {
  const groups = gather(search.interviews);
  const actions = gather(plan.actions);
  const holds = gather(plan.holds);
  const stops = gather(plan.stops);
  return [...groups]
    .map(([key, interviews]) =>
      summaryOf(key, interviews, plan.now, {
        actions: actions.get(key) ?? [],
        hold: holds.get(key)?.[0] ?? null,
        stop: stops.get(key)?.[0] ?? null,
      }),
    )
    .sort(
      (a, b) =>
        Number(isOver(a)) - Number(isOver(b)) ||
        (a.next?.at ?? Number.POSITIVE_INFINITY) - (b.next?.at ?? Number.POSITIVE_INFINITY) ||
        (a.key < b.key ? -1 : 1),
    );
}

/**
 * The process an interview belongs to; null where there is no such id.
 *
 * @example
 * processOf([], 'acme-data-engineer') //=> null
 */
export function processOf(processes: ProcessSummary[], id: string): ProcessSummary | null {
  return processes.find((process) => process.interviews.some((interview) => interview.id === id)) ?? null;
}

function gather<T extends { company: string; role: string }>(things: readonly T[]): Map<string, T[]> {
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
 * Whether nothing more will come of a process: closed by an outcome, or stopped.
 *
 * @example
 * isOver({ state: 'offer' }) //=> false
 */
export function isOver(process: Pick<ProcessSummary, 'state'>): boolean {
  return !['ahead', 'hold', 'chase', 'waiting', 'offer'].includes(process.state);
}

/**
 * The end of an interview.
 *
 * @example
 * endOf({ at: 0, minutes: 60 }) //=> 3600000
 */
export function endOf(interview: Pick<Interview, 'at' | 'minutes'>): Instant {
  return interview.at + interview.minutes * MINUTE;
}

function summaryOf(
  key: string,
  unsorted: Interview[],
  now: Instant,
  planned: Pick<ProcessSummary, 'actions' | 'hold' | 'stop'>,
): ProcessSummary {
  const interviews = [...unsorted].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const last = interviews.at(-1) as Interview;
  const history = interviews.flatMap((interview) => interview.history).sort((a, b) => a.at - b.at);
  const ahead = interviews.find((interview) => endOf(interview) > now);
  const outcome = history.findLast((entry) => entry.type === 'outcome')?.outcome;
  const chased = planned.actions.some((action) => isChaser(action.kind) && isOpen(action));
  // An offer accepted elsewhere closes the process as a withdrawal recorded here would.
  const isWithdrawn = planned.actions.some((action) => action.kind === 'withdrawal');
  const told = isWithdrawn && (outcome === undefined || outcome === 'offer') ? 'withdrawn' : outcome;
  const state =
    told ??
    (ahead !== undefined ? 'ahead' : null) ??
    (planned.stop !== null ? 'stopped' : null) ??
    (planned.hold !== null ? 'hold' : null) ??
    (chased ? 'chase' : 'waiting');
  return {
    key,
    company: last.company,
    role: last.role,
    interviews,
    held: interviews.filter((interview) => endOf(interview) <= now),
    history,
    ...planned,
    state,
    next: nextOf(planned, ahead),
  };
}

function nextOf(planned: Pick<ProcessSummary, 'actions' | 'hold'>, ahead: Interview | undefined): Next | null {
  const candidates: Next[] = [];
  for (const action of planned.actions) {
    if (action.optional) continue;
    if (isOpen(action) && action.dueAt !== null)
      candidates.push({ what: action.kind, at: action.dueAt, zone: action.zone, bound: 'by' });
    else if (action.state === 'upcoming' && planned.hold === null)
      candidates.push({ what: action.kind, at: action.opensAt, zone: action.zone, bound: 'from' });
  }
  const { hold } = planned;
  if (hold !== null) candidates.push({ what: 'hold', at: hold.until, zone: hold.zone, bound: 'from' });
  if (ahead !== undefined) candidates.push({ what: 'interview', at: ahead.at, zone: ahead.zone, bound: 'at' });
  return candidates.reduce<Next | null>((best, each) => (best === null || each.at < best.at ? each : best), null);
}
