/** Saves an edit of the file, and tells what the store noticed on the way. */

import type { Search } from '../model/interview.ts';
import { type EditText, type UpdateOptions, updateFile } from '../store/write.ts';
import { safeLine } from '../view/safe.ts';
import { tell } from './session.ts';
import type { World } from './world.ts';

/**
 * Edits the file that a world was read from.
 *
 * @param interview the one whose history or people alone the edit is about, where it is
 * @returns the search that the file holds now; of a part of a search, that part
 * @throws Failure whatever the store or the edit says against it; then nothing was changed
 */
export async function save(world: World, edit: EditText, interview?: string): Promise<Search> {
  const { session, file } = world;
  const { ctx, force } = session;
  const command = `followup ${ctx.argv.find((word) => !word.startsWith('-')) ?? ''}`;
  const options: UpdateOptions = { command, force, before: file.content };
  const { kept } = world;
  let isPart = false;
  if (kept !== undefined && interview !== undefined) {
    const { partOf } = await import('../store/part.ts');
    options.part = (bytes, parsing) => {
      // Where the file is another by now, what was read of the rest no longer holds.
      const part = bytes === file.content?.bytes ? partOf(kept, bytes, interview, parsing) : null;
      isPart = part !== null;
      return part;
    };
  }
  const { search, warnings } = await updateFile(ctx, file.path, options, edit);
  for (const warning of warnings) tell(session, `followup: warning: ${safeLine(warning, 1000)}`);
  return isPart ? withNew(world.search, search) : search;
}

/** A part of a search, with what is now known of another part of it. */
function withNew(part: Search, now: Search): Search {
  const known = new Map(now.interviews.map((interview) => [interview.id, interview]));
  return { ...part, interviews: part.interviews.map((interview) => known.get(interview.id) ?? interview) };
}
