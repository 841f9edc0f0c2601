/** The words of a sentence in their dictionary forms, as its tone is judged by. Pure. */

import type { Language, Token } from '../language.ts';
import { BLANK } from './own.ts';

/** A sentence as it is judged. */
export interface Normal {
  /** In their dictionary forms, small adverbs left out: `you have ignore me .`. */
  words: readonly string[];
  /** As they are written, in lower case, none left out. */
  spelt: readonly string[];
}

/** Adverbs that change how much, not what. */
const LIGHT = new Set(
  `really just simply actually honestly frankly truly very quite even completely absolutely deeply terribly
  extremely perfectly personally certainly definitely obviously indeed somewhat slightly seriously ever sincerely fairly
  pretty totally utterly greatly genuinely fully highly`.split(/\s+/),
);
const SPLIT: Readonly<Record<string, string>> = {
  "'m": 'be',
  "'ve": 'have',
  "'re": 'be',
  "'ll": 'will',
  "'d": 'would',
  "'s": 'be',
  "n't": 'not',
};

/** Kept as they are written: `was` is past and hurts less than `be`, `better` is more than `good`. */
const KEPT: Readonly<Record<string, string>> = {
  was: 'was',
  were: 'was',
  better: 'better',
  best: 'best',
  worse: 'worse',
  being: 'be',
};

/** The words of one sentence in their dictionary forms. */
export function normalOf(language: Language, sentence: string): Normal {
  const tokens = language.sentencesOf(spoken(sentence)).flatMap((one) => one.tokens);
  // What is blanked out says nothing of the tone: a name may stand in any sentence.
  const told = tokens.filter(({ text }) => !/^x_*$/i.test(text));
  return {
    words: told.flatMap(wordsIn).filter((word) => !LIGHT.has(word)),
    spelt: told.map(({ text }) => text.toLowerCase()),
  };
}

/** A sentence as the library reads it best, character by character: a word for what is blanked out, no capital. */
function spoken(sentence: string): string {
  const plain = sentence
    .replace(/[’‘]/g, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(BLANKED, (run) => 'X'.padEnd(run.length, '_'));
  return /^[A-Z][a-z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
const BLANKED = new RegExp(`${BLANK}(?:[${BLANK}\\s]*${BLANK})?`, 'g');

function wordsIn({ text, lemma, pos }: Token): string[] {
  const written = text.toLowerCase();
  if (pos === 'PUNCT' || /^[^\p{L}\p{N}]+$/u.test(written)) return [/^[.!?]/.test(written) ? written.charAt(0) : ','];
  if (pos === 'NUM' || /^\d/.test(written)) return [/^\d+(?:st|nd|rd|th)$/.test(written) ? '#th' : '#'];
  const part = /^([a-z]+)('m|'ve|'re|'ll|'d|n't)$/.exec(written);
  if (part !== null) return [part[1] ?? '', SPLIT[part[2] ?? ''] ?? ''];
  if (/^[a-z]{2,}\.$/.test(written)) return [written.slice(0, -1), '.'];
  return [KEPT[written] ?? lemma];
}
