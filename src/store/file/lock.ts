/**
 * The lock of a file: one holder at a time, taken over only from a holder that is provably dead. Nobody prompts or
 * runs a program while holding it.
 */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { wallAt } from '../../time/zone.ts';
import { readContent } from './content.ts';
import { codeOf, reasonOf } from './errno.ts';
import { type Holder, holderOf, isDead, parseHolder } from './holder.ts';
import { type Beside, besideOf } from './names.ts';
import { removeIfThere, writeExclusive } from './temp.ts';

const LONGEST_WAIT_MS = 10_000;
/** File systems without hard links say so by one of these. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

export interface Lock {
  holder: Holder;
  /** Whether the lock on the disk is still this one. */
  isHeld(): boolean;
  /** Gives it back; a lock that is somebody else's by now is left alone. */
  release(): void;
}

/**
 * Takes the lock of a file, waiting up to ten seconds.
 *
 * @throws locked naming the holder, io where the folder cannot be written to
 */
export async function takeLock(ctx: Context, realPath: string, command: string): Promise<Lock> {
  const beside = besideOf(realPath);
  const holder = holderOf(ctx.process, command);
  const deadline = ctx.process.clock() + LONGEST_WAIT_MS;
  for (;;) {
    if (tryLock(ctx, beside, holder)) return lockOf(ctx, beside, holder);
    const current = readHolder(ctx, beside.lock);
    if (current !== 'gone') {
      if (current !== null && isDead(ctx.process, current) && breakLock(ctx, beside, current, holder)) continue;
      if (ctx.process.clock() >= deadline) throw lockedBy(ctx, beside, current);
    }
    ctx.process.sleep(2 + (Number.parseInt(ctx.process.random(1), 16) % 11));
    await ctx.process.yieldToEventLoop();
  }
}

function lockOf(ctx: Context, beside: Beside, holder: Holder): Lock {
  const isHeld = () => {
    const current = readHolder(ctx, beside.lock);
    return current !== null && current !== 'gone' && current.nonce === holder.nonce;
  };
  return {
    holder,
    isHeld,
    release() {
      try {
        if (isHeld()) removeIfThere(ctx.files, beside.lock);
      } catch {
        // What was saved is saved: a lock that cannot be read now is taken over once this process has ended.
      }
    },
  };
}

/** Whether the lock is ours now. It appears complete or not at all: written under another name, then linked. */
function tryLock({ files }: Context, beside: Beside, holder: Holder): boolean {
  const candidate = beside.candidate(holder.nonce);
  const bytes = Buffer.from(`${JSON.stringify(holder)}\n`);
  try {
    writeExclusive(files, candidate, bytes, null);
    try {
      files.linkSync(candidate, beside.lock);
    } finally {
      removeIfThere(files, candidate);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (NO_LINKS.includes(codeOf(error))) return tryLockWithoutLinks(files, beside, bytes);
    throw cannotLock(beside, error);
  }
}

function tryLockWithoutLinks(files: Context['files'], beside: Beside, bytes: Buffer): boolean {
  try {
    writeExclusive(files, beside.lock, bytes, null);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw cannotLock(beside, error);
  }
}

function cannotLock({ folder }: Beside, error: unknown): Failure {
  return new Failure('io', `cannot save in ${folder}: ${reasonOf(error)}; nothing was changed`, {
    cause: error,
  });
}

/** The holder a lock names; null where it is torn, `gone` where there is none. */
export function readHolder(ctx: Pick<Context, 'files'>, path: string): Holder | null | 'gone' {
  const content = readContent(ctx, path);
  return content === null ? 'gone' : parseHolder(content.bytes.toString('utf8'));
}

/**
 * Takes a dead holder's lock away. Of all who try, the one that holds the takeover file does it, after looking once
 * more whether it is still that lock; a takeover that died is followed by the next number.
 */
function breakLock(ctx: Context, beside: Beside, dead: Holder, self: Holder): boolean {
  const { files, process } = ctx;
  const content = Buffer.from(`${JSON.stringify(self)}\n`);
  for (let count = 0; ; count += 1) {
    const path = beside.takeover(dead.nonce, count);
    try {
      writeExclusive(files, path, content, null);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw cannotLock(beside, error);
      const other = readHolder(ctx, path);
      if (other !== null && other !== 'gone' && isDead(process, other)) continue;
      return false;
    }
    const current = readHolder(ctx, beside.lock);
    if (current !== null && current !== 'gone' && current.nonce === dead.nonce) removeIfThere(files, beside.lock);
    for (let earlier = 0; earlier <= count; earlier += 1) removeIfThere(files, beside.takeover(dead.nonce, earlier));
    return true;
  }
}

function lockedBy(ctx: Context, beside: Beside, holder: Holder | null): Failure {
  const waited = `waited ${LONGEST_WAIT_MS / 1000} s`;
  const remove = `if nothing is saving there, remove it: rm ${beside.lock}`;
  if (holder === null) return new Failure('locked', `locked by an unreadable lock; ${waited}; ${remove}`);
  const who = `pid ${holder.pid} (${holder.command})`;
  const since = `since ${clockOf(ctx, holder.at)}`;
  if (holder.host === ctx.process.host)
    return new Failure('locked', `locked by ${who} ${since}; ${waited}, nothing was changed`);
  return new Failure('locked', `locked by ${who} on host ${holder.host} ${since}; ${waited}; ${remove}`);
}

function clockOf(ctx: Context, at: number): string {
  const { minutes } = wallAt(at, ctx.zone());
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`;
}
