/** The timings of `npm run bench`: medians of interleaved runs on one machine, as ratios; writes test/bench/results.md. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseSearch } from '../../src/store/parse.ts';
import { searchText } from './generate.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const root = process.cwd();
const followup = join(root, 'bin/followup.js');
const folder = mkdtempSync(join(tmpdir(), 'followup-bench-'));

const env = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  TZ: 'UTC',
  FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
  TASKRC: join(folder, 'taskrc'),
  TASKDATA: join(folder, 'tasks'),
};

interface Job {
  argv: [string, ...string[]];
  before?: () => void;
}

/** Milliseconds of one run. */
function once({ argv: [program, ...args], before }: Job): number {
  before?.();
  const start = performance.now();
  const { status } = spawnSync(program, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The medians of jobs that take turns, so that what disturbs one disturbs all. */
function measure<Name extends string>(jobs: Record<Name, Job>): Record<Name, number> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) times.get(name)?.push(once(jobs[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

function fileOf(count: number): string {
  const path = join(folder, `${count}.yaml`);
  writeFileSync(path, searchText(count), { mode: 0o600 });
  return path;
}

function run(file: string, ...args: string[]): [string, ...string[]] {
  return [process.execPath, followup, ...args, '--file', file];
}

const small = fileOf(100);
const middle = fileOf(1_000);
const large = fileOf(10_000);
const edited = readFileSync(large, 'utf8');
let edits = 0;
const nextEdit = () => {
  edits += 1;
  return edits;
};

/** A draft of the file, as a file. */
function draftOf(file: string): string {
  const path = `${file}.eml`;
  const [program, ...args] = run(file, 'draft', 'company-1-role-1', '--kind', 'status-check');
  writeFileSync(path, spawnSync(program, args, { env }).stdout);
  return path;
}

/** The peers, from Debian's packages where that may be done; what is not there is not measured. */
function installPeers(): void {
  const isThere = (program: string) => spawnSync('which', [program]).status === 0;
  if (['task', 'time'].every(isThere) || process.getuid?.() !== 0 || !isThere('apt-get')) return;
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'taskwarrior', 'time'], {
    stdio: 'ignore',
  });
}

installPeers();
const hasTask = spawnSync('task', ['--version'], { env }).status === 0;
if (hasTask) {
  writeFileSync(env.TASKRC, `data.location=${env.TASKDATA}\nconfirmation=off\nhooks=off\n`);
  const tasks = Array.from({ length: 10_000 }, (_, index) => ({
    description: `thank Company ${index}`,
    status: 'pending',
    entry: '20261101T100000Z',
    due: `202612${String((index % 28) + 1).padStart(2, '0')}T100000Z`,
    uuid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
  spawnSync('task', ['import', '-'], { env, input: JSON.stringify(tasks) });
}

for (const file of [small, middle, large]) once({ argv: run(file, 'due') });
const bare: Job = { argv: [process.execPath, '-e', '0'] };
const forget = () => rmSync(join(folder, '.cache'), { recursive: true, force: true });

const quick = measure({
  bare,
  small: { argv: run(small, 'due') },
  draft: { argv: run(small, 'draft', 'company-1-role-1', '--kind', 'status-check') },
  lint: { argv: run(small, 'lint', draftOf(small)) },
  spelling: { argv: run(small, 'lint', '--spelling', draftOf(small)) },
  middle: { argv: run(middle, 'due') },
  large: { argv: run(large, 'due') },
  ...(hasTask ? { task: { argv: ['task', 'list'] as [string, ...string[]] } } : {}),
} as Record<'bare' | 'small' | 'draft' | 'lint' | 'spelling' | 'middle' | 'large' | 'task', Job>);
const first = measure({ bare, small: { argv: run(small, 'due'), before: forget } });
once({ argv: run(large, 'due') });
const warm: Job = { argv: run(large, 'due') };
const slow = measure({
  warm: { ...warm, before: () => once(warm) },
  edit: {
    argv: warm.argv,
    before: () => {
      const text = readFileSync(large, 'utf8');
      writeFileSync(large, text.replace(/notes: (?:a word|word \d+)/, `notes: word ${nextEdit()}`));
    },
  },
  sent: {
    argv: run(large, 'sent', 'company-5-role-5', '--kind', 'thank-you', '--to', 'Ann Bee5'),
    before: () => once(warm),
  },
  heard: { argv: run(large, 'heard', 'company-6-role-6', 'a word'), before: () => once(warm) },
});
once(warm);

/** Milliseconds of a call in this process, the median of five. */
function inside(call: () => unknown): number {
  return median(
    Array.from({ length: 5 }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    }),
  );
}

const ours = inside(() => parseSearch(`${edited}# ${nextEdit()}`, { file: large, systemZone: () => 'UTC' }));
const theirs = inside(() => parse(edited, { logLevel: 'silent' }));
const memory = spawnSync('/usr/bin/time', ['-f', '%M', ...run(large, 'due')], { env, encoding: 'utf8' });
const peak = Number(memory.stderr?.trim().split('\n').at(-1)) / 1024;

const ratio = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : 'not measured');
const growth = (quick.large - quick.bare) / Math.max(1, quick.middle - quick.bare);
const rows: [figure: string, target: string, reached: string][] = [
  ['`due`, 100 interviews, warm / bare node', '1.35', ratio(quick.small / quick.bare)],
  ['`due`, 100 interviews, first run / bare node', '2.2', ratio(first.small / first.bare)],
  ['`due`, 10,000 interviews, warm / bare node', '2.2', ratio(quick.large / quick.bare)],
  ['`due`, 10,000 warm / `task list` with 10,000 tasks', '0.6', ratio(quick.large / quick.task)],
  ['`due`, 10,000 after a hand edit of one entry / warm', '1.5', ratio(slow.edit / slow.warm)],
  ['`sent`, in 10,000 / warm `due` of 10,000', '1.6', ratio(slow.sent / slow.warm)],
  ['`heard`, in 10,000 / warm `due` of 10,000', '1.6', ratio(slow.heard / slow.warm)],
  ['`draft` of one mail / bare node', '1.6', ratio(quick.draft / quick.bare)],
  ['`lint` of one draft / bare node', '1.6', ratio(quick.lint / quick.bare)],
  ['`lint --spelling` of one draft / bare node', '4', ratio(quick.spelling / quick.bare)],
  ['growth from 1,000 to 10,000, time above bare node', '10', ratio(growth)],
  ["cold parse of 10,000 / the yaml package's `parse` of the same file", '0.6', ratio(ours / theirs)],
  ['peak memory, `due` of 10,000 warm, MB', '200', Number.isFinite(peak) ? peak.toFixed(0) : 'not measured'],
];
const table = ['| figure | target | reached |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)];
const head = `Medians of ${ROUNDS} rounds that take turns, on ${process.version}, one machine, one run.`;
writeFileSync(join(root, 'test/bench/results.md'), `${head}\n\n${table.join('\n')}\n`);
process.stdout.write(`${head}\n\n${table.join('\n')}\n`);
rmSync(folder, { recursive: true, force: true });
