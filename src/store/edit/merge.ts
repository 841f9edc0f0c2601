/** Two versions of a search merged: interviews by id, histories united in time order, no entry ever lost. Pure. */

import { numbered } from '../../model/identity.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import { entryKey } from './entry-key.ts';
import { mergeLines } from './merge-lines.ts';
import { type EntryLines, type InterviewLines, joinSections, linesOf, type Sections, sectionsOf } from './sections.ts';

/** A merged text, and how many conflicts stand in it between git's markers. */
export interface MergedText {
  text: string;
  conflicts: number;
}

/** The three versions of a merge. */
export interface Versions {
  base: string;
  ours: string;
  theirs: string;
}

/**
 * Merges what changed from the base in theirs into ours. Line ends and byte order mark are ours. Where a version is
 * not valid, or written in a way that cannot be taken apart, the lines are merged as they stand.
 *
 * @example
 * const options = { file: 'i.yaml', systemZone: () => 'UTC' };
 * mergeTexts({ base: 'version: 1\n', ours: 'version: 1\n', theirs: 'version: 1\nme: { name: Ann }\n' }, options)
 * //=> { text: 'version: 1\nme: { name: Ann }\n', conflicts: 0 }
 */
export function mergeTexts(versions: Versions, options: ParseOptions): MergedText {
  const isCrlf = versions.ours.includes('\r\n');
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((text) =>
    text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'),
  ) as [string, string, string];
  const merged = mergeSections({ base, ours, theirs }, options) ?? mergeWhole({ base, ours, theirs });
  const text = isCrlf ? merged.text.replaceAll('\n', '\r\n') : merged.text;
  return { text: versions.ours.startsWith('\uFEFF') ? `\uFEFF${text}` : text, conflicts: merged.conflicts };
}

function mergeWhole({ base, ours, theirs }: Versions): MergedText {
  const { lines, conflicts } = mergeLines(base.split('\n'), ours.split('\n'), theirs.split('\n'));
  return { text: lines.join('\n'), conflicts };
}

/** The merge by interviews; null where a version cannot be taken apart, or the result does not hold all of both. */
function mergeSections(versions: Versions, options: ParseOptions): MergedText | null {
  const sources = [versions.base, versions.ours, versions.theirs].map((text) => parseSource(text, options));
  if (sources.some(({ problems }) => problems.length > 0)) return null;
  const [base, ours, theirs] = sources.map(sectionsOf);
  if (base == null || ours == null || theirs == null) return null;
  const head = mergeLines(base.head, ours.head, theirs.head);
  const tail = mergeLines(base.tail, ours.tail, theirs.tail);
  const { interviews, conflicts } = mergeInterviews(base, ours, theirs);
  const text = joinSections({ head: head.lines, interviews, tail: tail.lines }).join('\n');
  const all = head.conflicts + tail.conflicts + conflicts;
  return all > 0 || holdsAll(text, sources.slice(1), options) ? { text, conflicts: all } : null;
}

function mergeInterviews(base: Sections, ours: Sections, theirs: Sections) {
  const find = (sections: Sections, id: string) => sections.interviews.find((one) => one.id === id);
  const taken = new Set([...ours.interviews, ...theirs.interviews].map(({ id }) => id));
  const interviews: InterviewLines[] = [];
  let conflicts = 0;
  for (const our of ours.interviews) {
    const was = find(base, our.id);
    const their = find(theirs, our.id);
    if (their === undefined) {
      // Taken out over there: gone, unless something was changed here since.
      if (was === undefined || !isSame(was, our)) interviews.push(our);
    } else if (was === undefined && !isSame(our, their)) interviews.push(our, renamed(their, taken));
    else {
      const body = mergeLines(was?.body ?? [], our.body, their.body);
      conflicts += body.conflicts;
      interviews.push({ id: our.id, ...withHistory(body.lines, our, their) });
    }
  }
  for (const their of theirs.interviews) {
    const was = find(base, their.id);
    if (find(ours, their.id) === undefined && (was === undefined || !isSame(was, their))) interviews.push(their);
  }
  return { interviews, conflicts };
}

/** Entries of both, in time order; those of ours stay in the order they have. */
function withHistory(body: string[], our: InterviewLines, their: InterviewLines) {
  const known = new Set(our.entries.map(({ key }) => key));
  const entries: EntryLines[] = [...our.entries];
  for (const entry of their.entries) {
    if (known.has(entry.key)) continue;
    const later = entries.findIndex(({ at }) => at > entry.at);
    entries.splice(later < 0 ? entries.length : later, 0, entry);
  }
  const opening = our.entries.length > 0 || their.entries.length === 0 ? our.opening : their.opening;
  return { body, opening, entries };
}

/** Two new interviews under one id are two: theirs takes the next free number. */
function renamed(their: InterviewLines, taken: Set<string>): InterviewLines {
  let count = 2;
  while (taken.has(numbered(their.id, count))) count += 1;
  const id = numbered(their.id, count);
  taken.add(id);
  const body = their.body.map((line) =>
    line.replace(/^(\s*(?:- )?id:\s*)(["']?)(\S+?)\2(\s*(?:#.*)?)$/, (all, key, quote, old, rest) =>
      old === their.id ? `${key}${quote}${id}${quote}${rest}` : all,
    ),
  );
  return { ...their, id, body };
}

function isSame(a: InterviewLines, b: InterviewLines): boolean {
  return linesOf(a).join('\n') === linesOf(b).join('\n');
}

/** Whether a text is valid and has every entry of the interviews it took from both sides. */
function holdsAll(text: string, sides: readonly Source[], options: ParseOptions): boolean {
  const merged = parseSource(text, options);
  if (merged.problems.length > 0) return false;
  const entries = new Set(merged.search.interviews.flatMap(({ history }) => history.map(entryKey)));
  const ids = new Set(merged.search.interviews.map(({ id }) => id));
  return sides.every(({ search }) =>
    search.interviews.every(({ id, history }) => !ids.has(id) || history.every((one) => entries.has(entryKey(one)))),
  );
}
