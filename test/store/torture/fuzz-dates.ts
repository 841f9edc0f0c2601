/** Dates and times as nobody would type them, for the reader of plain English. */

import { dayOf, type Moment, momentsOf } from '../../../src/cli/asked-dates.ts';
import type { LoadedSearch } from '../../../src/cli/load.ts';
import { Failure } from '../../../src/model/failure.ts';
import { isDay } from '../../../src/time/day.ts';
import { anything, type Chance, pick } from './figure.ts';

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Cairo'];

const TOKENS = [
  'today',
  'tomorrow',
  'yesterday',
  'next',
  'last',
  'this',
  'in',
  'ago',
  'friday',
  'tue',
  'wednesday',
  'week',
  'weeks',
  'month',
  'day',
  'days',
  'two',
  'a',
  '3',
  '14:30',
  '3pm',
  '25:00',
  '24:00',
  'noon',
  'midnight',
  'at',
  'on',
  'of',
  'the',
  '2026-11-24',
  '2026-02-30',
  '2026-W10-1',
  '26-3-2',
  '0001-01-01',
  '9999-12-31',
  '12026-01-01',
  '2026-11-24T14:30',
  '2026-03-29T01:30',
  '2026-11-24T14:30Z',
  '2026-11-24T14:30+25:00',
  'T',
  'Z',
  '+05:30',
  '+3bd',
  '+1w',
  '+999d',
  '1/2',
  '24.12.',
  'november',
  'nov',
  '24th',
  '31',
  'february',
  '2038',
  '1e9',
  '-',
  '/',
  ':',
  ',',
  '.',
  'é',
  '٣',
  '１４',
  'infinity',
  'NaN',
  'undefined',
  'null',
  'now',
  'half past',
  'quarter to',
  'end of',
  'morning',
  'eod',
  'utc',
  'est',
];

/** One text as a point in time and as a day; null where it was read as one, or refused in words. */
export async function tryDate(chance: Chance): Promise<string | null> {
  const count = 1 + Math.floor(chance() * 5);
  const parts = Array.from({ length: count }, () => (chance() < 0.9 ? pick(chance, TOKENS) : anything(chance)));
  const text = parts.join(pick(chance, [' ', ' ', '', '  ', '\t']));
  const now = Date.UTC(1971 + Math.floor(chance() * 220), Math.floor(chance() * 12), 1 + Math.floor(chance() * 28), 9);
  const session = { now, force: chance() < 0.1, mayAsk: false };
  const daysOff = () => null;
  const input = { daysOffIn: () => daysOff };
  const loaded = { session, daysOff, input, search: { settings: {} } } as unknown as LoadedSearch;
  const asked = { loaded, zone: pick(chance, ZONES), option: '--at' };
  const isPast = chance() < 0.5;
  const moments = refusedOr(() => momentsOf(asked, text, isPast)) ?? [];
  const isGood = ({ instant, text: written }: Moment) =>
    Number.isSafeInteger(instant) && /^[-\d]+(?:T[\d:.]+(?:Z|[-+][\d:]+)?)?$/.test(written);
  if (!moments.every(isGood)) return `${JSON.stringify(text)} was read as ${JSON.stringify(moments)}`;
  const day = refusedOr(() => dayOf(asked, text, isPast ? 'latest' : 'earliest'));
  return day === null || isDay(day.day) ? null : `${JSON.stringify(text)} was read as ${JSON.stringify(day)}`;
}

function refusedOr<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
