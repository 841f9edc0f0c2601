/** The labelled corpus: every planted fault is found, and no good draft has an error. */

import { expect, test } from 'vitest';
import { LINT_RULES } from '../../src/draft/lint/lint.ts';
import { measureCorpus } from './corpus/measure.ts';

const measured = await measureCorpus();

test('the corpus is large enough, with faults of every rule', () => {
  expect(measured.good).toBeGreaterThanOrEqual(150);
  expect(measured.faulty).toBeGreaterThanOrEqual(150);
  const rules = [...LINT_RULES.map(({ name }) => name), 'panel-subject', 'panel-detail', 'panel-body', 'spelling'];
  for (const rule of rules) {
    const planted = measured.rules.find((one) => one.rule === rule)?.planted ?? 0;
    expect(planted, rule).toBeGreaterThanOrEqual(5);
  }
});

test('no good draft has an error', () => {
  expect(measured.errors).toEqual([]);
});

test.each(measured.rules)('$rule finds every planted fault, and is seldom mistaken', ({ planted, found, mistaken }) => {
  expect(found).toBe(planted);
  expect(found / (found + mistaken)).toBeGreaterThanOrEqual(0.9);
});
