/** A kept search brought up to date: only the pieces of the text that changed are read. Pure but for the hash. */

import type { Context } from '../context.ts';
import { decodeText } from './decode.ts';
import type { Change, KeptPiece, KeptSearch } from './kept-search.ts';
import { type ParseOptions, parseSource, type Source } from './parse.ts';
import { type Cut, cutSearch, isItemLine, type Summary, summaryOf } from './pieces.ts';

type Hash = Pick<Context, 'process'>;

const DASH = 0x2d;

/** A search as it was just read, to be kept; with the SHA-256 of its text. */
export function keepable(ctx: Hash, source: Source, sha: string, systemZone: string | null): KeptSearch {
  const { search, warnings, text } = source;
  const common = { sha, systemZone, me: search.me, settings: search.settings, warnings };
  const cut = cutSearch(source);
  if (cut === null) {
    const pieces = [keptPiece(ctx, { text, interviews: search.interviews })];
    return { ...common, column: null, headBytes: 0, headSha: '', pieces };
  }
  const { column, head } = cut;
  const headSha = ctx.process.sha256(head);
  return { ...common, column, headBytes: Buffer.byteLength(head), headSha, pieces: keptPieces(ctx, cut) };
}

function keptPieces(ctx: Hash, { pieces }: Cut): KeptPiece[] {
  return pieces.map((piece) => keptPiece(ctx, piece));
}

function keptPiece({ process }: Hash, { text, interviews }: Cut['pieces'][number]): KeptPiece {
  return {
    ...summaryOf(interviews),
    bytes: Buffer.byteLength(text),
    sha: process.sha256(text),
    json: Buffer.from(JSON.stringify(interviews)),
  };
}

/**
 * A kept search brought up to a newer text by reading only the pieces that changed; null where the whole has to be
 * read: the head changed, or what is new touches the rest or is not valid by itself.
 *
 * @param text the newer text, and its SHA-256
 */
export function refreshed(
  ctx: Hash,
  kept: KeptSearch,
  text: { bytes: Buffer; sha: string },
  options: ParseOptions,
): { kept: KeptSearch; change: Change } | null {
  const { bytes, sha } = text;
  const { column, headBytes, pieces } = kept;
  if (column === null || ctx.process.sha256(bytes.subarray(0, headBytes)) !== kept.headSha) return null;
  const { start, before, end, after } = unchangedAround(ctx, kept, bytes);
  const removed = pieces.slice(before, pieces.length - after);
  const added = start === end ? [] : readRegion(ctx, { bytes, start, end, headBytes, column }, options);
  const [front, back] = [pieces.slice(0, before), pieces.slice(pieces.length - after)];
  if (added === null || !standsBeside(added, [...front, ...back])) return null;
  const now = [...front, ...added, ...back];
  if (now.length === 0) return null;
  return { kept: { ...kept, sha, pieces: now }, change: { from: kept.sha, removed, added } };
}

/** How many pieces are the same at the front and at the back, and where what lies between starts and ends, in bytes. */
function unchangedAround({ process }: Hash, { headBytes, column, pieces }: KeptSearch, bytes: Buffer) {
  let [start, before] = [headBytes, 0];
  for (const piece of pieces) {
    if (process.sha256(bytes.subarray(start, start + piece.bytes)) !== piece.sha) break;
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
    if (end - piece.bytes < start || process.sha256(bytes.subarray(end - piece.bytes, end)) !== piece.sha)
      break;
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
function readRegion(ctx: Hash, region: Region, options: ParseOptions): KeptPiece[] | null {
  const { bytes, start, end, headBytes, column } = region;
  const text = decodeText(Buffer.concat([bytes.subarray(0, headBytes), bytes.subarray(start, end)]));
  if (typeof text !== 'string') return null;
  const headLength = bytes.toString('utf8', 0, headBytes).length;
  if (!isItemLine(text, headLength, column) || (end < bytes.length && !text.endsWith('\n'))) return null;
  const cut = cutSearch(parseSource(text, options));
  return cut?.column === column && cut.head.length === headLength ? keptPieces(ctx, cut) : null;
}

/** Whether no id comes twice, and no second first choice. */
function standsBeside(added: readonly Summary[], others: readonly Summary[]): boolean {
  const ids = new Set(others.flatMap((piece) => piece.ids));
  if (added.some((piece) => piece.ids.some((id) => ids.has(id)))) return false;
  const chosen = new Set([...added, ...others].flatMap((piece) => piece.chosen ?? []));
  return chosen.size <= 1;
}
