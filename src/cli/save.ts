/** Saves an edit of the file, plans what it says then, and tells what the store noticed on the way. */

import { type EditText, type UpdateOptions, updateFile } from '../store/file/write.ts';
import { safeLine } from '../view/safe.ts';
import { keep } from './cached.ts';
import { type LoadedSearch, planned } from './load.ts';
import { tell } from './session.ts';

/**
 * Edits the file that a search was loaded from.
 *
 * @param only the one interview that the edit changes, by id, where that is so: a large file is then not read anew
 * @param mayEmpty whether it is meant to take most interviews out
 * @returns what the file says now
 * @throws invalid, io, locked, changed or refused, as updateFile does; then nothing was changed
 */
export async function save(
  loaded: LoadedSearch,
  edit: EditText,
  { only, mayEmpty = false }: { only?: string; mayEmpty?: boolean } = {},
): Promise<LoadedSearch> {
  const { session, file } = loaded;
  const { ctx, force, command } = session;
  const options: UpdateOptions = { command, force, mayEmpty, before: file.content };
  if (only !== undefined && file.warnings.length === 0) options.part = { interview: only, search: file.search };
  const { content, search, warnings, notices } = await updateFile(ctx, file.path, options, edit);
  for (const notice of notices) tell(session, `followup: warning: ${safeLine(notice, 1000)}`);
  const saved = { ...file, content, search, warnings };
  const after = await planned(session, saved, null);
  keep(session, saved, after.plan);
  return after;
}
