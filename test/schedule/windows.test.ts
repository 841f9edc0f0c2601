/** Every window of both tables: one second before it opens, at that second, at its end and one second after. */

import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kinds.ts';
import { computeHolidays } from '../../src/time/holidays.ts';
import { actionIn, at, type Given, planAt, stateAt, windowAt } from './search.ts';

// Tuesday 10 November 2026, 10:00 to 11:00 in London; they decide by Friday 20.
const HEAD = '  - { id: acme, company: Acme, role: Dev, at: 2026-11-10T10:00, ';
const AMINA = 'interviewers: [{ name: Amina Yusuf, email: amina@acme.example }]';
const history = (entries: string) => `history: [${entries}] }`;
const STATED = `${HEAD}decisionBy: 2026-11-20, ${AMINA}, `;
const CHECKED = '{ sent: status-check, to: amina@acme.example, at: 2026-11-23T14:00:00Z }';
const OFFER_ELSEWHERE =
  '  - { id: elm, company: Elm, role: Dev, at: 2026-11-09T10:00, ' +
  'history: [{ outcome: offer, at: 2026-11-11T12:00:00Z, respondBy: 2026-11-18 }] }';
const ACCEPTED_ELSEWHERE =
  '  - { id: elm, company: Elm, role: Dev, at: 2026-11-09T10:00, history: [{ outcome: accepted, at: 2026-11-11T12:00:00Z }] }';

interface Row {
  kind: Kind;
  interviews: string;
  opens: string;
  due: string;
  after: 'late' | 'missed';
}

const outcome = (name: string, kind: Kind, due: string): Row => ({
  kind,
  interviews: `${HEAD}${AMINA}, ${history(`{ outcome: ${name}, at: 2026-11-12T15:30:00Z }`)}`,
  opens: '2026-11-12T15:30:00Z',
  due,
  after: 'late',
});

const ROWS: [string, Row][] = [
  [
    'thank-you-24h: end of the interview, end + 24 h',
    {
      kind: 'thank-you',
      interviews: `${STATED}}`,
      opens: '2026-11-10T11:00:00Z',
      due: '2026-11-11T11:00:00Z',
      after: 'late',
    },
  ],
  [
    'thank-you-24h: by the minutes that were given',
    {
      kind: 'thank-you',
      interviews: `${HEAD}minutes: 95, ${AMINA} }`,
      opens: '2026-11-10T11:35:00Z',
      due: '2026-11-11T11:35:00Z',
      after: 'late',
    },
  ],
  [
    'linkedin-48h: end, end + 48 h',
    {
      kind: 'linkedin-note',
      interviews: `${STATED}}`,
      opens: '2026-11-10T11:00:00Z',
      due: '2026-11-12T11:00:00Z',
      after: 'missed',
    },
  ],
  [
    'status-check: BD(decision, 1) to BD(decision, 2), over a weekend',
    {
      kind: 'status-check',
      interviews: `${STATED}}`,
      opens: '2026-11-23T09:00:00Z',
      due: '2026-11-24T18:00:00Z',
      after: 'late',
    },
  ],
  [
    'status-check: assumed from the fifth business day',
    {
      kind: 'status-check',
      interviews: `${HEAD}${AMINA} }`,
      opens: '2026-11-18T09:00:00Z',
      due: '2026-11-19T18:00:00Z',
      after: 'late',
    },
  ],
  [
    'final-note: 5 to 7 calendar days after the check was sent, from the first business day',
    {
      kind: 'final-note',
      interviews: `${STATED}${history(CHECKED)}`,
      // Saturday 28 November rolls to Monday 30, which is the seventh day.
      opens: '2026-11-30T09:00:00Z',
      due: '2026-11-30T18:00:00Z',
      after: 'late',
    },
  ],
  ['rejection-48h', outcome('rejected', 'rejection-reply', '2026-11-14T15:30:00Z')],
  ['offer-24h', outcome('offer', 'offer-acknowledgement', '2026-11-13T15:30:00Z')],
  ['withdrawal-48h', outcome('withdrawn', 'withdrawal', '2026-11-14T15:30:00Z')],
  ['acceptance-24h', outcome('accepted', 'acceptance', '2026-11-13T15:30:00Z')],
  ['decline-48h', outcome('declined', 'decline', '2026-11-14T15:30:00Z')],
  [
    'offer-answer: the offer to respondBy',
    {
      kind: 'offer-answer',
      interviews: `${HEAD}${history('{ outcome: offer, at: 2026-11-12T15:30:00Z, respondBy: 2026-11-18 }')}`,
      opens: '2026-11-12T15:30:00Z',
      due: '2026-11-18T18:00:00Z',
      after: 'late',
    },
  ],
  [
    'competing-offer: the offer elsewhere, + 24 h',
    {
      kind: 'competing-offer',
      interviews: `${STATED}}\n${OFFER_ELSEWHERE}`,
      opens: '2026-11-11T12:00:00Z',
      due: '2026-11-12T12:00:00Z',
      after: 'late',
    },
  ],
  [
    'withdrawal-48h: accepted elsewhere',
    {
      kind: 'withdrawal',
      interviews: `${STATED}}\n${ACCEPTED_ELSEWHERE}`,
      opens: '2026-11-11T12:00:00Z',
      due: '2026-11-13T12:00:00Z',
      after: 'late',
    },
  ],
];

describe.each(ROWS)('%s', (_, { kind, interviews, opens, due, after }) => {
  test.each([
    ['one second before it opens', at(opens, -1), 'upcoming'],
    ['as it opens', at(opens), 'due'],
    ['one second after it opens', at(opens, 1), 'due'],
    ['one second before it closes', at(due, -1), 'due'],
    ['as it closes', at(due), 'due'],
    ['one second after it closes', at(due, 1), after],
  ])('%s', (_, now, state) => {
    expect(stateAt(interviews, kind, now)).toBe(state);
  });

  test('from when to when', () => {
    expect(windowAt(interviews, kind, at(opens))).toBe(`${opens} to ${due}`);
  });
});

test('the outcome closed asks for nothing', () => {
  const closed = `${HEAD}${AMINA}, ${history('{ outcome: closed, at: 2026-11-12T15:30:00Z }')}`;
  const { actions, holds, stops } = planAt(closed, '2026-11-30T09:00:00Z');
  expect(actions.map(({ kind, state }) => [kind, state])).toEqual([
    ['debrief', 'missed'],
    ['thank-you', 'missed'],
    ['linkedin-note', 'missed'],
  ]);
  expect([holds, stops]).toEqual([[], []]);
});

describe('a thank-you past its 24 hours', () => {
  const given = `${STATED}}`;
  test.each([
    ['2026-11-11T11:00:01Z', 'late'],
    ['2026-11-15T11:00:00.000Z', 'late'],
    ['2026-11-15T11:00:00.001Z', 'missed'],
    ['2027-03-01T09:00:00Z', 'missed'],
  ])('until five days have passed since the end: at %s it is %s', (now, state) => {
    expect(stateAt(given, 'thank-you', now)).toBe(state);
  });

  test.each([
    ['2026-11-13T08:59:59.999Z', 'late'],
    ['2026-11-13T09:00:00.000Z', 'missed'],
  ])('until a chaser is sent, in time or not: at %s it is %s', (now, state) => {
    const asked = `${STATED}${history('{ sent: status-check, at: 2026-11-13T09:00:00Z }')}`;
    expect(stateAt(now < '2026-11-13T09' ? given : asked, 'thank-you', now)).toBe(state);
  });

  test('a chaser that was sent before the conversation leaves it', () => {
    const asked = `${STATED}${history('{ sent: status-check, at: 2026-11-10T10:30:00Z }')}`;
    expect(stateAt(asked, 'thank-you', '2026-11-12T12:00Z')).toBe('late');
  });

  test.each([
    ['2026-11-12T11:00:01Z', 'late'],
    ['2026-11-13T08:59:59Z', 'late'],
    ['2026-11-13T09:00:00Z', 'missed'],
  ])('until the status check opens: at %s it is %s', (now, state) => {
    expect(stateAt(given.replace('2026-11-20', '2026-11-12'), 'thank-you', now)).toBe(state);
  });

  test('a round on the same day leaves it', () => {
    const same = `${given}\n  - { id: acme-2, company: Acme, role: Dev, at: 2026-11-10T15:00 }`;
    expect(stateAt(same, 'thank-you', '2026-11-11T12:00Z', 'Amina Yusuf')).toBe('late');
  });

  const later =
    `${given}\n  - { id: acme-2, company: ACME, role: ' dev ', round: second, at: 2026-11-12T10:00, ` +
    'interviewers: [{ name: Bo Li, email: bo@acme.example }] }';
  test.each([
    ['2026-11-12T10:59:59Z', 'late'],
    ['2026-11-12T11:00:00Z', 'missed'],
  ])('until a later round has been held: at %s it is %s', (now, state) => {
    expect(stateAt(later, 'thank-you', now, 'Amina Yusuf')).toBe(state);
  });

  test.each(['rejected', 'accepted', 'declined', 'withdrawn', 'closed'])('until the process is %s', (name) => {
    const over = `${STATED}${history(`{ outcome: ${name}, at: 2026-11-12T15:30:00Z }`)}`;
    expect(stateAt(over, 'thank-you', '2026-11-12T15:30:00Z')).toBe('missed');
  });

  test('an outcome drops one that is still in its 24 hours, too', () => {
    const over = `${STATED}${history('{ outcome: rejected, at: 2026-11-10T15:30:00Z }')}`;
    expect(stateAt(over, 'thank-you', '2026-11-10T16:00:00Z')).toBe('missed');
  });

  test('while a next interview lies ahead no check opens, and it stays late', () => {
    const next = `${given.replace('2026-11-20', '2026-11-11')}\n  - { id: acme-2, company: Acme, role: Dev, at: 2026-12-10T10:00 }`;
    expect(stateAt(next, 'thank-you', '2026-11-13T09:00:00Z', 'Amina Yusuf')).toBe('late');
  });
});

describe('zones: all arithmetic in the zone of the interview, not of the sender', () => {
  const given: Given = {
    interviews:
      '  - { company: Acme, role: Dev, at: 2026-11-10T10:00, timezone: America/New_York, decisionBy: 2026-11-20, ' +
      `${AMINA} }`,
  };
  test('hours and days in New York', () => {
    expect(windowAt(given, 'thank-you', 0)).toBe('2026-11-10T16:00:00Z to 2026-11-11T16:00:00Z');
    expect(windowAt(given, 'status-check', '2026-11-20T12:00:00Z')).toBe(
      '2026-11-23T14:00:00Z to 2026-11-24T23:00:00Z',
    );
    expect(actionIn(planAt(given, '2026-11-20T12:00:00Z'), 'status-check')?.zone).toBe('America/New_York');
  });

  test('else in the zone of the sender', () => {
    const own = { interviews: `${STATED}}`, zone: 'Asia/Kathmandu' };
    expect(windowAt(own, 'thank-you', 0)).toBe('2026-11-10T05:15:00Z to 2026-11-11T05:15:00Z');
    expect(windowAt(own, 'status-check', '2026-11-20T12:00:00Z')).toBe('2026-11-23T03:15:00Z to 2026-11-24T12:15:00Z');
  });

  test('the day on which a check was sent is the day there', () => {
    // 22:30 in New York on Monday 23 is Tuesday in London: five days on is Saturday 28, so Monday 30.
    const sent = given.interviews.replace(
      ' }] }',
      ' }], history: [{ sent: status-check, at: 2026-11-24T03:30:00Z }] }',
    );
    expect(windowAt(sent, 'final-note', '2026-11-25T12:00:00Z')).toBe('2026-11-30T14:00:00Z to 2026-11-30T23:00:00Z');
  });
});

describe('changes of the clocks', () => {
  test.each([
    // 24 hours elapsed: an hour later on the clock in spring, an hour earlier in autumn.
    ['2026-03-07T10:00', 'America/New_York', '2026-03-07T16:00:00Z to 2026-03-08T16:00:00Z'],
    ['2026-10-31T10:00', 'America/New_York', '2026-10-31T15:00:00Z to 2026-11-01T15:00:00Z'],
    ['2026-03-28T20:30', 'Europe/London', '2026-03-28T21:30:00Z to 2026-03-29T21:30:00Z'],
    // The end of the conversation is elapsed time as well: 00:30 EST and 120 minutes.
    ['2026-11-01T00:30', 'America/New_York', '2026-11-01T05:30:00Z to 2026-11-02T05:30:00Z'],
  ])('%s in %s', (start, zone, expected) => {
    const given = `  - { company: Acme, role: Dev, at: ${start}, timezone: ${zone}, ${AMINA} }`;
    expect(windowAt(given, 'thank-you', 0)).toBe(expected);
  });

  test('a start of work that is skipped is the first minute that exists', () => {
    // Cairo has no 00:00 to 00:59 on Friday 24 April 2026; they decide by Thursday.
    const given: Given = {
      interviews: '  - { company: A, role: B, at: 2026-04-20T10:00, timezone: Africa/Cairo, decisionBy: 2026-04-23 }',
      settings: '{ workday: "00:30-18:00" }',
    };
    expect(windowAt(given, 'status-check', '2026-04-21T12:00:00Z')).toBe(
      '2026-04-23T22:00:00Z to 2026-04-27T15:00:00Z',
    );
  });

  test('work days in a week of the change keep their hours on the wall', () => {
    const given = '  - { company: A, role: B, at: 2026-03-20T10:00, decisionBy: 2026-03-27 }';
    expect(windowAt(given, 'status-check', '2026-03-21T12:00:00Z')).toBe(
      '2026-03-30T08:00:00Z to 2026-03-31T17:00:00Z',
    );
  });

  test('a day that there never was ends and begins with the next one', () => {
    // Pacific/Apia went from Thursday 29 to Saturday 31 December 2011.
    const given = '  - { company: A, role: B, at: 2011-12-28T10:00, timezone: Pacific/Apia, decisionBy: 2011-12-29 }';
    const action = actionIn(planAt(given, at('2011-12-28T23:00:00Z')), 'status-check');
    expect(action?.opensAt).toBe(at('2011-12-30T10:00:00Z'));
    expect(action?.dueAt).toBe(at('2012-01-02T04:00:00Z'));
  });
});

describe('business days', async () => {
  const countries = ['GB', 'GB-SCT', 'US'];
  const calendars = await Promise.all(countries.map((country) => computeHolidays(country, [2026, 2027])));
  const holidays = new Map(countries.map((country, index) => [country, calendars[index] ?? new Map()]));
  const decided = (on: string, settings: string): Given => ({
    holidays,
    interviews: `  - { company: A, role: B, at: 2026-11-02T10:00, decisionBy: ${on} }`,
    settings,
  });
  test.each([
    ['2026-11-21', '{}', '2026-11-23T09:00:00Z to 2026-11-24T18:00:00Z'],
    ['2026-11-22', '{}', '2026-11-23T09:00:00Z to 2026-11-24T18:00:00Z'],
    // Friday 25 is Christmas Day, Monday 28 stands in for Boxing Day.
    ['2026-12-24', '{ country: GB }', '2026-12-29T09:00:00Z to 2026-12-30T18:00:00Z'],
    ['2026-12-24', '{}', '2026-12-25T09:00:00Z to 2026-12-28T18:00:00Z'],
    ['2026-12-24', '{ holidays: [2026-12-28] }', '2026-12-25T09:00:00Z to 2026-12-29T18:00:00Z'],
    ['2026-12-24', '{ country: GB, holidays: [2026-12-29] }', '2026-12-30T09:00:00Z to 2026-12-31T18:00:00Z'],
    ['2026-12-31', '{ country: GB }', '2027-01-04T09:00:00Z to 2027-01-05T18:00:00Z'],
    // St Andrew's Day, and the second of January with its substitute, are Scotland's.
    ['2026-11-27', '{ country: GB-SCT }', '2026-12-01T09:00:00Z to 2026-12-02T18:00:00Z'],
    ['2026-12-31', '{ country: GB-SCT }', '2027-01-05T09:00:00Z to 2027-01-06T18:00:00Z'],
    ['2026-11-27', '{ country: GB }', '2026-11-30T09:00:00Z to 2026-12-01T18:00:00Z'],
    ['2026-11-25', '{ country: US }', '2026-11-27T09:00:00Z to 2026-11-30T18:00:00Z'],
    ['2028-02-28', '{ workday: "08:00-17:30" }', '2028-02-29T08:00:00Z to 2028-03-01T17:30:00Z'],
  ])('they decide by %s, settings %s', (on, settings, expected) => {
    expect(windowAt(decided(on, settings), 'status-check', '2026-11-02T12:00:00Z')).toBe(expected);
  });

  test('holidays on a weekend, twice, and out of order change nothing', () => {
    const odd = '{ holidays: [2026-12-28, 2026-12-26, 2026-12-28, 2026-12-25] }';
    expect(windowAt(decided('2026-12-24', odd), 'status-check', '2026-11-02T12:00:00Z')).toBe(
      '2026-12-29T09:00:00Z to 2026-12-30T18:00:00Z',
    );
  });

  test('holidays that leave no day at all are an error, not a loop', () => {
    const days = Array.from({ length: 800 }, (_, index) =>
      new Date(at('2026-11-20T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10),
    );
    const given = decided('2026-11-20', `{ holidays: [${days.join(', ')}] }`);
    expect(() => planAt(given, '2026-11-21T12:00:00Z')).toThrow(RangeError);
  });
});
