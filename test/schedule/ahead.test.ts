/** The steps to the stop, if they stay silent, written out. */

import { expect, test } from 'vitest';
import { planAhead } from '../../src/schedule/ahead.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { parseValidSearch } from '../../src/store/parse.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { at } from './search.ts';

const SEARCH = (more: string, settings = '{}') =>
  `version: 1\nme: { timezone: Europe/London }\nsettings: ${settings}\ninterviews:\n` +
  `  - { id: acme, company: Acme, role: Dev, at: 2026-11-10T10:00, ${more} }\n`;
const AMINA = 'interviewers: [{ name: Amina Yusuf, email: amina@acme.example }]';

function steps(text: string, now: string): string[] {
  const { search } = parseValidSearch(text, { file: 'i.yaml', systemZone: () => 'UTC' });
  const input = { now: at(now), zone: 'Europe/London', daysOffIn: () => () => null };
  const first = planSearch(search, input);
  return planAhead(first, search, search.interviews, input).map(
    ({ kind, opensAt, dueAt }) =>
      `${kind} ${formatInstant(opensAt).slice(0, 16)} ${dueAt === null ? '-' : formatInstant(dueAt).slice(0, 16)}`,
  );
}

test('from the conversation on: thanks, the hold, check, note and stop', () => {
  expect(steps(SEARCH(`decisionBy: 2026-11-20, ${AMINA}`), '2026-11-10T12:00:00Z')).toEqual([
    'debrief 2026-11-10T12:00 2026-11-11T11:00',
    'thank-you 2026-11-10T12:00 2026-11-11T11:00',
    'linkedin-note 2026-11-10T12:00 2026-11-12T11:00',
    'hold 2026-11-10T12:00 2026-11-23T09:00',
    'status-check 2026-11-23T09:00 2026-11-24T18:00',
    // Saturday 28 rolls to Monday 30.
    'final-note 2026-11-30T09:00 2026-11-30T18:00',
    'stop 2026-11-30T09:00 -',
  ]);
});

test('with one follow-up the stop comes with the check', () => {
  const text = SEARCH('decisionBy: 2026-11-20', '{ maxFollowUps: 1 }');
  expect(steps(text, '2026-11-20T12:00:00Z')).toEqual([
    'hold 2026-11-20T12:00 2026-11-23T09:00',
    'status-check 2026-11-23T09:00 2026-11-24T18:00',
    'stop 2026-11-23T09:00 -',
  ]);
});

test('where the check is late it is sent now, and the note counts from now', () => {
  expect(steps(SEARCH('decisionBy: 2026-11-12'), '2026-11-25T12:00:00Z')).toEqual([
    'status-check 2026-11-25T12:00 2026-11-16T18:00',
    'final-note 2026-11-30T09:00 2026-12-02T18:00',
    'stop 2026-11-30T09:00 -',
  ]);
});

test('at the stop there is the stop alone; with an outcome and nothing to write, nothing', () => {
  const asked =
    'decisionBy: 2026-11-12, history: [{ sent: status-check, at: 2026-11-13T12:00:00Z }, { sent: final-note, at: 2026-11-18T12:00:00Z }]';
  expect(steps(SEARCH(asked), '2026-11-25T12:00:00Z')).toEqual(['stop 2026-11-18T12:00 -']);
  const closed = 'history: [{ outcome: closed, at: 2026-11-13T12:00:00Z }]';
  expect(steps(SEARCH(closed), '2026-11-25T12:00:00Z')).toEqual([]);
});

test('a file that knows more than the instant asked about comes to its end as well', () => {
  const heard =
    'decisionBy: 2026-11-12, history: [{ heard: soon, at: 2026-11-16T10:00:00Z, decisionBy: 2026-11-16 }, { skipped: debrief, at: 2026-11-10T12:00:00Z }]';
  expect(steps(SEARCH(heard), '2026-11-13T12:00:00Z')).toEqual([
    'hold 2026-11-13T12:00 2026-11-17T09:00',
    'status-check 2026-11-17T09:00 2026-11-18T18:00',
    'final-note 2026-11-23T09:00 2026-11-24T18:00',
    'stop 2026-11-23T09:00 -',
  ]);
});
