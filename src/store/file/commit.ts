/**
 * One save, under the lock: snapshots, journal, temporary file, one last look, exchange or rename. Every guard of the store that
 * stands between a new text and the file is in here or called from here.
 */

import { dirname } from 'node:path';
import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { type Content, close, isAsItWas, readContent, statsIfSame } from './content.ts';
import { codeOf, reasonOf } from './errno.ts';
import { cameIn, type Held, hold, tookOut, unhold } from './held.ts';
import { appendJournal, type JournalEntry, pruneSnapshots } from './journal.ts';
import type { Lock } from './lock.ts';
import { besideOf } from './names.ts';
import { keepSnapshot, type State, stateOf } from './state.ts';
import { removeIfThere, syncFolder, writeExclusive } from './temp.ts';

/** A save to be made. `before` null: there is no file yet; `after` null: the file goes (undoing its making). */
export interface Save {
  /** As a person named it, for messages. */
  path: string;
  realPath: string;
  before: Content | null;
  after: Uint8Array | null;
  command: string;
  type: JournalEntry['type'];
  interviews: number;
  /** Parts a file from its other names. */
  force?: boolean;
}

/** Whether it was saved, or the file was found to be another by now. */
export type Outcome = 'saved' | 'changed';

/**
 * Saves. Whatever fails before the rename leaves the file as it was.
 *
 * @throws io where it could not be saved, or was saved and the disk did not confirm it; changed where the
 * lock was taken away, or it was saved and somebody else wrote at that very moment; refused where it has hard links
 */
export function commitSave(ctx: Context, lock: Lock, save: Save): Outcome {
  const { files } = ctx;
  const beside = besideOf(save.realPath);
  const temp = save.after === null ? null : beside.temp(lock.holder.nonce);
  const state = stateOf(ctx, save.realPath);
  let entry: string | null = null;
  let held: Held | null = null;
  let theirs: string[] | null = null;
  const discard = () => {
    if (temp !== null) removeIfThere(files, temp);
    if (held !== null) unhold(ctx, held);
    if (entry !== null) cancel(ctx, state, entry);
    return 'changed' as const;
  };
  try {
    try {
      held = requireSavable(ctx, save);
      // Another save came first: common while many wait for the lock, and nothing for the journal.
      if (isOther(ctx, save)) return 'changed';
      entry = keepPast(ctx, save);
      if (held !== null) hold(ctx, save.realPath, held, lock.holder.nonce);
      if (temp !== null && save.after !== null) writeExclusive(files, temp, save.after, save.before?.stats ?? null);
      if (isOther(ctx, save)) return discard();
      if (!lock.isHeld())
        throw new Failure('changed', `the lock of ${save.path} was taken away; nothing was changed, try again`);
      if (!isUntouched(ctx, save, held)) return discard();
      theirs = replace(ctx, save, temp, held);
      if (theirs === null) return discard();
    } catch (error) {
      discard();
      // It vanished before it could be opened.
      if (save.before !== null && held === null && codeOf(error) === 'ENOENT') return 'changed';
      throw asFailure(save, error);
    }
    ctx.saved = save.path;
    finish(ctx, save, held, theirs);
    try {
      pruneSnapshots(ctx, state);
    } catch {
      // A failure here is no failure of the save.
    }
    return 'saved';
  } finally {
    if (held !== null) close(files, held.fd);
  }
}

/** What is left to do of a save that is made: whatever is wrong now must not say that nothing was changed. */
function finish(ctx: Context, { path, realPath }: Save, held: Held | null, theirs: readonly string[]): void {
  const wrong: unknown[] = [];
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch (error) {
      wrong.push(error);
      return null;
    }
  };
  attempt(() => syncFolder(ctx.files, dirname(realPath)));
  const cameTo = held === null ? null : attempt(() => cameIn(ctx, realPath, held));
  const beside = cameTo === null ? theirs : [...theirs, cameTo];
  const said = wrong.map((error) => `the disk did not confirm it: ${reasonOf(error)}`);
  for (const one of beside)
    said.push(`something else wrote into it meanwhile: that is in ${one}; compare the two, then delete that one`);
  if (said.length === 0) return;
  const message = `${path} is saved, but ${said.join(', and ')}`;
  throw new Failure(beside.length === 0 ? 'io' : 'changed', message, { cause: wrong[0] });
}

/**
 * Takes all steps of a save but the last, and none of them stays but the backups: what stands in its way is told before.
 *
 * @throws as commitSave does
 */
export function rehearseSave(ctx: Context, lock: Lock, save: Save): void {
  const temp = besideOf(save.realPath).temp(lock.holder.nonce);
  let held: Held | null = null;
  try {
    held = requireSavable(ctx, save);
    keepContents(ctx, save);
    if (save.after !== null) writeExclusive(ctx.files, temp, save.after, save.before?.stats ?? null);
  } catch (error) {
    throw asFailure(save, error);
  } finally {
    removeIfThere(ctx.files, temp);
    if (held !== null) close(ctx.files, held.fd);
  }
}

function asFailure({ path }: Save, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('io', `cannot save ${path}: ${reasonOf(error)}; nothing was changed`, { cause: error });
}

/** The file that a save would replace, opened, where it may be replaced. @throws refused, io; as the system does */
function requireSavable(ctx: Context, save: Save): Held | null {
  const { before } = save;
  if (before === null) return null;
  const fd = openWritable(ctx, save, before);
  try {
    requireOneName(ctx, save, before);
    return { fd, before, path: null };
  } catch (error) {
    close(ctx.files, fd);
    throw error;
  }
}

/** Takes an entry back whose save did not happen. Where even that fails, what the file holds tells the same later. */
function cancel(ctx: Context, state: State, cancelled: string): void {
  try {
    appendJournal(ctx, state, { cancelled });
  } catch {
    // The failure that led here is the one to tell.
  }
}

/** A rename would replace a file that its owner protects: being asked is what protects it. */
function openWritable({ files }: Context, { path, realPath }: Save, { stats }: Content): number {
  if ((stats.mode & 0o222) === 0)
    throw new Failure('io', `${path} is read-only; nothing was changed, make it writable with chmod u+w`);
  return files.openSync(realPath, 'r+');
}

/** A rename parts a file from its other names, which would keep the old content unnoticed. */
function requireOneName({ files }: Context, { path, realPath, force }: Save, { stats }: Content): void {
  if (stats.nlink <= 1 || force === true) return;
  // A kill may have left it a second one of ours, which was swept since it was read.
  const { nlink } = files.statSync(realPath);
  if (nlink <= 1) return;
  throw new Failure(
    'refused',
    `${path} has ${nlink} names (hard links), and saving would part them; nothing was changed, use a symbolic link or --force`,
  );
}

/** Both contents are kept and the step is in the journal before it is made: without them it is not made. */
function keepPast(ctx: Context, save: Save): string {
  const { process } = ctx;
  const { command, type, interviews } = save;
  const id = process.random(8);
  const entry = { id, at: process.clock(), command, type, ...keepContents(ctx, save), interviews };
  appendJournal(ctx, stateOf(ctx, save.realPath), entry);
  return id;
}

function keepContents(ctx: Context, { realPath, before, after }: Save): Pick<JournalEntry, 'before' | 'after'> {
  const state = stateOf(ctx, realPath);
  const keep = (bytes: Uint8Array | null) => {
    if (bytes === null) return null;
    const sha = ctx.process.sha256(bytes);
    keepSnapshot(ctx, state, bytes, sha);
    return sha;
  };
  return { before: keep(before?.bytes ?? null), after: keep(after) };
}

/** Whether the file holds other bytes than those the save was made from. */
export function isOther(ctx: Context, { realPath, before }: Pick<Save, 'realPath' | 'before'>): boolean {
  if (before === null) return readContent(ctx, realPath) !== null;
  const stats = statsIfSame(ctx, realPath, before.bytes);
  if (stats !== null) before.stats = stats;
  return stats === null;
}

/**
 * The last look before the file is replaced, with no call of a file between the two. The file that is held must be the one that stands
 * there: another of the same bytes may have taken its place.
 */
function isUntouched(ctx: Context, { realPath, before }: Save, held: Held | null): boolean {
  if (before === null || held === null) return true;
  return ctx.files.fstatSync(held.fd).ino === before.stats.ino && isAsItWas(ctx, realPath, before);
}

/**
 * The one call that changes the file. Returns what was put beside it; null where the save is to be made anew, as a name
 * that was free is taken, or an editor's own rename came between, whose file has its place back.
 */
function replace(ctx: Context, save: Save, temp: string | null, held: Held | null): string[] | null {
  const { files, process } = ctx;
  const { realPath, before, after } = save;
  if (temp === null || after === null) {
    files.unlinkSync(realPath);
    return [];
  }
  const how = before === null ? 'missing' : process.exchange(temp, realPath);
  if (how === 'missing') {
    try {
      files.linkSync(temp, realPath);
      removeIfThere(files, temp);
      return [];
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return null;
      // No hard links here: the look a moment ago must do.
    }
  }
  const isOurs = (path: string) => Buffer.compare(files.readFileSync(path), after) === 0;
  // Of an exchange that was ended on its way, what is at our place tells.
  if (held === null || (how !== 'done' && (how !== 'ended' || isOurs(temp)))) {
    files.renameSync(temp, realPath);
    return [];
  }
  const theirs = tookOut(ctx, realPath, held, temp);
  if (theirs === null) return [];
  if (process.exchange(theirs, realPath) !== 'done') return [theirs];
  if (isOurs(theirs)) removeIfThere(files, theirs);
  return null;
}
