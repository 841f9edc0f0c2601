/** A process with all that is derived of it alone, before the rules are asked. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Heard, Interview, OutcomeEntry, Search, Sent } from '../model/interview.ts';
import { foldName } from '../model/names.ts';
import type { Recipient } from '../model/plan.ts';
import { endOf, type Process } from '../model/process.ts';
import { isClosed, type Standing, standingOf } from '../model/standing.ts';
import type { DaysOff } from '../time/business.ts';
import type { Clock } from './clock.ts';
import { type Owing, owingIn } from './owing.ts';
import { contactOf, type Dead, deadAddresses, type Known, knownIn } from './recipient.ts';
import { type Side, sideOf } from './sides.ts';
import { type Cycle, cyclesOf, isDeciding } from './statements.ts';
import { type Calendar, endOfWork, type Window } from './window.ts';

export interface PlanInput {
  now: Instant;
  /** Zone of the plan as a whole: the sender's, else the system's. */
  zone: string;
  /** Public holidays and weekend of a country, and the recorded days off; for null the recorded ones alone. */
  daysOffIn: (country: string | null) => DaysOff;
}

/** What is known of the whole search, for every process. */
export interface Ground {
  search: Search;
  input: Omit<PlanInput, 'now'>;
  clock: Clock;
  dead: Dead;
  /** Until when somebody is away, by folded address; the word that came last counts. */
  away: ReadonlyMap<string, Day>;
}

/** The offer of a process. Further ones change its dates only. */
export interface Offer {
  first: OutcomeEntry;
  respondBy: Day | null;
  /** By when it was promised in writing, as long as it is one by word of mouth. */
  letterBy: Day | null;
  /** When its date was last moved; null where it never was. */
  movedAt: Instant | null;
  /** End of work on the day to answer by; null where none was named. */
  closesAt: Instant | null;
  /** When it was answered, or the process closed; null while it waits. */
  answeredAt: Instant | null;
  /** When they took it back. */
  goneAt: Instant | null;
}

/** A chaser of the cycle in force: what was sent, and its window before and after it was put off. */
export interface Chaser {
  kind: 'status-check' | 'final-note';
  done: Sent | null;
  plain: Window;
  window: Window;
  /** Until when the recipient is away, where that puts it off. */
  awayUntil: Day | null;
  /** Where others to the same person go before it: the window from the day of its turn, and what is said of that day. */
  turn: { window: Window; says: string } | null;
}

/** Where the chase of a process stands in the cycle in force. */
export interface Chase {
  cycle: Cycle;
  check: Chaser;
  /** Null before the check was sent. */
  final: Chaser | null;
  /** Which of them is still to be sent; null where none is. */
  asking: Chaser | null;
  /** Asked often enough, or not in time: no more contact. */
  stop: { since: Instant; why: string } | null;
  /** An outcome, a next interview or something owed stands in the way: what was sent is told, nothing is offered. */
  isSuspended: boolean;
}

/** A process before its chase is known. */
export interface BareState extends Standing {
  process: Process;
  calendar: Calendar;
  to: Recipient | null;
  known: Known;
  side: Side;
  /** Interviews held in the stretch in force after which somebody decides. */
  deciding: Interview[];
  /** The end of the first such interview, whenever it was; null where none was held. */
  metAt: Instant | null;
  offer: Offer | null;
  owing: Owing[];
  /** What reads like a no and was neither confirmed nor followed by another word. */
  doubt: Heard | null;
  cycles: Cycle[];
}

export interface ProcessState extends BareState {
  /** The chase in the cycle in force; null where nobody decides. */
  chase: Chase | null;
}

/** What of the search is known for every process. */
export function groundOf(search: Search, input: PlanInput, clock: Clock): Ground {
  const away = search.interviews
    .flatMap(({ history }) => history.filter((entry) => entry.type === 'away'))
    .sort((a, b) => a.at - b.at || (a.until < b.until ? -1 : 1));
  return {
    search,
    input,
    clock,
    dead: deadAddresses(search.interviews),
    away: new Map(away.map(({ address, until }) => [foldName(address), until])),
  };
}

/** The calendar of an interview: its zone, and the days of its employer's country. */
export function calendarOf(interview: Interview, { search: { settings }, input }: Ground): Calendar {
  const country = interview.country ?? settings.country ?? null;
  return { zone: interview.zone, country, workday: settings.workday, daysOff: input.daysOffIn(country) };
}

/** @throws RangeError where the days off leave no business day */
export function stateOf(process: Process, ground: Ground): BareState {
  const { search, clock, dead } = ground;
  const standing = standingOf(process, clock.reached);
  const { held, entries, since } = standing;
  const calendar = calendarOf(standing.main, ground);
  const everHeld = held.filter(isDeciding);
  const deciding = everHeld.filter(({ at }) => at >= since);
  const owing = owingIn(entries);
  const cycles = cyclesOf({ held: deciding, everHeld, entries, owing }, search.settings, calendar);
  const asked = everHeld.length > 0 ? everHeld : held.length > 0 ? held : process.interviews;
  const known = knownIn(process.interviews);
  const to = contactOf(asked, dead, known);
  return {
    ...standing,
    process,
    calendar,
    to,
    known,
    side: sideOf(process, to),
    deciding,
    metAt: everHeld[0] === undefined ? null : endOf(everHeld[0]),
    offer: offerOf(standing, calendar),
    owing,
    doubt: isClosed(standing) ? null : doubtIn(standing),
    cycles,
  };
}

/**
 * A process is live while an interview was held, no outcome has closed it, nothing reads like a no, and it has not
 * reached its stop.
 */
export function isLive(state: ProcessState): boolean {
  return wasLive(state, Number.POSITIVE_INFINITY);
}

/** Whether a process that is neither closed nor in doubt had not reached its stop at an instant. */
export function wasLive(state: ProcessState, at: Instant): boolean {
  if (state.metAt === null || isClosed(state) || state.doubt !== null) return false;
  const stop = state.chase?.stop ?? null;
  return stop === null || stop.since > at;
}

/** A no in their words, unless another word of theirs or an outcome has come since. */
function doubtIn({ entries, held }: Standing): Heard | null {
  const words = entries.filter(({ type }) => type === 'heard' || type === 'outcome' || type === 'owed');
  const last = words.at(-1);
  if (last?.type !== 'heard' || last.verdict !== 'rejected') return null;
  return held.some((interview) => endOf(interview) > last.at) ? null : last;
}

function offerOf({ entries, outcome }: Standing, calendar: Calendar): Offer | null {
  const offers = entries.filter((entry) => entry.type === 'outcome' && entry.outcome === 'offer') as OutcomeEntry[];
  const first = offers[0];
  if (first === undefined) return null;
  let respondBy: Day | null = null;
  let letterBy: Day | null = null;
  let movedAt: Instant | null = null;
  for (const offer of offers) {
    const isMoved = offer !== first && offer.respondBy !== undefined && offer.respondBy !== respondBy;
    if (isMoved) movedAt = offer.at;
    respondBy = offer.respondBy ?? respondBy;
    letterBy = offer.verbal === true ? (offer.letterBy ?? letterBy) : null;
  }
  const closedAt = outcome === null || outcome.outcome === 'offer' ? null : outcome.at;
  const isGone = outcome?.outcome === 'rescinded';
  return {
    first,
    respondBy,
    letterBy,
    movedAt,
    closesAt: respondBy === null ? null : endOfWork(respondBy, calendar),
    answeredAt: isGone ? null : closedAt,
    goneAt: isGone ? closedAt : null,
  };
}
