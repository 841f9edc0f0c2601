/** Which greetings fit a recorded name. */

import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { lintDraft } from '../../../src/draft/lint/lint.ts';
import type { Person } from '../../../src/model/interview.ts';
import { completeInput, interviewOf, NOW } from '../inputs.ts';

const language = await readLanguage();

function judged(greeting: string, person: Person, ...others: Person[]): string[] {
  const interview = interviewOf({ interviewers: [person, ...others] });
  const input = completeInput('withdrawal', { interview, person });
  const body = `${greeting}\n\nThank you for your time. I have decided to stay where I am.\n\nZoë\n`;
  const draft = { to: [{ name: person.name, email: 'x@halden.example' }], subject: 'Staff Engineer', body };
  return lintDraft(draft, { ...input, now: NOW }, language).map(({ level, rule }) => `${level} ${rule}`);
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
  ['Dear Mehmet Bey,', 'Mehmet Öz'],
  ['Good morning from Leeds!\n\nDear Priya,', 'Priya Raman'],
  ['Greetings from Leeds, Priya!', 'Priya Raman'],
  ['Ayşe Hanım,', 'Ayşe Demir'],
  ['Dear Tanaka-sensei,', 'Tanaka Jun'],
  ['Dear Khun Somchai,', 'Somchai Dee'],
  ['Hi Vincent,', 'van der Berg, Vincent'],
  ['Dear Mr van der Berg,', 'Vincent van der Berg'],
  ['Dear Priya,', 'PRIYA RAMAN'],
  ['Dear 小明,', '王 小明'],
  ['Hej Søren,', 'Søren Holm'],
  ['Bonjour, Odile,', 'Odile Faure'],
  ['Grüß Gott Frau Brandt,', 'Ilse Brandt'],
  ['Moin Jens,', 'Jens Petersen'],
  ['Sawubona Lerato,', 'Lerato Mokoena'],
  ['Dzień dobry Kasia,', 'Kasia Nowak'],
])('%s greets %s', (greeting, name) => {
  expect(judged(greeting, { name })).toEqual([]);
});

test.each([
  ['Hi Alex,', 'Alexandra Brandt'],
  ['Bill,', 'William Strand'],
  ['Hi Kate,', 'Katherine Moss'],
  ['Hi Tom,', 'Thomas Ashe'],
  ['Respected Sir,', 'Philip Barnes'],
  ['Greetings from Leeds!', 'Philip Barnes'],
  ['Peter Holm,', 'Søren Holm'],
])('%s for %s is a warning', (greeting, name) => {
  expect(judged(greeting, { name })).toEqual(['warning greeting']);
});

test.each([
  ['Dear Paul,', 'Priya Raman'],
  ['Hej Paul,', 'Priya Raman'],
  ['Ciao Paul Raman,', 'Priya Raman'],
  ['Good morning from Leeds!\n\nDear Paul,', 'Priya Raman'],
  ['Dear van der,', 'Vincent van der Meer-Holt'],
  ['Dear hiring manager,', 'Priya Raman'],
  ['Dear Ms Rahman-Ito,', 'Priya Wells'],
  ['Dear Hanna,', 'Hannah Arendsen'],
  ['Hi Priy,', 'Priya Raman'],
  ['Dear Frau Kaminsky,', 'Eva Kaminski'],
  ['Dear Jodi,', 'Jody Marsh'],
])('%s for %s is an error', (greeting, name) => {
  expect(judged(greeting, { name }).some((one) => one.endsWith('greeting'))).toBe(true);
});

test.each([
  ['Hi Kit,', 'Dear Kit'],
  ['Liebe Kit,', 'Liebe Kit'],
  ['Sehr geehrter Herr Dr. Brandt,', 'Sehr geehrter Herr Dr. Brandt'],
])('%s greets who is recorded with "%s"', (greeting, greet) => {
  expect(judged(greeting, { name: 'Anil Krishnamurthy', greet })).toEqual([]);
});

test.each([
  ['Dear Priya and Tom,', ['warning greeting']],
  ['Hi Priya, Tom & Una,', []],
  ['Hi Tom,', ['error greeting']],
  ['Hi Thomas,', ['error greeting']],
  ['Dear Priya and Dilip,', ['error greeting']],
  ['Dear Priya and team,', ['warning greeting']],
  ['Hi Priya and everyone at Halden,', ['warning greeting']],
  ['Dear Paul and team,', ['error greeting']],
  ['Dear team,', ['error greeting']],
  ['Hi Dan,', ['error greeting']],
])('%s beside others of the panel: %j', (greeting, findings) => {
  const others = ['Tom Ley', 'Una Voss', 'Dan Roe'].map((name) => ({ name }));
  const reader = greeting === 'Hi Dan,' ? 'Danielle Apps' : 'Priya Raman';
  expect(judged(greeting, { name: reader }, ...others)).toEqual(findings);
});

test('rn is not m', () => {
  const findings = judged('Dear Ms Warner,', { name: 'Ida Wamer' });
  expect(findings).toContain('error near-name');
});
