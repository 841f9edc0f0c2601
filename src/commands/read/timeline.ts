/** `timeline`: all live processes over the coming weeks on one page. */

import { stepsOf } from '../../cli/choose.ts';
import type { Declare } from '../../cli/declare.ts';
import { stepsJson, summaryJson } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { isOver, summarise } from '../../view/process.ts';
import { renderTimeline } from '../../view/timeline.ts';

/** Declares `timeline`. */
export function declare(command: Declare): void {
  command('timeline', 'all live processes over the coming weeks', timeline);
}

/** Prints the picture of every process that is not over. */
async function timeline(session: Session): Promise<undefined> {
  const loaded = await load(session);
  const { search, plan, style } = loaded;
  const rows = summarise(search, plan)
    .filter((process) => !isOver(process))
    .map((process) => ({ process, steps: stepsOf(loaded, process) }));
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
