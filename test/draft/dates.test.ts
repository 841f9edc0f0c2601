/** How a mail names the day of the conversation: in words while they can mean only that day, then by its date. */

import { expect, test } from 'vitest';
import { templateContext } from '../../src/draft/context.ts';
import { completeInput, language } from './inputs.ts';

/** The conversation was on Monday, 23 November 2026, in London. */
test.each([
  ['2026-11-23T18:00:00Z', 'today'],
  ['2026-11-23T23:59:00Z', 'today'],
  ['2026-11-24T00:30:00Z', 'yesterday'],
  ['2026-11-25T10:00:00Z', 'on Monday'],
  ['2026-11-29T23:00:00Z', 'on Monday'],
  // A week later "Monday" would be today.
  ['2026-11-30T10:00:00Z', 'on 23 November'],
  ['2026-12-01T10:00:00Z', 'on 23 November'],
])('written at %s: %s', (at, when) => {
  expect(templateContext(completeInput('thank-you', { now: Date.parse(at) }), language).when).toBe(when);
});
