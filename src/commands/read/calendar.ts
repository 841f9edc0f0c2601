/** `calendar`: the windows, holds and interviews as an iCalendar. */

import { isOwnCalendar } from '../../calendar/previous.ts';
import { renderCalendar } from '../../calendar/render.ts';
import type { Declare } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { readInput, type Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { replaceFile } from '../../store/file/write-new.ts';
import { commandsIn } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';

interface CalendarOptions {
  out?: string;
}

/** Declares `calendar`. */
export function declare(command: Declare): void {
  command('calendar', 'windows, holds and interviews as an iCalendar', calendar).option(
    '--out <file>',
    'write it to this file, bringing an earlier one up to date',
  );
}

/**
 * Prints the calendar, or writes it to a file. A calendar of ours that is there already is brought up to date: events
 * that moved get a higher SEQUENCE, those that are gone are cancelled.
 */
async function calendar(session: Session, options: CalendarOptions): Promise<undefined> {
  const { plan, search } = await load(session);
  const { ctx } = session;
  const shown = { plan, search, commandOf: commandsIn(plan) };
  if (options.out === undefined) {
    ctx.stdout.write(renderCalendar(shown));
    return;
  }
  const previous = readInput(ctx, options.out, { mayBeMissing: true })?.toString('utf8') ?? '';
  if (previous !== '' && !isOwnCalendar(previous) && !session.force) {
    throw new Failure(
      'refused',
      `--out: ${options.out} is not a calendar of followup; name another file, or use --force`,
    );
  }
  const text = renderCalendar(isOwnCalendar(previous) ? { ...shown, previous } : shown);
  ctx.stdout.write(`${safeLine(replaceFile(ctx, options.out, Buffer.from(text)), 4096)}\n`);
}
