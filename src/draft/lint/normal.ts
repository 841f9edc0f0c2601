/** The words of a sentence as stems, as its tone is judged by. Pure. */

import { stemmer } from 'stemmer';
import { BLANK } from './own.ts';

/** A sentence as it is judged. */
export interface Normal {
  /** As stems, small adverbs left out: `you have ignor me .`. */
  words: readonly string[];
  /** As they are written, in lower case, contractions written out, none left out. */
  spelt: readonly string[];
}

/** Adverbs that change how much, not what. */
const LIGHT = new Set(
  `really just simply actually honestly frankly truly very quite even completely absolutely deeply terribly
  extremely perfectly personally certainly definitely obviously indeed somewhat slightly seriously ever sincerely fairly
  pretty totally utterly greatly genuinely fully highly`.split(/\s+/),
);

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/'m\b/g, ' am'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/'s\b/g, " 's"],
];

/** Forms of one word that the stemmer does not know as such; `was` stays apart, as what is past hurts less. */
const FORMS: Readonly<Record<string, string>> = {
  was: 'was',
  were: 'was',
  being: 'be',
  "'s": 'be',
  am: 'be',
  are: 'be',
  is: 'be',
};

/** The words of one sentence, marks as words of their own. */
export function normalOf(sentence: string): Normal {
  return normalFrom(speltIn(sentence));
}

/** The same for words as `speltIn` tells them. */
export function normalFrom(spelt: readonly string[]): Normal {
  return { spelt, words: spelt.filter((word) => !LIGHT.has(word)).map((word) => FORMS[word] ?? stemmer(word)) };
}

/**
 * A number is `#`, a place in an order `#th`, any mark within a sentence a comma.
 *
 * @example
 * speltIn("I've asked 3 times – still nothing!") //=> ['i', 'have', 'asked', '#', 'times', ',', 'still', 'nothing', '!']
 */
export function speltIn(sentence: string): string[] {
  // What is blanked out says nothing of the tone: a name may stand in any sentence.
  const told = sentence.replaceAll(BLANK, ' ').replace(/[’‘]/g, "'").toLowerCase();
  const whole = CONTRACTIONS.reduce((text, [short, long]) => text.replace(short, long), told);
  return (whole.match(PARTS) ?? []).map((part) => {
    if (/^\d/.test(part)) return /(?:st|nd|rd|th)$/.test(part) ? '#th' : '#';
    if (/^[.!?]/.test(part)) return part.charAt(0);
    return /^'s$|\p{L}/u.test(part) ? part : ',';
  });
}
const PARTS = /'s(?![\p{L}])|(?:\p{L}\.){2,}|\d[\d.,:]*(?:st|nd|rd|th)?|\p{L}+|[.!?]+|[,;:()"“”–—-]/gu;
