/** Learns the weights of the families of tone from samples. Pure. */

import { FAMILIES } from '../../../src/draft/lint/tone-model.ts';

export interface Sample {
  voice: string;
  family: number;
  /** Nobody said whether it is `fine` or `fit`. */
  isOpen: boolean;
  features: readonly string[];
  /** What a sentence of a whole letter teaches is worth that of several written to teach. */
  weight: number;
}

/** A feature that only one or two sentences have teaches their subject, not their tone. */
const FEWEST = 3;
/** So strongly weights are held back. */
const RESTRAINT = 1;
const ROUNDS = 150;
const RATE = 0.1;
export const K = FAMILIES.length;

export interface Learned {
  names: string[];
  /** By feature, then family; the last is what weighs before any word. */
  weights: Float64Array;
}

export const FIT = FAMILIES.indexOf('fit');

/** Multinomial logistic regression, by gradient descent over all samples (Adam). */
export function learn(samples: readonly Sample[]): Learned {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= FEWEST ? [name] : []));
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = samples.map(({ features, family, isOpen, weight }) => ({
    family,
    isOpen,
    weight,
    places: Int32Array.from([...features.flatMap((one) => places.get(one) ?? []), names.length]),
  }));
  const size = (names.length + 1) * K;
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const slope = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round += 1) {
    slope.fill(0);
    for (const { family, isOpen, weight, places: own } of rows) {
      const likely = likelihoods(weights, own);
      const both = at(likely, 0) + at(likely, FIT);
      // What may be `fine` or `fit` is taken for both, as much for each as is thought of it so far.
      const wanted = (k: number) => (!isOpen ? Number(k === family) : k === 0 || k === FIT ? at(likely, k) / both : 0);
      const over = likely.map((one, k) => weight * (one - wanted(k)));
      for (const place of own) for (let k = 0; k < K; k += 1) add(slope, place * K + k, at(over, k));
    }
    const rate = (RATE * Math.sqrt(1 - 0.999 ** round)) / (1 - 0.9 ** round) / Math.sqrt(1 + round / 30);
    for (let one = 0; one < size; one += 1) {
      const down = at(slope, one) + (one < size - K ? RESTRAINT * at(weights, one) : 0);
      mean[one] = 0.9 * at(mean, one) + 0.1 * down;
      square[one] = 0.999 * at(square, one) + 0.001 * down * down;
      add(weights, one, (-rate * at(mean, one)) / (Math.sqrt(at(square, one)) + 1e-8));
    }
  }
  return { names, weights };
}

const at = (numbers: Float64Array, place: number) => numbers[place] as number;

function add(numbers: Float64Array, place: number, more: number): void {
  numbers[place] = at(numbers, place) + more;
}

/** Of each family, for the features at some places. */
export function likelihoods(weights: Float64Array, places: Int32Array): Float64Array {
  const odds = new Float64Array(K);
  for (const place of places) for (let k = 0; k < K; k += 1) add(odds, k, at(weights, place * K + k));
  let all = 0;
  for (let k = 0; k < K; k += 1) {
    odds[k] = Math.exp(at(odds, k));
    all += at(odds, k);
  }
  return odds.map((one) => one / all);
}
