/**
 * A file taken apart into what can be merged on its own: a key, an interview, a person, an entry, each with its lines and
 * the comments above it. Pure; joins back to the same lines.
 */

import { foldName } from '../../model/names.ts';
import { type Positions, positionsIn } from '../file/decode.ts';
import { type MapNode, type Node, type Raw, type RawValue, rawOf, type SeqNode } from '../yaml/tree.ts';

/** What parts are: the keys of a map, or the items of a list, which are told apart by what they hold. */
export type PartsKind = 'map' | 'interviews' | 'interviewers' | 'history' | 'list';

export interface Unit {
  /** What it is known by among its siblings, the surest first; null where it has no such name. */
  names: (string | null)[];
  value: RawValue;
  /** Comments and blank lines before it. */
  above: string[];
  /** All of its lines, or those before its parts. */
  lines: string[];
  parts: Parts | null;
  /** The column of a dash that stands on the first line of its parts, where these have a blank. */
  dash: number | null;
}

export interface Parts {
  kind: PartsKind;
  units: Unit[];
}

/** A whole file: its keys, and what stands below them. */
export interface Page {
  parts: Parts;
  below: string[];
}

/** Where the taking apart is: on which line. */
interface Taking {
  text: string;
  lines: string[];
  positions: Positions;
  line: number;
}

/** Thrown where lines belong to several units; never seen outside. */
const SHARED = new Error('shared lines');

/** Takes a text apart; null where it is written so that its lines cannot be. */
export function pageOf(text: string, root: MapNode | null): Page | null {
  const lines = text.split('\n');
  const taking = { text, lines, positions: positionsIn(text), line: 0 };
  try {
    const parts = root === null ? { kind: 'map' as const, units: [] } : mapParts(taking, root);
    return { parts, below: lines.slice(taking.line) };
  } catch (error) {
    if (error === SHARED) return null;
    throw error;
  }
}

function lineAt({ positions }: Taking, offset: number): number {
  return positions(offset).line - 1;
}

/** The line behind the last of a node; a text in lines of its own ends with the break of its last one. */
function lineAfter(taking: Taking, { start, end }: Node): number {
  return lineAt(taking, end > start && taking.text[end - 1] === '\n' ? end - 1 : end) + 1;
}

/** The lines up to one that starts a unit. */
function linesAbove(taking: Taking, first: number): string[] {
  if (first < taking.line) throw SHARED;
  const above = taking.lines.slice(taking.line, first);
  taking.line = first;
  return above;
}

function takeUntil(taking: Taking, until: number): string[] {
  if (until <= taking.line) throw SHARED;
  const taken = taking.lines.slice(taking.line, until);
  taking.line = until;
  return taken;
}

function mapParts(taking: Taking, map: MapNode): Parts {
  if (map.flow) throw SHARED;
  const units = map.pairs.map(({ key, keyStart, value }): Unit => {
    const above = linesAbove(taking, lineAt(taking, keyStart));
    const common = { names: [key], value: rawOf(value), above, dash: null };
    if (value.type === 'scalar' || value.flow)
      return { ...common, lines: takeUntil(taking, lineAfter(taking, value)), parts: null };
    const lines = takeUntil(taking, taking.line + 1);
    return { ...common, lines, parts: value.type === 'map' ? mapParts(taking, value) : listParts(taking, key, value) };
  });
  return { kind: 'map', units };
}

function listParts(taking: Taking, key: string, list: SeqNode): Parts {
  const kind = key === 'interviews' || key === 'interviewers' || key === 'history' ? key : 'list';
  return { kind, units: list.items.map((item) => itemOf(taking, kind, item)) };
}

function itemOf(taking: Taking, kind: PartsKind, item: Node): Unit {
  const dashAt = taking.text.lastIndexOf('-', item.start - 1);
  const dashLine = lineAt(taking, dashAt);
  const above = linesAbove(taking, dashLine);
  const common = { names: namesOf(kind, rawOf(item)), value: rawOf(item), above };
  if (item.type !== 'map' || item.flow)
    return { ...common, lines: takeUntil(taking, lineAfter(taking, item)), parts: null, dash: null };
  if (lineAt(taking, item.start) !== dashLine)
    return { ...common, lines: takeUntil(taking, dashLine + 1), parts: mapParts(taking, item), dash: null };
  const dash = taking.positions(dashAt).column - 1;
  taking.lines[dashLine] = withCharacter(taking.lines[dashLine] ?? '', dash, ' ');
  return { ...common, lines: [], parts: mapParts(taking, item), dash };
}

function withCharacter(line: string, column: number, character: string): string {
  return line.slice(0, column) + character + line.slice(column + 1);
}

/** What an item may be known by, also when its name was changed: several of its keys together, where it has them all. */
function namesOf(kind: PartsKind, value: RawValue): (string | null)[] {
  const all = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
  const text = (key: string) => (typeof all[key] === 'string' ? foldName(all[key]) : null);
  const both = (...keys: string[]) => (keys.some((key) => text(key) === null) ? null : keys.map(text).join('\n'));
  if (kind === 'interviews') {
    const people = [all.interviewers, all.recruiter].flatMap((one) => one ?? []).map((one) => (one as Raw).name);
    const withThem = (known: string | null) => (known === null || people.length === 0 ? null : `${known}\n${people}`);
    return [text('id'), both('company', 'role', 'at'), withThem(both('role', 'at')), withThem(both('company', 'at'))];
  }
  if (kind === 'interviewers') return [text('name'), text('email')];
  return [JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))];
}

/** The lines of units, as they were taken apart. */
export function linesOf(units: readonly Unit[]): string[] {
  return units.flatMap(({ above, lines, parts, dash }) => {
    const inner = parts === null ? [] : linesOf(parts.units);
    if (dash !== null) {
      const first = inner.findIndex((line) => !/^\s*(?:#|\r?$)/.test(line));
      inner[first] = withCharacter(inner[first] ?? '', dash, '-');
    }
    return [...above, ...lines, ...inner];
  });
}

/** What units say; as in a tree, keys without a value are left out. */
export function valueIn({ kind, units }: Parts): RawValue {
  const values = units.map((unit) => (unit.parts === null ? unit.value : valueIn(unit.parts)));
  if (kind !== 'map') return values;
  const pairs = units.map(({ names }, index) => [names[0] ?? '', values[index] ?? null] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}

/** Whether a list holds no item, however that is written; what is no list does not. */
export function isEmptyList(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    (unit.parts === null && (unit.value === null || JSON.stringify(unit.value) === '[]')) ||
    unit.parts?.units.length === 0
  );
}

export const LISTS: readonly (string | null | undefined)[] = ['interviews', 'interviewers', 'history'];
