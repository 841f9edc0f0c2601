/** The tree of a YAML text with the place of everything in it; knows neither the yaml package nor the file's keys. */

/**
 * Offsets into the text in UTF-16 units: `start` inclusive, `end` exclusive: after the last value of a block collection,
 * before any comment behind it.
 */
interface Placed {
  start: number;
  end: number;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';
export type ScalarValue = string | number | boolean | null;

/** An empty value (`key:`) is null with `start === end`, right after the colon. */
export interface ScalarNode extends Placed {
  type: 'scalar';
  style: ScalarStyle;
  value: ScalarValue;
}
export interface Pair {
  key: string;
  keyStart: number;
  keyEnd: number;
  value: Node;
}
export interface MapNode extends Placed {
  type: 'map';
  flow: boolean;
  pairs: Pair[];
}
export interface SeqNode extends Placed {
  type: 'seq';
  flow: boolean;
  items: Node[];
}
export type Node = ScalarNode | MapNode | SeqNode;

/** A record as read: only own keys, no prototype. */
export type Raw = { [key: string]: RawValue };
export type RawValue = ScalarValue | RawValue[] | Raw;

/**
 * The pair of a key in a map; null where it has none.
 *
 * @example
 * pairOf({ type: 'map', flow: true, pairs: [], start: 0, end: 2 }, 'id') //=> null
 */
export function pairOf(map: MapNode, key: string): Pair | null {
  for (const pair of map.pairs) if (pair.key === key) return pair;
  return null;
}

/** The value of a key in a map; null where it has none or an empty one. */
export function childOf(map: MapNode, key: string): Node | null {
  const value = pairOf(map, key)?.value ?? null;
  return value === null || isNull(value) ? null : value;
}

/** Whether a node is empty or written as null. */
export function isNull(node: Node): boolean {
  return node.type === 'scalar' && node.value === null;
}

/**
 * The plain values of a tree, without prototypes; keys whose value is null are left out.
 *
 * @example
 * rawOf({ type: 'scalar', style: 'plain', value: 7, start: 0, end: 1 }) //=> 7
 */
export function rawOf(node: Node): RawValue {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'seq') return node.items.map(rawOf);
  const raw: Raw = Object.create(null);
  for (const pair of node.pairs) if (!isNull(pair.value)) raw[pair.key] = rawOf(pair.value);
  return raw;
}

/** A tree with all its offsets moved. */
export function moved(node: Node, by: number): Node {
  const { start, end } = node;
  const place = { start: start + by, end: end + by };
  if (node.type === 'scalar') return { ...node, ...place };
  if (node.type === 'seq') return { ...node, ...place, items: node.items.map((item) => moved(item, by)) };
  const pairs = node.pairs.map(
    ({ key, keyStart, keyEnd, value }): Pair => ({
      key,
      keyStart: keyStart + by,
      keyEnd: keyEnd + by,
      value: moved(value, by),
    }),
  );
  return { ...node, ...place, pairs };
}
