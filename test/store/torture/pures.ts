/** The figures that need no program of their own: tried within this process, at full size in two threads. */

import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { tryCalendar } from '../../calendar/soup.ts';
import { tryTemplate } from '../../draft/soup.ts';
import { tryMail } from '../../mail/soup.ts';
import { tryByRename, tryInPlace } from './editors.ts';
import { tryEdit } from './edits.ts';
import { type Figure, portion, tellWrong } from './figure.ts';
import { tryArgv, warmUp } from './fuzz-argv.ts';
import { tryDate } from './fuzz-dates.ts';
import { tryYaml } from './fuzz-yaml.ts';
import { tryMerge } from './merge.ts';
import { sumOf, type Tally, type Try, tallyOf } from './tally.ts';
import { trySequence } from './undo.ts';

interface Pure {
  once: Try;
  /** What is counted, and at which full size. */
  figure: string;
  full: number;
  wrong: string;
}

const MILLION = 1_000_000;
const FUZZ = { full: MILLION, wrong: 'raw errors, wrong answers or over 2 s' };
const EDITORS = { full: 2_000, wrong: 'edits or updates lost or untold' };
const UNDO = 'wrong; undo all and redo all restored the exact bytes of the others';

/** By the name they are asked for with. */
export const PURES: Readonly<Record<string, Pure>> = {
  undo: { once: trySequence, figure: 'random command sequences', full: 1_000, wrong: UNDO },
  'in-place': { once: tryInPlace, figure: 'an editor that writes in place during a save', ...EDITORS },
  'by-rename': { once: tryByRename, figure: 'an editor that renames during a save', ...EDITORS },
  merge: {
    once: tryMerge,
    figure: 'histories merged',
    full: 10_000,
    wrong: 'with a fact lost, revived, doubled or decided unasked',
  },
  edits: {
    once: tryEdit,
    figure: 'random edits',
    full: MILLION,
    wrong: 'with a foreign byte changed or a comment lost',
  },
  yaml: { once: tryYaml, figure: 'fuzzed YAML', ...FUZZ },
  ics: { once: tryCalendar, figure: 'fuzzed .ics', ...FUZZ },
  eml: { once: tryMail, figure: 'fuzzed .eml', ...FUZZ },
  templates: { once: tryTemplate, figure: 'fuzzed templates', ...FUZZ },
  dates: { once: tryDate, figure: 'fuzzed dates', ...FUZZ },
  argv: { once: tryArgv, figure: 'fuzzed argv', ...FUZZ },
};

/** A share of one of them: its name, its first seed, how often. */
export interface Part {
  name: string;
  seed: number;
  runs: number;
}

/** Tries a part in this thread. @throws RangeError where there is no such figure */
export async function tallyPart({ name, seed, runs }: Part): Promise<Tally> {
  const pure = PURES[name];
  if (pure === undefined) throw new RangeError(`no figure "${name}"`);
  // What is loaded once is loaded before anything is timed.
  if (name === 'argv') await warmUp();
  await tallyOf(pure.once, 0, Math.min(runs, 20));
  return tallyOf(pure.once, seed, runs);
}

/** One of them as a figure. */
export function pureFigure(name: string): Figure {
  return async (share) => {
    const { figure, full, wrong } = PURES[name] as Pure;
    const runs = portion(full, share);
    const { count, slowestMs, ...tally } = await inThreads(name, runs);
    tellWrong(figure, tally.wrong);
    return {
      figure: `${figure}, ${runs.toLocaleString('en-GB')}`,
      reached: `${count} ${wrong}; slowest ${Math.round(slowestMs)} ms`,
      mark: '0',
      isReached: count === 0,
    };
  };
}

/** In two threads of the bundle, of which each can begin anew; the sources cannot, and stay in this one. */
async function inThreads(name: string, runs: number): Promise<Tally> {
  const bundle = fileURLToPath(import.meta.url);
  if (bundle.endsWith('.ts')) return tallyPart({ name, seed: 1, runs });
  const half = Math.ceil(runs / 2);
  const parts: Part[] = [
    { name, seed: 1, runs: half },
    { name, seed: 1 + half, runs: runs - half },
  ];
  return sumOf(await Promise.all(parts.map((part) => inThread(bundle, part))));
}

function inThread(bundle: string, part: Part): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bundle, { workerData: part });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}
