/** A file taken apart into lines: head, interviews with their histories, tail. Pure; joins back to the same lines. */

import type { Source } from '../parse.ts';
import { childOf, type MapNode, pairOf } from '../yaml/tree.ts';
import { entryKey } from './entry-key.ts';

/** One entry of a history: its lines with the comments above them, what it says, and when. */
export interface EntryLines {
  key: string;
  at: number;
  lines: string[];
}

/** One interview: its lines, the line that opens its history, and the entries, which end it. */
export interface InterviewLines {
  id: string;
  body: string[];
  opening: string[];
  entries: EntryLines[];
}

export interface Sections {
  head: string[];
  interviews: InterviewLines[];
  tail: string[];
}

/**
 * The sections of a valid text whose interviews and histories are lists in lines of their own, histories last; null
 * where it is written otherwise.
 */
export function sectionsOf({ text, root, search }: Source): Sections | null {
  const lines = text.split('\n');
  const list = root === null ? null : childOf(root, 'interviews');
  if (list === null) return { head: lines, interviews: [], tail: [] };
  if (list.type !== 'seq' || list.flow) return null;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const interviews: InterviewLines[] = [];
  let from = lineAt(pairOf(root as MapNode, 'interviews')?.keyEnd ?? 0) + 1;
  const head = lines.slice(0, from);
  for (const [index, map] of list.items.entries()) {
    const interview = search.interviews[index];
    if (map.type !== 'map' || map.flow || interview === undefined) return null;
    const until = lineAt(map.end) + 1;
    const history = pairOf(map, 'history');
    const entries = history === null ? [] : entriesIn(lines, history.value, lineAt);
    if (entries === null || (history !== null && map.pairs.at(-1) !== history)) return null;
    const key = history === null ? until : lineAt(history.keyStart);
    const first = entries[0] === undefined ? until : key + 1;
    for (const [place, entry] of entries.entries()) {
      const recorded = interview.history[place];
      if (recorded === undefined) return null;
      entry.key = entryKey(recorded);
      entry.at = recorded.at;
    }
    const { id } = interview;
    interviews.push({ id, body: lines.slice(from, key), opening: lines.slice(key, first), entries });
    from = until;
  }
  return { head, interviews, tail: lines.slice(from) };
}

function entriesIn(
  lines: readonly string[],
  list: MapNode['pairs'][number]['value'],
  lineAt: (offset: number) => number,
): EntryLines[] | null {
  if (list.type === 'scalar') return list.value === null ? [] : null;
  if (list.type !== 'seq' || (list.flow && list.items.length > 0)) return null;
  if (list.flow) return [];
  const entries: EntryLines[] = [];
  let from = lineAt(list.start);
  for (const item of list.items) {
    const until = lineAt(item.end) + 1;
    if (until <= from) return null;
    entries.push({ key: '', at: 0, lines: lines.slice(from, until) });
    from = until;
  }
  return entries;
}

/** All lines of an interview. */
export function linesOf({ body, opening, entries }: InterviewLines): string[] {
  return [...body, ...opening, ...entries.flatMap(({ lines }) => lines)];
}

/** The lines of sections, as they were taken apart. */
export function joinSections({ head, interviews, tail }: Sections): string[] {
  return [...head, ...interviews.flatMap(linesOf), ...tail];
}
