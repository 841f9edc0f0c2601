/**
 * `npm run torture [-- SHARE [FIGURE…]]`: the figures of the store at full size, or a share of it such as 0.05, as a
 * table; all of them or those that are named. The table of a full run is kept in torture.md.
 */

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { completions } from './torture/completion.ts';
import { concurrency } from './torture/concurrency.ts';
import { damages } from './torture/damage.ts';
import { disk } from './torture/disk.ts';
import type { Figure } from './torture/figure.ts';
import { injection } from './torture/injection.ts';
import { kills } from './torture/kills.ts';
import { PURES, pureFigure, tallyPart } from './torture/pures.ts';
import { realEditors } from './torture/real-editors.ts';
import { sends } from './torture/send.ts';
import { suspended } from './torture/suspended.ts';

const FIGURES: Readonly<Record<string, Figure>> = {
  injection,
  kills,
  concurrency,
  suspended,
  disk,
  send: sends,
  'real-editors': realEditors,
  completion: completions,
  damage: damages,
  ...Object.fromEntries(Object.keys(PURES).map((name) => [name, pureFigure(name)])),
};

async function main([share = '1', ...asked]: string[]): Promise<void> {
  const size = Number(share);
  const unknown = asked.filter((name) => !Object.hasOwn(FIGURES, name));
  if (!(size > 0 && size <= 1) || unknown.length > 0) {
    const names = Object.keys(FIGURES).join(', ');
    process.stderr.write(`usage: npm run torture [-- SHARE [FIGURE…]]; a share is up to 1, figures are ${names}\n`);
    process.exitCode = 2;
    return;
  }
  const lines = ['| figure | reached | the mark | time |', '| --- | --- | --- | --- |'];
  for (const name of asked.length > 0 ? asked : Object.keys(FIGURES)) {
    const started = performance.now();
    const { figure, reached, mark, isReached } = await (FIGURES[name] as Figure)(size);
    if (!isReached) process.exitCode = 1;
    const time = `${Math.round((performance.now() - started) / 1000)} s`;
    lines.push(`| ${[figure, `${isReached ? '' : 'NOT REACHED: '}${reached}`, mark, time].join(' | ')} |`);
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  const table = `${lines.join('\n')}\n`;
  process.stdout.write(`\n${table}`);
  if (size === 1 && asked.length === 0) writeFileSync('test/store/torture.md', page(table));
}

function page(table: string): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} x ${cpu?.model.trim()}`;
  return `# The store under torture\n\nThe last full run of \`npm run torture\`, on ${day}, on ${machine}. A share of each figure is part of \`npm test\`.\n\n${table}`;
}

if (isMainThread) await main(process.argv.slice(2));
else parentPort?.postMessage(await tallyPart(workerData));
