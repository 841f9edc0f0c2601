/** Reads the search of a file: what did not change since it was read last comes out of the cache. */

import type { Context } from '../context.ts';
import type { Problem } from '../model/failure.ts';
import type { Search } from '../model/interview.ts';
import { cacheName } from '../store/cache.ts';
import { type Content, readContent, realPathOf } from '../store/file/content.ts';
import { locateFile } from '../store/file/locate.ts';
import { type Change, type KeptSearch, keptWhole, readKept, writeKept } from '../store/kept-search.ts';
import { type Comparison, compareKept, keepChange, keepText, keptIfSame } from '../store/kept-text.ts';
import type { FileRead } from '../store/read.ts';
import type { ProgressLine } from './progress.ts';
import type { Session } from './session.ts';
import { BUILD } from './version.ts';
import { recallZones } from './zones.ts';

/** All that derived data of a file depend on besides its bytes: this program, and Node with its tables of zones. */
function keyOf({ node }: Context, realPath: string): string {
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

/** A file as it is, read no further than it is asked for. */
export interface Found {
  path: string;
  realPath: string;
  /** What is derived of it is kept under names that begin so, and for this key. */
  derived: readonly [name: string, key: string];
  /** Null where there is no file. @throws Failure `io` where it cannot be read */
  readonly content: Content | null;
  /** The text that was kept beside the file's; null where none was, or there is no file. */
  readonly comparison: Comparison | null;
}

/** The file of the session. @throws Failure `io` where its path leads nowhere */
export function findFile(session: Session): Found {
  const { ctx, file, cache } = session;
  recallZones(session);
  const path = locateFile(ctx, file ?? undefined);
  const realPath = realPathOf(ctx, path);
  let content: Content | null | undefined;
  let comparison: Comparison | null | undefined;
  const derived = [cacheName(realPath), keyOf(ctx, realPath)] as const;
  return {
    path,
    realPath,
    derived,
    get content() {
      if (content === undefined) content = readContent(ctx, realPath);
      return content;
    },
    get comparison() {
      if (comparison !== undefined || !cache) return comparison ?? null;
      comparison = content === undefined ? keptIfSame(ctx, ...derived, realPath) : null;
      // What changed is told of the bytes that are read: the file may be another by then.
      if (comparison === null && this.content !== null) comparison = compareKept(ctx, ...derived, this.content.bytes);
      return comparison;
    },
  };
}

/** A search that is known without reading all of its file; `change` null where it is the very one that was kept. */
export interface Known {
  kept: KeptSearch;
  change: Change | null;
}

/** What is known of a file; null where all of it is to be read. @throws Failure `io` where it cannot be read */
export async function readKnown(session: Session, found: Found): Promise<Known | null> {
  const { ctx } = session;
  const { comparison, path, derived } = found;
  if (comparison === null) return null;
  const kept = readKept(ctx, ...derived, comparison.text.id);
  if (kept === null || !holdsHere(ctx, kept)) return null;
  if (comparison.isSame) return { kept, change: null };
  const { content } = found;
  if (content === null) return null;
  const { refreshed } = await import('../store/refresh.ts');
  const known = refreshed(kept, content.bytes, comparison, { file: path, systemZone: ctx.zone });
  // Fewer than before: whether that is a loss, reading all of it says.
  return known !== null && countIn(known.kept) < countIn(kept) ? null : known;
}

function countIn({ pieces }: KeptSearch): number {
  return pieces.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Keeps what was brought up to date. Returns the id of the text that it is of. */
export function keepKnown({ ctx }: Session, found: Found, { kept, change }: Known): string | null {
  const { derived, comparison, content } = found;
  if (comparison === null) return null;
  if (change === null || content === null) return comparison.text.id;
  const id = keepChange(ctx, ...derived, comparison, content.bytes);
  writeKept(ctx, ...derived, id, kept);
  return id;
}

/** A file that was found, and what is known of it. */
export interface Start {
  found: Found;
  known: Known | null;
}

/** Finds the file of the session, reads it, and what is known of it. @throws Failure `io` where it cannot be read */
export async function startReading(session: Session): Promise<Start> {
  const found = findFile(session);
  // What is to be edited is known of the bytes that are.
  if (found.content === null) return { found, known: null };
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
  const found = start?.found ?? findFile(session);
  const known = start === undefined ? await readKnown(session, found) : start.known;
  const search = known === null ? null : keptWhole(known.kept);
  if (known !== null && search !== null) {
    const textId = keepKnown(session, found, known);
    return fileRead(found, { exists: true, search, warnings: known.kept.warnings, textId });
  }
  const { content, path, derived } = found;
  const { readSource } = await import('../store/read.ts');
  const source = readSource(content?.bytes ?? Buffer.alloc(0), {
    file: path,
    systemZone: ctx.zone,
    onStep: (step) => progress?.show(`${step} ${path} …`),
  });
  const loss = await lossIn(ctx, found, source.search.interviews.length);
  if (loss !== null) source.warnings.unshift(loss);
  let textId: string | null = null;
  if (session.cache && content !== null) {
    const { keepable } = await import('../store/refresh.ts');
    textId = keepText(ctx, ...derived, content.bytes);
    writeKept(ctx, ...derived, textId, keepable(source, systemZoneOf(ctx, source.search)));
  }
  return fileRead(found, {
    exists: content !== null,
    search: source.search,
    warnings: source.warnings,
    textId,
  });
}

/** A warning where most of the file is gone. */
async function lossIn(ctx: Context, { path, realPath, content }: Found, interviews: number): Promise<Problem | null> {
  const { lossOf } = await import('../store/file/loss.ts');
  const loss = lossOf(ctx, { realPath, bytes: content?.bytes ?? null, interviews });
  return loss === null ? null : { file: path, line: 1, column: 1, path: '', message: `the file ${loss}` };
}

/** A file as it was read; its content is there where it is asked for. */
export function fileRead(found: Found, read: Pick<FileRead, 'exists' | 'search' | 'warnings' | 'textId'>): FileRead {
  return {
    ...read,
    path: found.path,
    realPath: found.realPath,
    get content() {
      return found.content;
    },
  };
}
