/**
 * The file that a save replaces, kept by a second name for a while. Whoever has it open (vim, nano, VS Code, rsync
 * --inplace) writes into what nobody would find any more: it is looked at after the save, and by later ones, and what
 * came in is put beside the file.
 */

import type { Stats } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { Context } from '../../context.ts';
import { type Content, readAll, readOpen } from './content.ts';
import { besideOf } from './names.ts';
import { namesIn, stateOf } from './state.ts';
import { removeIfThere, writeExclusive } from './temp.ts';

/** So many stay: by then whoever writes in place has written. */
const KEPT = 64;
/** Told apart from the backups by this. */
const PREFIX = 'replaced-';

/** An old file: open, and by its second name, or null where the disk has no hard links. */
export interface Held {
  fd: number;
  before: Content;
  path: string | null;
}

/** Gives the old file its second name: with the backups, or, where these are on another disk, beside it for the save. */
export function hold(ctx: Context, realPath: string, held: Held, nonce: string): void {
  const { files, process } = ctx;
  const { snapshots } = stateOf(ctx, realPath);
  const { bytes, stats } = held.before;
  const name = `${PREFIX}${process.sha256(bytes).slice(0, 16)}-${stats.mtimeMs}-${nonce}.yaml`;
  for (const path of [join(snapshots, name), besideOf(realPath).temp(`${nonce}00`)]) {
    try {
      files.linkSync(realPath, path);
      held.path = path;
      return;
    } catch {
      // Without links only what comes in during the save itself is found.
    }
  }
}

/** Lets go of the second name of a save that did not happen. */
export function unhold({ files }: Context, { path }: Held): void {
  if (path !== null) removeIfThere(files, path);
}

/** Looks at what was replaced, after the save: puts beside what somebody wrote into it, and returns where; else null. */
export function cameIn(ctx: Context, realPath: string, { before, fd, path }: Held): string | null {
  const { files } = ctx;
  const beside = readAll(files, fd).equals(before.bytes) ? null : putBeside(ctx, realPath, path, fd);
  if (path !== null && (beside !== null || path.endsWith('.tmp'))) removeIfThere(files, path);
  return beside;
}

/**
 * Looks at what an exchange took out, and lets go of its name: a file that an editor's own rename put there since the
 * last look is put beside, and its place returned; else null.
 */
export function tookOut(ctx: Context, realPath: string, { before, fd }: Held, temp: string): string | null {
  const { files } = ctx;
  const theirs = (other: number) =>
    readAll(files, other).equals(before.bytes) ? null : putBeside(ctx, realPath, temp, other);
  const isOld = files.statSync(temp).ino === files.fstatSync(fd).ino;
  const beside = isOld ? null : readOpen(ctx, temp, theirs);
  removeIfThere(files, temp);
  return beside;
}

/** By a link, so that what is still being written arrives there too; else as a copy. */
function putBeside(ctx: Context, realPath: string, path: string | null, fd: number): string {
  const { files, process } = ctx;
  const { dir, name, ext } = parse(realPath);
  const time = new Date(process.clock()).toISOString().replace(/[-:]|\.\d+/g, '');
  const beside = join(dir, `${name}.edited-${time}-${process.random(3)}${ext}`);
  try {
    if (path === null) throw new RangeError('it has no second name');
    files.linkSync(path, beside);
  } catch {
    writeExclusive(files, beside, readAll(files, fd), null);
  }
  return beside;
}

/** Under the lock: puts beside what came into old files since, and lets go of the oldest. Where it fails, later. */
export function settleHeld(ctx: Context, realPath: string): void {
  const { files } = ctx;
  try {
    const current = files.statSync(realPath, { throwIfNoEntry: false });
    const all = heldFor(ctx, realPath).sort((a, b) => b.stats.ctimeMs - a.stats.ctimeMs);
    all.forEach(({ path, stats }, index) => {
      // A save that was cut off before it replaced anything.
      const isCurrent = stats.ino === current?.ino && stats.dev === current.dev;
      if (isCurrent || putBesideIfOther(ctx, realPath, { path, stats }) || index >= KEPT) removeIfThere(files, path);
    });
  } catch {
    // What is held stays held.
  }
}

function putBesideIfOther(ctx: Context, realPath: string, { path, stats }: Old): boolean {
  if (!isWrittenInto(ctx, { path, stats })) return false;
  return readOpen(ctx, path, (fd) => putBeside(ctx, realPath, path, fd)) !== null;
}

/** What is being written still, and empty so far, has its time. */
function isWrittenInto(ctx: Context, { path, stats: { mtimeMs, size } }: Old): boolean {
  const [, sha = '', then] = basename(path).split('-');
  if (String(mtimeMs) === then || size === 0) return false;
  return readOpen(ctx, path, (fd) => !ctx.process.sha256(readAll(ctx.files, fd)).startsWith(sha)) ?? false;
}

/** Old files that somebody wrote into since they were replaced: the next save puts them beside. */
export function writtenInto(ctx: Context, realPath: string): string[] {
  const current = ctx.files.statSync(realPath, { throwIfNoEntry: false });
  const old = heldFor(ctx, realPath).filter(({ stats }) => stats.ino !== current?.ino);
  return old.filter((one) => isWrittenInto(ctx, one)).map(({ path }) => path);
}

/** How many of a file's names are only ours: left by a save that was cut off. */
export function heldNames(ctx: Context, realPath: string, ino: number): number {
  return heldFor(ctx, realPath).filter(({ stats }) => stats.ino === ino).length;
}

interface Old {
  path: string;
  stats: Stats;
}

function heldFor(ctx: Context, realPath: string): Old[] {
  const { snapshots } = stateOf(ctx, realPath);
  return namesIn(ctx, snapshots).flatMap((name) => {
    const path = join(snapshots, name);
    const stats = name.startsWith(PREFIX) ? ctx.files.statSync(path, { throwIfNoEntry: false }) : undefined;
    return stats === undefined ? [] : [{ path, stats }];
  });
}
