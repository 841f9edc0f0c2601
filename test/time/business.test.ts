/** The weekend of each country as CLDR has it, and business days back and forth over it. */

import { expect, test } from 'vitest';
import { businessDayAfter, businessDayBefore, dayOff, weekendOf } from '../../src/time/business.ts';

test.each([
  [null, [6, 0]],
  ['GB', [6, 0]],
  ['GB-SCT', [6, 0]],
  ['US', [6, 0]],
  ['SA', [5, 6]],
  ['IL', [5, 6]],
  ['AE', [6, 0]],
  ['IN', [0]],
  ['IR', [5]],
] as const)('%s rests on %j', (country, days) => {
  expect(weekendOf(country)).toEqual(days);
});

test('where the weekend is Friday and Saturday, Sunday counts', () => {
  const daysOff = Object.assign(() => null, { weekend: weekendOf('SA') });
  // Thursday 19 November 2026.
  expect(businessDayAfter('2026-11-19', 1, daysOff)).toBe('2026-11-22');
  expect(businessDayBefore('2026-11-22', daysOff)).toBe('2026-11-19');
  expect(dayOff('2026-11-20', daysOff)).toBe('Friday');
  expect(dayOff('2026-11-22', daysOff)).toBeNull();
});

test.each([
  // Monday 30 November: Friday 27, and Thursday where that is off.
  [[], '2026-11-27'],
  [['2026-11-27'], '2026-11-26'],
])('the business day before a Monday, with %j off', (off, expected) => {
  expect(businessDayBefore('2026-11-30', (day) => ((off as string[]).includes(day) ? 'off' : null))).toBe(expected);
});

test('days off without end are an error, not a loop', () => {
  expect(() => businessDayBefore('2026-11-30', () => 'off')).toThrow(RangeError);
});
