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
  let patterns: Map<string, Pattern[]> | undefined;
  return () => (patterns ??= parsePatterns(lines));
}

/** Patterns by a word without which they cannot fit, so that few are tried on a sentence; parsed when first asked. */
export type Senses = () => ReadonlyMap<string, readonly Pattern[]>;

function parsePatterns(lines: string): Map<string, Pattern[]> {
  const byKey = new Map<string, Pattern[]>();
  for (const line of lines.split(/\n|;/)) {
    if (line.trim() === '') continue;
    const pattern = { line: line.trim(), read: null };
    for (const key of keysOf(pattern.line)) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [pattern]);
      else others.push(pattern);
    }
  }
  return byKey;
}

/** The words of the rarest place of a pattern: one of them stands in every sentence that it fits. */
function keysOf(line: string): readonly string[] {
  const end = line.indexOf(' // ');
  let best: readonly string[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const text of (end === -1 ? line : line.slice(0, end)).split(' ')) {
    if (text in KINDS || text === '&' || text.startsWith('!') || text.endsWith('?')) continue;
    const heads = text.split('|').flatMap(membersOf).map(headOf);
    const weight = heads.includes('$') ? Number.POSITIVE_INFINITY : heads.length + 100 * heads.filter(isCommon).length;
    if (weight < fewest) [best, fewest] = [heads, weight];
    if (weight === 1) break;
  }
  return best;
}

interface Pattern {
  line: string;
  /** Null until it is first tried. */
  read: Parts | null;
}

interface Parts {
  /** A sentence without one word of each of these is not tried. */
  needed: readonly Item[];
  /** All must fit, anywhere in the sentence. */
  parts: readonly (readonly Item[])[];
  unless: readonly Item[] | null;
}

/** One place of a pattern: words or runs of words, a gap, or an end of a clause. */
interface Item {
  words: ReadonlySet<string>;
  runs: readonly (readonly string[])[];
  kind: 'one' | 'maybe' | 'not' | 'gap' | 'wide-gap' | 'start' | 'end';
  /** The end of a clause will do as well. */
  orEnd: boolean;
  /** One word of each alternative. */
  heads: readonly string[];
}

/** A sentence as patterns see it: `you have ignore me .`. */
export interface Normal {
  words: readonly string[];
  all: ReadonlySet<string>;
  /** What stands in the sentence for the words from one to another, exclusive. */
  written(from: number, to: number): string;
}

/** Too common to choose patterns by. */
const COMMON = new Set(
  'i me my we you your it that this be was have do not no a an the to of in on for and if will would can could # x'.split(
    ' ',
  ),
);
const MARKS = new Set([',', '.', '!', '?']);
const STARTS = new Set([...MARKS, 'and', 'but', 'so', 'as', 'since', 'because']);
const DENIALS = new Set(['not', 'never']);
const KINDS: Readonly<Record<string, Item['kind']>> = { '..': 'gap', '...': 'wide-gap', '^': 'start', $: 'end' };

function partsOf(line: string): Parts {
  const [positive = '', negative] = line.split(' // ');
  const parts = positive.split(' & ').map((part) => part.split(' ').map(itemOf));
  const needed = parts.flat().filter(({ kind, orEnd }) => kind === 'one' && !orEnd);
  return { needed, parts, unless: negative === undefined ? null : negative.split(' ').map(itemOf) };
}

/** Of the words of an alternative the one by which it is known best. */
function headOf(run: string): string {
  if (!run.includes('_')) return run;
  const words = run.split('_');
  return words.find((one) => !isCommon(one)) ?? words[0] ?? '';
}

const isCommon = (word: string) => COMMON.has(word);

const items = new Map<string, Item>();

function itemOf(text: string): Item {
  const known = items.get(text);
  if (known !== undefined) return known;
  const all = text
    .replace(/^!|(?<=.)\?$/g, '')
    .split('|')
    .flatMap(membersOf);
  const runs = all.filter((word) => word.includes('_')).map((word) => word.split('_'));
  const words = new Set(all.filter((word) => !word.includes('_') && word !== '$'));
  const kind = KINDS[text] ?? (text.startsWith('!') ? 'not' : text.endsWith('?') ? 'maybe' : 'one');
  const item: Item = { words, runs, kind, orEnd: all.includes('$'), heads: all.map(headOf) };
  items.set(text, item);
  return item;
}

const classes = new Map<string, string[]>();

function membersOf(word: string): string[] {
  if (!word.startsWith('{')) return [word === 'qm' ? '?' : word];
  const name = word.slice(1, -1);
  const members = CLASSES[name];
  if (members === undefined) throw new Error(`no class {${name}}`);
  const known = classes.get(name) ?? members.trim().split(/\s+/);
  classes.set(name, known);
  return known;
}

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
      const [found, ...others] = parts.map((part) => placeOf(part, sentence.words));
      if (found == null || others.includes(null)) continue;
      if (unless !== null && placeOf(unless, sentence.words) !== null) continue;
      return sentence.written(found.from, found.to);
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
