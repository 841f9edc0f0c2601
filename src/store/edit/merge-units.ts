/** The three-way merge of keys and items: what one side changed is so, what both changed otherwise is asked about. Pure. */

import { diff3Merge } from 'node-diff3';
import { numbered } from '../../model/identity.ts';
import { type Triple, triplesOf } from './triples.ts';
import { isEmptyList, LISTS, linesOf, type Parts, type Unit } from './units.ts';

/** Merged lines, and how many conflicts stand in them between markers. */
export interface Merged {
  lines: string[];
  conflicts: number;
}

/**
 * Merges what changed from a base on two sides; the same change on both is one.
 *
 * @example
 * mergeLines(['a', 'b'], ['A', 'b'], ['a', 'b', 'c']) //=> { lines: ['A', 'b', 'c'], conflicts: 0 }
 * mergeLines(['a'], ['b'], ['c']).lines //=> ['<<<<<<< ours', 'b', '=======', 'c', '>>>>>>> theirs']
 */
export function mergeLines(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Merged {
  const lines: string[] = [];
  let conflicts = 0;
  for (const region of diff3Merge([...ours], [...base], [...theirs], { excludeFalseConflicts: true })) {
    if (region.ok !== undefined) lines.push(...region.ok);
    if (region.conflict === undefined) continue;
    conflicts += 1;
    lines.push('<<<<<<< ours', ...region.conflict.a, '=======', ...region.conflict.b, '>>>>>>> theirs');
  }
  return { lines, conflicts };
}

/** Merged units; those in conflict stand between git's markers. */
export interface MergedUnits {
  units: Unit[];
  conflicts: number;
}

/** Merges parts of one kind. The order is that of ours; what is new over there stands where it stands there. */
export function mergeParts(base: Parts, ours: Parts, theirs: Parts): MergedUnits {
  const { kind } = ours;
  const triples = triplesOf(base, ours, theirs);
  const taken = kind === 'interviews' ? idsOf(ours, theirs) : null;
  const merged: MergedUnits = { units: [], conflicts: 0 };
  const places = new Map<Unit, Unit | null>();
  const add = (triple: Triple) => {
    const made = mergeTriple(taken === null ? triple : renumbered(triple, triples, taken));
    merged.conflicts += made.conflicts;
    return made.unit;
  };
  for (const triple of triples.filter((one) => one.ours !== undefined)) {
    const unit = add(triple);
    if (unit !== null) merged.units.push(unit);
    if (triple.theirs !== undefined) places.set(triple.theirs, unit);
  }
  const isOursAlone = new Set(
    triples.filter(({ base: b, theirs: t }) => b === undefined && t === undefined).map(({ ours: o }) => o),
  );
  for (const triple of triples.filter((one) => one.ours === undefined)) {
    const unit = add(triple);
    if (unit === null || triple.theirs === undefined) continue;
    const at =
      kind === 'history'
        ? placeByTime(merged.units, unit)
        : placeAfter(merged.units, theirs.units, triple.theirs, places);
    let index = at;
    while (kind !== 'history' && isOursAlone.has(merged.units[index])) index += 1;
    merged.units.splice(index, 0, unit);
    places.set(triple.theirs, unit);
  }
  return merged;
}

/** Behind the nearest of its elder siblings that is there. */
function placeAfter(
  units: readonly Unit[],
  siblings: readonly Unit[],
  one: Unit,
  places: ReadonlyMap<Unit, Unit | null>,
) {
  const elders = siblings.slice(0, siblings.indexOf(one)).reverse();
  const elder = elders.map((each) => places.get(each)).find((place) => place != null);
  return elder === undefined ? 0 : units.indexOf(elder as Unit) + 1;
}

/** Before the first entry that is later. */
function placeByTime(units: readonly Unit[], one: Unit): number {
  const timeOf = ({ value }: Unit) => Date.parse(String((value as { at?: unknown } | null)?.at));
  const later = units.findIndex((each) => timeOf(each) > timeOf(one));
  return later === -1 ? units.length : later;
}

const text = (unit: Unit | undefined) => (unit === undefined ? null : linesOf([unit]).join('\n'));

/** One thing merged; null where it is gone. */
function mergeTriple(triple: Triple): { unit: Unit | null; conflicts: number } {
  const { base, ours, theirs } = triple;
  const whole = (unit: Unit | undefined) => ({ unit: unit ?? null, conflicts: 0 });
  const lists = listsOf(triple);
  if (lists !== null) return mergeList(lists);
  const [was, mine, yours] = [text(base), text(ours), text(theirs)];
  if (mine === yours || was === yours) return whole(ours);
  if (was === mine) return whole(theirs);
  if (ours === undefined || theirs === undefined) return conflictOf(ours, theirs);
  const above = mergeLines(base?.above ?? [], ours.above, theirs.above);
  const lines = ownLines(base, ours, theirs);
  if (above.conflicts > 0 || lines === null) return conflictOf(ours, theirs);
  const unit = { ...ours, above: above.lines, lines: lines.lines, value: lines.value };
  if (ours.parts === null || theirs.parts === null) {
    return ours.parts === theirs.parts ? { unit, conflicts: 0 } : conflictOf(ours, theirs);
  }
  const { kind } = ours.parts;
  const parts = mergeParts(base?.parts ?? { kind, units: [] }, ours.parts, theirs.parts);
  // The dash stands on the first line of the parts, whichever side is chosen there.
  const isTorn = ours.dash !== theirs.dash || (ours.dash !== null && parts.units[0]?.lines[0]?.startsWith('<<<<<<<'));
  if (isTorn === true || parts.units.length === 0) return conflictOf(ours, theirs);
  return { unit: { ...unit, parts: { kind, units: parts.units } }, conflicts: parts.conflicts };
}

/** The lines of one thing for itself; null where both changed them otherwise. */
function ownLines(base: Unit | undefined, ours: Unit, theirs: Unit): Pick<Unit, 'lines' | 'value'> | null {
  const [was, mine, yours] = [base, ours, theirs].map((unit) => unit?.lines.join('\n'));
  if (mine === yours || was === yours) return ours;
  if (was === mine) return theirs;
  return null;
}

function conflictOf(ours: Unit | undefined, theirs: Unit | undefined): { unit: Unit; conflicts: number } {
  const linesOn = (unit: Unit | undefined) => (unit === undefined ? [] : linesOf([unit]));
  const lines = ['<<<<<<< ours', ...linesOn(ours), '=======', ...linesOn(theirs), '>>>>>>> theirs'];
  const { names = [], value = null } = ours ?? theirs ?? {};
  return { unit: { names, value, above: [], lines, parts: null, dash: null }, conflicts: 1 };
}

/** The sides of a list that is written in lines where it holds anything: none of it is as good as an empty one. */
function listsOf({ base, ours, theirs }: Triple): [Unit, Unit, Unit] | null {
  const sides = [base, ours, theirs];
  const like = ours?.parts != null && !isEmptyList(ours) ? ours : theirs?.parts != null ? theirs : ours;
  if (!LISTS.includes(like?.names[0]) || like?.parts == null || like.parts.kind === 'map') return null;
  const { kind } = like.parts;
  const empty = { ...like, above: [], parts: { kind, units: [] } };
  const [b, o, t] = sides.map((unit) => (isEmptyList(unit) ? { ...empty, above: unit?.above ?? [] } : unit));
  if (b?.parts == null || o?.parts == null || t?.parts == null) return null;
  return [b, o, t];
}

function mergeList([base, ours, theirs]: [Unit, Unit, Unit]): { unit: Unit | null; conflicts: number } {
  const above = mergeLines(base.above, ours.above, theirs.above);
  const lines = ownLines(base, ours, theirs);
  if (above.conflicts > 0 || lines === null) return conflictOf(ours, theirs);
  const { kind } = ours.parts as Parts;
  const merged = mergeParts(base.parts as Parts, ours.parts as Parts, theirs.parts as Parts);
  if (merged.units.length === 0) return { unit: null, conflicts: 0 };
  const unit = { ...ours, above: above.lines, lines: lines.lines, parts: { kind, units: merged.units } };
  return { unit, conflicts: merged.conflicts };
}

function idsOf(ours: Parts, theirs: Parts): Set<string> {
  return new Set([...ours.units, ...theirs.units].flatMap(({ names }) => names[0] ?? []));
}

/** Two interviews under one id are two: theirs takes the next free number. */
function renumbered(triple: Triple, triples: readonly Triple[], taken: Set<string>): Triple {
  const { base, ours, theirs } = triple;
  const id = theirs?.names[0];
  const isNew = base === undefined && ours === undefined && theirs?.parts != null;
  if (!isNew || id == null || !triples.some((other) => other.ours?.names[0] === id)) return triple;
  let count = 2;
  while (taken.has(numbered(id, count))) count += 1;
  const fresh = numbered(id, count);
  taken.add(fresh);
  const units = (theirs.parts as Parts).units.map((unit) =>
    unit.names[0] === 'id' ? { ...unit, value: fresh, lines: unit.lines.map((line) => withId(line, id, fresh)) } : unit,
  );
  return { ...triple, theirs: { ...theirs, parts: { kind: 'map', units } } };
}

function withId(line: string, id: string, fresh: string): string {
  return line.replace(/^(\s*id:\s*)(["']?)(\S+?)\2(\s*(?:#.*)?)$/, (all, key, quote, old, rest) =>
    old === id ? `${key}${quote}${fresh}${quote}${rest}` : all,
  );
}
