/** Dates in a mail: which days they mean. */

import { expect, test } from 'vitest';
import { datesIn, mismatches } from '../../../src/draft/lint/dates.ts';
import { NOW } from '../inputs.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

test.each([
  ['20 November', 'en-GB', ['2026-11-20']],
  ['the 20th of November', 'en-GB', ['2026-11-20']],
  ['November 20th', 'en-US', ['2026-11-20']],
  ['Nov. 20', 'en-US', ['2026-11-20']],
  ['20th Nov', 'en-GB', ['2026-11-20']],
  ['the 20th', 'en-GB', ['2026-11-20']],
  ['20.11.', 'en-GB', ['2026-11-20']],
  ['20.11.2026', 'en-GB', ['2026-11-20']],
  ['11/20', 'en-US', ['2026-11-20']],
  ['20/11', 'en-GB', ['2026-11-20']],
  ['5/6', 'en-US', ['2027-05-06']],
  ['5/6', 'en-GB', ['2026-06-05']],
  ['2026-11-20', 'en-GB', ['2026-11-20']],
  ['last Friday', 'en-GB', ['2026-11-20']],
  ['this Friday', 'en-GB', ['2026-11-27']],
  ['next Friday', 'en-GB', ['2026-12-04']],
  ['yesterday and tomorrow', 'en-GB', ['2026-11-23', '2026-11-25']],
  ['by the end of the week', 'en-GB', ['2026-11-26']],
  ['end of last week', 'en-GB', ['2026-11-19']],
  ['within two days', 'en-GB', ['2026-11-24']],
  ['at the end of the month', 'en-GB', ['2026-11-01']],
  ['by the end of November', 'en-GB', ['2026-11-21']],
  ['early December, mid-January or late in the day', 'en-GB', ['2026-12-01', '2027-01-11']],
  ['Friday the 20th', 'en-GB', ['2026-11-20']],
  ['1 of 20 files, version 2.11.3 of 24/7', 'en-GB', []],
] as const)('%s in %s', (text, language, days) => {
  expect(datesIn(text, TODAY, language).map(({ readings }) => readings[0]?.first)).toEqual(days);
});

test.each([
  ['on Friday 20 November', []],
  ['on Thursday 20 November', ['Friday']],
  ['on Friday, November 20th', []],
  ['on Fri, Nov 21', ['Saturday']],
  ['on 1 December (Wednesday)', ['Tuesday']],
  ['on Wednesday 2026-12-01', ['Tuesday']],
  ['on Friday 1 January', []],
  ['on Thursday, 1 January 2027', ['Friday']],
  ['on Monday the 20th', ['Friday']],
  ['on Monday 31 February', []],
  ['may I come on Monday', []],
])('the weekday of %s', (text, right) => {
  expect(mismatches(text, NOW).map((one) => one.right)).toEqual(right);
});
