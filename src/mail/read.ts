/** Reads mail files without leaving a trace: never writes, does not move the access time, never waits on a pipe. */

import type { Files } from '../context.ts';

/** Why something that stands in a folder was not read. */
export type Skip = 'notRegular' | 'unreadable' | 'vanished' | 'tooLarge' | 'noHeader';
export type Count = (skip: Skip) => void;

export interface MailFile {
  size: number;
  mtimeMs: number;
  /** Fills a buffer from a position on; returns how many bytes there were. */
  readAt(buffer: Buffer, position: number): number;
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
 * What `use` makes of a regular file, which is closed afterwards; null where it cannot be read, which is counted.
 *
 * @param follow whether a symbolic link may be followed: where a person named it, not where it lies in a folder
 */
export async function withMail<T>(
  files: Files,
  path: string,
  { follow, count }: { follow: boolean; count: Count },
  use: (file: MailFile) => T | Promise<T>,
): Promise<T | null> {
  let descriptor: number | null = null;
  try {
    descriptor = open(files, path, follow);
    const stat = files.fstatSync(descriptor);
    const readAt = reader(files, descriptor);
    if (stat.isFile()) return await use({ size: stat.size, mtimeMs: stat.mtimeMs, readAt });
    count('notRegular');
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    count(skipFor(error));
  } finally {
    if (descriptor !== null) files.closeSync(descriptor);
  }
  return null;
}

function reader(files: Files, descriptor: number): MailFile['readAt'] {
  return (buffer, position) => {
    let filled = 0;
    while (filled < buffer.length) {
      const count = files.readSync(descriptor, buffer, filled, buffer.length - filled, position + filled);
      if (count === 0) break;
      filled += count;
    }
    return filled;
  };
}
