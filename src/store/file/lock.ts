/**
 * The lock of a file: one holder at a time, taken over only from a holder that is provably dead. Nobody prompts or
 * runs a program while holding it.
 */

import type { Context } from '../../context.ts';
import { Failure } from '../../model/failure.ts';
import { formatClock } from '../../time/instant.ts';
import { wallAt } from '../../time/zone.ts';
import { codeOf, reasonOf } from './errno.ts';
import { type Holder, holderOf, isDead, lookAround, placeElsewhere, readHolder, staleAround } from './holder.ts';
import { type Beside, besideOf } from './names.ts';
import { isThere, removeIfThere, writeExclusive } from './temp.ts';

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
  const { process } = ctx;
  const beside = besideOf(realPath);
  const holder = holderOf(process, command);
  // Not by the clock, which may be set back meanwhile.
  const deadline = process.elapsed() + LONGEST_WAIT_MS;
  for (let tries = 0; ; tries += 1) {
    // Many may wait: looking costs a hundredth of what trying does.
    if (!isThere(ctx.files, beside.lock) && claim(ctx, beside, holder, beside.lock)) return lockOf(ctx, beside, holder);
    const dead = deadIn(ctx, beside, realPath);
    const isTakenOver = dead !== null && takeOver(ctx, beside, { realPath, dead, self: holder });
    // A name that is taken and yet leads to nothing is waited for no longer than any lock.
    if (process.elapsed() >= deadline) throw lockedBy(ctx, beside, readHolder(ctx, beside.lock));
    // Longer each time, up to a tenth of a second: who waits must not keep the holder from its work.
    if (!isTakenOver) process.sleep(Math.min(2 ** tries, 8) * (2 + (Number.parseInt(process.random(1), 16) % 11)));
    await process.yieldToEventLoop();
  }
}

/** Own locks that are held no more, though the disk may have refused to take one away. */
const givenBack = new Set<string>();

function lockOf(ctx: Context, beside: Beside, holder: Holder): Lock {
  const isHeld = () => {
    const current = readHolder(ctx, beside.lock);
    return current !== null && current !== 'gone' && current.nonce === holder.nonce;
  };
  return {
    holder,
    isHeld,
    release() {
      givenBack.add(holder.nonce);
      try {
        if (isHeld()) removeIfThere(ctx.files, beside.lock);
      } catch {
        // What was saved is saved: a lock that cannot be read now is taken over once this process has ended.
      }
    },
  };
}

/**
 * Whether a name, the lock or a takeover of it, is ours now. It appears complete or not at all: written under another
 * name, then linked. Where the disk has no hard links, that other name stays until it is written, to tell whose a torn
 * one is.
 */
function claim({ files }: Context, beside: Beside, holder: Holder, path: string): boolean {
  const candidate = beside.candidate(holder.nonce);
  const bytes = Buffer.from(`${JSON.stringify(holder)}\n`);
  try {
    writeExclusive(files, candidate, bytes, null);
    try {
      files.linkSync(candidate, path);
    } catch (error) {
      if (!NO_LINKS.includes(codeOf(error))) throw error;
      writeExclusive(files, path, bytes, null);
    } finally {
      removeIfThere(files, candidate);
    }
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

const TORN = 'torn';

/** The nonce of the dead holder whose lock this is, or `torn`; null where nobody's lock may be taken over. */
function deadIn(ctx: Context, beside: Beside, realPath: string): string | null {
  const holder = readHolder(ctx, beside.lock);
  if (holder === 'gone') return null;
  if (holder !== null) return isDead(ctx.process, holder) || givenBack.has(holder.nonce) ? holder.nonce : null;
  return isLeftTorn(ctx, beside, realPath, beside.lock) ? TORN : null;
}

/** Whether whoever was writing a claim that is torn is gone. */
function isLeftTorn(ctx: Context, beside: Beside, realPath: string, path: string): boolean {
  // Who writes one still has its other name, until it is torn no more.
  const makers = lookAround(ctx, realPath).filter(({ path, nonce }) => {
    return nonce !== null && path === beside.candidate(nonce);
  });
  const stale = staleAround(ctx, realPath).map(({ path }) => path);
  const isLeft = makers.some(({ path }) => stale.includes(path)) && makers.every(({ path }) => stale.includes(path));
  return isLeft && readHolder(ctx, path) === null;
}

interface Takeover {
  realPath: string;
  dead: string;
  self: Holder;
}

/**
 * Takes a dead holder's lock away. Of all who try, the one that holds the takeover's file does it, after looking once
 * more whether it is still that lock; one that died at it is followed by the next number.
 */
function takeOver(ctx: Context, beside: Beside, { realPath, dead, self }: Takeover): boolean {
  const { files, process } = ctx;
  for (let count = 0; ; count += 1) {
    const path = beside.takeover(dead, count);
    if (!claim(ctx, beside, self, path)) {
      const other = readHolder(ctx, path);
      if (other === null && isLeftTorn(ctx, beside, realPath, path)) continue;
      if (other !== null && other !== 'gone' && isDead(process, other)) continue;
      return false;
    }
    if (deadIn(ctx, beside, realPath) === dead) removeIfThere(files, beside.lock);
    for (let earlier = 0; earlier <= count; earlier += 1) removeIfThere(files, beside.takeover(dead, earlier));
    return true;
  }
}

function lockedBy(ctx: Context, beside: Beside, holder: Holder | null | 'gone'): Failure {
  const waited = `waited ${LONGEST_WAIT_MS / 1000} s`;
  const remove = `if nothing is saving there, remove it: rm ${beside.lock}`;
  if (holder === null || holder === 'gone')
    return new Failure('locked', `locked by an unreadable lock; ${waited}; ${remove}`);
  const elsewhere = placeElsewhere(ctx.process, holder);
  const since = formatClock(wallAt(holder.at, ctx.zone()).minutes);
  const who = `locked by pid ${holder.pid} (${holder.command})${elsewhere} since ${since}; ${waited}`;
  return new Failure('locked', elsewhere === '' ? `${who}, nothing was changed` : `${who}; ${remove}`);
}
