/** Which greetings fit a recorded name. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Person } from '../../../src/model/interview.ts';
import { completeInput, interviewOf, NOW } from '../inputs.ts';

await readLanguage();

async function judged(greeting: string, person: Person): Promise<string[]> {
  const interview = interviewOf({ interviewers: [person] });
  const input = completeInput('withdrawal', { interview, person });
  const body = `${greeting}\n\nThank you for your time. I have decided to stay where I am.\n\nZoë\n`;
  const draft = { to: [{ name: person.name, email: 'x@halden.example' }], subject: 'Staff Engineer', body };
  return (await lintDraft(draft, { ...input, now: NOW })).map(({ level, rule }) => `${level} ${rule}`);
}

test.each([
  ['Dear Priya,', 'Priya Raman'],
  ['Dear Priya Raman,', 'Priya Raman'],
  ['Dear Ms Raman,', 'Priya Raman'],
  ['Dear Ms. Priya,', 'Priya Raman'],
  ['Raman,', 'Priya Raman'],
  ['Dear Herr Brandt,', 'Jonas Brandt'],
  ['Frau Dr. Brandt,', 'Dr. Ilse Brandt'],
  ['Dear Professor Oyelaran,', 'Professor Margaret Oyelaran'],
  ['Dear Margaret,', 'Professor Margaret Oyelaran'],
  ['Coach Santos,', 'Coach Maria Santos'],
  ['Dear Natasha-san,', 'Natasha Bell'],
  ['Hi Vincent,', 'van der Berg, Vincent'],
  ['Dear Mr van der Berg,', 'Vincent van der Berg'],
  ['Dear Priya,', 'PRIYA RAMAN'],
  ['Dear 小明,', '王 小明'],
])('%s greets %s', async (greeting, name) => {
  expect(await judged(greeting, { name })).toEqual([]);
});

test.each([
  ['Hi Alex,', 'Alexandra Brandt'],
  ['Bill,', 'William Strand'],
  ['Hi Kate,', 'Katherine Moss'],
  ['Hi Tom,', 'Thomas Ashe'],
  ['Respected Sir,', 'Philip Barnes'],
])('%s for %s is a warning', async (greeting, name) => {
  expect(await judged(greeting, { name })).toEqual(['warning greeting']);
});

test.each([
  ['Dear Paul,', 'Priya Raman'],
  ['Dear van der,', 'Vincent van der Meer-Holt'],
  ['Dear hiring manager,', 'Priya Raman'],
  ['Dear Ms Rahman-Ito,', 'Priya Wells'],
])('%s for %s is an error', async (greeting, name) => {
  expect((await judged(greeting, { name })).some((one) => one.endsWith('greeting'))).toBe(true);
});

test('who is recorded with a greeting is greeted by it', async () => {
  expect(await judged('Dear Kit,', { name: 'Anil Krishnamurthy', greet: 'Dear Kit' })).toEqual([]);
});

test('rn is not m', () => {
  const findings = judged('Dear Ms Warner,', { name: 'Ida Wamer' });
  expect(findings).toContain('error near-name');
});
