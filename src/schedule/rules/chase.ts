/** Status check, final note, hold and stop of one process. Rules `status-check`, `final-note`, `stop`. Pure. */

import type { Day, Instant } from '../../model/instant.ts';
import type { Entry, Sent } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import type { Action, Fact, Hold, Stop } from '../../model/plan.ts';
import { businessDayAfter } from '../../time/business.ts';
import { dayAt } from '../../time/zone.ts';
import { actionOf, lastSkip, lastSnooze, missedAt, snoozeFacts } from '../action.ts';
import type { Clock } from '../clock.ts';
import { decisionFacts, fromRule } from '../facts.ts';
import { isOwing } from '../owing.ts';
import type { BareState, Chase, Chaser, Ground, ProcessState } from '../state.ts';
import { type Cycle, finalWindow, isOfferNews } from '../statements.ts';
import { awayWindow, snoozeWindow, turnWindow, type Window } from '../window.ts';
import { sayDay, sayDayAt, sayInstant, sayRoute } from '../words.ts';

/** The chase of a process; null where no interview was held after which somebody decides. */
export function chaseOf(state: BareState, ground: Ground): Chase | null {
  const cycle = state.cycles.at(-1);
  if (cycle === undefined) return null;
  const { calendar } = state;
  const [first] = cycle.chasers;
  const isLast = (sent: Sent) => sent.kind === 'final-note' || (sent !== first && isOfferNews(sent));
  const checked = first === undefined || isLast(first) ? null : first;
  const noted = cycle.chasers.find(isLast) ?? null;
  const check = chaserOf('status-check', checked, cycle.check, cycle, state, ground);
  const before = checked ?? noted;
  const final =
    before === null
      ? null
      : chaserOf('final-note', noted, finalWindow(before, cycle.check, calendar), cycle, state, ground);
  const isSuspended = state.outcome !== null || state.next !== null || isOwing(state.owing) || state.doubt !== null;
  const chase = { cycle, check, final, asking: null, isSuspended };
  const isSpent = cycle.chasers.length >= ground.search.settings.maxFollowUps || noted !== null;
  if (isSuspended) return { ...chase, stop: null };
  const last = noted ?? cycle.chasers.at(-1);
  if (isSpent && last !== undefined) return { ...chase, stop: spentStop(cycle.chasers.length, last, state) };
  const next = final ?? check;
  if (lastSkip(sinceStatement(state.entries, cycle), next.kind) !== null) return { ...chase, stop: null };
  return { ...chase, asking: next, stop: quietStop(next, state, ground.clock) };
}

/** A chase whose next chaser has its turn on a later day. */
export function withTurn(chase: Chase, asking: Chaser, on: Day, state: BareState, { clock }: Ground): Chase {
  const window = turnWindow(asking.window, on, state.calendar);
  const says = `${clock.reached(window.opensAt) ? 'opened' : 'opens'} ${sayDay(on)}`;
  const next = { ...asking, turn: { window, says } };
  const at = asking === chase.check ? { check: next } : { final: next };
  return { ...chase, ...at, asking: next, stop: quietStop(next, state, clock) };
}

function windowOf({ turn, window }: Chaser): Window {
  return turn?.window ?? window;
}

function chaserOf(
  kind: Chaser['kind'],
  done: Sent | null,
  plain: Window,
  cycle: Cycle,
  { entries, to, calendar }: BareState,
  { away }: Ground,
): Chaser {
  // What was sent went out in the window of then.
  const until = done !== null || to?.email == null ? null : (away.get(foldName(to.email)) ?? null);
  const snoozed = snoozeWindow(plain, lastSnooze(sinceStatement(entries, cycle), kind), true, calendar);
  const window = awayWindow(snoozed, until, calendar);
  return { kind, done, plain, window, awayUntil: window === snoozed ? null : until, turn: null };
}

/** Skips and snoozes count in the cycle in which they were logged: a new word from them starts afresh. */
function sinceStatement(entries: readonly Entry[], { statement }: Cycle): Entry[] {
  return entries.filter((entry) => entry.at >= statement.at);
}

function spentStop(count: number, last: Sent, { calendar }: Pick<ProcessState, 'calendar'>): Chase['stop'] {
  const asked = count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
  const on = sayDayAt(last.at, calendar.zone);
  const why = `You asked ${asked}, last on ${on}, and that is all a good candidate can do; the effort goes elsewhere now.`;
  return { since: last.at, why };
}

/** A chaser that was not sent for weeks is missed: the process has gone quiet. */
function quietStop(open: Chaser, state: BareState, clock: Clock): Chase['stop'] {
  const window = windowOf(open);
  const since = missedAt(open.kind, window, state.calendar, clock);
  if (since === null) return null;
  const what = open.kind === 'status-check' ? 'The status check' : 'The final note';
  const due = sayDayAt(window.dueAt ?? since, state.calendar.zone);
  return {
    since,
    why: `${what} was due ${due} and never sent; the process has gone quiet, and the effort goes elsewhere.`,
  };
}

/** The actions of a chase, at most one of them open, and either a hold or a stop or neither. */
export function planChase(state: ProcessState, ground: Ground, isWithdrawn: boolean) {
  const { chase } = state;
  const actions: Action[] = [];
  if (chase === null) return { actions, hold: null, stop: null };
  const { check, final, cycle } = chase;
  const isSuspended = chase.isSuspended || isWithdrawn;
  const isLast = cycle.chasers.length >= ground.search.settings.maxFollowUps;
  if (check.done !== null || (final === null && !isSuspended)) actions.push(planCheck(state, chase, ground));
  if (final !== null && (final.done !== null || (!isLast && !isSuspended)))
    actions.push(planFinal(state, chase, final, ground));
  const ahead = actions.find((action) => action.kind === 'status-check' && action.state === 'upcoming');
  // One that only waits for its turn is past its date.
  const isHeld = ahead !== undefined && !ground.clock.reached(check.window.opensAt);
  return {
    actions,
    hold: !isHeld || cycle.decision.assumed ? null : holdOf(state, cycle, ahead, check),
    stop: isSuspended || chase.stop === null ? null : stopOf(state, chase.stop),
  };
}

function planCheck(state: ProcessState, { cycle, check }: Chase, { search, clock }: Ground): Action {
  const { main, calendar, to, entries } = state;
  const { plain, done } = check;
  return actionOf(
    {
      interview: main,
      calendar,
      kind: 'status-check',
      to,
      window: windowOf(check),
      done,
      skipped: lastSkip(sinceStatement(entries, cycle), 'status-check'),
      missed: null,
      assumed: cycle.decision.assumed,
      decisionOn: cycle.decision.on,
      assumption: cycle.decision.assumption,
      why:
        done === null
          ? `${checkWhy(state, cycle, check, clock)}${turnWhy(check)}`
          : doneWhy(state, done, 'status check'),
      facts: [...decisionFacts(cycle, state, search.settings), ...putOffFacts(check, plain, state)],
    },
    clock,
  );
}

function checkWhy({ calendar, to }: ProcessState, { decision }: Cycle, check: Chaser, clock: Clock): string {
  const { on, assumed } = decision;
  const { window, plain, awayUntil } = check;
  const said = assumed ? `They named no date; ${sayDay(on)} is assumed` : `They said ${sayDay(on)}`;
  const first = sayDay(businessDayAfter(on, 1, calendar.daysOff));
  const second = sayDay(businessDayAfter(on, 2, calendar.daysOff));
  const route = sayRoute(to);
  const opens = sayDayAt(window.opensAt, calendar.zone);
  if (awayUntil !== null) return `${said}, and ${to?.name} is away; one short status check opens ${opens}${route}`;
  if (!clock.reached(window.opensAt)) {
    return window.opensAt === plain.opensAt
      ? `${said}; one short status check opens ${first} and not before${route}`
      : `${said}, and you put the status check off until ${opens}${route}`;
  }
  if (assumed) {
    return `They named no date and have been silent; ${sayDay(on)} is assumed, and one short status check belongs on ${first} or ${second}${route}`;
  }
  return `${said} and have been silent since; one short status check belongs on ${first} or ${second}${route}`;
}

function doneWhy({ calendar }: ProcessState, done: Sent, what: string): string {
  const at = sayInstant(done.at, calendar.zone);
  return isOfferNews(done) ? `The note about the other offer, sent ${at}, stood in for the ${what}` : `Sent ${at}`;
}

function planFinal(state: ProcessState, { cycle, check }: Chase, final: Chaser, { clock }: Ground): Action {
  const { main, calendar, to, entries } = state;
  const { window, plain, done } = final;
  const anchor = check.done ?? (done as Sent);
  const opens = sayDayAt(window.opensAt, calendar.zone);
  const closes = sayDayAt(window.dueAt ?? window.opensAt, calendar.zone);
  const span = opens === closes ? `${opens} is its day` : `${opens} to ${closes}, ${opens} at best`;
  const sent = isOfferNews(anchor)
    ? 'The note about the other offer stood in for the status check'
    : 'The status check went out';
  const sentOn = sayDay(dayAt(anchor.at, calendar.zone));
  return actionOf(
    {
      interview: main,
      calendar,
      kind: 'final-note',
      to,
      window: windowOf(final),
      done,
      skipped: lastSkip(sinceStatement(entries, cycle), 'final-note'),
      missed: null,
      decisionOn: cycle.decision.on,
      why:
        done === null
          ? `${sent} ${isOfferNews(anchor) ? 'on ' : ''}${sentOn} without an answer; one last, shorter note: ${span}${sayRoute(to)}${turnWhy(final)}`
          : doneWhy(state, done, 'final note'),
      facts: [
        {
          what: isOfferNews(anchor) ? 'note about the other offer sent' : 'status check sent',
          value: sayInstant(anchor.at, calendar.zone),
          provenance: 'recorded',
          from: `${main.id}, history`,
        },
        ...putOffFacts(final, plain, state),
      ],
    },
    clock,
  );
}

/** That it has its turn on a later day. */
function turnWhy({ turn }: Chaser): string {
  return turn === null ? '' : `; one person gets one chaser a day, so this one ${turn.says}`;
}

function putOffFacts({ window, awayUntil, turn }: Chaser, plain: Window, { main, calendar, to }: ProcessState): Fact[] {
  const facts: Fact[] = [];
  if (awayUntil === null) facts.push(...snoozeFacts(window, plain.opensAt, calendar.zone, `${main.id}, snoozed`));
  else {
    const value = `${sayDay(awayUntil)}: ${to?.name} is away until then`;
    facts.push({ what: 'back on', value, provenance: 'recorded', from: `${main.id}, history` });
  }
  if (turn !== null) {
    const what = 'one chaser a person a day';
    facts.push({ what, value: turn.says, provenance: 'house', ...fromRule('status-check') });
  }
  return facts;
}

function holdOf({ main, calendar, to }: ProcessState, { decision }: Cycle, check: Action, chaser: Chaser): Hold {
  const { window, plain, awayUntil, turn } = chaser;
  const later = awayUntil !== null ? `${to?.name} is away` : 'you put the question off';
  const putOff =
    turn !== null ? `${to?.name} is asked one question a day` : window.opensAt > plain.opensAt ? later : null;
  return {
    ...(putOff === null ? {} : { putOff }),
    interview: main.id,
    company: main.company,
    role: main.role,
    decisionOn: decision.on,
    assumed: decision.assumed,
    until: check.opensAt,
    dueBy: check.dueAt ?? check.opensAt,
    zone: calendar.zone,
  };
}

function stopOf({ main, calendar }: ProcessState, { since, why }: { since: Instant; why: string }): Stop {
  const { id, company, role } = main;
  return { interview: id, company, role, since, rule: 'stop', why, zone: calendar.zone };
}
