/** Attachments, gaps and doubled words: what is one, and what only looks like it. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Interview } from '../../../src/model/interview.ts';
import { completeInput, interviewOf } from '../inputs.ts';

const language = await readLanguage();

function told(rule: string, sentence: string, changes: Partial<Interview> = {}): string[] {
  const input = completeInput('rejection-reply', { interview: interviewOf(changes) });
  const body = `Dear Priya,\n\nThank you for telling me. What could I have done better? ${sentence}\n\nZoë\n`;
  const draft = { to: [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }], subject: 'Staff Engineer', body };
  return lintDraft(draft, input, language).flatMap((one) => (one.rule === rule ? [one.level] : []));
}

test.each([
  'I am attaching my CV.',
  "I'm attaching two photographs of my work.",
  "I'm also enclosing the form.",
  'Attaching my certificates.',
  'PFA my certificates.',
  'As requested, PFA my CV.',
  'My certificates are in the attached PDF.',
  'The attached file has my certificates.',
  'My two references are attached.',
  'They are attached to this mail.',
  'Enclosed are my certificates.',
  'Attached: my certificates.',
  'CV attached.',
  'My certificates follow as an attachment.',
  "I've just attached the form.",
  'Please find my three most recent certificates attached.',
  'The code sample hangs on this mail as a zip file.',
  'I am sending the code sample as a zip file.',
  'I enclose the form.',
  'You will find my certificates in the attachment.',
])('an attachment: %s', (sentence) => {
  expect(told('attachment', sentence)).toEqual(['error']);
});

test.each([
  "I'll attach the checklist to my next mail.",
  'I will send the checklist as a PDF in a mail of its own.',
  'I send the checklist tomorrow, as a PDF.',
  'Please find my CV here: https://zoe.example/cv',
  'I attach great importance to plain words.',
  'I have attached more weight to speed than I should.',
  'The workshop is attached to the museum.',
  'The garden is enclosed by a wall.',
  'I have grown attached to the town.',
  'There are no strings attached.',
  'Enclosing the vat was a clever idea.',
  'The form will follow as an attachment.',
  'The form comes as an attachment to a separate mail.',
  'A bakery with a school attached is rare.',
  'Attached to the mill there is a garden.',
  'I have read much on attachment, and as attachment theory has it, trust comes first.',
  'I am still attached to paper files.',
  'You said that the rota goes out as a PDF every Friday.',
])('no attachment: %s', (sentence) => {
  expect(told('attachment', sentence)).toEqual([]);
});

test.each([
  'I would love to build at (company).',
  'Thank you, (insert name).',
  'It was a joy to meet {name} and %company%.',
  'I still think of «role».',
  'XX check name of clinic XX',
  'I would love to work at XX.',
  'I would love to work at ???.',
  'I would love to work at xxxx.',
  'I would love to work at COMPANY NAME.',
])('a gap: %s', (sentence) => {
  expect(told('gap', sentence)).toContain('error');
});

test.each([
  'I like the whole place (the team most of all).',
  'I liked the name (Company Shed) best.',
  'XX',
  'Was it the case, or the role?',
  'It was a 100 % fit.',
  'I know the company name by heart.',
  'Love to all, xxx',
])('no gap: %s', (sentence) => {
  expect(told('gap', sentence)).toEqual([]);
});

test.each([
  ['I would still come to Walla Walla.', []],
  ['I would still come to Wagga Wagga.', ['warning']],
  ['That that went well had had no part in it.', []],
  ['It was the the best of days.', ['error']],
  ['The The band was good.', ['error']],
])('doubled words: %s', (sentence, levels) => {
  expect(told('doubled-word', sentence, { company: 'Walla Walla Wines' })).toEqual(levels);
});
