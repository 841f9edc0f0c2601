/** One process in another: who is elsewhere, whom one withdraws from, and one chaser a person a day. */

import { describe, expect, test } from 'vitest';
import { actionIn, at, type Given, openLines, planAt, stateAt, windowAt } from './search.ts';

const sent = (kind: string, when: string, more = '') => `{ sent: ${kind}, ${more}at: ${when} }`;
interface Talk {
  id: string;
  company?: string;
  on?: string;
  more?: string;
  people?: string;
  entries?: string[];
}
/** 10:00 to 11:00 in London, thanked. */
const talk = ({ id, company = id, on = '2026-11-10', more = '', people = '', entries = [] }: Talk) =>
  `  - { id: ${id}, company: "${company}", role: ${id}, at: ${on}T10:00, ${more}interviewers: [${people}], history: [${[sent('thank-you', `${on}T12:00:00Z`), `{ skipped: debrief, at: ${on}T12:00:00Z }`, ...entries].join(', ')}] }\n`;
const recruiter = (name: string, email: string | null, agency?: string) =>
  `recruiter: { name: ${name}${email === null ? '' : `, email: ${email}`}${agency === undefined ? '' : `, agency: ${agency}`} }, `;
const ANN = '{ name: Ann Alba, email: ann@acme.example, connected: true }';
const OFFER = '{ outcome: offer, at: 2026-11-20T10:00:00Z, respondBy: 2026-12-02 }';
const ACCEPTED = '{ outcome: accepted, at: 2026-11-21T10:00:00Z }';

describe('elsewhere must be elsewhere', () => {
  const NOOR = recruiter('Noor Haddad', 'noor@search.example', 'Haddad Search');
  test.each([
    ['another company', { company: 'Brook', people: '{ name: Bo Bell, email: bo@brook.example }' }, false],
    ['the same company', { company: ' ELM ', people: '{ name: Bo Bell, email: bo@elm.example }' }, true],
    [
      'the same company but for its legal form',
      { company: 'Elm, Ltd.', people: '{ name: Bo Bell, email: bo@elm.example }' },
      true,
    ],
    ['the same recruiter', { company: 'Brook', more: NOOR }, true],
    ['the same recruiter, who has no address here', { company: 'Brook', more: recruiter('noor haddad', null) }, true],
    [
      'another recruiter of the same agency',
      { company: 'Brook', more: recruiter('Kim Ito', 'kim@search.example', 'haddad search') },
      true,
    ],
    [
      'a recruiter of another agency',
      { company: 'Brook', more: recruiter('Kim Ito', 'kim@ito.example', 'Ito') },
      false,
    ],
    [
      'somebody of the client, though the agency is the same',
      { company: 'Brook', more: `contact: Bo Bell, ${NOOR}`, people: '{ name: Bo Bell, email: bo@brook.example }' },
      false,
    ],
  ])('%s', (_, other, isSame) => {
    const elm = (...entries: string[]) => talk({ id: 'elm', more: NOOR, entries: [OFFER, ...entries] });
    const brook = talk({ id: 'brook', ...other });
    expect(stateAt(`${brook}${elm()}`, 'competing-offer', '2026-11-20T12:00Z', 'brook')).toBe(isSame ? null : 'due');
    const withdrawal = actionIn(planAt(`${brook}${elm(ACCEPTED)}`, '2026-11-21T12:00Z'), 'withdrawal', 'brook');
    expect([withdrawal?.state, withdrawal?.offer?.isTheirs ?? false]).toEqual(['due', isSame]);
  });
});

describe('a withdrawal after an acceptance elsewhere', () => {
  const elm = talk({ id: 'elm', entries: [OFFER, ACCEPTED, sent('acceptance', '2026-11-21T11:00:00Z')] });
  const oak = (entries: string[] = [], more = 'decisionBy: 2026-11-24, ') =>
    talk({ id: 'oak', people: ANN, entries, more });

  test('let go 14 days after it was due, and nothing else is asked for', () => {
    const given = `${oak()}${elm}`;
    expect([-1, 0, 1].map((ms) => stateAt(given, 'withdrawal', at('2026-12-07T10:00:00Z') + ms))).toEqual([
      'late',
      'late',
      'missed',
    ]);
    expect(openLines(planAt(given, '2026-12-08T10:00Z'))).toEqual([]);
  });

  test.each(['withdrawal', 'decline'])('skipped (%s): one stays in it, and its plan goes on', (kind) => {
    const entry = `{ skipped: ${kind}, at: 2026-11-21T12:00:00Z }`;
    const plan = planAt(`${oak([entry])}${elm}`, '2026-11-25T10:00Z');
    expect(openLines(plan)).toEqual(['status-check oak Ann Alba due']);
    expect(actionIn(plan, 'withdrawal')?.state).toBe('skipped');
  });

  test('sent, it closes', () => {
    const plan = planAt(`${oak([sent('withdrawal', '2026-11-21T12:00:00Z')])}${elm}`, '2026-11-25T10:00Z');
    expect([openLines(plan), plan.holds, plan.stops]).toEqual([[], [], []]);
  });

  test('what is owed goes with it, and what reads like a no is asked about first', () => {
    expect(
      openLines(
        planAt(`${oak(['{ owed: references, at: 2026-11-12T10:00:00Z, by: 2026-11-30 }'])}${elm}`, '2026-11-21T12:00Z'),
      ),
    ).toEqual(['withdrawal oak Ann Alba due']);
    expect(
      openLines(
        planAt(`${oak(['{ heard: no, verdict: rejected, at: 2026-11-20T12:00:00Z }'])}${elm}`, '2026-11-21T12:00Z'),
      ),
    ).toEqual(['confirm-outcome oak - due']);
  });

  test('one that had gone quiet before hears nothing', () => {
    const old = talk({ id: 'oak', on: '2026-09-10', more: 'decisionBy: 2026-09-15, ', people: ANN });
    expect(stateAt(`${old}${elm}`, 'withdrawal', '2026-11-21T12:00Z')).toBeNull();
  });

  test('a first interview that is only scheduled: withdrawn from, and where that was let go its plan goes on', () => {
    const ahead =
      '  - { id: fir, company: fir, role: Dev, at: 2026-12-20T10:00, interviewers: [{ name: Cy Fir, email: cy@fir.example }] }\n';
    expect(openLines(planAt(`${ahead}${elm}`, '2026-11-21T12:00Z'))).toEqual(['withdrawal fir Cy Fir due']);
    expect(openLines(planAt(`${ahead}${elm}`, '2026-12-08T12:00Z'))).toEqual([]);
    expect(stateAt(`${ahead}${elm}`, 'thank-you', '2026-11-21T12:00Z')).toBe('missed');
    expect(stateAt(`${ahead}${elm}`, 'thank-you', '2026-12-08T12:00Z')).toBe('upcoming');
    const informational = ahead.replace('role: Dev', 'role: Dev, round: informational');
    expect(stateAt(`${informational}${elm}`, 'withdrawal', '2026-11-21T12:00Z')).toBeNull();
  });
});

describe('one person gets one chaser a day', () => {
  const NOOR = recruiter('Noor Haddad', 'noor@search.example');
  const process = (id: string, by: string, entries: string[] = [], more = '') =>
    talk({ id, on: '2026-11-09', more: `${NOOR}decisionBy: ${by}, ${more}`, people: '', entries });
  const checks = (given: Given | string, now: string) =>
    planAt(given, now)
      .actions.filter(({ kind }) => kind === 'status-check' || kind === 'final-note')
      .sort((a, b) => (a.interview < b.interview ? -1 : 1))
      .map(({ interview, state, opensAt, dueAt }) => {
        const minute = (instant: number | null) => new Date(instant ?? 0).toISOString().slice(5, 16);
        return `${interview} ${state} ${minute(opensAt)} to ${minute(dueAt)}`;
      });

  test('due on the same day: the order of the file, the other on the next business day', () => {
    // Decided by Thursday 19: Friday 20 and Monday 23.
    expect(checks(`${process('brook', '2026-11-19')}${process('acme', '2026-11-19')}`, '2026-11-20T10:00Z')).toEqual([
      'acme upcoming 11-23T09:00 to 11-23T18:00',
      'brook due 11-20T09:00 to 11-23T18:00',
    ]);
  });

  test('the earlier due goes first, whatever the order', () => {
    expect(checks(`${process('acme', '2026-11-19')}${process('brook', '2026-11-18')}`, '2026-11-20T10:00Z')).toEqual([
      'acme upcoming 11-23T09:00 to 11-23T18:00',
      'brook due 11-19T09:00 to 11-20T18:00',
    ]);
  });

  test('one that was sent today counts, and tomorrow it does not: the other has its turn, as was said', () => {
    const asked = process('brook', '2026-11-18', [
      sent('status-check', '2026-11-20T08:00:00Z', 'to: noor@search.example, '),
    ]);
    const given = `${asked}${process('acme', '2026-11-18')}`;
    expect(checks(given, '2026-11-20T10:00Z')[0]).toBe('acme upcoming 11-23T09:00 to 11-23T18:00');
    expect(checks(given, '2026-11-23T10:00Z')[0]).toBe('acme due 11-23T09:00 to 11-23T18:00');
  });

  test('a third waits for the day after', () => {
    const given = ['brook', 'acme', 'cork'].map((id) => process(id, '2026-11-19')).join('');
    expect(checks(given, '2026-11-20T10:00Z')).toEqual([
      'acme upcoming 11-23T09:00 to 11-23T18:00',
      'brook due 11-20T09:00 to 11-23T18:00',
      'cork upcoming 11-24T09:00 to 11-24T18:00',
    ]);
  });

  test('two people, or two days, do not meet', () => {
    const other = process('acme', '2026-11-19').replace('noor@', 'kim@');
    expect(
      checks(`${process('brook', '2026-11-19')}${other}`, '2026-11-20T10:00Z').every((line) => line.includes(' due ')),
    ).toBe(true);
    expect(checks(`${process('brook', '2026-11-19')}${process('acme', '2026-11-20')}`, '2026-11-19T10:00Z')).toEqual([
      'acme upcoming 11-23T09:00 to 11-24T18:00',
      'brook upcoming 11-20T09:00 to 11-23T18:00',
    ]);
  });

  test('a hold ends with it, and the reason says so', () => {
    const plan = planAt(`${process('brook', '2026-11-19')}${process('acme', '2026-11-19')}`, '2026-11-18T10:00Z');
    expect(plan.holds.map(({ interview, until }) => [interview, until])).toEqual([
      ['brook', at('2026-11-20T09:00Z')],
      ['acme', at('2026-11-23T09:00Z')],
    ]);
    expect(actionIn(plan, 'status-check', 'acme')?.why).toContain(
      'one person gets one chaser a day, so this one opens Mon 23 Nov.',
    );
  });

  test('once its own days have begun it waits for its turn, and is no hold', () => {
    const given = `${process('brook', '2026-11-19')}${process('acme', '2026-11-19')}`;
    expect(planAt(given, '2026-11-20T10:00Z').holds).toEqual([]);
  });

  test('it is still let go in its time', () => {
    const given = `${process('brook', '2026-11-19')}${process('acme', '2026-11-19')}`;
    expect(openLines(planAt(given, '2027-02-01T10:00Z'))).toEqual([]);
  });
});

test('what opens later today, and today’s interviews', () => {
  const given =
    '  - { id: brook-bi, company: Brook, role: BI, round: second, at: 2026-11-24T14:30, minutes: 45, place: Long Lane 7, interviewers: [{ name: Amina Yusuf }] }\n' +
    '  - { id: off, company: Cork, role: BI, status: cancelled, at: 2026-11-24T15:30 }\n' +
    '  - { id: tomorrow, company: Elm, role: BI, at: 2026-11-25T09:00 }\n' +
    '  - { id: acme, company: Acme, role: Dev, at: 2026-11-10T10:00, decisionBy: 2026-11-23 }\n';
  const { today, later } = planAt(given, '2026-11-24T08:30Z');
  expect(today).toEqual([
    {
      interview: 'brook-bi',
      company: 'Brook',
      role: 'BI',
      round: 'second',
      at: at('2026-11-24T14:30Z'),
      minutes: 45,
      zone: 'Europe/London',
      people: ['Amina Yusuf'],
      place: 'Long Lane 7',
    },
  ]);
  expect(
    later.map(
      ({ kind, interview, opensAt }) => `${kind} ${interview} ${new Date(opensAt).toISOString().slice(11, 16)}`,
    ),
  ).toEqual(['status-check acme 09:00', 'debrief brook-bi 15:15', 'thank-you brook-bi 15:15']);
  expect(planAt(given, '2026-11-24T15:15Z').today).toEqual([]);
});

test('the window of an upcoming talk is that of its end', () => {
  expect(windowAt(talk({ id: 'a' }), 'debrief', '2026-11-09T10:00Z')).toBe(
    '2026-11-10T11:00:00Z to 2026-11-11T11:00:00Z',
  );
});
