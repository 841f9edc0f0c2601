/** What was lost of a file since it was saved last (a sync tool cut, emptied or took it away), and what an edit would lose. */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import { happenedIn, type JournalEntry, readJournal } from './journal.ts';
import { readSnapshot, type State, snapshotsIn, stateOf } from './state.ts';

/** A file as it is now; `bytes` null where it is gone. */
export interface Now {
  realPath: string;
  bytes: Uint8Array | null;
  interviews: number;
}

/**
 * What to say where more than half of the interviews that the last save left are gone, or the file ends within a line of
 * it: `is empty but had 22 interviews; see backup …`. Null where neither is so, or nothing is known of the file.
 */
export function lossOf(ctx: Context, { realPath, bytes, interviews }: Now): string | null {
  const past = pastOf(ctx, realPath, bytes);
  if (past === null) return null;
  const { last } = past;
  if (interviews * 2 >= last.interviews) return bytes === null ? null : cutIn(ctx, past, bytes, true);
  const is = bytes === null ? 'is gone' : interviews === 0 ? 'is empty' : `has ${countOf(interviews)}`;
  return `${is} but had ${countOf(last.interviews)}; ${backupOf(ctx, past)}`;
}

/** What to say of a file that is not valid where it is the beginning of what the last save left; else null. */
export function cutOf(ctx: Context, realPath: string, bytes: Uint8Array): string | null {
  const past = pastOf(ctx, realPath, bytes);
  return past === null ? null : cutIn(ctx, past, bytes, false);
}

/** Perhaps with NULs behind it, after a loss of power. A hand that takes the end out does not stop within a line. */
function cutIn(ctx: Context, past: Past, bytes: Uint8Array, isWithinLine: boolean): string | null {
  const { state, last } = past;
  const saved = last.after === null ? null : readSnapshot(ctx, state, last.after);
  const left = bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
  if (saved === null || left.length >= saved.length || !saved.subarray(0, left.length).equals(left)) return null;
  if (isWithinLine && [left.at(-1), saved[left.length], saved[left.length + 1]].includes(NEWLINE)) return null;
  return `is cut off: ${left.length} of ${saved.length} bytes are left; ${backupOf(ctx, past)}`;
}

const NEWLINE = 0x0a;

function backupOf(ctx: Context, { state, last: { after } }: Past): string {
  const name = snapshotsIn(ctx, state).find((one) => one.endsWith(`-${after?.slice(0, 8)}.yaml`));
  return `see backup ${state.snapshots}${name === undefined ? '' : `/${name}`}`;
}

interface Past {
  state: State;
  last: JournalEntry;
}

/** The last save of a file that is another now. Null where it cannot be read: whoever only reads does without. */
function pastOf(ctx: Context, realPath: string, bytes: Uint8Array | null): Past | null {
  try {
    const sha = bytes === null ? null : ctx.process.sha256(bytes);
    const state = stateOf(ctx, realPath);
    const last = happenedIn(readJournal(ctx, state), sha).at(-1);
    return last === undefined || last.after === sha ? null : { state, last };
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
