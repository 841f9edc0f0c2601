/** One person gets one chaser a day: morning by morning, nobody's check is put off until it is over. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { weekdayOf } from '../../src/time/day.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { dayAt } from '../../src/time/zone.ts';
import { actionIn, at, planAt } from './search.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Asked {
  id: string;
  /** The day they decide by. */
  by: string;
  zone?: string;
  country?: string;
  /** When its checks were sent, if they were. */
  sent?: string[];
  entries?: string[];
}

/** A process of an agency's recruiter, interviewed on Monday 2 November. */
function process({ id, by, zone = 'Europe/London', country, sent = [], entries = [] }: Asked): string {
  const kinds = ['status-check', 'final-note'];
  const history = [
    '{ sent: thank-you, at: 2026-11-02T15:00:00Z }',
    '{ skipped: debrief, at: 2026-11-02T15:00:00Z }',
    ...sent.map((when, i) => `{ sent: ${kinds[i]}, to: noor@search.example, at: ${when} }`),
    ...entries,
  ];
  const where = country === undefined ? '' : `country: ${country}, `;
  return `  - { id: ${id}, company: ${id}, role: Dev, at: 2026-11-02T10:00, timezone: ${zone}, ${where}decisionBy: ${by}, recruiter: { name: Noor Haddad, email: noor@search.example, agency: Haddad Search }, history: [${history.join(', ')}] }\n`;
}

const offered = (plan: Plan) =>
  plan.actions
    .filter(({ kind, state }) => (kind === 'status-check' || kind === 'final-note') && /^(?:due|late)$/.test(state))
    .map(({ interview }) => interview);

/** What is offered at 10:00 of each day from one on: `Fri 20: brook`. */
function mornings(given: string, from: string, days: number): string[] {
  return Array.from({ length: days }, (_, count) => {
    const now = at(`${from}T10:00Z`) + count * DAY;
    return `${formatInstant(now).slice(5, 10)} ${offered(planAt(given, now)).join('+')}`.trim();
  });
}

const three = ['brook', 'acme', 'cork'].map((id) => ({ id, by: '2026-11-19' }));

describe('where nothing is sent, each has its turn', () => {
  test('once its own two days are past the others follow, one a business day; over the weekend the turn stays', () => {
    expect(mornings(three.map(process).join(''), '2026-11-20', 8)).toEqual([
      '11-20 brook',
      '11-21 brook',
      '11-22 brook',
      '11-23 brook',
      '11-24 acme',
      '11-25 cork',
      '11-26 brook',
      '11-27 acme',
    ]);
  });

  test('once their own days are past, what was said of the next day holds on that day, with its window', () => {
    const given = three.map(process).join('');
    let told = 0;
    for (let now = at('2026-11-23T19:00Z'); now < at('2026-12-05T10:00Z'); now += DAY) {
      const morning = now + 15 * HOUR;
      for (const said of planAt(given, now).actions.filter(({ kind }) => kind === 'status-check')) {
        if (said.state !== 'upcoming' || said.opensAt > morning) continue;
        told += 1;
        const then = actionIn(planAt(given, morning), 'status-check', said.interview);
        expect([then?.state, then?.opensAt, then?.dueAt]).toEqual(['due', said.opensAt, said.dueAt]);
      }
    }
    expect(told).toBeGreaterThan(6);
  });

  test('until work begins it is still the turn of the day before, but not once one was sent', () => {
    const given = three.map(process).join('');
    const early = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) =>
      offered(planAt(given, `${day}T08:30Z`)).join('+'),
    );
    expect(early).toEqual(['', 'brook', 'brook', 'acme', 'cork']);
    const asked = [{ id: 'brook', by: '2026-11-19', sent: ['2026-11-25T08:00:00Z'] }, ...three.slice(1)];
    expect(offered(planAt(asked.map(process).join(''), '2026-11-25T08:30Z'))).toEqual([]);
  });

  test('until work begins nothing is said to open on the day as long as the one before keeps its turn', () => {
    const given = three.map(process).join('');
    const ahead = (now: string) =>
      planAt(given, now).actions.flatMap(({ kind, state, interview, opensAt }) =>
        kind === 'status-check' && state === 'upcoming' ? [`${interview} ${formatInstant(opensAt).slice(5, 10)}`] : [],
      );
    // Brook is due until Monday evening: on Monday it is still its turn.
    expect(ahead('2026-11-23T08:30Z')).toEqual(['acme 11-24', 'cork 11-25']);
    expect(ahead('2026-11-24T08:30Z')).toEqual(['acme 11-24', 'cork 11-25']);
  });

  test('one that was sent had its turns: the others keep theirs', () => {
    // Brook had Friday and Monday, Acme Tuesday, and Cork Wednesday; it was sent before work began on Thursday.
    const asked = [...three.slice(0, 2), { id: 'cork', by: '2026-11-19', sent: ['2026-11-26T08:30:00Z'] }];
    expect(mornings(asked.map(process).join(''), '2026-11-26', 2)).toEqual(['11-26', '11-27 brook']);
  });

  test('explained where it is put off, and where it has its turn', () => {
    const given = three.map(process).join('');
    const why = (now: string) => actionIn(planAt(given, now), 'status-check', 'acme');
    expect(why('2026-11-20T10:00Z')?.why).toContain('one chaser a day, so this one opens Mon 23 Nov.');
    expect(why('2026-11-24T10:00Z')?.why).toContain('one chaser a day, so this one opened Tue 24 Nov.');
    expect(why('2026-11-24T10:00Z')?.facts.at(-1)).toMatchObject({
      what: 'one chaser a person a day',
      value: 'opened Tue 24 Nov',
      provenance: 'house',
    });
  });

  test('one that was passed over until its days were past goes before one that opens later', () => {
    const given = [
      { id: 'brook', by: '2026-11-19' },
      { id: 'acme', by: '2026-11-19' },
      { id: 'elm', by: '2026-11-20' },
    ];
    expect(mornings(given.map(process).join(''), '2026-11-20', 6)).toEqual([
      '11-20 brook',
      '11-21 brook',
      '11-22 brook',
      '11-23 brook',
      '11-24 acme',
      '11-25 elm',
    ]);
  });

  test.each<[string, Asked[], string[]]>([
    [
      'sent on its day, the next follows on the next',
      [{ id: 'brook', by: '2026-11-19', sent: ['2026-11-20T09:30:00Z'] }, ...three.slice(1)],
      ['11-20', '11-21', '11-22', '11-23 acme', '11-24 cork'],
    ],
    [
      'one that is no longer asked takes nobody’s day',
      [
        { id: 'brook', by: '2026-11-19', entries: ['{ skipped: status-check, at: 2026-11-19T10:00:00Z }'] },
        { id: 'elm', by: '2026-11-19', entries: ['{ outcome: closed, at: 2026-11-19T10:00:00Z }'] },
        ...three.slice(1),
      ],
      ['11-20 acme', '11-21 acme', '11-22 acme', '11-23 acme', '11-24 cork', '11-25 acme'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(mornings(asked.map(process).join(''), '2026-11-20', expected.length)).toEqual(expected);
  });
});

test('window and stop move with the turn: after 25 others, one a day, it is still asked', () => {
  const days = Array.from({ length: 40 }, (_, count) => at('2026-11-20T09:30:00Z') + count * DAY);
  const sendable = days.filter((day) => ![0, 6].includes(weekdayOf(dayAt(day, 'UTC')))).slice(0, 25);
  const sent = sendable.map((day, i) => process({ id: `p${i}`, by: '2026-11-19', sent: [formatInstant(day)] }));
  const interviews = `${sent.join('')}${process({ id: 'last', by: '2026-11-19' })}`;
  const given = { interviews, settings: '{ maxFollowUps: 1 }' };
  const plan = planAt(given, '2026-12-25T10:00Z');
  expect(actionIn(plan, 'status-check', 'last')).toMatchObject({
    state: 'due',
    opensAt: at('2026-12-25T09:00Z'),
    dueAt: at('2026-12-25T18:00Z'),
  });
  expect(plan.stops.filter(({ interview }) => interview === 'last')).toEqual([]);
  const stop = (now: string) => planAt(given, now).stops.find(({ interview }) => interview === 'last');
  expect(stop('2027-01-24T10:00Z')).toBeUndefined();
  expect(stop('2027-01-25T10:00Z')?.why).toContain('was due Fri 25 Dec and never sent');
});

test('of fifty at once, one a day, those whose turn did not come in 60 days are let go', () => {
  const given = Array.from({ length: 50 }, (_, i) => process({ id: `p${i}`, by: '2026-11-19' })).join('');
  const last = (now: string) => actionIn(planAt(given, now), 'status-check', 'p49')?.state;
  expect([last('2026-11-20T10:00Z'), last('2027-01-18T10:00Z'), last('2027-01-25T10:00Z')]).toEqual([
    'upcoming',
    'upcoming',
    'missed',
  ]);
  expect(offered(planAt(given, '2027-01-25T10:00Z'))).toHaveLength(1);
});

describe('law: two to four processes that share one person', () => {
  const asked = fc.record({
    by: fc.integer({ min: 9, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
    country: fc.constantFrom(undefined, undefined, 'SA'),
  });
  const searches = fc
    .array(asked, { minLength: 2, maxLength: 4 })
    .map((list) =>
      list.map((one, i): Asked => ({ id: `p${i}`, by: one.by, ...(one.country && { country: one.country }) })),
    );
  const statesOf = (plan: Plan) =>
    new Map(plan.actions.filter(({ kind }) => kind === 'status-check').map((one) => [one.interview, one]));

  test('nothing is sent: each is offered on a working day before it is missed, and no two on one day', () => {
    fc.assert(
      fc.property(searches, fc.constantFrom('08:30', '10:00', '23:00'), (list, hour) => {
        const given = list.map(process).join('');
        const seen = new Set<string>();
        for (let now = at(`2026-11-09T${hour}Z`); now < at('2027-01-25T10:00Z'); now += DAY) {
          const plan = planAt(given, now);
          const today = offered(plan);
          expect(today.length).toBeLessThanOrEqual(1);
          const weekend = today[0] !== undefined && list[Number(today[0].slice(1))]?.country === 'SA' ? [5, 6] : [0, 6];
          if (today[0] !== undefined && !weekend.includes(weekdayOf(dayAt(now, 'UTC')))) seen.add(today[0]);
          for (const [id, { state }] of statesOf(plan)) if (state === 'missed') expect(seen).toContain(id);
        }
        expect([...seen].sort()).toEqual(list.map(({ id }) => id).sort());
      }),
      { numRuns: 20 },
    );
  });

  test('all is sent as it is offered: each is asked within as many business days as there are processes', () => {
    fc.assert(
      fc.property(searches, (list) => {
        const asked = list.map((one) => ({ ...one }));
        const sentOn: string[] = [];
        for (let now = at('2026-11-09T10:00Z'); now < at('2026-12-09T10:00Z'); now += DAY) {
          const [id] = offered(planAt(asked.map(process).join(''), now)).filter(
            (one) => !asked.find(({ id }) => id === one)?.sent,
          );
          const one = asked.find((process) => process.id === id);
          if (one === undefined) continue;
          one.sent = [formatInstant(now)];
          sentOn.push(dayAt(now, 'UTC'));
        }
        expect(asked.every(({ sent }) => sent?.length === 1)).toBe(true);
        expect(new Set(sentOn).size).toBe(list.length);
      }),
      { numRuns: 20 },
    );
  });
});
