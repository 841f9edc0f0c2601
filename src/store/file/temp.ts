/** A new file, complete and on the disk, under a name that nobody else has; in place of none. */

import type { Files } from '../../context.ts';

export interface Ownership {
  mode: number;
  uid: number;
  gid: number;
}

/**
 * Writes a file that must not exist: never through a link, all bytes, synced. What fails is taken away again.
 *
 * @throws Error of the system
 */
export function writeExclusive(files: Files, path: string, bytes: Uint8Array, owner: Ownership | null): void {
  // 'wx' is O_EXCL: it fails on any name that is taken, be it a link.
  const fd = files.openSync(path, 'wx', 0o600);
  try {
    try {
      writeAll(files, fd, bytes);
      if (owner === null) files.fchmodSync(fd, 0o600);
      else keepOwnership(files, fd, owner);
      files.fsyncSync(fd);
      const { size } = files.fstatSync(fd);
      if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes arrived`);
    } finally {
      files.closeSync(fd);
    }
  } catch (error) {
    removeIfThere(files, path);
    throw error;
  }
}

/** Writes until every byte is out; a write may take fewer than it was given. */
export function writeAll(files: Files, fd: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length; ) offset += files.writeSync(fd, bytes, offset, bytes.length - offset);
}

function keepOwnership(files: Files, fd: number, { mode, uid, gid }: Ownership): void {
  const now = files.fstatSync(fd);
  if (now.uid !== uid || now.gid !== gid) {
    try {
      files.fchownSync(fd, uid, gid);
    } catch {
      // Only the owner of the machine may give files away; the file stays with whoever saves it.
    }
  }
  files.fchmodSync(fd, mode & 0o777);
}

/** Removes a file of one's own; that it is gone already is no failure. */
export function removeIfThere(files: Files, path: string): void {
  try {
    files.unlinkSync(path);
  } catch {
    // Swept later.
  }
}

/**
 * Makes the entries of a folder durable. Systems that cannot do that say so by these codes; anything else is a fault
 * of the disk.
 *
 * @throws Error of the system
 */
export function syncFolder(files: Files, path: string): void {
  const cannot = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EPERM', 'EACCES', 'EBADF', 'ENOSYS'];
  let fd: number | null = null;
  try {
    fd = files.openSync(path, 'r');
    files.fsyncSync(fd);
  } catch (error) {
    if (!cannot.includes(String((error as { code?: unknown }).code))) throw error;
  } finally {
    if (fd !== null) files.closeSync(fd);
  }
}

/** Makes a folder and those above it, private. */
export function makeFolder(files: Files, path: string): void {
  files.mkdirSync(path, { recursive: true, mode: 0o700 });
}
