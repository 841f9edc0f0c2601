/** What the system said, in words a person can act on. Pure. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  EEXIST: 'something else, or a link to nothing, has that name',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  ELOOP: 'its links go round in a circle',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'disk quota used up',
  EFBIG: 'larger than the system allows',
  EROFS: 'read-only file system',
  EIO: 'the device failed',
  EXDEV: 'it is mounted on another file system',
  EBUSY: 'it is in use',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
};

/** The code of a system error, `ENOSPC`; empty for any other error. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/**
 * A reason with its code.
 *
 * @example
 * reasonOf({ code: 'ENOSPC' }) //=> 'no space left on the device (ENOSPC)'
 */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const words = REASONS[code];
  if (words !== undefined) return `${words} (${code})`;
  return code === '' ? String((error as Error)?.message ?? error) : code;
}
