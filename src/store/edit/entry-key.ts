/** When two entries of a history are the same one. Pure. */

import type { Entry } from '../../model/interview.ts';

/**
 * A text that is the same for entries that say the same, in whatever order their keys stand.
 *
 * @example
 * entryKey({ type: 'heard', at: 0, words: 'soon' }) === entryKey({ words: 'soon', type: 'heard', at: 0 }) //=> true
 */
export function entryKey(entry: Entry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
