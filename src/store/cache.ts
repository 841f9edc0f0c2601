/** What may be forgotten at any time: derived data, kept by name. Whatever goes wrong here costs time, nothing else. */

import { isAbsolute, join } from 'node:path';
import type { Context } from '../context.ts';
import { fill, readContent, readOpen } from './file/content.ts';
import { makeFolder, removeIfThere, writeAll } from './file/temp.ts';

/** The folder of the cache; null where neither XDG_CACHE_HOME nor HOME names one. */
function cacheFolder({ env }: Pick<Context, 'env'>): string | null {
  const { XDG_CACHE_HOME: base = '', HOME: home = '' } = env;
  if (isAbsolute(base)) return join(base, 'followup');
  return isAbsolute(home) ? join(home, '.cache', 'followup') : null;
}

/**
 * The beginning of the names of what is derived from one file. Two files may share it, which costs them time: the path
 * belongs into the key.
 *
 * @example
 * cacheName('/home/dana/i.yaml') //=> '65d1a1e1'
 */
export function cacheName(realPath: string): string {
  // FNV-1a: a hash worth more would take longer to load than all that a warm start does.
  let hash = 0x811c9dc5;
  for (let at = 0; at < realPath.length; at += 1) hash = Math.imul(hash ^ realPath.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * What was kept under a name for a key; null where nothing was, or for another key, or it is torn or not our own.
 *
 * @param key all that the value depends on
 */
export function readCache<T>(ctx: Context, name: string, key: string): T | null {
  const bytes = readCacheBytes(ctx, name, key);
  if (bytes === null) return null;
  try {
    return JSON.parse(bytes.toString('utf8')) as T;
  } catch {
    return null;
  }
}

/** The same, as it was written. */
export function readCacheBytes(ctx: Context, name: string, key: string): Buffer | null {
  const folder = cacheFolder(ctx);
  if (folder === null) return null;
  try {
    const content = readContent(ctx, join(folder, name));
    if (content === null || !isOurs(ctx, content.stats)) return null;
    const { bytes } = content;
    const start = Buffer.from(`${key}\n`);
    return bytes.subarray(0, start.length).equals(start) ? bytes.subarray(start.length) : null;
  } catch {
    return null;
  }
}

/**
 * What `read` makes of a file that was kept for a key, from where the value starts to where it ends; null where nothing
 * was, or for another key, or it is not our own.
 */
export function openCache<T>(
  ctx: Context,
  name: string,
  key: string,
  read: (fd: number, start: number, end: number) => T | null,
): T | null {
  const folder = cacheFolder(ctx);
  if (folder === null) return null;
  try {
    return readOpen(ctx, join(folder, name), (fd, stats) => {
      if (!isOurs(ctx, stats)) return null;
      const start = Buffer.from(`${key}\n`);
      const found = Buffer.allocUnsafe(start.length);
      const isFor = fill(ctx.files, fd, 0, found) === start.length && found.equals(start);
      return isFor ? read(fd, start.length, stats.size) : null;
    });
  } catch {
    return null;
  }
}

/** A value that others could have written is none. */
function isOurs({ process }: Context, { mode, uid }: { mode: number; uid: number }): boolean {
  return (mode & 0o022) === 0 && (process.uid === null || process.uid === uid);
}

/** Keeps a value under a name, for a key, in place of what was there; does nothing where that is not possible. */
export function writeCache(ctx: Context, name: string, key: string, value: unknown): void {
  writeCacheBytes(ctx, name, key, [Buffer.from(JSON.stringify(value))]);
}

/** The same with what is bytes already. */
export function writeCacheBytes(ctx: Context, name: string, key: string, parts: readonly Buffer[]): void {
  const folder = cacheFolder(ctx);
  if (folder === null) return;
  const temp = join(folder, `.${name}.${ctx.process.token()}`);
  try {
    makeFolder(ctx.files, folder);
    writeUnsynced(ctx.files, temp, [Buffer.from(`${key}\n`), ...parts]);
    ctx.files.renameSync(temp, join(folder, name));
  } catch {
    removeIfThere(ctx.files, temp);
  }
}

/** What a crash tears is read again: to wait for the disk would take longer than that. */
function writeUnsynced(files: Context['files'], path: string, parts: readonly Buffer[]): void {
  const fd = files.openSync(path, 'wx', 0o600);
  try {
    for (const part of parts) writeAll(files, fd, part);
  } finally {
    files.closeSync(fd);
  }
}
