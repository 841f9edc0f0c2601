/** What is done to the file as a whole: by hand with `edit`, step by step with `undo` and `redo`, told by `log`. */

import { findInterview } from '../../cli/choose.ts';
import { readHolidays } from '../../cli/countries.ts';
import { openEditor } from '../../cli/editor.ts';
import { type Declare, type Flags, printJson, type Rows, type Session, tableFormat, tell } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { Failure } from '../../model/failure.ts';
import { readContent, realPathOf } from '../../store/file/content.ts';
import { happenedIn, readJournal, stepsAfter } from '../../store/file/journal.ts';
import { locateFile } from '../../store/file/names.ts';
import { stateOf } from '../../store/file/state.ts';
import { stepTo } from '../../store/file/undo.ts';
import { readText, replaceText } from '../../store/file/write.ts';
import { parseSearch } from '../../store/parse.ts';
import { formatInstant } from '../../time/instant.ts';
import { renderRows } from '../../view/csv.ts';
import { momentWords } from '../../view/dates.ts';
import { safeLine, safeText } from '../../view/safe.ts';

/** Steps shown without `--all`. */
const SHOWN = 20;

export const SCHEMAS = {
  log: shape.list(
    shape.object({
      at: shape.instant,
      command: shape.text,
      type: { enum: ['change', 'undo', 'redo'] },
      takenBy: { enum: ['undo', 'redo', null] },
    }),
  ),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('edit [interview]', 'open the file in an editor, and validate before saving', edit);
  command('undo', 'take the last change back', (session) => step(session, 'undo', 'undone'));
  command('redo', 'make an undone change again', (session) => step(session, 'redo', 'made again'));
  command('log', 'what was done when, and which step undo takes', log)
    .option('--all', 'from the beginning on')
    .addOption(tableFormat());
}

/** Takes a step. @throws changed with the difference where the file was edited since; what `stepTo` throws */
async function step(session: Session, type: 'undo' | 'redo', said: string): Promise<undefined> {
  const { ctx, file, force } = session;
  const path = locateFile(ctx, file ?? undefined);
  const result = await stepTo(ctx, path, type, { force });
  if ('difference' in result) {
    ctx.stderr.write(safeText(result.difference));
    throw new Failure('changed', `${path} was edited since; nothing was changed, ${type} by hand what is shown above`);
  }
  ctx.stdout.write(`${said}: ${safeLine(result.command)}\n`);
}

/** Prints the steps that happened, each with what `undo` or `redo` makes of it. */
async function log(session: Session, { all = false, format }: Flags<'all'> & Rows): Promise<undefined> {
  const { ctx } = session;
  const realPath = realPathOf(ctx, locateFile(ctx, session.file ?? undefined));
  const content = readContent(ctx, realPath);
  const sha = content === null ? null : ctx.process.sha256(content.bytes);
  const steps = happenedIn(readJournal(ctx, stateOf(ctx, realPath)), sha);
  const { undoable, redoable } = stepsAfter(steps);
  const shown = steps.toReversed().slice(0, all ? steps.length : SHOWN);
  const rows = shown.map((entry) => {
    const takenBy = entry === undoable.at(-1) ? 'undo' : entry === redoable.at(-1) ? 'redo' : null;
    return { at: formatInstant(entry.at), command: entry.command, type: entry.type, takenBy };
  });
  if (session.json) return printJson(session, rows);
  if (format !== undefined) {
    ctx.stdout.write(renderRows(format, ['at', 'command', 'type', 'takenBy'], rows.map(Object.values)));
    return;
  }
  if (sha !== (steps.at(-1)?.after ?? sha)) tell(session, 'The file was edited by hand since; undo will refuse.');
  const zone = ctx.zone();
  for (const [index, { at, command, type }] of shown.entries()) {
    const next = rows[index]?.takenBy ?? null;
    const note = next === null ? '' : `  (followup ${next} takes this)`;
    const what = safeLine(type === 'change' ? command : `${type} of ${command}`);
    ctx.stdout.write(`${momentWords(at, zone, { now: session.now, zone })}  ${what}${note}\n`);
  }
  if (steps.length === 0) tell(session, 'Nothing was done yet.');
  else if (shown.length < steps.length) tell(session, `${steps.length - shown.length} more with --all.`);
}

/** Opens the whole file; where an interview is named, it must be there. */
async function edit(session: Session, _: unknown, [word = '']: string[]): Promise<undefined> {
  const { ctx } = session;
  const path = locateFile(ctx, session.file ?? undefined);
  const before = readText(ctx, path);
  if (word !== '') findInterview(parseSearch(before, { file: path, systemZone: ctx.zone }).search, word);
  const edited = openEditor(session, 'interviews.yaml', before);
  // A signal that came while the editor ran ends this now: nothing is saved, and where the text is was told.
  await ctx.process.yieldToEventLoop();
  if (edited.text === before) {
    edited.discard();
    tell(session, 'Nothing was changed.');
    return;
  }
  const { problems, search } = parseSearch(edited.text, { file: edited.path, systemZone: ctx.zone });
  if (problems.length > 0) {
    tell(session, `followup: not saved; your text is kept in ${edited.path}`);
    throw new Failure('invalid', `${edited.path} is not valid`, { problems });
  }
  try {
    await readHolidays(session, { path: edited.path, search, bytes: Buffer.from(edited.text) });
    const texts = { before, after: edited.text };
    await replaceText(ctx, path, texts, { command: 'followup edit', force: session.force });
  } catch (error) {
    tell(session, `followup: your text is kept in ${edited.path}`);
    throw error;
  }
  edited.discard();
  ctx.stdout.write(`${safeLine(path, 4096)}: saved\n`);
}
