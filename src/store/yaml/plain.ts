/**
 * The plain part of YAML to a tree, fast: block maps and lists, flow collections and quoted texts on one line, comments.
 * Whatever else a text holds is left to the yaml package, whose trees these equal. Pure.
 */

import { isDashAt, isKeyChar, readScalar, seekLine, skipBlanks } from './plain-line.ts';
import type { MapNode, Node, Pair, SeqNode } from './tree.ts';

/** Thrown where a text is not plain; never seen outside. */
const NOT_PLAIN = new Error('not plain');

/** Where the reading is: on the next line that holds something, `at` its first character; -1 columns at the end. */
export interface Reader {
  text: string;
  at: number;
  indent: number;
}

/** Composes what is not plain of a list of interviews: an item whose lines start and end here, its dash at a column. */
export type ComposeItem = (start: number, end: number, indent: number) => Node | null;

const LONGEST_KEY = 100;
/** Of keys in one map: looking through them takes long when they are many. */
const MOST_KEYS = 100;
/** Of flow collections. */
const DEEPEST = 20;
/** Column of a key that holds a block collection. */
const RIGHTMOST = 200;

/**
 * The tree of a plain text; null where it is not plain. The items of the list `interviews` are read one by one, and
 * those that are not plain by `composeItem`.
 *
 * @param composeItem the node of an item; null where it has faults, and then the result is null
 * @example
 * composePlain('version: 1', () => null)?.pairs[0]?.key //=> 'version'
 * composePlain('version: &one 1', () => null) //=> null
 */
export function composePlain(text: string, composeItem: ComposeItem): MapNode | null {
  const reader: Reader = { text, at: 0, indent: 0 };
  try {
    seek(reader, 0);
    if (reader.indent !== 0) return null;
    const root = blockMap(reader, 0, composeItem);
    return reader.at === text.length ? root : null;
  } catch (error) {
    if (error !== NOT_PLAIN) throw error;
    return null;
  }
}

function seek(reader: Reader, from: number): void {
  if (!seekLine(reader, from)) throw NOT_PLAIN;
}

/** Leaves the line of a value that ends at `from`: blanks and a comment may follow it. */
function finishLine(reader: Reader, from: number): void {
  const { text } = reader;
  let at = skipBlanks(text, from);
  if (text.charCodeAt(at) === 0x23 && at > from) at = endOfLine(text, at);
  if (at < text.length && text.charCodeAt(at) !== 0x0a) {
    if (!text.startsWith('\r\n', at)) throw NOT_PLAIN;
    at += 1;
  }
  seek(reader, Math.min(at + 1, text.length));
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

/** End of the key that starts here and is followed by a colon and a blank or a line end; -1 where there is none. */
function keyEndAt(text: string, start: number): number {
  let at = start;
  while (isKeyChar(text.charCodeAt(at), at === start)) at += 1;
  if (at === start || at - start > LONGEST_KEY || text.charCodeAt(at) !== 0x3a) return -1;
  const after = text.charCodeAt(at + 1);
  return after === 0x20 || after === 0x0a || after === 0x0d || at + 1 === text.length ? at : -1;
}

function blockMap(reader: Reader, indent: number, composeItem: ComposeItem | null): MapNode {
  const { text, at: start } = reader;
  const pairs: Pair[] = [];
  do {
    const keyStart = reader.at;
    const keyEnd = keyEndAt(text, keyStart);
    if (keyEnd === -1) throw NOT_PLAIN;
    const key = newKey(pairs, text.slice(keyStart, keyEnd));
    const items = key === 'interviews' ? composeItem : null;
    pairs.push({ key, keyStart, keyEnd, value: blockValue(reader, indent, keyEnd + 1, items) });
  } while (reader.indent === indent);
  if (reader.indent > indent) throw NOT_PLAIN;
  return { type: 'map', flow: false, pairs, start, end: (pairs.at(-1) as Pair).value.end };
}

function newKey(pairs: readonly Pair[], key: string): string {
  if (pairs.length === MOST_KEYS || pairs.some((pair) => pair.key === key)) throw NOT_PLAIN;
  return key;
}

function blockValue(reader: Reader, indent: number, colonEnd: number, composeItem: ComposeItem | null): Node {
  const { text } = reader;
  const at = skipBlanks(text, colonEnd);
  const code = text.charCodeAt(at);
  if (at < text.length && code !== 0x0a && code !== 0x0d && code !== 0x23) {
    const value = inlineValue(text, at, 0);
    finishLine(reader, value.end);
    if (reader.indent > indent) throw NOT_PLAIN;
    return value;
  }
  if (indent > RIGHTMOST) throw NOT_PLAIN;
  finishLine(reader, colonEnd);
  const isList = isDashAt(text, reader.at);
  if (isList && reader.indent >= indent) return blockSeq(reader, reader.indent, composeItem);
  if (reader.indent > indent) return blockMap(reader, reader.indent, null);
  return { type: 'scalar', style: 'plain', value: null, start: colonEnd, end: colonEnd };
}

function blockSeq(reader: Reader, indent: number, composeItem: ComposeItem | null): SeqNode {
  const { text, at: start } = reader;
  const items: Node[] = [];
  while (reader.indent === indent && isDashAt(text, reader.at)) {
    items.push(composeItem === null ? blockItem(reader, indent) : rescuedItem(reader, indent, composeItem));
  }
  if (reader.indent > indent) throw NOT_PLAIN;
  return { type: 'seq', flow: false, items, start, end: (items.at(-1) as Node).end };
}

function blockItem(reader: Reader, indent: number): Node {
  const { text, at: dash } = reader;
  const at = skipBlanks(text, dash + 1);
  if (keyEndAt(text, at) !== -1) {
    reader.at = at;
    reader.indent = indent + at - dash;
    return blockMap(reader, reader.indent, null);
  }
  const value = inlineValue(text, at, 0);
  finishLine(reader, value.end);
  if (reader.indent > indent) throw NOT_PLAIN;
  return value;
}

/** An item of the interviews: where it is not plain, the others still are. */
function rescuedItem(reader: Reader, indent: number, composeItem: ComposeItem): Node {
  const { at: dash } = reader;
  try {
    return blockItem(reader, indent);
  } catch (error) {
    if (error !== NOT_PLAIN) throw error;
  }
  const end = endOfItem(reader.text, dash, indent);
  const item = composeItem(dash - indent, end, indent);
  if (item === null) throw NOT_PLAIN;
  seek(reader, end);
  return item;
}

/** Start of the first line after an item that is not its own: one with a dash at its column, or anything left of it. */
function endOfItem(text: string, dash: number, indent: number): number {
  const reader: Reader = { text, at: dash, indent };
  for (let from = endOfLine(text, dash) + 1; from < text.length; from = endOfLine(text, reader.at) + 1) {
    // A tab before the content is no column; whoever composes the item judges it.
    if (!seekLine(reader, from)) reader.indent = indent + 1;
    if (reader.indent <= indent) return reader.at - Math.max(0, reader.indent);
  }
  return text.length;
}

/** A value on one line: quoted, plain, or a flow collection. */
function inlineValue(text: string, at: number, depth: number): Node {
  const code = text.charCodeAt(at);
  if (code === 0x7b) return flowMap(text, at, depth + 1);
  if (code === 0x5b) return flowSeq(text, at, depth + 1);
  const scalar = readScalar(text, at, depth > 0);
  if (scalar === null) throw NOT_PLAIN;
  const { style, value, end } = scalar;
  return { type: 'scalar', style, value, start: at, end };
}

function flowMap(text: string, start: number, depth: number): MapNode {
  const pairs: Pair[] = [];
  const end = flowItems(text, start, '}', depth, (at) => {
    const keyEnd = keyEndAt(text, at);
    if (keyEnd === -1) throw NOT_PLAIN;
    const key = newKey(pairs, text.slice(at, keyEnd));
    const value = inlineValue(text, skipBlanks(text, keyEnd + 1), depth);
    pairs.push({ key, keyStart: at, keyEnd, value });
    return value.end;
  });
  return { type: 'map', flow: true, pairs, start, end };
}

function flowSeq(text: string, start: number, depth: number): SeqNode {
  const items: Node[] = [];
  const end = flowItems(text, start, ']', depth, (at) => {
    // `[a: 1]` is a list of a map, which nobody writes here.
    if (keyEndAt(text, at) !== -1) throw NOT_PLAIN;
    const item = inlineValue(text, at, depth);
    items.push(item);
    return item.end;
  });
  return { type: 'seq', flow: true, items, start, end };
}

/** Reads the items of a flow collection up to its bracket; `item` reads one and gives its end. */
function flowItems(text: string, start: number, close: string, depth: number, item: (at: number) => number): number {
  if (depth > DEEPEST) throw NOT_PLAIN;
  let at = skipBlanks(text, start + 1);
  if (text[at] === close) return at + 1;
  for (;;) {
    at = skipBlanks(text, item(at));
    if (text[at] === close) return at + 1;
    if (text[at] !== ',') throw NOT_PLAIN;
    at = skipBlanks(text, at + 1);
  }
}
