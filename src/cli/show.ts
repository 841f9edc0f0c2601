/** `show`: one process with its timeline drawn. */

import { planAhead } from '../schedule/ahead.ts';
import { summarise } from '../view/process.ts';
import { renderShow } from '../view/show.ts';
import { showJson, summaryOf } from './process-json.ts';
import { printJson, type Session } from './session.ts';
import { findInterview } from './target.ts';
import { readWorld } from './world.ts';

/** Prints the process that an interview belongs to. */
export async function show(session: Session, word: string): Promise<undefined> {
  const { search, plan, input, style } = await readWorld(session);
  const interview = findInterview(search, word);
  const process = summaryOf(summarise(search, plan), interview.id);
  const steps = planAhead(search, interview, input);
  if (session.json) printJson(session, showJson(process, steps));
  else session.ctx.stdout.write(renderShow(process, steps, { now: plan.now, zone: plan.zone }, style));
}
