/** Saves an edit of the file, and tells what the store noticed on the way. */

import type { Search } from '../model/interview.ts';
import { type EditText, updateFile } from '../store/write.ts';
import { safeLine } from '../view/safe.ts';
import { tell } from './session.ts';
import type { World } from './world.ts';

/**
 * Edits the file that a world was read from.
 *
 * @returns the search that the file holds now
 * @throws Failure whatever the store or the edit says against it; then nothing was changed
 */
export async function save({ session, file }: World, edit: EditText): Promise<Search> {
  const { ctx, force } = session;
  const command = `followup ${ctx.argv.find((word) => !word.startsWith('-')) ?? ''}`;
  const { search, warnings } = await updateFile(ctx, file.path, { command, force }, edit);
  for (const warning of warnings) tell(session, `followup: warning: ${safeLine(warning, 1000)}`);
  return search;
}
