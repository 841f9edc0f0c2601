/** Reads the search of a file, out of the cache where the very same bytes were read before. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Search } from '../model/interview.ts';
import { cacheName, readCache, writeCache } from '../store/cache.ts';
import { readContent, realPathOf } from '../store/file.ts';
import { locateFile } from '../store/locate.ts';
import type { FileRead } from '../store/read.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';
import { recallZones } from './zones.ts';

interface Kept {
  /** The machine's zone, where the file leaves it to the machine; null where it does not. */
  systemZone: string | null;
  search: Search;
  warnings: Problem[];
}

/** All that derived data depend on: the bytes, this program, and Node with its tables of zones. */
export function keyOf({ process, node }: Context, bytes: Uint8Array): string {
  return `${process.sha256(bytes)} ${BUILD} ${node}`;
}

/** Whether what was kept under a zone of the machine holds under the one it has now. */
export function holdsHere(ctx: Context, { systemZone }: Pick<Kept, 'systemZone'>): boolean {
  return systemZone === null || systemZone === ctx.zone();
}

/** The machine's zone where a search depends on it, else null. */
export function systemZoneOf(ctx: Context, search: Search): string | null {
  return search.me.timezone === undefined ? ctx.zone() : null;
}

/**
 * The file of the session.
 *
 * @throws Failure `io` where it cannot be read, `invalid` with all problems
 */
export async function readFileCached(session: Session): Promise<FileRead> {
  const { ctx } = session;
  recallZones(session);
  const path = locateFile(ctx, session.file ?? undefined);
  const realPath = realPathOf(ctx, path);
  const name = cacheName(ctx, realPath, 'search');
  const bytes = session.cache ? readContent(ctx, realPath)?.bytes : undefined;
  const kept = bytes === undefined ? null : readCache<Kept>(ctx, name, keyOf(ctx, bytes));
  if (bytes !== undefined && kept !== null && holdsHere(ctx, kept)) {
    const { search, warnings } = kept;
    return { path, realPath, exists: true, bytes, text: bytes.toString('utf8'), search, warnings };
  }
  const { readSearch } = await import('../store/read.ts');
  const file = readSearch(ctx, path);
  if (session.cache && file.exists) {
    const { search, warnings } = file;
    const value: Kept = { systemZone: systemZoneOf(ctx, search), search, warnings };
    writeCache(ctx, name, keyOf(ctx, file.bytes), value);
  }
  return file;
}
