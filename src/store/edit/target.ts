/** The interview that an edit is about, in text, tree and data, and how its writer writes: the habits that it follows. Pure. */

import { Failure } from '../../model/failure.ts';
import { type ParseOptions, parseSource, type Source } from '../parse.ts';
import type { RawFile, RawInterview } from '../schema.ts';
import { quoted } from '../show.ts';
import { childOf, type MapNode, type Node, type Pair, pairOf } from '../yaml/tree.ts';
import { columnAt } from './splice.ts';

/** The text that is edited and the habits to follow. */
export interface Page {
  text: string;
  style: Style;
}

export interface Target {
  source: Source;
  page: Page;
  index: number;
  map: MapNode;
  raw: RawInterview;
}

/**
 * Parses a text that is to be edited.
 *
 * @throws invalid where it has problems
 */
export function sourceToEdit(text: string, options: ParseOptions): Source {
  const source = parseSource(text, options);
  if (source.problems.length === 0) return source;
  throw new Failure('invalid', `${options.file} is not valid; nothing was changed`, {
    problems: source.problems,
  });
}

/**
 * Finds an interview by its id, recorded or derived.
 *
 * @throws usage where there is none, invalid where the text is not valid
 */
export function targetOf(text: string, id: string, options: ParseOptions): Target {
  return targetIn(sourceToEdit(text, options), id);
}

/** The same in a text that is parsed. @throws usage where there is none */
export function targetIn(source: Source, id: string): Target {
  const index = source.search.interviews.findIndex((interview) => interview.id === id);
  const list = source.root === null ? null : childOf(source.root, 'interviews');
  const map = list?.type === 'seq' ? list.items[index] : undefined;
  const raw = source.raw.interviews?.[index];
  if (map?.type !== 'map' || raw === undefined) throw new Failure('usage', `no interview ${quoted(id)}`);
  return { source, page: { text: source.text, style: styleOf(source.text, source.root, map) }, index, map, raw };
}

/** The file with one interview replaced. */
export function withInterview({ source, index }: Target, raw: RawInterview): RawFile {
  return withInterviews(source, new Map([[index, raw]]));
}

/** The file with some interviews replaced, by their place. */
export function withInterviews({ raw }: Source, replaced: ReadonlyMap<number, RawInterview>): RawFile {
  return { ...raw, interviews: (raw.interviews ?? []).map((one, index) => replaced.get(index) ?? one) };
}

export interface Style {
  /** Blanks inside the braces of flow collections. */
  isSpaced: boolean;
  /** Columns from a key to the dashes of the list below it. */
  dashIndent: number;
  /** The file is JSON: quotes around every key and text. */
  isJson: boolean;
}

/**
 * The habits of the interview that is edited, else of those before it, the nearest first, else of the file, else of the
 * contract's own examples.
 *
 * @example
 * styleOf('', null, null) //=> { isSpaced: true, dashIndent: 2, isJson: false }
 */
export function styleOf(text: string, root: MapNode | null, interview: MapNode | null): Style {
  const all = [...nearOf(root, interview), ...(root === null ? [] : [root])];
  const braces = first(all, firstFlowMap);
  const dashes = first(all, (map) => firstDashIndent(text, map));
  const [firstPair] = root?.pairs ?? [];
  return {
    isSpaced: braces === null ? true : text[braces.start + 1] === ' ' || text[braces.start + 1] === '\n',
    dashIndent: dashes ?? 2,
    isJson: root?.flow === true && firstPair !== undefined && text[firstPair.keyStart] === '"',
  };
}

/** Whether the habits of an interview are told by it and those before it, whatever else the file holds. */
export function isStyleNear(text: string, root: MapNode, interview: MapNode): boolean {
  const near = nearOf(root, interview);
  return first(near, firstFlowMap) !== null && first(near, (map) => firstDashIndent(text, map)) !== null;
}

/** An interview and those before it, the nearest first. */
function nearOf(root: MapNode | null, interview: MapNode | null): MapNode[] {
  if (root === null || interview === null) return [];
  const list = childOf(root, 'interviews');
  const all = list?.type === 'seq' ? list.items.filter((item) => item.type === 'map') : [];
  return all.slice(0, all.indexOf(interview) + 1).reverse();
}

function first<T>(maps: readonly MapNode[], find: (map: MapNode) => T | null): T | null {
  for (const map of maps) {
    const found = find(map);
    if (found !== null) return found;
  }
  return null;
}

function firstFlowMap(node: Node): MapNode | null {
  if (node.type === 'scalar') return null;
  if (node.type === 'map' && node.flow && node.pairs.length > 0) return node;
  const children = node.type === 'seq' ? node.items : node.pairs.map((pair) => pair.value);
  for (const child of children) {
    const found = firstFlowMap(child);
    if (found !== null) return found;
  }
  return null;
}

/** Lists inside an interview tell more than the list of interviews itself. */
function firstDashIndent(text: string, map: MapNode): number | null {
  const interviews = childOf(map, 'interviews');
  if (interviews?.type === 'seq') {
    for (const item of interviews.items) {
      const inner = item.type === 'map' ? firstDashIndent(text, item) : null;
      if (inner !== null) return inner;
    }
  }
  for (const key of ['history', 'interviewers', 'interviews']) {
    const pair = pairOf(map, key);
    const indent = pair === null ? null : dashIndentOf(text, pair);
    if (indent !== null) return indent;
  }
  return null;
}

/** Columns from a key to the dashes of its block list; null where it has none. */
export function dashIndentOf(text: string, pair: Pair): number | null {
  const { value } = pair;
  if (value.type !== 'seq' || value.flow) return null;
  return columnAt(text, value.start) - columnAt(text, pair.keyStart);
}
