/** Finds the mail in the paths a person names: Maildirs with their subfolders, mboxes, single messages. Only lists. */

import type { Context, Files } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { isMbox } from './mbox.ts';
import { type Count, skipFor, withMail } from './read.ts';

export type Source = { type: 'maildir' | 'mbox' | 'message'; path: string };

const DEEPEST = 8;

function join(...parts: string[]): string {
  return parts.join('/').replace(/\/{2,}/g, '/');
}

function list(files: Files, path: string, count: Count) {
  try {
    return files.readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    count(skipFor(error));
    return [];
  }
}

async function fileSource(files: Files, path: string, follow: boolean, count: Count): Promise<Source[]> {
  const type = await withMail(files, path, { follow, count }, (file) => {
    const start = Buffer.alloc(400);
    return isMbox(start.subarray(0, file.readAt(start, 0))) ? 'mbox' : 'message';
  });
  return type === null ? [] : [{ type, path }];
}

async function folderSources(files: Files, path: string, depth: number, count: Count): Promise<Source[]> {
  const entries = list(files, path, count);
  const folders = entries.filter((entry) => entry.isDirectory());
  const isMaildir = folders.some(({ name }) => name === 'cur' || name === 'new');
  const sources: Source[] = isMaildir ? [{ type: 'maildir', path }] : [];
  for (const { name } of folders) {
    const part = isMaildir && ['cur', 'new', 'tmp'].includes(name);
    // within a Maildir the subfolders of Maildir++ begin with a dot; elsewhere a dot hides
    const hidden = !isMaildir && name.startsWith('.');
    if (part || hidden || depth >= DEEPEST) continue;
    sources.push(...(await folderSources(files, join(path, name), depth + 1, count)));
  }
  if (isMaildir) return sources;
  for (const entry of entries) {
    if (entry.name.startsWith('.') || !/\.(?:eml|mbox|mbx)$/i.test(entry.name) || entry.isDirectory()) continue;
    sources.push(...(await fileSource(files, join(path, entry.name), false, count)));
  }
  return sources;
}

/**
 * The sources under the named paths, in the order named, each folder's in the order of its names. Links within folders
 * are not followed; hidden folders are left out except those of Maildir++.
 *
 * @throws io where a named path is not there or cannot be read
 */
export async function findSources(ctx: Context, paths: readonly string[], count: Count): Promise<Source[]> {
  const sources: Source[] = [];
  for (const named of paths) sources.push(...(await sourcesOf(ctx, named, count)));
  return sources;
}

async function sourcesOf({ cwd, files }: Context, named: string, count: Count): Promise<Source[]> {
  const path = named.startsWith('/') ? named : join(cwd, named);
  const stat = statOf(files, path, named);
  if (stat.isFile()) return fileSource(files, path, true, count);
  if (stat.isDirectory()) return folderSources(files, path.replace(/(.)\/+$/, '$1'), 0, count);
  throw new Failure('io', `${named}: neither a mail folder nor a file; name one`);
}

function statOf(files: Files, path: string, named: string) {
  try {
    const stat = files.statSync(path);
    if (stat.isDirectory()) files.readdirSync(path);
    return stat;
  } catch (cause) {
    const why = skipFor(cause) === 'vanished' ? 'no such file or folder' : 'cannot be read';
    throw new Failure('io', `${named}: ${why}; name a Maildir, an mbox or a message`, { cause });
  }
}

/** One message's file in a Maildir. */
interface MaildirEntry {
  path: string;
  /** Its unique name, which stays when flags change or it moves from `new` to `cur`. */
  name: string;
}

/** The messages of a Maildir: those in `new` and `cur` that are neither drafts nor deleted, in the order of their names. */
export function listMaildir(files: Files, path: string, count: Count): MaildirEntry[] {
  const entries: MaildirEntry[] = [];
  for (const folder of ['new', 'cur']) {
    for (const entry of list(files, join(path, folder), (skip) => skip !== 'vanished' && count(skip))) {
      if (entry.name.startsWith('.')) continue;
      const [name = '', info = ''] = entry.name.split(/[:;!](?=2,)/);
      if (!entry.isFile()) count('notRegular');
      else if (!/[DT]/.test(info)) entries.push({ path: join(path, folder, entry.name), name });
    }
  }
  return entries;
}
