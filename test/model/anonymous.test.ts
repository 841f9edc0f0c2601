/** A search to show around: what anybody typed is not in it. That no key is forgotten, tsc holds. */

import { expect, test } from 'vitest';
import { anonymousSearch } from '../../src/model/anonymous.ts';
import { DEFAULT_SETTINGS } from '../../src/model/interview.ts';

const at = Date.parse('2026-11-24T10:00:00Z');

test('names become letters, the same throughout; words, links and commands go; dates and kinds stay', () => {
  const priya = { name: 'Priya Raman', email: 'priya@acme.example', detail: 'the batch', fit: 'mine', connected: true };
  const one = { company: 'Acme', minutes: 60, zone: 'UTC', firstChoice: false, at, round: 'first' } as const;
  const search = anonymousSearch({
    me: { name: 'Dana', email: 'dana@o.example', addresses: ['d@o.example'], timezone: 'UTC' },
    settings: { ...DEFAULT_SETTINGS, country: 'GB', mailCommand: 'msmtp -a dana' },
    interviews: [
      {
        ...one,
        id: 'acme-dev',
        role: 'ACME Developer',
        place: 'Floor 3',
        notes: 'quiet',
        decisionWords: 'soon',
        domain: 'acme.example',
        contact: 'Priya Raman',
        invitation: { uid: '1@acme.example', sequence: 1 },
        recruiter: { name: 'Lee Ong', agency: 'Ong Search' },
        interviewers: [priya],
        history: [
          {
            type: 'sent',
            kind: 'thank-you',
            to: 'PRIYA@acme.example',
            at,
            subject: 'Thanks',
            messageId: '<1@o.example>',
          },
          { type: 'bounced', address: 'priya@acme.example', messageId: '<1@o.example>', at },
          { type: 'heard', words: 'next week', at, decisionBy: '2026-12-01' },
          { type: 'skipped', kind: 'linkedin-note', to: 'Priya Raman', at, why: 'met before' },
          { type: 'forced', kind: 'status-check', rule: 'because Priya said so', at },
          { type: 'forced', kind: 'status-check', rule: 'stop', at },
          { type: 'owed', what: 'take-home', by: '2026-12-01', at },
          { type: 'done', what: 'the Acme sketch', at },
          { type: 'outcome', outcome: 'offer', at, respondBy: '2026-12-04' },
        ],
      },
      { ...one, id: 'Acme-dev', role: 'Lead', interviewers: [], history: [] },
    ],
  });
  expect(search).toEqual({
    me: { timezone: 'UTC' },
    settings: { ...DEFAULT_SETTINGS, country: 'GB' },
    interviews: [
      {
        ...one,
        id: 'interview-1',
        company: 'Company A',
        role: 'Company A Developer',
        domain: 'hidden.invalid',
        contact: 'Person A',
        recruiter: { name: 'Person B', agency: 'Agency A' },
        interviewers: [{ name: 'Person A', email: 'person-a@hidden.invalid', detail: '…', connected: true }],
        history: [
          { type: 'sent', kind: 'thank-you', to: 'Person A', at, messageId: '<0@hidden.invalid>' },
          { type: 'bounced', address: 'person-a@hidden.invalid', messageId: '<0@hidden.invalid>', at },
          { type: 'heard', words: '', at, decisionBy: '2026-12-01' },
          { type: 'skipped', kind: 'linkedin-note', to: 'Person A', at },
          { type: 'forced', kind: 'status-check', rule: 'a rule', at },
          { type: 'forced', kind: 'status-check', rule: 'stop', at },
          { type: 'owed', what: 'take-home', by: '2026-12-01', at },
          { type: 'done', what: 'something', at },
          { type: 'outcome', outcome: 'offer', at, respondBy: '2026-12-04' },
        ],
      },
      { ...one, id: 'interview-2', company: 'Company A', role: 'Lead', interviewers: [], history: [] },
    ],
  });
});
