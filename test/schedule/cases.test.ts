/** The cases of dates by their numbers, in every zone of the machine: what the other tables hold in general. */

import { expect, test } from 'vitest';
import { businessDayAfter } from '../../src/time/business.ts';
import { addDays } from '../../src/time/day.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { dayAt, instantOf, resolveWall, wallAt } from '../../src/time/zone.ts';
import { actionIn, at, planAt, stateAt } from './search.ts';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const NEW_YORK =
  '  - { id: a, company: A, role: B, at: 2026-03-07T10:00, minutes: 60, timezone: America/New_York, interviewers: [{ name: Ann, email: ann@a.example }] }\n';
const TOLD =
  '  - { id: a, company: A, role: B, at: 2026-11-23T14:30, minutes: 60, decisionBy: 2026-12-01, interviewers: [{ name: Ann, email: ann@a.example }] }\n';
const CHECKED = `${TOLD.trimEnd().slice(0, -2)}, history: [{ sent: status-check, to: ann@a.example, at: 2026-12-02T10:00:00Z }] }\n`;

test('case 66: the 24 hours of a thank-you are elapsed: across a change of the clocks an hour later on the wall', () => {
  const { dueAt, zone } = actionIn(planAt(NEW_YORK, '2026-03-07T17:00Z'), 'thank-you') as {
    dueAt: number;
    zone: string;
  };
  expect(formatInstant(dueAt)).toBe('2026-03-08T16:00:00Z');
  expect(wallAt(dueAt, zone)).toEqual({ day: '2026-03-08', minutes: 12 * 60 });
});

test('case 67: a wall clock that is skipped is told, one that occurs twice is the first', () => {
  expect(resolveWall({ day: '2026-03-08', minutes: 150 }, 'America/New_York')).toEqual({
    skipped: { before: { day: '2026-03-08', minutes: 119 }, after: { day: '2026-03-08', minutes: 180 } },
  });
  expect(resolveWall({ day: '2026-11-01', minutes: 90 }, 'America/New_York')).toEqual({
    instant: at('2026-11-01T05:30Z'),
  });
});

test('case 68: where there is no midnight the date stays the same day, in every zone', () => {
  for (const zone of ZONES)
    for (const day of ['2026-04-24', '2026-09-06', '2026-03-29'])
      expect(dayAt(instantOf(day, 0, zone), zone), `${day} ${zone}`).toBe(day);
});

test.each(['Pacific/Apia', 'Pacific/Fakaofo'])('case 69: %s had no 30 December 2011: the next day begins', (zone) => {
  expect(dayAt(instantOf('2011-12-30', 540, zone), zone)).toBe('2011-12-31');
  expect(dayAt(instantOf('2011-12-29', 540, zone), zone)).toBe('2011-12-29');
});

test('case 70: a business day after a year, a leap day, and days off of any sort', () => {
  const off = (days: readonly string[]) => (day: string) => (days.includes(day) ? 'off' : null);
  expect(businessDayAfter('2026-12-31', 1, off(['2027-01-01']))).toBe('2027-01-04');
  expect(businessDayAfter('2026-12-31', 1, off(['2027-01-04', '2027-01-01', '2027-01-01', '2027-01-02']))).toBe(
    '2027-01-05',
  );
  expect(businessDayAfter('2027-02-26', 1, off([]))).toBe('2027-03-01');
  expect(businessDayAfter('2028-02-28', 1, off([]))).toBe('2028-02-29');
  expect(businessDayAfter('2100-02-26', 1, off([]))).toBe('2100-03-01');
  expect(businessDayAfter('2000-02-28', 1, off([]))).toBe('2000-02-29');
  const many = Array.from({ length: 400 }, (_, index) => addDays('2027-01-01', index));
  expect(businessDayAfter('2026-12-31', 1, off(many))).toBe('2028-02-07');
  expect(() => businessDayAfter('2026-12-31', 1, () => 'off')).toThrow(RangeError);
});

test.each([
  ['24 hours', TOLD, 'thank-you', '2026-11-24T15:30:00Z', ['due', 'due', 'late']],
  ['the check opens', TOLD, 'status-check', '2026-12-02T09:00:00Z', ['upcoming', 'due', 'due']],
  ['the check is due', TOLD, 'status-check', '2026-12-03T18:00:00Z', ['due', 'due', 'late']],
  ['+5 days', CHECKED, 'final-note', '2026-12-07T09:00:00Z', ['upcoming', 'due', 'due']],
  ['+7 days', CHECKED, 'final-note', '2026-12-09T18:00:00Z', ['due', 'due', 'late']],
] as const)('case 74: one millisecond before, at and after: %s', (_, given, kind, boundary, states) => {
  expect([-1, 0, 1].map((ms) => stateAt(given, kind, at(boundary) + ms))).toEqual(states);
});
