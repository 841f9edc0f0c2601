/**
 * A search cut into pieces that can be read alone: the head, then runs of whole interviews. An edit then costs its own
 * piece and not the file. Pure.
 */

import type { Interview } from '../model/interview.ts';
import type { Source } from './parse.ts';
import { childOf, type SeqNode } from './tree.ts';

/** A run of interviews, or the head, which has none. */
export interface Piece {
  text: string;
  interviews: Interview[];
}

/** A search in pieces: their texts make the whole. */
export interface Cut {
  /** Columns before the dash of every interview. */
  column: number;
  head: string;
  pieces: Piece[];
}

/** Text of a piece, about: small against what a start takes, large against what a piece takes. */
const PIECE_LENGTH = 8192;

/** The end of a document, after which nothing may come. */
const DOCUMENT_END = /^\.{3}(?:\s|$)/m;

/**
 * The pieces of a valid search; null where it cannot be cut: interviews that are no list of lines at the end of the
 * file, the end marked as such, ids that depend on others, warnings, which name a line.
 *
 * @example
 * const text = 'version: 1\ninterviews:\n  - { id: a, company: A, role: B, at: 2026-11-23T14:30Z }\n';
 * const source = parseSource(text, { file: 'i.yaml', systemZone: () => 'UTC' });
 * cutSearch(source)?.pieces.length //=> 1
 * cutSearch(source)?.head //=> 'version: 1\ninterviews:\n'
 */
export function cutSearch(source: Source): Cut | null {
  const list = lastList(source);
  if (list === null || source.problems.length > 0 || source.warnings.length > 0) return null;
  if (source.raw.interviews?.some(({ id }) => id === undefined) !== false) return null;
  const { text, search } = source;
  const starts = list.items.map(({ start }) => text.lastIndexOf('\n', start) + 1);
  const first = starts[0] ?? 0;
  const column = text.indexOf('-', first) - first;
  if (!starts.every((start) => isItemLine(text, start, column))) return null;
  if (DOCUMENT_END.test(text.slice(starts.at(-1)))) return null;
  const pieces: Piece[] = [];
  let from = 0;
  for (let to = 1; to <= starts.length; to += 1) {
    const [start, end] = [starts[from] ?? 0, starts[to] ?? text.length];
    if (to < starts.length && end - start < PIECE_LENGTH) continue;
    pieces.push({ text: text.slice(start, end), interviews: search.interviews.slice(from, to) });
    from = to;
  }
  return { column, head: text.slice(0, first), pieces };
}

/** The interviews, where nothing comes after them. */
function lastList({ root }: Source): SeqNode | null {
  if (root === null || root.flow || root.pairs.at(-1)?.key !== 'interviews') return null;
  const list = childOf(root, 'interviews');
  return list?.type === 'seq' && !list.flow && list.items.length > 0 ? list : null;
}

/**
 * Whether a line opens an interview whose dash stands in a column. Within one, every line that is not blank or a
 * comment stands further right; so such a line is never part of what comes before it.
 */
export function isItemLine(text: string, start: number, column: number): boolean {
  const isBlank = text.slice(start, start + column) === ' '.repeat(column);
  return isBlank && text[start + column] === '-' && text[start + column + 1] === ' ';
}
