/** The decision date in force and the chase that follows it: told, assumed, void, held, sent, stopped. */

import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../src/time/instant.ts';
import { actionIn, at, type Given, openLines, planAt, stateAt, windowAt } from './search.ts';

// Tuesday 10 November 2026, 10:00 to 11:00 in London.
const HEAD = '  - { id: acme, company: Acme, role: Dev, at: 2026-11-10T10:00, contact: Amina Yusuf';
const AMINA = ', interviewers: [{ name: Amina Yusuf, email: amina@acme.example }]';
const acme = (decisionBy: string | null, ...entries: string[]) =>
  `${HEAD}${decisionBy === null ? '' : `, decisionBy: ${decisionBy}`}${AMINA}, history: [${entries.join(', ')}] }`;
const second = (start: string, decisionBy: string | null, ...entries: string[]) =>
  `  - { id: acme-2, company: Acme, role: Dev, round: second, at: ${start}${decisionBy === null ? '' : `, decisionBy: ${decisionBy}`}, history: [${entries.join(', ')}] }`;
const heard = (when: string, decisionBy?: string) =>
  `{ heard: soon, at: ${when}${decisionBy === undefined ? '' : `, decisionBy: ${decisionBy}`} }`;
const sent = (kind: string, when: string) => `{ sent: ${kind}, at: ${when} }`;
const snoozed = (kind: string, until: string, when: string) => `{ snoozed: ${kind}, until: ${until}, at: ${when} }`;
const skipped = (kind: string, when: string) => `{ skipped: ${kind}, at: ${when} }`;

/** Decision, whether it is assumed, and the opening of the check, as the plan has them at an instant. */
function decisionAt(interviews: string, now: string): string {
  const check = actionIn(planAt(interviews, now), 'status-check');
  if (check === null) return 'no check';
  return `${check.decisionOn} ${check.assumed ? 'assumed' : 'told'}, opens ${formatInstant(check.opensAt).slice(0, 16)}`;
}

describe('the decision', () => {
  test.each<[string, string, string, string]>([
    ['told by the interview', acme('2026-11-20'), '2026-11-12T12:00Z', '2026-11-20 told, opens 2026-11-23T09:00'],
    ['told on a Saturday', acme('2026-11-21'), '2026-11-12T12:00Z', '2026-11-21 told, opens 2026-11-23T09:00'],
    ['none told', acme(null), '2026-11-12T12:00Z', '2026-11-17 assumed, opens 2026-11-18T09:00'],
    [
      'the last word is a heard without a date: assumed from it',
      acme(null, heard('2026-11-13T09:00:00Z')),
      '2026-11-16T12:00Z',
      '2026-11-20 assumed, opens 2026-11-23T09:00',
    ],
    [
      'a heard states a later one',
      acme('2026-11-20', heard('2026-11-19T09:00:00Z', '2026-11-27')),
      '2026-11-19T12:00Z',
      '2026-11-27 told, opens 2026-11-30T09:00',
    ],
    [
      'a heard states an earlier one: the most recent statement counts, not the latest date',
      acme('2026-11-27', heard('2026-11-12T09:00:00Z', '2026-11-18')),
      '2026-11-16T12:00Z',
      '2026-11-18 told, opens 2026-11-19T09:00',
    ],
    [
      'a heard without a date before the stated day leaves it in force',
      acme('2026-11-20', heard('2026-11-18T09:00:00Z')),
      '2026-11-19T12:00Z',
      '2026-11-20 told, opens 2026-11-23T09:00',
    ],
    [
      'a heard without a date on the stated day, at its last second, leaves it in force',
      acme('2026-11-20', heard('2026-11-20T23:59:59Z')),
      '2026-11-21T12:00Z',
      '2026-11-20 told, opens 2026-11-23T09:00',
    ],
    [
      'a heard without a date a second later makes it void',
      acme('2026-11-20', heard('2026-11-21T00:00:00Z')),
      '2026-11-21T12:00Z',
      '2026-11-27 assumed, opens 2026-11-30T09:00',
    ],
    [
      'a heard without a date after a chaser makes a date void that is still to come',
      acme('2026-11-30', sent('status-check', '2026-11-18T09:00:00Z'), heard('2026-11-19T09:00:00Z')),
      '2026-11-20T12:00Z',
      '2026-11-26 assumed, opens 2026-11-27T09:00',
    ],
    [
      'a chaser from before the date was told does not make it void',
      acme(
        '2026-11-12',
        sent('status-check', '2026-11-13T09:00:00Z'),
        heard('2026-11-16T09:00:00Z', '2026-11-27'),
        heard('2026-11-18T09:00:00Z'),
      ),
      '2026-11-19T12:00Z',
      '2026-11-27 told, opens 2026-11-30T09:00',
    ],
    [
      'a further interview without a date, after the stated day, makes it void',
      `${acme('2026-11-12')}\n${second('2026-11-16T10:00', null)}`,
      '2026-11-17T12:00Z',
      // Seven business days after a second round.
      '2026-11-25 assumed, opens 2026-11-26T09:00',
    ],
    [
      'a further interview without a date, before the stated day, leaves it in force',
      `${acme('2026-11-20')}\n${second('2026-11-16T10:00', null)}`,
      '2026-11-17T12:00Z',
      '2026-11-20 told, opens 2026-11-23T09:00',
    ],
    [
      'a further interview with a date of its own',
      `${acme('2026-11-20')}\n${second('2026-11-16T10:00', '2026-11-18')}`,
      '2026-11-17T12:00Z',
      '2026-11-18 told, opens 2026-11-19T09:00',
    ],
    [
      'once void it stays void: a later word counts on from itself',
      acme('2026-11-12', heard('2026-11-16T09:00:00Z'), heard('2026-11-17T09:00:00Z')),
      '2026-11-18T12:00Z',
      '2026-11-24 assumed, opens 2026-11-25T09:00',
    ],
    [
      'a date before the day of the interview itself is none',
      acme('2026-11-09'),
      '2026-11-12T12:00Z',
      '2026-11-17 assumed, opens 2026-11-18T09:00',
    ],
    [
      'the day of the interview itself is one',
      acme('2026-11-10'),
      '2026-11-12T12:00Z',
      '2026-11-10 told, opens 2026-11-11T09:00',
    ],
  ])('%s', (_, interviews, now, expected) => {
    expect(decisionAt(interviews, now)).toBe(expected);
  });

  test('assumed by as many business days as are set, holidays left out', () => {
    const given = (settings: string): Given => ({ interviews: acme(null), settings });
    const opens = (settings: string) => windowAt(given(settings), 'status-check', '2026-11-10T12:00Z');
    expect(opens('{ assumedDecisionAfter: 1 }')).toBe('2026-11-12T09:00:00Z to 2026-11-13T18:00:00Z');
    expect(opens('{ assumedDecisionAfter: 10 }')).toBe('2026-11-25T09:00:00Z to 2026-11-26T18:00:00Z');
    expect(opens('{ holidays: [2026-11-12] }')).toBe('2026-11-19T09:00:00Z to 2026-11-20T18:00:00Z');
  });

  test('the day of the last word is the day in the zone of the process', () => {
    const given: Given = { interviews: acme(null, heard('2026-11-12T20:00:00Z')), zone: 'Asia/Kathmandu' };
    expect(actionIn(planAt(given, '2026-11-14T00:00Z'), 'status-check')?.assumption).toEqual({
      anchor: 'last heard from them',
      from: '2026-11-13',
      businessDays: 5,
    });
  });

  test('an assumed date is labelled, and is no hold', () => {
    const { actions, holds } = planAt(acme(null), '2026-11-12T12:00Z');
    expect(actions.find(({ kind }) => kind === 'status-check')?.why).toMatch(/assumed/);
    expect(holds).toEqual([]);
  });
});

describe('the hold', () => {
  const until = (plan: ReturnType<typeof planAt>) =>
    plan.holds.map(
      (hold) => `${hold.interview} ${hold.decisionOn} ${formatInstant(hold.until)} ${formatInstant(hold.dueBy)}`,
    );

  test.each([
    ['2026-11-10T11:00:00Z', true],
    ['2026-11-20T12:00:00Z', true],
    ['2026-11-23T08:59:59Z', true],
    ['2026-11-23T09:00:00Z', false],
  ])('lasts to the opening of the check: at %s it is %s', (now, held) => {
    const plan = planAt(acme('2026-11-20'), now);
    expect(until(plan)).toEqual(held ? ['acme 2026-11-20 2026-11-23T09:00:00Z 2026-11-24T18:00:00Z'] : []);
    expect(actionIn(plan, 'status-check')?.state).toBe(held ? 'upcoming' : 'due');
  });

  test('there is none before the interview, while a next one lies ahead, and after an outcome', () => {
    expect(planAt(acme('2026-11-20'), '2026-11-10T10:59:59Z').holds).toEqual([]);
    expect(planAt(`${acme('2026-11-20')}\n${second('2026-11-19T10:00', null)}`, '2026-11-12T12:00Z').holds).toEqual([]);
    expect(
      planAt(acme('2026-11-20', '{ outcome: offer, at: 2026-11-11T12:00:00Z }'), '2026-11-12T12:00Z').holds,
    ).toEqual([]);
  });

  test('what goes out while it lasts: the thank-you, and no chaser', () => {
    expect(openLines(planAt(acme('2026-11-20'), '2026-11-10T12:00Z'))).toEqual([
      'debrief acme - due',
      'thank-you acme Amina Yusuf due',
      'linkedin-note acme Amina Yusuf due optional',
    ]);
  });
});

describe('the final note', () => {
  const CHECK = sent('status-check', '2026-11-23T14:00:00Z');

  test('is not there before the check was sent', () => {
    expect(stateAt(acme('2026-11-20'), 'final-note', '2026-12-24T12:00Z')).toBeNull();
    expect(stateAt(acme('2026-11-20', CHECK), 'final-note', '2026-11-23T14:00Z')).toBe('upcoming');
  });

  test.each([
    // Sent on Monday 23: Saturday 28 to Monday 30.
    ['2026-11-23T14:00:00Z', '2026-11-30T09:00:00Z to 2026-11-30T18:00:00Z'],
    // Tuesday 24: Sunday 29 to Tuesday 1.
    ['2026-11-24T14:00:00Z', '2026-11-30T09:00:00Z to 2026-12-01T18:00:00Z'],
    // Wednesday 25: Monday 30 to Wednesday 2.
    ['2026-11-25T23:59:59Z', '2026-11-30T09:00:00Z to 2026-12-02T18:00:00Z'],
    // Late, on Friday 4 December: Wednesday 9 to Friday 11; it counts from the sending, not from the plan.
    ['2026-12-04T10:00:00Z', '2026-12-09T09:00:00Z to 2026-12-11T18:00:00Z'],
    // Saturday 5: Thursday 10 to Saturday 12.
    ['2026-12-05T10:00:00Z', '2026-12-10T09:00:00Z to 2026-12-12T18:00:00Z'],
  ])('a check sent at %s: %s', (when, expected) => {
    expect(windowAt(acme('2026-11-20', sent('status-check', when)), 'final-note', '2026-11-23T14:00Z')).toBe(expected);
  });

  test('a check forced early does not bring it before the decision: it waits for the check’s own day', () => {
    const early = acme('2026-11-27', sent('status-check', '2026-11-16T10:00:00Z'));
    expect(windowAt(early, 'final-note', '2026-11-17T12:00Z')).toBe('2026-11-30T09:00:00Z to 2026-11-30T18:00:00Z');
    expect(stateAt(early, 'status-check', '2026-11-17T12:00Z')).toBe('done');
  });

  test('where no business day is left in its window, the first one after it', () => {
    const given: Given = {
      interviews: acme('2026-12-17', sent('status-check', '2026-12-21T10:00:00Z')),
      settings: '{ holidays: [2026-12-25, 2026-12-28] }',
    };
    expect(windowAt(given, 'final-note', '2026-12-22T12:00Z')).toBe('2026-12-29T09:00:00Z to 2026-12-29T18:00:00Z');
  });
});

describe('the cap and the stop', () => {
  const CHECK = sent('status-check', '2026-11-23T14:00:00Z');
  const NOTE = sent('final-note', '2026-11-30T14:00:00Z');
  const stops = (given: Given | string, now: string) =>
    planAt(given, now).stops.map(({ interview, since, rule }) => `${interview} ${formatInstant(since)} ${rule}`);
  const chasers = (given: Given | string, now: string) =>
    planAt(given, now)
      .actions.filter(({ kind }) => kind === 'status-check' || kind === 'final-note')
      .map(({ kind, state }) => `${kind} ${state}`);

  test('after the second chaser: a stop since its sending, and nothing more', () => {
    const given = acme('2026-11-20', CHECK, NOTE);
    expect(stops(given, '2026-12-01T12:00Z')).toEqual(['acme 2026-11-30T14:00:00Z stop']);
    expect(chasers(given, '2027-06-01T12:00Z')).toEqual(['status-check done', 'final-note done']);
    expect(openLines(planAt(given, '2027-06-01T12:00Z'))).toEqual([]);
  });

  test('one chaser leaves the stop open', () => {
    expect(stops(acme('2026-11-20', CHECK), '2026-12-01T12:00Z')).toEqual([]);
  });

  test('the strict reading: one chaser, then the stop', () => {
    const given: Given = { interviews: acme('2026-11-20', CHECK), settings: '{ maxFollowUps: 1 }' };
    expect(stops(given, '2026-11-23T14:00:00Z')).toEqual(['acme 2026-11-23T14:00:00Z stop']);
    expect(chasers(given, '2026-12-24T12:00Z')).toEqual(['status-check done']);
  });

  test('a final note without a check is the last all the same', () => {
    const given = acme('2026-11-20', NOTE);
    expect(stops(given, '2026-12-01T12:00Z')).toEqual(['acme 2026-11-30T14:00:00Z stop']);
    expect(chasers(given, '2026-12-24T12:00Z')).toEqual(['final-note done']);
  });

  test('chasers count once for the process, over whatever channel and to whom', () => {
    const given = `${acme('2026-11-20', '{ sent: status-check, to: lee@agency.example, at: 2026-11-23T14:00:00Z }')}\n${second('2026-11-12T10:00', '2026-11-20', NOTE)}`;
    expect(stops(given, '2026-12-01T12:00Z')).toEqual(['acme-2 2026-11-30T14:00:00Z stop']);
  });

  test('a word from them starts the count again', () => {
    const given = acme('2026-11-20', CHECK, NOTE, heard('2026-12-02T09:00:00Z', '2026-12-09'));
    expect(stops(given, '2026-12-03T12:00Z')).toEqual([]);
    expect(chasers(given, '2026-12-03T12:00Z')).toEqual(['status-check upcoming']);
    expect(windowAt(given, 'status-check', '2026-12-03T12:00Z')).toBe('2026-12-10T09:00:00Z to 2026-12-11T18:00:00Z');
  });

  test('so does a new interview of the process', () => {
    const given = `${acme('2026-11-20', CHECK, NOTE)}\n${second('2026-12-03T10:00', null)}`;
    expect(stops(given, '2026-12-03T11:00:00Z')).toEqual([]);
    expect(chasers(given, '2026-12-03T11:00:00Z')).toEqual(['status-check upcoming']);
  });

  test('while a next interview lies ahead nothing is chased, and there is no stop', () => {
    const given = `${acme('2026-11-12', CHECK)}\n${second('2026-12-10T10:00', null)}`;
    expect(chasers(given, '2026-12-08T12:00Z')).toEqual(['status-check done']);
    expect(chasers(`${acme('2026-11-12')}\n${second('2026-12-10T10:00', null)}`, '2026-12-08T12:00Z')).toEqual([]);
    expect(
      stops(`${acme('2026-11-12', CHECK, NOTE)}\n${second('2026-12-10T10:00', null)}`, '2026-12-08T12:00Z'),
    ).toEqual([]);
  });

  test('a chaser at the instant of a word from them counts as sent after it', () => {
    const given = acme('2026-11-20', heard('2026-11-23T14:00:00Z'), CHECK);
    expect(chasers(given, '2026-11-24T12:00Z')).toEqual(['final-note upcoming', 'status-check done']);
  });

  test('never a late thank-you beside a chaser', () => {
    const given = acme('2026-11-12');
    expect(openLines(planAt(given, '2026-11-13T08:59:59Z'))).toEqual([
      'debrief acme - late',
      'thank-you acme Amina Yusuf late',
    ]);
    expect(openLines(planAt(given, '2026-11-13T09:00:00Z'))).toEqual(['status-check acme Amina Yusuf due']);
  });

  test('nor one that was put off beyond its 24 hours', () => {
    const given = acme('2026-11-12', snoozed('thank-you', '2026-11-13', '2026-11-10T12:00:00Z'));
    expect(openLines(planAt(given, '2026-11-13T10:00:00Z'))).toEqual(['status-check acme Amina Yusuf due']);
  });
});

describe('snoozed and skipped', () => {
  test('a check that was put off opens with work on that day', () => {
    const given = acme('2026-11-20', snoozed('status-check', '2026-11-25', '2026-11-23T10:00:00Z'));
    expect(stateAt(given, 'status-check', '2026-11-25T08:59:59Z')).toBe('upcoming');
    expect(windowAt(given, 'status-check', '2026-11-24T12:00Z')).toBe('2026-11-25T09:00:00Z to 2026-11-25T18:00:00Z');
  });

  test('put off to a Saturday, it opens on the Monday', () => {
    const given = acme('2026-11-20', snoozed('status-check', '2026-11-28', '2026-11-23T10:00:00Z'));
    expect(windowAt(given, 'status-check', '2026-11-24T12:00Z')).toBe('2026-11-30T09:00:00Z to 2026-11-30T18:00:00Z');
  });

  test('putting off never brings anything forward', () => {
    const given = acme('2026-11-20', snoozed('status-check', '2026-11-18', '2026-11-16T10:00:00Z'));
    expect(windowAt(given, 'status-check', '2026-11-17T12:00Z')).toBe('2026-11-23T09:00:00Z to 2026-11-24T18:00:00Z');
  });

  test('the last of two snoozes counts', () => {
    const given = acme(
      '2026-11-20',
      snoozed('status-check', '2026-12-02', '2026-11-23T11:00:00Z'),
      snoozed('status-check', '2026-11-30', '2026-11-23T12:00:00Z'),
    );
    expect(windowAt(given, 'status-check', '2026-11-24T12:00Z')).toBe('2026-11-30T09:00:00Z to 2026-11-30T18:00:00Z');
  });

  test('a new word from them ends a snooze and a skip', () => {
    for (const entry of [
      snoozed('status-check', '2026-12-18', '2026-11-23T10:00:00Z'),
      skipped('status-check', '2026-11-23T10:00:00Z'),
    ]) {
      const given = acme('2026-11-20', entry, heard('2026-11-24T09:00:00Z', '2026-11-26'));
      expect(windowAt(given, 'status-check', '2026-11-25T12:00Z')).toBe('2026-11-27T09:00:00Z to 2026-11-30T18:00:00Z');
      expect(stateAt(given, 'status-check', '2026-11-27T09:00:00Z')).toBe('due');
    }
  });

  test('a final note that was put off', () => {
    const given = acme(
      '2026-11-20',
      sent('status-check', '2026-11-23T14:00:00Z'),
      snoozed('final-note', '2026-12-03', '2026-11-30T10:00:00Z'),
    );
    expect(windowAt(given, 'final-note', '2026-12-01T12:00Z')).toBe('2026-12-03T09:00:00Z to 2026-12-03T18:00:00Z');
  });

  test.each(['status-check', 'final-note'] as const)('a skipped %s stays skipped as time goes on', (kind) => {
    const given = acme(
      '2026-11-20',
      ...(kind === 'final-note' ? [sent('status-check', '2026-11-23T14:00:00Z')] : []),
      `{ skipped: ${kind}, at: 2026-11-24T10:00:00Z, why: enough }`,
    );
    for (const now of ['2026-11-24T10:00:00Z', '2026-12-24T10:00:00Z', '2027-12-24T10:00:00Z']) {
      const action = actionIn(planAt(given, now), kind);
      expect([action?.state, action?.why]).toEqual(['skipped', 'You skipped it: enough.']);
    }
  });

  test('a thank-you that was put off, and one that was skipped', () => {
    const off = acme('2026-11-20', snoozed('thank-you', '2026-11-12', '2026-11-10T12:00:00Z'));
    expect(windowAt(off, 'thank-you', '2026-11-11T12:00Z')).toBe('2026-11-12T09:00:00Z to 2026-11-12T18:00:00Z');
    expect(stateAt(acme(null, skipped('thank-you', '2026-11-10T12:00:00Z')), 'thank-you', '2026-11-10T12:00Z')).toBe(
      'skipped',
    );
  });

  test('done stays done, and says when', () => {
    const given = acme('2026-11-20', sent('thank-you', '2026-11-10T18:00:00Z'));
    for (const now of ['2026-11-10T18:00:00Z', '2026-11-11T18:00:00Z', '2027-11-10T18:00:00Z']) {
      const action = actionIn(planAt(given, now), 'thank-you');
      expect([action?.state, action?.doneAt]).toEqual(['done', at('2026-11-10T18:00:00Z')]);
    }
  });
});
