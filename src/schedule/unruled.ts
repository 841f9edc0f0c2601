/** A mail that no rule calls for, as an action all the same: for what was sent anyway, and for what is forced. Pure. */

import type { Interview, Search } from '../model/interview.ts';
import { isChaser, type Kind, kindRow } from '../model/kinds.ts';
import { processKey } from '../model/names.ts';
import type { Action, Recipient } from '../model/plan.ts';
import { actionOf } from './action.ts';
import { cyclesOf } from './chase.ts';
import type { PlanInput } from './plan.ts';
import { processesOf, standingOf } from './process.ts';
import { dayWindow } from './window.ts';

/**
 * An action of a kind for an interview, open now and without an end; a chaser knows the decision date in force.
 *
 * @throws RangeError where the days off leave no business day
 */
export function unruledAction(
  search: Search,
  interview: Interview,
  kind: Kind,
  to: Recipient | null,
  input: PlanInput,
): Action {
  const { zone } = interview;
  const calendar = { zone, workday: search.settings.workday, daysOff: input.daysOff };
  const key = processKey(interview);
  const process = processesOf(search.interviews).find((one) => one.key === key);
  const held = process === undefined ? [] : standingOf(process, input.now).held;
  const cycles = process === undefined ? [] : cyclesOf(process, held, search.settings, calendar);
  const decision = cycles.at(-1)?.decision;
  return actionOf(
    {
      interview,
      kind,
      rule: kindRow(kind).rule,
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
    input.now,
  );
}
