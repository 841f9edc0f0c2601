/**
 * Finds the mail in the paths a person names (Maildirs with their subfolders, mboxes, single messages) and reads it
 * without leaving a trace: never writes, does not move the access time, never waits on a pipe.
 */

import type { Context, Files } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { isMbox, type MailFile } from './mbox.ts';

/** Counts what stands in a folder and was not read. */
type Skip = () => void;

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function isGone(error: unknown): boolean {
  return ['ENOENT', 'ESTALE'].includes(codeOf(error));
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
  { follow, skip }: { follow: boolean; skip: Skip },
  use: (file: MailFile) => T | Promise<T>,
): Promise<T | null> {
  let descriptor: number | null = null;
  try {
    descriptor = open(files, path, follow);
    const stat = files.fstatSync(descriptor);
    const readAt = reader(files, descriptor);
    if (stat.isFile()) return await use({ size: stat.size, mtimeMs: stat.mtimeMs, readAt });
    skip();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    skip();
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

export type Source = { type: 'maildir' | 'mbox' | 'message'; path: string };

const DEEPEST = 8;

function join(...parts: string[]): string {
  return parts.join('/').replace(/\/{2,}/g, '/');
}

function list(files: Files, path: string, skip: Skip, mayLack = false) {
  try {
    return files.readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (!(mayLack && isGone(error))) skip();
    return [];
  }
}

async function fileSource(files: Files, path: string, follow: boolean, skip: Skip): Promise<Source[]> {
  const type = await withMail(files, path, { follow, skip }, (file) => {
    const start = Buffer.alloc(400);
    return isMbox(start.subarray(0, file.readAt(start, 0))) ? 'mbox' : 'message';
  });
  return type === null ? [] : [{ type, path }];
}

async function folderSources(files: Files, path: string, depth: number, skip: Skip): Promise<Source[]> {
  const entries = list(files, path, skip);
  const folders = entries.filter((entry) => entry.isDirectory());
  const isMaildir = folders.some(({ name }) => name === 'cur' || name === 'new');
  const sources: Source[] = isMaildir ? [{ type: 'maildir', path }] : [];
  for (const { name } of folders) {
    const part = isMaildir && ['cur', 'new', 'tmp'].includes(name);
    // within a Maildir the subfolders of Maildir++ begin with a dot; elsewhere a dot hides
    const hidden = !isMaildir && name.startsWith('.');
    if (part || hidden || depth >= DEEPEST) continue;
    sources.push(...(await folderSources(files, join(path, name), depth + 1, skip)));
  }
  if (isMaildir) return sources;
  for (const entry of entries) {
    if (entry.name.startsWith('.') || !/\.(?:eml|mbox|mbx)$/i.test(entry.name) || entry.isDirectory()) continue;
    sources.push(...(await fileSource(files, join(path, entry.name), false, skip)));
  }
  return sources;
}

/**
 * The sources under the named paths, in the order named, each folder's in the order of its names. Links within folders
 * are not followed; hidden folders are left out except those of Maildir++.
 *
 * @throws io where a named path is not there or cannot be read
 */
export async function findSources(ctx: Context, paths: readonly string[], skip: Skip): Promise<Source[]> {
  const sources: Source[] = [];
  for (const named of paths) sources.push(...(await sourcesOf(ctx, named, skip)));
  return sources;
}

async function sourcesOf({ cwd, files }: Context, named: string, skip: Skip): Promise<Source[]> {
  const path = named.startsWith('/') ? named : join(cwd, named);
  const stat = statOf(files, path, named);
  if (stat.isFile()) return fileSource(files, path, true, skip);
  if (stat.isDirectory()) return folderSources(files, path.replace(/(.)\/+$/, '$1'), 0, skip);
  throw new Failure('io', `${named}: neither a mail folder nor a file; name one`);
}

function statOf(files: Files, path: string, named: string) {
  try {
    const stat = files.statSync(path);
    if (stat.isDirectory()) files.readdirSync(path);
    return stat;
  } catch (cause) {
    const why = isGone(cause) ? 'no such file or folder' : 'cannot be read';
    throw new Failure('io', `${named}: ${why}; name a Maildir, an mbox or a message`, { cause });
  }
}

/**
 * The messages of a Maildir: those in `new` and `cur` that are neither drafts nor deleted, in the order of their names,
 * which stay when flags change or a message moves from `new` to `cur`.
 */
export function listMaildir(files: Files, path: string, skip: Skip): { path: string; name: string }[] {
  const entries: { path: string; name: string }[] = [];
  for (const folder of ['new', 'cur']) {
    for (const entry of list(files, join(path, folder), skip, true)) {
      if (entry.name.startsWith('.')) continue;
      const [name = '', info = ''] = entry.name.split(/[:;!](?=2,)/);
      if (!entry.isFile()) skip();
      else if (!/[DT]/.test(info)) entries.push({ path: join(path, folder, entry.name), name });
    }
  }
  return entries;
}
