/** Which file, where its state lives, and the names of what a save makes beside it, all gone when it ends. Pure. */

import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';

type Place = Pick<Context, 'env' | 'cwd'>;

/**
 * The absolute path of the file: the option, else FOLLOWUP_FILE, else `$XDG_DATA_HOME/followup/interviews.yaml`.
 *
 * @throws usage where neither they nor HOME tell
 * @example
 * locateFile({ env: { HOME: '/home/dana' }, cwd: '/' }, undefined) //=> '/home/dana/.local/share/followup/interviews.yaml'
 */
export function locateFile(ctx: Place, option?: string): string {
  if (option === '') throw new Failure('usage', '--file is empty; name a file');
  if (option?.includes('\0')) throw new Failure('usage', '--file holds a NUL character; name a file');
  const named = option ?? ctx.env.FOLLOWUP_FILE;
  if (named !== undefined && named !== '') return resolve(ctx.cwd, named);
  return join(homeOf(ctx, 'XDG_DATA_HOME', '.local/share'), 'interviews.yaml');
}

/**
 * The folder of followup below an XDG base folder; a base that is not absolute is ignored, as the XDG specification
 * asks.
 *
 * @throws usage where HOME is needed and not set
 * @example
 * homeOf({ env: { XDG_STATE_HOME: '/state' }, cwd: '/' }, 'XDG_STATE_HOME', '.local/state') //=> '/state/followup'
 */
export function homeOf(ctx: Place, variable: string, otherwise: string): string {
  const base = ctx.env[variable];
  if (base !== undefined && isAbsolute(base)) return join(base, 'followup');
  const { HOME } = ctx.env;
  if (HOME !== undefined && isAbsolute(HOME)) return join(HOME, otherwise, 'followup');
  const orFile = variable === 'XDG_DATA_HOME' ? ', or use --file' : '';
  throw new Failure('usage', `neither ${variable} nor HOME names a folder; set one of them${orFile}`);
}

/** Paths of the lock and what belongs to it, in the folder of the file. */
export interface Beside {
  folder: string;
  lock: string;
  temp(nonce: string): string;
  /** The lock before it is one: complete, under its own name. */
  candidate(nonce: string): string;
  /** Held while a dead holder's lock is taken away: one at a time. */
  takeover(deadNonce: string, count: number): string;
}

export function besideOf(realPath: string): Beside {
  const folder = dirname(realPath);
  const at = (suffix: string) => join(folder, `.${basename(realPath)}.${suffix}`);
  return {
    folder,
    lock: at('lock'),
    temp: (nonce) => at(`${nonce}.tmp`),
    candidate: (nonce) => at(`lock.${nonce}`),
    takeover: (deadNonce, count) => at(`lock.takeover-${deadNonce}-${count}`),
  };
}

/** A file in the folder that a save made, and perhaps left. */
export interface SaveFile {
  path: string;
  /** Of the process that made it; null where only its content tells. */
  nonce: string | null;
}

/**
 * What saves of a file made among the names of its folder, in the order of the names; the lock itself is none.
 *
 * @example
 * saveFilesAmong(['.i.yaml.12-7-ab.tmp', 'j.yaml'], '/d/i.yaml') //=> [{ path: '/d/.i.yaml.12-7-ab.tmp', nonce: '12-7-ab' }]
 */
export function saveFilesAmong(entries: readonly string[], realPath: string): SaveFile[] {
  const prefix = `.${basename(realPath)}.`;
  return entries.flatMap((entry): SaveFile[] => {
    const own = /^\.(\d+-\w+-[0-9a-f]+)\.tmp$/.exec(entry)?.[1];
    if (own !== undefined) return [{ path: join(dirname(realPath), entry), nonce: own }];
    if (!entry.startsWith(prefix)) return [];
    const rest = entry.slice(prefix.length);
    const nonce = /^(\d+-\w+-[0-9a-f]+)\.tmp$/.exec(rest)?.[1] ?? /^lock\.(\d+-\w+-[0-9a-f]+)$/.exec(rest)?.[1];
    if (nonce === undefined && !rest.startsWith('lock.takeover-')) return [];
    return [{ path: join(dirname(realPath), entry), nonce: nonce ?? null }];
  });
}

/**
 * Copies that a sync tool left beside the file instead of merging them, and what an editor wrote into a file that was
 * just being replaced; in the order of the names.
 *
 * @example
 * conflictCopiesAmong(['i.sync-conflict-20261124-101500-ABCDEFG.yaml', 'i.yaml'], '/d/i.yaml')
 * //=> ['i.sync-conflict-20261124-101500-ABCDEFG.yaml']
 */
export function conflictCopiesAmong(entries: readonly string[], realPath: string): string[] {
  const name = basename(realPath);
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return entries.filter((entry) => {
    if (entry === name || !entry.startsWith(stem)) return false;
    return /^(?:\.sync-conflict-|\.edited-\d{8}T|.*\bconflicted copy\b|.*\(conflict|\.conflict|-conflict-|_conflict-)/i.test(
      entry.slice(stem.length),
    );
  });
}
