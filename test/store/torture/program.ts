/** Runs the built program on a stage, several at a time. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, type Stage } from '../../cli/transcript.ts';

/** The program as an argument list. */
export const FOLLOWUP = [process.execPath, join(process.cwd(), 'bin/followup.js')] as const;

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** A program under way: how to signal it, and its end. */
export interface Running {
  pid: number;
  signal(name: NodeJS.Signals): void;
  ended: Promise<Ended>;
}

/** A stage with a folder of its own for temporary files. */
export function openTortureStage(): Stage {
  const stage = openStage();
  mkdirSync(join(stage.folder, 'tmp'));
  return { ...stage, env: { ...stage.env, TMPDIR: join(stage.folder, 'tmp') } };
}

/** Starts a program in the folder of a stage; it is killed where it takes too long. */
export function start({ folder, env }: Stage, argv: readonly string[], longestMs = 60_000): Running {
  const [program = '', ...args] = argv;
  const began = performance.now();
  // A group of its own: of a program that is traced the tracer alone would be killed, and it would live on with the pipes.
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const limit = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, longestMs);
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    out.stderr += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(limit);
      resolve({ status, signal, ...out, ms: performance.now() - began });
    });
  });
  return { pid: child.pid ?? 0, signal: (name) => child.kill(name), ended };
}

/** Runs the program to its end. */
export function followup(stage: Stage, args: readonly string[]): Promise<Ended> {
  return start(stage, [...FOLLOWUP, ...args]).ended;
}

/** Does the same with each item, as many at a time as there are lanes; results in the order of the items. */
export async function inLanes<T, R>(
  lanes: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await work(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** The text of the search on a stage. */
export function searchText({ folder }: Stage): string {
  return readFileSync(join(folder, 'search.yaml'), 'utf8');
}

/** SHA-256 of a file on a stage; null where there is none. */
export function shaOf({ folder }: Stage, name: string): string | null {
  try {
    return createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  } catch {
    return null;
  }
}

/** Locks and temporary files left on a stage, below any of its folders but that of an editor. */
export function staleFilesOn({ folder }: Stage): string[] {
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names.filter((name) => {
    if (name.startsWith('tmp/')) return false;
    return /(?:^|\/)\.[^/]*(?:\.tmp|\.lock[^/]*)$/.test(name);
  });
}

/** What no message may hold: a stack trace, whose lines end in a place, or an error that nobody foresaw. */
export function isRaw({ stdout, stderr }: Pick<Ended, 'stdout' | 'stderr'>): boolean {
  return /\n\s+at .*:\d+:\d+\)?(?:\n|$)|something went wrong inside|(?:Type|Range|Reference|Syntax|URI)Error/.test(
    `\n${stdout}\n${stderr}`,
  );
}
