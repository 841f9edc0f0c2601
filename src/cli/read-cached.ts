/** Reads the search of a file: what did not change since it was read last comes out of the cache. */

import type { Context } from '../context.ts';
import type { Search } from '../model/interview.ts';
import { cacheName } from '../store/cache.ts';
import { readContent, realPathOf } from '../store/file.ts';
import { type Change, type KeptSearch, keptWhole, readKept, writeKept } from '../store/kept-search.ts';
import { locateFile } from '../store/locate.ts';
import type { FileRead } from '../store/read.ts';
import type { ProgressLine } from './progress.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';
import { recallZones } from './zones.ts';

/** All that derived data of a file depend on besides its bytes: this program, and Node with its tables of zones. */
export function keyOf({ node }: Context, realPath: string): string {
  return JSON.stringify([BUILD, node, realPath]);
}

/** Whether what was kept under a zone of the machine holds under the one it has now, if it has any. */
export function holdsHere(ctx: Context, { systemZone }: Pick<KeptSearch, 'systemZone'>): boolean {
  if (systemZone === null) return true;
  try {
    return systemZone === ctx.zone();
  } catch {
    // The file as it is now may do without; where it does not, reading it says so.
    return false;
  }
}

/** The machine's zone where a search depends on it, else null. */
export function systemZoneOf(ctx: Context, search: Pick<Search, 'me'>): string | null {
  return search.me.timezone === undefined ? ctx.zone() : null;
}

/** A file as it is; `text` null where there is none, and read when it is first asked for. */
export interface Found {
  path: string;
  realPath: string;
  readonly text: Text | null;
}

/** Bytes, and their SHA-256 once it is asked for: what computes it takes longer to load than a warm start otherwise. */
export interface Text {
  bytes: Buffer;
  readonly sha: string;
}

/** The file of the session, not read yet. @throws Failure `io` where its path leads nowhere */
export function findFile(session: Session): Found {
  const { ctx, file } = session;
  recallZones(session);
  const path = locateFile(ctx, file ?? undefined);
  const realPath = realPathOf(ctx, path);
  let text: Text | null | undefined;
  return {
    path,
    realPath,
    get text() {
      if (text === undefined) {
        const content = readContent(ctx, realPath);
        text = content === null ? null : textOf(ctx, content.bytes);
      }
      return text;
    },
  };
}

function textOf({ process }: Context, bytes: Buffer): Text {
  let sha: string | null = null;
  return {
    bytes,
    get sha() {
      sha ??= process.sha256(bytes);
      return sha;
    },
  };
}

/** A search that is known without reading all of its file; `change` null where it is the very one that was kept. */
export interface Known {
  kept: KeptSearch;
  change: Change | null;
}

/** What is known of a file; null where all of it is to be read. @throws Failure `io` where it cannot be read */
export async function readKnown(session: Session, { path, realPath, text }: Found): Promise<Known | null> {
  const { ctx } = session;
  if (!session.cache || text === null) return null;
  const kept = readKept(ctx, cacheName(realPath, 'search'), keyOf(ctx, realPath));
  if (kept === null || !holdsHere(ctx, kept)) return null;
  if (kept.sha === text.sha) return { kept, change: null };
  const { refreshed } = await import('../store/refresh.ts');
  return refreshed(ctx, kept, text, { file: path, systemZone: ctx.zone });
}

/** Keeps what was brought up to date. */
export function keepKnown({ ctx }: Session, { realPath }: Found, { kept, change }: Known): void {
  if (change !== null) writeKept(ctx, cacheName(realPath, 'search'), keyOf(ctx, realPath), kept);
}

/** A file that was found, and what is known of it. */
export interface Start {
  found: Found;
  known: Known | null;
}

/** Finds the file of the session, and what is known of it. @throws Failure `io` where it cannot be read */
export async function startReading(session: Session): Promise<Start> {
  const found = findFile(session);
  return { found, known: await readKnown(session, found) };
}

/**
 * The file of the session.
 *
 * @param start where that much was read already
 * @throws Failure `io` where it cannot be read, `invalid` with all problems
 */
export async function readFileCached(
  session: Session,
  { progress, start }: { progress?: ProgressLine; start?: Start } = {},
): Promise<FileRead> {
  const { ctx } = session;
  const { found, known } = start ?? (await startReading(session));
  const { path, realPath, text } = found;
  const search = known === null ? null : keptWhole(known.kept);
  if (text !== null && known !== null && search !== null) {
    keepKnown(session, found, known);
    return { path, realPath, exists: true, bytes: text.bytes, search, warnings: known.kept.warnings };
  }
  const { readSource } = await import('../store/read.ts');
  const source = readSource(text?.bytes ?? Buffer.alloc(0), {
    file: path,
    systemZone: ctx.zone,
    onStep: (step) => progress?.show(`${step} ${path} …`),
  });
  if (session.cache && text !== null) {
    const { keepable } = await import('../store/refresh.ts');
    const kept = keepable(ctx, source, text.sha, systemZoneOf(ctx, source.search));
    writeKept(ctx, cacheName(realPath, 'search'), keyOf(ctx, realPath), kept);
  }
  const { search: read, warnings } = source;
  return {
    path,
    realPath,
    exists: text !== null,
    bytes: text?.bytes ?? Buffer.alloc(0),
    search: read,
    warnings,
  };
}
