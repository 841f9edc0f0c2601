/**
 * The day they decide by, read from what they said: corpora, one put away while the reader was written, one written
 * after it; and laws.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isDay } from '../../../src/time/day.ts';
import { readDecision } from '../../../src/time/words/decision.ts';
import { measure, readCorpus } from './corpus.ts';

describe.each(['known.txt', 'held-out.txt', 'fresh.txt'])('%s', async (name) => {
  const rows = await readCorpus(name);
  const { phrases, precision, recall, exact } = measure(rows);
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

  test(`${phrases} phrases: precision ${percent(precision)}, recall ${percent(recall)}, exact ${percent(exact)}`, () => {
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test.each(rows)('$told $words: $expected', ({ found, expected }) => {
    expect(found).toBe(expected);
  });
});

const told = { today: '2026-11-24', minutes: 600, daysOff: () => null };

test.each([
  ['next week', ['2026-11-30', '2026-12-04'], 'next week'],
  ['early next week', ['2026-11-30', '2026-12-01'], 'early next week'],
  ['Monday or Tuesday', ['2026-11-30', '2026-12-01'], 'monday or tuesday'],
  ['We will write by the 4th, the 8th at the latest.', ['2026-12-04', '2026-12-08'], 'the 4th, the 8th'],
])('several readings are told with the first and the last: %s', (words, readings, shown) => {
  expect(readDecision(words, told)).toEqual({ kind: 'several', readings, latest: readings[1], words: shown });
});

test.each(['26-3-2', '26/3/2', '0/0/26', '99/99/99', '2026-13-01', '2026-02-30'])('is no date: %s', (words) => {
  expect(readDecision(words, told)).toEqual({ kind: 'none' });
});

test('two digits of a year are of this century; both ways round where both can be', () => {
  expect(readDecision('18/12/26', told)).toMatchObject({ kind: 'day', on: '2026-12-18' });
  expect(readDecision('12/18/26', told)).toMatchObject({ kind: 'day', on: '2026-12-18' });
  expect(readDecision('3/2/27', told)).toMatchObject({ kind: 'several', readings: ['2027-02-03', '2027-03-02'] });
});

test('a day off is no last day of a week', () => {
  const friday = new Date('2026-11-27').getUTCDay();
  const daysOff = (day: string) => (new Date(day).getUTCDay() === friday ? 'Friday' : null);
  expect(readDecision('next week', { ...told, daysOff })).toMatchObject({ latest: '2026-12-03' });
});

const WORDS = (
  'we will decide by on the of next this week early mid end friday monday tue sat 18th 4 12/11 dec may december two ' +
  '3 days a few weeks in within not before until after , . but and between to - half past first month business EOD or'
).split(' ');

test('law: whatever is said, what is read is a real day, not before it was said', () => {
  const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2026-01-01', count));
  const sentences = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(days, fc.oneof(sentences, fc.string()), (today, words) => {
      const reading = readDecision(words, { ...told, today });
      if (reading.kind === 'none') return;
      const all = reading.kind === 'day' ? [reading.on] : [...reading.readings, reading.latest];
      for (const day of all) {
        expect(isDay(day)).toBe(true);
        expect(day >= today).toBe(true);
      }
      if (reading.kind === 'several') expect(reading.latest).toBe([...reading.readings].sort().at(-1));
    }),
    { numRuns: 3000 },
  );
});

test('a long text is read in a moment', () => {
  const long = 'we will decide by the end of next week or the 4th of the 5th, '.repeat(2000);
  const started = performance.now();
  readDecision(long, told);
  readDecision(`${'a '.repeat(50_000)}friday`, told);
  expect(performance.now() - started).toBeLessThan(1000);
});
