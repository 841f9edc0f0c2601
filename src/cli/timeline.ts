/** `timeline`: all live processes over the coming weeks on one page. */

import { isOver, summarise } from '../view/process.ts';
import { renderTimeline } from '../view/timeline.ts';
import { stepsJson, summaryJson } from './process-json.ts';
import { printJson, printLaidOut, type Session, tell } from './session.ts';
import { stepsOf } from './steps.ts';
import { readWorld } from './world.ts';

/** Prints the picture of every process that is not over. */
export async function timeline(session: Session): Promise<undefined> {
  const world = await readWorld(session);
  const { search, plan, style } = world;
  const rows = summarise(search, plan)
    .filter((process) => !isOver(process))
    .map((process) => ({ process, steps: stepsOf(world, process) }));
  if (session.json) {
    printJson(
      session,
      rows.map(({ process, steps }) => ({ ...summaryJson(process), steps: stepsJson(steps) })),
    );
    return;
  }
  const text = await printLaidOut(session, () =>
    renderTimeline(rows, { now: plan.now, zone: plan.zone }, style),
  );
  if (text === '' && session.ctx.stdout.isTty) tell(session, 'No open process to draw.');
}
