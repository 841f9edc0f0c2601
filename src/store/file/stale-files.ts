/** What lies beside a file: what saves that were cut off have left, and copies that a sync tool made. */

import type { Context } from '../../context.ts';
import { isDead, isNonceDead, readHolder } from './holder.ts';
import { conflictCopiesAmong, type SaveFile, saveFilesAmong } from './names.ts';
import { namesIn } from './state.ts';
import { removeIfThere } from './temp.ts';

/** Files that saves are making or have left, in the order of the names; none where the folder cannot be listed. */
export function lookAround(ctx: Context, folder: string, realPath: string): SaveFile[] {
  return saveFilesAmong(namesIn(ctx, folder).sort(), realPath);
}

/** Those whose maker is gone. */
export function staleAround(ctx: Context, folder: string, realPath: string): SaveFile[] {
  return lookAround(ctx, folder, realPath).filter((file) => isStale(ctx, file));
}

/** Names of copies beside a file, in their order. */
export function conflictCopies(ctx: Context, folder: string, realPath: string): string[] {
  return conflictCopiesAmong(namesIn(ctx, folder).sort(), realPath);
}

/**
 * Whether whoever made a file is gone. A temporary file is written under the lock, so only here; what belongs to a lock
 * may be another host's, and says whose it is.
 */
function isStale(ctx: Context, { path, nonce }: SaveFile): boolean {
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

/** Removes what is stale; only under the lock of the file. What cannot be removed stays for the next time. */
export function sweep(ctx: Context, folder: string, realPath: string): void {
  for (const { path } of staleAround(ctx, folder, realPath)) removeIfThere(ctx.files, path);
}
