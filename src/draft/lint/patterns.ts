/** The notation of senses: patterns over words, read when they are first tried. Pure. */

import { CLASSES } from './classes.ts';

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

export interface Pattern {
  line: string;
  /** Null until it is first tried. */
  read: Parts | null;
}

export interface Parts {
  /** A sentence without one word of each of these is not tried. */
  needed: readonly Item[];
  /** All must fit, anywhere in the sentence. */
  parts: readonly (readonly Item[])[];
  unless: readonly Item[] | null;
}

/** One place of a pattern: words or runs of words, a gap, or an end of a clause. */
export interface Item {
  words: ReadonlySet<string>;
  runs: readonly (readonly string[])[];
  kind: 'one' | 'maybe' | 'not' | 'gap' | 'wide-gap' | 'start' | 'end';
  /** The end of a clause will do as well. */
  orEnd: boolean;
  /** One word of each alternative. */
  heads: readonly string[];
}

/** Too common to choose patterns by. */
const COMMON = new Set(
  'i me my we you your it that this be was have do not no a an the to of in on for and if will would can could # x'.split(
    ' ',
  ),
);
const KINDS: Readonly<Record<string, Item['kind']>> = { '..': 'gap', '...': 'wide-gap', '^': 'start', $: 'end' };

export function partsOf(line: string): Parts {
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
