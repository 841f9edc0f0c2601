/** `page`: the search, or one process of it, as an HTML file to look at, to print, or to show to somebody. */

import { findInterview, stepsOf } from '../../cli/choose.ts';
import type { Declare } from '../../cli/declare.ts';
import { type LoadedSearch, load, planned } from '../../cli/load.ts';
import { readInput, type Session } from '../../cli/session.ts';
import { anonymousSearch } from '../../model/anonymous.ts';
import { Failure } from '../../model/failure.ts';
import { processKey } from '../../model/names.ts';
import { replaceFile } from '../../store/file/write-new.ts';
import { computeStats } from '../../view/figures.ts';
import { PAGE_MARK } from '../../view/page/html.ts';
import { type PageInput, renderPage, renderProcessPage } from '../../view/page/page.ts';
import { summarise } from '../../view/process.ts';
import { safeLine } from '../../view/safe.ts';

interface PageOptions {
  out?: string;
  anonymous?: boolean;
}

/** Declares `page`. */
export function declare(command: Declare): void {
  command('page', 'the search, or one process, as an HTML page', page)
    .argument('[interview]', 'an id, the beginning of one, or a company')
    .option('--out <file>', 'write it to this file, in place of an earlier page')
    .option('--anonymous', 'letters in place of companies and people, and no free text');
}

/** Prints the page, or writes it to a file; an earlier page there is replaced, anything else only with `--force`. */
async function page(session: Session, options: PageOptions, [word]: string[]): Promise<undefined> {
  const loaded = await load(session);
  const chosen = word === undefined ? null : findInterview(loaded.search, word);
  const index = chosen === null ? -1 : loaded.search.interviews.indexOf(chosen);
  const isAnonymous = options.anonymous ?? false;
  const shown = isAnonymous
    ? await planned(session, { ...loaded.file, search: anonymousSearch(loaded.search) }, null)
    : loaded;
  const input = inputOf(shown, !isAnonymous);
  const interview = shown.search.interviews[index];
  const one =
    interview === undefined ? undefined : input.processes.find(({ process }) => process.key === processKey(interview));
  const text = `${one === undefined ? renderPage(input) : renderProcessPage(one, input)}\n`;
  if (options.out === undefined) session.ctx.stdout.write(text);
  else writePage(session, options.out, text);
}

function inputOf(loaded: LoadedSearch, hasCommands: boolean): PageInput {
  const { search, plan } = loaded;
  const processes = summarise(search, plan).map((process) => ({ process, steps: stepsOf(loaded, process) }));
  return { plan, processes, stats: computeStats(search, plan), hasCommands };
}

function writePage(session: Session, out: string, text: string): void {
  const { ctx } = session;
  const previous = readInput(ctx, out, { mayBeMissing: true })?.toString('utf8') ?? '';
  if (previous !== '' && !previous.includes(PAGE_MARK) && !session.force)
    throw new Failure('refused', `--out: ${out} is no page of followup; name another file, or use --force`);
  ctx.stdout.write(`${safeLine(replaceFile(ctx, out, Buffer.from(text)), 4096)}\n`);
}
