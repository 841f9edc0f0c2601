/** Two versions of a search merged, fact by fact; what comes out is read again and proven. Pure. */

import type { Search } from '../../model/interview.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import { rawOf } from '../yaml/tree.ts';
import { mergeLines, mergeParts } from './merge-units.ts';
import { isSame } from './splice.ts';
import { linesOf, type Page, pageOf, valueIn } from './units.ts';

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
 * Merges what changed from the base in theirs into ours: each key, person and entry for itself, interviews by what they
 * are, whatever they are called now. What one side took out stays out; what both changed otherwise, or one changed and
 * the other took out, is a conflict. Line ends and byte order mark are ours. Without conflicts the result is valid and
 * says all that both sides said; where that cannot be shown, the whole file is one conflict.
 *
 * @example
 * const options = { file: 'i.yaml', systemZone: () => 'UTC' };
 * mergeTexts({ base: 'version: 1\n', ours: 'version: 1\n', theirs: 'version: 1\nme: { name: Ann }\n' }, options)
 * //=> { text: 'version: 1\nme: { name: Ann }\n', conflicts: 0 }
 */
export function mergeTexts(versions: Versions, options: ParseOptions): MergedText {
  const { ours } = versions;
  // What has line ends of both kinds is merged as it stands.
  const isMixed = /[^\r]\n/.test(ours) && ours.includes('\r\n');
  const plain = (text: string) => (isMixed ? text : text.replaceAll('\r\n', '\n')).replace(/^\uFEFF/, '');
  const all = { base: plain(versions.base), ours: plain(ours), theirs: plain(versions.theirs) };
  const merged = all.ours === all.theirs ? { text: all.ours, conflicts: 0 } : mergeAny(all, options);
  const text = !isMixed && ours.includes('\r\n') ? merged.text.replaceAll('\n', '\r\n') : merged.text;
  return { text: ours.startsWith('\uFEFF') ? `\uFEFF${text}` : text, conflicts: merged.conflicts };
}

function mergeAny(versions: Versions, options: ParseOptions): MergedText {
  const sources = [versions.base, versions.ours, versions.theirs].map((text) => parseSource(text, options));
  const [base, ours, theirs] = sources as [Source, Source, Source];
  const isValid = sources.every(({ problems }) => problems.length === 0);
  const merged = isValid ? mergePages(base, ours, theirs, options) : null;
  if (merged !== null) return merged;
  const { lines, conflicts } = mergeLines(versions.base.split('\n'), ours.text.split('\n'), theirs.text.split('\n'));
  const text = lines.join('\n');
  if (conflicts > 0) return { text, conflicts };
  const result = parseSource(text, options);
  const isProven = result.problems.length === 0 && (!isValid || holdsAll(result, base, ours, theirs));
  return isProven ? { text, conflicts: 0 } : wholly(versions);
}

function wholly({ ours, theirs }: Versions): MergedText {
  const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
  return { text: `<<<<<<< ours\n${ended(ours)}=======\n${ended(theirs)}>>>>>>> theirs\n`, conflicts: 1 };
}

/** The merge by facts; null where a version cannot be taken apart, or the result is not proven. */
function mergePages(base: Source, ours: Source, theirs: Source, options: ParseOptions): MergedText | null {
  const pages = [base, ours, theirs].map(({ text, root }) => pageOf(text, root));
  if (pages.includes(null)) return null;
  const [b, o, t] = pages as [Page, Page, Page];
  const merged = mergeParts(b.parts, o.parts, t.parts);
  const below = mergeLines(b.below, o.below, t.below);
  const text = [...linesOf(merged.units), ...below.lines].join('\n');
  const conflicts = merged.conflicts + below.conflicts;
  if (conflicts > 0) return { text, conflicts };
  const result = parseSource(text, options);
  const isProven =
    result.problems.length === 0 &&
    isSame(result.root === null ? {} : rawOf(result.root), valueIn({ kind: 'map', units: merged.units })) &&
    holdsAll(result, base, ours, theirs);
  return isProven ? { text, conflicts: 0 } : null;
}

/**
 * The second proof, which knows nothing of how the merge was made: every entry of either side is there, once more than
 * not at all, unless the other side took it out; and no conversation is there twice that was there once on both.
 */
function holdsAll({ search }: Source, base: Source, ours: Source, theirs: Source): boolean {
  const sides = [base.search, ours.search, theirs.search].map(entriesOf);
  const now = entriesOf(search);
  const isRight = [...new Set(sides.flatMap((counts) => [...counts.keys()]))].every((entry) => {
    const [b = 0, m = 0, y = 0] = sides.map((counts) => counts.get(entry) ?? 0);
    const wanted = m === y ? m : b === m ? y : b === y ? m : null;
    return wanted === null || (now.get(entry) ?? 0) === wanted;
  });
  const talks = (one: Search) =>
    countsOf(one.interviews.map(({ company, role, at }) => [company, role, at].join('\n')));
  const [a, b, all] = [talks(ours.search), talks(theirs.search), talks(search)];
  return isRight && [...all].every(([talk, count]) => count <= Math.max(a.get(talk) ?? 0, b.get(talk) ?? 0));
}

type Counts = ReadonlyMap<string, number>;

function entriesOf({ interviews }: Search): Counts {
  return countsOf(interviews.flatMap(({ history }) => history.map((entry) => JSON.stringify(entry))));
}

function countsOf(keys: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
