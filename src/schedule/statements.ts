/** The chase of a process, statement by statement: the decision date in force, the check it allows, what was sent. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Entry, Heard, Interview, OutcomeEntry, Owed, Sent, Settings } from '../model/interview.ts';
import { isChaser, type Round } from '../model/kinds.ts';
import type { Assumption } from '../model/plan.ts';
import { endOf } from '../model/process.ts';
import { isOn } from '../model/standing.ts';
import { businessDayAfter } from '../time/business.ts';
import { dayAt } from '../time/zone.ts';
import type { Clock } from './clock.ts';
import type { Owing } from './owing.ts';
import { businessWindow, type Calendar, calendarWindow, type Window } from './window.ts';

/** Something they said: the end of an interview, a `heard`, what they asked for, or that they go on. */
export interface Statement {
  at: Instant;
  decisionBy: Day | null;
  interview: Interview | null;
  entry: Heard | Owed | OutcomeEntry | null;
}

/** The date they decide by: stated, or assumed from the last thing heard. */
export interface Decision {
  on: Day;
  assumed: boolean;
  /** How it was assumed; null where it was stated. */
  assumption: Assumption | null;
  /** The round held last, by which it is assumed where no setting says how long; null where it was stated. */
  round: Round | null;
  /** The date they had stated before, where silence, a chaser or a duty done later made it void. */
  voided: Day | null;
}

/** From one statement to the next: one count of unanswered chasers. */
export interface Cycle {
  statement: Statement;
  decision: Decision;
  /** The window of the status check. */
  check: Window;
  /** Unanswered chasers in time order; a note about another offer that stood in for one is one. */
  chasers: Sent[];
  /** Something they asked for was not done by its end: no check opened. */
  isOwing: boolean;
}

/** Days after a decision on which the status check opens and is due. Source: the timeline, `status-check`. */
const STATUS_CHECK = { opens: 1, due: 2 } as const;
/** Calendar days after the status check was sent. Source: the timeline, `final-note`. */
const FINAL_NOTE = { opens: 5, due: 7 } as const;
/** Business days until an answer is assumed, by the round held last. Source: the timeline. */
const ASSUMED_AFTER: Readonly<Record<Round, number>> = { screen: 5, first: 5, second: 7, final: 10, informational: 5 };
/** A note about another offer stands in for a chaser that opens by this many business days after it. */
const STANDS_IN_BEFORE = 2;

/** What the statements of a process are read from. */
export interface Said {
  /** Interviews held in the stretch in force, by their end; informational talks decide nothing and are none of them. */
  held: readonly Interview[];
  /** The same, whenever it was. */
  everHeld: readonly Interview[];
  entries: readonly Entry[];
  owing: readonly Owing[];
}

/** Whether an interview was held, or is to be, after which somebody decides. */
export function isDeciding(interview: Interview): boolean {
  return isOn(interview) && interview.round !== 'informational';
}

/**
 * All cycles of a process in time order; empty where no interview was held. The last is the one in force.
 *
 * A chaser logged at the very instant of a statement counts as sent after it, so that a tie never allows one more.
 */
export function cyclesOf(said: Said, settings: Settings, calendar: Calendar): Cycle[] {
  const statements = said.everHeld.length === 0 ? [] : statementsOf(said, calendar);
  const endsAt = said.everHeld.map(endOf);
  const sent = said.entries.filter((entry) => entry.type === 'sent');
  let [next, lastHeld] = [0, 0];
  const cycles: Cycle[] = [];
  const chasers: Sent[] = [];
  let stated: { on: Day; at: Instant } | null = null;
  for (const [index, statement] of statements.entries()) {
    const until = statements[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const heardOn = dayAt(statement.at, calendar.zone);
    let voided: Day | null = null;
    if (statement.decisionBy !== null) stated = { on: statement.decisionBy, at: statement.at };
    else if (
      stated !== null &&
      (heardOn > stated.on || (chasers.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= stated.at)
    ) {
      voided = stated.on;
      stated = null;
    }
    while ((endsAt[lastHeld + 1] ?? Number.POSITIVE_INFINITY) <= statement.at) lastHeld += 1;
    const { isOwing, doneAt } = settledIn(said.owing, statement.at, until);
    const doneOn = doneAt === null ? null : dayAt(doneAt, calendar.zone);
    if (doneOn !== null && stated !== null && stated.on <= doneOn) {
      voided = stated.on;
      stated = null;
    }
    const assume = (): Decision => {
      const round = said.everHeld[lastHeld]?.round ?? 'first';
      const anchor = doneOn !== null ? 'last of what they asked for was done' : anchorOf(statement);
      const businessDays = assumedAfter(settings, round);
      const from = doneOn ?? heardOn;
      const on = businessDayAfter(from, businessDays, calendar.daysOff);
      return { on, assumed: true, assumption: { anchor, from, businessDays }, round, voided };
    };
    const decision: Decision =
      stated === null ? assume() : { on: stated.on, assumed: false, assumption: null, round: null, voided };
    const check = businessWindow('decision', decision.on, STATUS_CHECK, calendar);
    while ((sent[next]?.at ?? until) < statement.at) next += 1;
    const from = next;
    while ((sent[next]?.at ?? until) < until) next += 1;
    const own = chasersIn(sent.slice(from, next), check, calendar);
    chasers.push(...own);
    cycles.push({ statement, decision, check, chasers: own, isOwing });
  }
  return cycles;
}

/** Business days after which a decision is assumed, by a setting, else by the round held last. */
export function assumedAfter({ assumedDecisionAfter }: Settings, round: Round): number {
  return assumedDecisionAfter ?? ASSUMED_AFTER[round];
}

/** The window of the final note, from the chaser before it. */
export function finalWindow(before: Sent, check: Window, calendar: Calendar): Window {
  const sentOn = dayAt(before.at, calendar.zone);
  return calendarWindow('status check sent', sentOn, FINAL_NOTE, dayAt(check.opensAt, calendar.zone), calendar);
}

/** Whether a mail tells of another offer, and so may stand in for a chaser. */
export function isOfferNews({ kind }: Sent): boolean {
  return kind === 'competing-offer' || kind === 'offer-update';
}

/**
 * The date they named with an interview; null where they named none, or one before the interview.
 */
export function statedWith({ decisionBy, at, zone }: Interview): Day | null {
  return decisionBy === undefined || decisionBy < dayAt(at, zone) ? null : decisionBy;
}

function statementsOf({ held, entries }: Said, { zone }: Calendar): Statement[] {
  const ends = held.map((interview): Statement => {
    return { at: endOf(interview), decisionBy: statedWith(interview), interview, entry: null };
  });
  const heard = entries.flatMap((entry): Statement[] => {
    if (entry.type === 'heard') {
      const by = entry.decisionBy ?? null;
      // A date before it was told is no date of a decision.
      const decisionBy = by !== null && by < dayAt(entry.at, zone) ? null : by;
      return [{ at: entry.at, decisionBy, interview: null, entry }];
    }
    const isWord = entry.type === 'owed' || (entry.type === 'outcome' && entry.outcome === 'reopened');
    return isWord ? [{ at: entry.at, decisionBy: null, interview: null, entry }] : [];
  });
  return [...ends, ...heard].sort((a, b) => a.at - b.at || tieRank(a) - tieRank(b) || compareDates(a, b));
}

function tieRank(statement: Statement): number {
  return statement.entry === null ? 0 : 1;
}

/** Two things heard at one instant: the one that states the later date has the last word. */
function compareDates(a: Statement, b: Statement): number {
  return (a.decisionBy ?? '') < (b.decisionBy ?? '') ? -1 : 1;
}

function anchorOf({ entry }: Statement): string {
  if (entry === null) return 'end of the interview';
  return entry.type === 'outcome' ? 'they opened the process again' : 'last heard from them';
}

/** Whether something is owed at the end of a cycle, else when the last of it was done within it. */
function settledIn(owing: readonly Owing[], from: Instant, until: Instant) {
  const isOwing = owing.some(({ since, doneAt }) => since < until && (doneAt === null || doneAt >= until));
  const times = owing.flatMap(({ doneAt }) => (doneAt !== null && doneAt >= from && doneAt < until ? [doneAt] : []));
  return { isOwing, doneAt: isOwing || times.length === 0 ? null : Math.max(...times) };
}

/** Of all mails between two statements the status checks and final notes, and the note that stood in for one. */
function chasersIn(sent: readonly Sent[], check: Window, calendar: Calendar): Sent[] {
  const own: Sent[] = [];
  for (const entry of sent) {
    if (isChaser(entry.kind)) own.push(entry);
    else if (isOfferNews(entry) && !own.some(isOfferNews) && !own.some(({ kind }) => kind === 'final-note')) {
      const open = own[0] === undefined ? check : finalWindow(own[0], check, calendar);
      const latest = businessDayAfter(dayAt(entry.at, calendar.zone), STANDS_IN_BEFORE, calendar.daysOff);
      if (dayAt(open.opensAt, calendar.zone) <= latest) own.push(entry);
    }
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
  for (const [index, { check, isOwing }] of cycles.entries()) {
    const next = cycles[index + 1];
    if (next === undefined && isSuspended) return null;
    const until = next?.statement.at ?? Number.POSITIVE_INFINITY;
    const isBefore = !isOwing && until > Math.max(from, check.opensAt);
    if (isBefore && clock.reached(check.opensAt)) return Math.max(check.opensAt, from);
  }
  return null;
}
