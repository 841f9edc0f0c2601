/** `plan`: every step of a process to its stop, if they stay silent. */

import { findTarget, stepsOf, summaryOf } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { stepsJson } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { renderSteps } from '../../view/plan.ts';

/** Declares `plan`. */
export function declare(command: Declare): void {
  command('plan', 'every step to the stop if they stay silent', plan).argument(...INTERVIEW);
}

/** Prints the steps of the process that an interview belongs to. */
async function plan(session: Session, _: unknown, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { now, zone } = loaded.plan;
  const steps = stepsOf(loaded, summaryOf(loaded, findTarget(loaded, word).interview));
  if (session.json) printJson(session, stepsJson(steps));
  else await printLaidOut(session, () => renderSteps(steps, { now, zone }, loaded.style));
  if (steps.length === 0) tell(session, 'Nothing is left to do here.');
}
