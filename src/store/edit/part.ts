/**
 * Edits one interview of a large file as if it stood alone beneath the head, and proves it there. What the rest says is
 * known, of the very bytes: none of it is read or written anew. Pure.
 */

import type { Search } from '../../model/interview.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import { childOf } from '../yaml/tree.ts';
import { isSame } from './splice.ts';
import { isStyleNear } from './target.ts';

/** A text that is valid without warnings, and what it says. */
export interface Known {
  text: string;
  search: Search;
}

/**
 * The text and what it says after an edit of one interview; null where the whole is to be edited: the part alone does
 * not say what it is known to, or more changes than one interview by itself.
 *
 * @param edit as for the whole file
 */
export function editPart(
  { text, search }: Known,
  id: string,
  edit: (text: string, search: Search, options: ParseOptions) => string,
  options: ParseOptions,
): Known | null {
  const index = search.interviews.findIndex((one) => one.id === id);
  const starts = startsOfItems(text);
  // Each item of the list opens such a line; where there are as many as interviews, no line only looks like one.
  if (index === -1 || starts.length !== search.interviews.length) return null;
  // The interview before it tells the habits of whoever writes the file.
  const from = Math.max(0, index - 1);
  const [start = 0, end = text.length] = [starts[from], starts[index + 1]];
  const head = text.slice(0, starts[0]);
  const before = readAlone(head + text.slice(start, end), options);
  const known = { ...search, interviews: search.interviews.slice(from, index + 1) };
  if (before === null || !isToldWithin(before, index - from)) return null;
  const edited = tried(() => edit(before.text, before.search, options));
  const after = edited === null ? null : readAlone(edited, options);
  if (edited === null || after === null || !edited.startsWith(head)) return null;
  const section = edited.slice(head.length);
  if (end < text.length && !section.endsWith('\n')) return null;
  const [one, was] = [after.search.interviews.at(-1), known.interviews.at(-1)];
  if (one === undefined || was === undefined || startsOfItems(edited).length !== known.interviews.length) return null;
  // What others could be touched by has to stay: its id, its process, whether it is the first choice.
  const stays = { ...one, history: was.history, interviewers: was.interviewers, recruiter: was.recruiter };
  const expected = { ...known, interviews: [...known.interviews.slice(0, -1), one] };
  if (!isSame(after.search, expected) || !isSame(stays, was)) return null;
  return {
    text: text.slice(0, start) + section + text.slice(end),
    search: { ...search, interviews: search.interviews.with(index, one) },
  };
}

/** What an edit makes; null where it refuses, which the whole file is to tell in its own lines and numbers. */
function tried(edit: () => string): string | null {
  try {
    return edit();
  } catch {
    return null;
  }
}

/** A text that is valid without warnings; else null. */
function readAlone(text: string, options: ParseOptions): Source | null {
  const source = parseSource(text, options);
  // Nothing may come after the end of a document.
  const isEnded = /^(?:\.{3}|---)(?:\s|$)/m.test(text);
  return source.problems.length > 0 || source.warnings.length > 0 || isEnded ? null : source;
}

/** Whether the part alone tells how its interview is written. */
function isToldWithin({ text, root }: Source, index: number): boolean {
  const list = root === null ? null : childOf(root, 'interviews');
  const map = list?.type === 'seq' ? list.items[index] : undefined;
  return root !== null && map?.type === 'map' && isStyleNear(text, root, map);
}

/**
 * Where the lines start that open an interview: those below the key with a dash in the column of the first. Within an
 * item all that is not blank or a comment stands further right.
 *
 * @example
 * startsOfItems('version: 1\ninterviews:\n  - id: a\n    role: |\n      - b\n  - id: c\n') //=> [23, 55]
 */
export function startsOfItems(text: string): number[] {
  const first = /^interviews:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)- /m.exec(text);
  if (first === null) return [];
  const dash = `\n${first[1]}- `;
  const starts: number[] = [];
  for (let at = first.index + first[0].length - dash.length; at !== -1; at = text.indexOf(dash, at + 1))
    starts.push(at + 1);
  return starts;
}
