/**
 * Which family of tone a sentence belongs to: the weights of its words, alone, in pairs and as a frame, and by the kind of
 * mail, as they were learned from the labelled sentences of test/draft/corpus (`npm run train-tone`). Pure.
 */

import type { Kind } from '../../model/kinds.ts';
import type { Normal } from './normal.ts';
import { COMMON, WEIGHTS } from './tone-weights.ts';

/** `fine` is all that nobody minds, `fit` the one sentence that ties a person to the role; the rest are faults. */
export const FAMILIES = [
  'fine',
  'fit',
  'apology',
  'begging',
  'entitlement',
  'first-preference',
  'gift',
  'impatience',
  'pressure',
  'second-pitch',
  'terms',
  'ultimatum',
] as const;
export type Family = (typeof FAMILIES)[number];

/** How likely a sentence belongs to each family; the sum is 1. */
export type Tone = Readonly<Record<Family, number>>;

/** Words at most apart that are looked at as a pair. */
const REACH = 5;
/** Pieces of a frame that are looked at together. */
const FRAMES = [3, 4];

/** Mails in which the same words mean the same: where an answer is late, after a talk, after a no; any other. */
const OCCASIONS: Partial<Readonly<Record<Kind, string>>> = {
  'status-check': 'late',
  'final-note': 'late',
  'no-show-note': 'late',
  'offer-letter': 'late',
  'thank-you': 'talk',
  'linkedin-note': 'talk',
  'rejection-reply': 'no',
};

let common: ReadonlySet<string> | undefined;

/**
 * What a sentence is judged by, each once: its words as they are written, in dictionary form, and pairs of these; its
 * frame, where a run of words that are not of every day counts as one; and words and neighbours in such a mail.
 *
 * @param kind null where nobody knows it
 * @param everyday the words of which frames are made
 */
export function featuresOf({ words, spelt }: Normal, kind: Kind | null, everyday?: ReadonlySet<string>): Set<string> {
  common ??= new Set(COMMON.split(' '));
  const isCommon = (word: string) => (everyday ?? common)?.has(word) === true;
  const ends = ['^', ...words, '$'];
  const pairs = ends.flatMap((one, at) => ends.slice(at + 1, at + 1 + REACH).map((two) => `${one} ${two}`));
  const frame = ['^', ...words.map((word) => (isCommon(word) ? word : '*')), '$'];
  const pieces = frame.filter((piece, at) => piece !== '*' || frame[at - 1] !== '*');
  const frames = FRAMES.flatMap((size) =>
    pieces.map((_, at) => pieces.slice(at, at + size)).filter(({ length }) => length === size),
  );
  const occasion = kind === null ? null : (OCCASIONS[kind] ?? 'other');
  const neighbours = ends.slice(1).map((word, at) => `${ends[at]} ${word}`);
  const here = occasion === null ? [] : ['', ...words, ...neighbours].map((one) => `${occasion}|${one}`);
  return new Set([
    ...words,
    ...pairs,
    ...spelt.map((word) => `=${word}`),
    ...frames.map((piece) => `~${piece.join(' ')}`),
    ...here,
  ]);
}

/**
 * The likelihoods of the families.
 *
 * @param shareOf how much less than elsewhere a family is to be expected in such a mail: from 0, never, to 1
 */
export function toneOf(sentence: Normal, kind: Kind | null, shareOf: (family: Family) => number): Tone {
  const bias = weightsOf('');
  const sums = FAMILIES.map((_, index) => weightAt(bias, index));
  for (const feature of featuresOf(sentence, kind)) {
    const own = weightsOf(feature);
    if (own !== '') for (const index of FAMILIES.keys()) sums[index] = (sums[index] ?? 0) + weightAt(own, index);
  }
  const odds = FAMILIES.map((family, index) => shareOf(family) * Math.exp(sums[index] ?? 0));
  const all = odds.reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(FAMILIES.map((family, index) => [family, (odds[index] ?? 0) / all])) as Record<
    Family,
    number
  >;
}

/** How likely a sentence has one of the faults. */
export function faultOf({ fine, fit }: Tone): number {
  return 1 - fine - fit;
}

/** A weight is a character: so many steps of `STEP` above or below the one of none. */
export const NONE = 'M'.charCodeAt(0);
export const STEP = 0.05;
export const MOST_STEPS = 40;

function weightAt(own: string, index: number): number {
  return (own.charCodeAt(index) - NONE) * STEP;
}

/**
 * The weights of a feature, a character a family; empty where it has none, and of the empty one what weighs before any
 * word. Looked up in the text, whose lines stand in the order of the features: a mail asks for a small part of them.
 */
function weightsOf(feature: string): string {
  let [from, to] = [0, WEIGHTS.length];
  while (from < to) {
    const start = WEIGHTS.lastIndexOf('\n', ((from + to) >>> 1) - 1) + 1;
    const end = WEIGHTS.indexOf('\n', start);
    const line = WEIGHTS.slice(start, end === -1 ? WEIGHTS.length : end);
    const found = line.slice(FAMILIES.length);
    if (found === feature) return line.slice(0, FAMILIES.length);
    if (found < feature) from = start + line.length + 1;
    else to = start;
  }
  return '';
}
