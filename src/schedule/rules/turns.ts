/** At most one chaser a day to one person, over all processes: whose turn it is, day by day. Pure. */

import type { Day, Instant } from '../../model/instant.ts';
import type { Sent } from '../../model/interview.ts';
import { isChaser, kindRow } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { dayOff } from '../../time/business.ts';
import { addDays } from '../../time/day.ts';
import { dayAt } from '../../time/zone.ts';
import { missedAt } from '../action.ts';
import type { Chase, Chaser, Ground, ProcessState } from '../state.ts';
import { type Calendar, startOfWork, turnWindow } from '../window.ts';
import { withTurn } from './chase.ts';

/** Days that a chaser waits for its first turn; it is let go where so many others went before it. */
const LONGEST_WAIT = 60;

/** A chaser that waits for its turn with others to the same person. */
interface Waiting {
  state: ProcessState;
  chase: Chase;
  asking: Chaser;
  calendar: Calendar;
  /** Place of the process in the file. */
  place: number;
  dueAt: Instant;
  dueOn: Day;
  today: Day;
  /** The day whose turn it is: today from the start of work on, and before it the day before. */
  fromOn: Day;
  /** When it may first be asked, and the last day on which it may, once it has had a turn. */
  opensOn: Day;
  endsOn: Day | null;
  /** When it was sent; null for one that is still to be. */
  sentOn: Day | null;
  /** Days on which that person was sent a chaser. */
  takenOn: ReadonlySet<Day>;
  /** Since when it has been passed over. */
  passedOn: Day | null;
  /** Its first turn; and the one in force, by its first day. */
  firstOn: Day | null;
  turnOn: Day | null;
  /** The day, today or to come, on which it is its turn; null where none comes any more. */
  askedOn: Day | null;
}

/** What a person was sent, and its days in a zone. */
interface SentTo {
  mails: ReadonlySet<Sent>;
  daysIn(zone: string): ReadonlySet<Day>;
}

function daysByZone(sent: readonly Sent[]): SentTo['daysIn'] {
  const known = new Map<string, Set<Day>>();
  return (zone) => {
    const days = known.get(zone) ?? new Set(sent.map(({ at }) => dayAt(at, zone)));
    known.set(zone, days);
    return days;
  };
}

/**
 * The states with the chasers of each person one a day: the earlier due goes first, then the order of the file. Whoever
 * was passed over until its own days were past comes before all others, however long the one before stays unsent; its
 * window and its stop move with its turn.
 *
 * @param states in the order of the file
 * @param isWithdrawn whether nothing is chased there, since another offer was accepted
 */
export function takeTurns(
  states: readonly ProcessState[],
  isWithdrawn: (state: ProcessState) => boolean,
  ground: Ground,
): ProcessState[] {
  const sent = sentChasers(states);
  const groups = new Map<string, { state: ProcessState; place: number }[]>();
  for (const [place, state] of states.entries()) {
    if (state.to === null || state.chase === null) continue;
    const key = personKey(state.to);
    groups.set(key, [...(groups.get(key) ?? []), { state, place }]);
  }
  const moved = new Map<ProcessState, ProcessState>();
  for (const [key, group] of groups) {
    const before = sent.get(key) ?? [];
    const isAlone = group.length + before.length < 2;
    if (isAlone || group.every(({ state }) => state.chase?.asking == null)) continue;
    const asked = group.filter(({ state }) => !isWithdrawn(state));
    const sentTo: SentTo = { mails: new Set(before), daysIn: daysByZone(before) };
    const waiting = asked.flatMap(({ state, place }) => waitingIn(state, place, sentTo, ground));
    giveTurns(waiting);
    for (const one of waiting) {
      const { state, chase, asking, calendar, firstOn } = one;
      if (one.sentOn !== null) continue;
      const first = firstOn === null ? null : turnWindow(asking.window, firstOn, calendar);
      const isPast = first !== null && missedAt(asking.kind, first, calendar, ground.clock) !== null;
      const isOver = one.askedOn === null || (isPast && one.askedOn <= (one.endsOn ?? one.askedOn));
      const on = isOver ? firstOn : one.turnOn;
      if (on !== null && on > one.opensOn)
        moved.set(state, { ...state, chase: withTurn(chase, asking, on, state, ground) });
    }
  }
  return states.map((state) => moved.get(state) ?? state);
}

/** What a process waits with: the chaser that is still to be sent, and those sent to the person, which had their turns before. */
function waitingIn(state: ProcessState, place: number, sent: SentTo, { clock }: Ground): Waiting[] {
  const { chase, calendar } = state;
  if (chase === null) return [];
  const takenOn = sent.daysIn(calendar.zone);
  const { on } = clock.today(calendar.zone);
  const isEarly = !clock.reached(startOfWork(on, calendar)) && !takenOn.has(on);
  const waitingOf = (asking: Chaser): Waiting => {
    const dueAt = asking.window.dueAt ?? asking.window.opensAt;
    return {
      state,
      chase,
      asking,
      calendar,
      place,
      dueAt,
      dueOn: dayAt(dueAt, calendar.zone),
      today: on,
      fromOn: isEarly ? addDays(on, -1) : on,
      opensOn: dayAt(asking.window.opensAt, calendar.zone),
      endsOn: null,
      sentOn: asking.done === null ? null : dayAt(asking.done.at, calendar.zone),
      takenOn,
      passedOn: null,
      firstOn: null,
      turnOn: null,
      askedOn: null,
    };
  };
  const done = [chase.check, chase.final].filter(
    (one) => one !== null && one.done !== null && sent.mails.has(one.done),
  );
  return [...done, chase.asking].flatMap((one) => (one === null ? [] : [waitingOf(one)]));
}

/**
 * Gives each its turn, one a day: up to today whoever has one is taken not to have been sent, and from today on to be.
 * Over a weekend or a holiday the turn before it stays.
 */
function giveTurns(group: readonly Waiting[]): void {
  const coming = [...group].sort((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  let open: Waiting[] = [];
  let last: Waiting | null = null;
  for (let day = coming[0]?.opensOn ?? ''; coming.length + open.length > 0; day = addDays(day, 1)) {
    if (open.length === 0 && coming[0] !== undefined && coming[0].opensOn > day) day = coming[0].opensOn;
    while (coming[0] !== undefined && coming[0].opensOn <= day) open.push(coming.shift() as Waiting);
    open = open.filter((one) => isStillAsked(one, day));
    const able = open.filter(
      (one) => !one.takenOn.has(day) && (one === last || dayOff(day, one.calendar.daysOff) === null),
    );
    const turn: Waiting | null = able.sort((a, b) => compareTurns(a, b, day))[0] ?? null;
    for (const one of open) if (one !== turn) one.passedOn ??= day;
    last = turn;
    if (turn === null) continue;
    if (turn.passedOn !== null || turn.turnOn === null) turn.turnOn = day;
    turn.passedOn = null;
    if (turn.firstOn === null) {
      turn.firstOn = day;
      turn.endsOn = endOf(turn, day);
    }
    if (day >= turn.fromOn) turn.askedOn ??= day;
    open = open.filter(({ askedOn, today }) => askedOn === null || day < today);
  }
}

function isStillAsked({ opensOn, endsOn, passedOn, sentOn, firstOn, today }: Waiting, day: Day): boolean {
  if (sentOn !== null && sentOn <= day) return false;
  if (firstOn === null) return day >= today || day <= addDays(opensOn, LONGEST_WAIT);
  // Whoever is passed over on its last day has one more turn.
  return passedOn !== null || endsOn === null || endsOn >= day;
}

/** Whoever was passed over until its own days were past goes first, the longest of them; then the earlier due, then the order of the file. */
function compareTurns(a: Waiting, b: Waiting, day: Day): number {
  const sinceOf = ({ passedOn, dueOn }: Waiting) => (passedOn !== null && dueOn < day ? passedOn : day);
  const [since, other] = [sinceOf(a), sinceOf(b)];
  if (since !== other) return since < other ? -1 : 1;
  return a.dueAt - b.dueAt || a.place - b.place;
}

/** The last day on which it may be sent, where its first turn is on a day. */
function endOf({ asking, calendar }: Waiting, on: Day): Day | null {
  const { dueAt } = turnWindow(asking.window, on, calendar);
  const { lateDays } = kindRow(asking.kind);
  return dueAt === null || lateDays === null ? null : addDays(dayAt(dueAt, calendar.zone), lateDays);
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
