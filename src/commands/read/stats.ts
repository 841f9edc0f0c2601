/** `stats`: figures of the search. */

import type { Declare } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { computeStats } from '../../view/figures.ts';
import { renderStats } from '../../view/stats.ts';

/** Declares `stats`. */
export function declare(command: Declare): void {
  command('stats', 'figures of the search', stats);
}

/** Prints the figures with a bar each. */
async function stats(session: Session): Promise<undefined> {
  const { search, plan, style } = await load(session);
  const figures = computeStats(search, plan);
  if (session.json) {
    printJson(session, figures);
    return;
  }
  const text = await printLaidOut(session, () => renderStats(figures, style));
  if (text === '' && session.ctx.stdout.isTty) tell(session, 'No interview is recorded yet.');
}
