/** The work of a plan grows with the search and no faster: in interviews, in offers, and in one long history. */

import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Interview, type Search } from '../../src/model/interview.ts';
import { daysOffByCountry } from '../../src/schedule/days-off.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { at } from './search.ts';

const HOUR = 3_600_000;
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Kathmandu'];
const INPUT = {
  now: at('2026-11-24T10:00:00Z'),
  zone: 'UTC',
  daysOffIn: daysOffByCountry({ holidays: [] }, new Map()),
};

function interview(index: number, company: string, hasOffer: boolean): Interview {
  const start = at('2026-10-01T10:00:00Z') + (index % 50) * 24 * HOUR;
  return {
    id: `i${index}`,
    company,
    role: 'Dev',
    round: 'first',
    at: start,
    minutes: 60,
    zone: ZONES[index % 3] ?? 'UTC',
    firstChoice: false,
    interviewers: [
      { name: 'Ann', email: `ann@c${index}.example` },
      { name: 'Bo', email: `bo@c${index}.example` },
    ],
    history: [
      { type: 'sent', kind: 'thank-you', to: `ann@c${index}.example`, at: start + 2 * HOUR },
      { type: 'sent', kind: 'status-check', at: start + 240 * HOUR },
      { type: 'heard', words: 'soon', at: start + 288 * HOUR },
      ...(hasOffer ? [{ type: 'outcome', outcome: 'offer', at: start + 290 * HOUR } as const] : []),
    ],
  };
}

function search(count: number, of: (index: number) => { company: string; hasOffer?: boolean }): Search {
  const interviews = Array.from({ length: count }, (_, index) => {
    const { company, hasOffer = false } = of(index);
    return interview(index, company, hasOffer);
  });
  return { me: {}, settings: DEFAULT_SETTINGS, interviews };
}

/** Milliseconds that one plan takes. */
function taken(one: Search): number {
  const started = performance.now();
  planSearch(one, INPUT);
  return performance.now() - started;
}

test.each<[string, number, (index: number) => { company: string; hasOffer?: boolean }]>([
  [
    'many processes, one in fifty with an offer',
    10_000,
    (index) => ({ company: `C${index}`, hasOffer: index % 50 === 0 }),
  ],
  ['one process with one long history', 2000, () => ({ company: 'Acme' })],
])('%s: ten times as many take at most twenty times as long', (_, count, of) => {
  const small = search(count / 10, of);
  const few = Math.max(taken(small), taken(small));
  expect(taken(search(count, of)) / few).toBeLessThan(20);
});
