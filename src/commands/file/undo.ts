/** `undo` and `redo`: step back and forth through the changes of the file. */

import type { Declare } from '../../cli/declare.ts';
import type { Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { locateFile } from '../../store/file/locate.ts';
import { stepTo } from '../../store/file/undo.ts';
import { safeLine, safeText } from '../../view/safe.ts';

/** Declares `undo` and `redo`. */
export function declare(command: Declare): void {
  command('undo', 'take the last change back', undo);
  command('redo', 'make an undone change again', redo);
}

/** Takes the last change back. Exit 1 where there is none, 6 with the difference where the file was edited since. */
async function undo(session: Session): Promise<undefined> {
  await stepped(session, 'undo', 'undone');
}

/** Makes the last undone change again. */
async function redo(session: Session): Promise<undefined> {
  await stepped(session, 'redo', 'made again');
}

async function stepped(session: Session, type: 'undo' | 'redo', said: string): Promise<void> {
  const path = locateFile(session.ctx, session.file ?? undefined);
  const result = await stepTo(session.ctx, path, type, { force: session.force });
  if ('difference' in result) {
    session.ctx.stderr.write(safeText(result.difference));
    throw new Failure('changed', `${path} was edited since; nothing was changed, ${type} by hand what is shown above`);
  }
  session.ctx.stdout.write(`${said}: ${safeLine(result.command)}\n`);
}
