/** Who gets it, over which channel, and whose a logged mail was. */

import { describe, expect, test } from 'vitest';
import { guessAddress } from '../../src/schedule/recipient.ts';
import { actionIn, planAt, route } from './search.ts';

const interview = (more: string) => `  - { id: acme, company: Acme, role: Dev, at: 2026-11-10T10:00, ${more} }`;
const NOW = '2026-11-10T12:00:00Z';
const thanks = (more: string) =>
  planAt(interview(more), NOW)
    .actions.filter(({ kind }) => kind === 'thank-you')
    .map((action) => `${route(action)} ${action.state}`);
const notes = (more: string) =>
  planAt(interview(more), NOW)
    .actions.filter(({ kind }) => kind === 'linkedin-note')
    .map((action) => `${route(action)} ${action.state}`);
const chaser = (interviews: string) => route(actionIn(planAt(interviews, '2026-11-12T12:00:00Z'), 'status-check'));

describe('a thank-you: address, guess, recruiter, LinkedIn', () => {
  test.each([
    [
      'the address',
      'domain: acme.example, recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Priya Raman, email: pr@acme.example }]',
      'Priya Raman <pr@acme.example> email due',
    ],
    [
      'else a guess, marked as one',
      'domain: acme.example, recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Priya Raman }]',
      'Priya Raman <priya.raman@acme.example> guessed email due',
    ],
    [
      'else the recruiter, to pass it on',
      'recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Priya Raman }]',
      'Priya Raman <lee@x.example> via recruiter email due',
    ],
    [
      'the address that is known of the same person as the recruiter, before any guess',
      'domain: acme.example, recruiter: { name: Lee Ong, email: lee@acme.example }, interviewers: [{ name: lee ong }]',
      'lee ong <lee@acme.example> email due',
    ],
    [
      'a name of which no guess can be made goes through the recruiter',
      'domain: acme.example, recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Cher }]',
      'Cher <lee@x.example> via recruiter email due',
    ],
    [
      'else LinkedIn, the last resort',
      'interviewers: [{ name: Priya Raman }]',
      'Priya Raman <> via linkedin linkedin due',
    ],
    [
      'a recruiter without an address passes nothing on',
      'recruiter: { name: Lee }, interviewers: [{ name: Priya Raman }]',
      'Priya Raman <> via linkedin linkedin due',
    ],
  ])('%s', (_, more, expected) => {
    expect(thanks(more)).toEqual([expected]);
  });

  test('what an entry leaves out is known from the others of its process', () => {
    const interviews = (second: string, more = '') =>
      `  - { id: acme, company: Acme, role: Dev, at: 2026-11-03T10:00, recruiter: { name: Lee, email: lee@acme.example }, interviewers: [{ name: Priya Raman, email: p@acme.example }], history: [{ sent: thank-you, at: 2026-11-03T12:00:00Z }${more}] }\n  - { id: acme-2, company: Acme, role: Dev, round: second, at: 2026-11-10T10:00, interviewers: [${second}] }`;
    const routes = (given: string) =>
      planAt(given, NOW)
        .actions.filter(({ kind, interview: id }) => kind === 'thank-you' && id === 'acme-2')
        .map(route);
    expect(routes(interviews('{ name: priya raman }, { name: Bo Lund }'))).toEqual([
      'priya raman <p@acme.example> email',
      'Bo Lund <lee@acme.example> via recruiter email',
    ]);
    const bounced = ', { bounced: p@acme.example, at: 2026-11-04T10:00:00Z }';
    expect(routes(interviews('{ name: Priya Raman, email: p@acme.example }', bounced))).toEqual([
      'Priya Raman <lee@acme.example> via recruiter email',
    ]);
  });

  test.each([
    ['a note was sent', '', ', { sent: linkedin-note, to: Priya Raman, at: 2026-11-03T12:00:00Z }'],
    ['they are connected', ', connected: true', ''],
  ])('in the next round no connection is asked for again where %s', (_, known, more) => {
    const interviews = `  - { id: acme, company: Acme, role: Dev, at: 2026-11-03T10:00, interviewers: [{ name: Priya Raman, email: p@acme.example${known} }], history: [{ sent: thank-you, at: 2026-11-03T12:00:00Z }${more}] }\n  - { id: acme-2, company: Acme, role: Dev, round: second, at: 2026-11-10T10:00, interviewers: [{ name: Priya Raman, email: p@acme.example }, { name: Bo Lund, email: b@acme.example }] }`;
    const asked = planAt(interviews, NOW).actions.filter(
      ({ kind, state }) => kind === 'linkedin-note' && state === 'due',
    );
    expect(asked.map(({ to }) => to?.name)).toEqual(['Bo Lund']);
  });

  test('a contact who is named without an address is asked at the one known of them', () => {
    const interviews =
      '  - { id: acme, company: Acme, role: Dev, at: 2026-11-03T10:00, recruiter: { name: Lee, email: lee@acme.example }, interviewers: [{ name: Priya Raman, email: p@acme.example }] }\n  - { id: acme-2, company: Acme, role: Dev, round: second, at: 2026-11-05T10:00, contact: Priya Raman, interviewers: [{ name: Priya Raman }] }';
    expect(route(actionIn(planAt(interviews, '2026-11-18T12:00Z'), 'status-check'))).toBe(
      'Priya Raman <p@acme.example> email',
    );
  });

  test('a mail to the address of the recruiter counts for the one of that name, in a panel too', () => {
    const panel =
      'recruiter: { name: Lee Ong, email: lee@acme.example }, interviewers: [{ name: Ann A, email: a@acme.example }, { name: Lee Ong }], history: [{ sent: thank-you, to: lee@acme.example, at: 2026-11-10T11:30:00Z }]';
    expect(thanks(panel)).toEqual(['Ann A <a@acme.example> email due', 'Lee Ong <lee@acme.example> email done']);
  });

  test('one for each of three, and a LinkedIn note to each, save where that is the last resort', () => {
    const panel =
      'interviewers: [{ name: Ann A, email: a@acme.example }, { name: Bo B }, { name: Cy C, email: c@acme.example }]';
    expect(thanks(panel)).toEqual([
      'Ann A <a@acme.example> email due',
      'Bo B <> via linkedin linkedin due',
      'Cy C <c@acme.example> email due',
    ]);
    expect(notes(panel)).toEqual(['Ann A <> via linkedin linkedin due', 'Cy C <> via linkedin linkedin due']);
  });

  test.each([
    ['screen', true, ['Lee <lee@x.example> email due']],
    ['first', false, []],
    ['second', false, []],
    ['final', false, []],
  ])('a %s without interviewers: the recruiter after a screen alone', (round, optional, expected) => {
    const more = `round: ${round}, recruiter: { name: Lee, email: lee@x.example }`;
    expect(thanks(more)).toEqual(expected);
    expect(notes(more)).toEqual([]);
    const action = actionIn(planAt(interview(more), NOW), 'thank-you');
    expect(action?.optional ?? false).toBe(optional);
  });

  test('after a screen with an interviewer it goes to them, optional', () => {
    const more =
      'round: screen, recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Ann A, email: a@acme.example }]';
    expect(thanks(more)).toEqual(['Ann A <a@acme.example> email due']);
    expect(actionIn(planAt(interview(more), NOW), 'thank-you')?.optional).toBe(true);
  });
});

describe('a chaser: contact, recruiter, the first interviewer with an address', () => {
  test.each([
    [
      'the contact',
      'contact: Bo B, recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Ann A, email: a@acme.example }, { name: Bo B, email: b@acme.example }]',
      'Bo B <b@acme.example> email',
    ],
    [
      'a recruiter may be the contact',
      'contact: Lee, recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Ann A, email: a@acme.example }]',
      'Lee <lee@x.example> email',
    ],
    [
      'else the recruiter',
      'recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Ann A, email: a@acme.example }]',
      'Lee <lee@x.example> email',
    ],
    [
      'else the first interviewer with an address',
      'interviewers: [{ name: Ann A }, { name: Bo B, email: b@acme.example }, { name: Cy C, email: c@acme.example }]',
      'Bo B <b@acme.example> email',
    ],
    [
      'a recorded address goes before a guess',
      'domain: acme.example, interviewers: [{ name: Ann A }, { name: Bo B, email: b@acme.example }]',
      'Bo B <b@acme.example> email',
    ],
    [
      'else a guess',
      'domain: acme.example, interviewers: [{ name: Ann A }]',
      'Ann A <ann.a@acme.example> guessed email',
    ],
    ['else LinkedIn', 'interviewers: [{ name: Ann A }]', 'Ann A <> via linkedin linkedin'],
    ['nobody', 'notes: none', 'nobody'],
  ])('%s', (_, more, expected) => {
    expect(chaser(interview(more))).toBe(expected);
  });

  test('the latest interview before the earlier ones', () => {
    const first = interview(
      'recruiter: { name: Lee, email: lee@x.example }, interviewers: [{ name: Ann A, email: a@acme.example }]',
    );
    const second = (more: string) => `  - { id: two, company: Acme, role: Dev, at: 2026-11-11T10:00, ${more} }`;
    expect(chaser(`${first}\n${second('recruiter: { name: Kim, email: kim@y.example }')}`)).toBe(
      'Kim <kim@y.example> email',
    );
    expect(chaser(`${second('interviewers: [{ name: Bo B, email: b@acme.example }]')}\n${first}`)).toBe(
      'Lee <lee@x.example> email',
    );
    expect(chaser(`${first}\n${second('contact: Bo B, interviewers: [{ name: Bo B, email: b@acme.example }]')}`)).toBe(
      'Bo B <b@acme.example> email',
    );
  });

  test('an outcome mail goes the same way', () => {
    const more =
      'contact: Bo B, interviewers: [{ name: Ann A, email: a@acme.example }, { name: Bo B, email: b@acme.example }], history: [{ outcome: rejected, at: 2026-11-11T10:00:00Z }]';
    expect(route(actionIn(planAt(interview(more), '2026-11-12T12:00:00Z'), 'rejection-reply'))).toBe(
      'Bo B <b@acme.example> email',
    );
  });
});

describe('whose a logged mail was', () => {
  const PANEL =
    'domain: acme.example, recruiter: { name: Lee Ong, email: lee@x.example }, ' +
    'interviewers: [{ name: Ann Alba, email: Ann@Acme.example }, { name: Bo Bell }, { name: Cher }, { name: 田中 }]';
  const states = (...entries: string[]) =>
    planAt(interview(`${PANEL}, history: [${entries.join(', ')}]`), NOW)
      .actions.filter(({ kind }) => kind === 'thank-you')
      .sort((a, b) => ((a.to?.name ?? '') < (b.to?.name ?? '') ? -1 : 1))
      .map(({ state }) => state);
  const to = (who: string, verb = 'sent') => `{ ${verb}: thank-you, to: "${who}", at: 2026-11-10T11:30:00Z }`;

  test.each([
    ['nothing', [], ['due', 'due', 'due', 'due']],
    ['the address', [to('ann@acme.example')], ['done', 'due', 'due', 'due']],
    ['the address in another case', [to('ANN@ACME.EXAMPLE')], ['done', 'due', 'due', 'due']],
    ['the name', [to('bo bell')], ['due', 'done', 'due', 'due']],
    ['the guess', [to('bo.bell@acme.example')], ['due', 'done', 'due', 'due']],
    ['the name of one without an address', [to('田中')], ['due', 'due', 'due', 'done']],
    ['the recruiter: one of those reached through them', [to('lee@x.example')], ['due', 'due', 'done', 'due']],
    ['the recruiter by name, twice: the next as well', [to('Lee Ong'), to('Lee Ong')], ['due', 'due', 'done', 'done']],
    ['a stranger', [to('sam@z.example')], ['due', 'due', 'due', 'due']],
    ['nobody named: everybody', ['{ sent: thank-you, at: 2026-11-10T11:30:00Z }'], ['done', 'done', 'done', 'done']],
    ['skipped by name', [to('Bo Bell', 'skipped')], ['due', 'skipped', 'due', 'due']],
    ['skipped and sent: sent', [to('Bo Bell', 'skipped'), to('Bo Bell')], ['due', 'done', 'due', 'due']],
  ] as [string, string[], string[]][])('%s', (_, entries, expected) => {
    expect(states(...entries)).toEqual(expected);
  });

  test('a thank-you belongs to its interview: that of another counts for none here', () => {
    const other = `  - { id: two, company: Acme, role: Dev, at: 2026-11-09T10:00, history: [${to('ann@acme.example')}] }`;
    const plan = planAt(`${interview(PANEL)}\n${other}`, NOW);
    expect(actionIn(plan, 'thank-you', 'Ann Alba')?.state).toBe('due');
  });

  test('a LinkedIn note is no thank-you, and a thank-you no LinkedIn note', () => {
    const note = '{ sent: linkedin-note, to: Ann Alba, at: 2026-11-10T11:30:00Z }';
    expect(states(note)).toEqual(['due', 'due', 'due', 'due']);
    const found = notes(`${PANEL}, history: [${note}]`);
    expect(found.find((line) => line.startsWith('Ann'))).toBe('Ann Alba <> via linkedin linkedin done');
    expect(found.find((line) => line.startsWith('Bo'))).toBe('Bo Bell <> via linkedin linkedin due');
  });
});

describe('a guess is first.last@domain', () => {
  test.each([
    ['Priya Raman', 'priya.raman@acme.example'],
    ['  Priya   Raman ', 'priya.raman@acme.example'],
    ['Søren Kjærgård', 'soren.kjaergard@acme.example'],
    ['Jürgen Groß', 'jurgen.gross@acme.example'],
    ['Zoë O’Brien-Nakamura, Ph.D.', 'zoe.obrien-nakamura@acme.example'],
    ['Dr. Ana Maria de la Cruz Jr.', 'ana.cruz@acme.example'],
    ['De Vries, Jan', 'jan.vries@acme.example'],
    ['Cher', null],
    ['田中 太郎', null],
    ['', null],
    ['<script> x', null],
    ['a@b c', null],
  ])('%s: %s', (name, expected) => {
    expect(guessAddress(name, 'Acme.example')).toBe(expected);
  });
});
