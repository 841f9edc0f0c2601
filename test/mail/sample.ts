/** A draft to vary, for the tests of mail. */

import type { Draft } from '../../src/model/draft.ts';

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
