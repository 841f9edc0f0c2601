import { expect, test } from 'vitest';
import type { Action } from '../../src/model/plan.ts';
import type { Rule } from '../../src/model/rules.ts';
import { countOut } from '../../src/view/arithmetic.ts';
import { renderExplain } from '../../src/view/explain.ts';
import { at, daysOff, NOW, PLAN, plain } from './sample.ts';

const reader = { now: NOW, zone: 'Europe/London' } as const;
const [base] = PLAN.actions as [Action];

test('hours are elapsed time, and a change of the clocks is told', () => {
  const anchorAt = at('2026-10-24T15:00:00Z');
  const action: Action = {
    ...base,
    opensAt: anchorAt,
    basis: { unit: 'hours', anchor: 'end', anchorAt, hours: 24 },
  };
  expect(countOut(action, daysOff, reader)).toEqual([
    ['Sat 24 Oct 16:00', 'end'],
    ['Sun 25 Oct 15:00', '24 hours later, elapsed time, weekend or not'],
    ['', 'the clocks go back by 60 minutes in between; the hours count'],
  ]);
});

test('business days: weekends and holidays are named', () => {
  const action: Action = {
    ...base,
    opensAt: at('2026-12-28T09:00:00Z'),
    basis: { unit: 'business-days', anchor: 'decision', anchorOn: '2026-12-24', opens: 1, due: 2 },
  };
  expect(countOut(action, daysOff, reader)).toEqual([
    ['Thu 24 Dec', 'decision'],
    ['Fri 25 Dec', 'does not count: Christmas Day'],
    ['Sat 26 Dec', 'does not count: Saturday'],
    ['Sun 27 Dec', 'does not count: Sunday'],
    ['Mon 28 Dec', 'business day 1, opens at the start of work'],
    ['Tue 29 Dec', 'business day 2, due by the end of work'],
  ]);
});

test('days off in a row for one reason are one line', () => {
  const shut = (day: string) => (day >= '2026-12-28' && day <= '2026-12-31' ? 'shut' : null);
  const action: Action = {
    ...base,
    opensAt: at('2027-01-01T09:00:00Z'),
    basis: { unit: 'business-days', anchor: 'decision', anchorOn: '2026-12-27', opens: 1, due: 1 },
  };
  expect(countOut(action, shut, reader)).toEqual([
    ['Sun 27 Dec', 'decision'],
    ['Mon 28 Dec to Thu 31 Dec', 'does not count: shut'],
    ['Fri 1 Jan', 'business day 1, opens at the start of work, due by the end of work'],
  ]);
});

test('an assumed decision is counted out first, and a snooze is told', () => {
  const action: Action = {
    ...base,
    assumed: true,
    opensAt: at('2026-12-03T09:00:00Z'),
    assumption: { anchor: 'end of the interview', from: '2026-11-27', businessDays: 2 },
    basis: { unit: 'business-days', anchor: 'decision', anchorOn: '2026-12-01', opens: 1, due: 1 },
  };
  expect(countOut(action, daysOff, reader)).toEqual([
    ['Fri 27 Nov', 'end of the interview'],
    ['Sat 28 Nov', 'does not count: Saturday'],
    ['Sun 29 Nov', 'does not count: Sunday'],
    ['Mon 30 Nov', 'business day 1'],
    ['Tue 1 Dec', 'business day 2, decision, assumed'],
    ['Wed 2 Dec', 'then business day 1, opens at the start of work, due by the end of work'],
    ['Thu 3 Dec', 'put off until here, so this is where it opens'],
  ]);
});

test('calendar days: all count, but a day off is no day to write on', () => {
  const action: Action = {
    ...base,
    opensAt: at('2026-12-28T09:00:00Z'),
    basis: { unit: 'calendar-days', anchor: 'status check sent', anchorOn: '2026-12-20', opens: 5, due: 7 },
  };
  expect(countOut(action, daysOff, reader)).toEqual([
    ['Sun 20 Dec', 'status check sent'],
    ['Mon 21 Dec', 'day 1'],
    ['Tue 22 Dec', 'day 2'],
    ['Wed 23 Dec', 'day 3'],
    ['Thu 24 Dec', 'day 4'],
    ['Fri 25 Dec', 'day 5, no day to write on: Christmas Day'],
    ['Sat 26 Dec', 'day 6, no day to write on: Saturday'],
    ['Sun 27 Dec', 'day 7, no day to write on: Sunday'],
    ['Mon 28 Dec', 'day 8, opens at the start of work, the best day to write, due by the end of work'],
  ]);
});

test.each([
  ['2026-11-30', [['Mon 30 Nov', 'answer by; due by the end of work']]],
  [null, [['no date', 'answer by: nobody told one']]],
])('a day of their choosing: %s', (anchorOn, lines) => {
  const action: Action = { ...base, basis: { unit: 'day', anchor: 'answer by', anchorOn } };
  expect(countOut(action, daysOff, reader)).toEqual(lines);
});

test('a window that was brought forward ends with the day it opens on', () => {
  const action: Action = {
    ...base,
    opensAt: at('2026-12-24T09:00:00Z'),
    basis: { unit: 'business-days', anchor: 'decision', anchorOn: '2026-12-24', opens: 1, due: 1 },
  };
  expect(countOut(action, daysOff, reader).at(-1)).toEqual([
    'Thu 24 Dec',
    'brought forward to here, so this is where it opens',
  ]);
});

test('a fact that comes from another rule says what that rule says; from its own it does not say it twice', () => {
  const fact = { what: 'a day', value: 'kept', provenance: 'house', from: 'rule stop', rule: 'stop' } as const;
  const ground = { ...PLAN, daysOffIn: () => daysOff };
  const shown = (rule: Rule) => renderExplain({ ...base, rule, facts: [fact] }, ground, plain(200));
  expect(shown('status-check')).toContain(
    'a day: kept (rule stop: After the last allowed note there is no more contact; the effort goes elsewhere.)',
  );
  expect(shown('stop')).toContain('a day: kept (rule stop)');
});
