/** Where each process of a search stands, summed up from the file and its plan. Pure figures, no words. */

import type { Instant } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import { isChaser, type Kind, type Outcome } from '../model/kinds.ts';
import { type Action, type Hold, isOpen, type Plan, type PlannedStep, type Stop } from '../model/plan.ts';
import { byProcess, compareText, type Process, processesOf } from '../model/process.ts';
import { standingOf, type Verdict } from '../model/standing.ts';

const OPEN = ['ahead', 'hold', 'chase', 'waiting', 'owing', 'in-doubt', 'not-held', 'offer'] as const;

/** The state of a whole process; the outcomes are states too, `offer` an open one. */
export type ProcessState = (typeof OPEN)[number] | 'stopped' | Exclude<Outcome, 'reopened'>;

/** What comes next in a process, and when: its latest date, its first date, or the day itself. */
export interface Next {
  what: Kind | 'hold' | 'interview';
  at: Instant;
  zone: string;
  bound: 'by' | 'from' | 'at';
}

export interface ProcessSummary extends Process {
  /** The interviews that have ended. */
  held: Interview[];
  /** The plan's actions for this process, most urgent first. */
  actions: Action[];
  hold: Hold | null;
  stop: Stop | null;
  state: ProcessState;
  next: Next | null;
}

/** Every process of a search: open ones by what comes next, then those that were let go or are over, by company. */
export function summarise(search: Search, plan: Plan): ProcessSummary[] {
  const actions = byProcess(plan.actions);
  const holds = byProcess(plan.holds);
  const stops = byProcess(plan.stops);
  return processesOf(search.interviews)
    .map((process) =>
      summaryOf(process, plan.now, {
        actions: actions.get(process.key) ?? [],
        hold: holds.get(process.key)?.[0] ?? null,
        stop: stops.get(process.key)?.[0] ?? null,
      }),
    )
    .sort(
      (a, b) =>
        Number(isOver(a)) - Number(isOver(b)) ||
        (a.next?.at ?? Number.POSITIVE_INFINITY) - (b.next?.at ?? Number.POSITIVE_INFINITY) ||
        compareText(a.key, b.key),
    );
}

/** Whether nothing more will come of a process: closed by an outcome, or stopped. */
export function isOver(process: Pick<ProcessSummary, 'state'>): boolean {
  return !OPEN.some((state) => state === process.state);
}

/** Whether a process is over and no mail of it is open either. */
export function isDone(process: Pick<ProcessSummary, 'state' | 'next'>): boolean {
  return isOver(process) && process.next === null;
}

/** A process, and what is still to come of it should they stay silent. */
export interface ProcessAhead {
  process: ProcessSummary;
  steps: readonly PlannedStep[];
}

/** What a plan holds of a process alone. */
export function planOf({ actions, hold, stop }: ProcessSummary): Pick<Plan, 'actions' | 'holds' | 'stops'> {
  return { actions, holds: [hold ?? []].flat(), stops: [stop ?? []].flat() };
}

/** The zone that the log of a process is told in. */
export function zoneOf({ interviews }: Pick<Process, 'interviews'>): string {
  return interviews.at(-1)?.zone ?? 'UTC';
}

type Planned = Pick<ProcessSummary, 'actions' | 'hold' | 'stop'>;

function summaryOf(process: Process, now: Instant, planned: Planned): ProcessSummary {
  const { held, next, outcome } = standingOf(process, (instant) => instant <= now);
  const parted = partedBy(planned, outcome, held);
  const closed = outcome === null ? null : (outcome.outcome as Exclude<Outcome, 'reopened'>);
  const state = parted ?? closed ?? stateIn(planned, next) ?? idleState(process, held, now);
  return { ...process, held, ...planned, state, next: nextOf(planned, next) };
}

/** Of a process without an outcome; null where nothing is left to do. */
function stateIn({ actions, hold, stop }: Planned, next: Interview | null): ProcessState | null {
  if (actions.some(({ kind }) => kind === 'confirm-outcome')) return 'in-doubt';
  if (next !== null) return 'ahead';
  const isAhead = (action: Action) => isOpen(action) || action.state === 'upcoming';
  if (actions.some((action) => action.kind === 'owed' && isAhead(action))) return 'owing';
  if (stop !== null) return 'stopped';
  if (hold !== null) return 'hold';
  if (actions.some((action) => isChaser(action.kind) && isOpen(action))) return 'chase';
  return actions.some(isAhead) ? 'waiting' : null;
}

/** As long as a status check waits to be sent. */
const QUIET_MS = 30 * 86_400_000;

/** Of a process in which nothing is left to do: talks that nobody decides on are done with it. */
function idleState({ interviews, history }: Process, held: readonly Interview[], now: Instant): ProcessState {
  const lastAt = [...interviews, ...history].reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
  if (held.length === 0) return now - lastAt > QUIET_MS ? 'stopped' : 'not-held';
  return held.every(({ round }) => round === 'informational') ? 'closed' : 'stopped';
}

/** An offer accepted elsewhere closes a process as a withdrawal or a decline recorded here would. */
function partedBy({ actions }: Planned, outcome: Verdict | null, held: readonly Interview[]): ProcessState | null {
  if (outcome !== null && outcome.outcome !== 'offer') return null;
  const parting = actions.find(({ kind }) => kind === 'withdrawal' || kind === 'decline');
  if (parting === undefined || parting.state === 'skipped') return null;
  if (parting.state === 'missed' && held.length === 0) return null;
  return parting.kind === 'decline' ? 'declined' : 'withdrawn';
}

function nextOf({ actions, hold }: Planned, ahead: Interview | null): Next | null {
  const candidates: Next[] = [];
  for (const action of actions) {
    const { kind: what, zone, dueAt, opensAt } = action;
    if (action.optional) continue;
    if (isOpen(action) && dueAt !== null) candidates.push({ what, at: dueAt, zone, bound: 'by' });
    else if (action.state === 'upcoming' && hold === null) candidates.push({ what, at: opensAt, zone, bound: 'from' });
  }
  if (hold !== null) candidates.push({ what: 'hold', at: hold.until, zone: hold.zone, bound: 'from' });
  if (ahead !== null) candidates.push({ what: 'interview', at: ahead.at, zone: ahead.zone, bound: 'at' });
  return candidates.reduce<Next | null>((best, each) => (best === null || each.at < best.at ? each : best), null);
}
