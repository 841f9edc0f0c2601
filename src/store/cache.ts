/** What may be forgotten at any time: derived data, kept by name; of a search its text, what it says and its plan. */

import { isAbsolute, join } from 'node:path';
import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import type { Offsets } from '../time/zone.ts';
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
  // Of two at once, or after one that was killed, this one or both give way: what is torn is told by its checksum.
  const temp = join(folder, `.${name}.tmp`);
  try {
    makeFolder(ctx.files, folder);
    // One that was killed may have left its own, under a name that is not written again for a year.
    for (const left of ctx.files.readdirSync(folder)) if (isTemp(left)) removeIfThere(ctx.files, join(folder, left));
    writeUnsynced(ctx.files, temp, [checksum, ...all]);
    ctx.files.renameSync(temp, join(folder, name));
  } catch {
    removeIfThere(ctx.files, temp);
  }
}

function isTemp(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.tmp');
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

/** What `due` prints of a plan, and from when on and until before when; null for ever. */
export interface DuePlan {
  /** Without the actions that are not open. */
  plan: Plan;
  /** No interview is recorded. */
  isEmpty: boolean;
}

export interface CachedSearch {
  text: Uint8Array;
  /** The machine's zone, where the file leaves it to the machine; null where it does not. */
  systemZone: string | null;
  warnings: Problem[];
  /** What it takes to tell its days and times. */
  offsets: Offsets;
  /** Null where it was saved and not planned. */
  due: DuePlan | null;
  from: Instant | null;
  until: Instant | null;
  search(): Search;
}

/** All that is derived depends on besides the text: the program that did it, Node with its tables of zones, the file. */
export interface CacheKey {
  build: string;
  realPath: string;
}

type Head = Omit<CachedSearch, 'text' | 'search'> & { length: number };

/** What is kept of a file; null where nothing is. */
export function readCachedSearch(ctx: Context, key: CacheKey): CachedSearch | null {
  const bytes = readCache(ctx, nameOf(key), keyOf(ctx, key));
  if (bytes === null) return null;
  const start = bytes.indexOf(0x0a) + 1;
  const { length, ...head } = JSON.parse(bytes.toString('utf8', 0, start)) as Head;
  const text = bytes.subarray(start, start + length);
  return { ...head, text, search: () => JSON.parse(bytes.toString('utf8', start + length)) as Search };
}

/** Keeps a search in place of what was kept of its file. */
export function writeCachedSearch(ctx: Context, key: CacheKey, { text, search, ...rest }: CachedSearch): void {
  const head: Head = { ...rest, length: text.length };
  const parts = [Buffer.from(`${JSON.stringify(head)}\n`), text, Buffer.from(JSON.stringify(search()))];
  writeCache(ctx, nameOf(key), keyOf(ctx, key), parts);
}

function keyOf({ node }: Context, { build, realPath }: CacheKey): string {
  return JSON.stringify([build, node, realPath]);
}

/** Two files may share a name, which costs them time: the path belongs to the key. */
function nameOf({ realPath }: CacheKey): string {
  // FNV-1a: a hash worth more would take longer to load than all that a warm start does.
  let hash = 0x811c9dc5;
  for (let at = 0; at < realPath.length; at += 1) hash = Math.imul(hash ^ realPath.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
