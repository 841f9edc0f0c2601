/** Inputs of drafts for the tests, built by hand: the sample search and what each group of templates needs. */

import type { DraftInput } from '../../src/draft/input.ts';
import { readLanguage } from '../../src/draft/language.ts';
import { DEFAULT_SETTINGS, type Interview, type Person, type Search } from '../../src/model/interview.ts';
import type { Recipient } from '../../src/model/plan.ts';

export const language = await readLanguage();

/** Tuesday 24 November 2026, 10:00 in London. */
export const NOW = Date.parse('2026-11-24T10:00:00Z');

export const PRIYA: Person = {
  name: 'Priya Raman',
  title: 'VP Engineering',
  email: 'priya.raman@halden.example',
  detail: 'how you retired the nightly batch without a freeze',
  fit: 'three years moving billing at Initech from batch to streams',
  promised: 'the write-up of our back-pressure tests',
};
export const SOREN: Person = {
  name: 'Søren Kjærgård',
  email: 'soren@halden.example',
  detail: 'why on-call is a product: "pages are bugs"',
  fit: 'my two years on call for the ledger',
  clarify: {
    question: 'how I would shard the ledger',
    answer: 'by account with a fixed number of buckets moved one at a time',
  },
};
export const JURGEN: Person = {
  name: 'Jürgen Groß',
  detail: 'pairing every Thursday',
  fit: 'pairing at Initech',
};

/** An interview of the second round at Halden & Sons, on Monday 23 November 2026. */
export function interviewOf(changes: Partial<Interview> = {}): Interview {
  return {
    id: 'halden-staff-engineer',
    company: 'Halden & Sons',
    role: 'Staff Engineer',
    round: 'second',
    at: Date.parse('2026-11-23T16:00:00Z'),
    minutes: 90,
    zone: 'Europe/London',
    decisionBy: '2026-12-01',
    firstChoice: false,
    recruiter: { name: 'Lee Ong', email: 'lee.ong@halden.example' },
    interviewers: [PRIYA, SOREN, JURGEN],
    history: [],
    ...changes,
  };
}

export function searchOf(interviews: Interview[], language: 'en-GB' | 'en-US' = 'en-GB'): Search {
  return {
    me: {
      name: "Zoë O'Brien-Nakamura",
      email: 'zoe@obrien-nakamura.example',
      phone: '+44 20 7946 0123',
      resume: 'https://zoe.example/cv',
    },
    settings: { ...DEFAULT_SETTINGS, language },
    interviews,
  };
}

export function recipientOf(person: Person, changes: Partial<Recipient> = {}): Recipient {
  return { name: person.name, email: person.email ?? null, guessed: false, via: null, ...changes };
}

/** One input with everything recorded; changes stand above it. */
export function completeInput(
  kind: DraftInput['action']['kind'],
  changes: Partial<DraftInput> & { person?: Person; round?: Interview['round'] } = {},
): DraftInput {
  const { person = PRIYA, round, ...rest } = changes;
  const interview = rest.interview ?? interviewOf(round === undefined ? {} : { round });
  const to = person.email === undefined ? passedOn(person) : recipientOf(person);
  return {
    search: searchOf([interview]),
    interview,
    process: [interview],
    action: { kind, to, optional: false, assumed: false, interview: interview.id },
    now: NOW,
    ...rest,
  };
}

function passedOn(person: Person): Recipient {
  return recipientOf(person, { email: 'lee.ong@halden.example', via: 'recruiter' });
}

/** Inputs that show a group of templates in its main shapes. */
export function KIND_INPUTS(group: string): DraftInput[] {
  const [kind = ''] = group.split('.');
  switch (group) {
    case 'thank-you.screen':
      return [completeInput('thank-you', { round: 'screen', person: PRIYA })];
    case 'thank-you.first':
      return [PRIYA, SOREN].map((person) => completeInput('thank-you', { person }));
    case 'thank-you.final':
      return [PRIYA, SOREN].map((person) => completeInput('thank-you', { person, round: 'final' }));
    case 'thank-you.passed-on':
      return (['first', 'final'] as const).map((round) =>
        completeInput('thank-you', { person: { ...JURGEN, promised: 'benchmark notes' }, round }),
      );
    case 'thank-you.informational':
      return [completeInput('thank-you', { round: 'informational' })];
    case 'more-time':
    case 'offer-letter':
    case 'offer-update':
      return [false, true].map((isGone) =>
        completeInput(group, {
          offer: {
            company: 'Elm',
            role: 'Data Lead',
            respondBy: '2026-11-30',
            couldAnswerBy: '2026-12-04',
            letterBy: '2026-11-20',
            isGone,
          },
        }),
      );
    case 'status-check':
      return [false, true].map((assumed) => {
        const input = completeInput('status-check', { decisionOn: '2026-12-01' });
        return { ...input, action: { ...input.action, assumed } };
      });
    case 'competing-offer.first-choice': {
      const interview = interviewOf({ firstChoice: true });
      const offer = { company: 'Elm', role: 'Data Lead', respondBy: '2026-11-30' };
      return [completeInput('competing-offer', { interview, offer })];
    }
    case 'competing-offer.neutral':
    case 'offer-acknowledgement':
      return [
        completeInput(kind as 'competing-offer', {
          offer: { company: 'Elm', role: 'Data Lead', respondBy: '2026-11-30' },
        }),
        completeInput(kind as 'competing-offer', { offer: { company: 'Elm', role: 'Data Lead' } }),
      ];
    default:
      return [completeInput(kind as DraftInput['action']['kind'])];
  }
}
