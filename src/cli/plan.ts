/** `plan`: every step of a process to its stop, if they stay silent. */

import { renderSteps } from '../view/plan.ts';
import { stepsJson } from './process-json.ts';
import { printJson, printLaidOut, type Session, tell } from './session.ts';
import { stepsOf, summaryOf } from './steps.ts';
import { findInterview } from './target.ts';
import { readProcess } from './world.ts';

/** Prints the steps of the process that an interview belongs to. */
export async function plan(session: Session, word: string): Promise<undefined> {
  const world = await readProcess(session, word);
  const { now, zone } = world.plan;
  const steps = stepsOf(world, summaryOf(world, findInterview(world.search, word)));
  if (session.json) printJson(session, stepsJson(steps));
  else await printLaidOut(session, () => renderSteps(steps, { now, zone }, world.style));
  if (steps.length === 0) tell(session, 'Nothing is left to do here.');
}
