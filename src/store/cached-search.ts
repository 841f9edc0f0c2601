/** A search as it is kept between runs, one file each: its text, what it says, and the plan that `due` prints. Disposable. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import type { Offsets } from '../time/zone.ts';
import { readCache, writeCache } from './cache.ts';

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
  due: DuePlan;
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
