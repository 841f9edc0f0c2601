/** Finds what a sentence means by who does what to whom: patterns over its words in their dictionary forms. Pure. */

import type { Language, Token } from '../language.ts';
import { BLANK } from './own.ts';
import { type Item, type Pattern, partsOf, type Senses } from './patterns.ts';

/** A sentence as patterns see it: `you have ignore me .`. */
export interface Normal {
  words: readonly string[];
  all: ReadonlySet<string>;
  /** What stands in the sentence for the words from one to another, exclusive. */
  written(from: number, to: number): string;
}

const MARKS = new Set([',', '.', '!', '?']);
const STARTS = new Set([...MARKS, 'and', 'but', 'so', 'as', 'since', 'because']);
const DENIALS = new Set(['not', 'never']);
/** The first of the senses that a sentence has, as it is written; null where it has none. */
export function senseIn(all: Senses, sentence: Normal): string | null {
  const tried = new Set<Pattern>();
  const patterns = all();
  for (const word of sentence.all) {
    for (const pattern of patterns.get(word) ?? []) {
      if (tried.has(pattern)) continue;
      tried.add(pattern);
      pattern.read ??= partsOf(pattern.line);
      const { needed, parts, unless } = pattern.read;
      if (!needed.every(({ heads }) => heads.some((one) => sentence.all.has(one)))) continue;
      const places = parts.flatMap((part) => placeOf(part, sentence.words) ?? []);
      if (places.length < parts.length) continue;
      if (unless !== null && placeOf(unless, sentence.words) !== null) continue;
      return sentence.written(Math.min(...places.map(({ from }) => from)), Math.max(...places.map(({ to }) => to)));
    }
  }
  return null;
}

/** Where a part of a pattern first fits; null where it does not. */
function placeOf(part: readonly Item[], words: readonly string[]): { from: number; to: number } | null {
  for (let from = 0; from <= words.length; from += 1) {
    const to = endOf(part, 0, words, from);
    if (to !== null) return { from, to };
  }
  return null;
}

/** Where the items from one on end that fit from a word on, gaps as short as can be; null where they do not fit. */
function endOf(part: readonly Item[], index: number, words: readonly string[], at: number): number | null {
  const item = part[index];
  if (item === undefined) return at;
  const next = (to: number) => endOf(part, index + 1, words, to);
  const word = words[at];
  const isEnd = word === undefined || MARKS.has(word);
  if (item.kind === 'start') return at === 0 || STARTS.has(words[at - 1] ?? '') ? next(at) : null;
  if (item.kind === 'end') return isEnd ? next(at) : null;
  if (item.kind === 'gap' || item.kind === 'wide-gap') {
    const most = item.kind === 'gap' ? 3 : 9;
    for (let skipped = 0; skipped <= most; skipped += 1) {
      const end = next(at + skipped);
      const over = words[at + skipped];
      if (end !== null || over === undefined) return end;
      if (item.kind === 'gap' && (MARKS.has(over) || DENIALS.has(over))) return null;
    }
    return null;
  }
  const lengths = item.runs
    .filter((run) => run.every((one, place) => one === words[at + place]))
    .map((run) => run.length);
  if (word !== undefined && item.words.has(word)) lengths.push(1);
  if (item.kind === 'not') return lengths.length > 0 ? null : next(at);
  for (const length of lengths) {
    const end = next(at + length);
    if (end !== null) return end;
  }
  return item.kind === 'maybe' || (item.orEnd && isEnd) ? next(at) : null;
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
  const words: string[] = [];
  const places: Token[] = [];
  for (const token of tokens) {
    for (const word of wordsIn(token)) {
      if (LIGHT.has(word)) continue;
      places.push(token);
      words.push(word);
    }
  }
  return {
    words,
    all: new Set(words),
    written(from, to) {
      const [start, end] = [places[from]?.start ?? 0, places[Math.max(from, to - 1)]?.end ?? sentence.length];
      return sentence
        .slice(start, end)
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
