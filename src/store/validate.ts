/** A tree held against the schema: every problem with its place, and the plain values of what is known. Pure. */

import { type GenericSchema, safeParse } from 'valibot';
import { nearest } from '../model/near.ts';
import { ENTRY_TYPES, entrySchemas } from './schema.ts';
import { hiddenIn, quoted } from './show.ts';
import {
  isNull,
  type MapNode,
  type Node,
  type Raw,
  type RawValue,
  type ScalarNode,
  type SeqNode,
} from './yaml/tree.ts';

/** Where something is said about a file: the offset in its text, and the path in its data. */
export interface Diagnostic {
  offset: number;
  path: string;
  message: string;
}

/** Collects what is found on the way. */
export interface Diagnostics {
  problems: Diagnostic[];
  warnings: Diagnostic[];
  /** Line of an offset, for diagnostics that name two places. */
  lineOf(offset: number): number;
}

/** The parts of a valibot schema that the walk follows. */
interface Shape {
  type: string;
  entries?: Record<string, GenericSchema>;
  item?: GenericSchema;
  wrapped?: GenericSchema;
  pipe?: readonly unknown[];
  options?: readonly unknown[];
}

/**
 * The plain value of a node, without prototypes, unknown keys and nulls. Problems and warnings go to `diagnostics`; with
 * problems the value is not to be used.
 *
 * @example
 * const diagnostics = { problems: [], warnings: [], lineOf: () => 1 };
 * validate(meSchema, { type: 'map', flow: false, pairs: [], start: 0, end: 0 }, 'me', diagnostics) //=> {}
 */
export function validate(schema: GenericSchema, node: Node, path: string, diagnostics: Diagnostics): RawValue {
  const shape = schema as unknown as Shape;
  if (shape.type === 'optional' && shape.wrapped !== undefined) return validate(shape.wrapped, node, path, diagnostics);
  if (shape.type === 'strict_object') return validateMap(shape, node, path, diagnostics);
  if (shape.type === 'array') return validateSeq(schema, shape, node, path, diagnostics);
  if (shape.type === 'union') return validateEntry(node, path, diagnostics);
  return validateLeaf(schema, node, path, diagnostics);
}

function report({ problems }: Diagnostics, offset: number, path: string, message: string): void {
  problems.push({ offset, path, message });
}

function validateMap(shape: Shape, node: Node, path: string, diagnostics: Diagnostics): RawValue {
  const raw: Raw = Object.create(null);
  const entries = shape.entries ?? {};
  if (node.type !== 'map') {
    report(diagnostics, node.start, path, expected(node, `keys: ${Object.keys(entries).join(', ')}`));
    return raw;
  }
  for (const pair of node.pairs) {
    const at = path === '' ? pair.key : `${path}.${pair.key}`;
    const schema = Object.hasOwn(entries, pair.key) ? entries[pair.key] : undefined;
    if (schema === undefined) {
      report(diagnostics, pair.keyStart, at, unknownKey(pair.key, Object.keys(entries)));
    } else if (!isNull(pair.value)) raw[pair.key] = validate(schema, pair.value, at, diagnostics);
    else if (pair.key === 'heard') raw.heard = '';
  }
  for (const [key, schema] of Object.entries(entries)) {
    if ((schema as unknown as Shape).type === 'optional' || Object.hasOwn(raw, key)) continue;
    const empty = node.pairs.find((pair) => pair.key === key);
    const offset = empty === undefined ? node.start : empty.keyStart;
    const at = path === '' ? key : `${path}.${key}`;
    report(diagnostics, offset, at, `missing; expected ${expectedOf(schema)}`);
  }
  return raw;
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  const hint = near === null ? `expected one of ${known.join(', ')}` : `did you mean "${near}"?`;
  return `unknown key ${quoted(key)}; ${hint}`;
}

function validateSeq(
  schema: GenericSchema,
  shape: Shape,
  node: Node,
  path: string,
  diagnostics: Diagnostics,
): RawValue {
  if (node.type !== 'seq' || shape.item === undefined) {
    report(diagnostics, node.start, path, expected(node, 'a list'));
    return [];
  }
  const limit = lengthLimit(schema, node);
  if (limit !== null) {
    report(diagnostics, node.start, path, `found ${node.items.length} items; expected ${limit}`);
    return [];
  }
  const { item } = shape;
  return node.items.map((child, index) => validate(item, child, `${path}[${index}]`, diagnostics));
}

/** What a list that is too long should have been; null where its length is right. */
function lengthLimit(schema: GenericSchema, node: SeqNode): string | null {
  const shape = schema as unknown as Shape;
  for (const action of shape.pipe ?? []) {
    const { type, requirement, message } = action as { type: string; requirement: number; message: string };
    if (type === 'max_length' && node.items.length > requirement) return message;
  }
  return null;
}

/** An entry of a history is told by which of its keys it has. */
function validateEntry(node: Node, path: string, diagnostics: Diagnostics): RawValue {
  const types = node.type === 'map' ? ENTRY_TYPES.filter((type) => hasKey(node, type)) : [];
  const [type] = types;
  if (type === undefined || types.length > 1) {
    const message =
      type === undefined
        ? `expected an entry with one of ${ENTRY_TYPES.join(', ')}`
        : `"${types.join('" and "')}" in one entry; expected one of them`;
    report(diagnostics, node.start, path, message);
    return null;
  }
  return validate(entrySchemas[type], node, path, diagnostics);
}

function hasKey(map: MapNode, key: string): boolean {
  return map.pairs.some((pair) => pair.key === key);
}

function validateLeaf(schema: GenericSchema, node: Node, path: string, diagnostics: Diagnostics): RawValue {
  if (node.type !== 'scalar') {
    report(diagnostics, node.start, path, expected(node, expectedOf(schema)));
    return null;
  }
  const { issues } = safeParse(schema, node.value);
  const [issue] = issues ?? [];
  if (issue !== undefined) {
    report(diagnostics, node.start, path, withHint(node, schema, issue.message));
  } else if (typeof node.value === 'string') {
    const hidden = hiddenIn(node.value).filter((name) => name !== '\\n' && name !== '\\t');
    if (hidden.length > 0)
      diagnostics.warnings.push({ offset: node.start, path, message: `holds ${hidden.join(', ')}, which do not show` });
  }
  return node.value;
}

/** What a scalar should have been, with the near word where a list of words is expected. */
function withHint(node: ScalarNode, schema: GenericSchema, wanted: string): string {
  const { options } = schema as unknown as Shape;
  const words = (options ?? []).filter((option) => typeof option === 'string');
  const near = typeof node.value === 'string' ? nearest(node.value, words) : null;
  const isTextWanted = (schema as { expects?: unknown }).expects === 'string';
  const quotes = isTextWanted && typeof node.value !== 'string' ? '; put it in quotes' : '';
  return `${expected(node, wanted)}${near === null ? quotes : `; did you mean "${near}"?`}`;
}

/** The words of a schema for what it expects. */
function expectedOf(schema: GenericSchema): string {
  const shape = schema as unknown as Shape & { message?: unknown };
  if (shape.entries !== undefined) return `keys: ${Object.keys(shape.entries).join(', ')}`;
  return typeof shape.message === 'string' ? shape.message : 'a value';
}

function expected(node: Node, wanted: string): string {
  return `found ${found(node)}; expected ${wanted}`;
}

function found(node: Node): string {
  if (node.type === 'map') return 'keys and values';
  if (node.type === 'seq') return 'a list';
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'string') return quoted(node.value);
  if (typeof node.value === 'number') return `the number ${node.value}`;
  return String(node.value);
}
