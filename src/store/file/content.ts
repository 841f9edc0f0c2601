/** A file on the disk: what it really is, and its bytes. Never waits for a pipe, never reads what is too large. */

import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Context, Files } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { LARGEST_FILE, tooLarge } from './decode.ts';
import { codeOf, reasonOf } from './errno.ts';

/** Bytes as read, and what the file was then; null where there is no file. */
export interface Content {
  bytes: Buffer;
  stats: Stats;
}

/**
 * The path behind all links; of a file that does not exist yet, the real folder and its name.
 *
 * @throws io where a link points to nothing or in a circle, or a folder on the way cannot be read
 */
export function realPathOf({ files }: Pick<Context, 'files'>, path: string): string {
  try {
    const real = files.realpathSync(path);
    // A pipe that a shell passes by a name has no other; what it is, its reading says.
    if (/^\/proc\/.*:\[\d+\]$/.test(real)) return path;
    return real;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      throw new Failure('io', `cannot read ${path}: ${reasonOf(error)}`, { cause: error });
  }
  const target = linkTarget(files, path);
  if (target !== null)
    throw new Failure('io', `${path} points to missing ${target}; create that file or remove the link`);
  try {
    return join(files.realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}

function linkTarget(files: Files, path: string): string | null {
  try {
    return files.readlinkSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The bytes of a regular file; null where there is none.
 *
 * @throws io where it is no regular file or cannot be read, invalid where it is too large
 */
export function readContent(ctx: Pick<Context, 'files'>, path: string): Content | null {
  return readOpen(ctx, path, (fd, stats) => ({ bytes: readAll(ctx.files, fd, stats.size), stats }));
}

/** What `read` makes of a regular file while it is open. @throws as readContent does */
export function readOpen<T>(
  { files }: Pick<Context, 'files'>,
  path: string,
  read: (fd: number, stats: Stats) => T,
): T | null {
  let fd: number;
  try {
    requireRegular(files.statSync(path), path);
    // A pipe that has taken its place since is not waited for.
    const { O_RDONLY, O_NONBLOCK = 0 } = files.constants;
    fd = files.openSync(path, O_RDONLY | O_NONBLOCK);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (codeOf(error) === 'ENOENT') return null;
    throw new Failure('io', `cannot read ${path}: ${reasonOf(error)}`, { cause: error });
  }
  try {
    const stats = files.fstatSync(fd);
    requireRegular(stats, path);
    return read(fd, stats);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('io', `cannot read ${path}: ${reasonOf(error)}`, { cause: error });
  } finally {
    close(files, fd);
  }
}

/** Closes what was only read. */
export function close(files: Files, fd: number): void {
  try {
    files.closeSync(fd);
  } catch {
    // What was read is read.
  }
}

function requireRegular(stats: Stats, path: string): void {
  if (!stats.isFile()) throw new Failure('io', `${path} is ${kindOf(stats)}; expected a file`);
  if (stats.size > LARGEST_FILE)
    throw new Failure('invalid', `${path}: ${tooLarge(Math.ceil(stats.size / 1024 / 1024))}`);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

/** Reads an open file from its start to its end, though it may grow or shrink meanwhile. */
export function readAll(files: Files, fd: number, size: number = files.fstatSync(fd).size): Buffer {
  // One byte more than it says, so that a file that has not grown is read in one go and never copied.
  let buffer = Buffer.allocUnsafe(size + 1);
  for (let total = 0; ; ) {
    const count = files.readSync(fd, buffer, total, buffer.length - total, total);
    if (count === 0) return buffer.subarray(0, total);
    total += count;
    if (total === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.max(65_536, total))]);
  }
}

/** Whether a file is the one that was read, for all that can be told without reading it. */
export function isAsItWas({ files }: Pick<Context, 'files'>, path: string, { stats }: Content): boolean {
  const now = files.statSync(path, { throwIfNoEntry: false });
  const told = (['ino', 'size', 'mtimeMs', 'ctimeMs'] as const).every((key) => now?.[key] === stats[key]);
  return now !== undefined && told;
}

/** What a file is, if it holds these very bytes; else null. @throws as readContent does */
export function statsIfSame(ctx: Pick<Context, 'files'>, path: string, bytes: Uint8Array): Stats | null {
  const content = readContent(ctx, path);
  return content?.bytes.equals(bytes) === true ? content.stats : null;
}
