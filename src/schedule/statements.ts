/** The chase of a process, statement by statement: the decision date in force, the check it allows, what was sent. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Heard, Interview, Sent, Settings } from '../model/interview.ts';
import { isChaser } from '../model/kinds.ts';
import type { Assumption } from '../model/plan.ts';
import { endOf, type Process } from '../model/process.ts';
import { businessDayAfter } from '../time/business.ts';
import { dayAt } from '../time/zone.ts';
import type { Clock } from './clock.ts';
import { businessWindow, type Calendar, type Window } from './window.ts';

/** Something they said: the end of an interview, or a `heard`. */
export interface Statement {
  at: Instant;
  decisionBy: Day | null;
  interview: Interview | null;
  heard: Heard | null;
}

/** The date they decide by: told, or assumed from the last thing heard. */
export interface Decision {
  on: Day;
  assumed: boolean;
  /** How it was assumed; null where it was told. */
  assumption: Assumption | null;
  /** The statement it rests on. */
  statement: Statement;
  /** The date they had stated before, where silence or a chaser made it void. */
  voided: Day | null;
}

/** From one statement to the next: one count of unanswered chasers. */
export interface Cycle {
  statement: Statement;
  decision: Decision;
  /** The window of the status check. */
  check: Window;
  /** Unanswered chasers in time order; a competing-offer note that stood in for the check is one. */
  chasers: Sent[];
}

/** Days after a decision on which the status check opens and is due. Source: the timeline, `status-check`. */
export const STATUS_CHECK = { opens: 1, due: 2 } as const;

/**
 * All cycles of a process in time order; empty where no interview was held. The last is the one in force.
 *
 * A chaser logged at the very instant of a statement counts as sent after it, so that a tie never allows one more.
 */
export function cyclesOf(
  process: Process,
  held: readonly Interview[],
  settings: Settings,
  calendar: Calendar,
): Cycle[] {
  const statements = statementsOf(process, held);
  const sent = process.history.filter((entry) => entry.type === 'sent');
  let next = 0;
  const cycles: Cycle[] = [];
  const chasers: Sent[] = [];
  let stated: { on: Day; at: Instant } | null = null;
  for (const [index, statement] of statements.entries()) {
    let voided: Day | null = null;
    if (statement.decisionBy !== null) stated = { on: statement.decisionBy, at: statement.at };
    else if (stated !== null && isVoid(stated, statement, chasers, calendar)) {
      voided = stated.on;
      stated = null;
    }
    const decision = decide(stated?.on ?? null, statement, voided, settings, calendar);
    const check = businessWindow('decision', decision.on, STATUS_CHECK, calendar);
    const until = statements[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    while ((sent[next]?.at ?? until) < statement.at) next += 1;
    const from = next;
    while ((sent[next]?.at ?? until) < until) next += 1;
    const own = chasersIn(sent.slice(from, next), check);
    chasers.push(...own);
    cycles.push({ statement, decision, check, chasers: own });
  }
  return cycles;
}

function statementsOf(process: Process, held: readonly Interview[]): Statement[] {
  if (held.length === 0) return [];
  const ends = held.map((interview): Statement => {
    const at = endOf(interview);
    const decisionBy = interview.decisionBy ?? null;
    const isPast = decisionBy !== null && decisionBy < dayAt(interview.at, interview.zone);
    return { at, decisionBy: isPast ? null : decisionBy, interview, heard: null };
  });
  const heards = process.history
    .filter((entry) => entry.type === 'heard')
    .map((heard): Statement => ({ at: heard.at, decisionBy: heard.decisionBy ?? null, interview: null, heard }));
  return [...ends, ...heards].sort((a, b) => a.at - b.at || tieRank(a) - tieRank(b) || compareDates(a, b));
}

function tieRank(statement: Statement): number {
  return statement.heard === null ? 0 : 1;
}

/** Two things heard at one instant: the one that states the later date has the last word. */
function compareDates(a: Statement, b: Statement): number {
  return (a.decisionBy ?? '') < (b.decisionBy ?? '') ? -1 : 1;
}

/** A stated date is void for what is told on a later day than it, or after a chaser sent since it was told. */
function isVoid(
  stated: { on: Day; at: Instant },
  statement: Statement,
  chasers: readonly Sent[],
  calendar: Calendar,
): boolean {
  if (dayAt(statement.at, calendar.zone) > stated.on) return true;
  // They come in time order, and all of them from before this statement.
  const last = chasers.at(-1);
  return last !== undefined && last.at >= stated.at;
}

function decide(
  stated: Day | null,
  statement: Statement,
  voided: Day | null,
  settings: Settings,
  calendar: Calendar,
): Decision {
  if (stated !== null) return { on: stated, assumed: false, assumption: null, statement, voided };
  const heardOn = dayAt(statement.at, calendar.zone);
  const businessDays = settings.assumedDecisionAfter;
  const on = businessDayAfter(heardOn, businessDays, calendar.daysOff);
  const anchor = statement.heard === null ? 'end of the interview' : 'last heard from them';
  return { on, assumed: true, assumption: { anchor, from: heardOn, businessDays }, statement, voided };
}

/** Of all mails between two statements the status checks and final notes, and the note that stood in for the check. */
function chasersIn(sent: readonly Sent[], check: Window): Sent[] {
  const own: Sent[] = [];
  for (const entry of sent) {
    const standsIn = entry.kind === 'competing-offer' && entry.at >= check.opensAt && own.length === 0;
    if (isChaser(entry.kind) || standsIn) own.push(entry);
  }
  return own;
}

/**
 * When a status check first opened after an instant, in whatever cycle; null where none has yet. The check of the cycle
 * in force opens only where nothing suspends it. A thank-you that was late then is missed for good, even where a later
 * word moved the date on.
 */
export function firstCheckOpenedAfter(
  cycles: readonly Cycle[],
  from: Instant,
  { clock, isSuspended }: { clock: Clock; isSuspended: boolean },
): Instant | null {
  for (const [index, { check }] of cycles.entries()) {
    const next = cycles[index + 1];
    if (next === undefined && isSuspended) return null;
    const until = next?.statement.at ?? Number.POSITIVE_INFINITY;
    if (until > Math.max(from, check.opensAt) && clock.reached(check.opensAt)) return Math.max(check.opensAt, from);
  }
  return null;
}
