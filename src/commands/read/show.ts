/** `show`: one process with its timeline drawn. */

import { load } from '../../cli/load.ts';
import { showJson } from '../../cli/process-json.ts';
import { printJson, printLaidOut, type Session } from '../../cli/session.ts';
import { stepsOf, summaryOf } from '../../cli/steps.ts';
import { findInterview } from '../../cli/target.ts';
import { renderShow } from '../../view/show.ts';

/** Prints the process that an interview belongs to. */
export async function show(session: Session, word: string): Promise<undefined> {
  const world = await load(session);
  const { plan, style } = world;
  const process = summaryOf(world, findInterview(world.search, word));
  const steps = stepsOf(world, process);
  if (session.json) printJson(session, showJson(process, steps));
  else await printLaidOut(session, () => renderShow(process, steps, { now: plan.now, zone: plan.zone }, style));
}
