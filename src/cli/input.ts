/** Reads files that are named on the command line: regular ones only, none that is too large. */

import { resolve } from 'node:path';
import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';
import { readContent } from '../store/file/content.ts';

/**
 * The bytes of a file, or of standard input for `-`; null where it is missing and may be.
 *
 * @throws Failure `io` where it cannot be read or is no regular file, `invalid` where it is too large
 */
export function readInput(ctx: Context, name: string, { mayBeMissing = false } = {}): Buffer | null {
  if (name === '-') return Buffer.from(ctx.stdin.read());
  const content = readContent(ctx, resolve(ctx.cwd, name));
  if (content !== null || mayBeMissing) return content?.bytes ?? null;
  throw new Failure('io', `${name}: there is no such file`);
}
