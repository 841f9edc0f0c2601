/** A draft and a process to vary, for the tests of mail. */

import { mailReader } from '../../src/cli/mail-reading.ts';
import type { Known } from '../../src/mail/match.ts';
import type { Draft } from '../../src/model/draft.ts';
import { DEFAULT_SETTINGS } from '../../src/model/interview.ts';

export function sampleDraft(changes: Partial<Draft> = {}): Draft {
  return {
    kind: 'thank-you',
    interview: 'halden-staff-engineer',
    to: { name: 'Priya Raman', email: 'priya.raman@halden.example', guessed: false, via: null },
    from: { name: "Zoë O'Brien-Nakamura", email: 'zoe@obrien-nakamura.example' },
    subject: 'The nightly batch, and thank you',
    body: 'Dear Priya,\n\nThank you for the hour.\n\nZoë\n',
    date: Date.UTC(2026, 10, 24, 10, 0, 0), // a Tuesday
    messageId: '<halden.thank-you.1@obrien-nakamura.example>',
    inReplyTo: null,
    references: [],
    findings: [],
    ...changes,
  };
}

/** What reads English in London, where no day is off. */
export const reader = () =>
  mailReader({
    zone: 'Europe/London',
    input: { now: SENT, zone: 'Europe/London', daysOffIn: () => () => null },
    search: { me: {}, settings: DEFAULT_SETTINGS, interviews: [] },
  });

const SENT = Date.UTC(2026, 10, 24, 10); // a Tuesday

/** A process with two people, one of them guessed, to whom a thank-you was sent. */
export function sampleKnown(changes: Partial<Known> = {}): Known {
  return {
    interview: 'halden-staff-engineer',
    company: 'Halden',
    role: 'Staff Engineer',
    people: [
      { email: 'Priya.Raman@halden.example', guessed: false },
      { email: 'jurgen.gross@halden.example', guessed: true },
    ],
    domains: ['halden.example'],
    sent: [
      {
        interview: 'halden-staff-engineer',
        to: 'Priya.Raman@halden.example',
        at: SENT,
        messageId: '<halden.thank-you.1@obrien-nakamura.example>',
      },
    ],
    since: SENT,
    logged: [],
    ...changes,
  };
}
