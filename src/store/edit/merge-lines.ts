/** The three-way merge of lines, with git's markers where both sides changed the same ones. Pure. */

import { diff3Merge } from 'node-diff3';

/** Merged lines, and how many conflicts stand in them between markers. */
export interface Merged {
  lines: string[];
  conflicts: number;
}

/**
 * Merges what changed from a base on two sides; the same change on both is one.
 *
 * @example
 * mergeLines(['a', 'b'], ['A', 'b'], ['a', 'b', 'c']) //=> { lines: ['A', 'b', 'c'], conflicts: 0 }
 * mergeLines(['a'], ['b'], ['c']).lines //=> ['<<<<<<< ours', 'b', '=======', 'c', '>>>>>>> theirs']
 */
export function mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Merged {
  const lines: string[] = [];
  let conflicts = 0;
  for (const region of diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true })) {
    if (region.ok !== undefined) lines.push(...region.ok);
    if (region.conflict === undefined) continue;
    conflicts += 1;
    lines.push('<<<<<<< ours', ...region.conflict.a, '=======', ...region.conflict.b, '>>>>>>> theirs');
  }
  return { lines, conflicts };
}
