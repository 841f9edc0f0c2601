/** Block scalars that keep every line end behind them: what is put below them may add none. */

import { expect, test } from 'vitest';
import { addInterview } from '../../src/store/edit/interview.ts';

const OPTIONS = { file: 'i.yaml', systemZone: () => 'UTC' };
const FIELDS = { company: 'C', role: 'D', at: '2026-11-20T10:00' };
const HEAD = 'version: 1\ninterviews:\n  - company: A\n    role: B\n    at: 2026-11-20T10:00\n    notes: ';
const ADDED = '  - id: c-d\n    company: C\n    role: D\n    at: 2026-11-20T10:00\n';

test.each([
  ['|+\n      b\n', '|+\n      b\n', ''],
  ['>+\n      b\n\n', '>+\n      b\n\n', ''],
  ['|2+\n      b\n\n# c\n', '|2+\n      b\n\n', '# c\n'],
  ['|-\n      b\n', '|-\n      b\n\n', ''],
])('an interview is added below notes of %j', (notes, above, below) => {
  expect(addInterview(HEAD + notes, FIELDS, OPTIONS).text).toBe(HEAD + above + ADDED + below);
});
