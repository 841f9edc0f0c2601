/** Dates as people type them: what is understood, and what is refused rather than guessed. */

import { describe, expect, test } from 'vitest';
import { parseDay, parseMoment } from '../../src/cli/moment.ts';

/** Tuesday, 24 November 2026, 10:00 in London. */
const around = {
  option: '--at',
  now: Date.parse('2026-11-24T10:00:00Z'),
  zone: 'Europe/London',
  daysOff: () => null,
};

describe('a moment', () => {
  test.for([
    ['2026-11-23T14:30', '2026-11-23T14:30'],
    ['2026-11-23 14:30', '2026-11-23T14:30'],
    ['2026-11-23T14:30+01:00', '2026-11-23T14:30+01:00'],
    ['today 14:30', '2026-11-24T14:30'],
    ['today at 9am', '2026-11-24T09:00'],
    ['yesterday 3pm', '2026-11-23T15:00'],
    ['now', '2026-11-24T10:00'],
    ['nov 20 2026 16:15', '2026-11-20T16:15'],
  ])('reads "%s" as %s', async ([text, recorded]) => {
    expect((await parseMoment(text as string, around, true)).text).toBe(recorded);
  });

  test('an instant with an offset is that instant', async () => {
    const { instant } = await parseMoment('2026-11-23T14:30+01:00', around, true);
    expect(instant).toBe(Date.parse('2026-11-23T13:30:00Z'));
  });

  test('words are read in the zone, not in the zone of the machine', async () => {
    const tokyo = { ...around, zone: 'Asia/Tokyo' };
    const { instant, text } = await parseMoment('today 14:30', tokyo, true);
    expect(text).toBe('2026-11-24T14:30');
    expect(instant).toBe(Date.parse('2026-11-24T05:30:00Z'));
  });

  test.for([
    ['yesterday', 'has no time of day'],
    ['2026-02-30T10:00', 'no date I can read'],
    ['soonish', 'no date I can read'],
    ['5/6 10:00', 'could be two days'],
    ['a week from tuesday 10:00', 'no date I can read'],
    ['2026-03-29T01:30', 'does not exist in Europe/London'],
    ['2026-W10-1', 'no date I can read'],
    ['2026-11-23T24:00', 'no date I can read'],
    ['12026-01-01T10:00', 'no date I can read'],
  ])('refuses "%s": %s', async ([text, said]) => {
    await expect(parseMoment(text as string, around, true)).rejects.toMatchObject({
      status: 'usage',
      message: expect.stringContaining(said as string),
    });
  });
});

describe('a day', () => {
  test.for([
    ['2026-12-01', '2026-12-01'],
    ['tomorrow', '2026-11-25'],
    ['friday', '2026-11-27'],
    ['next friday', '2026-12-04'],
    ['monday', '2026-11-30'],
    ['1 december', '2026-12-01'],
    ['dec 1st', '2026-12-01'],
    ['in 2 weeks', '2026-12-08'],
    ['in 3 days', '2026-11-27'],
    ['+2d', '2026-11-26'],
    ['+1w', '2026-12-01'],
    ['+4bd', '2026-11-30'],
  ])('reads "%s" as %s', async ([text, day]) => {
    expect((await parseDay(text as string, around)).day).toBe(day);
  });

  test('says what was understood of words, with the year', async () => {
    expect((await parseDay('friday', around)).understood).toBe('--at: Fri 27 Nov 2026');
  });

  test.for(['5/6', '12.11', 'may', 'soon', 'end of week', '26-3-2', '2026-11-31', ''])('refuses "%s"', async (text) => {
    await expect(parseDay(text, around)).rejects.toMatchObject({ status: 'usage' });
  });
});
