/** Public holidays of a country and of a region: substitutes, observed days, names; unknown places. */

import { expect, test } from 'vitest';
import { computeHolidays, isUnlisted } from '../../src/time/holidays.ts';

test.each([
  ['GB', '2026-12-25', true],
  // Saturday 26 December 2026 is Boxing Day; Monday 28 stands in for it.
  ['GB', '2026-12-28', true],
  ['GB', '2026-12-29', false],
  ['GB', '2027-01-01', true],
  ['GB-ENG', '2026-04-06', true],
  ['GB-SCT', '2026-11-30', true],
  ['GB-ENG', '2026-11-30', false],
  ['GB-SCT', '2027-01-04', true],
  ['GB-SCT', '2026-04-06', false],
  ['US', '2026-11-26', true],
  ['US', '2026-07-03', true],
  ['US', '2026-11-27', false],
  ['US', '2026-12-25', true],
  // Off from 19:00 on, and from noon on for some.
  ['AU-SA', '2026-12-24', false],
  ['CN', '2026-05-04', false],
])('%s, %s: a day off is %s', async (country, day, expected) => {
  const days = await computeHolidays(country, [2026, 2027]);
  expect(days?.has(day)).toBe(expected);
});

test('a substitute day is named as one', async () => {
  expect((await computeHolidays('GB', [2026]))?.get('2026-12-28')).toBe('Boxing Day (substitute day)');
});

test.each(['ZZ', 'GB-XXX', 'gb', '', 'GB-ENG-ZZ', '__proto__', 'constructor'])('"%s" is not known', async (country) => {
  expect(await computeHolidays(country, [2026])).toBeNull();
});

test.each([
  ['NP', true],
  ['QA', true],
  ['GB', false],
  ['UK', false],
  ['ZZ', false],
  ['XX', false],
  ['gb', false],
  ['GB-XXX', false],
])('%s is a country without a calendar: %s', async (country, expected) => {
  expect(await isUnlisted(country)).toBe(expected);
});

test('no years, no days', async () => {
  expect(await computeHolidays('GB', [])).toEqual(new Map());
});
