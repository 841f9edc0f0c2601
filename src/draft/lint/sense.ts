/** Finds what a sentence means by who does what to whom: patterns over its words in their dictionary forms. Pure. */

import type { Language, Token } from '../language.ts';
import { CLASSES } from './classes.ts';
import { BLANK } from './own.ts';

/**
 * Patterns, a semicolon between them, over the words of a sentence in their dictionary forms, small adverbs left out: `a|b` either,
 * `{reply}` one of a class, `?` maybe, `qm` a question mark, `!` not before this, `_` a blank within one alternative, `..` up to three words,
 * `...` up to nine and marks among them, `^` and `$` the ends of a clause, `#` a number, `x` something recorded.
 * `&` stands between parts that fit anywhere; what follows `//` must not stand in the sentence.
 */
export function senses(lines: string): Senses {
  const patterns = lines.split(/\n|;/).flatMap((line) => (line.trim() === '' ? [] : [patternOf(line.trim())]));
  const byKey = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const key of pattern.keys) byKey.set(key, [...(byKey.get(key) ?? []), pattern]);
  }
  return byKey;
}

/** Patterns by a word without which they cannot fit, so that few are tried on a sentence. */
export type Senses = ReadonlyMap<string, readonly Pattern[]>;

interface Pattern {
  keys: readonly string[];
  /** All must fit, anywhere in the sentence. */
  parts: readonly Lazy[];
  unless: Lazy | null;
}

/** Compiled when it is first tried. */
type Lazy = () => RegExp;

/** A sentence as patterns see it: ` you have ignore me . `. */
export interface Normal {
  words: string;
  /** What stands in the sentence for a part of `words`, from and to a character. */
  written(from: number, to: number): string;
}

/** Too common to choose patterns by. */
const COMMON = new Set(
  'i me my we you your it that this be was have do not no a an the to of in on for and if will would can could # x'.split(
    ' ',
  ),
);
const NO_WORDS = /^(?:[?^$]|\.\.\.?)$|^!/;

function patternOf(line: string): Pattern {
  const [positive = '', negative] = line.split(' // ');
  const needed = positive
    .split(' ')
    .filter((item) => item !== '&' && !NO_WORDS.test(item) && !item.endsWith('?'))
    .map((item) => wordsOf(item).map(rarestIn));
  const [keys = []] = needed.sort((one, two) => commonIn(one) - commonIn(two) || one.length - two.length);
  return {
    keys: [...new Set(keys)],
    parts: positive.split(' & ').map(lazily),
    unless: negative === undefined ? null : lazily(negative),
  };
}

function lazily(pattern: string): Lazy {
  let compiled: RegExp | undefined;
  return () => (compiled ??= compile(pattern));
}

/** Of the words of an alternative the one by which it is known best. */
function rarestIn(words: string): string {
  const all = words.split('_');
  return all.find((one) => !COMMON.has(one)) ?? all[0] ?? words;
}

function commonIn(words: readonly string[]): number {
  return words.filter((word) => COMMON.has(word)).length;
}

function wordsOf(item: string): string[] {
  return item
    .replace(/^!|\?$/g, '')
    .split('|')
    .flatMap((word) => {
      const found = /^\{(\w+)\}$/.exec(word)?.[1];
      if (found === undefined) return [word];
      const members = CLASSES[found];
      if (members === undefined) throw new Error(`no class {${found}}`);
      return members.trim().split(/\s+/);
    });
}

function compile(pattern: string): RegExp {
  const source = pattern.split(' ').map((item) => {
    if (item === '..') return '(?:(?!not |never )[^\\s,.!?]+ ){0,3}?';
    if (item === '...') return '(?:[^\\s]+ ){0,9}?';
    if (item === '^') return '(?<=^ |(?:[,.!?]|and|but|so|as|since|because) )';
    if (item === '$') return '(?=[,.!?]|$)';
    const all = wordsOf(item);
    const end = all.includes('$') ? '|(?=[,.!?]|$)' : '';
    const words = `(?:(?:${all
      .filter((one) => one !== '$')
      .map(escaped)
      .join('|')}) ${end})`;
    if (item.startsWith('!')) return `(?!${words})`;
    return item.endsWith('?') ? `(?:${words})?` : words;
  });
  return new RegExp(`(?<= )${source.join('')}`);
}

function escaped(words: string): string {
  return words === 'qm' ? '\\?' : words.replace(/[.*+?^$()[\]\\{}]/g, '\\$&').replace(/_/g, ' ');
}

/** The first of the senses that a sentence has, as it is written; null where it has none. */
export function senseIn(all: Senses, sentence: Normal): string | null {
  const tried = new Set<Pattern>();
  for (const word of sentence.words.split(' ')) {
    for (const pattern of all.get(word) ?? []) {
      if (tried.has(pattern)) continue;
      tried.add(pattern);
      const [match, ...others] = pattern.parts.map((part) => part().exec(sentence.words));
      if (match == null || others.includes(null) || pattern.unless?.().test(sentence.words) === true) continue;
      return sentence.written(match.index, match.index + match[0].length);
    }
  }
  return null;
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
  let words = ' ';
  const places: { at: number; token: Token }[] = [];
  for (const token of tokens) {
    for (const word of wordsIn(token)) {
      if (LIGHT.has(word)) continue;
      places.push({ at: words.length, token });
      words += `${word} `;
    }
  }
  return {
    words,
    written(from, to) {
      const inside = places.filter(({ at }) => at >= from && at < to && /[\w#]/.test(words.charAt(at)));
      return sentence
        .slice(inside[0]?.token.start ?? 0, inside.at(-1)?.token.end ?? sentence.length)
        .replace(/[\s.,!?;:]+$/, '')
        .trim();
    },
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
  if (/^x_*$/.test(written)) return ['x'];
  if (pos === 'PUNCT' || /^[^\p{L}\p{N}]+$/u.test(written)) return [/^[.!?]/.test(written) ? written.charAt(0) : ','];
  if (pos === 'NUM' || /^\d/.test(written)) return [/^\d+(?:st|nd|rd|th)$/.test(written) ? '#th' : '#'];
  const part = /^([a-z]+)('m|'ve|'re|'ll|'d|n't)$/.exec(written);
  if (part !== null) return [part[1] ?? '', SPLIT[part[2] ?? ''] ?? ''];
  if (/^[a-z]{2,}\.$/.test(written)) return [written.slice(0, -1), '.'];
  return [KEPT[written] ?? lemma];
}
