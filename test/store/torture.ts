/** `npm run torture [SHARE]`: the figures of the store at full size, or a share of it such as 0.05, as a table. */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeStage, openStage, type Stage } from '../cli/transcript.ts';

const share = Number(process.argv[2] ?? 1);
const count = (full: number) => Math.max(1, Math.round(full * share));
const followup = join(process.cwd(), 'bin/followup.js');
const rows: [figure: string, reached: string, mark: string][] = [];

function sha(stage: Stage): string {
  return createHash('sha256')
    .update(readFileSync(join(stage.folder, 'search.yaml')))
    .digest('hex');
}

function run(stage: Stage, argv: string[]) {
  const [program = '', ...args] = argv;
  return spawnSync(program, args, { cwd: stage.folder, env: stage.env, encoding: 'utf8', timeout: 60_000 });
}

function heard(words: string): string[] {
  return [process.execPath, followup, 'heard', 'delphi', words];
}

function isWhole(stage: Stage): boolean {
  const { status, stderr } = run(stage, [process.execPath, followup, 'check']);
  if (status !== 0) process.stderr.write(`check ended with ${status}: ${stderr}`);
  return status === 0;
}

function strays(stage: Stage): number {
  return readdirSync(stage.folder).filter((name) => name.startsWith('.search.yaml')).length;
}

/** Kills at random times; every update that was acknowledged must be in the file. */
function kills(): void {
  const stage = openStage();
  const rounds = count(2_000);
  let lost = 0;
  let corrupt = 0;
  let slow = 0;
  for (let round = 0; round < rounds; round += 1) {
    const wait = (0.06 + (((round * 7919) % 1000) / 1000) * 0.5).toFixed(3);
    const { stdout } = run(stage, ['timeout', '-s', 'KILL', wait, ...heard(`kill ${round}`)]);
    const text = readFileSync(join(stage.folder, 'search.yaml'), 'utf8');
    if (stdout.includes(`kill ${round}`) && !text.includes(`heard: kill ${round}`)) lost += 1;
    if (round % 20 !== 19) continue;
    const start = performance.now();
    if (!isWhole(stage)) corrupt += 1;
    if (performance.now() - start > 3_000) slow += 1;
    run(stage, [process.execPath, followup, 'undo']);
  }
  closeStage(stage);
  rows.push([
    `random kill -9, ${rounds}`,
    `${lost} lost, ${corrupt} corrupt, ${slow} slow`,
    '0 lost, 0 corrupt',
  ]);
}

/** Many writers at once, with a hand editor among them. */
async function concurrency(): Promise<void> {
  const stage = openStage();
  const [processes, updates] = [count(32), count(50)];
  const ends = Array.from({ length: processes }, (_, index) => {
    const loop = `for i in $(seq ${updates}); do until followup heard delphi "word ${index}-$i" -q >/dev/null 2>&1; do :; done; done`;
    const child = spawn('bash', ['-c', loop], { cwd: stage.folder, env: stage.env, stdio: 'ignore' });
    return new Promise((resolve) => child.on('exit', resolve));
  });
  await Promise.all(ends);
  const stored = readFileSync(join(stage.folder, 'search.yaml'), 'utf8').match(/heard: word \d+-\d+/g) ?? [];
  const wanted = processes * updates;
  rows.push([
    `${processes} processes x ${updates} updates`,
    `${new Set(stored).size} of ${wanted}`,
    `${wanted} of ${wanted}`,
  ]);
  closeStage(stage);
}

/** A holder that is stopped and goes on: its update and those of others are both there. */
function suspended(): void {
  const rounds = count(100);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const stage = openStage();
    const wait = (0.08 + (round % 20) * 0.01).toFixed(2);
    const script = `followup heard delphi first -q & pid=$!; sleep ${wait}; kill -STOP $pid 2>/dev/null
      followup heard delphi second -q >out 2>&1; echo $? > status; kill -CONT $pid 2>/dev/null; wait $pid; echo $? > first`;
    run(stage, ['bash', '-c', script]);
    const text = readFileSync(join(stage.folder, 'search.yaml'), 'utf8');
    const told = (name: string) => readFileSync(join(stage.folder, name), 'utf8').trim() === '0';
    if (told('first') && !text.includes('heard: first')) lost += 1;
    if (told('status') && !text.includes('heard: second')) lost += 1;
    closeStage(stage);
  }
  rows.push([`suspended holder, ${rounds} rounds`, `${lost} lost`, '0 lost']);
}

const CALLS = ['write', 'pwrite64', 'fsync', 'rename', 'link', 'unlink', 'mkdir', 'fchmod'];
const FAULTS = ['signal=SIGKILL', 'error=ENOSPC', 'error=EIO', 'error=EACCES'];

/** Every file-changing system call of a writing command, with a fault at each of its first times. */
function injection(): void {
  if (spawnSync('strace', ['-V']).status !== 0) {
    rows.push(['a fault at every system call', 'not run: strace is not installed', '0 exceptions']);
    return;
  }
  let runs = 0;
  let exceptions = 0;
  const times = count(12);
  for (const call of CALLS) {
    for (const fault of FAULTS) {
      for (let when = 1; when <= times; when += 1) {
        const stage = openStage();
        const before = sha(stage);
        const command = [
          'strace',
          '-f',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          `inject=${call}:${fault}:when=${when}`,
        ];
        const { status, stdout } = run(stage, [...command, ...heard('injected')]);
        const isNew = readFileSync(join(stage.folder, 'search.yaml'), 'utf8').includes('heard: injected');
        const isOld = sha(stage) === before;
        const lied = status === 0 && stdout.includes('injected') && !isNew;
        const next = run(stage, heard('after')).status === 0 && isWhole(stage);
        if (!(isOld || isNew) || lied || !next || strays(stage) > 0) exceptions += 1;
        runs += 1;
        closeStage(stage);
      }
    }
  }
  rows.push([`a fault at every system call, ${runs} runs`, `${exceptions} exceptions`, '0 exceptions']);
}

kills();
await concurrency();
suspended();
injection();
const table = [
  '| figure | reached | the mark |',
  '| --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
process.stdout.write(`${table.join('\n')}\n`);
