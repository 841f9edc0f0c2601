/** Exceptions of the rules that no life has met yet, each on a search of its own. */

import { expect, test } from 'vitest';
import { processesOf } from '../../src/model/process.ts';
import { actionIn, at, planAt, stateAt, windowAt } from './search.ts';

/** Monday 16 November 2026, 10:00 to 11:00 in London, thanked and noted. */
const acme = (entries: string[], more = '', company = 'Acme', on = '2026-11-16') =>
  `  - { id: ${company.toLowerCase()}-${on}, company: ${company}, role: Dev, at: ${on}T10:00, ${more}interviewers: [{ name: Ann Alba, email: ann@${company}.example, detail: the batch }], history: [{ sent: thank-you, at: ${on}T12:00:00Z }, ${entries.join(', ')}] }\n`;
const offer = (when: string, respondBy: string) => `{ outcome: offer, at: ${when}, respondBy: ${respondBy} }`;
const closed = (outcome: string, when: string) => `{ outcome: ${outcome}, at: ${when} }`;

test('an offer of the evening that is to be answered on that day is due when it comes', () => {
  const given = acme([offer('2026-11-20T20:00:00Z', '2026-11-20')]);
  expect(windowAt(given, 'offer-answer', '2026-11-20T20:00Z')).toBe('2026-11-20T20:00:00Z to 2026-11-20T20:00:00Z');
});

test('somebody who is back before the check opens changes nothing', () => {
  const back = '{ away: ann@acme.example, until: 2026-11-16, at: 2026-11-16T13:00:00Z }';
  expect(windowAt(acme([back], 'decisionBy: 2026-11-17, '), 'status-check', '2026-11-18T10:00Z')).toBe(
    '2026-11-18T09:00:00Z to 2026-11-19T18:00:00Z',
  );
});

test('a note about an offer after the final note is no third chaser', () => {
  const chasers = ['status-check', 'final-note', 'competing-offer'].map(
    (kind, day) => `{ sent: ${kind}, at: 2026-11-2${day * 2}T12:00:00Z }`,
  );
  const [stop] = planAt(acme(chasers, 'decisionBy: 2026-11-17, '), '2026-11-25T10:00Z').stops;
  expect(stop?.why).toMatch(/^You asked twice, last on Sun 22 Nov/);
});

test('of two dates that were told at one instant the later holds, in whatever order they stand', () => {
  const told = ['2026-11-24', '2026-11-27'].map(
    (day) => `{ heard: soon, at: 2026-11-17T10:00:00Z, decisionBy: ${day} }`,
  );
  for (const entries of [told, told.toReversed()])
    expect(planAt(acme(entries), '2026-11-18T10:00Z').holds.map(({ decisionOn }) => decisionOn)).toEqual([
      '2026-11-27',
    ]);
});

test('a process whose check was skipped has not gone quiet', () => {
  const skipped = '{ skipped: status-check, at: 2026-11-18T10:00:00Z }';
  const stops = (...entries: string[]) =>
    planAt(acme(entries, 'decisionBy: 2026-11-17, '), '2027-02-01T10:00Z').stops.length;
  expect([stops(), stops(skipped)]).toEqual([1, 0]);
});

test('where nobody was met yet a rejection is not answered, and a withdrawal is written all the same', () => {
  const ahead = (outcome: string) =>
    `  - { id: acme, company: Acme, role: Dev, at: 2026-12-10T10:00, recruiter: { name: Lee Ong, email: lee@acme.example }, history: [${closed(outcome, '2026-11-20T10:00:00Z')}] }\n`;
  expect(stateAt(ahead('rejected'), 'rejection-reply', '2026-11-20T12:00Z')).toBe(null);
  expect(stateAt(ahead('withdrawn'), 'withdrawal', '2026-11-20T12:00Z')).toBe('due');
});

test('what read like a no is none once a further interview was held', () => {
  const no = '{ heard: we went another way, at: 2026-11-18T10:00:00Z, verdict: rejected }';
  const given = `${acme([no])}${acme([], 'round: second, ', 'Acme', '2026-11-25')}`;
  expect(stateAt(given, 'confirm-outcome', '2026-11-24T10:00Z')).toBe('late');
  expect(stateAt(given, 'confirm-outcome', '2026-11-25T11:00Z')).toBe(null);
});

test('an offer that was answered before a process began is no news to it, not even missed news', () => {
  const elm = acme(
    [offer('2026-11-05T10:00:00Z', '2026-11-20'), closed('declined', '2026-11-06T10:00:00Z')],
    '',
    'Elm',
  );
  const given = `${elm.replace('-16T10:00', '-02T10:00')}${acme([])}`;
  expect(stateAt(given, 'competing-offer', '2026-11-17T10:00Z')).toBe(null);
});

test('an acceptance elsewhere does not concern a process that was opened again after it', () => {
  const elm = acme(
    [offer('2026-11-19T10:00:00Z', '2026-11-27'), closed('accepted', '2026-11-20T10:00:00Z')],
    '',
    'Elm',
  );
  const entries = [closed('rejected', '2026-11-18T10:00:00Z'), closed('reopened', '2026-11-23T10:00:00Z')];
  const plan = planAt(`${elm}${acme(entries)}`, '2026-11-24T10:00Z');
  expect(actionIn(plan, 'withdrawal', 'acme-2026-11-16')).toBe(null);
});

test('what was asked for and done at one instant comes in this order, in whatever order it stands', () => {
  const when = at('2026-11-18T10:00Z');
  const entries = [{ type: 'done', what: 'CV', at: when } as const, { type: 'owed', what: 'CV', at: when } as const];
  const interview = {
    id: 'a',
    company: 'Acme',
    role: 'Dev',
    round: 'first',
    at: when,
    minutes: 60,
    zone: 'UTC',
  } as const;
  for (const history of [entries, entries.toReversed()]) {
    const [process] = processesOf([{ ...interview, firstChoice: false, interviewers: [], history }]);
    expect(process?.history.map(({ type }) => type)).toEqual(['owed', 'done']);
  }
});

test('an offer after a closing is a new one, acknowledged anew', () => {
  const first = [offer('2026-11-17T10:00:00Z', '2026-11-24'), closed('declined', '2026-11-18T10:00:00Z')];
  const given = acme([...first, offer('2026-11-20T10:00:00Z', '2026-11-27')]);
  expect(windowAt(given, 'offer-acknowledgement', '2026-11-20T12:00Z')).toBe(
    '2026-11-20T10:00:00Z to 2026-11-21T10:00:00Z',
  );
});
