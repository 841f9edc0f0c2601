/** `calendar`: the windows, holds and interviews as an iCalendar. */

import { isOwnCalendar } from '../../calendar/previous.ts';
import { renderCalendar } from '../../calendar/render.ts';
import { load } from '../../cli/load.ts';
import { writeOut } from '../../cli/out.ts';
import type { Declare, Session } from '../../cli/session.ts';
import { defined } from '../../model/defined.ts';
import { commandsIn } from '../../view/command.ts';

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
async function calendar(session: Session, { out }: { out?: string }): Promise<undefined> {
  const { plan, search } = await load(session);
  const render = (previous?: string) =>
    renderCalendar({ plan, search, commandOf: commandsIn(plan), ...defined({ previous }) });
  if (out === undefined) session.ctx.stdout.write(render());
  else writeOut(session, out, { render, isOurs: isOwnCalendar, otherwise: 'not a calendar of followup' });
}
