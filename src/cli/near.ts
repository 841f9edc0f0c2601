/** Suggests the known word that a mistyped one is nearest to. Pure. */

import { nearest } from '../model/near.ts';

/**
 * A clause that names the nearest known word, else all of them.
 *
 * @example
 * didYouMean('ofer', ['offer', 'rejected']) //=> 'did you mean "offer"?'
 * didYouMean('x', ['offer', 'rejected']) //=> 'there are offer, rejected'
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === null ? `there are ${known.join(', ')}` : `did you mean "${near}"?`;
}
