/** Days without a zone, business days and timestamps, each by hand; and days against the integer calendar. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDayAfter, businessDayFrom, dayOff, walkBusinessDays } from '../../src/time/business.ts';
import { addDays, daysBetween, isDay, isWeekend, weekdayOf } from '../../src/time/day.ts';
import { formatInstant, isWithinYears, parseInstant, parseTimestamp } from '../../src/time/instant.ts';
import { instantOf, resolveWall, wallAt } from '../../src/time/zone.ts';
import { checkCalendar } from './oracle.ts';

test.each([1970, 1999, 2026, 2099, 2199])('five days and more of every day from %i on', (year) => {
  expect(checkCalendar(year, year + 1).mismatches).toEqual([]);
});

describe('a real day', () => {
  test.each(['1970-01-01', '2000-02-29', '2028-02-29', '2026-12-31', '2200-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });
  test.each([
    ...['2027-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'],
    ...['1969-12-31', '2201-01-01', '0001-01-01', '9999-12-31', '12026-01-01', '26-3-2', '2026-3-02'],
    ...['2026-W10-1', ' 2026-01-01', '2026-01-01Z', '2026-01-01T00:00', '', '２０２６-01-01', '-2026-01-01'],
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('counting calendar days', () => {
  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-12-31', -365, '2025-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  test('the week of Monday 23 November 2026', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays('2026-11-23', count));
    expect(days.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 0]);
    expect(days.map(isWeekend)).toEqual([false, false, false, false, false, true, true]);
  });
});

const none = () => null;

describe('business days', () => {
  const holidays = new Map([
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-01-01', "New Year's Day"],
  ]);
  const british = (day: string) => holidays.get(day) ?? null;

  test.each([
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-29', 1, '2026-11-30'],
    ['2026-11-27', 2, '2026-12-01'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('%s, %i: %s', (day, n, expected) => {
    expect(businessDayAfter(day, n, british)).toBe(expected);
  });

  test('the walk names each day that it skips', () => {
    expect(walkBusinessDays('2026-12-24', 1, british)).toEqual([
      { day: '2026-12-25', count: null, skipped: 'Christmas Day' },
      { day: '2026-12-26', count: null, skipped: 'Saturday' },
      { day: '2026-12-27', count: null, skipped: 'Sunday' },
      { day: '2026-12-28', count: null, skipped: 'Boxing Day (substitute day)' },
      { day: '2026-12-29', count: 1, skipped: null },
    ]);
    expect(dayOff('2026-12-29', british)).toBeNull();
  });

  test('a business day is its own first; a day off is not', () => {
    expect(businessDayFrom('2026-11-27', none)).toBe('2026-11-27');
    expect(businessDayFrom('2026-11-28', none)).toBe('2026-11-30');
    expect(businessDayFrom('2026-12-28', british)).toBe('2026-12-29');
  });

  test('days off without end are an error, not a loop; a year and a half of them is not', () => {
    const always = () => 'closed';
    expect(() => businessDayAfter('2026-11-24', 1, always)).toThrow(RangeError);
    expect(() => businessDayFrom('2026-11-24', always)).toThrow(RangeError);
    const open = addDays('2026-11-24', 548);
    expect(businessDayAfter('2026-11-24', 1, (day) => (day === open ? null : 'closed'))).toBe(open);
  });
});

describe('timestamps', () => {
  test.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
    ['2026-11-24T10:00Z', '2026-11-24T10:00:00Z'],
    ['2026-11-24T10:00:00+05:45', '2026-11-24T04:15:00Z'],
    ['2026-11-24T00:30-0500', '2026-11-24T05:30:00Z'],
    ['2026-12-31T23:59:59-12:00', '2027-01-01T11:59:59Z'],
    ['2026-11-24T10:00:00.999Z', '2026-11-24T10:00:00Z'],
  ])('%s is %s', (text, expected) => {
    expect(formatInstant(parseInstant(text) as number)).toBe(expected);
  });

  test.each([
    ...['2026-11-24T24:00Z', '2026-11-24T10:60Z', '2026-11-24T10:00:60Z', '2026-11-24T10:00+25:00'],
    ...['2026-02-30T10:00Z', '2026-11-24', '2026-11-24T10Z', 'T10:00Z', '2026-11-24T10:00', '1969-12-31T23:59Z'],
  ])('%s is no instant', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('a wall clock keeps its offset apart, null where it has none', () => {
    expect(parseTimestamp('2026-11-23T14:30')).toEqual({
      wall: { day: '2026-11-23', minutes: 870 },
      offset: null,
    });
    expect(parseTimestamp('2026-11-23 14:30:30-03:30')).toEqual({
      wall: { day: '2026-11-23', minutes: 870.5 },
      offset: -210,
    });
  });

  test('the years that any date may have', () => {
    const at = (text: string) => Date.parse(text);
    expect(isWithinYears(at('1970-01-01T00:00:00Z'))).toBe(true);
    expect(isWithinYears(at('1969-12-31T23:59:59Z'))).toBe(false);
    expect(isWithinYears(at('2200-12-31T23:59:59Z'))).toBe(true);
    expect(isWithinYears(at('2201-01-01T00:00:00Z'))).toBe(false);
  });

  const instants = fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) });
  const zones = fc.constantFrom(
    ...['Asia/Kathmandu', 'America/Santiago', 'Pacific/Apia', 'Africa/Cairo', 'Africa/Monrovia', 'UTC'],
  );

  test('law: a whole second survives being written and read', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const second = ms - (ms % 1000);
        expect(parseInstant(formatInstant(second))).toBe(second);
      }),
    );
  });

  test('law: what a clock shows is found again, at that instant or at its first time', () => {
    fc.assert(
      fc.property(instants, zones, (ms, zone) => {
        const wall = wallAt(ms, zone);
        const found = resolveWall(wall, zone);
        expect(found).toHaveProperty('instant');
        const first = 'instant' in found ? found.instant : Number.NaN;
        expect(first).toBeLessThanOrEqual(ms);
        expect(wallAt(first, zone)).toEqual(wall);
        expect(instantOf(wall.day, wall.minutes, zone)).toBe(first);
      }),
    );
  });
});
