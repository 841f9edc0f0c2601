/** `calendar`: the windows, holds and interviews as an iCalendar. */

import { isOwnCalendar } from '../../calendar/previous.ts';
import { renderCalendar } from '../../calendar/render.ts';
import { readInput } from '../../cli/input.ts';
import { load } from '../../cli/load.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { replaceFile } from '../../store/file/write-new.ts';
import { safeLine } from '../../view/safe.ts';

export interface CalendarOptions {
  out?: string;
}

/**
 * Prints the calendar, or writes it to a file. A calendar of ours that is there already is brought up to date: events
 * that moved get a higher SEQUENCE, those that are gone are cancelled.
 */
export async function calendar(session: Session, options: CalendarOptions): Promise<undefined> {
  const { plan, search } = await load(session);
  const { ctx } = session;
  if (options.out === undefined) {
    ctx.stdout.write(renderCalendar({ plan, search }));
    return;
  }
  const previous = readInput(ctx, options.out, { mayBeMissing: true })?.toString('utf8') ?? '';
  if (previous !== '' && !isOwnCalendar(previous) && !session.force) {
    throw new Failure(
      'refused',
      `--out: ${options.out} is not a calendar of followup; name another file, or use --force`,
    );
  }
  const text = renderCalendar(isOwnCalendar(previous) ? { plan, search, previous } : { plan, search });
  ctx.stdout.write(`${safeLine(replaceFile(ctx, options.out, Buffer.from(text)), 4096)}\n`);
}
