/** The judge by itself: what it says, where, and what it makes of a lone file. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLanguage } from '../../../src/draft/language.ts';
import { parseLetter } from '../../../src/draft/lint/letter.ts';
import { LINT_RULES, lintDraft } from '../../../src/draft/lint/lint.ts';
import { distance } from '../../../src/draft/lint/names.ts';
import { blankOut } from '../../../src/draft/lint/own.ts';
import { lintPanel, similarity } from '../../../src/draft/lint/panel.ts';
import { includesLine } from '../../../src/draft/lint/speller.ts';
import { lintSpelling, parseWords } from '../../../src/draft/lint/spelling.ts';
import { isQuoted } from '../../../src/draft/lint/words.ts';
import { completeInput, NOW, searchOf } from '../inputs.ts';

await readLanguage();
const to = [{ name: 'Priya Raman', email: 'priya.raman@halden.example' }];

test('a finding tells the rule, the line, what was found and what is better', async () => {
  const body = 'Dear Priya,\n\nI am writing about the Staff Engineer role and Tuesday 1 December.\nJust checking in.\n';
  expect(
    await lintDraft({ to, subject: 'News', body }, completeInput('status-check', { decisionOn: '2026-12-01' })),
  ).toEqual([
    {
      rule: 'worn-phrase',
      level: 'warning',
      message: '"Just checking in": a phrase that anybody could have sent says nothing; say the thing itself',
      line: 4,
    },
  ]);
});

test('a lone file is judged by what it shows', async () => {
  const body = 'Dear Sam,\n\nI still have not heard from you.\n';
  const rules = async (kind?: 'status-check') =>
    (await lintDraft({ to, subject: '', body }, kind === undefined ? { now: NOW } : { now: NOW, kind })).map(
      ({ rule }) => rule,
    );
  expect(await rules()).toEqual(['subject', 'greeting', 'impatience']);
  expect(await rules('status-check')).toEqual(['subject', 'role-and-date', 'role-and-date', 'greeting', 'impatience']);
});

test('a role that is recorded is no misspelt name in a mail to an address that is not', async () => {
  const input = completeInput('thank-you');
  const interview = { ...input.interview, role: 'Data Engineer' };
  const search = { ...searchOf([interview]), me: { ...input.search.me, name: 'Dana Okafor' } };
  const body = 'Dear Bo,\n\nThank you. I am keen to take on the Data Engineer role.\n\nDana Okafor\n';
  const lone = { to: [{ name: 'Bo Li', email: 'bo@elsewhere.example' }], subject: 'Thank you', body };
  expect(await lintDraft(lone, { now: NOW, search })).toEqual([]);
});

test('what an edited draft quotes from an earlier mail is not judged', async () => {
  const body = 'Hi Priya,\n\nThank you.\n\nOn Mon, 23 Nov 2026, Priya Raman wrote:\n> TODO asap!!\n> touch base\n';
  expect(await lintDraft({ to, subject: 'Re: x', body }, { now: NOW })).toEqual([]);
});

test('every rule has one name, and teaches in one clause', () => {
  expect(new Set(LINT_RULES.map(({ name }) => name)).size).toBe(LINT_RULES.length);
  for (const { name, teaches } of LINT_RULES) {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(teaches).toMatch(/^\S.*[^.]$/);
  }
});

test('no text makes the judge throw, and it ends soon', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme' }),
      async (body, subject) => {
        expect(await lintDraft({ to, subject, body }, completeInput('thank-you'))).toBeInstanceOf(Array);
      },
    ),
    { numRuns: 300 },
  );
  const pieces = [
    'a ',
    'Dear ',
    'I have ',
    '[',
    '{{',
    '. ',
    'you said ',
    'if ',
    '> \n',
    '\n',
    '- x\n',
    '"',
    '<your ',
    'Priya',
  ];
  for (const piece of pieces) {
    const began = performance.now();
    await lintDraft({ to, subject: piece.repeat(2000), body: piece.repeat(20_000) }, completeInput('thank-you'));
    expect(performance.now() - began, piece).toBeLessThan(2000);
  }
});

test('a letter is taken apart', () => {
  const letter = parseLetter(
    'Hi Dr. Raman,\n\nThank you, Dr. Raman, for\nyour time. Why? "So."\n\n- a point\n\nBest wishes,\nZoë\n',
  );
  expect(letter.greetings).toEqual([{ name: 'Dr. Raman', mark: ',', line: 1, isHailed: true }]);
  expect(letter.sentences).toEqual([
    { text: 'Thank you, Dr. Raman, for your time.', line: 3 },
    { text: 'Why?', line: 4 },
    { text: '"So."', line: 4 },
    { text: '- a point', line: 6 },
  ]);
});

test.each([
  ['priya', 'pryia', 2, 1],
  ['halden', 'haldon', 2, 1],
  ['tom', 'thomas', 2, 3],
  ['', 'ab', 2, 2],
])('from %s to %s within %i: %i', (a, b, most, slips) => {
  expect(distance(a, b, most)).toBe(slips);
});

test('recorded texts are blanked out as whole words, single words only as they are spelt', () => {
  expect(blankOut('Urgent news from Urgent: urgently, The batch Job', ['the batch job', 'Urgent'])).toBe(
    '\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC news from \uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC: urgently, '.concat(
      '\uFFFC'.repeat(13),
    ),
  );
});

test('a detail is found again in other words', () => {
  expect(isQuoted('how you retired the nightly batch', 'Retiring a nightly batch is brave.')).toBe(true);
  expect(isQuoted('how you retired the nightly batch', 'Thank you for the talk.')).toBe(false);
});

test('a panel is told in pairs, with the sentences that are alike', () => {
  const draft = (name: string, detail: string) => ({
    name,
    subject: `Thank you, ${name}`,
    body: `Dear ${name},\n\nThank you for the long talk about ${detail}. I would be glad to join your fine team.\n\nBest,\nZoë\n`,
    detail,
    shared: ['Ada', 'Bob'],
  });
  expect(lintPanel([draft('Ada', 'maps'), draft('Bob', 'queues')])).toEqual([
    [
      {
        rule: 'panel-body',
        level: 'error',
        line: 3,
        message:
          'Ada and Bob get nearly the same mail (100 %), as in "Thank you for the long talk about …." and "Thank you for the long talk about ….": write one of them anew',
      },
    ],
    [expect.objectContaining({ rule: 'panel-body', line: 3 })],
  ]);
  expect(similarity('thank you for the talk', 'thank you for the time')).toBe(0.5);
});

test('spelling follows the language; names and own words are no errors', async () => {
  const misspelt = async (body: string, language: 'en-GB' | 'en-US', words: string[] = []) => {
    const input = completeInput('thank-you');
    const world = { ...input, search: searchOf([input.interview], language) };
    return (await lintSpelling({ to, subject: 'Halden', body }, world, words)).map(
      ({ message }) => message.split(',')[0],
    );
  };
  expect(await misspelt('I organised it at Halden, Priya.', 'en-GB')).toEqual([]);
  expect(await misspelt('The color of e-mail follow-ups, CVs and URLs at https://x.example/abcdf.', 'en-GB')).toEqual([
    '"color" is in no dictionary here',
  ]);
  expect(await misspelt('My favourite colour.', 'en-US')).toEqual([
    '"favourite" is in no dictionary here',
    '"colour" is in no dictionary here',
  ]);
  expect(await misspelt('Zweckverband, zweckverband’s.', 'en-GB', ['Zweckverband'])).toEqual([]);
  expect(parseWords('# mine\nHalden\n\nback-pressure \r\n')).toEqual(['Halden', 'back-pressure']);
});

test('a word is found in a sorted list, and only a whole one', () => {
  const lines = '\nart\nbatch\nsun\n';
  expect(['art', 'batch', 'sun', 'bat', 'zoo', '', 'a'].map((word) => includesLine(lines, word))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
