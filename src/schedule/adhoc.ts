/** A mail that no rule calls for, as an action all the same: for what was sent anyway, and for what is forced. Pure. */

import type { Interview, Search } from '../model/interview.ts';
import { isChaser, type Kind } from '../model/kinds.ts';
import type { Action, Recipient } from '../model/plan.ts';
import { processOf, standingOf } from '../model/process.ts';
import { actionOf } from './action.ts';
import { clockAt } from './clock.ts';
import type { PlanInput } from './plan.ts';
import { cyclesOf } from './statements.ts';
import { dayWindow } from './window.ts';

/**
 * An action of a kind for an interview, open now and without an end; a chaser knows the decision date in force.
 *
 * @throws RangeError where the days off leave no business day
 */
export function adHocAction(
  search: Search,
  interview: Interview,
  kind: Kind,
  to: Recipient | null,
  input: PlanInput,
): Action {
  const { zone } = interview;
  const calendar = { zone, workday: search.settings.workday, daysOff: input.daysOff };
  const clock = clockAt(input.now);
  const process = processOf(search.interviews, interview);
  const cycles = cyclesOf(process, standingOf(process, clock.reached).held, search.settings, calendar);
  const decision = cycles.at(-1)?.decision;
  return actionOf(
    {
      interview,
      kind,
      to,
      window: dayWindow('now', input.now, null, calendar),
      done: null,
      skipped: null,
      missed: null,
      ...(isChaser(kind) && decision !== undefined
        ? { decisionOn: decision.on, assumed: decision.assumed, assumption: decision.assumption }
        : {}),
      why: 'No rule calls for it now',
      facts: [],
    },
    clock,
  );
}
