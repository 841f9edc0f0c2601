/** `timeline`: all live processes over the coming weeks on one page. */

import { load } from '../../cli/load.ts';
import { stepsJson, summaryJson } from '../../cli/process-json.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { stepsOf } from '../../cli/steps.ts';
import { isOver, summarise } from '../../view/process.ts';
import { renderTimeline } from '../../view/timeline.ts';

/** Prints the picture of every process that is not over. */
export async function timeline(session: Session): Promise<undefined> {
  const world = await load(session);
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
  const text = await printLaidOut(session, () => renderTimeline(rows, { now: plan.now, zone: plan.zone }, style));
  if (text === '' && session.ctx.stdout.isTty) tell(session, 'No open process to draw.');
}
