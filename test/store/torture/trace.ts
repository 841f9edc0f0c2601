/** What a command asks of the system for its own files, by strace: which calls, and how to make one of them fail. */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Stage } from '../../cli/transcript.ts';
import { type Ended, FOLLOWUP, type Running, start } from './program.ts';

/** A call that changes a file on the stage. */
export interface Call {
  name: string;
  /** The how-manieth call of that name it is, from 1. */
  ordinal: number;
  /** What it was called with, for whoever has to look for it. */
  text: string;
}

/** What changes files; of openat only where it makes one or is about to write. */
const CHANGING =
  'openat,write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,fchmod,chmod,fchown,ftruncate,symlink,utimensat';

/** Whether there is an strace here that may trace. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
}

/** Runs a command under strace. Returns its end, and its calls on files of the stage, in order. */
export async function trace(stage: Stage, args: readonly string[]): Promise<{ ended: Ended; calls: Call[] }> {
  const log = `${stage.folder}.trace`;
  const ended = await start(stage, [...strace(log, CHANGING), ...FOLLOWUP, ...args]).ended;
  const calls = callsIn(stage, readFileSync(log, 'utf8'));
  rmSync(log, { force: true });
  return { ended, calls };
}

/**
 * Runs a command with a fault at one call. `isHit` says whether it struck a file of the stage; where it did not, `now`
 * is where that call is to be found in this run, if anywhere.
 */
export async function inject(
  stage: Stage,
  args: readonly string[],
  { name, ordinal, text }: Call,
  fault: string,
): Promise<{ ended: Ended; isHit: boolean; now: Call | null }> {
  const log = `${stage.folder}.trace`;
  const what = ['-e', `inject=${name}:${fault}:when=${ordinal}`];
  const ended = await start(stage, [...strace(log, name), ...what, ...FOLLOWUP, ...args]).ended;
  const calls = callsIn(stage, readFileSync(log, 'utf8'));
  rmSync(log, { force: true });
  const now = placeOf({ name, ordinal, text }, calls);
  return { ended, isHit: calls.some((call) => call.ordinal === ordinal), now };
}

/** Where a call is to be found among those of another run; null where it was not made there. */
export function placeOf({ name, text }: Call, calls: readonly Call[]): Call | null {
  return calls.find((call) => call.name === name && pathIn(call.text) === pathIn(text)) ?? null;
}

/** What a call was made on, without what differs from run to run. */
function pathIn(text: string): string {
  const [, named, open] = /"(\/[^"]*)|\b\d+<(\/[^>]*)/.exec(text) ?? [];
  return (named ?? open ?? '').replace(/[0-9a-f]{6,}|\d+-\d+/g, '');
}

/** Starts a command that stops itself at a call, until it is told to go on. */
export function stopAt(stage: Stage, args: readonly string[], { name, ordinal }: Call): Running {
  const what = ['-e', `inject=${name}:signal=SIGSTOP:when=${ordinal}`];
  return start(stage, [...strace('/dev/null', name), ...what, ...FOLLOWUP, ...args]);
}

/** The calls on files of the stage, each with its ordinal among those of its name. */
function callsIn(stage: Stage, log: string): Call[] {
  const counts = new Map<string, number>();
  return log.split('\n').flatMap((line) => {
    const [text, name = '', rest = ''] = /^(\w+)\((.*)/.exec(line) ?? [];
    if (text === undefined) return [];
    const ordinal = (counts.get(name) ?? 0) + 1;
    counts.set(name, ordinal);
    return isOwn(stage, name, rest) ? [{ name, ordinal, text }] : [];
  });
}

/** Of the main thread alone: all that the program does with files is done there, and what it starts is not it. */
function strace(log: string, calls: string): string[] {
  return ['strace', '-qq', '-y', '-s', '1', '-o', log, '-e', `trace=${calls}`];
}

function isOwn({ folder }: Stage, name: string, rest: string): boolean {
  if (name === 'openat' && !/O_(?:WRONLY|RDWR|CREAT)/.test(rest)) return false;
  return rest.includes(folder);
}
