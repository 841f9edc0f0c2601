/** The plan as JSON: the contract's shape, and nothing besides. Pure. */

import type { Instant } from '../model/instant.ts';
import type { Action, Hold, Plan, Stop } from '../model/plan.ts';
import { formatInstant } from '../time/instant.ts';
import { isOpen } from '../view/words.ts';

/**
 * `due --json`: actions that are due or late, those that open within `withinMs`, or with `all` every one; all holds
 * and stops. Instants are UTC with `Z` and whole seconds, days `YYYY-MM-DD`.
 */
export function planJson(plan: Plan, { all, withinMs }: { all: boolean; withinMs: number }) {
  const isSoon = (action: Action) => action.state === 'upcoming' && action.opensAt <= plan.now + withinMs;
  return {
    version: 1,
    now: formatInstant(plan.now),
    timezone: plan.zone,
    actions: plan.actions.filter((action) => all || isOpen(action) || (withinMs > 0 && isSoon(action))).map(actionJson),
    holds: plan.holds.map(holdJson),
    stops: plan.stops.map(stopJson),
  };
}

/** One action in the contract's shape. */
export function actionJson(action: Action) {
  return {
    interview: action.interview,
    company: action.company,
    role: action.role,
    kind: action.kind,
    to: action.to,
    channel: action.channel,
    state: action.state,
    optional: action.optional,
    assumed: action.assumed,
    opensAt: formatInstant(action.opensAt),
    dueAt: instantOrNull(action.dueAt),
    doneAt: instantOrNull(action.doneAt),
    rule: action.rule,
    why: action.why,
    command: action.command,
  };
}

/** One hold in the contract's shape. */
export function holdJson(hold: Hold) {
  const { interview, company, role, decisionOn, assumed, until, dueBy } = hold;
  return {
    interview,
    company,
    role,
    decisionOn,
    assumed,
    until: formatInstant(until),
    dueBy: formatInstant(dueBy),
  };
}

/** One stop in the contract's shape. */
export function stopJson({ interview, company, role, since, rule, why }: Stop) {
  return { interview, company, role, since: formatInstant(since), rule, why };
}

/** An instant as text, null as null. */
export function instantOrNull(instant: Instant | null): string | null {
  return instant === null ? null : formatInstant(instant);
}
