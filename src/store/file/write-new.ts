/** Writes drafts, calendars and templates: whole or not at all, inside the folder that was named, through no link. */

import { basename, dirname, join, resolve } from 'node:path';
import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { quoted } from '../show.ts';
import { type Content, isAsItWas } from './content.ts';
import { codeOf, reasonOf } from './errno.ts';
import { holderOf, sweep } from './holder.ts';
import { requireNoLoss } from './loss.ts';
import { isThere, makeFolder, removeIfThere, syncFolder, writeExclusive } from './temp.ts';

/**
 * Writes a file of its own name into a folder, which is made where it is missing. Returns the path written.
 *
 * @throws refused where the name is no plain file name or is a link, changed where it is taken and
 * `force` is not given, io where it cannot be written, or was written and the disk did not confirm it
 */
export function writeNew(
  ctx: Context,
  folder: string,
  name: string,
  bytes: Uint8Array,
  options: { force?: boolean } = {},
): string {
  if (!isPlainName(name)) throw new Failure('refused', `${quoted(name)} is no plain file name; nothing was written`);
  const path = join(realFolder(ctx, resolve(ctx.cwd, folder)), name);
  return put(ctx, path, bytes, options.force === true ? 'over' : 'new');
}

/**
 * Writes a search that must not exist yet; its folder is made where it is missing.
 *
 * @throws as writeNew does; invalid where one that was there is lost, and `force` is not given
 */
export function createFile(ctx: Context, path: string, bytes: Uint8Array, { force = false } = {}): string {
  const full = resolve(ctx.cwd, path);
  const realPath = join(realFolder(ctx, dirname(full)), basename(full));
  if (!force) requireNoLoss(ctx, path, { realPath, bytes: null, interviews: 0 });
  return put(ctx, realPath, bytes, 'once');
}

/**
 * Writes a file in place of the one that was there.
 *
 * @throws as writeNew does
 */
export function replaceFile(ctx: Context, path: string, bytes: Uint8Array): string {
  const full = resolve(ctx.cwd, path);
  return put(ctx, join(realFolder(ctx, dirname(full)), basename(full)), bytes, 'over');
}

/**
 * Writes a file in place of the content that was read of it, behind all links, with its mode.
 *
 * @throws as writeNew does; changed where it is another by now
 */
export function replaceContent(ctx: Context, realPath: string, before: Content, bytes: Uint8Array): void {
  if (!before.bytes.equals(bytes)) put(ctx, realPath, bytes, 'over', before);
}

/** No way out of the folder, no hidden file, no option, nothing a file system or Windows would read otherwise. */
function isPlainName(name: string): boolean {
  if (name === '' || Buffer.byteLength(name) > 255 || /^[.-]|[. ]$/.test(name)) return false;
  if (/[/\\:*?"<>|]|\p{Cc}/u.test(name)) return false;
  return !/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i.test(name);
}

function realFolder({ files }: Context, folder: string): string {
  try {
    makeFolder(files, folder);
    return files.realpathSync(folder);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('io', `cannot write into ${folder}: ${reasonOf(error)}`, { cause: error });
  }
}

/** How a file is put in its place: over what is there, or not; `new` may be forced, `once` never. */
type How = 'over' | 'new' | 'once';

function put(ctx: Context, path: string, bytes: Uint8Array, how: How, before: Content | null = null): string {
  const { files } = ctx;
  requireNoLink(ctx, path);
  sweep(ctx, path);
  const { nonce } = holderOf(ctx.process, '');
  const temp = join(dirname(path), `.${nonce}.tmp`);
  try {
    writeExclusive(files, temp, bytes, before?.stats ?? null);
    try {
      if (before !== null && !isAsItWas(ctx, path, before))
        throw new Failure('changed', `${path} was changed meanwhile; nothing was written`);
      if (how === 'over') files.renameSync(temp, path);
      else linkNew(ctx, temp, path, how);
    } finally {
      removeIfThere(files, temp);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('io', `cannot write ${path}: ${reasonOf(error)}`, { cause: error });
  }
  try {
    syncFolder(files, dirname(path));
  } catch (error) {
    const message = `${path} is written, but the disk did not confirm it: ${reasonOf(error)}`;
    throw new Failure('io', message, { cause: error });
  }
  return path;
}

function requireNoLink({ files }: Context, path: string): void {
  let isLink: boolean;
  try {
    isLink = files.lstatSync(path).isSymbolicLink();
  } catch {
    return;
  }
  if (isLink) throw new Failure('refused', `${path} is a link; nothing was written, remove it or name another place`);
}

function linkNew({ files }: Context, temp: string, path: string, how: How): void {
  try {
    files.linkSync(temp, path);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EEXIST' && !isThere(files, path)) {
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
      files.renameSync(temp, path);
      return;
    }
    const advice = how === 'new' ? ', --force writes over it' : '';
    throw new Failure('changed', `${path} is there already; nothing was written${advice}`);
  }
}
