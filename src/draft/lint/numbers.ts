/** Numbers that a letter tells otherwise than the notes do. Pure. */

import { everyoneIn } from '../../model/people.ts';
import type { Hit, LintRule } from './rule.ts';
import { contentWords, isQuoted } from './words.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBER = `(?:\\d+|(?:${TENS.join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(2).toReversed().join('|')})`;
/** A number and what it counts; not where it is only about so many. */
const COUNTED = new RegExp(
  `(?<!\\b(?:about|almost|around|at least|at most|less than|more than|nearly|over|roughly|some|than|under|up to) )\\b(${NUMBER})[ -]([a-z]{3,})`,
  'gi',
);
/** So much of the rest of a note stands beside the number, where the note is told and not something like it. */
const SAME_NOTE = 0.75;

interface Count {
  text: string;
  number: number;
  thing: string;
}

function numberOf(word: string): number {
  const [tens = '', ones = ''] = word.toLowerCase().split('-');
  if (/^\d/.test(word)) return Number(word);
  return TENS.includes(tens) ? 20 + 10 * TENS.indexOf(tens) + Math.max(0, ONES.indexOf(ones)) : ONES.indexOf(tens);
}

const countsIn = (text: string): Count[] =>
  [...text.matchAll(COUNTED)].map(([found, number = '', thing = '']) => ({
    text: found,
    number: numberOf(number),
    thing: thing.toLowerCase().replace(/s$/, ''),
  }));

export const NUMBER_RULES: readonly LintRule[] = [
  {
    name: 'noted-number',
    level: 'error',
    teaches: 'they know their own numbers; tell the one that you noted',
    kinds: ['thank-you', 'linkedin-note'],
    check: ({ letter, process }) => {
      const notes = process
        .flatMap(everyoneIn)
        .flatMap(({ detail = '', fit = '', promised = '' }) => [detail, fit, promised])
        .filter((note) => countsIn(note).length === 1);
      const told = countsIn(letter.text);
      if (told.length === 0) return [];
      return letter.sentences.flatMap(({ text, line }): Hit[] =>
        countsIn(text).flatMap((count) => {
          const wrong = notes.flatMap(countsIn).find(({ thing, number, text: noted }) => {
            const isOther = thing === count.thing && number !== count.number;
            return (
              isOther && !told.some((one) => one.number === number) && notes.some((note) => isTold(note, noted, text))
            );
          });
          return wrong === undefined ? [] : [{ line, found: `"${count.text}" where "${wrong.text}" is noted` }];
        }),
      );
    },
  },
];

/** Whether a sentence tells what a note says around its number. */
function isTold(note: string, count: string, sentence: string): boolean {
  const rest = note.replace(count, '');
  return rest !== note && contentWords(rest).length > 1 && isQuoted(rest, sentence, SAME_NOTE);
}
