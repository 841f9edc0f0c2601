/** What may be forgotten at any time: derived data, kept by name. Whatever goes wrong here costs time, nothing else. */

import { isAbsolute, join } from 'node:path';
import type { Context } from '../context.ts';
import { readContent } from './file/content.ts';
import { makeFolder, removeIfThere, writeAll } from './file/temp.ts';

/** The folder of the cache; null where neither XDG_CACHE_HOME nor HOME names one. */
function cacheFolder({ env }: Pick<Context, 'env'>): string | null {
  const { XDG_CACHE_HOME: base = '', HOME: home = '' } = env;
  if (isAbsolute(base)) return join(base, 'followup');
  return isAbsolute(home) ? join(home, '.cache', 'followup') : null;
}

/**
 * What was kept under a name for a key; null where nothing was, or for another key, or it is damaged or not our own.
 *
 * @param key all that the value depends on
 */
export function readCache(ctx: Context, name: string, key: string): Buffer | null {
  const folder = cacheFolder(ctx);
  if (folder === null) return null;
  try {
    const content = readContent(ctx, join(folder, name));
    if (content === null || !isOurs(ctx, content.stats)) return null;
    const { bytes } = content;
    const start = Buffer.from(`${key}\n`);
    const from = CHECKSUM + start.length;
    if (!bytes.subarray(CHECKSUM, from).equals(start)) return null;
    return ctx.process.checksum(bytes.subarray(CHECKSUM)) === bytes.readUInt32LE() ? bytes.subarray(from) : null;
  } catch {
    return null;
  }
}

/** Bytes of the checksum of all that follows. */
const CHECKSUM = 4;

/** A value that others could have written is none. */
function isOurs({ process }: Context, { mode, uid }: { mode: number; uid: number }): boolean {
  return (mode & 0o022) === 0 && (process.uid === null || process.uid === uid);
}

/** Keeps bytes under a name, for a key, in place of what was there; does nothing where that is not possible. */
export function writeCache(ctx: Context, name: string, key: string, parts: readonly Uint8Array[]): void {
  const folder = cacheFolder(ctx);
  if (folder === null) return;
  const all = [Buffer.from(`${key}\n`), ...parts];
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(all.reduce((before, part) => ctx.process.checksum(part, before), 0));
  const temp = join(folder, `.${name}.${ctx.process.token()}`);
  try {
    makeFolder(ctx.files, folder);
    writeUnsynced(ctx.files, temp, [checksum, ...all]);
    ctx.files.renameSync(temp, join(folder, name));
  } catch {
    removeIfThere(ctx.files, temp);
  }
}

/** What a crash tears is read again: to wait for the disk would take longer than that. */
function writeUnsynced(files: Context['files'], path: string, parts: readonly Uint8Array[]): void {
  const fd = files.openSync(path, 'wx', 0o600);
  try {
    for (const part of parts) writeAll(files, fd, part);
  } finally {
    files.closeSync(fd);
  }
}
