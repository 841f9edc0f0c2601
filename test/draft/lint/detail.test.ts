/** What could go to anyone, and what is about one conversation alone, where no detail is recorded. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { completeInput, interviewOf } from '../inputs.ts';

const language = await readLanguage();

function told(rule: string, kind: Kind, text: string): string[] {
  const person = { name: 'Olga Petrova', email: 'olga@berger.example' };
  const interview = interviewOf({ company: 'Berger', role: 'Accountant', interviewers: [person] });
  const body = kind === 'linkedin-note' ? `Hi Olga, ${text} Zoë` : `Dear Olga,\n\n${text}\n\nZoë\n`;
  const draft = { to: [person], subject: 'Thank you', body };
  return lintDraft(draft, completeInput(kind, { interview, person }), language).flatMap((one) =>
    one.rule === rule ? [one.level] : [],
  );
}

test.each([
  'Thank you so much for your time yesterday. I really enjoyed our conversation and am very interested in the role.',
  'Thank you for having me yesterday. The atmosphere was pleasant, and the tasks sound varied. I would be happy to start with you.',
  'Thanks for chatting yesterday! Loved hearing about where the company is headed and how the department operates. Count me in.',
  'Thank you for the insightful discussion. I was impressed by your professionalism and the warm welcome. I would be honoured to contribute to the success of your esteemed organisation.',
  'Thank you for meeting me yesterday. Our exchange strengthened my desire to join a dynamic firm with exciting challenges. My experience makes me an ideal candidate.',
  'Thank you for yesterday. I appreciated your openness and the chance to see the office. I am highly motivated and a quick learner.',
  'It was a pleasure to meet you yesterday. I left our conversation energised and even more enthusiastic about joining Berger. My skills align well with what you need.',
])('it could go to anyone: %s', (text) => {
  expect(told('detail', 'thank-you', text)).toEqual(['error']);
});

test.each([
  ['Thank you for the tour of the greenhouse. I would love to come.', []],
  ['I keep thinking about the kiln that only one person may open. I would love to join you.', []],
  ['Thank you for showing me the ledger from 1978. I would be glad to help keep it.', []],
  ['The story about the goose made my day, and I would be delighted to join.', []],
  ['I liked that you close early on Fridays for training. I would love to be part of it.', []],
  ['Thanks for the cake! I would love to bake with you.', []],
  ['Thanks for the cake! I would love to join you.', ['warning']],
  ['I liked how honestly you spoke about what failed and sank. I would be glad to help.', ['warning']],
])('it may be about one conversation alone: %s', (text, levels) => {
  expect(told('detail', 'thank-you', text)).toEqual(levels);
});

test.each([
  ['I would like to add you to my professional network on here.', ['error']],
  ['please accept my invitation to connect.', ['error']],
  ['the goose that guards your ledger still makes me smile. Shall we connect?', ['warning']],
  ['thank you for our interview. Shall we connect?', []],
])('a note on LinkedIn: %s', (text, levels) => {
  expect(told('interview-reference', 'linkedin-note', text)).toEqual(levels);
});
