/**
 * The timings of `npm run bench`: medians of runs that take turns, against bare Node, in an environment of their own;
 * written to test/bench/results.md, and where the README quotes it. `npm run bench -- /path/to/node …` measures other Nodes beside the one in use.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchText } from './generate.ts';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'followup-bench-'));
const cache = join(folder, '.cache');
const file = join(folder, 'search.yaml');

/** Nothing of the caller's: NODE_EXTRA_CA_CERTS and the like make bare Node slow, and every ratio small. */
const env = {
  PATH: process.env.PATH ?? '',
  HOME: folder,
  TZ: 'UTC',
  FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
  FOLLOWUP_FILE: file,
  TASKRC: join(folder, 'taskrc'),
  TASKDATA: join(folder, 'tasks'),
};

interface Job {
  argv: readonly [string, ...string[]];
  before?: () => void;
}

/** Milliseconds of one run. */
function once({ argv: [program, ...args], before }: Job): number {
  before?.();
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The medians of jobs that take turns, so that what disturbs one disturbs all. */
function measure<Name extends string>(jobs: Record<Name, Job>, rounds: number): Record<Name, number> {
  const entries = Object.entries(jobs) as [Name, Job][];
  const times = entries.map(([name]): [Name, number[]] => [name, []]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, job]] of entries.entries()) times[index]?.[1].push(once(job));
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return Object.fromEntries(times.map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}

type Timed = Record<'bare' | 'warm' | 'first' | 'edit' | 'draft' | 'sent', number>;

/** What the commands of every day take on a search of some size. */
function timesOf(node: string, size: number, rounds: number): Timed {
  const run = (...args: string[]): Job['argv'] => [node, 'bin/followup.js', ...args];
  const text = searchText(size);
  const status = ['company-1-role-1', '--kind', 'status-check'];
  const forget = () => rmSync(cache, { recursive: true, force: true });
  const saved = join(folder, 'saved');
  /** The file as it was, and what was kept of it. */
  const restore = (now = text) => {
    writeFileSync(file, now, { mode: 0o600 });
    forget();
    cpSync(saved, cache, { recursive: true });
  };
  // The journal knows how many interviews the file had before, and a file that shrank is told.
  rmSync(join(folder, '.local'), { recursive: true, force: true });
  forget();
  writeFileSync(file, text, { mode: 0o600 });
  once({ argv: run('due') });
  // What Node keeps of a program is kept when that ends, and again of what the next one ran besides.
  once({ argv: run('list') });
  rmSync(saved, { recursive: true, force: true });
  cpSync(cache, saved, { recursive: true });
  const jobs = {
    bare: { argv: [node, '-e', '0'] },
    warm: { argv: run('due'), before: restore },
    first: { argv: run('due'), before: forget },
    edit: { argv: run('due'), before: () => restore(text.replace('notes: a word', 'notes: another')) },
    draft: { argv: run('draft', ...status), before: restore },
    sent: { argv: run('sent', ...status), before: restore },
  } as const satisfies Record<keyof Timed, Job>;
  return measure(jobs, rounds);
}

/** Megabytes at most in use while a command runs; NaN where that cannot be told. */
function peakOf(node: string, ...args: string[]): number {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', node, 'bin/followup.js', ...args], {
    env,
    encoding: 'utf8',
  });
  return Number(stderr?.trim().split('\n').at(-1)) / 1024;
}

/** Milliseconds of `task list` with 10,000 tasks; NaN where there is no such program. */
function taskTime(): number {
  if (spawnSync('task', ['--version'], { env }).status !== 0) return Number.NaN;
  writeFileSync(env.TASKRC, `data.location=${env.TASKDATA}\nconfirmation=off\nhooks=off\n`);
  const tasks = Array.from({ length: 10_000 }, (_, index) => ({
    description: `thank Company ${index}`,
    status: 'pending',
    entry: '20261101T100000Z',
    due: `202612${String((index % 28) + 1).padStart(2, '0')}T100000Z`,
    uuid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));
  spawnSync('task', ['import', '-'], { env, input: JSON.stringify(tasks) });
  return measure({ task: { argv: ['task', 'list'] } }, 3).task;
}

type Row = [figure: string, target: string, reached: number, digits?: number];

function rowsOf(node: string, task: number): Row[] {
  const by = (size: number, rounds = ROUNDS) => {
    const times = timesOf(node, size, rounds);
    return { ...times, ratio: (name: keyof Timed) => times[name] / times.bare };
  };
  const [twenty, sixty, hundred, many] = [by(20), by(60), by(100), by(300)];
  const [thousand, largest] = [by(1_000, Math.ceil(ROUNDS / 2)), by(10_000, 3)];
  const peak = Math.max(peakOf(node, 'due', '--no-cache'), peakOf(node, 'heard', 'company-6-role-6', 'a word'));
  const above = (times: Timed) => times.first - times.bare;
  const slowest = Math.max(largest.first, largest.edit, largest.draft, largest.sent) / 1000;
  const whole = ({ ratio }: typeof sixty, size: string, targets: string[]): Row[] => [
    [`\`due\` of ${size}, warm`, targets[0] ?? '', ratio('warm')],
    [`\`due\` of ${size}, first run`, targets[1] ?? '', ratio('first')],
    [`\`due\` of ${size}, after a hand edit`, targets[1] ?? '', ratio('edit')],
    [`\`draft\` in ${size}`, targets[2] ?? '', ratio('draft')],
    [`\`sent\` in ${size}`, targets[2] ?? '', ratio('sent')],
  ];
  return [
    ...whole(sixty, '60 interviews', ['1.7', '5', '6']),
    ...whole(twenty, '20', []),
    ...whole(many, '300', []),
    ['growth of the first run from 100 to 1,000, above bare Node', '12', above(thousand) / above(hundred)],
    ['`sent` in 1,000', '10', thousand.ratio('sent')],
    ['`due` of 10,000, warm', '', largest.ratio('warm')],
    ['`due` of 10,000, warm, against `task list` with 10,000 tasks', '1', largest.warm / task],
    ['`sent` in 10,000', '20', largest.ratio('sent')],
    ['the slowest of these in 10,000, seconds', '6', slowest],
    ['peak memory in 10,000, MB', '500', peak, 0],
  ];
}

const nodes = [process.execPath, ...process.argv.slice(2)];
const versions = nodes.map((node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim());
const task = taskTime();
const columns = nodes.map((node) => rowsOf(node, task));
const shown = (row: Row | undefined) => {
  if (row === undefined || Number.isNaN(row[2])) return 'not measured';
  return row[2].toFixed(row[3] ?? 2);
};
/** What most of the time goes into, by a part of the figure's name; the first that fits. */
const HELD_BY: readonly (readonly [string, string])[] = [
  ['`draft`', 'the weights of tone, to judge it; a note that takes the library of English adds 150 ms'],
  ['`sent`', 'proving the edit, and a plan: up to 300 interviews of all, above of what is near'],
  ['warm, against', 'one file read, its plan printed'],
  ['warm', 'reading the bytecode and its checksums'],
  ['first run', 'taking the file apart and planning it, uncompiled'],
  ['hand edit', 'the same, but for what is kept of the calendar'],
  ['slowest', 'the first run'],
  ['peak', 'the tree of the file and its plan'],
];
const heldBy = (figure: string) => HELD_BY.find(([part]) => figure.includes(part))?.[1] ?? '';
const table = [
  `| against bare Node | target | ${versions.join(' | ')} | held by |`,
  `| --- | --- | ${nodes.map(() => '---').join(' | ')} | --- |`,
  ...(columns[0] ?? []).map(([figure, target], index) => {
    return `| ${[figure, target, ...columns.map((rows) => shown(rows[index])), heldBy(figure)].join(' | ')} |`;
  }),
];
const text = `Medians of ${ROUNDS} runs that take turns (of 3 in 10,000 interviews), one machine, one run.\n\n${table.join('\n')}\n`;
const results = 'test/bench/results.md';
const before = readFileSync(results, 'utf8').trim();
writeFileSync(results, text);
writeFileSync('README.md', readFileSync('README.md', 'utf8').replace(before, text.trim()));
process.stdout.write(text);
rmSync(folder, { recursive: true, force: true });
