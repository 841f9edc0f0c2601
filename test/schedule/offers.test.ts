/** The life of an offer: acknowledged once, by word of mouth, moved, taken back, more time; and what others hear of it. */

import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kinds.ts';
import { actionIn, at, type Given, openLines, planAt, stateAt, windowAt } from './search.ts';

const outcome = (name: string, when: string, more = '') => `{ outcome: ${name}, at: ${when}${more} }`;
const sent = (kind: string, when: string) => `{ sent: ${kind}, at: ${when} }`;
/** 10:00 to 11:00 in London, thanked, with all noted; the person's address is theirs alone. */
const talk = (id: string, on: string, entries: string[] = [], more = '') =>
  `  - { id: ${id}, company: ${id}, role: Dev, at: ${on}T10:00, ${more}interviewers: [{ name: Ann ${id}, email: ann@${id}.example, detail: x, connected: true }], history: [${[sent('thank-you', `${on}T12:00:00Z`), ...entries].join(', ')}] }\n`;
const around = (given: Given | string, kind: Kind, instant: string, of?: string) =>
  [-1, 0, 1].map((ms) => stateAt(given, kind, at(instant) + ms, of));

/** Elm's offer of Friday 20 November 2026. */
const OFFERED = '2026-11-20T10:00:00Z';
const offer = (more = '', when = OFFERED) => outcome('offer', when, more);
const THANKED = sent('offer-acknowledgement', '2026-11-20T12:00:00Z');

describe('the acknowledgement', () => {
  test('is let go seven days after it was due', () => {
    expect(around(talk('elm', '2026-11-10', [offer()]), 'offer-acknowledgement', '2026-11-28T10:00:00Z')).toEqual([
      'late',
      'late',
      'missed',
    ]);
  });

  test('or once the day to answer by has passed', () => {
    const given = talk('elm', '2026-11-10', [offer(', respondBy: 2026-11-24')]);
    expect(around(given, 'offer-acknowledgement', '2026-11-24T18:00:00Z')).toEqual(['late', 'late', 'missed']);
  });

  test('comes once: a further offer changes the dates only', () => {
    const given = talk('elm', '2026-11-10', [
      offer(', respondBy: 2026-11-25'),
      THANKED,
      offer(', respondBy: 2026-12-02', '2026-11-24T10:00:00Z'),
    ]);
    expect(openLines(planAt(given, '2026-11-24T11:00Z'))).toEqual(['offer-answer elm - due']);
    expect(windowAt(given, 'offer-answer', '2026-11-24T11:00Z')).toBe('2026-11-20T10:00:00Z to 2026-12-02T18:00:00Z');
  });

  test('a further one without a date leaves the date that was named', () => {
    const given = talk('elm', '2026-11-10', [
      offer(', respondBy: 2026-11-25'),
      THANKED,
      offer('', '2026-11-24T10:00:00Z'),
    ]);
    expect(windowAt(given, 'offer-answer', '2026-11-24T11:00Z')).toBe('2026-11-20T10:00:00Z to 2026-11-25T18:00:00Z');
  });
});

describe('offer-answer', () => {
  test('a lapsed one is late for 14 days, and nothing is chased', () => {
    const given = talk('elm', '2026-11-10', [offer(', respondBy: 2026-11-24'), THANKED]);
    expect(around(given, 'offer-answer', '2026-12-08T18:00:00Z')).toEqual(['late', 'late', 'missed']);
    expect(stateAt(given, 'status-check', '2027-01-10T10:00Z')).toBeNull();
    expect(planAt(given, '2027-01-10T10:00Z').stops).toEqual([]);
  });

  test('without a date: from the third business day on, and without an end', () => {
    const given = talk('elm', '2026-11-10', [offer(), THANKED]);
    // Friday 20: Wednesday 25.
    expect(around(given, 'offer-answer', '2026-11-25T09:00:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(stateAt(given, 'offer-answer', '2027-11-25T09:00Z')).toBe('due');
  });
});

describe('offer-letter: by word of mouth', () => {
  const verbal = (more = '', ...entries: string[]) =>
    talk('elm', '2026-11-10', [offer(`, verbal: true, letterBy: 2026-11-27${more}`), THANKED, ...entries]);

  test('one business day after the promised day, for two, then late for 14 days', () => {
    // Friday 27: Monday 30 and Tuesday 1 December.
    expect(windowAt(verbal(), 'offer-letter', '2026-11-24T10:00Z')).toBe(
      '2026-11-30T09:00:00Z to 2026-12-01T18:00:00Z',
    );
    expect(around(verbal(), 'offer-letter', '2026-11-30T09:00:00Z')).toEqual(['upcoming', 'due', 'due']);
    expect(around(verbal(), 'offer-letter', '2026-12-01T18:00:00Z')).toEqual(['due', 'due', 'late']);
    expect(around(verbal(), 'offer-letter', '2026-12-15T18:00:00Z')).toEqual(['late', 'late', 'missed']);
  });

  test.each([
    ['a second offer in writing', offer(', respondBy: 2026-12-04', '2026-11-26T10:00:00Z'), null],
    ['a second one by word of mouth', offer(', verbal: true', '2026-11-26T10:00:00Z'), 'due'],
    ['an answer', outcome('accepted', '2026-11-26T10:00:00Z'), null],
    ['it was asked for', sent('offer-letter', '2026-11-30T10:00:00Z'), 'done'],
  ])('with %s: %s', (_, entry, state) => {
    expect(stateAt(verbal('', entry), 'offer-letter', '2026-11-30T12:00Z')).toBe(state);
  });

  test('a new promise moves it', () => {
    const given = verbal('', offer(', verbal: true, letterBy: 2026-12-04', '2026-11-30T10:00:00Z'));
    expect(windowAt(given, 'offer-letter', '2026-12-01T10:00Z')).toBe('2026-12-07T09:00:00Z to 2026-12-08T18:00:00Z');
  });

  test.each([', letterBy: 2026-11-27', ', verbal: true'])('not with%s alone', (more) => {
    expect(stateAt(talk('elm', '2026-11-10', [offer(more)]), 'offer-letter', '2026-11-30T12:00Z')).toBeNull();
  });
});

describe('more-time', () => {
  const elm = (by = '2026-11-27', ...entries: string[]) =>
    talk('elm', '2026-11-10', [offer(`, respondBy: ${by}`), THANKED, ...entries]);
  const acme = (by: string | null, more = 'firstChoice: true, ') =>
    talk('acme', '2026-11-17', [], `${more}${by === null ? '' : `decisionBy: ${by}, `}`);
  const state = (given: string, now = '2026-11-24T10:00Z') => stateAt(given, 'more-time', now);

  test('from the offer to one business day before the answer, missed after that day', () => {
    const given = `${elm()}${acme('2026-12-01')}`;
    expect(windowAt(given, 'more-time', '2026-11-24T10:00Z')).toBe('2026-11-20T10:00:00Z to 2026-11-26T18:00:00Z');
    expect(around(given, 'more-time', '2026-11-26T18:00:00Z')).toEqual(['due', 'due', 'late']);
    expect(around(given, 'more-time', '2026-11-27T18:00:00Z')).toEqual(['late', 'late', 'missed']);
    const action = actionIn(planAt(given, '2026-11-24T10:00Z'), 'more-time');
    expect([action?.optional, action?.to?.name, action?.offer?.company]).toEqual([true, 'Ann elm', 'elm']);
    // The day after the first choice has decided.
    expect(action?.offer?.couldAnswerBy).toBe('2026-12-02');
  });

  test.each([
    ['2026-11-27', null],
    ['2026-11-28', 'due'],
  ])('the first choice decides by %s, the answer is due on the 27th: %s', (by, expected) => {
    expect(state(`${elm()}${acme(by)}`)).toBe(expected);
  });

  test.each([
    // Ten business days after a final round on Tuesday 17: Tuesday 1 December.
    ['an assumed date counts', acme(null, 'firstChoice: true, round: final, '), 'due'],
    ['an assumed date in time', acme(null), null],
    [
      'where the first choice decides in time, no other counts',
      `${acme('2026-11-25')}${talk('oak', '2026-11-18', [], 'decisionBy: 2026-12-10, ')}`,
      null,
    ],
    ['where none is the first choice, any live one counts', acme('2026-12-10', ''), 'due'],
    [
      'a closed one does not',
      talk(
        'acme',
        '2026-11-17',
        [outcome('closed', '2026-11-18T10:00:00Z')],
        'firstChoice: true, decisionBy: 2026-12-10, ',
      ),
      null,
    ],
    [
      'one with an offer of its own has decided',
      talk('acme', '2026-11-17', [offer(', respondBy: 2026-11-30')], 'decisionBy: 2026-12-10, '),
      null,
    ],
    [
      'an interview ahead decides after it',
      `${acme('2026-11-20')}${talk('acme-2', '2026-11-26', [], 'round: final, ').replace('company: acme-2', 'company: acme')}`,
      'due',
    ],
  ])('%s', (_, others, expected) => {
    expect(state(`${elm()}${others}`)).toBe(expected);
  });

  test('not where the offer is the first choice, nor without a day to answer by', () => {
    expect(state(`${elm().replace('role: Dev', 'role: Dev, firstChoice: true')}${acme('2026-12-10', '')}`)).toBeNull();
    expect(state(`${talk('elm', '2026-11-10', [offer(), THANKED])}${acme('2026-12-10')}`)).toBeNull();
  });

  test('once, also when the date has moved and is still too early', () => {
    const asked = elm(
      '2026-11-27',
      sent('more-time', '2026-11-23T10:00:00Z'),
      offer(', respondBy: 2026-11-30', '2026-11-24T10:00:00Z'),
    );
    expect(state(`${asked}${acme('2026-12-10')}`, '2026-11-24T12:00Z')).toBe('done');
  });

  test('due on the day to answer by where the day before it would precede the offer', () => {
    // Offered on Friday 20, to be answered by Saturday 21: the business day before is the 20th itself.
    expect(windowAt(`${elm('2026-11-21')}${acme('2026-12-10')}`, 'more-time', '2026-11-20T11:00Z')).toBe(
      '2026-11-20T10:00:00Z to 2026-11-20T18:00:00Z',
    );
    // To be answered on the day itself: the 19th would precede it.
    expect(windowAt(`${elm('2026-11-20')}${acme('2026-12-10')}`, 'more-time', '2026-11-20T11:00Z')).toBe(
      '2026-11-20T10:00:00Z to 2026-11-20T18:00:00Z',
    );
  });
});

describe('offer-update-24h: to those that were told', () => {
  const told = (when = '2026-11-20T15:00:00Z', ...entries: string[]) =>
    talk(
      'acme',
      '2026-11-17',
      [sent('competing-offer', when), ...entries],
      'firstChoice: true, decisionBy: 2026-12-01, ',
    );
  const moved = (...entries: string[]) =>
    talk('elm', '2026-11-10', [
      offer(', respondBy: 2026-11-25'),
      THANKED,
      offer(', respondBy: 2026-12-02', '2026-11-24T10:00:00Z'),
      ...entries,
    ]);
  const gone = talk('elm', '2026-11-10', [
    offer(', respondBy: 2026-11-30'),
    THANKED,
    outcome('rescinded', '2026-11-24T10:00:00Z'),
  ]);

  test('the date has moved: 24 hours, optional, and no new note', () => {
    const given = `${told()}${moved()}`;
    expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual([
      'offer-update acme Ann acme due optional',
      'offer-answer elm - due',
    ]);
    expect(windowAt(given, 'offer-update', '2026-11-24T11:00Z')).toBe('2026-11-24T10:00:00Z to 2026-11-25T10:00:00Z');
    expect(actionIn(planAt(given, '2026-11-24T11:00Z'), 'offer-update')?.offer).toEqual({
      company: 'elm',
      role: 'Dev',
      respondBy: '2026-12-02',
    });
    expect(stateAt(given, 'competing-offer', '2026-11-24T11:00Z', 'acme')).toBe('done');
  });

  test('the offer is gone', () => {
    const action = actionIn(planAt(`${told()}${gone}`, '2026-11-24T11:00Z'), 'offer-update');
    expect([action?.state, action?.optional, action?.offer?.isGone]).toEqual(['due', true, true]);
    expect(around(`${told()}${gone}`, 'offer-update', '2026-12-09T10:00:00Z')).toEqual(['late', 'late', 'missed']);
  });

  test.each([
    ['told only after it had moved', `${told('2026-11-24T12:00:00Z')}${moved()}`, null],
    ['never told', `${talk('acme', '2026-11-17', [], 'decisionBy: 2026-12-01, ')}${moved()}`, null],
    [
      'told of the new date as well',
      `${told('2026-11-20T15:00:00Z', sent('offer-update', '2026-11-24T11:00:00Z'))}${moved()}`,
      'done',
    ],
    [
      'the same date said again',
      `${told()}${talk('elm', '2026-11-10', [offer(', respondBy: 2026-11-30'), offer(', respondBy: 2026-11-30', '2026-11-24T10:00:00Z')])}`,
      null,
    ],
    ['answered since', `${told()}${moved(outcome('declined', '2026-11-24T11:00:00Z'))}`, 'missed'],
  ])('%s', (_, given, state) => {
    expect(stateAt(given, 'offer-update', '2026-11-24T12:00Z')).toBe(state);
  });

  test('whoever was not told hears of it with the new date', () => {
    const given = `${talk('acme', '2026-11-17', [], 'decisionBy: 2026-12-01, ')}${moved()}`;
    expect(actionIn(planAt(given, '2026-11-24T11:00Z'), 'competing-offer')?.offer?.respondBy).toBe('2026-12-02');
  });
});

describe('rescinded', () => {
  const accepted = (...entries: string[]) =>
    talk('elm', '2026-11-10', [
      offer(', respondBy: 2026-12-04'),
      THANKED,
      outcome('accepted', '2026-11-22T10:00:00Z'),
      sent('acceptance', '2026-11-22T11:00:00Z'),
      ...entries,
    ]);
  const GONE = outcome('rescinded', '2026-11-24T09:00:00Z');
  const brook = (...entries: string[]) => talk('brook', '2026-11-17', entries, 'decisionBy: 2026-11-20, ');

  test('a short reply within 48 hours, let go 14 days later', () => {
    const given = accepted(GONE);
    expect(windowAt(given, 'rescinded-reply', '2026-11-24T10:00Z')).toBe(
      '2026-11-24T09:00:00Z to 2026-11-26T09:00:00Z',
    );
    expect(around(given, 'rescinded-reply', '2026-12-10T09:00:00Z')).toEqual(['late', 'late', 'missed']);
    expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual(['rescinded-reply elm Ann elm due']);
  });

  test('what the acceptance opened and was not sent goes: the process is live again', () => {
    expect(openLines(planAt(`${accepted()}${brook()}`, '2026-11-24T10:00Z'))).toEqual([
      'withdrawal brook Ann brook due',
    ]);
    expect(openLines(planAt(`${accepted(GONE)}${brook()}`, '2026-11-24T10:00Z'))).toEqual([
      'status-check brook Ann brook due',
      'rescinded-reply elm Ann elm due',
    ]);
  });

  test('what was sent stays sent: written off in writing, it is not chased', () => {
    const given = `${accepted(GONE)}${brook(sent('withdrawal', '2026-11-22T12:00:00Z'))}`;
    expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual(['rescinded-reply elm Ann elm due']);
    expect(openLines(planAt(given, '2026-12-24T10:00Z'))).toEqual([]);
  });
});

describe('an answer is never later than the day to answer by, where that lies ahead', () => {
  const given = (name: string, when: string) =>
    talk('elm', '2026-11-10', [offer(', respondBy: 2026-11-24'), THANKED, outcome(name, when)]);
  test.each([
    ['accepted', 'acceptance', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z to 2026-11-24T10:00:00Z'],
    ['accepted', 'acceptance', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z to 2026-11-24T18:00:00Z'],
    ['declined', 'decline', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z to 2026-11-24T18:00:00Z'],
    // It has passed: the hours count.
    ['declined', 'decline', '2026-11-24T18:00:00Z', '2026-11-24T18:00:00Z to 2026-11-26T18:00:00Z'],
  ] as const)('%s', (name, kind, when, window) => {
    expect(windowAt(given(name, when), kind, when)).toBe(window);
  });
});

describe('several offers at once', () => {
  const elm = (...entries: string[]) =>
    talk('elm', '2026-11-10', [offer(', respondBy: 2026-12-04'), THANKED, ...entries]);
  const fig = talk('fig', '2026-11-11', [
    offer(', respondBy: 2026-11-30', '2026-11-23T10:00:00Z'),
    sent('offer-acknowledgement', '2026-11-23T11:00:00Z'),
  ]);

  test('each hears of the other, optional, also the first choice', () => {
    const first = elm().replace('role: Dev', 'role: Dev, firstChoice: true');
    expect(
      openLines(planAt(`${first}${fig}`, '2026-11-23T12:00Z')).filter((line) => line.startsWith('competing')),
    ).toEqual(['competing-offer fig Ann fig late optional', 'competing-offer elm Ann elm due optional']);
  });

  test('accepting one declines the other', () => {
    const given = `${elm(outcome('accepted', '2026-11-24T10:00:00Z'), sent('acceptance', '2026-11-24T11:00:00Z'))}${fig}`;
    expect(openLines(planAt(given, '2026-11-24T12:00Z'))).toEqual(['decline fig Ann fig due']);
    expect(windowAt(given, 'decline', '2026-11-24T12:00Z')).toBe('2026-11-24T10:00:00Z to 2026-11-26T10:00:00Z');
  });
});

describe('two offers elsewhere, neither told', () => {
  const elm = offer(', respondBy: 2026-11-25');
  const fir = offer(', respondBy: 2026-12-03', '2026-11-21T09:00:00Z');
  const given = (entries: string[] = []) =>
    talk('elm', '2026-11-10', [elm, THANKED]) + talk('fir', '2026-11-10', [fir]) + talk('gum', '2026-11-10', entries);
  const noteAt = (entries: string[], when: string) => actionIn(planAt(given(entries), when), 'competing-offer', 'gum');

  test('the first to be answered is told, and the note counts from it', () => {
    const note = noteAt([], '2026-11-21T10:30Z');
    expect(note).toMatchObject({
      state: 'late',
      opensAt: at(OFFERED),
      offer: { company: 'elm', respondBy: '2026-11-25' },
    });
    expect(note?.facts[0]?.value).toContain('elm, Fri 20 Nov');
    expect(note?.basis).toMatchObject({ anchorAt: at(OFFERED) });
  });

  test('one that was skipped, told or has lapsed leaves the other', () => {
    const other = { opensAt: at('2026-11-21T09:00Z'), offer: { company: 'fir', respondBy: '2026-12-03' } };
    const skipped = '{ skipped: competing-offer, at: 2026-11-20T15:00:00Z }';
    expect(noteAt([skipped], '2026-11-21T10:30Z')).toMatchObject({ ...other, state: 'due' });
    expect(noteAt([sent('competing-offer', '2026-11-20T15:00:00Z')], '2026-11-21T10:30Z')).toMatchObject({
      ...other,
      state: 'due',
    });
    expect(noteAt([], '2026-11-26T10:30Z')).toMatchObject({ ...other, state: 'late' });
  });

  test('a note after both tells both, and so does a skip', () => {
    expect(noteAt([sent('competing-offer', '2026-11-21T10:00:00Z')], '2026-11-22T10:30Z')?.state).toBe('done');
    expect(noteAt(['{ skipped: competing-offer, at: 2026-11-21T10:00:00Z }'], '2026-11-22T10:30Z')?.state).toBe(
      'skipped',
    );
  });
});
