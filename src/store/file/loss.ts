/** What was lost of a file since it was saved last (a sync tool cut, emptied or took it away), and what an edit would lose. */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import { happenedIn, readJournal } from './journal.ts';
import { snapshotsIn, stateOf } from './state.ts';

/** A file as it is now; `bytes` null where it is gone. */
export interface Now {
  realPath: string;
  bytes: Uint8Array | null;
  interviews: number;
}

/**
 * What to say where more than half of the interviews that the last save left are gone: `is empty but had 22 interviews;
 * see backup …`. Null where they are not, or nothing is known of the file.
 */
export function lossOf(ctx: Context, { realPath, bytes, interviews }: Now): string | null {
  const sha = bytes === null ? null : ctx.process.sha256(bytes);
  const past = pastOf(ctx, realPath);
  if (past === null) return null;
  const { state, entries } = past;
  const last = happenedIn(entries, sha).at(-1);
  if (last === undefined || last.after === sha || interviews * 2 >= last.interviews) return null;
  const name = snapshotsIn(ctx, state).find((one) => one.endsWith(`-${last.after?.slice(0, 8)}.yaml`));
  const backup = `${state.snapshots}${name === undefined ? '' : `/${name}`}`;
  const is = bytes === null ? 'is gone' : interviews === 0 ? 'is empty' : `has ${countOf(interviews)}`;
  return `${is} but had ${countOf(last.interviews)}; see backup ${backup}`;
}

/** Null where it cannot be read: a save will say so, and whoever only reads does without. */
function pastOf(ctx: Context, realPath: string) {
  try {
    const state = stateOf(ctx, realPath);
    return { state, entries: readJournal(ctx, state) };
  } catch {
    return null;
  }
}

/** @throws invalid where most of a file is gone: it must not be written over as if nothing had been there */
export function requireNoLoss(ctx: Context, path: string, now: Now): void {
  const loss = lossOf(ctx, now);
  const anew = now.interviews === 0 ? 'start anew' : 'go on from there';
  if (loss !== null) throw new Failure('invalid', `${path} ${loss}, or ${anew} with --force`);
}

/** More than half of all interviews gone in one command is a mistake until it is said twice. */
export function requireNotEmptying(path: string, before: Search, after: Search): void {
  const left = after.interviews.length;
  const had = before.interviews.length;
  if (left * 2 >= had) return;
  throw new Failure(
    'invalid',
    `this would leave ${countOf(left)} of ${had} in ${path}; nothing was changed, --force does it all the same`,
  );
}

function countOf(interviews: number): string {
  return interviews === 1 ? '1 interview' : `${interviews} interviews`;
}
