/**
 * Lives of searches that ended, in other tools, in a mail that should never have gone out: at each instant exactly what
 * is to be sent, held and let go. What a command would have logged stands in the histories.
 */

import { describe, expect, test } from 'vitest';
import { computeHolidays } from '../../../src/time/holidays.ts';
import { formatInstant } from '../../../src/time/instant.ts';
import { actionIn, type Given, openLines, planAt, windowAt } from '../search.ts';

const GB = (await computeHolidays('GB', [2026, 2027])) ?? new Map();
const US = (await computeHolidays('US', [2026, 2027])) ?? new Map();
const SA = (await computeHolidays('SA', [2026, 2027])) ?? new Map();
const life = (...interviews: string[]): Given => ({
  interviews: interviews.map((one) => `  - { ${one} }\n`).join(''),
  settings: '{ country: GB, language: en-GB }',
  holidays: new Map([
    ['GB', GB],
    ['US', US],
    ['SA', SA],
  ]),
});
const history = (...entries: string[]) => `history: [${entries.join(', ')}]`;
const holdsAt = (given: Given, now: string) =>
  planAt(given, now).holds.map(
    ({ interview, decisionOn, until }) => `${interview} ${decisionOn} ${formatInstant(until)}`,
  );

const PRIYA = '{ name: Priya Raman, email: priya@acme.example, detail: the nightly batch }';
const LEE = 'recruiter: { name: Lee Ong, email: lee@acme.example }';

describe('01: the date is in their words', () => {
  const acme = (...more: string[]) =>
    life(
      `id: acme, company: Acme, role: Data Engineer, at: 2026-11-12T10:00, decisionBy: 2026-11-23, ${LEE}, interviewers: [${PRIYA}], ${history('{ sent: thank-you, to: priya@acme.example, at: 2026-11-12T18:00:00Z }', ...more)}`,
    );
  test('their reply names 18 December: nothing before the 21st', () => {
    const given = acme(
      '{ heard: you will have our decision by Friday 18 December, at: 2026-11-24T08:30:00Z, decisionBy: 2026-12-18 }',
    );
    expect(openLines(planAt(given, '2026-12-02T10:00Z'))).toEqual([]);
    expect(holdsAt(given, '2026-12-02T10:00Z')).toEqual(['acme 2026-12-18 2026-12-21T09:00:00Z']);
    expect(windowAt(given, 'status-check', '2026-12-02T10:00Z')).toBe('2026-12-21T09:00:00Z to 2026-12-22T18:00:00Z');
  });

  test('02: their reply reads like a no: only the question whether it is one', () => {
    const given = acme(
      '{ heard: We have decided to go with another candidate., verdict: rejected, at: 2026-11-24T08:30:00Z }',
    );
    expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual(['confirm-outcome acme - due']);
    expect(openLines(planAt(given, '2026-12-02T10:00Z'))).toEqual(['confirm-outcome acme - late']);
    expect(actionIn(planAt(given, '2026-12-02T10:00Z'), 'status-check')).toBeNull();
  });

  test('19: words that nobody could read as a date leave the earlier one, unless it has passed', () => {
    const given = acme('{ heard: we decide next week, at: 2026-11-24T10:00:00Z, decisionBy: 2026-12-04 }');
    // "Next week" is its last business day: no chaser within that week.
    expect(windowAt(given, 'status-check', '2026-11-25T10:00Z')).toBe('2026-12-07T09:00:00Z to 2026-12-08T18:00:00Z');
  });
});

describe('03: reopened after a rejection', () => {
  const given = (...elm: string[]) =>
    life(
      `id: acme-a, company: Acme, role: Data Engineer, at: 2026-11-02T10:00, interviewers: [{ name: Priya Raman, email: priya@acme.example, detail: x }], ${history('{ sent: thank-you, at: 2026-11-02T18:00:00Z }', '{ outcome: rejected, at: 2026-11-09T10:00:00Z }', '{ sent: rejection-reply, at: 2026-11-09T18:00:00Z }', '{ heard: can you come in again?, at: 2026-11-18T10:00:00Z }')}`,
      'id: acme-b, company: Acme, role: Data Engineer, round: second, at: 2026-11-23T14:00, decisionBy: 2026-11-27, interviewers: [ { name: Tom Ashe, email: tom@acme.example } ]',
      `id: elm, company: Elm, role: Data Lead, at: 2026-10-16T10:00, interviewers: [ { name: Ines Duarte, email: ines@elm.example } ], ${history('{ outcome: closed, at: 2026-11-10T10:00:00Z }', ...elm)}`,
    );
  const HEARD = '{ heard: sorry for the silence, at: 2026-11-23T18:00:00Z, decisionBy: 2026-11-25 }';

  test('the second round is thanked for', () => {
    for (const one of [given(), given(HEARD)]) {
      expect(openLines(planAt(one, '2026-11-23T18:00Z'))).toEqual([
        'debrief acme-b - due',
        'thank-you acme-b Tom Ashe due',
        'linkedin-note acme-b Tom Ashe due optional',
      ]);
    }
  });

  test('a word from a closed process opens nothing', () => {
    expect(openLines(planAt(given(HEARD), '2026-11-27T10:00Z'))).toEqual([
      'debrief acme-b - late',
      'thank-you acme-b Tom Ashe late',
    ]);
    expect(holdsAt(given(HEARD), '2026-11-27T10:00Z')).toEqual(['acme-b 2026-11-27 2026-11-30T09:00:00Z']);
  });

  test('the outcome of that name does', () => {
    const open = given('{ outcome: reopened, at: 2026-11-23T18:00:00Z }', HEARD);
    expect(openLines(planAt(open, '2026-11-27T10:00Z'))).toEqual([
      'debrief acme-b - late',
      'thank-you acme-b Tom Ashe late',
      'status-check elm Ines Duarte due',
    ]);
  });
});

describe('04: two roles at one company', () => {
  const given = (...entries: string[]) =>
    life(
      `id: acme-de, company: Acme, role: Data Engineer, at: 2026-11-10T10:00, decisionBy: 2026-11-20, ${LEE}, interviewers: [{ name: Priya Raman }], ${history('{ sent: thank-you, at: 2026-11-10T18:00:00Z }', ...entries)}`,
      `id: acme-ae, company: Acme, role: Analytics Engineer, at: 2026-11-11T10:00, decisionBy: 2026-11-20, ${LEE}, interviewers: [{ name: Tom Ashe }], ${history('{ sent: thank-you, at: 2026-11-11T18:00:00Z }')}`,
    );
  const OFFER = '{ outcome: offer, at: 2026-11-24T10:00:00Z, respondBy: 2026-12-02 }';

  test('one question a day', () => {
    expect(openLines(planAt(given(), '2026-11-24T10:00Z'))).toEqual(['status-check acme-de Lee Ong due']);
    expect(openLines(planAt(given(), '2026-11-25T10:00Z'))).toEqual(['status-check acme-ae Lee Ong due']);
    expect(openLines(planAt(given(), '2026-11-26T10:00Z'))).toEqual(['status-check acme-de Lee Ong due']);
    expect(windowAt(given(), 'status-check', '2026-11-24T10:00Z', 'acme-ae')).toBe(
      '2026-11-25T09:00:00Z to 2026-11-25T18:00:00Z',
    );
    const asked = given('{ sent: status-check, to: lee@acme.example, at: 2026-11-24T10:00:00Z }');
    expect(openLines(planAt(asked, '2026-11-24T12:00Z'))).toEqual([]);
    expect(openLines(planAt(asked, '2026-11-25T10:00Z'))).toEqual(['status-check acme-ae Lee Ong due']);
  });

  test('an offer of theirs is no news to them', () => {
    expect(openLines(planAt(given(OFFER), '2026-11-24T10:00Z'))).toEqual([
      'status-check acme-ae Lee Ong due',
      'offer-acknowledgement acme-de Lee Ong due',
      'offer-answer acme-de - due',
    ]);
  });

  test('accepted: a withdrawal from the other role, not for "another employer"', () => {
    const plan = planAt(given(OFFER, '{ outcome: accepted, at: 2026-11-24T10:00:00Z }'), '2026-11-24T10:00Z');
    expect(openLines(plan)).toEqual(['acceptance acme-de Lee Ong due', 'withdrawal acme-ae Lee Ong due']);
    expect(actionIn(plan, 'withdrawal')?.offer?.isTheirs).toBe(true);
  });
});

test('05: one agency with two clients', () => {
  const NOOR = 'recruiter: { name: Noor Haddad, email: noor@search.example, agency: Haddad Search }';
  const given = (...entries: string[]) =>
    life(
      `id: brook-de, company: Brook, role: Data Engineer, at: 2026-11-10T10:00, decisionBy: 2026-11-20, ${NOOR}, interviewers: [{ name: Amina Yusuf }], ${history('{ sent: thank-you, at: 2026-11-10T18:00:00Z }', ...entries)}`,
      `id: elm-de, company: Elm, role: Data Engineer, at: 2026-11-11T10:00, decisionBy: 2026-11-20, ${NOOR}, interviewers: [{ name: Ines Duarte }], ${history('{ sent: thank-you, at: 2026-11-11T18:00:00Z }')}`,
    );
  expect(openLines(planAt(given(), '2026-11-24T10:00Z'))).toEqual(['status-check brook-de Noor Haddad due']);
  expect(
    openLines(
      planAt(given('{ outcome: offer, at: 2026-11-24T10:00:00Z, respondBy: 2026-12-02 }'), '2026-11-24T10:00Z'),
    ),
  ).toEqual([
    'status-check elm-de Noor Haddad due',
    'offer-acknowledgement brook-de Noor Haddad due',
    'offer-answer brook-de - due',
  ]);
});

describe('06: invitations that move, recur and are cancelled', () => {
  const THANKED = history('{ sent: thank-you, to: priya@acme.example, at: 2026-11-24T10:00:00Z }');
  const one = (id: string, at: string, more: string) =>
    `id: ${id}, company: Acme, role: Data Engineer, at: ${at}, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${more}`;
  const loop = one('acme-1', '2026-11-23T14:30', THANKED);

  test.each([
    ['the second moves', one('acme-2', '2026-12-01T14:30', '')],
    [
      'the second is cancelled',
      one(
        'acme-2',
        '2026-11-30T14:30',
        `status: cancelled, ${history('{ heard: cancelled, at: 2026-11-24T10:00:00Z }')}`,
      ),
    ],
  ])('%s: the first was held, and was thanked for', (_, second) => {
    expect(openLines(planAt(life(loop, second), '2026-11-24T10:00Z'))).toEqual([
      'debrief acme-1 - due',
      'linkedin-note acme-1 Priya Raman due optional',
    ]);
  });

  test('cancelled, the chase goes on from when they said so', () => {
    const off = one(
      'acme-2',
      '2026-11-30T14:30',
      `status: cancelled, ${history('{ heard: cancelled, at: 2026-11-24T10:00:00Z }')}`,
    );
    expect(windowAt(life(loop, off), 'status-check', '2026-11-25T10:00Z')).toBe(
      '2026-12-02T09:00:00Z to 2026-12-03T18:00:00Z',
    );
  });

  test('the final round in a further entry is thanked for on its own', () => {
    expect(
      openLines(planAt(life(loop, one('acme-2', '2026-12-02T14:30', 'round: final')), '2026-12-02T18:00Z')),
    ).toEqual([
      'debrief acme-2 - due',
      'thank-you acme-2 Priya Raman due',
      'linkedin-note acme-2 Priya Raman due optional',
    ]);
  });

  test('the only interview is cancelled: nothing', () => {
    const off = one(
      'acme-1',
      '2026-11-23T14:30',
      `status: cancelled, ${history('{ heard: cancelled, at: 2026-11-20T10:00:00Z }')}`,
    );
    for (const now of ['2026-11-20T10:00Z', '2026-11-24T10:00Z', '2026-12-24T10:00Z']) {
      expect(planAt(life(off), now)).toMatchObject({ actions: [], holds: [], stops: [], today: [] });
    }
  });
});

test('07: five people get five mails, whatever their names', () => {
  const names = ['Nguyễn Thị Lan', 'van der Berg', '"Ostwald, Dieter"', 'Sir Ian Mallory', 'Tanaka Hiroshi-san'];
  const people = names
    .map((name, index) => `{ name: ${name}, email: p${index}@acme.example, detail: x, connected: true }`)
    .join(', ');
  expect(
    openLines(
      planAt(
        life(`id: acme, company: Acme, role: Data Engineer, at: 2026-11-23T14:30, interviewers: [${people}]`),
        '2026-11-24T10:00Z',
      ),
    ),
  ).toEqual([
    'thank-you acme Nguyễn Thị Lan due',
    'thank-you acme van der Berg due',
    'thank-you acme Ostwald, Dieter due',
    'thank-you acme Sir Ian Mallory due',
    'thank-you acme Tanaka Hiroshi-san due',
  ]);
});

test('08: written off in writing, and the offer is taken back', () => {
  const given = life(
    `id: elm, company: Elm, role: Data Lead, at: 2026-11-10T10:00, interviewers: [{ name: Ines Duarte, email: ines@elm.example, detail: x }], ${history('{ sent: thank-you, at: 2026-11-10T18:00:00Z }', '{ outcome: offer, at: 2026-11-20T10:00:00Z, respondBy: 2026-12-04 }', '{ outcome: accepted, at: 2026-11-22T10:00:00Z }', '{ sent: acceptance, at: 2026-11-22T11:00:00Z }', '{ outcome: rescinded, at: 2026-11-24T09:00:00Z }')}`,
    `id: brook, company: Brook, role: Data Engineer, at: 2026-11-17T14:00, decisionBy: 2026-11-20, interviewers: [{ name: Amina Yusuf, email: a@brook.example, detail: y }], ${history('{ sent: thank-you, at: 2026-11-17T18:00:00Z }', '{ sent: withdrawal, at: 2026-11-22T12:00:00Z }')}`,
  );
  expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual(['rescinded-reply elm Ines Duarte due']);
  expect(planAt(given, '2026-11-24T10:00Z').holds).toEqual([]);
});

test('09: the date of an offer is extended', () => {
  const given = (...entries: string[]) =>
    life(
      `id: elm, company: Elm, role: Data Lead, at: 2026-11-10T10:00, interviewers: [{ name: Ines Duarte, email: ines@elm.example }], ${history('{ sent: thank-you, at: 2026-11-10T18:00:00Z }', '{ outcome: offer, at: 2026-11-20T10:00:00Z, respondBy: 2026-11-25 }', '{ sent: offer-acknowledgement, at: 2026-11-20T12:00:00Z }', ...entries)}`,
      `id: acme, company: Acme, role: Data Engineer, firstChoice: true, at: 2026-11-17T14:00, decisionBy: 2026-12-01, interviewers: [{ name: Tom Ashe, email: tom@acme.example }], ${history('{ sent: thank-you, at: 2026-11-17T18:00:00Z }', '{ sent: competing-offer, at: 2026-11-20T15:00:00Z }')}`,
    );
  expect(openLines(planAt(given(), '2026-11-24T10:00Z'))).toEqual([
    'more-time elm Ines Duarte due optional',
    'offer-answer elm - due',
  ]);
  const moved = planAt(
    given('{ outcome: offer, at: 2026-11-24T10:00:00Z, respondBy: 2026-12-02 }'),
    '2026-11-24T10:00Z',
  );
  expect(openLines(moved)).toEqual(['offer-update acme Tom Ashe due optional', 'offer-answer elm - due']);
  expect(actionIn(moved, 'competing-offer')?.state).toBe('done');
});

test('10: the ball is in my court', () => {
  const given = life(
    `id: acme, company: Acme, role: Data Engineer, at: 2026-11-16T10:00, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${history('{ sent: thank-you, at: 2026-11-16T18:00:00Z }', '{ heard: here is the exercise, at: 2026-11-17T10:00:00Z }', '{ owed: take-home, by: 2026-11-30, at: 2026-11-25T10:00:00Z }')}`,
    `id: elm, company: Elm, role: Data Lead, at: 2026-11-13T10:00, interviewers: [{ name: Ines Duarte, email: ines@elm.example }], ${history('{ sent: thank-you, at: 2026-11-13T18:00:00Z }', '{ heard: please send us two references, at: 2026-11-16T10:00:00Z }', '{ owed: references, by: 2026-11-26, at: 2026-11-25T10:00:00Z }')}`,
  );
  expect(openLines(planAt(given, '2026-11-25T10:00Z'))).toEqual(['owed elm - due', 'owed acme - due']);
  expect(openLines(planAt(given, '2026-12-18T10:00Z'))).toEqual(['owed elm - late', 'owed acme - late']);
});

test('11: they did not come', () => {
  const given = life(
    `id: acme, company: Acme, role: Data Engineer, round: screen, status: no-show, at: 2026-11-23T14:30, ${LEE}`,
  );
  expect(openLines(planAt(given, '2026-11-23T16:00Z'))).toEqual(['no-show-note acme Lee Ong due']);
  expect(openLines(planAt(given, '2026-12-01T10:00Z'))).toEqual([]);
});

test('12: what has its zone written moves with nobody', () => {
  const brook = life(
    'id: brook, company: Brook, role: BI, at: 2026-11-24T09:00, timezone: Europe/London, interviewers: [{ name: Amina Yusuf, email: a@brook.example }]',
  );
  for (const zone of ['Europe/London', 'America/Los_Angeles', 'Asia/Tokyo']) {
    expect(windowAt({ ...brook, zone }, 'thank-you', '2026-11-24T10:00Z')).toBe(
      '2026-11-24T10:00:00Z to 2026-11-25T10:00:00Z',
    );
    expect(windowAt({ ...brook, zone }, 'status-check', '2026-11-24T10:00Z')).toBe(
      '2026-12-02T09:00:00Z to 2026-12-03T18:00:00Z',
    );
  }
});

test('13: holidays and weekends are the employer’s', () => {
  const given = life(
    `id: acme, company: Acme, role: Data Engineer, at: 2026-11-18T09:00, timezone: America/New_York, country: US, decisionBy: 2026-11-25, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${history('{ sent: thank-you, at: 2026-11-18T20:00:00Z }')}`,
    `id: najm, company: Najm, role: Data Engineer, at: 2026-11-16T09:00, timezone: Asia/Riyadh, country: SA, decisionBy: 2026-11-19, interviewers: [{ name: Huda Saleh, email: h@najm.example }], ${history('{ sent: thank-you, at: 2026-11-16T20:00:00Z }')}`,
  );
  expect(windowAt(given, 'status-check', '2026-11-26T15:30Z', 'acme')).toBe(
    '2026-11-27T14:00:00Z to 2026-11-30T23:00:00Z',
  );
  expect(windowAt(given, 'status-check', '2026-11-26T15:30Z', 'najm')).toBe(
    '2026-11-22T06:00:00Z to 2026-11-23T15:00:00Z',
  );
  expect(openLines(planAt(given, '2026-11-26T15:30Z'))).toEqual(['status-check najm Huda Saleh late']);
  expect(holdsAt(given, '2026-11-26T15:30Z')).toEqual(['acme 2026-11-25 2026-11-27T14:00:00Z']);
});

test('14: one day on site in three entries', () => {
  const entry = (id: string, at: string, name: string, more = '') =>
    `id: acme-${id}, company: Acme, role: Data Engineer, round: final, at: 2026-11-23T${at}, minutes: 45, ${more}interviewers: [{ name: ${name}, email: ${id}@acme.example }]`;
  const given = life(
    entry('a', '09:00', 'Priya Raman', 'decisionBy: 2026-12-01, '),
    entry('b', '11:00', 'Tom Ashe'),
    entry('c', '14:00', 'Ines Duarte'),
  );
  expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual([
    'debrief acme-a - late',
    'thank-you acme-a Priya Raman late',
    'debrief acme-b - due',
    'thank-you acme-b Tom Ashe due',
    'debrief acme-c - due',
    'thank-you acme-c Ines Duarte due',
    'linkedin-note acme-a Priya Raman due optional',
    'linkedin-note acme-b Tom Ashe due optional',
    'linkedin-note acme-c Ines Duarte due optional',
  ]);
  const late = openLines(planAt(given, '2026-11-24T16:00Z')).filter((line) => line.startsWith('thank-you'));
  expect(late).toEqual([
    'thank-you acme-a Priya Raman late',
    'thank-you acme-b Tom Ashe late',
    'thank-you acme-c Ines Duarte late',
  ]);
  expect(holdsAt(given, '2026-11-24T16:00Z')).toEqual(['acme-c 2026-12-01 2026-12-02T09:00:00Z']);
});

test('15: a thank-you of the same evening is due until the next afternoon, and late after', () => {
  const given = life(`id: acme, company: Acme, role: Data Engineer, at: 2026-11-23T16:00, interviewers: [${PRIYA}]`);
  expect(
    ['2026-11-23T22:00Z', '2026-11-24T08:30Z', '2026-11-26T08:30Z'].map((now) => openLines(planAt(given, now))[0]),
  ).toEqual(['thank-you acme Priya Raman due', 'thank-you acme Priya Raman due', 'thank-you acme Priya Raman late']);
});

describe('16, 20, 21: what was sent is counted once, and is no word from them', () => {
  const acme = (...entries: string[]) =>
    life(
      `id: acme, company: Acme, role: Data Engineer, at: 2026-11-12T10:00, decisionBy: 2026-11-20, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${history('{ sent: thank-you, at: 2026-11-12T18:00:00Z }', ...entries)}`,
    );
  const check = (when: string) =>
    `{ sent: status-check, to: priya@acme.example, at: ${when}, messageId: <sc1@okafor.example> }`;

  test.each([
    ['once', acme(check('2026-11-23T10:00:00Z'))],
    ['twice, by two machines', acme(check('2026-11-23T10:00:00Z'), check('2026-11-23T10:05:00Z'))],
  ])('logged %s: the final note is next', (_, given) => {
    expect(planAt(given, '2026-11-24T10:00Z').stops).toEqual([]);
    expect(windowAt(given, 'final-note', '2026-11-24T10:00Z')).toBe('2026-11-30T09:00:00Z to 2026-11-30T18:00:00Z');
  });

  test('21: by hand and without its Message-ID it counts as well', () => {
    expect(openLines(planAt(acme(), '2026-11-24T10:00Z'))).toEqual(['status-check acme Priya Raman due']);
    const given = acme('{ sent: status-check, at: 2026-11-23T10:00:00Z }');
    expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual([]);
  });
});

describe('17: out of the office, and a bounce', () => {
  const given = (entry: string) =>
    life(
      `id: acme, company: Acme, role: Data Engineer, at: 2026-11-12T10:00, decisionBy: 2026-11-20, interviewers: [{ name: Priya Raman, email: priya@acme.example }, { name: Tom Ashe, email: tom@acme.example }], ${history('{ sent: thank-you, to: priya@acme.example, at: 2026-11-12T18:00:00Z }', '{ sent: thank-you, to: tom@acme.example, at: 2026-11-12T18:05:00Z }', entry)}`,
    );

  test('away until Monday 7 December: asked then', () => {
    const away = given('{ away: priya@acme.example, until: 2026-12-07, at: 2026-11-24T09:05:00Z }');
    expect(openLines(planAt(away, '2026-11-24T10:00Z'))).toEqual([]);
    expect(windowAt(away, 'status-check', '2026-11-24T10:00Z')).toBe('2026-12-07T09:00:00Z to 2026-12-08T18:00:00Z');
  });

  test('it came back: asked of the next', () => {
    const bounced = given('{ bounced: priya@acme.example, at: 2026-11-24T09:00:00Z }');
    expect(openLines(planAt(bounced, '2026-11-24T10:00Z'))).toEqual(['status-check acme Tom Ashe due']);
  });
});

test('18: one company in two spellings is two processes, and no news to itself', () => {
  const given = life(
    `id: acme-1, company: Acme, role: Data Engineer, at: 2026-11-10T10:00, decisionBy: 2026-11-20, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${history('{ sent: thank-you, at: 2026-11-10T18:00:00Z }')}`,
    'id: acme-2, company: Acme Ltd, role: Data Engineer (m/f/d), round: second, at: 2026-11-26T10:00, interviewers: [{ name: Priya Raman, email: priya@acme.example }]',
  );
  expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual(['status-check acme-1 Priya Raman due']);
});

describe('22: an informational talk, and who made it possible', () => {
  const given = (...entries: string[]) =>
    life(
      `id: acme, company: Acme, role: informational chat, round: informational, at: 2026-11-23T14:00, interviewers: [{ name: Priya Raman, email: p@acme.example }], ${history(...entries)}`,
    );
  test('thanks to a third person are none to her', () => {
    const thanked = given('{ sent: thank-you, to: grace@acme.example, at: 2026-11-24T10:00:00Z }');
    expect(openLines(planAt(thanked, '2026-11-24T10:00Z'))).toEqual([
      'debrief acme - due',
      'thank-you acme Priya Raman due',
      'linkedin-note acme Priya Raman due optional',
    ]);
  });

  test('nothing is ever asked', () => {
    for (const now of ['2026-12-02T10:00Z', '2027-01-02T10:00Z']) expect(openLines(planAt(given(), now))).toEqual([]);
  });
});

test('23: an offer by word of mouth whose letter has not come', () => {
  const given = life(
    `id: acme, company: Acme, role: Data Engineer, at: 2026-11-16T10:00, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${history('{ sent: thank-you, at: 2026-11-16T18:00:00Z }', '{ outcome: offer, at: 2026-11-23T10:00:00Z, verbal: true, letterBy: 2026-11-27 }', '{ sent: offer-acknowledgement, at: 2026-11-23T12:00:00Z }')}`,
  );
  expect(openLines(planAt(given, '2026-11-24T10:00Z'))).toEqual([]);
  expect(openLines(planAt(given, '2026-12-02T10:00Z'))).toEqual([
    'offer-letter acme Priya Raman late',
    'offer-answer acme - due',
  ]);
});

test('24: a no of a machine and an invitation of a colleague, once they are logged', () => {
  const given = (entry: string) =>
    life(
      `id: acme, company: Acme, role: Data Engineer, at: 2026-11-12T10:00, decisionBy: 2026-11-23, domain: acme.example, ${LEE}, interviewers: [{ name: Priya Raman, email: priya@acme.example }], ${history('{ sent: thank-you, to: priya@acme.example, at: 2026-11-12T18:00:00Z }', entry)}`,
    );
  expect(
    openLines(
      planAt(
        given('{ heard: Unfortunately we are not moving forward., verdict: rejected, at: 2026-11-23T12:00:00Z }'),
        '2026-11-24T10:00Z',
      ),
    ),
  ).toEqual(['confirm-outcome acme - due']);
  // Heard on the day of the stated date: it stands.
  expect(
    openLines(
      planAt(given('{ heard: We would like to see you again., at: 2026-11-23T12:10:00Z }'), '2026-11-24T10:00Z'),
    ),
  ).toEqual(['status-check acme Lee Ong due']);
});
