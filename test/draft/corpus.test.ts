/** The labelled corpus: planted faults are found, each by its own rule, and good letters have no error. */

import { describe, expect, test } from 'vitest';
import { LINT_RULES } from '../../src/draft/lint/lint.ts';
import { LEARNED_FROM } from '../../src/draft/lint/tone-weights.ts';
import { digestOf } from './corpus/digest.ts';
import { measureCorpus } from './corpus/measure.ts';

const known = await measureCorpus(false);
const heldOut = await measureCorpus(true);

/** Of mails too seldom for a corpus; `lint/rules.test.ts` holds them. */
const SELDOM = ['other-times', 'letter', 'elsewhere'];

test('the corpus is large enough, with faults of every rule', () => {
  expect(known.good + heldOut.good).toBeGreaterThanOrEqual(350);
  expect(known.faulty + heldOut.faulty).toBeGreaterThanOrEqual(900);
  expect(known.innocent + heldOut.innocent).toBeGreaterThanOrEqual(600);
  const rules = [...LINT_RULES.map(({ name }) => name), 'panel-subject', 'panel-detail', 'panel-body', 'spelling'];
  for (const rule of rules.filter((one) => !SELDOM.includes(one))) {
    const planted = [known, heldOut].flatMap(({ rules: all }) => all.filter((one) => one.rule === rule));
    expect(
      planted.reduce((sum, one) => sum + one.planted, 0),
      rule,
    ).toBeGreaterThanOrEqual(5);
  }
});

test('the weights of tone are learned from the corpus as it is: npm run train-tone', () => {
  expect(LEARNED_FROM).toBe(digestOf());
});

describe.each([
  ['known', known, 0, 0.98],
  ['held-out', heldOut, 0.02, 0.95],
] as const)('the %s half', (_, { rules, good, errors, innocent, accused }, mostErrors, leastFound) => {
  test('good letters have no error', () => {
    expect(errors.length / good, errors.join('\n')).toBeLessThanOrEqual(mostErrors);
  });

  test('planted faults are found by their own rule', () => {
    const sum = (field: 'planted' | 'found') => rules.reduce((total, one) => total + one[field], 0);
    expect(sum('found') / sum('planted')).toBeGreaterThanOrEqual(leastFound);
  });

  test('innocent sentences are seldom accused', () => {
    expect(accused / innocent).toBeLessThanOrEqual(0.02);
  });
});
