/** Letters full of names, roles and dates: only tone may object to them, and what is planted into them is found. */

import { expect, test } from 'vitest';
import { wordsOfName } from '../../src/draft/greeting.ts';
import { readLanguage } from '../../src/draft/language.ts';
import { lintDraft } from '../../src/draft/lint/lint.ts';
import type { LintDraft } from '../../src/draft/lint/rule.ts';
import { FAMILIES } from '../../src/draft/lint/tone-model.ts';
import type { Finding } from '../../src/model/draft.ts';
import type { Interview } from '../../src/model/interview.ts';
import { addDays, MONTHS, WEEKDAYS, weekdayOf } from '../../src/time/day.ts';
import { dayAt } from '../../src/time/zone.ts';
import { readLetters } from './corpus/letters.ts';

const language = await readLanguage();
const LETTERS = readLetters(['letters-dated.txt']);
const TONE: readonly string[] = [...FAMILIES, 'telephone'];
/** How many other applications a search holds beside that of the letter. */
const OTHERS = 8;

type Letter = (typeof LETTERS)[number];

const othersOf = (at: number) =>
  Array.from({ length: OTHERS }, (_, n) => LETTERS[(at + 1 + 7 * n) % LETTERS.length]?.world.interview as Interview);

function judged(at: number, { draft, world }: Letter, changes: Partial<LintDraft> = {}): Finding[] {
  const search = { ...world.search, interviews: [world.interview, ...othersOf(at)] };
  return lintDraft({ ...draft, ...changes }, { ...world, search }, language);
}

test('none has an error that is not one of tone', () => {
  const errors = LETTERS.flatMap((letter, at) =>
    judged(at, letter)
      .filter(({ level, rule }) => level === 'error' && !TONE.includes(rule))
      .map(({ rule, message }) => `${letter.id} ${rule}: ${message}`),
  );
  expect(LETTERS.length).toBeGreaterThanOrEqual(60);
  expect(errors).toEqual([]);
});

/** Puts a sentence at the end of the first paragraph after the greeting. */
const within = (body: string, sentence: string) => body.replace(/[.!?](?=\n)/, `$& ${sentence}`);
/** A slip within a word: a letter left out, doubled, or changed places with the next, in turn. */
function slip(word: string, turn: number): string {
  const at = 1 + (turn % Math.max(1, word.length - 3));
  const [one = '', two = ''] = word.slice(at);
  const wrong = [two, one + one + two, two + one][turn % 3];
  return one === two ? `${word}h` : `${word.slice(0, at)}${wrong}${word.slice(at + 2)}`;
}
const said = (day: string) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;

type Plant = (letter: Letter, other: Interview, turn: number) => string | null;

const PLANTS: readonly (readonly [rules: readonly string[], what: string, plant: Plant])[] = [
  [
    ['greeting', 'near-name'],
    "a slip in the reader's name",
    ({ draft: { body }, world }, _, turn) => {
      const [line = ''] = body.split('\n');
      const name = wordsOfName(world.interview.interviewers[0]?.name ?? '').find((word) => line.includes(word));
      return name === undefined ? null : body.replace(name, slip(name, turn));
    },
  ],
  [
    ['near-name'],
    "a slip in a colleague's name",
    ({ draft: { body }, world }, _, turn) => {
      const name = wordsOfName(world.interview.interviewers[1]?.name ?? '').find((word) => word.length > 4);
      return name === undefined ? null : within(body, `Please thank ${slip(name, turn)} for me.`);
    },
  ],
  [['greeting'], 'a greeting to somebody else', ({ draft: { body } }) => body.replace(/^.+?,/, 'Dear Benedict,')],
  [
    ['wrong-process'],
    'another company',
    ({ draft: { body } }, { company }) => within(body, `I should be glad to work at ${company}.`),
  ],
  [
    ['wrong-process'],
    'another role',
    ({ draft: { body } }, { role }) =>
      within(body, `I remain interested in the post of ${role.split(/[,(–]/)[0]?.trim()}.`),
  ],
  [
    ['weekday'],
    'another weekday',
    ({ draft: { body }, world }, _, turn) => {
      const day = dayAt(world.interview.at, world.interview.zone);
      return within(body, `We met on ${WEEKDAYS[(weekdayOf(day) + 1 + (turn % 6)) % 7]}, ${said(day)}.`);
    },
  ],
  [
    ['passed-date'],
    'a date that has passed',
    ({ draft: { body }, world }, _, turn) => {
      const day = said(addDays(dayAt(world.now, 'UTC'), -5));
      const sentences = [
        `Please let me know by ${day}.`,
        `I need to answer them by ${day}.`,
        `Would ${day} suit you?`,
        `I look forward to seeing you on ${day}.`,
      ];
      return within(body, sentences[turn % sentences.length] ?? '');
    },
  ],
];

test.each(PLANTS)('%j finds %s', (rules, _, plant) => {
  const planted = LETTERS.flatMap((letter, at) => {
    const body = plant(letter, othersOf(at)[at % OTHERS] as Interview, at);
    return body === null || body === letter.draft.body ? [] : [{ letter, at, body }];
  });
  const missed = planted.filter(
    ({ letter, at, body }) => !judged(at, letter, { body }).some(({ rule }) => rules.includes(rule)),
  );
  expect(planted.length).toBeGreaterThan(20);
  expect(missed.length / planted.length, missed.map(({ letter }) => letter.id).join(' ')).toBeLessThanOrEqual(0.05);
});
