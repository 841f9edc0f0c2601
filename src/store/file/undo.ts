/** Steps back and forth through what was saved, as long as nobody else changed the file since. */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import type { Search } from '../../model/interview.ts';
import { parseSearch } from '../parse.ts';
import { commitSave } from './commit.ts';
import { type Content, readContent, realPathOf } from './content.ts';
import { happenedIn, type JournalEntry, readJournal, stepsAfter } from './journal.ts';
import type { Lock } from './lock.ts';
import { readSnapshot, type State, stateOf } from './state.ts';
import { withLock } from './write.ts';

/** What a step took back or made again. */
export interface Stepped {
  /** The command whose change it was. */
  command: string;
  search: Search;
}

/** A step that is refused because the file was edited since; `difference` is a unified diff of the two. */
export interface Edited {
  difference: string;
}

/**
 * Takes the last change back, or makes an undone one again; itself a step that can be taken back.
 *
 * @returns what was stepped over, or the difference where the file was edited by something else since
 * @throws no where there is no such step, io where the backup is gone or it could not be saved, refused
 * where it has hard links and `force` is not given, locked
 */
export async function stepTo(
  ctx: Context,
  path: string,
  type: 'undo' | 'redo',
  { force = false }: { force?: boolean } = {},
): Promise<Stepped | Edited> {
  const realPath = realPathOf(ctx, path);
  const state = stateOf(ctx, realPath);
  const { createTwoFilesPatch } = await import('diff');
  return withLock(ctx, realPath, `followup ${type}`, (lock) => {
    const before = readContent(ctx, realPath);
    const current = before === null ? null : ctx.process.sha256(before.bytes);
    const happened = happenedIn(readJournal(ctx, state), current);
    const { undoable, redoable } = stepsAfter(happened);
    const entry = (type === 'undo' ? undoable : redoable).at(-1);
    // Edited since the last save, or before it: either way a step back would take the edit with it.
    const expected = [happened.at(-1), entry].find((one) => one !== undefined && one.after !== current);
    if (expected !== undefined) {
      const saved = textOf(ctx, state, expected.after);
      const now = before?.bytes.toString('utf8') ?? '';
      return { difference: createTwoFilesPatch('as followup left it', 'as it is now', saved, now) };
    }
    if (entry === undefined) throw new Failure('no', `there is nothing to ${type}`);
    return step(ctx, lock, { path, realPath, state, before, entry, type, force });
  });
}

interface Step {
  path: string;
  realPath: string;
  state: State;
  before: Content | null;
  entry: JournalEntry;
  type: 'undo' | 'redo';
  force: boolean;
}

function step(ctx: Context, lock: Lock, job: Step): Stepped {
  const { path, realPath, state, before, entry, type, force } = job;
  const after = entry.before === null ? null : readSnapshot(ctx, state, entry.before);
  if (after === null && entry.before !== null) {
    throw new Failure('io', `the backup behind this step is gone from ${state.snapshots}; nothing was changed`);
  }
  const { search } = parseSearch(after ?? '', { file: path, systemZone: ctx.zone });
  const { command } = entry;
  const interviews = search.interviews.length;
  const save = { path, realPath, before, after, command, type, interviews, force };
  const saved = commitSave(ctx, lock, save);
  if (saved === 'changed') {
    throw new Failure('changed', `${path} was changed by something else meanwhile; nothing was changed, try again`);
  }
  return { command, search };
}

function textOf(ctx: Context, state: State, sha: string | null): string {
  const bytes = sha === null ? null : readSnapshot(ctx, state, sha);
  return bytes?.toString('utf8') ?? '';
}
