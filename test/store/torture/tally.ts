/** Counts what is tried within this process: how often, what was wrong, how long the slowest took. */

import { type Chance, chanceOf } from './figure.ts';

export interface Tally {
  runs: number;
  /** What was wrong, the first hundred; `count` of all. */
  wrong: string[];
  count: number;
  slowestMs: number;
}

/** Whatever takes longer is wrong too. */
const LONGEST_MS = 2_000;

/** One try; null where all is well, else what is wrong. What it throws is wrong too. */
export type Try = (chance: Chance) => string | null | Promise<string | null>;

/** Tries many times, each time with a chance of its own, so that one can be tried again alone. */
export async function tallyOf(once: Try, seed: number, runs: number): Promise<Tally> {
  const tally: Tally = { runs, wrong: [], count: 0, slowestMs: 0 };
  for (let run = 0; run < runs; run += 1) {
    let { found, ms } = await timed(once, seed + run);
    // On a machine that is busy otherwise any may be late once; what takes that long by itself does so again.
    if (found === null && ms > LONGEST_MS) ({ found, ms } = await timed(once, seed + run));
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    if (found === null && ms > LONGEST_MS) found = `took ${Math.round(ms)} ms`;
    if (found === null) continue;
    tally.count += 1;
    if (tally.wrong.length < 100) tally.wrong.push(`seed ${seed + run}: ${found}`);
  }
  return tally;
}

async function timed(once: Try, seed: number): Promise<{ found: string | null; ms: number }> {
  const started = performance.now();
  let found: string | null;
  try {
    const answer = once(chanceOf(seed));
    found = answer instanceof Promise ? await answer : answer;
  } catch (error) {
    found = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { found, ms: performance.now() - started };
}

/** Tallies of the same thing as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    runs: tallies.reduce((sum, { runs }) => sum + runs, 0),
    wrong: tallies.flatMap(({ wrong }) => wrong).slice(0, 100),
    count: tallies.reduce((sum, { count }) => sum + count, 0),
    slowestMs: Math.max(...tallies.map(({ slowestMs }) => slowestMs)),
  };
}
