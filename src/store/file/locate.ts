/** Which file, and where its state lives: from the option and the environment. Reads no disk. */

import { isAbsolute, join, resolve } from 'node:path';
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
  throw new Failure('usage', `neither ${variable} nor HOME names a folder; set one of them, or use --file`);
}
