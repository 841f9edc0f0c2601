/** Writes what a command makes to the file that `--out` names. */

import { Failure } from '../model/failure.ts';
import { replaceFile } from '../store/file/write-new.ts';
import { printPath, readIfThere, type Session } from './session.ts';

interface Made {
  /** Given the earlier one that is there, if any. */
  render(previous?: string): string;
  isOurs(there: string): boolean;
  /** What a file is that is not ours, for the message. */
  otherwise: string;
}

/**
 * Writes a file in place of an earlier one that followup made, and prints its path.
 *
 * @throws refused where something else is there, and `--force` is not given
 */
export function writeOut(session: Session, out: string, { render, isOurs, otherwise }: Made): void {
  const { ctx, force } = session;
  const there = readIfThere(ctx, out)?.toString('utf8') ?? '';
  const previous = isOurs(there) ? there : undefined;
  if (there !== '' && previous === undefined && !force) {
    throw new Failure('refused', `--out: ${out} is ${otherwise}; name another file, or use --force`);
  }
  printPath(session, replaceFile(ctx, out, Buffer.from(render(previous))));
}
