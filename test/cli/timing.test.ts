/** What they said about timing, on a Tuesday, and the day that is proposed for it: later rather than earlier. */

import { expect, test } from 'vitest';
import { parseTiming } from '../../src/cli/timing.ts';

const at = (today: string) => ({ today, daysOff: () => null });

test.each([
  ['tomorrow', '2026-11-25'],
  ['the day after tomorrow', '2026-11-26'],
  ['later this week', '2026-11-27'],
  ['by the end of the week', '2026-11-27'],
  ['early next week', '2026-12-02'],
  ['at the beginning of next week', '2026-12-02'],
  ['mid next week', '2026-12-03'],
  ['next week', '2026-12-04'],
  ["you'll hear from us by the end of next week", '2026-12-04'],
  ['early the week after next', '2026-12-09'],
  ['the week after next', '2026-12-11'],
  ['in a week', '2026-12-01'],
  ['give us a week', '2026-12-01'],
  ['a week or two', '2026-12-08'],
  ['in a couple of weeks', '2026-12-08'],
  ['in two to three weeks', '2026-12-15'],
  ['2-3 weeks', '2026-12-15'],
  ['in a few weeks', '2026-12-22'],
  ['in a couple of days', '2026-11-27'],
  ['within a few days', '2026-11-29'],
  ['within ten business days', '2026-12-08'],
  ['in a month', '2026-12-25'],
  ['by Friday', '2026-11-27'],
  ['Tuesday', '2026-11-24'],
  ['Tuesday week', '2026-12-08'],
  ['next Friday', '2026-12-04'],
  ['next Monday', '2026-11-30'],
  ['next Sunday', '2026-12-06'],
  ['next month', '2026-12-31'],
  ['early next month', '2026-12-10'],
  ['by the end of the month', '2026-11-30'],
  ['in mid-December', '2026-12-20'],
  ['early January', '2027-01-10'],
  ['sometime in February', '2027-02-28'],
  ['before the end of the year', '2026-12-31'],
])('%s: %s', (words, day) => {
  expect(parseTiming(words, at('2026-11-24'))?.day).toBe(day);
});

test.each([
  ['2026-11-28', 'this week', '2026-12-04'],
  ['2026-11-29', 'early next week', '2026-12-02'],
  ['2026-11-27', 'end of the week', '2026-11-27'],
  ['2026-11-26', 'early this week', '2026-12-02'],
  ['2026-11-29', 'next Monday', '2026-11-30'],
])('said on %s: %s: %s', (today, words, day) => {
  expect(parseTiming(words, at(today))?.day).toBe(day);
});

test.each(['', 'soon', 'you may hear from us', 'we will be in touch', '2026-12-01', '1/12', 'by the 4th', 'Dec 4'])(
  'names no day that could be proposed: %s',
  (words) => expect(parseTiming(words, at('2026-11-24'))).toBeNull(),
);
