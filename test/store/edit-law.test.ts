/** A share of the law of edits; `npm run torture` asks it of a million. */

import { expect, test } from 'vitest';
import { checkEdits } from './edit-law.ts';

test('case 24: 1,500 changes in every format: no foreign byte changed, no comment lost, read as meant', () => {
  const { runs, refused } = checkEdits(1_500, 1);
  expect(runs).toBe(1_500);
  expect(refused).toBeLessThan(200);
});
