/** The sample search on the morning of Tuesday 24 November 2026: exactly what is to be sent, held and let go. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { daysOffByCountry } from '../../src/schedule/days-off.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { parseValidSearch } from '../../src/store/parse.ts';
import { computeHolidays } from '../../src/time/holidays.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { at, openLines, route } from './search.ts';

const text = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
const { search } = parseValidSearch(text, { file: 'search.yaml', systemZone: () => 'UTC' });
const holidays = (await computeHolidays('GB', [2026, 2027])) ?? new Map();
const plan = planSearch(search, {
  now: at('2026-11-24T10:00:00Z'),
  zone: 'Europe/London',
  daysOffIn: daysOffByCountry(search.settings, new Map([['GB', holidays]])),
});

test('what to send', () => {
  expect(openLines(plan)).toEqual([
    'competing-offer halden-staff-engineer Lee Ong due',
    'competing-offer brook-data-engineer Amina Yusuf due optional',
    'competing-offer delphi-analytics-engineer Noor Haddad due optional',
    'thank-you halden-staff-engineer Priya Raman due',
    'thank-you halden-staff-engineer Søren Kjærgård due',
    'thank-you halden-staff-engineer Jürgen Groß due',
    'offer-acknowledgement elm-data-lead Ines Duarte due',
    'status-check brook-data-engineer Amina Yusuf due',
    'debrief delphi-analytics-engineer - due optional',
    'thank-you delphi-analytics-engineer Noor Haddad due optional',
    'rejection-reply fenwick-bi-developer Tom Ashe due',
    'linkedin-note halden-staff-engineer Priya Raman due optional',
    'linkedin-note halden-staff-engineer Søren Kjærgård due optional',
    'linkedin-note halden-staff-engineer Jürgen Groß due optional',
    'more-time elm-data-lead Ines Duarte due optional',
    'offer-answer elm-data-lead - due',
  ]);
});

test('each with its rule and a reason', () => {
  for (const action of plan.actions) {
    expect(action.why).toMatch(/^\S.*[^.]\.$/s);
    expect(action.rule).not.toBe('');
  }
});

test('whose address is not known is reached through the recruiter', () => {
  const thanks = plan.actions.filter(({ kind, state }) => kind === 'thank-you' && state === 'due');
  expect(thanks.map(route)).toEqual([
    'Priya Raman <priya.raman@halden.example> email',
    'Søren Kjærgård <soren@halden.example> email',
    'Jürgen Groß <lee.ong@halden.example> via recruiter email',
    'Noor Haddad <noor@delphi-search.example> email',
  ]);
});

test('the hold', () => {
  expect(
    plan.holds.map((hold) => ({
      ...hold,
      until: formatInstant(hold.until),
      dueBy: formatInstant(hold.dueBy),
    })),
  ).toEqual([
    {
      interview: 'halden-staff-engineer',
      company: 'Halden & Sons',
      role: 'Staff Engineer',
      decisionOn: '2026-12-01',
      assumed: false,
      until: '2026-12-02T09:00:00Z',
      dueBy: '2026-12-03T18:00:00Z',
      zone: 'Europe/London',
    },
  ]);
});

test('the stop, and nothing else of that process', () => {
  expect(plan.stops.map(({ interview, since, rule }) => [interview, formatInstant(since), rule])).toEqual([
    ['corvid-platform-lead', '2026-11-12T15:00:00Z', 'stop'],
  ]);
  const open = plan.actions.filter(
    ({ interview, state }) =>
      interview === 'corvid-platform-lead' && (state === 'due' || state === 'late' || state === 'upcoming'),
  );
  expect(open).toEqual([]);
});
