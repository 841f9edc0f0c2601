/** What happened instead: outcomes, and what an offer or an acceptance means for the other processes. */

import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/model/kinds.ts';
import { formatInstant } from '../../src/time/instant.ts';
import { actionIn, type Given, openLines, planAt, stateAt, windowAt } from './search.ts';

const outcome = (name: string, when: string, respondBy?: string) =>
  `{ outcome: ${name}, at: ${when}${respondBy === undefined ? '' : `, respondBy: ${respondBy}`} }`;
const sent = (kind: string, when: string) => `{ sent: ${kind}, at: ${when} }`;
/** A process of one interview, 10:00 to 11:00 in London on the day given, with one person. */
const process = (id: string, on: string, more: string, ...entries: string[]) =>
  `  - { id: ${id}, company: ${id}, role: Dev, at: ${on}T10:00, interviewers: [{ name: Ann ${id}, email: ann@${id}.example }], ` +
  `${more}history: [${[sent('thank-you', `${on}T12:00:00Z`), `{ skipped: linkedin-note, at: ${on}T12:00:00Z }`, ...entries].join(', ')}] }\n`;

// Elm's offer of Monday 16 November 2026, to be answered by Monday 23.
const OFFERED = '2026-11-16T12:00:00Z';
const elm = (...entries: string[]) =>
  process('elm', '2026-11-09', '', outcome('offer', OFFERED, '2026-11-23'), ...entries);
const OAK = process('oak', '2026-11-10', 'decisionBy: 2026-12-10, ');
const note = (interviews: string, now: string, of = 'oak') => {
  const action = actionIn(planAt(interviews, now), 'competing-offer', of);
  return action === null ? null : `${action.state}${action.optional ? ' optional' : ''}`;
};

describe('an offer', () => {
  test('asks for thanks and an answer, and suspends the chase', () => {
    expect(openLines(planAt(elm(), '2026-11-17T11:00Z'))).toEqual([
      'offer-acknowledgement elm Ann elm due',
      'offer-answer elm - due',
    ]);
    expect(stateAt(elm(), 'status-check', '2026-12-24T12:00Z')).toBeNull();
    expect(planAt(elm(), '2026-12-24T12:00Z').stops).toEqual([]);
  });

  test('the answer is a reminder to oneself: nobody is written to', () => {
    const action = actionIn(planAt(elm(), '2026-11-17T11:00Z'), 'offer-answer');
    expect([action?.to, action?.channel]).toEqual([null, null]);
  });

  test('without a date it stays due', () => {
    const open = process('elm', '2026-11-09', '', outcome('offer', OFFERED));
    // Offered on Monday 16: from the third business day, Thursday 19, on.
    expect(windowAt(open, 'offer-answer', '2026-11-17T11:00Z')).toBe('2026-11-19T09:00:00Z to open end');
    expect(stateAt(open, 'offer-answer', '2027-11-17T11:00Z')).toBe('due');
  });

  test.each([
    ['accepted', 'acceptance'],
    ['declined', 'decline'],
  ] as const)('once %s, the written answer alone is left', (name, kind) => {
    const given = elm(outcome(name, '2026-11-18T12:00:00Z'));
    expect(openLines(planAt(given, '2026-11-18T12:00Z'))).toEqual([`${kind} elm Ann elm due`]);
    expect(
      openLines(
        planAt(elm(outcome(name, '2026-11-18T12:00:00Z'), sent(kind, '2026-11-18T13:00:00Z')), '2026-11-18T13:00Z'),
      ),
    ).toEqual([]);
  });

  test('drops thank-yous that were open, not those of a conversation held after it', () => {
    const talk =
      '  - { id: elm-2, company: ELM, role: dev, at: 2026-11-18T10:00, interviewers: [{ name: Bo Li, email: bo@elm.example }] }\n';
    expect(stateAt(`${elm()}${talk}`, 'thank-you', '2026-11-18T11:00Z', 'Bo Li')).toBe('due');
    const open =
      '  - { id: fir, company: fir, role: Dev, at: 2026-11-16T10:00, interviewers: [{ name: Cy Fir, email: cy@fir.example }], history: [{ outcome: offer, at: 2026-11-16T12:00:00Z }] }\n';
    expect(stateAt(open, 'thank-you', '2026-11-16T12:00Z')).toBe('missed');
  });

  test('as it suspends the check, no check makes a later thank-you too late', () => {
    const talk =
      '  - { id: elm-2, company: elm, role: Dev, at: 2026-11-18T10:00, interviewers: [{ name: Bo Li, email: bo@elm.example }] }\n';
    expect(stateAt(`${elm()}${talk}`, 'thank-you', '2026-11-23T11:00Z', 'Bo Li')).toBe('late');
  });
});

describe('the other processes hear of an offer', () => {
  test('neutral and optional, but not where they are the first choice; sorted first', () => {
    const first = process('ash', '2026-11-10', 'decisionBy: 2026-12-10, firstChoice: true, ');
    expect(openLines(planAt(`${OAK}${first}${elm()}`, '2026-11-17T11:00Z'))).toEqual([
      'competing-offer ash Ann ash due',
      'competing-offer oak Ann oak due optional',
      'offer-acknowledgement elm Ann elm due',
      // The first choice decides on 10 December, after the offer is to be answered.
      'more-time elm Ann elm due optional',
      'offer-answer elm - due',
    ]);
  });

  test('with the company, the role and the date, and never the process of the offer itself', () => {
    const plan = planAt(`${OAK}${elm()}`, '2026-11-17T11:00Z');
    expect(actionIn(plan, 'competing-offer')?.offer).toEqual({
      company: 'elm',
      role: 'Dev',
      respondBy: '2026-11-23',
    });
    expect(actionIn(plan, 'competing-offer', 'elm')).toBeNull();
  });

  test.each([
    ['closed', process('oak', '2026-11-10', '', outcome('closed', '2026-11-12T12:00:00Z')), null],
    ['rejected', process('oak', '2026-11-10', '', outcome('rejected', '2026-11-12T12:00:00Z')), null],
    [
      'at its stop',
      process(
        'oak',
        '2026-11-02',
        'decisionBy: 2026-11-03, ',
        sent('status-check', '2026-11-04T12:00:00Z'),
        sent('final-note', '2026-11-09T12:00:00Z'),
      ),
      null,
    ],
    [
      'asked once',
      process('oak', '2026-11-02', 'decisionBy: 2026-11-03, ', sent('status-check', '2026-11-04T12:00:00Z')),
      'due optional',
    ],
    ['not yet spoken with', process('oak', '2026-11-20', ''), null],
    [
      'with an offer of its own',
      process('oak', '2026-11-10', '', outcome('offer', '2026-11-12T12:00:00Z', '2026-11-30')),
      'due optional',
    ],
  ])('a process that is %s', (_, other, expected) => {
    expect(note(`${other}${elm()}`, '2026-11-17T11:00Z')).toBe(expected);
  });

  test('a process that met after the offer hears of it from then on', () => {
    const later = process('oak', '2026-11-18', '');
    expect(note(`${later}${elm()}`, '2026-11-18T10:59:59Z')).toBeNull();
    expect(note(`${later}${elm()}`, '2026-11-18T11:00:00Z')).toBe('due optional');
    expect(windowAt(`${later}${elm()}`, 'competing-offer', '2026-11-18T11:00:00Z')).toBe(
      '2026-11-18T11:00:00Z to 2026-11-19T11:00:00Z',
    );
  });

  test.each([
    ['2026-11-23T18:00:00Z', 'late optional'],
    ['2026-11-23T18:00:01Z', 'missed optional'],
  ])('respondBy passes: at %s it is %s', (now, expected) => {
    expect(note(`${OAK}${elm()}`, now)).toBe(expected);
  });

  test.each([
    // Due on Tuesday 17, and let go 14 days later.
    ['2026-12-01T12:00:00.000Z', 'late optional'],
    ['2026-12-01T12:00:00.001Z', 'missed optional'],
  ])('without respondBy it is let go 14 days after it was due: at %s it is %s', (now, expected) => {
    const open = process('elm', '2026-11-09', '', outcome('offer', OFFERED));
    expect(note(`${OAK}${open}`, now)).toBe(expected);
  });

  test('with a far date it is late until that day, however late', () => {
    const far = process('elm', '2026-11-09', '', outcome('offer', OFFERED, '2026-12-31'));
    expect(note(`${process('oak', '2026-11-10', 'decisionBy: 2027-01-10, ')}${far}`, '2026-12-31T18:00:00Z')).toBe(
      'late optional',
    );
    expect(note(`${process('oak', '2026-11-10', 'decisionBy: 2027-01-10, ')}${far}`, '2026-12-31T18:00:01Z')).toBe(
      'missed optional',
    );
  });

  test.each(['declined', 'rejected', 'withdrawn', 'closed'])('the offer is %s: missed', (name) => {
    const answered = elm(outcome(name, '2026-11-17T12:00:00Z'));
    expect(note(`${OAK}${answered}`, '2026-11-17T12:00Z')).toBe('missed optional');
  });

  test('told once is done, whatever comes', () => {
    const told = process(
      'oak',
      '2026-11-10',
      'decisionBy: 2026-12-10, ',
      sent('competing-offer', '2026-11-17T09:00:00Z'),
    );
    for (const given of [`${told}${elm()}`, `${told}${elm(outcome('declined', '2026-11-18T12:00:00Z'))}`]) {
      expect(note(given, '2026-11-18T12:00Z')).toBe('done optional');
      expect(note(given, '2026-11-30T12:00Z')).toBe('done optional');
    }
  });

  test('of several untold offers the one to be answered first is told; a note covers all before it', () => {
    const fig = process('fig', '2026-11-09', '', outcome('offer', '2026-11-18T12:00:00Z', '2026-11-27'));
    const told = process(
      'oak',
      '2026-11-10',
      'decisionBy: 2026-12-10, ',
      sent('competing-offer', '2026-11-17T09:00:00Z'),
    );
    const both = process(
      'oak',
      '2026-11-10',
      'decisionBy: 2026-12-10, ',
      sent('competing-offer', '2026-11-18T13:00:00Z'),
    );
    const news = (interviews: string, now: string) =>
      actionIn(planAt(interviews, now), 'competing-offer', 'oak')?.offer?.company;
    expect(news(`${OAK}${elm()}${fig}`, '2026-11-18T13:00Z')).toBe('elm');
    expect(note(`${told}${elm()}${fig}`, '2026-11-18T13:00Z')).toBe('due optional');
    expect(note(`${both}${elm()}${fig}`, '2026-11-18T13:00Z')).toBe('done optional');
    // Fig was answered, Elm still waits.
    const answered = process(
      'fig',
      '2026-11-09',
      '',
      outcome('offer', '2026-11-18T12:00:00Z', '2026-11-27'),
      outcome('declined', '2026-11-19T12:00:00Z'),
    );
    expect(news(`${OAK}${elm()}${answered}`, '2026-11-19T13:00Z')).toBe('elm');
    expect(note(`${OAK}${elm()}${answered}`, '2026-11-19T13:00Z')).toBe('late optional');
  });
});

describe('the note about an offer stands in for an open status check', () => {
  const oak = (...entries: string[]) => process('oak', '2026-11-10', 'decisionBy: 2026-11-16, ', ...entries);
  const states = (given: Given | string, now: string) =>
    planAt(given, now)
      .actions.filter(({ interview, kind }) => interview === 'oak' && /status-check|final-note/.test(kind))
      .map(({ kind, state }) => `${kind} ${state}`);

  test.each([
    // The check opens on Tuesday 17: by the second business day after Friday 13, not after Thursday 12.
    ['2026-11-12T23:59:59Z', ['status-check due']],
    ['2026-11-13T00:00:00Z', ['final-note upcoming', 'status-check done']],
    ['2026-11-17T09:00:00Z', ['final-note upcoming', 'status-check done']],
  ])('sent at %s: %j', (when, expected) => {
    const early = elm().replace(OFFERED, '2026-11-11T12:00:00Z');
    expect(states(`${oak(sent('competing-offer', when))}${early}`, '2026-11-17T10:00:00Z').sort()).toEqual(expected);
  });

  test('only the first stands in, for whichever chaser is open', () => {
    const check = sent('status-check', '2026-11-17T09:30:00Z');
    // The final note opens on Monday 23: by the second business day after Thursday 19.
    const note = sent('competing-offer', '2026-11-19T09:00:00Z');
    const both = `${oak(check, note, sent('offer-update', '2026-11-20T09:00:00Z'))}${elm()}`;
    expect(states(both, '2026-11-24T09:00Z').sort()).toEqual(['final-note done', 'status-check done']);
    expect(planAt(both, '2026-11-24T09:00Z').stops.map(({ since }) => formatInstant(since))).toEqual([
      '2026-11-19T09:00:00Z',
    ]);
    const two = `${oak(note, sent('competing-offer', '2026-11-24T09:00:00Z'))}${elm()}`;
    expect(states(two, '2026-11-24T10:00Z').sort()).toEqual(['final-note due', 'status-check done']);
  });

  test('the final note counts from the note', () => {
    const given = `${oak(sent('competing-offer', '2026-11-18T09:00:00Z'))}${elm()}`;
    // Wednesday 18 and five days: Monday 23, to Wednesday 25.
    expect(windowAt(given, 'final-note', '2026-11-19T09:00Z')).toBe('2026-11-23T09:00:00Z to 2026-11-25T18:00:00Z');
  });

  test('after a check it is no further chaser: note and check leave the final note', () => {
    const given = `${oak(sent('status-check', '2026-11-17T09:30:00Z'), sent('competing-offer', '2026-11-18T09:00:00Z'))}${elm()}`;
    expect(states(given, '2026-11-19T09:00Z')).toEqual(['final-note upcoming', 'status-check done']);
    expect(windowAt(given, 'final-note', '2026-11-19T09:00Z')).toBe('2026-11-23T09:00:00Z to 2026-11-24T18:00:00Z');
  });

  test('with one follow-up allowed it is the last', () => {
    const given: Given = {
      interviews: `${oak(sent('competing-offer', '2026-11-18T09:00:00Z'))}${elm()}`,
      settings: '{ maxFollowUps: 1 }',
    };
    expect(planAt(given, '2026-11-19T09:00Z').stops.map(({ interview }) => interview)).toEqual(['oak']);
  });
});

describe('an acceptance elsewhere', () => {
  const accepted = elm(outcome('accepted', '2026-11-18T12:00:00Z'), sent('acceptance', '2026-11-18T12:30:00Z'));

  test('asks for a withdrawal from every other live process, and drops the rest of it', () => {
    const open =
      '  - { id: fir, company: fir, role: Dev, at: 2026-11-18T10:00, interviewers: [{ name: Cy Fir, email: cy@fir.example }] }\n';
    const plan = planAt(`${OAK}${open}${accepted}`, '2026-11-18T13:00Z');
    expect(openLines(plan)).toEqual([
      'linkedin-note fir Cy Fir due optional',
      'withdrawal fir Cy Fir due',
      'withdrawal oak Ann oak due',
    ]);
    expect(plan.holds).toEqual([]);
  });

  test('the withdrawal done, nothing is left', () => {
    const told = process('oak', '2026-11-10', '', sent('withdrawal', '2026-11-18T15:00:00Z'));
    expect(openLines(planAt(`${told}${accepted}`, '2026-12-24T12:00Z'))).toEqual([]);
    expect(stateAt(`${told}${accepted}`, 'withdrawal', '2026-12-24T12:00Z')).toBe('done');
  });

  test.each([
    // A decline is never later than the day to answer by, Thursday 19; a lapsed offer is withdrawn from.
    ['2026-11-18T13:00:00.000Z', 'decline oak Ann oak due', '2026-11-18T12:00:00Z to 2026-11-19T18:00:00Z'],
    ['2026-11-19T18:00:00.000Z', 'decline oak Ann oak due', '2026-11-18T12:00:00Z to 2026-11-19T18:00:00Z'],
    ['2026-11-19T18:00:00.001Z', 'withdrawal oak Ann oak due', '2026-11-18T12:00:00Z to 2026-11-20T12:00:00Z'],
  ])('an offer there is declined while it is open, not thanked for nor answered: at %s %s', (now, line, window) => {
    const other = process('oak', '2026-11-10', '', outcome('offer', '2026-11-18T09:00:00Z', '2026-11-19'));
    expect(openLines(planAt(`${other}${accepted}`, now))).toEqual([line]);
    expect(windowAt(`${other}${accepted}`, line.split(' ')[0] as Kind, now)).toBe(window);
  });

  test.each([
    ['closed', process('oak', '2026-11-10', '', outcome('closed', '2026-11-12T12:00:00Z'))],
    [
      'at its stop',
      process(
        'oak',
        '2026-11-02',
        'decisionBy: 2026-11-03, ',
        sent('status-check', '2026-11-04T12:00:00Z'),
        sent('final-note', '2026-11-09T12:00:00Z'),
      ),
    ],
    ['informational alone', process('oak', '2026-11-10', 'round: informational, ')],
  ])('a process that is %s hears nothing', (_, other) => {
    expect(stateAt(`${other}${accepted}`, 'withdrawal', '2026-11-18T13:00Z', 'oak')).toBeNull();
  });
});

test.each([
  ['2026-11-19T10:59:59Z', ['withdrawal fir Cy Fir due']],
  ['2026-11-20T12:00:01Z', []],
])('a process whose first interview is only scheduled is withdrawn from: at %s %j', (now, expected) => {
  const accepted = elm(outcome('accepted', '2026-11-18T12:00:00Z'), sent('acceptance', '2026-11-18T12:30:00Z'));
  const later =
    '  - { id: fir, company: fir, role: Dev, at: 2026-11-19T10:00, interviewers: [{ name: Cy Fir, email: cy@fir.example }], history: [{ skipped: debrief, at: 2026-11-19T11:00:00Z }, { sent: thank-you, at: 2026-11-19T11:00:00Z }, { skipped: linkedin-note, at: 2026-11-19T11:00:00Z }] }\n';
  expect(openLines(planAt(`${later}${accepted}`, now))).toEqual(expected);
});

test('a process that began after an acceptance is another matter: it is thanked for, not withdrawn from', () => {
  const accepted = elm(outcome('accepted', '2026-11-18T12:00:00Z'), sent('acceptance', '2026-11-18T12:30:00Z'));
  const later =
    '  - { id: fir, company: fir, role: Dev, at: 2026-11-19T10:00, interviewers: [{ name: Cy Fir, email: cy@fir.example }] }\n';
  expect(openLines(planAt(`${later}${accepted}`, '2026-11-19T11:00Z'))).toEqual([
    'debrief fir - due',
    'thank-you fir Cy Fir due',
    'linkedin-note fir Cy Fir due optional',
  ]);
});

describe('a process is one by company and role', () => {
  test.each([
    ['Acme', 'Dev', true],
    [' ACME ', 'dEV', true],
    ['Ac\\u006de', 'Dev', true],
    ['Acme Ltd', 'Dev', false],
    ['Acme', 'Lead', false],
  ])('"%s", "%s": %s', (company, role, same) => {
    const given =
      '  - { id: a, company: Acme, role: Dev, at: 2026-11-10T10:00, history: [{ outcome: closed, at: 2026-11-12T12:00:00Z }] }\n' +
      `  - { id: b, company: "${company}", role: "${role}", at: 2026-11-11T10:00 }`;
    expect(stateAt(given, 'status-check', '2026-11-30T12:00Z', 'b') === null).toBe(same);
  });

  test('composed and decomposed, sharp s and double s', () => {
    const given =
      '  - { id: a, company: "Zo\\u00EB Stra\\u00DFe", role: Dev, at: 2026-11-10T10:00, history: [{ outcome: closed, at: 2026-11-12T12:00:00Z }] }\n' +
      '  - { id: b, company: "ZOE\\u0308 STRASSE", role: Dev, at: 2026-11-11T10:00 }';
    expect(stateAt(given, 'status-check', '2026-11-30T12:00Z')).toBeNull();
  });
});

describe('entries of one instant', () => {
  const OFFER = outcome('offer', OFFERED);
  const both = (...entries: string[]) =>
    [entries, [...entries].reverse()].map((list) => process('elm', '2026-11-09', '', ...list));
  test('two offers, one with a date to answer by: that date', () => {
    for (const given of both(OFFER, outcome('offer', OFFERED, '2026-11-23'))) {
      expect(windowAt(given, 'offer-answer', '2026-11-17T11:00Z')).toBe('2026-11-16T12:00:00Z to 2026-11-23T18:00:00Z');
    }
  });

  test('an offer and its acceptance: accepted', () => {
    for (const given of both(OFFER, outcome('accepted', OFFERED))) {
      expect(openLines(planAt(given, '2026-11-17T11:00Z'))).toEqual(['acceptance elm Ann elm due']);
    }
  });

  test.each([
    ['a no, then an offer', ['rejected', 'offer'], ['offer-acknowledgement elm Ann elm due']],
    ['an offer, then a no', ['offer', 'rejected'], ['rejection-reply elm Ann elm due']],
    ['accepted, then a no', ['accepted', 'rejected'], ['rejection-reply elm Ann elm due']],
    ['a no, then accepted', ['rejected', 'accepted'], ['acceptance elm Ann elm due']],
  ])('the order of the file decides: %s', (_, outcomes, expected) => {
    const given = process('elm', '2026-11-09', '', ...outcomes.map((one) => outcome(one, OFFERED)));
    expect(openLines(planAt(given, '2026-11-16T12:00Z')).filter((line) => !line.startsWith('thank-you'))).toEqual(
      expected,
    );
  });

  test.each([
    [['2026-11-11', '2026-11-12'], '2026-11-12'],
    [['2026-11-12', '2026-11-11'], '2026-11-11'],
  ])('two snoozes of a thank-you, %j: the last, %s', (days, day) => {
    const list = days.map((until) => `{ snoozed: thank-you, until: ${until}, at: 2026-11-10T11:30:00Z }`);
    const given = `  - { id: a, company: A, role: B, at: 2026-11-10T10:00, interviewers: [{ name: Ann A }], history: [${list.join(', ')}] }`;
    expect(windowAt(given, 'thank-you', '2026-11-10T12:00Z')).toContain(`${day}T09:00:00Z to`);
  });
});

describe('which reply answers which outcome', () => {
  const doneAt = (kind: Kind, ...entries: string[]) => {
    const action = actionIn(planAt(process('elm', '2026-11-09', '', ...entries), '2026-11-30T12:00Z'), kind);
    return action?.doneAt == null ? action?.state : formatInstant(action.doneAt);
  };
  const rejected = (when: string) => outcome('rejected', when);
  const reply = (when: string) => sent('rejection-reply', when);
  test.each([
    [
      'the one that follows it',
      [rejected('2026-11-12T12:00:00Z'), reply('2026-11-13T12:00:00Z')],
      '2026-11-13T12:00:00Z',
    ],
    [
      'the first of two',
      [rejected('2026-11-12T12:00:00Z'), reply('2026-11-14T12:00:00Z'), reply('2026-11-13T12:00:00Z')],
      '2026-11-13T12:00:00Z',
    ],
    [
      'one of the same instant',
      [rejected('2026-11-12T12:00:00Z'), reply('2026-11-12T12:00:00Z')],
      '2026-11-12T12:00:00Z',
    ],
    [
      'one that went out before the outcome was logged',
      [reply('2026-11-12T11:00:00Z'), rejected('2026-11-12T12:00:00Z')],
      '2026-11-12T11:00:00Z',
    ],
    [
      'to a second outcome none that was sent before it',
      [rejected('2026-11-12T12:00:00Z'), reply('2026-11-13T12:00:00Z'), rejected('2026-11-20T12:00:00Z')],
      'late',
    ],
    [
      'to a second outcome its own',
      [
        rejected('2026-11-12T12:00:00Z'),
        reply('2026-11-13T12:00:00Z'),
        rejected('2026-11-20T12:00:00Z'),
        reply('2026-11-21T12:00:00Z'),
      ],
      '2026-11-21T12:00:00Z',
    ],
    [
      'no reply of another sort',
      [rejected('2026-11-12T12:00:00Z'), sent('offer-acknowledgement', '2026-11-13T12:00:00Z')],
      'missed',
    ],
  ] as const)('%s', (_, entries, expected) => {
    expect(doneAt('rejection-reply', ...entries)).toBe(expected);
  });
});
