/** What is owed, what reads like a no, what comes back, who is away, and what was logged twice. */

import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kinds.ts';
import { actionIn, at, openLines, planAt, route, stateAt, windowAt } from './search.ts';

const sent = (kind: string, when: string, more = '') => `{ sent: ${kind}, ${more}at: ${when} }`;
const owed = (what: string, when: string, by?: string) =>
  `{ owed: ${what}, at: ${when}${by === undefined ? '' : `, by: ${by}`} }`;
const done = (what: string, when: string) => `{ done: ${what}, at: ${when} }`;
const heard = (when: string, more = '') => `{ heard: well, ${more}at: ${when} }`;
/** Monday 16 November 2026, 10:00 to 11:00 in London, thanked, with all noted. */
const acme = (entries: string[] = [], more = '') =>
  `  - { id: acme, company: Acme, role: Dev, at: 2026-11-16T10:00, ${more}interviewers: [{ name: Ann Alba, email: ann@acme.example, detail: x, connected: true }], history: [${[sent('thank-you', '2026-11-16T18:00:00Z'), ...entries].join(', ')}] }\n`;
const around = (given: string, kind: Kind, instant: string) =>
  [-1, 0, 1].map((ms) => stateAt(given, kind, at(instant) + ms));

describe('owed: what they asked for', () => {
  const HOME = owed('take-home', '2026-11-17T10:00:00Z', '2026-11-30');

  test('shown at once, due at the end of work of the day, late until it is done', () => {
    expect(windowAt(acme([HOME]), 'owed', '2026-11-18T10:00Z')).toBe('2026-11-17T10:00:00Z to 2026-11-30T18:00:00Z');
    expect(around(acme([HOME]), 'owed', '2026-11-17T10:00:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(around(acme([HOME]), 'owed', '2026-11-30T18:00:00Z')).toEqual(['due', 'due', 'late']);
    expect(stateAt(acme([HOME]), 'owed', '2027-11-30T18:00Z')).toBe('late');
  });

  test('without a day it is due from the third business day on', () => {
    const given = acme([owed('references', '2026-11-19T10:00:00Z')]);
    // Thursday 19: the third business day is Tuesday 24.
    expect(windowAt(given, 'owed', '2026-11-20T10:00Z')).toBe('2026-11-24T09:00:00Z to open end');
    expect(around(given, 'owed', '2026-11-24T09:00:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(stateAt(given, 'owed', '2027-11-30T18:00Z')).toBe('due');
  });

  test('to oneself, with what it is', () => {
    const action = actionIn(planAt(acme([HOME]), '2026-11-18T10:00Z'), 'owed');
    expect([action?.to, action?.channel, action?.what, action?.rule]).toEqual([null, null, 'take-home', 'owed']);
  });

  test('nothing is chased meanwhile', () => {
    const plan = planAt(acme([HOME], 'decisionBy: 2026-11-18, '), '2026-11-25T10:00Z');
    expect(openLines(plan)).toEqual(['owed acme - due']);
    expect([plan.holds, plan.stops]).toEqual([[], []]);
    expect(stateAt(acme([HOME], 'decisionBy: 2026-11-18, '), 'status-check', '2027-03-01T10:00Z')).toBeNull();
  });

  test('asked for again with another day it is one thing, due then', () => {
    const later = owed('Take-home', '2026-11-27T10:00:00Z', '2026-12-04');
    const given = acme([HOME, later]);
    expect(openLines(planAt(given, '2026-12-01T10:00Z'))).toEqual(['owed acme - due']);
    expect(windowAt(given, 'owed', '2026-12-01T10:00Z')).toBe('2026-11-27T10:00:00Z to 2026-12-04T18:00:00Z');
    // Done, and asked for once more, it is owed once more.
    const again = acme([HOME, done('take-home', '2026-11-28T10:00:00Z'), owed('take-home', '2026-11-30T10:00:00Z')]);
    expect(openLines(planAt(again, '2026-12-04T10:00Z'))).toEqual(['owed acme - due']);
  });

  test('two things stand side by side, and each is settled by its own name', () => {
    const both = [HOME, owed('references', '2026-11-17T11:00:00Z', '2026-11-26')];
    const states = (...entries: string[]) =>
      planAt(acme([...both, ...entries]), '2026-11-25T10:00Z')
        .actions.filter(({ kind }) => kind === 'owed')
        .map(({ what, state }) => `${what} ${state}`);
    expect(states()).toEqual(['references due', 'take-home due']);
    expect(states(done('Take-Home', '2026-11-24T10:00:00Z'))).toEqual(['references due', 'take-home done']);
    expect(states(done('something else', '2026-11-24T10:00:00Z'))).toEqual(['references due', 'take-home due']);
    expect(states(done('references', '2026-11-17T10:30:00Z'))).toEqual(['references due', 'take-home due']);
  });

  test('once all is done the decision is assumed from the day of the last', () => {
    const given = acme([HOME, done('take-home', '2026-11-27T16:00:00Z')]);
    // Five business days after Friday 27: Friday 4 December.
    expect(windowAt(given, 'status-check', '2026-11-28T10:00Z')).toBe('2026-12-07T09:00:00Z to 2026-12-08T18:00:00Z');
    expect(actionIn(planAt(given, '2026-11-28T10:00Z'), 'status-check')?.assumed).toBe(true);
  });

  test.each([
    ['2026-11-27', 'assumed 2026-12-04'],
    ['2026-11-28', 'stated 2026-11-28'],
    ['2026-12-18', 'stated 2026-12-18'],
  ])('unless a date after that day was stated: %s', (by, expected) => {
    const given = acme([
      HOME,
      heard('2026-11-18T10:00:00Z', `decisionBy: ${by}, `),
      done('take-home', '2026-11-27T16:00:00Z'),
    ]);
    const check = actionIn(planAt(given, '2026-11-28T10:00Z'), 'status-check');
    expect(`${check?.assumed === true ? 'assumed' : 'stated'} ${check?.decisionOn}`).toBe(expected);
  });

  test('it counts as heard from them: a stop is over', () => {
    const asked = acme(
      [
        sent('status-check', '2026-11-18T10:00:00Z'),
        sent('final-note', '2026-11-23T10:00:00Z'),
        owed('documents', '2026-11-25T10:00:00Z'),
        done('documents', '2026-11-25T12:00:00Z'),
      ],
      'decisionBy: 2026-11-17, ',
    );
    expect(planAt(asked, '2026-11-26T10:00Z').stops).toEqual([]);
    expect(stateAt(asked, 'status-check', '2026-11-26T10:00Z')).toBe('upcoming');
  });

  test.each(['rejected', 'withdrawn', 'closed', 'declined'])('a closing outcome drops it: %s', (name) => {
    expect(
      stateAt(acme([HOME, `{ outcome: ${name}, at: 2026-11-20T10:00:00Z }`]), 'owed', '2026-11-21T10:00Z'),
    ).toBeNull();
  });

  test('an offer leaves it, and so does an interview that lies ahead', () => {
    const offered = acme([HOME, '{ outcome: offer, at: 2026-11-20T10:00:00Z, respondBy: 2026-12-04 }']);
    expect(stateAt(offered, 'owed', '2026-11-21T10:00Z')).toBe('due');
    const ahead = acme([owed('availability', '2026-11-12T10:00:00Z', '2026-11-13')]);
    expect(openLines(planAt(ahead, '2026-11-13T10:00Z'))).toEqual(['owed acme - due']);
  });

  test('a late thank-you is not too late for a check that never opened', () => {
    const given = acme([HOME], 'decisionBy: 2026-11-17, ').replace(
      sent('thank-you', '2026-11-16T18:00:00Z'),
      heard('2026-11-16T18:00:00Z'),
    );
    expect(stateAt(given, 'thank-you', '2026-11-19T10:00Z')).toBe('late');
  });
});

describe('it reads like a no', () => {
  const NO = heard('2026-11-18T08:30:00Z', 'verdict: rejected, ');

  test('only the question shows, at once and for 24 hours, and is let go after 14 days', () => {
    const given = acme([NO], 'decisionBy: 2026-11-17, ');
    expect(windowAt(given, 'confirm-outcome', '2026-11-18T10:00Z')).toBe(
      '2026-11-18T08:30:00Z to 2026-11-19T08:30:00Z',
    );
    expect(around(given, 'confirm-outcome', '2026-11-18T08:30:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(around(given, 'confirm-outcome', '2026-11-19T08:30:00Z')).toEqual(['due', 'due', 'late']);
    expect(around(given, 'confirm-outcome', '2026-12-03T08:30:00Z')).toEqual(['late', 'late', 'missed']);
    for (const now of ['2026-11-18T10:00Z', '2026-11-20T10:00Z']) {
      expect(openLines(planAt(given, now)).map((line) => line.split(' ')[0])).toEqual(['confirm-outcome']);
    }
    expect(openLines(planAt(given, '2027-03-01T10:00Z'))).toEqual([]);
  });

  test('to oneself', () => {
    const action = actionIn(planAt(acme([NO]), '2026-11-18T10:00Z'), 'confirm-outcome');
    expect([action?.to, action?.channel]).toEqual([null, null]);
  });

  test.each([
    ['an outcome', '{ outcome: rejected, at: 2026-11-18T12:00:00Z }', ['rejection-reply acme Ann Alba due']],
    ['another word', heard('2026-11-18T12:00:00Z', 'decisionBy: 2026-11-18, '), ['status-check acme Ann Alba due']],
  ])('%s settles it', (_, entry, lines) => {
    expect(openLines(planAt(acme([NO, entry]), '2026-11-19T12:00Z'))).toEqual(lines);
  });

  test('the process is not live: it hears of no other offer', () => {
    const elm =
      '  - { id: elm, company: Elm, role: Dev, at: 2026-11-09T10:00, history: [{ outcome: offer, at: 2026-11-18T09:00:00Z, respondBy: 2026-11-25 }] }\n';
    expect(stateAt(`${acme([NO])}${elm}`, 'competing-offer', '2026-11-18T10:00Z')).toBeNull();
    expect(stateAt(`${acme([])}${elm}`, 'competing-offer', '2026-11-18T10:00Z')).toBe('due');
  });
});

describe('a mail that came back', () => {
  const PANEL =
    '  - { id: acme, company: Acme, role: Dev, at: 2026-11-12T10:00, decisionBy: 2026-11-20, interviewers: [{ name: Ann Alba, email: ann@acme.example, detail: x, connected: true }, { name: Bo Bell, email: bo@acme.example, detail: x, connected: true }], ';
  const panel = (...entries: string[]) => `${PANEL}history: [${entries.join(', ')}] }\n`;
  const ann = (kind: string, when: string, id?: string) =>
    sent(kind, when, `to: ann@acme.example, ${id === undefined ? '' : `messageId: <${id}@x.example>, `}`);
  const bounced = (when: string, id?: string) =>
    `{ bounced: ANN@acme.example, at: ${when}${id === undefined ? '' : `, messageId: <${id}@x.example>`} }`;

  test('the thank-you is open again in its old window, by way of whoever is next', () => {
    const given = panel(ann('thank-you', '2026-11-12T12:00:00Z'), bounced('2026-11-12T13:00:00Z'));
    expect(windowAt(given, 'thank-you', '2026-11-12T14:00Z', 'Ann Alba')).toBe(
      '2026-11-12T11:00:00Z to 2026-11-13T11:00:00Z',
    );
    expect(route(actionIn(planAt(given, '2026-11-12T14:00Z'), 'thank-you', 'Ann Alba'))).toBe(
      'Ann Alba <> via linkedin linkedin',
    );
    const known = given.replace('decisionBy', 'domain: acme.example, decisionBy');
    expect(route(actionIn(planAt(known, '2026-11-12T14:00Z'), 'thank-you', 'Ann Alba'))).toBe(
      'Ann Alba <ann.alba@acme.example> guessed email',
    );
  });

  test('a chaser is as if never sent, and goes to the next', () => {
    const given = panel(
      ann('thank-you', '2026-11-12T12:00:00Z'),
      ann('status-check', '2026-11-23T10:00:00Z'),
      bounced('2026-11-23T10:01:00Z'),
    );
    const check = actionIn(planAt(given, '2026-11-23T12:00Z'), 'status-check');
    expect([check?.state, route(check)]).toEqual(['due', 'Bo Bell <bo@acme.example> email']);
    expect(stateAt(given, 'final-note', '2026-11-23T12:00Z')).toBeNull();
  });

  test.each([
    ['of its Message-ID, whatever was sent since', '1', ['due', 'done']],
    ['the last before it, where the Message-ID is not known', '9', ['done', 'upcoming']],
    ['the last before it, where there is none', undefined, ['done', 'upcoming']],
  ])('voids the one %s', (_, id, states) => {
    const given = panel(
      sent('thank-you', '2026-11-12T12:00:00Z', 'to: bo@acme.example, '),
      ann('thank-you', '2026-11-12T12:00:00Z', '1'),
      ann('status-check', '2026-11-12T13:00:00Z', '2'),
      bounced('2026-11-12T14:00:00Z', id),
      ann('final-note', '2026-11-12T15:00:00Z', '3').replace('final-note', 'linkedin-note'),
    );
    const plan = planAt(given, '2026-11-12T16:00Z');
    expect([actionIn(plan, 'thank-you', 'Ann Alba')?.state, actionIn(plan, 'status-check')?.state]).toEqual(states);
  });

  test('the address is dead in every process', () => {
    const other =
      '  - { id: elm, company: Elm, role: Dev, at: 2026-11-12T14:00, recruiter: { name: Lee Ong, email: lee@x.example }, interviewers: [{ name: Ann Alba, email: ann@acme.example }] }\n';
    const given = `${panel(bounced('2026-11-12T13:00:00Z'))}${other}`;
    const thanks = planAt(given, '2026-11-12T16:00Z').actions.find(
      ({ kind, interview }) => kind === 'thank-you' && interview === 'elm',
    );
    expect(route(thanks ?? null)).toBe('Ann Alba <lee@x.example> via recruiter email');
  });
});

describe('somebody who is away', () => {
  const away = (until: string, when = '2026-11-18T09:05:00Z') =>
    `{ away: Ann@acme.example, until: ${until}, at: ${when} }`;
  const given = (...entries: string[]) => acme(entries, 'decisionBy: 2026-11-17, ');

  test.each([
    // Monday 7 December; Saturday 5; the day on which the check opens anyway.
    ['2026-12-07', '2026-12-07T09:00:00Z to 2026-12-08T18:00:00Z'],
    ['2026-12-05', '2026-12-07T09:00:00Z to 2026-12-08T18:00:00Z'],
    ['2026-11-18', '2026-11-18T09:00:00Z to 2026-11-19T18:00:00Z'],
    ['2026-11-19', '2026-11-19T09:00:00Z to 2026-11-20T18:00:00Z'],
  ])('until %s: %s', (until, window) => {
    expect(windowAt(given(away(until)), 'status-check', '2026-11-18T10:00Z')).toBe(window);
  });

  test('a chaser to somebody else is not put off, nor is a thank-you', () => {
    const other = given(away('2026-12-07').replace('Ann@', 'bo@'));
    expect(stateAt(other, 'status-check', '2026-11-18T10:00Z')).toBe('due');
    const talk = acme([away('2026-12-07', '2026-11-16T12:00:00Z')]).replace(
      sent('thank-you', '2026-11-16T18:00:00Z'),
      heard('2026-11-16T11:30:00Z'),
    );
    expect(stateAt(talk, 'thank-you', '2026-11-16T13:00Z')).toBe('due');
  });

  test('it is no word from them: a stop stays', () => {
    const asked = given(
      sent('status-check', '2026-11-18T10:00:00Z'),
      sent('final-note', '2026-11-23T10:00:00Z'),
      away('2026-12-07', '2026-11-24T10:00:00Z'),
    );
    expect(planAt(asked, '2026-11-25T10:00Z').stops).toHaveLength(1);
  });

  test('the last word about it counts, and after a bounce the bounce decides', () => {
    expect(
      windowAt(
        given(away('2026-12-07'), away('2026-11-20', '2026-11-18T09:30:00Z')),
        'status-check',
        '2026-11-18T10:00Z',
      ),
    ).toBe('2026-11-20T09:00:00Z to 2026-11-23T18:00:00Z');
    const bounced = given(away('2026-12-07'), '{ bounced: ann@acme.example, at: 2026-11-18T09:30:00Z }');
    expect(route(actionIn(planAt(bounced, '2026-11-18T10:00Z'), 'status-check'))).toBe(
      'Ann Alba <> via linkedin linkedin',
    );
    expect(stateAt(bounced, 'status-check', '2026-11-18T10:00Z')).toBe('due');
  });

  test('the hold ends with it', () => {
    const held = acme([away('2026-12-07')], 'decisionBy: 2026-11-20, ');
    const [hold] = planAt(held, '2026-11-18T10:00Z').holds;
    expect([hold?.decisionOn, hold?.until, hold?.dueBy]).toEqual([
      '2026-11-20',
      at('2026-12-07T09:00Z'),
      at('2026-12-08T18:00Z'),
    ]);
  });
});

test('a message counts once however often its Message-ID was logged', () => {
  const check = (when: string, id: string) => sent('status-check', when, `messageId: <${id}@x.example>, `);
  const twice = acme(
    [check('2026-11-18T10:00:00Z', '1'), check('2026-11-18T10:05:00Z', '1')],
    'decisionBy: 2026-11-17, ',
  );
  expect(planAt(twice, '2026-11-19T10:00Z').stops).toEqual([]);
  expect(stateAt(twice, 'final-note', '2026-11-19T10:00Z')).toBe('upcoming');
  const two = acme(
    [check('2026-11-18T10:00:00Z', '1'), check('2026-11-18T10:05:00Z', '2')],
    'decisionBy: 2026-11-17, ',
  );
  expect(planAt(two, '2026-11-19T10:00Z').stops).toHaveLength(1);
});
