/** Dates of options as people type them: how the file records them, and what is refused rather than guessed. */

import { describe, expect, test } from 'vitest';
import { type Asked, dayOf, momentsOf, sayReading } from '../../src/cli/asked-dates.ts';
import type { LoadedSearch } from '../../src/cli/load.ts';
import { readDecision } from '../../src/time/words/decision.ts';

/** Tuesday, 24 November 2026, 10:00 in London, unless told otherwise. */
function asked({ at = '2026-11-24T10:00:00Z', zone = 'Europe/London', force = false } = {}): Asked {
  const session = { now: Date.parse(at), force, mayAsk: false };
  const world = { session, input: { daysOffIn: () => () => null }, search: { settings: {} } };
  return { loaded: world as unknown as LoadedSearch, zone, option: '--at' };
}

describe('the start of an interview', () => {
  test.each([
    ['2026-11-23T14:30', '2026-11-23T14:30'],
    ['2026-11-23 14:30', '2026-11-23T14:30'],
    ['2026-11-23T14:30+01:00', '2026-11-23T14:30+01:00'],
    ['today 14:30', '2026-11-24T14:30'],
    ['yesterday 3pm', '2026-11-23T15:00'],
    ['now', '2026-11-24T10:00'],
    ['an hour ago', '2026-11-24T09:00'],
    ['mon 1pm', '2026-11-23T13:00'],
    ['11/26/2026 9:00', '2026-11-26T09:00'],
    ['friday 9:00', '2026-11-27T09:00'],
  ])('%s is recorded as %s', (text, recorded) => {
    expect(momentsOf(asked(), text, false)[0]?.text).toBe(recorded);
  });

  test('an instant with an offset is that instant', () => {
    expect(momentsOf(asked(), '2026-11-23T14:30+01:00', false)[0]?.instant).toBe(Date.parse('2026-11-23T13:30:00Z'));
  });

  test('words are read in the zone, not in that of the machine', () => {
    const [moment] = momentsOf(asked({ zone: 'Asia/Tokyo' }), 'today 14:30', false);
    expect(moment).toMatchObject({ text: '2026-11-24T14:30', instant: Date.parse('2026-11-24T05:30:00Z') });
  });

  test('where two days are near, both are there to be chosen from', () => {
    const texts = momentsOf(asked({ at: '2026-11-22T10:00:00Z' }), 'thursday 14:30', false).map(({ text }) => text);
    expect(texts).toEqual(['2026-11-19T14:30', '2026-11-26T14:30']);
  });

  test('the hour that the clocks show twice: the second is written with its offset', () => {
    const zone = 'America/New_York';
    const [first] = momentsOf(asked({ at: '2026-11-01T06:30:00Z', zone }), 'an hour ago', false);
    expect(first).toMatchObject({ text: '2026-11-01T01:30', instant: Date.parse('2026-11-01T05:30:00Z') });
    const [second] = momentsOf(asked({ at: '2026-11-01T07:30:00Z', zone }), 'an hour ago', false);
    expect(second).toMatchObject({ text: '2026-11-01T01:30-05:00', instant: Date.parse('2026-11-01T06:30:00Z') });
  });

  test.each([
    ['yesterday', 'has no time of day'],
    ['5/6 10:00', 'could be two days'],
    ['11/12/2026 9:00', 'Thu 12 Nov 2026 (2026-11-12) or Fri 11 Dec 2026 (2026-12-11)'],
    ['2026-03-29T01:30', 'does not exist in Europe/London'],
  ])('refuses "%s": %s', (text, said) => {
    expect(() => momentsOf(asked(), text, false)).toThrow(said);
  });

  test.each(['2026-02-30T10:00', 'soonish', '2026-W10-1', '2026-11-23T24:00', '12026-01-01T10:00', '26-3-2 10:00', ''])(
    'cannot read "%s"',
    (text) => expect(momentsOf(asked(), text, false)).toEqual([]),
  );
});

describe('what has been', () => {
  test.each([
    ['yesterday', '2026-11-23T12:00'],
    ['today', '2026-11-24T10:00'],
    ['friday', '2026-11-20T12:00'],
    ['tue 3pm', '2026-11-17T15:00'],
    ['2026-11-20', '2026-11-20T12:00'],
  ])('%s is recorded as %s', (text, recorded) => {
    expect(momentsOf(asked(), text, true)[0]?.text).toBe(recorded);
  });
});

describe('a day to come', () => {
  test.each([
    ['2026-12-01', '2026-12-01', '2026-12-01'],
    ['tomorrow', '2026-11-25', '2026-11-25'],
    ['next friday', '2026-12-04', '2026-11-27'],
    ['next week', '2026-12-04', '2026-11-30'],
    ['1 december', '2026-12-01', '2026-12-01'],
    ['+4bd', '2026-11-30', '2026-11-30'],
    ['end of the week', '2026-11-27', '2026-11-27'],
    ['by dec 20', '2026-12-20', '2026-12-20'],
    ['12/11/2026', '2026-12-11', '2026-12-11'],
    ['12/11', '2026-12-11', '2026-12-11'],
  ])('%s: theirs is %s, the latest; one’s own %s, the earliest', (text, theirs, own) => {
    expect(dayOf(asked(), text, 'latest').day).toBe(theirs);
    expect(dayOf(asked(), text, 'earliest').day).toBe(own);
  });

  test.each([
    ['5/6', 'could be two days'],
    ['5/12/2027', 'Wed 12 May 2027 (2027-05-12) or Sun 5 Dec 2027 (2027-12-05)'],
    ['2025-12-01', 'Mon 1 Dec 2025 is past; check the year, or use --force'],
    ['5 november', 'names no day to come'],
    ['may', 'names no day to come'],
    ['26-3-2', 'names no day to come'],
    ['2026-11-31', 'names no day to come'],
    ['', 'names no day to come'],
  ])('refuses "%s": %s', (text, said) => {
    expect(() => dayOf(asked(), text, 'latest')).toThrow(said);
  });

  test.each([
    ['by december 2027', 'read as Fri 31 Dec 2027, the latest of Wed 1 Dec to Fri 31 Dec'],
    ['between 30 december and 5 january', 'read as Tue 5 Jan 2027, the latest of Wed 30 Dec 2026 to Tue 5 Jan 2027'],
    ['12/11/2026', 'read as Fri 11 Dec 2026'],
  ])('says how "%s" was understood', (text, said) => {
    expect(dayOf(asked(), text, 'latest').understood).toBe(said);
  });

  test('a past one is taken by force', () => {
    expect(dayOf(asked({ force: true }), '2025-12-01', 'latest').day).toBe('2025-12-01');
  });
});

test.each([
  ['by Friday', 'Fri 27 Nov 2026'],
  ['next week', 'read as Fri 4 Dec 2026, the latest of Mon 30 Nov to Fri 4 Dec'],
  ['around the 15th', 'read as Tue 15 Dec 2026'],
])('%s is told as: %s', (words, said) => {
  const reading = readDecision(words, { today: '2026-11-24', minutes: 600, daysOff: () => null });
  expect(reading.kind === 'none' ? null : sayReading(reading)).toBe(said);
});
