/** What each conversation asks for: states of interviews, the debrief, the no-show note, LinkedIn, whom one met. */

import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kinds.ts';
import { actionIn, at, openLines, planAt, stateAt, windowAt } from './search.ts';

const ANN = '{ name: Ann Alba, email: ann@acme.example }';
const TOLD = '{ name: Ann Alba, email: ann@acme.example, detail: the nightly batch }';
/** Tuesday 10 November 2026, 10:00 to 11:00 in London. */
const talk = (more: string, id = 'acme', when = '2026-11-10T10:00') =>
  `  - { id: ${id}, company: Acme, role: Dev, at: ${when}, ${more} }\n`;
const people = (...list: string[]) => `interviewers: [${list.join(', ')}]`;
const history = (...entries: string[]) => `history: [${entries.join(', ')}]`;
const NOW = '2026-11-10T12:00Z';
/** The states one millisecond before, at and after an instant. */
const around = (given: string, kind: Kind, instant: string, of?: string) =>
  [-1, 0, 1].map((ms) => stateAt(given, kind, at(instant) + ms, of));

describe('debrief: to oneself, from the end of the conversation', () => {
  test('from when to when', () => {
    expect(windowAt(talk(people(ANN)), 'debrief', NOW)).toBe('2026-11-10T11:00:00Z to 2026-11-11T11:00:00Z');
    expect(around(talk(people(ANN)), 'debrief', '2026-11-10T11:00:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(around(talk(people(ANN)), 'debrief', '2026-11-11T11:00:00Z')).toEqual(['due', 'due', 'late']);
  });

  test('nobody is written to', () => {
    const action = actionIn(planAt(talk(people(ANN)), NOW), 'debrief');
    expect([action?.to, action?.channel, action?.rule, action?.optional]).toEqual([null, null, 'debrief', false]);
  });

  test.each([
    ['nobody is recorded', '', 'due'],
    ['one has no detail', people(ANN), 'due'],
    ['one has a detail', people(TOLD), 'done'],
    ['one has a sentence of one’s own', people('{ name: Bo Bell, say: It was good. }'), 'done'],
    ['one of two has none', people(TOLD, '{ name: Bo Bell }'), 'due'],
    ['a recruiter was not met after a first round', 'recruiter: { name: Lee Ong }, ', 'due'],
  ])('%s', (_, more, state) => {
    expect(stateAt(talk(more), 'debrief', NOW)).toBe(state);
  });

  test('upcoming until the end, whatever is recorded', () => {
    expect(stateAt(talk(people(TOLD)), 'debrief', '2026-11-10T10:59Z')).toBe('upcoming');
  });

  test('optional after a screen', () => {
    expect(actionIn(planAt(talk(`round: screen, ${people(ANN)}`), NOW), 'debrief')?.optional).toBe(true);
  });

  test('late no longer than a thank-you of the conversation is open', () => {
    const given = talk(`decisionBy: 2026-11-20, ${people(ANN)}`);
    expect(around(given, 'debrief', '2026-11-15T11:00:00Z')).toEqual(['late', 'late', 'missed']);
    const thanked = talk(`${people(ANN)}, ${history('{ sent: thank-you, at: 2026-11-10T18:00:00Z }')}`);
    expect(around(thanked, 'debrief', '2026-11-11T11:00:00Z')).toEqual(['due', 'due', 'missed']);
  });

  test('where nobody is recorded, until five days have passed', () => {
    expect(around(talk('decisionBy: 2026-11-12'), 'debrief', '2026-11-15T11:00:00Z')).toEqual([
      'late',
      'late',
      'missed',
    ]);
  });

  test.each([
    ['{ skipped: debrief, at: 2026-11-10T11:30:00Z }', 'skipped'],
    ['{ snoozed: debrief, until: 2026-11-11, at: 2026-11-10T11:30:00Z }', 'upcoming'],
    ['{ outcome: rejected, at: 2026-11-10T11:30:00Z }', 'missed'],
  ])('with %s it is %s', (entry, state) => {
    expect(stateAt(talk(`${people(ANN)}, ${history(entry)}`), 'debrief', NOW)).toBe(state);
  });

  test('so is it after an informational talk', () => {
    const action = actionIn(planAt(talk(`round: informational, ${people(ANN)}`), NOW), 'debrief');
    expect([action?.state, action?.optional]).toEqual(['due', false]);
  });
});

describe('an interview that was cancelled', () => {
  const cancelled = `status: cancelled, decisionBy: 2026-11-12, ${people(ANN)}`;

  test('asks for nothing, and nobody is chased for it', () => {
    for (const now of ['2026-11-10T08:00Z', NOW, '2026-11-13T12:00Z', '2027-11-13T12:00Z']) {
      expect(planAt(talk(cancelled), now)).toMatchObject({ actions: [], holds: [], stops: [], today: [] });
    }
  });

  test('its date does not count, and it holds nothing back', () => {
    const given = `${talk(`decisionBy: 2026-11-17, ${people(ANN)}`)}${talk(cancelled, 'acme-2', '2026-12-01T10:00')}`;
    expect(windowAt(given, 'status-check', '2026-11-16T12:00Z')).toBe('2026-11-18T09:00:00Z to 2026-11-19T18:00:00Z');
    expect(actionIn(planAt(given, '2026-12-24T12:00Z'), 'status-check')?.interview).toBe('acme');
  });

  test('one that was held after it was called off is not: the field says what was', () => {
    expect(stateAt(talk(people(ANN)), 'thank-you', NOW)).toBe('due');
  });
});

describe('no-show-24h: they did not come', () => {
  const missed = (more = '', entries: string[] = []) =>
    talk(`status: no-show, ${more}${people(ANN)}, ${history(...entries)}`);

  test('15 minutes after the start, for 24 hours, then late, and let go after five days', () => {
    expect(windowAt(missed(), 'no-show-note', NOW)).toBe('2026-11-10T10:15:00Z to 2026-11-11T10:15:00Z');
    expect(around(missed(), 'no-show-note', '2026-11-10T10:15:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(around(missed(), 'no-show-note', '2026-11-11T10:15:00Z')).toEqual(['due', 'due', 'late']);
    expect(around(missed(), 'no-show-note', '2026-11-15T10:15:00Z')).toEqual(['late', 'late', 'missed']);
  });

  test('nothing else: nobody is thanked, nobody is chased', () => {
    expect(openLines(planAt(missed('decisionBy: 2026-11-11, '), NOW))).toEqual(['no-show-note acme Ann Alba due']);
    expect(openLines(planAt(missed('decisionBy: 2026-11-11, '), '2026-12-01T12:00Z'))).toEqual([]);
  });

  test.each([
    ['heard from', ['{ heard: sorry, at: 2026-11-10T11:00:00Z }'], 'missed'],
    ['asked for something', ['{ owed: references, at: 2026-11-10T11:00:00Z }'], 'missed'],
    ['closed', ['{ outcome: closed, at: 2026-11-10T11:00:00Z }'], 'missed'],
    ['sent', ['{ sent: no-show-note, at: 2026-11-10T11:00:00Z }'], 'done'],
    ['skipped', ['{ skipped: no-show-note, at: 2026-11-10T11:00:00Z }'], 'skipped'],
    ['heard from before', ['{ heard: see you then, at: 2026-11-10T09:00:00Z }'], 'due'],
  ])('%s', (_, entries, state) => {
    expect(stateAt(missed('', entries), 'no-show-note', NOW)).toBe(state);
  });

  test.each([
    ['another time was found', talk(people(ANN), 'acme-2', '2026-11-12T10:00'), 'missed'],
    ['another time was cancelled', talk('status: cancelled', 'acme-2', '2026-11-12T10:00'), 'due'],
  ])('%s', (_, other, state) => {
    expect(stateAt(`${missed()}${other}`, 'no-show-note', NOW, 'acme')).toBe(state);
  });

  test('it goes to the contact, else the recruiter', () => {
    const given = talk('status: no-show, round: screen, recruiter: { name: Lee Ong, email: lee@x.example }');
    expect(openLines(planAt(given, NOW))).toEqual(['no-show-note acme Lee Ong due']);
  });
});

describe('LinkedIn notes', () => {
  const note = (given: Parameters<typeof planAt>[0], now = NOW) => stateAt(given, 'linkedin-note', now);
  test.each([
    ['connected', people('{ name: Ann Alba, connected: true }'), '{}', null],
    ['not connected', people('{ name: Ann Alba, email: a@b.example, connected: false }'), '{}', 'due'],
    ['settings.linkedin: false', people(ANN), '{ linkedin: false }', null],
    ['settings.linkedin: true', people(ANN), '{ linkedin: true }', 'due'],
  ])('%s', (_, more, settings, state) => {
    expect(note({ interviews: talk(more), settings })).toBe(state);
  });

  test('what was sent is told all the same', () => {
    const sent = history('{ sent: linkedin-note, at: 2026-11-10T11:30:00Z }');
    expect(note({ interviews: talk(`${people(ANN)}, ${sent}`), settings: '{ linkedin: false }' })).toBe('done');
  });

  test.each([
    ['rejected', 'missed'],
    ['closed', 'missed'],
    ['accepted', 'missed'],
    ['offer', 'due'],
  ])('the outcome %s: %s', (outcome, state) => {
    const entry = history(`{ outcome: ${outcome}, at: 2026-11-10T11:30:00Z }`);
    expect(note(talk(`${people(ANN)}, ${entry}`))).toBe(state);
  });
});

describe('a day on site in several entries', () => {
  const day =
    talk(`round: final, minutes: 45, decisionBy: 2026-12-01, ${people(ANN)}`, 'acme-a', '2026-11-23T09:00') +
    talk(
      'round: final, minutes: 45, interviewers: [{ name: Tom Ashe, email: tom@acme.example }]',
      'acme-b',
      '2026-11-23T11:00',
    ) +
    talk(
      'round: final, minutes: 45, interviewers: [{ name: Ines Duarte, email: ines@acme.example }]',
      'acme-c',
      '2026-11-23T14:00',
    );

  test('each is thanked, the first as well once the 24 hours are over', () => {
    expect(openLines(planAt(day, '2026-11-24T10:00Z')).filter((line) => line.startsWith('thank-you'))).toEqual([
      'thank-you acme-a Ann Alba late',
      'thank-you acme-b Tom Ashe due',
      'thank-you acme-c Ines Duarte due',
    ]);
  });

  test('the date that was named in one of them stands', () => {
    expect(windowAt(day, 'status-check', '2026-11-24T10:00Z')).toBe('2026-12-02T09:00:00Z to 2026-12-03T18:00:00Z');
    expect(planAt(day, '2026-11-24T10:00Z').holds.map(({ decisionOn }) => decisionOn)).toEqual(['2026-12-01']);
  });
});

describe('put off or sent for one person', () => {
  const panel = people(ANN, '{ name: Bo Bell, email: bo@acme.example }');
  test.each([
    ['for one by address', 'to: bo@acme.example, ', ['due', 'upcoming']],
    ['for one by name', 'to: Bo Bell, ', ['due', 'upcoming']],
    ['for all', '', ['upcoming', 'upcoming']],
  ])('snoozed %s', (_, to, states) => {
    const entry = `{ snoozed: thank-you, ${to}until: 2026-11-11, at: 2026-11-10T11:30:00Z }`;
    const plan = planAt(talk(`${panel}, ${history(entry)}`), NOW);
    expect(['Ann Alba', 'Bo Bell'].map((name) => actionIn(plan, 'thank-you', name)?.state)).toEqual(states);
  });

  test.each([
    ['ann@home.example', 'done'],
    ['a.alba@home.example', 'done'],
    ['grace@acme.example', 'due'],
    ['sales@acme.example', 'due'],
  ])('to %s, which is not recorded: %s', (to, state) => {
    const entry = `{ sent: thank-you, to: ${to}, at: 2026-11-10T11:30:00Z }`;
    expect(stateAt(talk(`${people(ANN)}, ${history(entry)}`), 'thank-you', NOW)).toBe(state);
  });
});
