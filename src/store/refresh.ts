/** A kept search brought up to date: only the pieces of the text that changed are read. Pure. */

import { decodeText } from './file/decode.ts';
import type { Change, KeptPiece, KeptSearch } from './kept-search.ts';
import { type ParseOptions, parseSource, type Source } from './parse.ts';
import { type Cut, cutSearch, isItemLine, type Summary, summaryOf } from './pieces.ts';

const DASH = 0x2d;

/** A search as it was just read, to be kept. */
export function keepable(source: Source, systemZone: string | null): KeptSearch {
  const { search, warnings, text } = source;
  const common = { systemZone, me: search.me, settings: search.settings, warnings, bulk: null };
  const cut = cutSearch(source);
  if (cut === null) {
    const pieces = [keptPiece({ text, interviews: search.interviews })];
    return { ...common, column: null, headBytes: 0, pieces };
  }
  const { column, head } = cut;
  return { ...common, column, headBytes: Buffer.byteLength(head), pieces: cut.pieces.map(keptPiece) };
}

function keptPiece({ text, interviews }: Cut['pieces'][number]): KeptPiece {
  return { ...summaryOf(interviews), bytes: Buffer.byteLength(text), json: JSON.stringify(interviews) };
}

/** How many bytes of a text are the same as before, at its front and at its back. */
export interface Same {
  front: number;
  back: number;
}

/**
 * A kept search brought up to a newer text by reading only the pieces that changed; null where the whole has to be
 * read: the head changed, or what is new touches the rest or is not valid by itself.
 *
 * @param bytes the newer text
 * @param same how much of it stood in the one that was kept
 */
export function refreshed(
  kept: KeptSearch,
  bytes: Buffer,
  same: Same,
  options: ParseOptions,
): { kept: KeptSearch; change: Change } | null {
  const { column, headBytes, pieces } = kept;
  if (column === null || same.front < headBytes) return null;
  const { start, before, end, after } = unchangedAround(kept, bytes, same);
  const removed = pieces.slice(before, pieces.length - after);
  const added = start === end ? [] : readRegion({ bytes, start, end, headBytes, column }, options);
  const [front, back] = [pieces.slice(0, before), pieces.slice(pieces.length - after)];
  if (added === null || !standsBeside(added, removed, [...front, ...back])) return null;
  const now = [...front, ...added, ...back];
  if (now.length === 0) return null;
  return { kept: { ...kept, pieces: now }, change: { removed, added } };
}

/** How many pieces are the same at the front and at the back, and where what lies between starts and ends, in bytes. */
function unchangedAround({ headBytes, column, pieces }: KeptSearch, bytes: Buffer, same: Same) {
  let [start, before] = [headBytes, 0];
  for (const piece of pieces) {
    if (start + piece.bytes > same.front) break;
    start += piece.bytes;
    before += 1;
  }
  // What comes next may go on with the last of them: a comment, or the rest of a line.
  if (before > 0 && (bytes[start - 1] !== 0x0a || bytes[start + (column ?? 0)] !== DASH)) {
    before -= 1;
    start -= pieces[before]?.bytes ?? 0;
  }
  let [end, after] = [bytes.length, 0];
  for (const piece of pieces.slice(before).reverse()) {
    if (end - piece.bytes < start || bytes.length - end + piece.bytes > same.back) break;
    end -= piece.bytes;
    after += 1;
  }
  return { start, before, end, after };
}

interface Region {
  bytes: Buffer;
  start: number;
  end: number;
  headBytes: number;
  column: number;
}

/** The interviews between two places, read below the head as a file of their own; null where they are not one. */
function readRegion(region: Region, options: ParseOptions): KeptPiece[] | null {
  const { bytes, start, end, headBytes, column } = region;
  const text = decodeText(Buffer.concat([bytes.subarray(0, headBytes), bytes.subarray(start, end)]));
  if (typeof text !== 'string') return null;
  const headLength = bytes.toString('utf8', 0, headBytes).length;
  if (!isItemLine(text, headLength, column) || (end < bytes.length && !text.endsWith('\n'))) return null;
  const cut = cutSearch(parseSource(text, options));
  return cut?.column === column && cut.head.length === headLength ? cut.pieces.map(keptPiece) : null;
}

/** Whether no id comes twice, and no second first choice. */
function standsBeside(added: readonly Summary[], removed: readonly Summary[], others: readonly Summary[]): boolean {
  const before = new Set(removed.flatMap((piece) => piece.ids));
  const fresh = new Set(added.flatMap((piece) => piece.ids).filter((id) => !before.has(id)));
  if (fresh.size > 0 && others.some((piece) => piece.ids.some((id) => fresh.has(id)))) return false;
  const chosen = new Set([...added, ...others].flatMap((piece) => piece.chosen ?? []));
  return chosen.size <= 1;
}
