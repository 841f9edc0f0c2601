/** `show`: one process with its timeline drawn. */

import { renderShow } from '../view/show.ts';
import { showJson } from './process-json.ts';
import { printJson, printLaidOut, type Session } from './session.ts';
import { stepsOf, summaryOf } from './steps.ts';
import { findInterview } from './target.ts';
import { readProcess } from './world.ts';

/** Prints the process that an interview belongs to. */
export async function show(session: Session, word: string): Promise<undefined> {
  const world = await readProcess(session, word);
  const { plan, style } = world;
  const process = summaryOf(world, findInterview(world.search, word));
  const steps = stepsOf(world, process);
  if (session.json) printJson(session, showJson(process, steps));
  else
    await printLaidOut(session, () => renderShow(process, steps, { now: plan.now, zone: plan.zone }, style));
}
