/** YAML text to a tree: the only file that calls the yaml package. Refuses whatever a search has no use for. */

import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Fault } from './decode.ts';
import { type Positions, positionsIn } from './position.ts';
import type { MapNode, Node, Pair, ScalarNode } from './tree.ts';

/** `root` is null where the text holds nothing but comments, or where there are faults. */
export interface Composed {
  root: Node | null;
  /** In the order of the text. */
  faults: Fault[];
}

const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/gm;
const LONE_CR = /\r(?!\n)/g;
const DIRECTIVE = /^%/m;

/**
 * Composes the tree of a text. Aliases, anchors, tags, directives, a second document, duplicate keys, tabs as
 * indentation and merge conflict markers are faults; none of them is ever data.
 *
 * @example
 * composeTree('version: 1').faults //=> []
 * composeTree('a: &x 1').faults[0].message //=> 'too many aliases or anchors: 1, expected none; write the value out'
 */
export function composeTree(text: string): Composed {
  const faults = faultsOfLines(text);
  if (faults.length > 0) return { root: null, faults };
  try {
    return compose(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { root: null, faults: [{ message: 'nested too deeply', offset: 0 }] };
  }
}

function faultsOfLines(text: string): Fault[] {
  const conflicts = [...text.matchAll(CONFLICT)].filter(
    (match) => !match[0].startsWith('=') || /^<{7}/m.test(text),
  );
  if (conflicts.length > 0)
    return conflicts.map((match) => ({
      message: `merge conflict marker "${match[0]}"; choose between the two sides and delete the markers`,
      offset: match.index,
    }));
  const cr = LONE_CR.exec(text);
  LONE_CR.lastIndex = 0;
  if (cr === null) return [];
  return [
    { message: 'carriage return without a line feed; save it with LF or CRLF line ends', offset: cr.index },
  ];
}

function compose(text: string): Composed {
  const doc = parseDocument(text, {
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    // 'silent' would also silence the error about a second document.
    logLevel: 'error',
    prettyErrors: false,
  });
  const exhausted = doc.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) return { root: null, faults: [faultOf(exhausted, text)] };
  const faults = [...doc.errors, ...doc.warnings].map((error) => faultOf(error, text));
  if (doc.directives?.yaml.explicit === true || Object.keys(doc.directives?.tags ?? {}).length > 1)
    faults.push({ message: 'directives are not used here; delete the line', offset: text.search(DIRECTIVE) });
  const builder: Builder = { text, positions: positionsIn(text), faults, aliases: [] };
  const root = doc.contents === null ? null : build(doc.contents, builder, 0);
  const [alias] = builder.aliases;
  if (alias !== undefined) {
    const count = builder.aliases.length;
    faults.push({
      message: `too many aliases or anchors: ${count}, expected none; write the value out`,
      offset: alias,
    });
  }
  if (faults.length === 0) return { root, faults };
  return { root: null, faults: faults.sort((a, b) => a.offset - b.offset) };
}

interface Builder {
  text: string;
  positions: Positions;
  faults: Fault[];
  aliases: number[];
}

function build(node: unknown, builder: Builder, at: number): Node {
  if (isAlias(node)) builder.aliases.push(node.range?.[0] ?? at);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return emptyAt(at);
  const [start, end] = node.range ?? [at, at];
  if (node.anchor !== undefined) builder.aliases.push(start);
  if (node.tag !== undefined)
    builder.faults.push({ message: `tag "${node.tag}" is not used here`, offset: start });
  if (isMap(node)) return buildMap(node, builder, start, end);
  if (isSeq(node)) return buildSeq(node, builder, start, end);
  return buildScalar(node, start, end, at);
}

function emptyAt(at: number): ScalarNode {
  return { type: 'scalar', style: 'plain', value: null, start: at, end: at };
}

function buildScalar(node: Scalar, start: number, end: number, at: number): ScalarNode {
  const { value, type } = node;
  if (start === end) return emptyAt(at);
  const style =
    type === 'QUOTE_DOUBLE'
      ? 'double'
      : type === 'QUOTE_SINGLE'
        ? 'single'
        : type?.startsWith('BLOCK')
          ? 'block'
          : 'plain';
  const isPlainValue =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  return { type: 'scalar', style, value: isPlainValue ? value : String(value), start, end };
}

function buildSeq(node: YAMLSeq, builder: Builder, start: number, end: number): Node {
  const items = node.items.map((item) => build(item, builder, start));
  return { type: 'seq', flow: node.flow === true, items, start, end };
}

function buildMap(node: YAMLMap, builder: Builder, start: number, end: number): MapNode {
  const pairs: Pair[] = [];
  const seen = new Map<string, number>();
  for (const { key, value } of node.items) {
    if (!isScalar(key) || key.range == null) continue;
    if (key.anchor !== undefined) builder.aliases.push(key.range[0]);
    if (key.tag !== undefined)
      builder.faults.push({ message: `tag "${key.tag}" is not used here`, offset: key.range[0] });
    const name = String(key.value ?? '');
    const [keyStart, keyEnd] = key.range;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, keyStart);
    else
      builder.faults.push({ message: duplicateKey(name, builder.positions(first).line), offset: keyStart });
    pairs.push({
      key: name,
      keyStart,
      keyEnd,
      value: build(value, builder, colonAfter(builder.text, keyEnd)),
    });
  }
  return { type: 'map', flow: node.flow === true, pairs, start, end };
}

function duplicateKey(name: string, line: number): string {
  return `duplicate key "${name}", first at line ${line}; keep one of them`;
}

/** The place right after the colon of a key; the key's own end where it has none (`{ key }`). */
function colonAfter(text: string, keyEnd: number): number {
  const match = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 200));
  return match === null ? keyEnd : keyEnd + match[0].length;
}

function faultOf(error: YAMLError, text: string): Fault {
  const offset = Math.min(error.pos[0], text.length);
  return { message: messageOf(error), offset };
}

function messageOf(error: YAMLError): string {
  if (error.code === 'TAB_AS_INDENT') return 'tab used as indentation; use spaces';
  if (error.code === 'MULTIPLE_DOCS') return 'second document ("---"); expected one document in the file';
  if (error.code === 'RESOURCE_EXHAUSTION') return 'nested too deeply';
  if (error.code === 'NON_STRING_KEY') return 'a key that is not plain text; write it as text';
  if (error.code === 'TAG_RESOLVE_FAILED') return `${lowerFirst(error.message)}; tags are not used here`;
  return `not valid YAML: ${lowerFirst(error.message)}`;
}

function lowerFirst(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}
