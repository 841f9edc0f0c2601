/** The sample search and the plan that belongs to it, written out: what the pictures are tested on. */

import type { Interview, Person, Search } from '../../src/model/interview.ts';
import { DEFAULT_SETTINGS } from '../../src/model/interview.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Action, Basis, Plan, PlannedStep, Recipient } from '../../src/model/plan.ts';
import type { Rule } from '../../src/model/rules.ts';
import { type Style, styleFor } from '../../src/view/style.ts';

export const at = (text: string) => Date.parse(text);
/** Tue 24 Nov 2026, 10:00 in London. */
export const NOW = at('2026-11-24T10:00:00Z');

export function plain(columns = 80, unicode = true): Style {
  return styleFor({ hasColour: false, columns, unicode });
}

function person(name: string, email: string | null, via: Recipient['via'] = null): Recipient {
  return { name, email, guessed: false, via };
}

const PRIYA = person('Priya Raman', 'priya.raman@halden.example');
const SOREN = person('Søren Kjærgård', 'soren@halden.example');
const JURGEN = person('Jürgen Groß', 'lee.ong@halden.example', 'recruiter');
const LEE = person('Lee Ong', 'lee.ong@halden.example');
const AMINA = person('Amina Yusuf', 'amina@brook.example');
const NOOR = person('Noor Haddad', 'noor@delphi-search.example');
const INES = person('Ines Duarte', 'ines@elm.example');
const TOM = person('Tom Ashe', 'tom@fenwick.example');

const PROCESSES = {
  halden: { interview: 'halden-staff-engineer', company: 'Halden & Sons', role: 'Staff Engineer' },
  brook: { interview: 'brook-data-engineer', company: 'Brook Analytics', role: 'Data Engineer' },
  delphi: { interview: 'delphi-analytics-engineer', company: 'Delphi', role: 'Analytics Engineer' },
  elm: { interview: 'elm-data-lead', company: 'Elm', role: 'Data Lead' },
  fenwick: { interview: 'fenwick-bi-developer', company: 'Fenwick', role: 'BI Developer' },
  corvid: { interview: 'corvid-platform-lead', company: 'Corvid', role: 'Platform Lead' },
} as const;

function action(
  process: keyof typeof PROCESSES,
  kind: Kind,
  rule: Rule,
  to: Recipient | null,
  opens: string,
  due: string | null,
  more: Partial<Action> = {},
): Action {
  return {
    ...PROCESSES[process],
    kind,
    to,
    channel: to === null ? null : kind === 'linkedin-note' ? 'linkedin' : 'email',
    state: 'due',
    optional: false,
    assumed: false,
    opensAt: at(opens),
    dueAt: due === null ? null : at(due),
    doneAt: null,
    rule,
    why: 'It is time.',
    zone: 'Europe/London',
    country: null,
    what: null,
    decisionOn: null,
    offer: null,
    assumption: null,
    basis: { unit: 'hours', anchor: 'end of the interview', anchorAt: at(opens), hours: 24 },
    facts: [],
    ...more,
  };
}

export const CHECK_BASIS: Basis = {
  unit: 'business-days',
  anchor: 'the day they named',
  anchorOn: '2026-11-20',
  opens: 1,
  due: 2,
};

const OFFER = '2026-11-23T17:30:00Z';
const NEXT = '2026-11-24T17:30:00Z';
const optional = { optional: true };

/** A plan in which nothing is to be done. */
export const EMPTY: Plan = {
  now: NOW,
  zone: 'Europe/London',
  span: { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
  today: [],
  actions: [],
  later: [],
  holds: [],
  stops: [],
};

/** The plan of the sample search on Tue 24 Nov 2026, 10:00: all states, most urgent first. */
export const PLAN: Plan = {
  ...EMPTY,
  actions: [
    action('halden', 'competing-offer', 'competing-offer', LEE, OFFER, NEXT),
    action('brook', 'competing-offer', 'competing-offer', AMINA, OFFER, NEXT, optional),
    action('delphi', 'competing-offer', 'competing-offer', NOOR, OFFER, NEXT, optional),
    action('halden', 'thank-you', 'thank-you-24h', PRIYA, OFFER, NEXT),
    action('halden', 'thank-you', 'thank-you-24h', SOREN, OFFER, NEXT),
    action('halden', 'thank-you', 'thank-you-24h', JURGEN, OFFER, NEXT),
    action('elm', 'offer-acknowledgement', 'offer-24h', INES, OFFER, NEXT),
    action('brook', 'status-check', 'status-check', AMINA, '2026-11-23T09:00:00Z', '2026-11-24T18:00:00Z', {
      basis: CHECK_BASIS,
      why: 'They said Fri 20 Nov; that day has passed without a word.',
      facts: [
        { what: 'decision', value: 'Fri 20 Nov 2026', provenance: 'told', from: 'brook-data-engineer' },
        { what: 'chasers allowed', value: '2', provenance: 'default', from: 'settings' },
      ],
    }),
    action('delphi', 'thank-you', 'thank-you-24h', NOOR, '2026-11-24T09:25:00Z', '2026-11-25T09:25:00Z', optional),
    action('fenwick', 'rejection-reply', 'rejection-48h', TOM, '2026-11-23T10:00:00Z', '2026-11-25T10:00:00Z'),
    action('halden', 'linkedin-note', 'linkedin-48h', PRIYA, OFFER, '2026-11-25T17:30:00Z', optional),
    action('halden', 'linkedin-note', 'linkedin-48h', SOREN, OFFER, '2026-11-25T17:30:00Z', optional),
    action(
      'halden',
      'linkedin-note',
      'linkedin-48h',
      person('Jürgen Groß', null, 'linkedin'),
      OFFER,
      '2026-11-25T17:30:00Z',
      optional,
    ),
    action('elm', 'offer-answer', 'offer-answer', null, OFFER, '2026-11-30T18:00:00Z', {
      basis: { unit: 'day', anchor: 'the day they asked for an answer', anchorOn: '2026-11-30' },
    }),
    action('halden', 'status-check', 'status-check', LEE, '2026-12-02T09:00:00Z', '2026-12-03T18:00:00Z', {
      state: 'upcoming',
      basis: { ...CHECK_BASIS, anchorOn: '2026-12-01' },
    }),
    action('brook', 'thank-you', 'thank-you-24h', AMINA, '2026-11-12T11:30:00Z', '2026-11-13T11:30:00Z', {
      state: 'done',
      doneAt: at('2026-11-12T18:05:00Z'),
    }),
    action('brook', 'linkedin-note', 'linkedin-48h', AMINA, '2026-11-12T11:30:00Z', '2026-11-14T11:30:00Z', {
      state: 'missed',
      ...optional,
    }),
  ],
  holds: [
    {
      ...PROCESSES.halden,
      decisionOn: '2026-12-01',
      assumed: false,
      until: at('2026-12-02T09:00:00Z'),
      dueBy: at('2026-12-03T18:00:00Z'),
      zone: 'Europe/London',
    },
  ],
  stops: [
    {
      ...PROCESSES.corvid,
      since: at('2026-11-12T15:00:00Z'),
      rule: 'stop',
      why: 'Both chasers are sent and there was no answer.',
      zone: 'America/New_York',
    },
  ],
};

function interview(
  process: keyof typeof PROCESSES,
  start: string,
  interviewers: Person[],
  more: Partial<Interview> = {},
): Interview {
  const { interview: id, company, role } = PROCESSES[process];
  return {
    id,
    company,
    role,
    round: 'first',
    at: at(start),
    minutes: 60,
    zone: 'Europe/London',
    firstChoice: false,
    interviewers,
    history: [],
    ...more,
  };
}

export const SEARCH: Search = {
  me: { name: "Zoë O'Brien-Nakamura", timezone: 'Europe/London' },
  settings: { ...DEFAULT_SETTINGS, country: 'GB' },
  interviews: [
    interview(
      'halden',
      '2026-11-23T16:00:00Z',
      [
        {
          name: 'Priya Raman',
          title: 'VP Engineering',
          email: 'priya.raman@halden.example',
          detail: 'how you retired the nightly batch without a freeze',
          fit: 'three years moving billing at Initech from batch to streams',
          promised: 'the write-up of our back-pressure tests',
        },
        {
          name: 'Søren Kjærgård',
          email: 'soren@halden.example',
          detail: 'why on-call is a product: "pages are bugs"',
          clarify: { question: 'how I would shard the ledger', answer: 'by account' },
        },
        { name: 'Jürgen Groß', detail: 'pairing every Thursday' },
      ],
      {
        round: 'second',
        minutes: 90,
        decisionBy: '2026-12-01',
        decisionWords: 'Tuesday week',
        firstChoice: true,
        recruiter: { name: 'Lee Ong', email: 'lee.ong@halden.example' },
      },
    ),
    interview('brook', '2026-11-12T10:30:00Z', [{ name: 'Amina Yusuf', email: 'amina@brook.example' }], {
      decisionBy: '2026-11-20',
      history: [{ type: 'sent', kind: 'thank-you', to: 'amina@brook.example', at: at('2026-11-12T18:05:00Z') }],
    }),
    interview('corvid', '2026-10-29T18:00:00Z', [{ name: 'Dale Whitaker', email: 'dale@corvid.example' }], {
      round: 'final',
      zone: 'America/New_York',
      decisionBy: '2026-11-04',
      history: [
        { type: 'sent', kind: 'thank-you', to: 'dale@corvid.example', at: at('2026-10-29T21:40:00Z') },
        { type: 'sent', kind: 'status-check', to: 'dale@corvid.example', at: at('2026-11-06T15:00:00Z') },
        { type: 'sent', kind: 'final-note', to: 'dale@corvid.example', at: at('2026-11-12T15:00:00Z') },
      ],
    }),
    interview('delphi', '2026-11-24T09:00:00Z', [], {
      round: 'screen',
      minutes: 25,
      recruiter: { name: 'Noor Haddad', email: 'noor@delphi-search.example' },
    }),
    interview('elm', '2026-11-17T13:00:00Z', [{ name: 'Ines Duarte', email: 'ines@elm.example' }], {
      round: 'final',
      history: [
        { type: 'sent', kind: 'thank-you', to: 'ines@elm.example', at: at('2026-11-17T17:00:00Z') },
        { type: 'outcome', outcome: 'offer', at: at('2026-11-23T17:30:00Z'), respondBy: '2026-11-30' },
      ],
    }),
    interview('fenwick', '2026-11-10T11:00:00Z', [{ name: 'Tom Ashe', email: 'tom@fenwick.example' }], {
      history: [
        { type: 'sent', kind: 'thank-you', to: 'tom@fenwick.example', at: at('2026-11-10T15:00:00Z') },
        { type: 'outcome', outcome: 'rejected', at: at('2026-11-23T10:00:00Z') },
      ],
    }),
  ],
};

function step(kind: PlannedStep['kind'], opens: string, due: string | null, why: string, assumed = false): PlannedStep {
  const dueAt = due === null ? null : at(due);
  return { kind, opensAt: at(opens), dueAt, zone: 'Europe/London', why, assumed };
}

/** What is still to come at Halden should they stay silent. */
export const STEPS: PlannedStep[] = [
  { ...step('thank-you', '2026-11-24T10:00:00Z', NEXT, 'A thank-you goes out within 24 hours.'), to: PRIYA },
  {
    ...step('linkedin-note', '2026-11-24T10:00:00Z', '2026-11-25T17:30:00Z', 'Welcome within 48 hours.'),
    to: PRIYA,
    optional: true,
  },
  step('hold', '2026-11-24T10:00:00Z', '2026-12-02T09:00:00Z', 'They said Tue 1 Dec; the date itself is too early.'),
  {
    ...step(
      'status-check',
      '2026-12-02T09:00:00Z',
      '2026-12-03T18:00:00Z',
      'One short status check, on the first or second business day after their date.',
    ),
    to: LEE,
  },
  step('final-note', '2026-12-07T09:00:00Z', '2026-12-09T18:00:00Z', 'One last, shorter note.', true),
  step('stop', '2026-12-07T09:00:00Z', null, 'Asked as often as is good; the effort goes elsewhere.'),
];

/** Christmas alone is off. */
export const daysOff = (day: string) => (day === '2026-12-25' ? 'Christmas Day' : null);
