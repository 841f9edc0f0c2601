/** Wall clocks in zones: each change of the clocks by hand, and a share of every zone against the oracle. */

import { describe, expect, test } from 'vitest';
import { systemContext } from '../../src/system.ts';
import { parseInstant } from '../../src/time/instant.ts';
import { dayAt, instantOf, isZone, resolveWall, setOffsetLookup, wallAt } from '../../src/time/zone.ts';
import { checkZoneDays, checkZoneEdges } from './oracle.ts';

function at(text: string): number {
  return parseInstant(text) as number;
}

function wall(text: string): { day: string; minutes: number } {
  const [day = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minutes: hours * 60 + minutes };
}

test('the machine stands in the zone that this run is for', () => {
  const ahead = { UTC: 0, 'America/Santiago': -180, 'Pacific/Apia': 780, 'Asia/Kathmandu': 345 };
  expect(ahead).toHaveProperty([process.env.TZ ?? ''], -new Date(at('2026-11-24T10:00:00Z')).getTimezoneOffset() + 0);
});

describe('a wall clock that exists once, or the first of two', () => {
  test.each([
    ['2026-11-23 14:30', 'Europe/London', '2026-11-23T14:30:00Z'],
    ['2026-07-01 14:30', 'Europe/London', '2026-07-01T13:30:00Z'],
    ['2026-11-24 14:30', 'Asia/Kathmandu', '2026-11-24T08:45:00Z'],
    ['2026-11-24 00:00', 'Pacific/Kiritimati', '2026-11-23T10:00:00Z'],
    // Sunday 1 November 2026: 01:30 comes twice, at -04:00 and at -05:00.
    ['2026-11-01 00:59', 'America/New_York', '2026-11-01T04:59:00Z'],
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['2026-11-01 02:00', 'America/New_York', '2026-11-01T07:00:00Z'],
    // Half an hour back at 02:00 on Sunday 5 April 2026.
    ['2026-04-05 01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ['1971-06-01 12:00', 'Africa/Monrovia', '1971-06-01T12:44:30Z'],
    ['2100-02-28 09:00', 'Europe/Paris', '2100-02-28T08:00:00Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(resolveWall(wall(text), zone)).toEqual({ instant: at(instant) });
    expect(instantOf(wall(text).day, wall(text).minutes, zone)).toBe(at(instant));
  });
});

describe('a wall clock that is skipped: both neighbours, and the first that exists for opening hours', () => {
  test.each([
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08 01:59', '2026-03-08 03:00', '2026-03-08T07:00:00Z'],
    ['2026-03-08 02:00', 'America/New_York', '2026-03-08 01:59', '2026-03-08 03:00', '2026-03-08T07:00:00Z'],
    ['2026-03-29 01:59', 'Europe/London', '2026-03-29 00:59', '2026-03-29 02:00', '2026-03-29T01:00:00Z'],
    // Days without a midnight: Friday 24 April 2026, Sunday 6 September 2026.
    ['2026-04-24 00:00', 'Africa/Cairo', '2026-04-23 23:59', '2026-04-24 01:00', '2026-04-23T22:00:00Z'],
    ['2026-09-06 00:30', 'America/Santiago', '2026-09-05 23:59', '2026-09-06 01:00', '2026-09-06T04:00:00Z'],
    // A day that there never was: Friday 30 December 2011.
    ['2011-12-30 09:00', 'Pacific/Apia', '2011-12-29 23:59', '2011-12-31 00:00', '2011-12-30T10:00:00Z'],
    ['2011-12-30 18:00', 'Pacific/Fakaofo', '2011-12-29 23:59', '2011-12-31 00:00', '2011-12-30T11:00:00Z'],
  ])('%s in %s', (text, zone, before, after, instant) => {
    expect(resolveWall(wall(text), zone)).toEqual({ skipped: { before: wall(before), after: wall(after) } });
    expect(instantOf(wall(text).day, wall(text).minutes, zone)).toBe(at(instant));
  });
});

describe('the day and the clock at an instant', () => {
  test.each([
    ['2026-11-24T10:30:00Z', 'Asia/Kathmandu', '2026-11-24', 975],
    ['2026-11-24T23:30:00Z', 'Asia/Kathmandu', '2026-11-25', 315],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29', 1439 + 59 / 60],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31', 0],
    ['2026-12-31T23:59:59Z', 'UTC', '2026-12-31', 1439 + 59 / 60],
    ['1970-01-01T00:00:00Z', 'America/New_York', '1969-12-31', 1140],
    ['1972-01-07T00:44:29Z', 'Africa/Monrovia', '1972-01-06', 1439 + 59 / 60],
    ['1972-01-07T00:44:30Z', 'Africa/Monrovia', '1972-01-07', 44.5],
  ])('%s in %s is %s, minute %s', (instant, zone, day, minutes) => {
    expect(dayAt(at(instant), zone)).toBe(day);
    expect(wallAt(at(instant), zone).minutes).toBeCloseTo(minutes, 9);
  });
});

describe('the names of zones', () => {
  test.each(['Europe/London', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (text) => {
    expect(isZone(text)).toBe(true);
  });
  test.each(['', 'Nowhere/Bogus', '+05:30', '05:30', 'W. Europe Standard Time', ':America/New_York', '../UTC'])(
    '%s is none',
    (text) => {
      expect(isZone(text)).toBe(false);
    },
  );
});

describe('against the oracle, each run a quarter of all zones', () => {
  const quarter = ['UTC', 'America/Santiago', 'Pacific/Apia', 'Asia/Kathmandu'].indexOf(process.env.TZ ?? '');
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 4 === quarter);

  test('a day in 97 of 2020 to 2035, and a change of the clocks', () => {
    const mismatches = zones.flatMap((zone, index) => [
      ...checkZoneDays(zone, { first: 2020, last: 2035 }, { step: 97, phase: index }).mismatches,
      ...checkZoneEdges(zone, { first: 2020, last: 2030 }, 1).mismatches,
    ]);
    expect(zones.length).toBeGreaterThan(90);
    expect(mismatches).toEqual([]);
  });

  test('zones without some midnight, with half hours, with a day left out: every day for years', () => {
    for (const zone of ['Africa/Cairo', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Apia']) {
      expect(checkZoneDays(zone, { first: 2010, last: 2014 }).mismatches).toEqual([]);
    }
    expect(checkZoneEdges('Africa/Monrovia', { first: 1970, last: 1973 }, 10).mismatches).toEqual([]);
  });
});

describe('the clock of the process, set to a zone', () => {
  const { zoneClock } = systemContext('0.0.0').process;

  test('tells what formatters tell, or nothing', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const told = zones.filter((zone) => zoneClock(zone, 0) !== null);
    expect(told.length).toBeGreaterThan(zones.length * 0.9);
    const instants = Array.from({ length: 24 }, (_, index) => at('1970-01-01T00:30:00Z') + index * 304_193_777_000);
    setOffsetLookup(() => null);
    for (const zone of told) {
      for (const instant of instants) {
        const { day, minutes } = wallAt(instant, zone);
        const ahead = (Date.parse(day) + minutes * 60_000 - instant) / 60_000;
        expect(zoneClock(zone, instant), `${zone} at ${new Date(instant).toISOString()}`).toBeCloseTo(ahead, 9);
      }
    }
  });

  test.each(['posix/Europe/London', 'right/Europe/London', 'EST5EDT', 'Etc/GMT+5', 'Nowhere/Bad', 'GMT', ''])(
    'knows nothing of %o',
    (zone) => expect(zoneClock(zone, 0)).toBe(null),
  );

  test('is set back', () => {
    const before = process.env.TZ;
    const shown = new Date(0).toString();
    zoneClock('Asia/Tokyo', 0);
    expect(process.env.TZ).toBe(before);
    expect(new Date(0).toString()).toBe(shown);
    delete process.env.TZ;
    zoneClock('Asia/Tokyo', 0);
    expect('TZ' in process.env).toBe(false);
    process.env.TZ = before;
  });
});
