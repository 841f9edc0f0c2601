/** From an action to a draft: thread, Message-ID, gaps, the choice of wording. */

import { createHash } from 'node:crypto';
import * as files from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftInput } from '../../src/draft/input.ts';
import { loadTemplates } from '../../src/draft/load.ts';
import { gapsIn, renderDraft } from '../../src/draft/render.ts';
import type { Entry, Interview } from '../../src/model/interview.ts';
import { completeInput, interviewOf, language, PRIYA, SOREN, searchOf } from './inputs.ts';

const templates = await loadTemplates({
  env: {},
  files,
  templates: new URL('../../templates', import.meta.url).pathname,
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const render = (input: DraftInput, variant?: string) =>
  renderDraft(
    input,
    variant === undefined ? { templates, sha256, language } : { templates, sha256, language, variant },
  );

function withHistory(
  kind: DraftInput['action']['kind'],
  history: Entry[],
  changes: Partial<Interview> = {},
): DraftInput {
  return completeInput(kind, { interview: interviewOf({ history, ...changes }), decisionOn: '2026-12-01' });
}

const at = (iso: string) => Date.parse(iso);
const thanked: Entry = {
  type: 'sent',
  kind: 'thank-you',
  to: 'priya.raman@halden.example',
  at: at('2026-11-23T18:00:00Z'),
  subject: 'Thank you, Priya',
  messageId: '<one@zoe.example>',
};

test('a thank-you reads as written', () => {
  expect(render(completeInput('thank-you'), '1')).toEqual({
    kind: 'thank-you',
    interview: 'halden-staff-engineer',
    to: { name: 'Priya Raman', email: 'priya.raman@halden.example', guessed: false, via: null },
    from: { name: "Zoë O'Brien-Nakamura", email: 'zoe@obrien-nakamura.example' },
    subject: 'Staff Engineer at Halden & Sons: thank you',
    body: `Dear Priya,

Thank you for the time you gave me yesterday. I keep coming back to how you retired the nightly batch without a freeze.

Much of the Staff Engineer role is close to what I know from my three years moving billing at Initech from batch to streams, and I would very much like to do that work at Halden & Sons.

As promised, I will send you the write-up of our back-pressure tests.

Kind regards,
Zoë O'Brien-Nakamura
+44 20 7946 0123
`,
    date: at('2026-11-24T10:00:00Z'),
    messageId: '<9acbd215748c752fa5eb432db5dac73d@obrien-nakamura.example>',
    inReplyTo: null,
    references: [],
    findings: [],
  });
});

test('a status check goes on in the thread of what was sent to the same address', () => {
  const draft = render(withHistory('status-check', [thanked]));
  expect(draft.subject).toBe('Re: Thank you, Priya');
  expect(draft.inReplyTo).toBe('<one@zoe.example>');
  expect(draft.references).toEqual(['<one@zoe.example>']);
});

test('a final note refers to all that was sent, oldest first, with one Re:', () => {
  const check: Entry = {
    ...thanked,
    kind: 'status-check',
    at: at('2026-12-03T10:00:00Z'),
    subject: 'Re: Thank you, Priya',
    messageId: '<two@zoe.example>',
  };
  const draft = render(withHistory('final-note', [check, thanked]));
  expect(draft.subject).toBe('Re: Thank you, Priya');
  expect(draft.references).toEqual(['<one@zoe.example>', '<two@zoe.example>']);
  expect(draft.inReplyTo).toBe('<two@zoe.example>');
});

test('without a recorded subject, or to another address, a chaser begins its own thread', () => {
  const { subject: _subject, messageId: _id, ...bare } = thanked;
  expect(render(withHistory('status-check', [bare as Entry])).subject).not.toMatch(/^Re:/);
  const other = { ...thanked, to: 'soren@halden.example' };
  expect(render(withHistory('status-check', [other])).inReplyTo).toBeNull();
});

test('a Message-ID stays while the history stands, and differs by person, kind and turn', () => {
  const id = (input: DraftInput) => render(input).messageId;
  const ids = [
    completeInput('thank-you'),
    completeInput('thank-you', { person: SOREN }),
    completeInput('status-check', { decisionOn: '2026-12-01' }),
    withHistory('thank-you', [thanked]),
  ];
  expect(new Set(ids.map(id)).size).toBe(4);
  expect(ids.map(id)).toEqual(ids.map(id));
});

test('without an address of the sender, or with one beyond ASCII, the Message-ID ends in followup.invalid', () => {
  const input = completeInput('thank-you');
  const { email: _email, ...me } = input.search.me;
  const draft = render({ ...input, search: { ...input.search, me } });
  expect(draft.messageId).toMatch(/^<[0-9a-f]{32}@followup\.invalid>$/);
  expect(draft.from).toBeNull();
});

test('what only the sender can fill in is a gap, told with its line', () => {
  const input = completeInput('thank-you', {
    interview: interviewOf({ interviewers: [{ name: 'Ada King', email: 'a@x.example' }] }),
    person: { name: 'Ada King', email: 'a@x.example' },
  });
  expect(render(input, '1').findings).toEqual([
    {
      rule: 'gap',
      level: 'warning',
      message: 'only you can fill this in: one specific thing from the conversation with Ada',
      line: 3,
    },
    {
      rule: 'gap',
      level: 'warning',
      message: 'only you can fill this in: what in your work so far ties you to this role',
      line: 5,
    },
  ]);
  expect(gapsIn('[…subject]', '').map(({ line }) => line)).toEqual([null]);
});

test('a reminder has no mail, and nobody is no recipient', () => {
  expect(() => render(completeInput('offer-answer'))).toThrow('offer-answer is a reminder');
  const input = completeInput('status-check');
  expect(() => render({ ...input, action: { ...input.action, to: null } })).toThrow('nobody is recorded');
});

test.each([
  ['company', { company: 'Acme\r\nBcc: all@x.example' }],
  ['role', { role: 'Engineer\u2028Bcc: x' }],
])('a line break in the %s is refused', (what, changes) => {
  expect(() => render(completeInput('thank-you', { interview: interviewOf(changes) }))).toThrow(
    `line break or control character in the ${what}`,
  );
});

test('dates are written as the language has it', () => {
  const british = completeInput('status-check', { decisionOn: '2026-12-01' });
  const american = { ...british, search: searchOf([british.interview], 'en-US') };
  expect(render(british, '1').body).toContain('by Tuesday 1 December.');
  expect(render(american, '1').body).toContain('by Tuesday, December 1.');
  expect(render(completeInput('thank-you', { round: 'final' })).body).toMatch(/\n\nCV: https:\/\/zoe\.example\/cv\n$/);
});

test('whatever is recorded, the subject is one line and the body ends with one newline', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (detail, fit) => {
      const person = { ...PRIYA, detail, fit };
      const draft = render(completeInput('thank-you', { person, interview: interviewOf({ interviewers: [person] }) }));
      expect(draft.subject).toMatch(/^[^\r\n\u2028\u2029]+$/u);
      expect(draft.body).toMatch(/[^\n]\n$/);
    }),
    { numRuns: 200 },
  );
});
