/**
 * A search cut into pieces that can be read alone: the head, then runs of whole interviews. An edit then costs its own
 * piece and not the file. Pure.
 */

import type { Interview } from '../model/interview.ts';
import type { Round } from '../model/kinds.ts';
import { processKey } from '../model/names.ts';
import { type Turn, turnOf } from '../model/turn.ts';
import type { Source } from './parse.ts';
import { childOf, type SeqNode } from './yaml/tree.ts';

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

/** What others need to know of a piece: who is in it, and what concerns the rest of the search. */
export interface Summary {
  ids: string[];
  /** Key of the process of each. */
  processes: string[];
  /** Keys of the processes in it with an offer or an acceptance, which touch every other. */
  telling: string[];
  /** Of each, what decides whose turn a wording is; a text, since few ask for it and a list takes long to read. */
  turns: string;
  /** Key of the first choice, if it is in here. */
  chosen: string | null;
}

/** The summary of a piece. */
export function summaryOf(interviews: readonly Interview[]): Summary {
  const chosen = interviews.find(({ firstChoice }) => firstChoice);
  return {
    ids: interviews.map(({ id }) => id),
    processes: interviews.map(processKey),
    turns: turnsText(interviews),
    telling: [...new Set(interviews.filter(isTelling).map(processKey))],
    chosen: chosen === undefined ? null : processKey(chosen),
  };
}

/** Whether an interview's history touches every other process: an offer, an acceptance. */
export function isTelling({ history }: Interview): boolean {
  return history.some(
    (entry) => entry.type === 'outcome' && (entry.outcome === 'offer' || entry.outcome === 'accepted'),
  );
}

function turnsText(interviews: readonly Interview[]): string {
  const turns = interviews.map(turnOf);
  return turns.map(({ at, round, people, unaddressed }) => [at, round, people, unaddressed].join(' ')).join('\n');
}

/** The turns of the interviews of a piece, in their order. */
export function turnsOf({ ids, processes, turns }: Pick<Summary, 'ids' | 'processes' | 'turns'>): Turn[] {
  const lines = turns.split('\n');
  return ids.map((id, index) => {
    const [at, round, people, unaddressed] = (lines[index] ?? '').split(' ');
    return {
      id,
      process: processes[index] ?? '',
      at: Number(at),
      round: round as Round,
      people: Number(people),
      unaddressed: Number(unaddressed),
    };
  });
}
