/** Numbers of the notes, told as they are and otherwise. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import { completeInput, interviewOf, PRIYA } from '../inputs.ts';

const language = await readLanguage();

function told(sentence: string): string[] {
  const person = { ...PRIYA, detail: 'lost property kept for exactly forty days', fit: '7 years of hull surveys' };
  const input = completeInput('thank-you', { person, interview: interviewOf({ interviewers: [person] }) });
  const to = [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }];
  const found = lintDraft({ to, subject: 'Thanks', body: `Dear Priya,\n\n${sentence}\n\nZoë\n` }, input, language);
  return found.flatMap(({ rule, message }) => (rule === 'noted-number' ? [message.split(':')[0] ?? ''] : []));
}

test.each([
  ['Lost property kept for exactly sixty days is a rule I like.', '"sixty days" where "forty days" is noted'],
  ['You keep lost property for exactly 30 days.', '"30 days" where "forty days" is noted'],
  ['After nine years of hull surveys I am keen.', '"nine years" where "7 years" is noted'],
  ['My twenty-one years of hull surveys have taught me that.', '"twenty-one years" where "7 years" is noted'],
])('another number: %s', (sentence, found) => {
  expect(told(sentence)).toEqual([found]);
});

test.each([
  'Lost property kept for exactly 40 days is a rule I like.',
  'After seven years of hull surveys I am keen.',
  'After almost eight years of hull surveys I am keen.',
  'At my last place lost gloves were kept for sixty days.',
  'I have told it at home for two days.',
  'Seven years of hull surveys, and nine years of tea.',
])('no other number: %s', (sentence) => {
  expect(told(sentence)).toEqual([]);
});
