/** A mail that no rule calls for, as an action all the same: for what was sent anyway, and for what is forced. Pure. */

import type { Interview, Search } from '../model/interview.ts';
import { isChaser, type Kind } from '../model/kinds.ts';
import type { Action, Recipient } from '../model/plan.ts';
import { processOf } from '../model/process.ts';
import { actionOf } from './action.ts';
import { clockAt } from './clock.ts';
import { calendarOf, groundOf, type PlanInput, stateOf } from './state.ts';
import type { Decision } from './statements.ts';
import { dayWindow } from './window.ts';

/** The decision date in force of the process of an interview; null where nobody decides. @throws RangeError as below */
export function decisionAt(search: Search, interview: Interview, input: PlanInput): Decision | null {
  const ground = groundOf(search, input, clockAt(input.now));
  return stateOf(processOf(search.interviews, interview), ground).cycles.at(-1)?.decision ?? null;
}

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
  const clock = clockAt(input.now);
  const ground = groundOf(search, input, clock);
  const calendar = calendarOf(interview, ground);
  const decision = decisionAt(search, interview, input);
  return actionOf(
    {
      interview,
      calendar,
      kind,
      to,
      window: dayWindow('now', input.now, null, calendar),
      done: null,
      skipped: null,
      missed: null,
      ...(isChaser(kind) && decision !== null
        ? { decisionOn: decision.on, assumed: decision.assumed, assumption: decision.assumption }
        : {}),
      why: 'No rule calls for it now',
      facts: [],
    },
    clock,
  );
}
