/** Saves an edit of the file, plans what it says then, and tells what the store noticed on the way. */

import { type EditText, type UpdateOptions, updateFile } from '../store/file/write.ts';
import { safeLine } from '../view/safe.ts';
import { type LoadedSearch, planned } from './load.ts';
import { tell } from './session.ts';

/**
 * Edits the file that a search was loaded from.
 *
 * @param interview the only one that the edit changes, by id, where that is so: a large file is then not read anew
 * @returns what the file says now
 * @throws Failure whatever the store or the edit says against it; then nothing was changed
 */
export async function save(loaded: LoadedSearch, edit: EditText, interview?: string): Promise<LoadedSearch> {
  const { session, file } = loaded;
  const { ctx, force } = session;
  const command = `followup ${ctx.argv.find((word) => !word.startsWith('-')) ?? ''}`;
  const options: UpdateOptions = { command, force, before: file.content };
  if (interview !== undefined && file.warnings.length === 0) options.part = { interview, search: file.search };
  const { content, search, warnings, notices } = await updateFile(ctx, file.path, options, edit);
  for (const notice of notices) tell(session, `followup: warning: ${safeLine(notice, 1000)}`);
  return planned(session, { ...file, content, search, warnings }, true);
}
