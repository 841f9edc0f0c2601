/** Takes away what saves that were cut off have left beside a file. Only under its lock. */

import type { Context } from '../../context.ts';
import { isDead, isNonceDead } from './holder.ts';
import { readHolder } from './lock.ts';
import { conflictCopiesAmong, type StaleFile, staleFilesAmong } from './names.ts';
import { removeIfThere } from './temp.ts';

/** What lies beside a file: left-overs of dead processes, and copies a sync tool made. */
export interface Around {
  staleFiles: StaleFile[];
  conflictCopies: string[];
}

/** Looks around a file; both lists in the order of the names, empty where the folder cannot be listed. */
export function lookAround(ctx: Context, folder: string, realPath: string): Around {
  let entries: string[];
  try {
    entries = ctx.files.readdirSync(folder).sort();
  } catch {
    return { staleFiles: [], conflictCopies: [] };
  }
  const staleFiles = staleFilesAmong(entries, realPath).filter((staleFile) => isLeft(ctx, staleFile));
  return { staleFiles, conflictCopies: conflictCopiesAmong(entries, realPath) };
}

/**
 * Whether whoever made a left-over is gone. A temporary file is written under the lock, so only here; what belongs to a
 * lock may be another host's, and says whose it is.
 */
function isLeft(ctx: Context, { path, nonce }: StaleFile): boolean {
  const isNamedDead = nonce !== null && isNonceDead(ctx.process, nonce);
  if (path.endsWith('.tmp')) return isNamedDead;
  try {
    const holder = readHolder(ctx, path);
    if (holder === 'gone') return false;
    return holder === null ? isNamedDead : isDead(ctx.process, holder);
  } catch {
    return false;
  }
}

/** Removes left-overs. What cannot be removed stays for the next time. */
export function sweep(ctx: Context, staleFiles: readonly StaleFile[]): void {
  for (const { path } of staleFiles) removeIfThere(ctx.files, path);
}
