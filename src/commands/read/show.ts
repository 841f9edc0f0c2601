/** `show`: one process with its timeline drawn. */

import { findTarget, stepsOf, summaryOf } from '../../cli/choose.ts';
import { type Declare, INTERVIEW } from '../../cli/declare.ts';
import { showJson } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session } from '../../cli/session.ts';
import { renderShow } from '../../view/show.ts';

/** Declares `show`. */
export function declare(command: Declare): void {
  command('show', 'one process with its timeline', show).argument(...INTERVIEW);
}

/** Prints the process that an interview belongs to. */
async function show(session: Session, _: unknown, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { plan, style } = loaded;
  const process = summaryOf(loaded, findTarget(loaded, word).interview);
  const steps = stepsOf(loaded, process);
  if (session.json) printJson(session, showJson(plan, process, steps));
  else await printLaidOut(session, () => renderShow(process, steps, { now: plan.now, zone: plan.zone }, style));
}
