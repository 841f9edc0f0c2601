/**
 * A holder of the lock that is stopped in the middle of its save, at a system call picked by chance, while another
 * command waits: a laptop that sleeps. Nobody takes its lock; once it goes on, both updates are there.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeStage, type Stage } from '../../cli/transcript.ts';
import { chanceOf, pick, portion, type Row, tellWrong } from './figure.ts';
import { FOLLOWUP, inLanes, openTortureStage, searchText, shaOf, staleFilesOn, start } from './program.ts';
import { type Call, canTrace, stopAt, trace } from './trace.ts';

const NAME = 'suspended holder';
const MARK = '0 lost';
/** Longer than a command takes to come to the lock, shorter than it waits there. */
const SHORT_MS = 1_000;
const MOMENT_MS = 300;

/** 100 rounds; in a few of them the other command waits its full ten seconds, and is told who holds the lock. */
export async function suspended(share: number): Promise<Row> {
  if (!canTrace()) return { figure: NAME, reached: 'not run: no strace', mark: MARK, isReached: false };
  const calls = await callsUnderLock();
  const rounds = portion(100, share, 2);
  const long = portion(4, share);
  const chance = chanceOf(100);
  const plans = Array.from({ length: rounds }, (_, round) => ({
    call: pick(chance, calls),
    isLong: round < long,
  }));
  const found = await inLanes(2, plans, ({ call, isLong }) => oneRound(call, isLong));
  const wrong = found.flat();
  tellWrong(NAME, wrong);
  return {
    figure: `${NAME}, ${rounds} rounds at ${calls.length} calls, ${long} through the full wait`,
    reached: `${wrong.length} lost, doubled or untold`,
    mark: MARK,
    isReached: wrong.length === 0,
  };
}

const FIRST = ['heard', 'delphi', 'first'];
const SECOND = ['heard', 'delphi', 'second'];

/** From the one that takes the lock to the one before it is given back. */
async function callsUnderLock(): Promise<Call[]> {
  const stage = openTortureStage();
  const { calls } = await trace(stage, FIRST);
  closeStage(stage);
  const taken = calls.findIndex(({ name, text }) => name === 'link' && text.includes('.lock"'));
  const given = calls.findIndex(({ name, text }) => name === 'unlink' && text.includes('.lock"'));
  return calls.slice(taken + 1, given);
}

async function oneRound(call: Call, isLong: boolean): Promise<string[]> {
  const stage = openTortureStage();
  const holder = stopAt(stage, FIRST, call);
  const pid = await stoppedHolder(stage);
  if (pid === null) {
    holder.signal('SIGKILL');
    closeStage(stage);
    return [`no holder was stopped at ${call.name} ${call.ordinal}`];
  }
  const before = shaOf(stage, 'search.yaml');
  const second = start(stage, [...FOLLOWUP, ...SECOND]);
  const early = await Promise.race([second.ended, sleep(isLong ? 30_000 : SHORT_MS, null)]);
  const wrong: string[] = [];
  if (!isLong && early !== null) wrong.push(`the second did not wait: ${early.status} ${early.stderr}`);
  if (shaOf(stage, 'search.yaml') !== before) wrong.push('the file changed while its holder was stopped');
  process.kill(pid, 'SIGCONT');
  const [one, two] = await Promise.all([holder.ended, second.ended]);
  const text = searchText(stage);
  const expected = new RegExp(`locked by pid ${pid} \\(followup heard delphi\\) since \\d\\d:\\d\\d; waited 10 s`);
  if (isLong && (two.status !== 5 || !expected.test(two.stderr)))
    wrong.push(`the second ended with ${two.status}: ${two.stderr}`);
  if (!isLong && (two.status !== 0 || !text.includes('heard: second'))) wrong.push(`lost: second, ${two.stderr}`);
  if (one.status !== 0 || !text.includes('heard: first')) wrong.push(`lost: first, ${one.status} ${one.stderr}`);
  if (text.split('heard: first').length > 2) wrong.push('the first is there twice');
  wrong.push(...staleFilesOn(stage).map((name) => `left behind: ${name}`));
  closeStage(stage);
  return wrong.map((one) => `stopped at ${call.name} ${call.ordinal}: ${one}`);
}

/**
 * The number of the process that holds the lock, once it is stopped for good: at every call, strace stops it for a
 * moment. Null where none is within ten seconds.
 */
async function stoppedHolder({ folder }: Stage): Promise<number | null> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    try {
      const { pid } = JSON.parse(readFileSync(join(folder, '.search.yaml.lock'), 'utf8')) as { pid: number };
      if (isStopped(pid)) {
        await sleep(MOMENT_MS);
        if (isStopped(pid)) return pid;
      }
    } catch {
      // Not there yet.
    }
    await sleep(10);
  }
  return null;
}

function isStopped(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return /^[Tt]/.test(stat.slice(stat.lastIndexOf(')') + 2));
}
