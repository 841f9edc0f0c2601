/**
 * `send` interrupted at any moment, and started again: nobody is mailed twice, and what went out is logged or told. The
 * mail command stands in for a server: what it was given, it keeps.
 */

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeStage, type Stage } from '../../cli/transcript.ts';
import { type Chance, chanceOf, pick, portion, type Row, tellWrong } from './figure.ts';
import { type Ended, FOLLOWUP, followup, inLanes, isRaw, openTortureStage, searchText } from './program.ts';

const SEND = ['send', 'halden', '--to', 'priya', '--via', './mta'];
/** It takes its time, before and after the mail is out of hand. */
const MTA = `#!/bin/sh
mail=$(cat); sleep 0.02; echo "$mail" | grep '^To: ' >> mailbox; sleep 0.02
`;
const TOLD = /went out Tue 24 Nov 10:00 and is not logged|whether it went out nobody saw/;

/** 500 times: the command alone, or all of its group as Ctrl-C does. */
export async function sends(share: number): Promise<Row> {
  const rounds = portion(500, share, 4);
  const chance = chanceOf(15);
  const usual = await usualMs();
  const plans = Array.from({ length: rounds }, () => ({
    signal: pick<NodeJS.Signals>(chance, ['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP']),
    isGroup: chance() < 0.5,
    afterMs: momentIn(usual, chance),
  }));
  const found = await inLanes(2, plans, oneRound);
  const wrong = found.flatMap((one) => one.wrong);
  tellWrong('send', wrong);
  const count = (what: keyof Round) => found.filter((one) => one[what] === true).length;
  return {
    figure: `send interrupted, ${rounds} times, and started again`,
    reached: `${wrong.length} mailed twice, unlogged or untold; ${count('isCut')} cut off, ${count('isAsked')} asked about, ${count('isOut')} of these out`,
    mark: '0',
    isReached: wrong.length === 0,
  };
}

interface Interruption {
  signal: NodeJS.Signals;
  isGroup: boolean;
  afterMs: number;
}

interface Round {
  wrong: string[];
  isCut: boolean;
  /** The next one asked whether it went out; and it had. */
  isAsked: boolean;
  isOut: boolean;
}

/** Half anywhere, half in the second part, where the mail goes out. */
function momentIn(usual: number, chance: Chance): number {
  const from = chance() < 0.5 ? 0 : 0.5;
  return (from + chance() * (1.05 - from)) * usual;
}

async function usualMs(): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const stage = openMailStage();
    times.push((await followup(stage, SEND)).ms);
    closeStage(stage);
  }
  return times.sort((a, b) => a - b)[1] ?? 0;
}

function openMailStage(): Stage {
  const stage = openTortureStage();
  writeFileSync(join(stage.folder, 'mta'), MTA);
  chmodSync(join(stage.folder, 'mta'), 0o755);
  return stage;
}

const mailsOn = ({ folder }: Stage) =>
  existsSync(join(folder, 'mailbox')) ? readFileSync(join(folder, 'mailbox'), 'utf8').split('To: ').length - 1 : 0;
const loggedOn = (stage: Stage) => searchText(stage).split('sent: thank-you, to: priya').length - 1;

async function oneRound({ signal, isGroup, afterMs }: Interruption): Promise<Round> {
  const stage = openMailStage();
  const wrong: string[] = [];
  const say = (what: string, { status, stderr }: Partial<Ended>) =>
    wrong.push(`${signal}${isGroup ? ' to all' : ''} after ${Math.round(afterMs)} ms: ${what}: ${status} ${stderr}`);
  const isCut = await interrupted(stage, { signal, isGroup, afterMs });
  // What goes on alone after its parent ended comes to its end first.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const [mails, logged] = [mailsOn(stage), loggedOn(stage)];
  const next = await followup(stage, SEND);
  const isAsked = next.status === 7 && TOLD.test(next.stderr);
  if (isRaw(next)) say('a raw error', next);
  if (mailsOn(stage) > 1) say('mailed twice', next);
  if (mails === 1 && logged === 0 && !isAsked) say('out, unlogged and untold', next);
  if (mails === 0 && logged === 1) say('logged, and not out', next);
  if (isAsked) {
    // A person looks among the sent mail, and answers.
    const answer = await followup(stage, mails === 1 ? ['sent', 'halden', '--to', 'priya'] : [...SEND, '--force']);
    if (answer.status !== 0) say('the answer failed', answer);
  } else if (next.status !== 0 && logged === 0) say('the next one failed', next);
  const last = await followup(stage, SEND);
  if (mailsOn(stage) !== 1 || loggedOn(stage) !== 1 || last.status !== 7)
    say(`at the end ${mailsOn(stage)} mails and ${loggedOn(stage)} entries`, last);
  closeStage(stage);
  return { wrong, isCut, isAsked, isOut: isAsked && mails === 1 };
}

/** Whether the signal came before its end. */
function interrupted({ folder, env }: Stage, { signal, isGroup, afterMs }: Interruption): Promise<boolean> {
  const [program = '', ...args] = [...FOLLOWUP, ...SEND];
  const child = spawn(program, args, { cwd: folder, env, stdio: 'ignore', detached: true });
  const timer = setTimeout(() => {
    try {
      process.kill(isGroup ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
    } catch {
      // It has ended.
    }
  }, afterMs);
  return new Promise((resolve) => {
    child.on('exit', (status, by) => {
      clearTimeout(timer);
      resolve(by !== null || status !== 0);
    });
  });
}
