/** Reads mail files without leaving a trace: never writes, does not move the access time, never waits on a pipe. */

import type { Files } from '../context.ts';

/** Why something that stands in a folder was not read. */
export type Skip = 'notRegular' | 'unreadable' | 'vanished' | 'tooLarge' | 'noHeader';

export interface MailFile {
  descriptor: number;
  size: number;
  mtimeMs: number;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** What an error of the file system means for a scan. */
export function skipFor(error: unknown): Skip {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ESTALE') return 'vanished';
  return code === 'ELOOP' || code === 'ENXIO' || code === 'EISDIR' ? 'notRegular' : 'unreadable';
}

function open(files: Files, path: string, follow: boolean): number {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0, O_NOATIME = 0 } = files.constants;
  const flags = O_RDONLY | O_NONBLOCK | (follow ? 0 : O_NOFOLLOW);
  try {
    return files.openSync(path, flags | O_NOATIME);
  } catch (error) {
    // O_NOATIME is for a file's owner alone
    if (O_NOATIME === 0 || codeOf(error) !== 'EPERM') throw error;
    return files.openSync(path, flags);
  }
}

/**
 * Opens a regular file for reading; the caller closes its descriptor.
 *
 * @param follow whether a symbolic link may be followed: where a person named it, not where it lies in a folder
 */
export function openMail(files: Files, path: string, follow: boolean): MailFile | Skip {
  let descriptor: number;
  try {
    descriptor = open(files, path, follow);
  } catch (error) {
    return skipFor(error);
  }
  try {
    const stat = files.fstatSync(descriptor);
    if (stat.isFile()) return { descriptor, size: stat.size, mtimeMs: stat.mtimeMs };
  } catch (error) {
    files.closeSync(descriptor);
    return skipFor(error);
  }
  files.closeSync(descriptor);
  return 'notRegular';
}

/** Fills `buffer` from `position` on; returns how many bytes there were. */
export function readAt(files: Files, descriptor: number, buffer: Buffer, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const count = files.readSync(descriptor, buffer, filled, buffer.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
