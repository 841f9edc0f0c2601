import { describe, expect, test } from 'vitest';
import { clockWords, dayWords, momentWords, type Reader, spanWords, timeWords } from '../../src/view/dates.ts';
import { at, NOW } from './sample.ts';

const HOUR = 3_600_000;
const reader: Reader = { now: NOW, zone: 'Europe/London' };

test.each([
  ['2026-12-02', undefined, 'Wed 2 Dec'],
  ['2027-05-24', '2026-11-24', 'Mon 24 May 2027'],
  ['2027-01-04', '2026-11-24', 'Mon 4 Jan'],
] as const)('%s seen from %s', (day, today, words) => {
  expect(dayWords(day, today)).toBe(words);
});

test.each([
  ['2026-11-24T15:30:00Z', 'Europe/London', '15:30'],
  ['2026-11-24T15:30:59Z', 'Asia/Kathmandu', '21:15'],
  ['2026-11-24T03:05:00Z', 'America/New_York', '22:05'],
])('%s in %s', (text, zone, words) => {
  expect(clockWords(at(text), zone)).toBe(words);
});

describe('momentWords', () => {
  test('the own zone goes without saying', () => {
    expect(momentWords(at('2026-11-24T15:30:00Z'), 'Europe/London', reader)).toBe('Tue 24 Nov 15:30');
  });

  test('another zone is named', () => {
    expect(momentWords(at('2026-11-12T15:00:00Z'), 'America/New_York', reader)).toBe('Thu 12 Nov 10:00 New York');
  });

  test('a zone that is no place keeps its name', () => {
    expect(momentWords(at('2026-11-12T15:00:00Z'), 'Etc/GMT+5', reader)).toBe('Thu 12 Nov 10:00 Etc/GMT+5');
  });
});

test.each([
  [0, 'less than a minute'],
  [59_999, 'less than a minute'],
  [60_000, '1 minute'],
  [HOUR - 1, '59 minutes'],
  [HOUR, '1 hour'],
  [48 * HOUR - 1, '47 hours'],
  [48 * HOUR, '2 days'],
  [-7.5 * HOUR, '7 hours'],
])('%i milliseconds are %s', (millis, words) => {
  expect(spanWords(millis)).toBe(words);
});

describe('timeWords', () => {
  const base = { opensAt: NOW, dueAt: NOW, doneAt: null, zone: 'Europe/London' };
  test.each([
    ['due to the very instant it closes', { ...base, state: 'due' }, 'less than a minute left'],
    ['due', { ...base, state: 'due', dueAt: NOW + 5 * HOUR }, '5 hours left'],
    ['due without a date', { ...base, state: 'due', dueAt: null }, 'no date given'],
    ['late', { ...base, state: 'late', dueAt: NOW - 20 * HOUR }, '20 hours late'],
    ['upcoming', { ...base, state: 'upcoming', opensAt: at('2026-12-02T09:00:00Z') }, 'opens Wed 2 Dec'],
    ['done', { ...base, state: 'done', doneAt: at('2026-11-23T09:00:00Z') }, 'done Mon 23 Nov'],
    ['skipped', { ...base, state: 'skipped' }, 'skipped'],
    ['missed', { ...base, state: 'missed' }, 'let go'],
  ] as const)('%s', (_, action, words) => {
    expect(timeWords(action, reader)).toBe(words);
  });
});
