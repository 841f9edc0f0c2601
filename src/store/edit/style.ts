/** How a person writes their file: the habits that an edit follows. Pure. */

import { childOf, type MapNode, type Node, type Pair, pairOf } from '../yaml/tree.ts';
import { columnAt } from './splice.ts';

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
