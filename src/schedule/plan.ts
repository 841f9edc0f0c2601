/** The whole plan of a search at an instant: every action in every state, holds and stops. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import { KINDS } from '../model/kinds.ts';
import type { Action, Hold, Plan, Stop } from '../model/plan.ts';
import {
  compareText,
  endOf,
  isClosed,
  type Process,
  processesOf,
  type Standing,
  standingOf,
} from '../model/process.ts';
import type { DaysOff } from '../time/business.ts';
import { type Clock, clockAt } from './clock.ts';
import { contactOf } from './recipient.ts';
import { isSpent, planChase } from './rules/chase.ts';
import { closingOf, type Offer, planCompetingOffer, planWithdrawal } from './rules/cross-process.ts';
import { planOutcome } from './rules/outcomes.ts';
import { planThanks } from './rules/thanks.ts';
import { type Cycle, cyclesOf } from './statements.ts';
import type { Calendar } from './window.ts';
import { sayInstant } from './words.ts';

export interface PlanInput {
  now: Instant;
  /** Zone of the plan as a whole: the sender's, else the system's. */
  zone: string;
  /** Public holidays of the country and the recorded days off. */
  daysOff: DaysOff;
}

/** A process with all that is derived of it alone. */
interface ProcessState {
  process: Process;
  standing: Standing;
  cycles: Cycle[];
  calendar: Calendar;
}

/** An acceptance: every other process that was live then is withdrawn from. */
interface Acceptance {
  process: Process;
  at: Instant;
}

/**
 * Plans a search. Depends on its arguments alone; neither the order of the interviews nor that of their histories
 * matters. Actions come most urgent first (open before upcoming before settled; a competing-offer note before all),
 * holds by the day they end, stops latest first; all are empty for a search without interviews.
 *
 * @throws RangeError where the days off leave no business day within 550 days
 * @example
 * planSearch({ me: {}, settings: DEFAULT_SETTINGS, interviews: [] }, { now: 0, zone: 'UTC', daysOff: () => null }).actions //=> []
 */
export function planSearch(search: Search, input: PlanInput): Plan {
  const clock = clockAt(input.now);
  const states = processesOf(search.interviews).map((process) => stateOf(process, search, input, clock));
  const offers = offersOf(states);
  const acceptances = acceptancesOf(states);
  const actions: Action[] = [];
  const holds: Hold[] = [];
  const stops: Stop[] = [];
  for (const state of states) addProcess({ actions, holds, stops }, state, search, clock, offers, acceptances);
  return {
    now: input.now,
    zone: input.zone,
    span: clock.span(),
    actions: actions.sort(compareActions),
    holds: holds.sort((a, b) => a.until - b.until || compareText(a.interview, b.interview)),
    stops: stops.sort((a, b) => b.since - a.since || compareText(a.interview, b.interview)),
  };
}

function stateOf(process: Process, { settings }: Search, { daysOff }: PlanInput, { reached }: Clock): ProcessState {
  const standing = standingOf(process, reached);
  const zone = (standing.latest ?? (process.interviews[0] as Interview)).zone;
  const calendar: Calendar = { zone, workday: settings.workday, daysOff };
  return { process, standing, calendar, cycles: cyclesOf(process, standing.held, settings, calendar) };
}

function addProcess(
  plan: Pick<Plan, 'actions' | 'holds' | 'stops'>,
  state: ProcessState,
  search: Search,
  clock: Clock,
  offers: readonly Offer[],
  acceptances: readonly Acceptance[],
): void {
  const { process, standing, cycles, calendar } = state;
  const live = isLive(state, search);
  const accepted = live ? (acceptances.find((other) => isWithdrawnFrom(process, other)) ?? null) : null;
  for (const interview of process.interviews) {
    plan.actions.push(
      ...planThanks(
        interview,
        {
          clock,
          cycles,
          isSuspended: standing.next !== null || standing.outcome !== null,
          hasLater: standing.latest !== null && endOf(standing.latest) > endOf(interview),
          closedBy: closedBy(interview, standing, accepted),
        },
        { ...calendar, zone: interview.zone },
      ),
    );
  }
  const latest = standing.latest ?? (process.interviews[0] as Interview);
  const to = contactOf(standing.held.length > 0 ? standing.held : process.interviews);
  const input = { process, latest, to, calendar, clock };
  const cycle = cycles.at(-1);
  if (cycle !== undefined) {
    const suspended = standing.outcome !== null || standing.next !== null || accepted !== null;
    const chase = planChase({ ...input, cycle, settings: search.settings, suspended });
    plan.actions.push(...chase.actions);
    if (chase.hold !== null) plan.holds.push(chase.hold);
    if (chase.stop !== null) plan.stops.push(chase.stop);
  }
  if (accepted === null) plan.actions.push(...planOutcome(input, standing.outcome));
  else plan.actions.push(planWithdrawal(input, accepted));
  const competing = live && accepted === null ? planCompetingOffer(input, offers) : null;
  if (competing !== null) plan.actions.push(competing);
}

/** A process is live while an interview was held, no outcome has closed it and it has not reached its stop. */
function isLive({ standing, cycles }: ProcessState, search: Search): boolean {
  const cycle = cycles.at(-1);
  if (cycle === undefined || isClosed(standing)) return false;
  return standing.next !== null || standing.outcome !== null || !isSpent(cycle, search.settings);
}

/** What drops the thank-yous of an interview; an offer drops none for a conversation held after it. */
function closedBy(interview: Interview, standing: Standing, accepted: Acceptance | null): string | null {
  const { outcome } = standing;
  if (outcome !== null && (isClosed(standing) || endOf(interview) <= outcome.at)) {
    return `The outcome "${outcome.outcome}" was recorded ${sayInstant(outcome.at, interview.zone)}`;
  }
  return accepted === null ? null : `You accepted ${accepted.process.company}`;
}

/** Every process's latest offer, by time. */
function offersOf(states: readonly ProcessState[]): Offer[] {
  return states
    .flatMap(({ process, calendar }): Offer[] => {
      const outcomes = process.history.filter((entry) => entry.type === 'outcome');
      const index = outcomes.findLastIndex((entry) => entry.outcome === 'offer');
      const entry = outcomes[index];
      if (entry === undefined) return [];
      const answeredAt = outcomes[index + 1]?.at ?? null;
      return [{ process, entry, answeredAt, closesAt: closingOf(entry.respondBy, calendar) }];
    })
    .sort((a, b) => a.entry.at - b.entry.at || compareText(a.process.key, b.process.key));
}

/** Acceptances in force, earliest first. */
function acceptancesOf(states: readonly ProcessState[]): Acceptance[] {
  return states
    .flatMap(({ process, standing }): Acceptance[] =>
      standing.outcome?.outcome === 'accepted' ? [{ process, at: standing.outcome.at }] : [],
    )
    .sort((a, b) => a.at - b.at || compareText(a.process.key, b.process.key));
}

/** An acceptance concerns the processes whose conversations had begun by then; a later search is another matter. */
function isWithdrawnFrom(process: Process, accepted: Acceptance): boolean {
  return accepted.process !== process && endOf(process.interviews[0] as Interview) <= accepted.at;
}

const STATE_RANK = { late: 0, due: 0, upcoming: 1, done: 2, skipped: 2, missed: 2 } as const;
const KIND_RANK = new Map(KINDS.map((kind, index) => [kind, index]));

function compareActions(a: Action, b: Action): number {
  const rank = (action: Action) => STATE_RANK[action.state];
  const competing = (action: Action) => (action.kind === 'competing-offer' ? 0 : 1);
  return (
    rank(a) - rank(b) ||
    competing(a) - competing(b) ||
    compareDue(a, b) ||
    Number(a.optional) - Number(b.optional) ||
    (KIND_RANK.get(a.kind) ?? 0) - (KIND_RANK.get(b.kind) ?? 0) ||
    compareText(a.interview, b.interview)
  );
}

/** Optional competing-offer notes come after the one that matters, though all are due at the same time. */
function compareDue(a: Action, b: Action): number {
  if (a.dueAt === b.dueAt) return 0;
  return (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY);
}
