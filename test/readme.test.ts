/** The README's console blocks print what they say: they are run from top to bottom, as a newcomer would. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closeStage, openStage, replay } from './cli/transcript.ts';

const file = new URL('../README.md', import.meta.url).pathname;
const BLOCK = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;

test('the README shows true output', { timeout: 120_000 }, () => {
  const wanted = readFileSync(file, 'utf8');
  const stage = openStage();
  // A newcomer has set nothing.
  delete stage.env.FOLLOWUP_FILE;
  try {
    const got = wanted.replace(BLOCK, (block) => replay(block, stage));
    if (process.env.UPDATE_TRANSCRIPTS === '1') writeFileSync(file, got);
    else expect(got).toBe(wanted);
  } finally {
    closeStage(stage);
  }
});

test('the timings it quotes are those of the last bench', () => {
  const results = readFileSync(new URL('bench/results.md', import.meta.url), 'utf8');
  expect(readFileSync(file, 'utf8')).toContain(results.trim());
});
