/** `page`: the search, or one process of it, as an HTML file to look at, to print, or to show to somebody. */

import { findInterview, stepsOf } from '../../cli/choose.ts';
import { load, planned } from '../../cli/load.ts';
import { writeOut } from '../../cli/out.ts';
import { type Declare, INTERVIEW, type Session } from '../../cli/session.ts';
import { anonymousSearch } from '../../model/anonymous.ts';
import { processKey } from '../../model/names.ts';
import { computeStats } from '../../view/figures.ts';
import { PAGE_MARK } from '../../view/page/html.ts';
import { renderPage, renderProcessPage } from '../../view/page/page.ts';
import { summarise } from '../../view/process.ts';

interface PageOptions {
  out?: string;
  anonymous?: boolean;
}

export function declare(command: Declare): void {
  command('page', 'the search, or one process, as an HTML page', page)
    .argument('[interview]', INTERVIEW[1])
    .option('--out <file>', 'write it to this file, in place of an earlier page')
    .option('--anonymous', 'letters in place of companies and people, and no free text');
}

/** Prints the page, or writes it to a file; an earlier page there is replaced, anything else only with `--force`. */
async function page(session: Session, { out, anonymous = false }: PageOptions, [word]: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { interviews } = loaded.search;
  const index = word === undefined ? -1 : interviews.indexOf(findInterview(loaded.search, word));
  const shown = anonymous
    ? await planned(session, { ...loaded.file, search: anonymousSearch(loaded.search) }, null)
    : loaded;
  const { search, plan } = shown;
  const processes = summarise(search, plan).map((process) => ({ process, steps: stepsOf(shown, process) }));
  const input = { plan, processes, stats: computeStats(search, plan), hasCommands: !anonymous };
  const interview = search.interviews[index];
  const key = interview === undefined ? undefined : processKey(interview);
  const one = processes.find(({ process }) => process.key === key);
  const text = `${one === undefined ? renderPage(input) : renderProcessPage(one, input)}\n`;
  if (out === undefined) session.ctx.stdout.write(text);
  else {
    const isOurs = (there: string) => there.includes(PAGE_MARK);
    writeOut(session, out, { render: () => text, isOurs, otherwise: 'no page of followup' });
  }
}
