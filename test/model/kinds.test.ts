/** The table of kinds: no two are drawn alike, and every one is planned by a rule. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, kindRow } from '../../src/model/kinds.ts';
import { RULES } from '../../src/model/rules.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { inputOf, samples } from '../schedule/generate.ts';

test('a kind is known in a picture by its letter alone, whatever else is drawn there', () => {
  const drawn = KINDS.map((kind) => kindRow(kind).letter);
  expect(new Set(drawn).size).toBe(KINDS.length);
  for (const letter of drawn) expect(letter).toMatch(/^[A-Z]$/);
  expect(new Set(KINDS.map((kind) => kindRow(kind).title)).size).toBe(KINDS.length);
});

test('every kind is planned by something, in searches made by chance', () => {
  const planned = new Set<string>();
  for (const sample of fc.sample(samples, { numRuns: 600, seed: 1 })) {
    for (const { kind } of planSearch(sample.search, inputOf(sample)).actions) planned.add(kind);
    if (planned.size === KINDS.length) return;
  }
  expect([...planned].sort()).toEqual([...KINDS].sort());
});

test('a duty to oneself is settled by a command, and nothing else is', () => {
  for (const kind of KINDS) {
    const { channel, to, settledBy } = kindRow(kind);
    expect([kind, channel === null, settledBy !== null]).toEqual([kind, to === 'oneself', to === 'oneself']);
  }
});

test('every rule is named by a file that applies it', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== 'model/rules.ts',
  );
  const text = files.map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n');
  expect(RULES.filter((rule) => !text.includes(`'${rule}'`))).toEqual([]);
});
