/** `calendar` and `page`: the search as an iCalendar, or as an HTML page to look at, to print, or to show to somebody. */

import { isOwnCalendar, renderCalendar } from '../../calendar/render.ts';
import { findInterview, stepsOf } from '../../cli/choose.ts';
import { load, planned } from '../../cli/load.ts';
import { type Declare, type Flags, printPath, readIfThere, type Session, type Texts } from '../../cli/session.ts';
import { anonymousSearch } from '../../model/anonymous.ts';
import { Failure } from '../../model/failure.ts';
import { processKey } from '../../model/names.ts';
import { replaceFile } from '../../store/file/write-new.ts';
import { commandsIn } from '../../view/command.ts';
import { computeStats } from '../../view/figures.ts';
import { PAGE_MARK } from '../../view/page/html.ts';
import { renderPage, renderProcessPage } from '../../view/page/page.ts';
import { summarise } from '../../view/process.ts';
import { safeText } from '../../view/safe.ts';

export function declare(command: Declare): void {
  command('calendar', 'windows, holds and interviews as an iCalendar', calendar).option(
    '--out <file>',
    'write it to this file, bringing an earlier one up to date',
  );
  command('page [interview]', 'the search, or one process, as an HTML page', page)
    .option('--out <file>', 'write it to this file, in place of an earlier page')
    .option('--anonymous', 'letters in place of companies and people, and no free text');
}

/** One of ours that is there is brought up to date: what moved gets a higher SEQUENCE, what is gone is cancelled. */
async function calendar(session: Session, { out }: Texts<'out'>): Promise<undefined> {
  const { plan, search } = await load(session);
  const previous = out === undefined ? '' : earlier(session, out, isOwnCalendar, 'not a calendar of followup');
  const text = renderCalendar({ plan, search, commandOf: commandsIn(plan) }, previous);
  // A program takes it as it is; a terminal would obey what is in it.
  deliver(session, out, out === undefined && session.ctx.stdout.isTty ? safeText(text.replaceAll('\r\n', '\n')) : text);
}

async function page(
  session: Session,
  { out, anonymous = false }: Texts<'out'> & Flags<'anonymous'>,
  [word]: string[],
): Promise<undefined> {
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
  if (out !== undefined) earlier(session, out, (there) => there.includes(PAGE_MARK), 'no page of followup');
  deliver(session, out, `${one === undefined ? renderPage(input) : renderProcessPage(one, input)}\n`);
}

/** What a file of ours holds that is to be written over; empty for none. @throws refused where it is something else */
function earlier({ ctx, force }: Session, out: string, isOurs: (text: string) => boolean, what: string): string {
  const there = readIfThere(ctx, out)?.toString('utf8') ?? '';
  if (isOurs(there)) return there;
  if (there === '' || force) return '';
  throw new Failure('refused', `--out: ${out} is ${what}; name another file, or use --force`);
}

/** Prints a text, or writes it to a file and prints its path. */
function deliver(session: Session, out: string | undefined, text: string): void {
  if (out === undefined) session.ctx.stdout.write(text);
  else printPath(session, replaceFile(session.ctx, out, Buffer.from(text)));
}
