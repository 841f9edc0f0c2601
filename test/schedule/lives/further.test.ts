/**
 * Further lives of searches, in other countries, zones and orders of events: at each instant all that is to be sent, what
 * opens later that day, what is held and what is let go; and windows to the minute.
 */

import { expect, test } from 'vitest';
import type { Kind } from '../../../src/model/kinds.ts';
import { computeHolidays } from '../../../src/time/holidays.ts';
import { formatInstant } from '../../../src/time/instant.ts';
import { at, type Given, openLines, planAt, windowAt } from '../search.ts';

const COUNTRIES = ['GB', 'US', 'EG', 'IN', 'AU-SA', 'IL', 'JP', 'DE-BY', 'DE-BE', 'NO', 'PT', 'BR', 'IE', 'CN'];
const holidays = new Map(
  await Promise.all(
    COUNTRIES.map(async (one) => [one, (await computeHolidays(one, [2026, 2027])) ?? new Map()] as const),
  ),
);

const lifeIn = (zone: string, settings: string, ...interviews: string[]): Given => ({
  interviews: interviews.map((one) => `  - { ${one} }\n`).join(''),
  settings,
  zone,
  holidays,
});
const london = (...interviews: string[]) => lifeIn('Europe/London', '{ country: GB }', ...interviews);
const newYork = (...interviews: string[]) => lifeIn('America/New_York', '{ country: US }', ...interviews);
const oslo = (...interviews: string[]) => lifeIn('Europe/Oslo', '{ country: "NO" }', ...interviews);
const lisbon = (...interviews: string[]) => lifeIn('Europe/Lisbon', '{ country: PT }', ...interviews);
const berlin = (...interviews: string[]) => lifeIn('Europe/Berlin', '{ country: DE-BE }', ...interviews);

/** An interview, its people by their given names, its history and whatever else is said of it. */
const met = (id: string, at: string, people: string, log: string[] = [], more = '') => {
  const company = id.replace(/-\d$/, '');
  const named = people
    .split(' ')
    .filter((name) => name !== '')
    .map(
      (name) => `{ name: ${name}, email: ${name.toLowerCase()}@${company}.example, detail: the plan, connected: true }`,
    );
  return `id: ${id}, company: ${company}, role: Analyst, at: ${at}, interviewers: [${named.join(', ')}], history: [${log.join(', ')}]${more}`;
};
const sent = (kind: Kind, at: string, to = '') => `{ sent: ${kind}, at: ${at}Z${to === '' ? '' : `, to: ${to}`} }`;
const thanked = (at: string) => sent('thank-you', at);
const heard = (at: string, by = '') => `{ heard: a word, at: ${at}Z${by === '' ? '' : `, decisionBy: ${by}`} }`;
const outcome = (what: string, at: string, more = '') => `{ outcome: ${what}, at: ${at}Z${more} }`;
const offer = (at: string, by: string) => outcome('offer', at, `, respondBy: ${by}`);

/** The search as it stood by then: what was logged later is not known yet. */
function knownBy(now: string, given: Given): Given {
  const until = formatInstant(at(now));
  const interviews = given.interviews.replace(/\{[^{}]* at: ([\dT:-]+Z)[^{}]*\}/g, (entry, logged: string) =>
    logged > until ? '' : entry,
  );
  return { ...given, interviews: interviews.replace(/,\s*(?=[,\]])/g, '') };
}

/** All of a morning: what is open, what opens later that day, holds and stops. */
function morning(given: Given, now: string): string[] {
  const plan = planAt(knownBy(now, given), now);
  return [
    ...plan.today.map(({ interview }) => `today ${interview}`),
    ...openLines(plan),
    ...plan.later.map(({ kind, interview }) => `later ${kind} ${interview}`),
    ...plan.holds.map(({ interview, until }) => `hold ${interview} until ${formatInstant(until)}`),
    ...plan.stops.map(({ interview, since }) => `stop ${interview} since ${formatInstant(since)}`),
  ];
}

const SCREEN = ', round: screen, interviewers: [], recruiter: { name: Kim, email: kim@pier.example }';
const onScreen = (id: string, at: string) =>
  `id: ${id}, company: ${id}, role: Analyst, at: ${at}, timezone: America/New_York${SCREEN}`;

test.each<[string, Given, Kind, string, string | null]>([
  [
    'Cairo rests on Friday and Saturday',
    lifeIn(
      'Africa/Cairo',
      '{ country: EG }',
      met('nile', '2026-11-18T11:00', 'Omar', [thanked('2026-11-18T16:00:00')]),
    ),
    'status-check',
    '2026-11-22T06:30Z',
    '2026-11-26T07:00:00Z to 2026-11-29T16:00:00Z',
  ],
  [
    'India works on a Saturday, and not on Christmas Day',
    lifeIn(
      'Asia/Kolkata',
      '{ country: IN }',
      met('kaveri', '2026-12-10T16:00', 'Meera', [], ', decisionBy: 2026-12-24'),
    ),
    'status-check',
    '2026-12-20T03:00Z',
    '2026-12-26T03:30:00Z to 2026-12-28T12:30:00Z',
  ],
  [
    'Adelaide, half an hour off: Christmas Eve is off from the evening alone, Proclamation Day all day',
    lifeIn('Australia/Adelaide', '{ country: AU-SA }', met('gum', '2026-12-18T15:30', 'Con')),
    'status-check',
    '2026-12-21T22:00Z',
    '2026-12-29T22:30:00Z to 2026-12-31T07:30:00Z',
  ],
  [
    'Shanghai works on 4 May, when the young have the afternoon off',
    lifeIn('Asia/Shanghai', '{ country: CN }', met('yu', '2027-04-28T10:00', 'Li', [], ', decisionBy: 2027-04-30')),
    'status-check',
    '2027-05-01T00:00Z',
    '2027-05-03T01:00:00Z to 2027-05-04T10:00:00Z',
  ],
  [
    'over Easter, and the clocks change: told Good Friday, asked on Tuesday',
    london(met('tarn', '2027-03-25T14:00', 'Joan', [], ', decisionBy: 2027-03-26')),
    'status-check',
    '2027-03-25T15:30Z',
    '2027-03-30T08:00:00Z to 2027-03-31T17:00:00Z',
  ],
  [
    'a thank-you is due 24 hours after, whatever the clocks do',
    london(met('tarn', '2027-03-27T22:30', 'Joan')),
    'thank-you',
    '2027-03-28T08:00Z',
    '2027-03-27T23:30:00Z to 2027-03-28T23:30:00Z',
  ],
  [
    'a screen before the clocks go back in New York; Veterans Day comes after the window',
    newYork(onScreen('pier', '2026-10-30T16:00')),
    'status-check',
    '2026-11-02T14:00Z',
    '2026-11-09T14:00:00Z to 2026-11-10T23:00:00Z',
  ],
  [
    'a final round just before Christmas in London: ten business days, two of them in lieu',
    london(met('ash', '2026-12-21T10:00', 'Una', [], ', round: final')),
    'status-check',
    '2026-12-29T08:30Z',
    '2027-01-08T09:00:00Z to 2027-01-11T18:00:00Z',
  ],
  [
    'Israel: told Thursday, asked on Sunday',
    lifeIn('Asia/Jerusalem', '{ country: IL }', met('lev', '2026-12-03T10:00', 'Gil', [], ', decisionBy: 2026-12-10')),
    'status-check',
    '2026-12-06T06:30Z',
    '2026-12-13T07:00:00Z to 2026-12-14T16:00:00Z',
  ],
  [
    'the Golden Week',
    lifeIn('Asia/Tokyo', '{ country: JP }', met('sora', '2027-04-28T13:00', 'Yuki', [], ', decisionBy: 2027-04-30')),
    'status-check',
    '2027-05-01T00:00Z',
    '2027-05-06T00:00:00Z to 2027-05-07T09:00:00Z',
  ],
  [
    'asked from Sydney, decided in Los Angeles: Martin Luther King Day is theirs',
    lifeIn(
      'Australia/Sydney',
      '{ country: AU-SA }',
      met('bay', '2027-01-14T14:00', 'Al', [], ', decisionBy: 2027-01-15, timezone: America/Los_Angeles, country: US'),
    ),
    'status-check',
    '2027-01-17T21:30Z',
    '2027-01-19T17:00:00Z to 2027-01-21T02:00:00Z',
  ],
  [
    'Bavaria rests on Epiphany; two days off of one’s own, and a working day of one’s own',
    lifeIn(
      'Europe/Berlin',
      '{ country: DE-BY, workday: 08:00-16:30, holidays: [2027-01-04, 2027-01-05] }',
      met('isar', '2026-12-28T09:00', 'Jens', [], ', decisionBy: 2026-12-31'),
    ),
    'status-check',
    '2027-01-02T08:00Z',
    '2027-01-07T07:00:00Z to 2027-01-08T15:30:00Z',
  ],
  [
    'asked on the 17th of December: the last note is due before Christmas',
    lifeIn(
      'Europe/Dublin',
      '{ country: IE }',
      met('liffey', '2026-12-09T10:00', 'Sean', [
        heard('2026-12-10T10:00:00', '2026-12-15'),
        sent('status-check', '2026-12-17T17:30:00'),
      ]),
    ),
    'final-note',
    '2026-12-20T08:30Z',
    '2026-12-22T09:00:00Z to 2026-12-24T18:00:00Z',
  ],
  [
    'a letter promised for the day before Thanksgiving is asked for on the day after',
    newYork(
      met('hill', '2026-11-10T10:00', 'Rae', [
        outcome('offer', '2026-11-20T15:00:00', ', verbal: true, letterBy: 2026-11-25'),
      ]),
    ),
    'offer-letter',
    '2026-11-24T13:30Z',
    '2026-11-27T14:00:00Z to 2026-11-30T23:00:00Z',
  ],
  [
    'opened again: the date of before is void, and Consciousness Day is off in Brazil',
    lifeIn(
      'America/Sao_Paulo',
      '{ country: BR }',
      met('rio', '2026-11-09T10:00', 'Bia', [
        heard('2026-11-12T12:00:00', '2026-12-11'),
        outcome('closed', '2026-11-16T12:00:00'),
        outcome('reopened', '2026-11-18T12:00:00'),
      ]),
    ),
    'status-check',
    '2026-11-19T12:00Z',
    '2026-11-27T12:00:00Z to 2026-11-30T21:00:00Z',
  ],
  [
    'done late in Lisbon: counted from the day it was done, two holidays between',
    lisbon(
      met(
        'tejo',
        '2026-11-19T15:00',
        'Rui',
        [
          '{ owed: take-home, by: 2026-11-25, at: 2026-11-20T09:00:00Z }',
          '{ done: take-home, at: 2026-12-02T08:30:00Z }',
        ],
        ', decisionBy: 2026-11-27',
      ),
    ),
    'status-check',
    '2026-12-02T09:00Z',
    '2026-12-11T09:00:00Z to 2026-12-14T18:00:00Z',
  ],
  [
    'they wrote again after the stop: a new count from that day',
    oslo(
      met('fjord', '2026-10-05T10:00', 'Kari', [
        sent('status-check', '2026-10-14T10:00:00'),
        sent('final-note', '2026-10-20T11:00:00'),
        heard('2026-11-02T07:30:00'),
      ]),
    ),
    'status-check',
    '2026-11-03T08:00Z',
    '2026-11-10T08:00:00Z to 2026-11-11T17:00:00Z',
  ],
  [
    'away until 21 December, decided on the 15th',
    berlin(
      met(
        'spree',
        '2026-12-07T10:00',
        'Uwe',
        ['{ away: uwe@spree.example, until: 2026-12-21, at: 2026-12-07T15:00:30Z }'],
        ', decisionBy: 2026-12-15',
      ),
    ),
    'status-check',
    '2026-12-08T07:30Z',
    '2026-12-21T08:00:00Z to 2026-12-22T17:00:00Z',
  ],
  [
    'a second round called off on their side: counted from the word that it is off',
    london(
      met('quay', '2026-11-16T10:00', 'Pia', [heard('2026-11-24T11:00:00')], ', decisionBy: 2026-11-20'),
      met('quay-2', '2026-11-26T10:00', 'Max', [], ', round: second, status: cancelled'),
    ),
    'status-check',
    '2026-11-24T12:00Z',
    '2026-12-02T09:00:00Z to 2026-12-03T18:00:00Z',
  ],
])('%s', (_, given, kind, now, window) => {
  expect(windowAt(given, kind, now)).toBe(window);
});

const LIVES: [string, Given, Record<string, string[]>][] = [
  [
    'moved twice, then cancelled, then withdrawn: nobody is thanked or chased',
    london(
      met(
        'quay',
        '2026-12-07T14:00',
        'Pia',
        [heard('2026-12-04T08:30:00'), outcome('withdrawn', '2026-12-09T08:30:00')],
        ', status: cancelled',
      ),
    ),
    { '2026-12-07T08:30Z': [], '2026-12-09T08:30Z': ['withdrawal quay Pia due'], '2027-01-09T08:30Z': [] },
  ],
  [
    'they did not come, it was moved, and then held',
    london(met('quay', '2026-11-26T10:00', 'Pia', [sent('no-show-note', '2026-11-24T10:20:00')])),
    {
      '2026-11-26T08:30Z': ['today quay', 'later debrief quay', 'later thank-you quay'],
      '2026-11-26T15:00Z': ['thank-you quay Pia due'],
      '2026-11-27T11:00Z': ['thank-you quay Pia due'],
      '2026-11-27T11:01Z': ['thank-you quay Pia late'],
      '2026-12-01T11:01Z': [],
    },
  ],
  [
    'a day on site: one held, one cancelled, one to which nobody came',
    london(
      met('quay-1', '2026-11-24T09:00', 'Pia', [], ', minutes: 45, decisionBy: 2026-12-01'),
      met('quay-2', '2026-11-24T11:00', 'Max', [], ', minutes: 45, status: cancelled'),
      met('quay-3', '2026-11-24T14:00', 'Ida', [], ', minutes: 45, status: no-show'),
    ),
    {
      '2026-11-24T17:00Z': [
        'thank-you quay-1 Pia due',
        'no-show-note quay-3 Ida due',
        'hold quay-1 until 2026-12-02T09:00:00Z',
      ],
      '2026-11-29T14:16Z': ['hold quay-1 until 2026-12-02T09:00:00Z'],
    },
  ],
  [
    'the second round is held before the first was thanked for',
    london(met('quay', '2026-11-24T09:00', 'Pia'), met('quay-2', '2026-11-27T09:00', 'Pia Max', [], ', round: second')),
    {
      '2026-11-24T17:00Z': ['thank-you quay Pia due'],
      '2026-11-27T08:30Z': [
        'today quay-2',
        'thank-you quay Pia late',
        'later debrief quay-2',
        'later thank-you quay-2',
        'later thank-you quay-2',
      ],
      '2026-11-27T10:30Z': ['thank-you quay-2 Pia due', 'thank-you quay-2 Max due'],
    },
  ],
  [
    'rejected, opened again, a second round, silence to the stop',
    oslo(
      met('fjord', '2026-11-09T10:00', 'Kari', [
        thanked('2026-11-09T15:00:00'),
        outcome('rejected', '2026-11-16T10:00:00'),
        outcome('reopened', '2026-11-20T07:30:00'),
      ]),
      met('fjord-2', '2026-11-24T13:00', 'Nils', [thanked('2026-11-24T15:00:00')], ', round: second'),
    ),
    {
      '2026-11-17T07:30Z': ['rejection-reply fjord Kari due'],
      '2026-11-20T07:30Z': [],
      '2026-12-04T08:00Z': ['status-check fjord-2 Nils due'],
      '2026-12-07T17:01Z': ['status-check fjord-2 Nils late'],
      '2027-01-06T17:01Z': ['stop fjord-2 since 2027-01-06T17:00:00Z'],
    },
  ],
  [
    'withdrawn in writing; they ask again, and one withdraws again',
    oslo(
      met('fjord', '2026-11-09T10:00', 'Kari', [
        thanked('2026-11-09T15:00:00'),
        outcome('withdrawn', '2026-11-12T10:00:00'),
        sent('withdrawal', '2026-11-12T11:00:00'),
        heard('2026-11-19T08:00:00'),
        outcome('reopened', '2026-11-19T09:00:00'),
        outcome('withdrawn', '2026-12-01T09:30:00'),
      ]),
    ),
    {
      '2026-11-19T08:30Z': [],
      '2026-11-30T08:30Z': ['status-check fjord Kari due'],
      '2026-12-01T10:00Z': ['withdrawal fjord Kari due'],
    },
  ],
  [
    'two things owed, one of them done, then a no',
    lisbon(
      met('tejo', '2026-11-19T15:00', 'Rui', [
        thanked('2026-11-19T18:00:00'),
        '{ owed: references, at: 2026-11-20T09:00:00Z }',
        '{ owed: a diploma, by: 2026-11-24, at: 2026-11-20T09:00:00Z }',
        '{ done: references, at: 2026-11-25T08:30:00Z }',
        outcome('rejected', '2026-11-25T10:30:00'),
      ]),
    ),
    {
      '2026-11-20T18:00Z': ['owed tejo - due'],
      '2026-11-25T08:30Z': ['owed tejo - late'],
      '2026-11-25T10:30Z': ['rejection-reply tejo Rui due'],
    },
  ],
  [
    'references without a date, never sent: still there a year later, and never late',
    lisbon(
      met('tejo', '2026-11-19T15:00', 'Rui', [
        thanked('2026-11-19T18:00:00'),
        '{ owed: references, at: 2026-11-20T09:00:00Z }',
      ]),
    ),
    { '2026-11-24T18:00Z': [], '2026-11-25T09:00Z': ['owed tejo - due'], '2027-11-19T08:30Z': ['owed tejo - due'] },
  ],
  [
    'an offer by word of mouth and without a day; the first choice is told',
    newYork(
      met('hill', '2026-11-10T10:00', 'Rae', [
        thanked('2026-11-10T20:00:00'),
        outcome('offer', '2026-11-20T15:00:00', ', verbal: true'),
        sent('offer-acknowledgement', '2026-11-20T16:00:00'),
      ]),
      met(
        'lake',
        '2026-11-17T10:00',
        'Sam',
        [thanked('2026-11-17T20:00:00'), sent('competing-offer', '2026-11-20T16:00:00')],
        ', firstChoice: true',
      ),
    ),
    {
      '2026-11-20T15:30Z': ['competing-offer lake Sam due', 'offer-acknowledgement hill Rae due'],
      '2026-11-24T14:00Z': [],
      '2026-11-25T14:00Z': ['status-check lake Sam due', 'offer-answer hill - due'],
      '2027-11-25T14:00Z': ['offer-answer hill - due', 'stop lake since 2026-12-27T23:00:00Z'],
    },
  ],
  [
    'extended, told of, then taken back before it was answered',
    newYork(
      met('hill', '2026-11-10T10:00', 'Rae', [
        thanked('2026-11-10T20:00:00'),
        offer('2026-11-18T15:00:00', '2026-11-24'),
        sent('offer-acknowledgement', '2026-11-18T16:00:00'),
        offer('2026-11-23T15:00:00', '2026-12-01'),
        outcome('rescinded', '2026-11-25T15:00:00'),
      ]),
      met(
        'lake',
        '2026-11-17T10:00',
        'Sam',
        [thanked('2026-11-17T20:00:00'), sent('competing-offer', '2026-11-18T18:00:00')],
        ', decisionBy: 2026-12-03',
      ),
    ),
    {
      '2026-11-24T13:30Z': [
        'offer-update lake Sam due optional',
        'more-time hill Rae due optional',
        'offer-answer hill - due',
        'hold lake until 2026-12-04T14:00:00Z',
      ],
      '2026-11-25T15:00Z': [
        'offer-update lake Sam due optional',
        'rescinded-reply hill Rae due',
        'hold lake until 2026-12-04T14:00:00Z',
      ],
    },
  ],
  [
    'three offers at once: one is accepted, the others declined, a screen to come is withdrawn from',
    newYork(
      met('hill', '2026-11-10T10:00', 'Rae', [
        thanked('2026-11-10T20:00:00'),
        offer('2026-11-18T15:00:00', '2026-11-25'),
        sent('offer-acknowledgement', '2026-11-18T16:00:00'),
      ]),
      met(
        'lake',
        '2026-11-12T10:00',
        'Sam',
        [
          thanked('2026-11-12T20:00:00'),
          sent('competing-offer', '2026-11-18T18:00:00'),
          offer('2026-11-23T15:00:00', '2026-12-04'),
          outcome('accepted', '2026-11-24T20:00:00'),
        ],
        ', firstChoice: true',
      ),
      met('oak', '2026-11-16T09:00', 'Dee', [
        thanked('2026-11-16T20:00:00'),
        outcome('offer', '2026-11-23T18:00:00', ', verbal: true'),
      ]),
      onScreen('pier', '2026-12-02T09:00'),
    ),
    {
      // Hill wants its answer by the end of work on the 25th, before the 48 hours are over.
      '2026-11-24T20:00Z': [
        'acceptance lake Sam due',
        'decline hill Rae due',
        'withdrawal pier Kim due',
        'decline oak Dee due',
      ],
      '2026-11-25T23:00Z': [
        'acceptance lake Sam late',
        'decline hill Rae due',
        'withdrawal pier Kim due',
        'decline oak Dee due',
      ],
    },
  ],
  [
    'their offer had lapsed when another was accepted: a withdrawal',
    newYork(
      met('hill', '2026-11-10T10:00', 'Rae', [
        thanked('2026-11-10T20:00:00'),
        offer('2026-11-18T15:00:00', '2026-11-20'),
        sent('offer-acknowledgement', '2026-11-18T16:00:00'),
      ]),
      met('lake', '2026-11-12T10:00', 'Sam', [
        thanked('2026-11-12T20:00:00'),
        offer('2026-11-23T15:00:00', '2026-12-04'),
        sent('offer-acknowledgement', '2026-11-23T16:00:00'),
        outcome('accepted', '2026-11-24T20:00:00'),
      ]),
    ),
    { '2026-11-24T20:00Z': ['acceptance lake Sam due', 'withdrawal hill Rae due'] },
  ],
  [
    'an acceptance is taken back: who was not written to is live again, who was is not',
    newYork(
      met('hill', '2026-11-10T10:00', 'Rae', [
        thanked('2026-11-10T20:00:00'),
        offer('2026-11-18T15:00:00', '2026-11-25'),
        outcome('accepted', '2026-11-19T15:00:00'),
        sent('acceptance', '2026-11-19T16:00:00'),
        outcome('rescinded', '2026-11-20T16:00:00'),
      ]),
      met('lake', '2026-11-12T10:00', 'Sam', [
        thanked('2026-11-12T20:00:00'),
        sent('withdrawal', '2026-11-19T17:00:00'),
      ]),
      met('oak', '2026-11-16T09:00', 'Dee', [thanked('2026-11-16T20:00:00')]),
    ),
    {
      '2026-11-20T15:00Z': ['withdrawal oak Dee due'],
      '2026-11-20T16:00Z': ['rescinded-reply hill Rae due'],
      '2026-11-24T14:00Z': ['rescinded-reply hill Rae late', 'status-check oak Dee due'],
    },
  ],
  [
    'one manager in two processes of a company, asked once a day',
    berlin(
      met(
        'elbe',
        '2026-11-12T12:00',
        'Petra',
        [thanked('2026-11-12T15:00:00'), sent('status-check', '2026-11-20T09:00:00')],
        ', decisionBy: 2026-11-19',
      ),
      met('elbe-2', '2026-11-13T12:00', 'Petra', [thanked('2026-11-13T15:00:00')], ', decisionBy: 2026-11-19').replace(
        'role: Analyst',
        'role: Lead',
      ),
    ),
    {
      '2026-11-20T08:30Z': ['status-check elbe Petra due'],
      '2026-11-20T10:00Z': [],
      '2026-11-23T08:00Z': ['status-check elbe-2 Petra due'],
    },
  ],
  [
    'one agency with two clients: its address is dead, the client is asked, or nobody can be',
    berlin(
      met(
        'spree',
        '2026-11-10T10:00',
        '',
        [
          sent('status-check', '2026-11-20T09:00:00', 'anke@wolf.example'),
          '{ bounced: anke@wolf.example, at: 2026-11-20T10:05:00Z }',
        ],
        ', decisionBy: 2026-11-19, recruiter: { name: Anke, email: anke@wolf.example, agency: Wolf }',
      ),
      met(
        'havel',
        '2026-11-11T10:00',
        'Jutta',
        [thanked('2026-11-11T15:00:00')],
        ', decisionBy: 2026-11-19, recruiter: { name: Anke, email: anke@wolf.example, agency: Wolf }',
      ),
    ),
    {
      '2026-11-23T09:00Z': ['status-check havel Jutta due', 'status-check spree Anke due'],
    },
  ],
  [
    'the manager changes: the second is asked',
    berlin(
      met('elbe', '2026-11-04T12:00', 'Petra', [thanked('2026-11-04T15:00:00')], ', contact: Petra'),
      met('elbe-2', '2026-11-12T12:00', 'Kurt', [thanked('2026-11-12T15:00:00')], ', round: second, contact: Kurt'),
    ),
    { '2026-11-24T09:00Z': ['status-check elbe-2 Kurt due'] },
  ],
  [
    'a talk becomes a process: it dates nothing, and is thanked for on its own',
    berlin(
      met(
        'elbe',
        '2026-11-12T12:00',
        'Petra',
        [thanked('2026-11-12T15:00:00'), heard('2026-11-30T07:30:00')],
        ', round: informational',
      ),
      met('elbe-2', '2026-12-02T10:00', 'Kurt', [thanked('2026-12-02T15:00:00')]),
    ),
    {
      '2026-11-27T07:30Z': [],
      '2026-12-02T07:30Z': ['today elbe-2', 'later debrief elbe-2', 'later thank-you elbe-2'],
      '2026-12-09T17:00Z': [],
      '2026-12-10T08:00Z': ['status-check elbe-2 Kurt due'],
    },
  ],
  [
    'one question is enough where the setting says so',
    lifeIn(
      'America/Sao_Paulo',
      '{ country: BR, maxFollowUps: 1 }',
      met('rio', '2026-11-09T10:00', 'Bia', [
        thanked('2026-11-09T18:00:00'),
        sent('status-check', '2026-11-17T13:00:00'),
      ]),
    ),
    { '2026-11-17T12:30Z': ['status-check rio Bia due'], '2026-11-17T13:00Z': ['stop rio since 2026-11-17T13:00:00Z'] },
  ],
  [
    'accepted elsewhere, and one stays in: the plan goes on',
    lifeIn(
      'America/Sao_Paulo',
      '{ country: BR }',
      met('rio', '2026-11-09T10:00', 'Bia', [
        thanked('2026-11-09T18:00:00'),
        offer('2026-11-16T12:00:00', '2026-11-20'),
        outcome('accepted', '2026-11-17T12:00:00'),
        sent('acceptance', '2026-11-17T13:00:00'),
      ]),
      met('sul', '2026-11-12T10:00', 'Gil', [
        thanked('2026-11-12T18:00:00'),
        '{ skipped: withdrawal, at: 2026-11-17T13:00:00Z }',
      ]),
    ),
    { '2026-11-17T14:00Z': [], '2026-11-23T13:00Z': ['status-check sul Gil due'] },
  ],
  [
    'news of an offer stands in for the question; one last note, and the stop hears nothing more',
    lifeIn(
      'Europe/Dublin',
      '{ country: IE }',
      met('liffey', '2026-12-09T10:00', 'Sean', [
        thanked('2026-12-09T18:00:00'),
        sent('competing-offer', '2026-12-17T14:00:00'),
        sent('final-note', '2026-12-23T10:00:00'),
      ]),
      met('boyne', '2026-12-07T10:00', 'Tim', [
        thanked('2026-12-07T18:00:00'),
        offer('2026-12-17T12:00:00', '2027-01-08'),
        sent('offer-acknowledgement', '2026-12-17T13:00:00'),
        offer('2026-12-29T10:00:00', '2027-01-15'),
      ]),
    ),
    {
      '2026-12-17T13:30Z': [
        'competing-offer liffey Sean due optional',
        'status-check liffey Sean due',
        'offer-answer boyne - due',
      ],
      '2026-12-17T14:00Z': ['offer-answer boyne - due'],
      '2026-12-22T09:00Z': ['final-note liffey Sean due', 'offer-answer boyne - due'],
      '2026-12-29T10:00Z': ['offer-answer boyne - due', 'stop liffey since 2026-12-23T10:00:00Z'],
    },
  ],
];

test.each(
  LIVES.flatMap(([name, given, days]) => Object.entries(days).map(([now, lines]) => ({ name, given, now, lines }))),
)('$name: $now', ({ given, now, lines }) => {
  expect(morning(given, now)).toEqual(lines);
});
