/** `plan`: every step of a process to its stop, if they stay silent. */

import { load } from '../../cli/load.ts';
import { stepsJson } from '../../cli/process-json.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { stepsOf, summaryOf } from '../../cli/steps.ts';
import { findInterview } from '../../cli/target.ts';
import { renderSteps } from '../../view/plan.ts';

/** Prints the steps of the process that an interview belongs to. */
export async function plan(session: Session, word: string): Promise<undefined> {
  const world = await load(session);
  const { now, zone } = world.plan;
  const steps = stepsOf(world, summaryOf(world, findInterview(world.search, word)));
  if (session.json) printJson(session, stepsJson(steps));
  else await printLaidOut(session, () => renderSteps(steps, { now, zone }, world.style));
  if (steps.length === 0) tell(session, 'Nothing is left to do here.');
}
