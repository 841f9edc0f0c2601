/** Finds the mail in the paths a person names: Maildirs with their subfolders, mboxes, single messages. Only lists. */

import type { Context, Files } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { isMbox } from './mbox.ts';
import { openMail, readAt, type Skip, skipFor } from './read.ts';

export type Source = { type: 'maildir' | 'mbox' | 'message'; path: string };
type Count = (skip: Skip) => void;

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

function fileSource(files: Files, path: string, follow: boolean, count: Count): Source[] {
  const file = openMail(files, path, follow);
  if (typeof file === 'string') {
    count(file);
    return [];
  }
  try {
    const start = Buffer.alloc(400);
    const read = readAt(files, file.descriptor, start, 0);
    return [{ type: isMbox(start.subarray(0, read)) ? 'mbox' : 'message', path }];
  } catch (error) {
    count(skipFor(error));
    return [];
  } finally {
    files.closeSync(file.descriptor);
  }
}

function folderSources(files: Files, path: string, depth: number, count: Count): Source[] {
  const entries = list(files, path, count);
  const folders = entries.filter((entry) => entry.isDirectory());
  const isMaildir = folders.some(({ name }) => name === 'cur' || name === 'new');
  const sources: Source[] = isMaildir ? [{ type: 'maildir', path }] : [];
  for (const { name } of folders) {
    const part = isMaildir && (name === 'cur' || name === 'new' || name === 'tmp');
    // within a Maildir the subfolders of Maildir++ begin with a dot; elsewhere a dot hides
    const hidden = !isMaildir && name.startsWith('.');
    if (part || hidden || depth >= DEEPEST) continue;
    sources.push(...folderSources(files, join(path, name), depth + 1, count));
  }
  if (isMaildir) return sources;
  for (const entry of entries) {
    if (entry.name.startsWith('.') || !/\.(?:eml|mbox|mbx)$/i.test(entry.name) || entry.isDirectory()) continue;
    sources.push(...fileSource(files, join(path, entry.name), false, count));
  }
  return sources;
}

/**
 * The sources under the named paths, in the order named, each folder's in the order of its names. Links within folders
 * are not followed; hidden folders are left out except those of Maildir++.
 *
 * @throws io where a named path is not there or cannot be read
 */
export function findSources(ctx: Context, paths: readonly string[], count: Count): Source[] {
  return paths.flatMap((named) => {
    const path = named.startsWith('/') ? named : join(ctx.cwd, named);
    try {
      const stat = ctx.files.statSync(path);
      if (stat.isDirectory()) {
        ctx.files.readdirSync(path);
        return folderSources(ctx.files, path.replace(/(.)\/+$/, '$1'), 0, count);
      }
      if (!stat.isFile()) throw new Failure('io', `${named}: neither a mail folder nor a file; name one`);
    } catch (cause) {
      if (cause instanceof Failure) throw cause;
      const why = skipFor(cause) === 'vanished' ? 'no such file or folder' : 'cannot be read';
      throw new Failure('io', `${named}: ${why}; name a Maildir, an mbox or a message`, { cause });
    }
    return fileSource(ctx.files, path, true, count);
  });
}

/** One message's file in a Maildir. */
export interface MaildirEntry {
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
