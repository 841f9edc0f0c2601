/** `explain`: which rule, which input, the arithmetic day by day. */

import { Failure } from '../model/failure.ts';
import type { Kind } from '../model/interview.ts';
import type { Action } from '../model/plan.ts';
import { formatInstant } from '../time/instant.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../view/explain.ts';
import { actionJson, holdJson, stopJson } from './plan-json.ts';
import { printJson, printLaidOut, type Session } from './session.ts';
import { actionsOf, findInterview, isOpen, processOf } from './target.ts';
import { readWorld } from './world.ts';

export interface ExplainOptions {
  kind?: Kind;
}

/**
 * Explains the actions of a kind in whatever state; without a kind those that are open or upcoming, the hold and the
 * stop, and where there are none of these, whatever there is.
 */
export async function explain(session: Session, options: ExplainOptions, word: string): Promise<undefined> {
  const { search, plan, daysOff, style } = await readWorld(session);
  const interview = findInterview(search, word);
  const ids = new Set(processOf(search, interview).map(({ id }) => id));
  const all = actionsOf(plan, search, interview);
  const current = all.filter((action) => isOpen(action) || action.state === 'upcoming');
  const holds = options.kind === undefined ? plan.holds.filter((hold) => ids.has(hold.interview)) : [];
  const stops = options.kind === undefined ? plan.stops.filter((stop) => ids.has(stop.interview)) : [];
  const fallback = current.length + holds.length + stops.length === 0 ? all : current;
  const actions =
    options.kind === undefined ? fallback : all.filter((action) => action.kind === options.kind);
  if (options.kind !== undefined && actions.length === 0) {
    const known = [...new Set(all.map(({ kind }) => kind))].join(', ');
    throw new Failure(
      'usage',
      `no rule puts kind ${options.kind} on the list of ${interview.id}; there are ${known}`,
    );
  }
  if (session.json) {
    printJson(session, {
      actions: actions.map(explainedJson),
      holds: holds.map(holdJson),
      stops: stops.map(stopJson),
    });
    return;
  }
  const ground = { now: plan.now, zone: plan.zone, daysOff };
  await printLaidOut(session, () =>
    [
      ...actions.map((action) => renderExplain(action, ground, style)),
      ...holds.map((hold) => renderHoldExplained(hold, ground, style)),
      ...stops.map((stop) => renderStopExplained(stop, ground, style)),
    ].join('\n'),
  );
}

function explainedJson(action: Action) {
  const { anchor, ...basis } = action.basis;
  const at = basis.unit === 'hours' ? { anchorAt: formatInstant(basis.anchorAt) } : {};
  return { ...actionJson(action), facts: action.facts, basis: { anchor, ...basis, ...at } };
}
