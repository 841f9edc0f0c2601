/** Reads the search of a file: what did not change since it was read last comes out of the cache. */

import type { Context } from '../context.ts';
import type { Search } from '../model/interview.ts';
import { cacheName } from '../store/cache.ts';
import { readContent, realPathOf } from '../store/file.ts';
import { type Change, type KeptSearch, keptWhole, readKept, writeKept } from '../store/kept-search.ts';
import { locateFile } from '../store/locate.ts';
import type { FileRead } from '../store/read.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';
import { recallZones } from './zones.ts';

/** All that derived data depend on besides the bytes: this program, and Node with its tables of zones. */
export function keyOf({ node }: Context): string {
  return `${BUILD} ${node}`;
}

/** Whether what was kept under a zone of the machine holds under the one it has now. */
export function holdsHere(ctx: Context, { systemZone }: Pick<KeptSearch, 'systemZone'>): boolean {
  return systemZone === null || systemZone === ctx.zone();
}

/** The machine's zone where a search depends on it, else null. */
export function systemZoneOf(ctx: Context, search: Pick<Search, 'me'>): string | null {
  return search.me.timezone === undefined ? ctx.zone() : null;
}

/** A file whose search is known without reading all of it; `change` null where it is the very one that was kept. */
export interface Known {
  path: string;
  realPath: string;
  bytes: Buffer;
  kept: KeptSearch;
  change: Change | null;
}

/** What is known of the file of the session; null where it is to be read. @throws Failure `io` where it cannot be read */
export async function readKnown(session: Session): Promise<Known | null> {
  const { ctx } = session;
  recallZones(session);
  if (!session.cache) return null;
  const path = locateFile(ctx, session.file ?? undefined);
  const realPath = realPathOf(ctx, path);
  const bytes = readContent(ctx, realPath)?.bytes;
  const kept = bytes === undefined ? null : readKept(ctx, searchName(ctx, realPath), keyOf(ctx));
  if (bytes === undefined || kept === null || !holdsHere(ctx, kept)) return null;
  if (kept.sha === ctx.process.sha256(bytes)) return { path, realPath, bytes, kept, change: null };
  const { refreshed } = await import('../store/refresh.ts');
  const fresh = refreshed(ctx, kept, bytes, { file: path, systemZone: ctx.zone });
  return fresh === null ? null : { path, realPath, bytes, ...fresh };
}

function searchName(ctx: Context, realPath: string): string {
  return cacheName(ctx, realPath, 'search');
}

/** Keeps what was brought up to date. */
export function keepKnown({ ctx }: Session, { realPath, kept, change }: Known): void {
  if (change !== null) writeKept(ctx, searchName(ctx, realPath), keyOf(ctx), kept);
}

/**
 * The file of the session.
 *
 * @throws Failure `io` where it cannot be read, `invalid` with all problems
 */
export async function readFileCached(session: Session): Promise<FileRead> {
  const { ctx } = session;
  const known = await readKnown(session);
  const search = known === null ? null : keptWhole(known.kept);
  if (known !== null && search !== null) {
    keepKnown(session, known);
    const { path, realPath, bytes, kept } = known;
    return { path, realPath, exists: true, bytes, search, warnings: kept.warnings };
  }
  const { readSource } = await import('../store/read.ts');
  const { source, ...file } = readSource(ctx, locateFile(ctx, session.file ?? undefined));
  if (session.cache && file.exists) {
    const { keepable } = await import('../store/refresh.ts');
    const kept = keepable(ctx, source, file.bytes, systemZoneOf(ctx, file.search));
    writeKept(ctx, searchName(ctx, file.realPath), keyOf(ctx), kept);
  }
  return file;
}
