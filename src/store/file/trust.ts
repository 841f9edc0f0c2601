/** Whether a command that stands in a file may be run: not where others could have written it. */

import { dirname, join } from 'node:path';
import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Content } from './content.ts';
import { appendJournal, journalLines } from './journal.ts';
import { stateOf } from './state.ts';

const ROOT = 0;

/**
 * Passes a content that only the owner of its file could write, where the owner is the one who runs this, or root. Judged
 * by what was opened and read: by its name, another file may stand there by now.
 *
 * @throws refused where others may write it or it is somebody else's
 */
export function requireTrusted({ process }: Context, realPath: string, { stats: { mode, uid } }: Content): void {
  if ((mode & 0o022) !== 0) {
    const octal = (mode & 0o777).toString(8).padStart(4, '0');
    throw new Failure(
      'refused',
      `${realPath} may be written by others (mode ${octal}), so the command in it is not run; chmod go-w it`,
    );
  }
  if (process.uid !== null && uid !== process.uid && uid !== ROOT) {
    throw new Failure('refused', `${realPath} belongs to another user, so the command in it is not run; use --via`);
  }
}

/** What tells a folder that is shared with others: whoever clones it owns its files, and has written none of them. */
const REPOSITORIES = ['.git', '.hg', '.svn', '.jj', '.bzr', '_darcs'];

/** Whether a file lies in a repository, and so its command may be somebody else's; not once it was allowed. */
export function isUnknownCommand(ctx: Context, realPath: string, command: string): boolean {
  const lines = journalLines(ctx, stateOf(ctx, realPath)) as { allowed?: unknown }[];
  return isInRepository(ctx, realPath) && !lines.some(({ allowed }) => allowed === command);
}

/** Remembers that a person has seen a command, in this file, and wants it run. */
export function allowCommand(ctx: Context, realPath: string, command: string): void {
  appendJournal(ctx, stateOf(ctx, realPath), { allowed: command });
}

function isInRepository({ files }: Context, realPath: string): boolean {
  for (let folder = dirname(realPath); ; folder = dirname(folder)) {
    if (REPOSITORIES.some((name) => files.statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined))
      return true;
    if (folder === dirname(folder)) return false;
  }
}
