/** Status check, final note, hold and stop of one process. Rules `status-check`, `final-note`, `stop`. Pure. */

import type { Interview, Sent, Settings } from '../../model/interview.ts';
import type { Action, Fact, Hold, Recipient, Stop } from '../../model/plan.ts';
import type { Process } from '../../model/process.ts';
import { businessDayAfter } from '../../time/business.ts';
import { dayAt } from '../../time/zone.ts';
import { actionOf, lastSkip, lastSnooze } from '../action.ts';
import type { Clock } from '../clock.ts';
import { decisionFacts } from '../facts.ts';
import type { Cycle } from '../statements.ts';
import { type Calendar, calendarWindow, snoozeWindow, type Window } from '../window.ts';
import { sayDay, sayDayAt, sayInstant, sayRoute } from '../words.ts';

/** Calendar days after the status check was sent. Source: the timeline, `final-note`. */
const FINAL_NOTE = { opens: 5, due: 7 } as const;

/** What the chase of a process is planned from. */
export interface ChaseInput {
  process: Process;
  /** The latest interview held. */
  latest: Interview;
  /** The cycle in force. */
  cycle: Cycle;
  to: Recipient | null;
  settings: Settings;
  calendar: Calendar;
  clock: Clock;
  /** An outcome or a next interview stands in the way: what was sent is told, nothing more is offered. */
  suspended: boolean;
}

export interface Chase {
  actions: Action[];
  hold: Hold | null;
  stop: Stop | null;
}

/** The chase of a process in its current cycle: at most one open chaser, and either a hold or a stop or neither. */
export function planChase(input: ChaseInput): Chase {
  const { cycle, suspended } = input;
  const check = cycle.chasers.find((sent) => sent.kind !== 'final-note') ?? null;
  const final = cycle.chasers.find((sent) => sent.kind === 'final-note') ?? null;
  const stop = suspended ? null : planStop(input, final);
  const actions: Action[] = [];
  if (check !== null || (final === null && !suspended)) actions.push(planCheck(input, check));
  if (final !== null || (check !== null && stop === null && !suspended)) actions.push(planFinal(input, check, final));
  const open = actions.find((action) => action.kind === 'status-check' && action.state === 'upcoming');
  return { actions, hold: open === undefined || cycle.decision.assumed ? null : holdOf(input, open), stop };
}

/** Whether the cap of unanswered chasers is reached in a cycle; a final note is the last in any case. */
export function isSpent(cycle: Cycle, settings: Settings): boolean {
  return cycle.chasers.length >= settings.maxFollowUps || cycle.chasers.some((sent) => sent.kind === 'final-note');
}

function planCheck(input: ChaseInput, done: Sent | null): Action {
  const { cycle, latest, clock, calendar } = input;
  const snooze = lastSnooze(sinceStatement(input), 'status-check');
  const window = snoozeWindow(cycle.check, snooze, true, calendar);
  return actionOf(
    {
      interview: latest,
      kind: 'status-check',
      to: input.to,
      window,
      done,
      skipped: lastSkip(sinceStatement(input), 'status-check'),
      missed: null,
      assumed: cycle.decision.assumed,
      decisionOn: cycle.decision.on,
      assumption: cycle.decision.assumption,
      why: done === null ? checkWhy(input, window) : checkDoneWhy(input, done),
      facts: [...decisionFacts(cycle, latest, input.settings), ...snoozeFacts(window, cycle.check, latest)],
    },
    clock,
  );
}

function checkWhy({ cycle, latest, calendar, clock, to }: ChaseInput, window: Window): string {
  const { on, assumed } = cycle.decision;
  const said = assumed ? `They named no date; ${sayDay(on)} is assumed` : `They said ${sayDay(on)}`;
  const first = sayDay(businessDayAfter(on, 1, calendar.daysOff));
  const second = sayDay(businessDayAfter(on, 2, calendar.daysOff));
  const route = sayRoute(to);
  if (window.opensAt !== cycle.check.opensAt && !clock.reached(window.opensAt)) {
    return `${said}, and you put the status check off until ${sayDayAt(window.opensAt, latest.zone)}${route}`;
  }
  if (!clock.reached(window.opensAt)) return `${said}; one short status check opens ${first} and not before${route}`;
  return `${said} and have been silent since; one short status check belongs on ${first} or ${second}${route}`;
}

function checkDoneWhy({ latest }: ChaseInput, done: Sent): string {
  const at = sayInstant(done.at, latest.zone);
  return done.kind === 'competing-offer'
    ? `The note about the other offer, sent ${at}, stood in for the status check`
    : `Sent ${at}`;
}

function planFinal(input: ChaseInput, check: Sent | null, done: Sent | null): Action {
  const { cycle, latest, clock, calendar } = input;
  const anchor = check ?? (done as Sent);
  const sentOn = dayAt(anchor.at, calendar.zone);
  const notBeforeOn = dayAt(cycle.check.opensAt, calendar.zone);
  const plain = calendarWindow('status check sent', sentOn, FINAL_NOTE, notBeforeOn, calendar);
  const window = snoozeWindow(plain, lastSnooze(sinceStatement(input), 'final-note'), true, calendar);
  const opens = sayDayAt(window.opensAt, latest.zone);
  const closes = sayDayAt(window.dueAt ?? window.opensAt, latest.zone);
  const span = opens === closes ? `${opens} is its day` : `${opens} to ${closes}, ${opens} at best`;
  return actionOf(
    {
      interview: latest,
      kind: 'final-note',
      to: input.to,
      window,
      done,
      skipped: lastSkip(sinceStatement(input), 'final-note'),
      missed: null,
      decisionOn: cycle.decision.on,
      why:
        done === null
          ? `The status check went out ${sayDay(sentOn)} without an answer; one last, shorter note: ${span}${sayRoute(input.to)}`
          : `Sent ${sayInstant(done.at, latest.zone)}`,
      facts: [
        {
          what: 'status check sent',
          value: sayInstant(anchor.at, latest.zone),
          provenance: 'recorded',
          from: `${latest.id}, history`,
        },
        ...snoozeFacts(window, plain, latest),
      ],
    },
    clock,
  );
}

function planStop({ cycle, latest, settings }: ChaseInput, final: Sent | null): Stop | null {
  if (!isSpent(cycle, settings)) return null;
  const last = final ?? (cycle.chasers.at(-1) as Sent);
  const count = cycle.chasers.length;
  const asked = count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
  return {
    interview: latest.id,
    company: latest.company,
    role: latest.role,
    since: last.at,
    rule: 'stop',
    why: `You asked ${asked}, last on ${sayDayAt(last.at, latest.zone)}, and that is all a good candidate can do; the effort goes elsewhere now.`,
    zone: latest.zone,
  };
}

function holdOf({ cycle, latest }: ChaseInput, check: Action): Hold {
  return {
    interview: latest.id,
    company: latest.company,
    role: latest.role,
    decisionOn: cycle.decision.on,
    assumed: cycle.decision.assumed,
    until: check.opensAt,
    dueBy: check.dueAt ?? check.opensAt,
    zone: latest.zone,
  };
}

/** Skips and snoozes count in the cycle in which they were logged: a new word from them starts afresh. */
function sinceStatement({ process, cycle }: ChaseInput): Process['history'] {
  return process.history.filter((entry) => entry.at >= cycle.statement.at);
}

function snoozeFacts(window: Window, plain: Window, latest: Interview): Fact[] {
  if (window.opensAt === plain.opensAt) return [];
  const value = sayDayAt(window.opensAt, latest.zone);
  return [{ what: 'put off until', value, provenance: 'recorded', from: `${latest.id}, snoozed` }];
}
