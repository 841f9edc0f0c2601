/** `log`: what was done to the file and when, newest first, and which step `undo` takes. */

import type { Declare } from '../../cli/declare.ts';
import { printJson, type Session, tell } from '../../cli/session.ts';
import { readContent, realPathOf } from '../../store/file/content.ts';
import { happenedIn, type JournalEntry, readJournal, stepsAfter } from '../../store/file/journal.ts';
import { locateFile } from '../../store/file/locate.ts';
import { stateOf } from '../../store/file/state.ts';
import { formatInstant } from '../../time/instant.ts';
import { momentWords } from '../../view/dates.ts';
import { safeLine } from '../../view/safe.ts';

interface LogOptions {
  all?: boolean;
}

const SHOWN = 20;

/** Declares `log`. */
export function declare(command: Declare): void {
  command('log', 'what was done when, and which step undo takes', log).option('--all', 'from the beginning on');
}

/** Prints the steps that happened, each with what `undo` or `redo` makes of it. */
async function log(session: Session, { all = false }: LogOptions): Promise<undefined> {
  const { ctx } = session;
  const realPath = realPathOf(ctx, locateFile(ctx, session.file ?? undefined));
  const content = readContent(ctx, realPath);
  const sha = content === null ? null : ctx.process.sha256(content.bytes);
  const steps = happenedIn(readJournal(ctx, stateOf(ctx, realPath)), sha);
  const { undoable, redoable } = stepsAfter(steps);
  const nextOf = (entry: JournalEntry) =>
    entry === undoable.at(-1) ? 'undo' : entry === redoable.at(-1) ? 'redo' : null;
  const shown = steps.toReversed().slice(0, all ? steps.length : SHOWN);
  if (session.json) {
    const rows = shown.map((entry) => ({
      at: formatInstant(entry.at),
      command: entry.command,
      type: entry.type,
      takenBy: nextOf(entry),
    }));
    printJson(session, rows);
    return;
  }
  if (sha !== (steps.at(-1)?.after ?? sha)) tell(session, 'The file was edited by hand since; undo will refuse.');
  const zone = ctx.zone();
  const reader = { now: session.now, zone };
  for (const entry of shown) {
    const next = nextOf(entry);
    const note = next === null ? '' : `  (followup ${next} takes this)`;
    ctx.stdout.write(`${momentWords(entry.at, zone, reader)}  ${safeLine(whatOf(entry))}${note}\n`);
  }
  if (steps.length === 0) tell(session, 'Nothing was done yet.');
  else if (shown.length < steps.length) tell(session, `${steps.length - shown.length} more with --all.`);
}

function whatOf({ type, command }: JournalEntry): string {
  return type === 'change' ? command : `${type} of ${command}`;
}
