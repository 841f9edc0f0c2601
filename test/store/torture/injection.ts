/** A fault at every system call by which a writing command changes its own files, each occurrence, each kind of fault. */

import { closeStage } from '../../cli/transcript.ts';
import { WRITING } from './commands.ts';
import { type Row, sample, tellWrong } from './figure.ts';
import { closeTrial, judgeEnd, judgeNext, openTrial } from './judge.ts';
import { inLanes, openTortureStage } from './program.ts';
import { type Call, canTrace, inject, placeOf, trace } from './trace.ts';

const FAULTS = ['signal=SIGKILL', 'error=ENOSPC', 'error=EIO', 'error=EACCES'];
const NAME = 'a fault at every system call';
const MARK = '0 exceptions';

/** The file is exactly old or exactly new, the command says truthfully which, and the next one works. */
export async function injection(share: number): Promise<Row> {
  if (!canTrace()) return { figure: NAME, reached: 'not run: no strace', mark: MARK, isReached: false };
  const counted = await inLanes(2, WRITING, (writing) => injectInto(writing, share));
  const sum = (key: 'calls' | 'runs' | 'missed') => counted.reduce((total, one) => total + one[key], 0);
  const wrong = counted.flatMap((one) => one.wrong);
  tellWrong(NAME, wrong);
  const missed = sum('missed');
  const tried = `${WRITING.length} commands, ${sum('calls')} calls, ${sum('runs')} faults`;
  const reached = `${tried}: ${wrong.length} exceptions${missed === 0 ? '' : `, ${missed} faults missed their call`}`;
  return { figure: NAME, reached, mark: MARK, isReached: wrong.length + missed === 0 };
}

async function injectInto(writing: (typeof WRITING)[number], share: number) {
  const stage = openTortureStage();
  const wrong: string[] = [];
  let missed = 0;
  const trial = await openTrial(stage, writing);
  const { calls } = await trace(stage, writing.argv);
  const pairs = sample(
    calls.flatMap((call) => FAULTS.map((fault) => ({ call, fault }))),
    share,
  );
  for (const { call, fault } of pairs) {
    const ended = await struck(call, fault);
    if (ended === null) {
      missed += 1;
      process.stderr.write(`${writing.name}, ${fault}: not struck: ${call.name} ${call.ordinal} ${call.text}\n`);
      continue;
    }
    const found = [...judgeEnd(trial, ended), ...(await judgeNext(trial))];
    wrong.push(...found.map((one) => `${writing.name}, ${fault}, ${call.name} ${call.text}: ${one}`));
  }
  closeTrial(trial);
  closeStage(stage);
  return { calls: calls.length, runs: pairs.length, missed, wrong };

  /** Where the call comes in a run without a fault: one that struck too early kept it from being made. */
  async function undisturbed(call: Call) {
    trial.reset();
    return placeOf(call, (await trace(stage, writing.argv)).calls);
  }

  /** The end of a command that was struck at a call; null where that call came elsewhere each time. */
  async function struck(call: Call, fault: string) {
    let where = call;
    for (let tries = 0; tries < 8; tries += 1) {
      trial.reset();
      const { ended, isHit, now } = await inject(stage, writing.argv, where, fault);
      if (isHit) return ended;
      where = now ?? (await undisturbed(call)) ?? call;
    }
    return null;
  }
}
