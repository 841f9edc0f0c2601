/** `edit`: the file in a person's editor, validated before it is saved; a text that does not parse is kept. */

import { findInterview } from '../../cli/choose.ts';
import { openEditor } from '../../cli/editor.ts';
import { type Declare, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import { locateFile } from '../../store/file/names.ts';
import { readText, replaceText } from '../../store/file/write.ts';
import { parseSearch } from '../../store/parse.ts';
import { safeLine } from '../../view/safe.ts';

export function declare(command: Declare): void {
  command('edit [interview]', 'open the file in an editor, and validate before saving', edit);
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
  const { problems } = parseSearch(edited.text, { file: edited.path, systemZone: ctx.zone });
  if (problems.length > 0) {
    tell(session, `followup: not saved; your text is kept in ${edited.path}`);
    throw new Failure('invalid', `${edited.path} is not valid`, { problems });
  }
  try {
    const texts = { before, after: edited.text };
    await replaceText(ctx, path, texts, { command: 'followup edit', force: session.force });
  } catch (error) {
    tell(session, `followup: your text is kept in ${edited.path}`);
    throw error;
  }
  edited.discard();
  ctx.stdout.write(`${safeLine(path, 4096)}: saved\n`);
}
