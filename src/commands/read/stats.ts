/** `stats` and `timeline`: figures and pictures of the whole search. */

import { stepsOf } from '../../cli/choose.ts';
import { timelineJson } from '../../cli/json.ts';
import { load } from '../../cli/load.ts';
import { type Declare, print, printJson, type Rows, type Session, tableFormat, tell } from '../../cli/session.ts';
import { renderRows } from '../../view/csv.ts';
import { computeStats } from '../../view/figures.ts';
import { isOver, summarise } from '../../view/process.ts';
import { chartsOf, renderStats } from '../../view/stats.ts';
import { renderTimeline } from '../../view/timeline.ts';

export function declare(command: Declare): void {
  command('timeline', 'all live processes over the coming weeks', timeline);
  command('stats', 'figures of the search', stats).addOption(tableFormat());
}

async function timeline(session: Session): Promise<undefined> {
  const loaded = await load(session);
  const { search, plan, style } = loaded;
  const live = summarise(search, plan).filter((process) => !isOver(process));
  const rows = live.map((process) => ({ process, steps: stepsOf(loaded, process) }));
  if (session.json) return printJson(session, timelineJson(rows));
  print(session, renderTimeline(rows, plan, style));
  if (rows.length === 0 && session.ctx.stdout.isTty) tell(session, 'No open process to draw.');
}

async function stats(session: Session, { format }: Rows): Promise<undefined> {
  const { search, plan, style } = await load(session);
  const figures = computeStats(search, plan);
  const { stdout } = session.ctx;
  if (session.json) return printJson(session, figures);
  if (format !== undefined) {
    const rows = chartsOf(figures).flatMap(({ title, bars }) =>
      bars.map(({ label, value, whole }) => [title, label, value, whole]),
    );
    stdout.write(renderRows(format, ['figure', 'what', 'value', 'of'], rows));
    return;
  }
  const text = renderStats(figures, style);
  print(session, text);
  if (text === '' && stdout.isTty) tell(session, 'No interview is recorded yet.');
}
