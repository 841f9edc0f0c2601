import { expect, test } from 'vitest';
import type { Entry, Search } from '../../src/model/interview.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { computeStats } from '../../src/view/figures.ts';
import { renderStats } from '../../src/view/stats.ts';
import { at, EMPTY, PLAN, plain, SEARCH } from './sample.ts';

const [, brook] = SEARCH.interviews as [unknown, Search['interviews'][number]];
const withHistory = (decisionBy: string, ...history: Entry[]): Search => ({
  ...SEARCH,
  interviews: [{ ...brook, decisionBy, history }],
});
const sent = (kind: Kind, day: string): Entry => ({
  type: 'sent',
  kind,
  at: at(`${day}T10:00:00Z`),
});
const heard = (day: string): Entry => ({ type: 'heard', words: 'soon', at: at(`${day}T10:00:00Z`) });

test('the sample', () => {
  const { silences, dates, states, answerDays } = computeStats(SEARCH, PLAN);
  expect(silences.map(({ company, days }) => [company, days])).toEqual([
    ['Brook Analytics', 12],
    ['Elm', 1],
    ['Halden & Sons', 1],
    ['Delphi', 0],
  ]);
  expect(dates).toEqual({ kept: 0, slipped: 2, medianSlipDays: 12 });
  expect(states).toEqual({ hold: 1, chase: 1, waiting: 1, stopped: 1, offer: 1, rejected: 1 });
  expect(answerDays).toEqual([2, 0, 0, 0, 0, 0, 0]);
});

test('a word answers the last mail before it; a second mail to the panel asks but once', () => {
  const search = withHistory(
    '2026-11-20',
    sent('thank-you', '2026-11-12'),
    { ...sent('thank-you', '2026-11-12'), at: at('2026-11-12T11:00:00Z') },
    sent('status-check', '2026-11-16'),
    heard('2026-11-19'),
  );
  const { answers, medianAnswerDays, dates } = computeStats(search, EMPTY);
  expect(answers).toEqual([
    { kind: 'status-check', sent: 1, answered: 1 },
    { kind: 'thank-you', sent: 1, answered: 0 },
  ]);
  expect(medianAnswerDays).toBe(3);
  expect(dates).toEqual({ kept: 1, slipped: 0, medianSlipDays: null });
});

test('a mail that asks nothing does not take the answer from one that asks', () => {
  const search = withHistory(
    '2026-11-13',
    sent('status-check', '2026-11-16'),
    sent('linkedin-note', '2026-11-17'),
    sent('thank-you', '2026-11-17'),
    heard('2026-11-19'),
  );
  expect(computeStats(search, EMPTY).answers).toEqual([
    { kind: 'status-check', sent: 1, answered: 1 },
    { kind: 'thank-you', sent: 1, answered: 1 },
  ]);
});

test.each([
  ['a word on the day itself', '2026-11-20', [heard('2026-11-20')], { kept: 1, slipped: 0, medianSlipDays: null }],
  ['a word two days after', '2026-11-18', [heard('2026-11-20')], { kept: 0, slipped: 1, medianSlipDays: 2 }],
  ['silence since', '2026-11-21', [], { kept: 0, slipped: 1, medianSlipDays: 3 }],
  ['today is not yet past', '2026-11-24', [], { kept: 0, slipped: 0, medianSlipDays: null }],
])('a date they named, %s', (_, decisionBy, history, dates) => {
  expect(computeStats(withHistory(decisionBy, ...history), EMPTY).dates).toEqual(dates);
});

test('no search, no picture', () => {
  const search = { ...SEARCH, interviews: [] };
  expect(renderStats(computeStats(search, EMPTY), plain())).toBe('');
});

test('what was heard at the very instant of a mail is no answer to it, in whatever order they stand', () => {
  const both = [sent('status-check', '2026-11-16'), heard('2026-11-16')];
  for (const entries of [both, both.toReversed()]) {
    expect(computeStats(withHistory('2026-11-13', ...entries), EMPTY).answers).toEqual([
      { kind: 'status-check', sent: 1, answered: 0 },
    ]);
  }
});
