/** The employer's own calendar, how long one waits by the round, and talks after which nobody decides. */

import { describe, expect, test } from 'vitest';
import { computeHolidays } from '../../src/time/holidays.ts';
import { actionIn, at, type Given, openLines, planAt, stateAt, windowAt } from './search.ts';

const sent = (kind: string, when: string) => `{ sent: ${kind}, at: ${when} }`;
const talk = (more: string, when = '2026-11-10T10:00', id = 'acme') =>
  `  - { id: ${id}, company: Acme, role: Dev, at: ${when}, ${more} }\n`;

describe("business days are the employer's", async () => {
  const countries = ['US', 'SA', 'GB', 'GB-SCT'];
  const found = await Promise.all(countries.map((country) => computeHolidays(country, [2026, 2027])));
  const holidays = new Map(countries.map((country, index) => [country, found[index] ?? new Map()]));
  const decided = (on: string, country: string | null, zone = 'Europe/London', settings = '{}'): Given => ({
    interviews: talk(
      `timezone: ${zone}, decisionBy: ${on}${country === null ? '' : `, country: ${country}`}`,
      '2026-11-02T10:00',
    ),
    settings,
    holidays,
  });

  test.each([
    // Thursday 26 November is Thanksgiving: Friday 27 and Monday 30.
    ['2026-11-25', 'US', 'America/New_York', '{ country: GB }', '2026-11-27T14:00:00Z to 2026-11-30T23:00:00Z'],
    ['2026-11-25', null, 'America/New_York', '{ country: GB }', '2026-11-26T14:00:00Z to 2026-11-27T23:00:00Z'],
    // Friday and Saturday are the weekend: Sunday 22 and Monday 23.
    ['2026-11-19', 'SA', 'Asia/Riyadh', '{ country: GB }', '2026-11-22T06:00:00Z to 2026-11-23T15:00:00Z'],
    ['2026-11-19', null, 'Asia/Riyadh', '{ country: SA }', '2026-11-22T06:00:00Z to 2026-11-23T15:00:00Z'],
    ['2026-11-19', null, 'Asia/Riyadh', '{}', '2026-11-20T06:00:00Z to 2026-11-23T15:00:00Z'],
    // A day of settings.holidays is off everywhere.
    ['2026-11-19', 'SA', 'Asia/Riyadh', '{ holidays: [2026-11-22] }', '2026-11-23T06:00:00Z to 2026-11-24T15:00:00Z'],
    // St Andrew's Day, Monday 30 November, is Scotland's.
    ['2026-11-27', 'GB-SCT', 'Europe/London', '{ country: GB }', '2026-12-01T09:00:00Z to 2026-12-02T18:00:00Z'],
  ])('decided by %s, country %s, in %s, settings %s', (on, country, zone, settings, window) => {
    expect(windowAt(decided(on, country, zone, settings), 'status-check', '2026-11-03T12:00Z')).toBe(window);
  });

  test('what an action is counted by is told with it', () => {
    const action = actionIn(planAt(decided('2026-11-19', 'SA', 'Asia/Riyadh'), '2026-11-03T12:00Z'), 'status-check');
    expect([action?.zone, action?.country]).toEqual(['Asia/Riyadh', 'SA']);
    expect(action?.facts.find(({ what }) => what === 'public holidays')).toEqual({
      what: 'public holidays',
      value: 'SA',
      provenance: 'recorded',
      from: 'acme',
    });
  });

  test('the latest interview says whose days count', () => {
    const given: Given = {
      interviews: `${talk('country: GB', '2026-11-02T10:00')}${talk('timezone: Asia/Riyadh, country: SA, decisionBy: 2026-11-19', '2026-11-09T10:00', 'acme-2')}`,
      holidays,
    };
    expect(windowAt(given, 'status-check', '2026-11-10T12:00Z')).toBe('2026-11-22T06:00:00Z to 2026-11-23T15:00:00Z');
  });
});

describe('how long one waits where they named no date', () => {
  const decidedOn = (more: string, settings = '{}', now = '2026-11-11T12:00Z') => {
    const check = actionIn(planAt({ interviews: talk(more), settings }, now), 'status-check');
    return `${check?.decisionOn} ${check?.assumed}`;
  };

  test.each([
    // From Tuesday 10 November.
    ['screen', '2026-11-17 true'],
    ['first', '2026-11-17 true'],
    ['second', '2026-11-19 true'],
    ['final', '2026-11-24 true'],
  ])('by the round held last: %s', (round, expected) => {
    expect(decidedOn(`round: ${round}`)).toBe(expected);
  });

  test('a setting goes before it', () => {
    expect(decidedOn('round: final', '{ assumedDecisionAfter: 3 }')).toBe('2026-11-13 true');
  });

  test('a word from them is counted from by the round held by then', () => {
    const given = `${talk('round: final, history: [{ heard: soon, at: 2026-11-12T10:00:00Z }]')}`;
    expect(actionIn(planAt(given, '2026-11-13T12:00Z'), 'status-check')?.decisionOn).toBe('2026-11-26');
  });

  test('an informational talk held since changes nothing', () => {
    const given = `${talk('round: final')}${talk('round: informational', '2026-11-12T10:00', 'acme-2')}`;
    expect(actionIn(planAt(given, '2026-11-13T12:00Z'), 'status-check')?.decisionOn).toBe('2026-11-24');
  });

  test('explain says by what it was counted', () => {
    const fact = (settings: string) =>
      actionIn(planAt({ interviews: talk('round: final'), settings }, '2026-11-11T12:00Z'), 'status-check')?.facts.find(
        ({ what }) => what.startsWith('business days'),
      );
    expect(fact('{}')).toMatchObject({
      value: '10, as after a final round',
      provenance: 'default',
      from: 'rule status-check',
    });
    expect(fact('{ assumedDecisionAfter: 3 }')).toMatchObject({
      value: '3',
      provenance: 'setting',
      from: 'settings.assumedDecisionAfter',
    });
  });
});

describe('a date before it was told is no date of a decision', () => {
  test.each([
    ['2026-11-15', '2026-11-23 true'],
    ['2026-11-16', '2026-11-16 false'],
  ])('heard on Monday 16 with the date %s', (by, expected) => {
    const given = talk(`history: [{ heard: well, at: 2026-11-16T10:00:00Z, decisionBy: ${by} }]`);
    const check = actionIn(planAt(given, '2026-11-16T12:00Z'), 'status-check');
    expect(`${check?.decisionOn} ${check?.assumed}`).toBe(expected);
  });
});

describe('an informational talk', () => {
  const chat = talk(
    'round: informational, decisionBy: 2026-11-12, interviewers: [{ name: Ann Alba, email: ann@acme.example, detail: x, connected: true }]',
  );
  test('a thank-you, and never a chaser', () => {
    expect(openLines(planAt(chat, '2026-11-10T12:00Z'))).toEqual(['thank-you acme Ann Alba due']);
    const plan = planAt(chat, '2026-12-10T12:00Z');
    expect([openLines(plan), plan.holds, plan.stops]).toEqual([[], [], []]);
    expect(plan.actions.some(({ kind }) => kind === 'status-check')).toBe(false);
  });

  test('nobody decides: it hears of no offer, and needs no withdrawal', () => {
    const elm =
      '  - { id: elm, company: Elm, role: Dev, at: 2026-11-09T10:00, history: [{ outcome: offer, at: 2026-11-11T12:00:00Z }] }\n';
    expect(stateAt(`${chat}${elm}`, 'competing-offer', '2026-11-11T13:00Z')).toBeNull();
    expect(stateAt(`${chat}${elm.replace('offer,', 'accepted,')}`, 'withdrawal', '2026-11-11T13:00Z')).toBeNull();
  });
});

describe('what is late ends', () => {
  const around = (given: string, kind: 'status-check' | 'final-note', instant: string) =>
    [-1, 0, 1].map((ms) => stateAt(given, kind, at(instant) + ms));
  const stop = (given: string, now: string) =>
    planAt(given, now).stops.map(({ since, why }) => [new Date(since).toISOString(), why]);

  test('a status check 30 days after it was due: the process has gone quiet', () => {
    // Due on Wednesday 18 November at 18:00.
    const given = talk('decisionBy: 2026-11-16');
    expect(around(given, 'status-check', '2026-12-18T18:00:00Z')).toEqual(['late', 'late', 'missed']);
    expect(stop(given, '2026-12-18T18:00:00Z')).toEqual([]);
    expect(stop(given, '2026-12-19T10:00:00Z')).toEqual([
      [
        '2026-12-18T18:00:00.000Z',
        'The status check was due Wed 18 Nov and never sent; the process has gone quiet, and the effort goes elsewhere.',
      ],
    ]);
  });

  test('a final note 21 days after it was due', () => {
    // Sent on Tuesday 17: Monday 23 to Tuesday 24.
    const given = talk(`decisionBy: 2026-11-16, history: [${sent('status-check', '2026-11-17T10:00:00Z')}]`);
    expect(around(given, 'final-note', '2026-12-15T18:00:00Z')).toEqual(['late', 'late', 'missed']);
    expect(stop(given, '2026-12-16T10:00:00Z').map(([since]) => since)).toEqual(['2026-12-15T18:00:00.000Z']);
  });

  test('a word from them ends the quiet', () => {
    const given = talk(
      'decisionBy: 2026-11-16, history: [{ heard: sorry, at: 2026-12-21T10:00:00Z, decisionBy: 2026-12-22 }]',
    );
    expect(stop(given, '2026-12-21T12:00Z')).toEqual([]);
    expect(stateAt(given, 'status-check', '2026-12-23T12:00Z')).toBe('due');
  });

  test('a quiet process hears of no other offer', () => {
    const elm =
      '  - { id: elm, company: Elm, role: Dev, at: 2026-11-09T10:00, history: [{ outcome: offer, at: 2026-12-18T12:00:00Z }] }\n';
    const given = `${talk('decisionBy: 2026-11-16')}${elm}`;
    expect(stateAt(given, 'competing-offer', '2026-12-18T18:00:00.000Z')).toBe('due');
    expect(stateAt(given, 'competing-offer', '2026-12-18T18:00:00.001Z')).toBeNull();
  });

  test('the days are those on the wall: across a change of the clocks', () => {
    // New York falls back on 1 November 2026; due on Friday 9 October at 18:00 there.
    const given = talk('timezone: America/New_York, decisionBy: 2026-10-07', '2026-10-05T10:00');
    expect(around(given, 'status-check', '2026-11-08T23:00:00Z')).toEqual(['late', 'late', 'missed']);
  });
});
