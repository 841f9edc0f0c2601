/** A new file, complete and on the disk, under a name that nobody else has; in place of none. */

import { dirname } from 'node:path';
import type { Files } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { codeOf, reasonOf } from './errno.ts';

/** What systems say that cannot do a thing at all, or not on this disk. */
const CANNOT = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'ENOSYS'];

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
      if (owner === null) setMode(files, fd, 0o600);
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
  setMode(files, fd, mode & 0o777);
}

/** Where a disk knows no modes (vfat, WSL), a file has the one that it was mounted with. */
function setMode(files: Files, fd: number, mode: number): void {
  try {
    files.fchmodSync(fd, mode);
  } catch (error) {
    if (!CANNOT.includes(codeOf(error))) throw error;
  }
}

/** Whether something of that name is there, a link that leads nowhere too. */
export function isThere(files: Files, path: string): boolean {
  try {
    files.lstatSync(path);
    return true;
  } catch {
    return false;
  }
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
  const cannot = [...CANNOT, 'EISDIR', 'EACCES', 'EBADF'];
  let fd: number | null = null;
  try {
    fd = files.openSync(path, 'r');
    files.fsyncSync(fd);
  } catch (error) {
    if (!cannot.includes(codeOf(error))) throw error;
  } finally {
    if (fd !== null) files.closeSync(fd);
  }
}

/**
 * Makes a folder and those above it, private, and durable. One by one: Node never ends where a name is taken by a link to nothing, or
 * the system says that a folder it refuses to make is missing.
 *
 * @throws io that names the one that could not be made
 */
export function makeFolder(files: Files, path: string): void {
  const missing: string[] = [];
  for (let at = path; !isFolder(files, at) && dirname(at) !== at; at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    try {
      files.mkdirSync(folder, { mode: 0o700 });
      openToOwner(files, folder);
      syncFolder(files, dirname(folder));
    } catch (error) {
      if (codeOf(error) === 'EEXIST' && isFolder(files, folder)) continue;
      throw new Failure('io', `cannot make the folder ${folder}: ${reasonOf(error)}; nothing was changed`, {
        cause: error,
      });
    }
  }
}

/** A umask may have kept its owner out. */
function openToOwner(files: Files, folder: string): void {
  const { mode } = files.statSync(folder);
  if ((mode & 0o700) !== 0o700) files.chmodSync(folder, 0o700);
}

function isFolder(files: Files, path: string): boolean {
  try {
    return files.statSync(path).isDirectory();
  } catch {
    return false;
  }
}
