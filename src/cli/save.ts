/** Saves an edit of the file, and tells what the store noticed on the way. */

import type { Search } from '../model/interview.ts';
import { type EditText, type UpdateOptions, updateFile } from '../store/file/write.ts';
import { safeLine } from '../view/safe.ts';
import type { LoadedSearch } from './load.ts';
import { type Session, tell } from './session.ts';

/**
 * Edits the file that a search was loaded from.
 *
 * @returns the search that the file holds now
 * @throws Failure whatever the store or the edit says against it; then nothing was changed
 */
export async function save(loaded: LoadedSearch, edit: EditText): Promise<Search> {
  const { session, file } = loaded;
  const options = { ...updateOptionsOf(session), before: file.content };
  const { search, warnings } = await updateFile(session.ctx, file.path, options, edit);
  for (const warning of warnings) tell(session, `followup: warning: ${safeLine(warning, 1000)}`);
  return search;
}

/** What the store is told of the command that saves. */
export function updateOptionsOf({ ctx, force }: Session): UpdateOptions {
  return { command: `followup ${ctx.argv.find((word) => !word.startsWith('-')) ?? ''}`, force };
}
