/** The yaml package's tree as ours: the only file that calls it to read. Refuses whatever a search has no use for. */

import {
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Fault, type Positions, positionsIn } from '../file/decode.ts';
import type { MapNode, Node, Pair, ScalarNode, ScalarStyle } from './tree.ts';

/** `root` is null where the text holds nothing but comments, or where faults leave it open what it holds. */
export interface Composed {
  /** With duplicate keys, a directive or a second document: all that stands in the first. */
  root: Node | null;
  /** In the order of the text. */
  faults: Fault[];
}

const DIRECTIVE = /^%/m;

/**
 * Composes the tree of a text by the yaml package.
 *
 * @throws RangeError where it is nested too deeply for the stack
 * @example
 * composeYaml('version: 1').root?.type //=> 'map'
 */
export function composeYaml(text: string): Composed {
  const composer = new Composer({ schema: 'core', stringKeys: true, uniqueKeys: false });
  const documents: Document.Parsed[] = [];
  try {
    for (const document of composer.compose(tokensOf(text), true, text.length))
      if (documents.push(document) === 2) break;
  } catch (error) {
    if (!(error instanceof Excess)) throw error;
    return { root: null, faults: [{ message: error.message, offset: error.offset }] };
  }
  const [doc, second] = documents;
  if (doc === undefined) return { root: null, faults: [] };
  const exhausted = doc.errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) return { root: null, faults: [faultOf(exhausted, text)] };
  const faults = [...doc.errors, ...doc.warnings].map((error) => faultOf(error, text));
  const plainFaults: Fault[] = [];
  if (second !== undefined)
    plainFaults.push({
      message: 'second document ("---"); expected one document in the file',
      offset: second.range[0],
    });
  if (doc.directives?.yaml.explicit === true || Object.keys(doc.directives?.tags ?? {}).length > 1)
    plainFaults.push({ message: 'directives are not used here; delete the line', offset: text.search(DIRECTIVE) });
  const builder: Builder = { text, positions: positionsIn(text), faults, plainFaults, aliases: [] };
  const root = doc.contents === null ? null : build(doc.contents, builder, 0);
  const [alias] = builder.aliases;
  const many = `too many aliases or anchors: ${builder.aliases.length}, expected none; write the value out`;
  if (alias !== undefined) faults.push({ message: many, offset: alias });
  const all = [...faults, ...plainFaults].sort((a, b) => a.offset - b.offset);
  return { root: faults.length === 0 ? root : null, faults: all };
}

/** Of collections within each other: a search has six. */
const DEEPEST = 100;
/** Of keys in one map, and of what a search has none of: beyond it the text is no search, and takes time for nothing. */
const MOST = 1_000;

/** Said of a text that is given up, where it goes beyond all measure. */
class Excess extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** The tokens of a text, one by one, so that what is beyond all measure is noticed before it is composed. Throws an Excess. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser();
  const counts: Record<string, number> = {};
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST) throw new Excess('nested too deeply', at);
    const top = parser.stack.at(-1);
    if (top !== undefined && 'items' in top && top.type !== 'block-seq' && top.items.length > MOST && !isList(top))
      throw new Excess(`more than ${MOST} keys in one map; a search has none like it`, at);
    const what = isScalar ? undefined : ODD[lexeme[0] ?? ''];
    if (what !== undefined) {
      counts[what] = (counts[what] ?? 0) + 1;
      if (counts[what] > MOST) throw new Excess(`too many ${what}: more than ${MOST}, expected none`, at);
    }
    isScalar = lexeme === CST.SCALAR;
  }
  yield* parser.end();
}

/** By their first character, what a search has none of. */
const ODD: Readonly<Record<string, string>> = {
  '&': 'aliases or anchors',
  '*': 'aliases or anchors',
  '!': 'tags',
  '%': 'directives',
};

function isList(token: CST.Token): boolean {
  return token.type === 'flow-collection' && token.start.type === 'flow-seq-start';
}

interface Builder {
  text: string;
  positions: Positions;
  faults: Fault[];
  /** Those beside which it is plain what the text holds. */
  plainFaults: Fault[];
  aliases: number[];
}

function build(node: unknown, builder: Builder, at: number): Node {
  if (isAlias(node)) builder.aliases.push(node.range?.[0] ?? at);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return emptyAt(at);
  const [start, end] = node.range ?? [at, at];
  if (node.anchor !== undefined) builder.aliases.push(start);
  if (node.tag !== undefined) builder.faults.push({ message: `tag "${node.tag}" is not used here`, offset: start });
  if (isMap(node)) return buildMap(node, builder, start, end);
  if (isSeq(node)) return buildSeq(node, builder, start, end);
  return buildScalar(node, start, end, at);
}

function emptyAt(at: number): ScalarNode {
  return { type: 'scalar', style: 'plain', value: null, start: at, end: at };
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

function buildScalar(node: Scalar, start: number, end: number, at: number): ScalarNode {
  const { value, type } = node;
  if (start === end) return emptyAt(at);
  const style = STYLES[type ?? 'PLAIN'] ?? 'plain';
  const isPlainValue =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
  return { type: 'scalar', style, value: isPlainValue ? value : String(value), start, end };
}

function buildSeq(node: YAMLSeq, builder: Builder, start: number, end: number): Node {
  const items = node.items.map((item) => build(item, builder, start));
  const flow = node.flow === true;
  return { type: 'seq', flow, items, start, end: flow ? end : (items.at(-1)?.end ?? end) };
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
    else builder.plainFaults.push({ message: duplicateKey(name, builder.positions(first).line), offset: keyStart });
    pairs.push({ key: name, keyStart, keyEnd, value: build(value, builder, colonAfter(builder.text, keyEnd)) });
  }
  const flow = node.flow === true;
  return { type: 'map', flow, pairs, start, end: flow ? end : (pairs.at(-1)?.value.end ?? end) };
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
  return { message: messageOf(error), offset: Math.min(error.pos[0], text.length) };
}

function messageOf(error: YAMLError): string {
  if (error.code === 'TAB_AS_INDENT') return 'tab used as indentation; use spaces';
  if (error.code === 'RESOURCE_EXHAUSTION') return 'nested too deeply';
  if (error.code === 'NON_STRING_KEY') return 'a key that is not plain text; write it as text';
  if (error.code === 'TAG_RESOLVE_FAILED') return `${lowerFirst(error.message)}; tags are not used here`;
  return `not valid YAML: ${lowerFirst(error.message)}`;
}

function lowerFirst(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.charAt(0).toLowerCase() + line.slice(1);
}
