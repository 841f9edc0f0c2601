/** Reads files that are named on the command line: regular ones only, none that is too large. */

import { resolve } from 'node:path';
import type { Context } from '../context.ts';
import { Failure } from '../model/failure.ts';

/** What mail servers accept at most, and more than any calendar has. */
const LARGEST = 64 * 1024 * 1024;

/**
 * The bytes of a file, or of standard input for `-`; null where it is missing and may be.
 *
 * @throws Failure `io` where it cannot be read, is no regular file, or is larger than 64 MiB
 */
export function readInput(ctx: Context, name: string, { mayBeMissing = false } = {}): Buffer | null {
  if (name === '-') return Buffer.from(ctx.stdin.read());
  const path = resolve(ctx.cwd, name);
  let fd: number;
  try {
    const { O_RDONLY, O_NONBLOCK } = ctx.files.constants;
    fd = ctx.files.openSync(path, O_RDONLY | O_NONBLOCK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    if (mayBeMissing && code === 'ENOENT') return null;
    throw new Failure(
      'io',
      `${name}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`,
      {
        cause: error,
      },
    );
  }
  try {
    const stat = ctx.files.fstatSync(fd);
    if (!stat.isFile()) throw new Failure('io', `${name}: not a regular file; name one`);
    if (stat.size > LARGEST)
      throw new Failure('io', `${name}: larger than 64 MiB; it cannot be what is meant`);
    const buffer = Buffer.alloc(stat.size);
    let length = 0;
    for (;;) {
      const count = ctx.files.readSync(fd, buffer, length, buffer.length - length, length);
      if (count === 0) return buffer.subarray(0, length);
      length += count;
    }
  } finally {
    ctx.files.closeSync(fd);
  }
}
