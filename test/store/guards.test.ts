/** `guards.md` and `removals.txt` say what is so: every guard, its function and its test are there. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRemovals } from './removals.ts';

test.for(readRemovals())('$guard', ({ within, file, from, to, testFile, title }) => {
  const source = readFileSync(file, 'utf8');
  expect(source).toMatch(new RegExp(`\\bfunction ${within}\\b|\\bconst ${within}\\b`));
  expect(source.split(from), 'the lines of the guard stand once in the source').toHaveLength(2);
  expect(to).not.toBe(from);
  const tests = readFileSync(testFile, 'utf8');
  expect(tests.includes(`'${title}'`), `a test '${title}'`).toBe(true);
});
