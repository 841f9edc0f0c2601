/** Suggests the known word that a mistyped one is nearest to. Pure. */

import { nearest } from '../store/near.ts';

/**
 * A clause that names the nearest known word; empty where none is near.
 *
 * @example
 * didYouMean('ofer', ['offer', 'rejected']) //=> '; did you mean "offer"?'
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean "${near}"?`;
}
