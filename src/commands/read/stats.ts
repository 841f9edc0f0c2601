/** `stats`: figures of the search. */

import { type Declare, tableFormat } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session, tell } from '../../cli/session.ts';
import { renderRows, type TableFormat } from '../../view/csv.ts';
import { computeStats } from '../../view/figures.ts';
import { chartsOf, renderStats } from '../../view/stats.ts';

/** Declares `stats`. */
export function declare(command: Declare): void {
  command('stats', 'figures of the search', stats).addOption(tableFormat());
}

/** Prints the figures with a bar each. */
async function stats(session: Session, { format }: { format?: TableFormat }): Promise<undefined> {
  const { search, plan, style } = await load(session);
  const figures = computeStats(search, plan);
  if (session.json) {
    printJson(session, figures);
    return;
  }
  if (format !== undefined) {
    const rows = chartsOf(figures).flatMap(({ title, bars }) =>
      bars.map(({ label, value, whole }) => [title, label, value, whole]),
    );
    session.ctx.stdout.write(renderRows(format, ['figure', 'what', 'value', 'of'], rows));
    return;
  }
  const text = await printLaidOut(session, () => renderStats(figures, style));
  if (text === '' && session.ctx.stdout.isTty) tell(session, 'No interview is recorded yet.');
}
