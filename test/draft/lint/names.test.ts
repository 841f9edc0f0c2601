/** Names and roles in a mail: misspelt ones, those of another application, and those that only look so. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import { completeInput, interviewOf, NOW } from '../inputs.ts';

const language = await readLanguage();

/** The findings of names on a mail to Priya Raman at St Columba's Mill, sent by Venkata Rao; Tom Ley met them too. */
function judged(sentence: string, end = 'Venkat', kind: 'withdrawal' | 'status-check' = 'withdrawal'): string[] {
  const person = { name: 'Priya Raman', email: 'priya@columba.example' };
  const others = [{ name: 'Alexander Ley' }, { name: 'Ida Holt' }];
  const company = "St Columba's Mill";
  const interview = interviewOf({ company, role: 'Data Lead', interviewers: [person, ...others], history: [] });
  const elsewhere = [
    { id: 'kepler', company: 'Kepler Data GmbH', role: 'Platform Engineer (m/f/d), Bremen', name: 'Ravi Sundaram' },
    { id: 'urgent', company: 'Next', role: 'Roofer', name: 'May Lin' },
  ].map(({ name, ...one }) => interviewOf({ ...one, interviewers: [{ name }], history: [] }));
  const input = completeInput(kind, { interview, person, decisionOn: '2026-11-20' });
  const search = {
    ...input.search,
    me: { ...input.search.me, name: 'Venkata Rao' },
    interviews: [interview, ...elsewhere],
  };
  const body = `Dear Priya,\n\nThank you for your time. ${sentence}\n\n${end}\n`;
  const draft = { to: [{ name: person.name, email: person.email }], subject: 'Data Lead', body };
  return lintDraft(draft, { ...input, search, now: NOW }, language)
    .filter(({ rule }) => ['near-name', 'wrong-process', 'passed-date'].includes(rule))
    .map(({ level, rule }) => `${level} ${rule}`);
}

test.each([
  ["I was glad to see St Columba's.", []],
  ['I was glad to see Columba at last.', []],
  ['I was glad to see St Colunba at last.', ['error near-name']],
  ['Please thank Ida Hlt for me.', ['error near-name']],
  ['I thank you and Ida Holt. Alex made it easy.', []],
  ['I was glad to talk to Alexandre.', ['error near-name']],
  ['My best to the people of Kepler Data.', ['error wrong-process']],
  ['My best to Ravi Sundaram.', ['error wrong-process']],
  ['My best to Ravi, whom you know.', ['warning wrong-process']],
  ['Next I shall take a rest.', []],
  ['I thought about Next a good deal.', ['error wrong-process']],
  ['I leave the Platform Engineer role to others.', ['error wrong-process']],
  ['I leave the post of roofer to others.', ['error wrong-process']],
  ['I worked as a platform engineer in Leeds, and as a roofer.', []],
])('%s %j', (sentence, findings) => {
  expect(judged(sentence)).toEqual(findings);
});

test('a sender writes the own name as they like', () => {
  for (const end of ['Venkat', 'Venkatá Rao', 'Venkata-Rao']) expect(judged('I stay.', end), end).toEqual([]);
});

test.each([
  ['Alexander Ley let me know on 6 November that you would choose by Friday, 20 November.', []],
  ['The choice was to be made, as I heard, on the date of 20 November.', []],
  ['Please let me know by 20 November.', ['error passed-date']],
  ['Could you let me know by 20 November?', ['error passed-date']],
  ['I need to answer them by 20 November.', ['error passed-date']],
  ['I would be glad of a word from you by 20 November.', ['error passed-date']],
  ['Would 20 November suit you?', ['error passed-date']],
])('%s %j', (sentence, findings) => {
  expect(judged(sentence, 'Venkat', 'status-check')).toEqual(findings);
});
