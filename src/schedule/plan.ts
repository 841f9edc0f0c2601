/** The whole plan of a search at an instant: every action in every state, holds and stops. Pure. */

import type { Search } from '../model/interview.ts';
import { KINDS } from '../model/kinds.ts';
import type { Action, Hold, Plan, Stop, TodaysInterview } from '../model/plan.ts';
import { compareText, endOf, processesOf } from '../model/process.ts';
import { isOn } from '../model/standing.ts';
import { dayAt } from '../time/zone.ts';
import { type Clock, clockAt } from './clock.ts';
import { metIn } from './recipient.ts';
import { chaseOf, planChase } from './rules/chase.ts';
import { type Acceptance, acceptancesOf, planParting } from './rules/cross-process.ts';
import { type Offerings, offeringsOf, planMoreTime, planOfferNews } from './rules/offers.ts';
import { planOutcomes } from './rules/outcomes.ts';
import { planTalk } from './rules/thanks.ts';
import { takeTurns } from './rules/turns.ts';
import { type Ground, groundOf, isLive, type PlanInput, type ProcessState, stateOf } from './state.ts';

export type { PlanInput } from './state.ts';

/**
 * Plans a search. Depends on its arguments alone; the order of the interviews of a process and that of their histories
 * does not matter but for entries of one instant. Actions come most urgent first (open before upcoming before settled; a competing-offer note before
 * all), holds by the day they end, stops latest first; all are empty for a search without interviews.
 *
 * @throws RangeError where the days off leave no business day within 550 days
 * @example
 * planSearch({ me: {}, settings: DEFAULT_SETTINGS, interviews: [] }, { now: 0, zone: 'UTC', daysOffIn: () => () => null }).actions //=> []
 */
export function planSearch(search: Search, input: PlanInput): Plan {
  const clock = clockAt(input.now);
  const ground = groundOf(search, input, clock);
  const alone = processesOf(search.interviews).map((process): ProcessState => {
    const state = stateOf(process, ground);
    return { ...state, chase: chaseOf(state, ground) };
  });
  const acceptances = acceptancesOf(alone);
  const isWithdrawn = (state: ProcessState) => planParting(state, acceptances, ground)?.withdrawnFor != null;
  const states = takeTurns(alone, isWithdrawn, ground);
  const offerings = offeringsOf(states);
  const actions: Action[] = [];
  const holds: Hold[] = [];
  const stops: Stop[] = [];
  for (const state of states) {
    const planned = planProcess(state, states, acceptances, offerings, ground);
    actions.push(...planned.actions);
    if (planned.hold !== null) holds.push(planned.hold);
    if (planned.stop !== null) stops.push(planned.stop);
  }
  const today = interviewsToday(search, input.zone, clock);
  actions.sort(compareActions);
  return {
    now: input.now,
    zone: input.zone,
    today,
    actions,
    later: laterToday(actions, input.zone, clock),
    holds: holds.sort((a, b) => a.until - b.until || compareText(a.interview, b.interview)),
    stops: stops.sort((a, b) => b.since - a.since || compareText(a.interview, b.interview)),
    span: clock.span(),
  };
}

interface Planned {
  actions: Action[];
  hold: Hold | null;
  stop: Stop | null;
}

function planProcess(
  state: ProcessState,
  states: readonly ProcessState[],
  acceptances: readonly Acceptance[],
  offerings: Offerings,
  ground: Ground,
): Planned {
  const parting = planParting(state, acceptances, ground);
  const withdrawnFor = parting?.withdrawnFor ?? null;
  const chase = planChase(state, ground, withdrawnFor !== null);
  const actions = [
    ...state.process.interviews.flatMap((interview) => planTalk(interview, state, ground, withdrawnFor)),
    ...chase.actions,
    ...(parting === null ? [] : [parting.action]),
  ];
  if (withdrawnFor !== null) return { ...chase, actions };
  actions.push(...planOutcomes(state, ground));
  if (!isLive(state)) return { ...chase, actions };
  actions.push(...planOfferNews(state, offerings, ground));
  const plea = state.offer === null ? null : planMoreTime({ state, offer: state.offer }, states, ground);
  return { ...chase, actions: plea === null ? actions : [...actions, plea] };
}

/** Conversations of the day in the sender's zone that have not ended. */
function interviewsToday({ interviews }: Search, zone: string, clock: Clock): TodaysInterview[] {
  const coming = interviews.filter((interview) => isOn(interview) && !clock.reached(endOf(interview)));
  if (coming.length === 0) return [];
  const { on } = clock.today(zone);
  return coming
    .filter(({ at }) => dayAt(at, zone) === on)
    .sort((a, b) => a.at - b.at || compareText(a.id, b.id))
    .map((interview) => ({
      interview: interview.id,
      company: interview.company,
      role: interview.role,
      round: interview.round,
      at: interview.at,
      minutes: interview.minutes,
      zone: interview.zone,
      people: metIn(interview).map(({ person }) => person.name),
      place: interview.place ?? null,
    }));
}

/** What opens later on the same day, by its opening. */
function laterToday(actions: readonly Action[], zone: string, clock: Clock): Action[] {
  const coming = actions.filter(({ state }) => state === 'upcoming');
  if (coming.length === 0) return [];
  const { endsAt } = clock.today(zone);
  return coming.filter(({ opensAt }) => opensAt < endsAt).sort((a, b) => a.opensAt - b.opensAt);
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

function compareDue(a: Action, b: Action): number {
  if (a.dueAt === b.dueAt) return 0;
  return (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY);
}
