/**
 * A part of a large file in which an interview can be edited as if it were the file: the head and the pieces around it.
 * What the rest says is known from the cache, of the very bytes; none of them is read or written anew.
 */

import { decodeText } from '../file/decode.ts';
import type { KeptSearch } from '../kept-search.ts';
import { type ParseOptions, parseSource } from '../parse.ts';
import { cutSearch } from '../pieces.ts';
import { childOf } from '../yaml/tree.ts';
import { isStyleNear } from './style.ts';

export interface Part {
  text: string;
  /** Interviews in the rest of the file. */
  others: number;
  /** The whole file with a new text of the part; null where that would touch more than one history or person. */
  whole(text: string): Buffer | null;
}

/**
 * The part for an edit of one interview; null where the whole file is to be edited.
 *
 * @param kept what is known of these very bytes
 */
export function partOf(kept: KeptSearch, bytes: Buffer, interview: string, options: ParseOptions): Part | null {
  const { column, headBytes, pieces } = kept;
  if (column === null) return null;
  const at = pieces.findIndex(({ ids }) => ids.includes(interview));
  if (at === -1) return null;
  // The piece before it tells the habits of whoever writes the file.
  const from = Math.max(0, at - 1);
  const lengthOf = (some: typeof pieces) => some.reduce((sum, piece) => sum + piece.bytes, 0);
  const start = headBytes + lengthOf(pieces.slice(0, from));
  const end = start + lengthOf(pieces.slice(from, at + 1));
  const text = decodeText(Buffer.concat([bytes.subarray(0, headBytes), bytes.subarray(start, end)]));
  if (typeof text !== 'string' || !isToldWithin(text, interview, options)) return null;
  const ids = pieces.slice(from, at + 1).flatMap((piece) => piece.ids);
  const whole = (edited: string) => {
    const cut = cutSearch(parseSource(edited, options));
    if (cut?.column !== column || !sameText(bytes.subarray(0, headBytes), cut.head)) return null;
    const now = cut.pieces.flatMap(({ interviews }) => interviews);
    const isSame = now.length === ids.length && now.every(({ id }, index) => id === ids[index]);
    if (!isSame || (end < bytes.length && !edited.endsWith('\n'))) return null;
    const region = Buffer.from(edited.slice(cut.head.length));
    return Buffer.concat([bytes.subarray(0, start), region, bytes.subarray(end)]);
  };
  const all = pieces.reduce((sum, piece) => sum + piece.ids.length, 0);
  return { text, others: all - ids.length, whole };
}

/** Whether the part alone tells how the interview is written. */
function isToldWithin(text: string, interview: string, options: ParseOptions): boolean {
  const { root, search } = parseSource(text, options);
  const list = root === null ? null : childOf(root, 'interviews');
  const index = search.interviews.findIndex(({ id }) => id === interview);
  const map = list?.type === 'seq' ? list.items[index] : undefined;
  return root !== null && map?.type === 'map' && isStyleNear(text, root, map);
}

function sameText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(text).equals(bytes);
}
