/** Closed and opened again, and mails that close. */

import { describe, expect, test } from 'vitest';
import { actionIn, at, openLines, planAt, stateAt, windowAt } from './search.ts';

const outcome = (name: string, when: string) => `{ outcome: ${name}, at: ${when} }`;
const sent = (kind: string, when: string) => `{ sent: ${kind}, at: ${when} }`;
const heard = (when: string, by?: string) =>
  `{ heard: well, at: ${when}${by === undefined ? '' : `, decisionBy: ${by}`} }`;
/** A talk of an hour at 10:00 in London, with one person of whom all is noted. */
const talk = (id: string, on: string, entries: string[] = [], more = '') =>
  `  - { id: ${id}, company: Acme, role: Dev, at: ${on}T10:00, ${more}interviewers: [{ name: Ann ${id}, email: ${id}@acme.example, detail: x, connected: true }], history: [${entries.join(', ')}] }\n`;

const THANKED = sent('thank-you', '2026-11-02T18:00:00Z');
const REJECTED = outcome('rejected', '2026-11-09T10:00:00Z');

describe('the outcome reopened', () => {
  test.each([
    ['2026-11-17T09:59:59.999Z', ['rejection-reply a Ann a late']],
    ['2026-11-18T10:00:00.000Z', []],
  ])('opens from then on: at %s', (now, lines) => {
    const entries =
      now < '2026-11-18' ? [THANKED, REJECTED] : [THANKED, REJECTED, outcome('reopened', '2026-11-18T10:00:00Z')];
    expect(openLines(planAt(talk('a', '2026-11-02', entries), now))).toEqual(lines);
  });

  test('earlier dates are void, the count starts again, and the date is assumed from then', () => {
    const given = talk(
      'a',
      '2026-11-02',
      [THANKED, sent('status-check', '2026-11-06T10:00:00Z'), REJECTED, outcome('reopened', '2026-11-18T10:00:00Z')],
      'decisionBy: 2026-12-18, ',
    );
    // Five business days after Wednesday 18: Wednesday 25.
    expect(windowAt(given, 'status-check', '2026-11-19T12:00Z')).toBe('2026-11-26T09:00:00Z to 2026-11-27T18:00:00Z');
    const check = actionIn(planAt(given, '2026-11-19T12:00Z'), 'status-check');
    expect([check?.state, check?.assumed, check?.decisionOn]).toEqual(['upcoming', true, '2026-11-25']);
  });

  test('what was before stays closed: a thank-you of before is let go', () => {
    const given = talk('a', '2026-11-16', [
      outcome('rejected', '2026-11-16T12:00:00Z'),
      outcome('reopened', '2026-11-16T14:00:00Z'),
    ]);
    expect(stateAt(given, 'thank-you', '2026-11-16T15:00Z')).toBe('missed');
    expect(stateAt(given, 'rejection-reply', '2026-11-16T15:00Z')).toBeNull();
  });

  test('a date of after it counts', () => {
    const given = talk('a', '2026-11-02', [
      THANKED,
      REJECTED,
      outcome('reopened', '2026-11-18T10:00:00Z'),
      heard('2026-11-18T10:00:00Z', '2026-11-20'),
    ]);
    expect(windowAt(given, 'status-check', '2026-11-19T12:00Z')).toBe('2026-11-23T09:00:00Z to 2026-11-24T18:00:00Z');
  });

  test('closed and opened at the same instant, in either order: open', () => {
    const both = [outcome('reopened', '2026-11-09T10:00:00Z'), REJECTED];
    for (const entries of [both, [...both].reverse()]) {
      expect(
        stateAt(talk('a', '2026-11-02', [THANKED, ...entries]), 'rejection-reply', '2026-11-10T10:00Z'),
      ).toBeNull();
    }
  });

  test('closed again it is closed, with a reply of its own', () => {
    const given = talk('a', '2026-11-02', [
      THANKED,
      REJECTED,
      sent('rejection-reply', '2026-11-09T12:00:00Z'),
      outcome('reopened', '2026-11-18T10:00:00Z'),
      outcome('rejected', '2026-11-20T10:00:00Z'),
    ]);
    expect(openLines(planAt(given, '2026-11-20T12:00Z'))).toEqual(['rejection-reply a Ann a due']);
  });

  test('on an open process it says nothing but that they were heard', () => {
    const given = talk('a', '2026-11-02', [THANKED, outcome('reopened', '2026-11-18T10:00:00Z')]);
    expect(windowAt(given, 'status-check', '2026-11-19T12:00Z')).toBe('2026-11-26T09:00:00Z to 2026-11-27T18:00:00Z');
  });
});

describe('an interview that begins after the closing', () => {
  const first = talk('a', '2026-11-02', [THANKED, REJECTED, heard('2026-11-18T10:00:00Z')]);
  const second = talk('b', '2026-11-23', [], 'decisionBy: 2026-11-27, ');

  test.each([
    ['2026-11-23T09:59:59.999Z', ['rejection-reply a Ann a late']],
    ['2026-11-23T10:00:00.000Z', []],
    ['2026-11-23T11:00:00.000Z', ['thank-you b Ann b due']],
  ])('opens it: at %s', (now, lines) => {
    expect(openLines(planAt(`${first}${second}`, now))).toEqual(lines);
  });

  test('and is chased by its own date', () => {
    const thanked = second.replace('history: [', `history: [${sent('thank-you', '2026-11-23T18:00:00Z')}`);
    expect(openLines(planAt(`${first}${thanked}`, '2026-11-30T10:00Z'))).toEqual(['status-check b Ann b due']);
    expect(planAt(`${first}${thanked}`, '2026-11-24T10:00Z').holds.map(({ decisionOn }) => decisionOn)).toEqual([
      '2026-11-27',
    ]);
  });

  test.each([
    ['cancelled', 'status: cancelled, ', ['rejection-reply a Ann a late']],
    ['a no-show', 'status: no-show, ', ['no-show-note b Ann b due']],
  ])('%s', (_, status, lines) => {
    expect(openLines(planAt(`${first}${talk('b', '2026-11-23', [], status)}`, '2026-11-23T12:00Z'))).toEqual(lines);
  });

  test('at the very instant of the closing it does not', () => {
    const given = talk('a', '2026-11-02', [THANKED, outcome('rejected', '2026-11-23T10:00:00Z')]) + second;
    expect(openLines(planAt(given, '2026-11-23T12:00Z'))).toEqual(['rejection-reply b Ann b due']);
  });
});

test('a heard with a date opens nothing', () => {
  const given = talk('a', '2026-11-02', [
    THANKED,
    outcome('closed', '2026-11-10T10:00:00Z'),
    heard('2026-11-23T10:00:00Z', '2026-11-25'),
  ]);
  const plan = planAt(given, '2026-11-27T10:00Z');
  expect([openLines(plan), plan.holds, plan.stops]).toEqual([[], [], []]);
});

test('an offer after a no is an offer of its own', () => {
  const given = talk('a', '2026-11-02', [THANKED, REJECTED, outcome('offer', '2026-11-18T10:00:00Z')]);
  expect(openLines(planAt(given, '2026-11-18T12:00Z'))).toEqual(['offer-acknowledgement a Ann a due']);
});

describe('a mail that closes, once it is sent, closes', () => {
  test.each([
    ['withdrawal', []],
    ['decline', []],
    ['acceptance', []],
  ])('%s', (kind, lines) => {
    const given = talk('a', '2026-11-02', [THANKED, sent(kind, '2026-11-09T12:00:00Z')], 'decisionBy: 2026-11-06, ');
    const plan = planAt(given, '2026-11-12T12:00Z');
    expect(openLines(plan)).toEqual(lines);
    expect([plan.holds, plan.stops]).toEqual([[], []]);
    expect(plan.actions.find((action) => action.kind === kind)?.state).toBe('done');
  });

  test('a reply to what closed it does not', () => {
    const given = talk('a', '2026-11-02', [THANKED, REJECTED, sent('rejection-reply', '2026-11-09T12:00:00Z')]);
    expect(stateAt(given, 'rejection-reply', '2026-11-10T12:00Z')).toBe('done');
  });
});

test('the closing reply is let go 14 days after it was due', () => {
  const given = talk('a', '2026-11-02', [THANKED, REJECTED]);
  // Due on Wednesday 11 at 10:00.
  expect([-1, 0, 1].map((ms) => stateAt(given, 'rejection-reply', at('2026-11-25T10:00:00Z') + ms))).toEqual([
    'late',
    'late',
    'missed',
  ]);
});
