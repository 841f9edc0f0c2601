/** Which key, person, interview or entry of one version is which of another, whatever became of its name. Pure. */

import type { Parts, PartsKind, Unit } from './units.ts';

/** The same thing on the sides that have it. */
export interface Triple {
  base: Unit | undefined;
  ours: Unit | undefined;
  theirs: Unit | undefined;
}

/** What of three sides is one thing, in the order of ours. */
export function triplesOf(base: Parts, ours: Parts, theirs: Parts): Triple[] {
  return ours.kind === 'map' ? triplesOfKeys(base, ours, theirs) : triplesOfItems(base, ours, theirs);
}

function triplesOfKeys(base: Parts, ours: Parts, theirs: Parts): Triple[] {
  const find = ({ units }: Parts, key: string | null | undefined) => units.find(({ names }) => names[0] === key);
  const keys = new Set([...ours.units, ...theirs.units, ...base.units].map(({ names }) => names[0]));
  return [...keys].map((key) => ({ base: find(base, key), ours: find(ours, key), theirs: find(theirs, key) }));
}

function triplesOfItems(base: Parts, ours: Parts, theirs: Parts): Triple[] {
  const { kind } = ours;
  const mine = matched(base.units, ours.units, kind, 'changed');
  const yours = matched(base.units, theirs.units, kind, 'changed');
  const newIn = ({ units }: Parts, known: ReadonlyMap<Unit, Unit>) => {
    const old = new Set(known.values());
    return units.filter((unit) => !old.has(unit));
  };
  const both = matched(newIn(ours, mine), newIn(theirs, yours), kind, 'new');
  const shared = new Set(both.values());
  if (kind === 'history') {
    matchCorrected(base.units, ours.units, mine, (unit) => both.has(unit));
    matchCorrected(base.units, theirs.units, yours, (unit) => shared.has(unit));
  }
  const byOurs = new Map([...mine].map(([b, o]) => [o, b]));
  return [
    ...ours.units.map((unit): Triple => {
      const was = byOurs.get(unit);
      return { base: was, ours: unit, theirs: was === undefined ? both.get(unit) : yours.get(was) };
    }),
    ...base.units
      .filter((unit) => !mine.has(unit))
      .map((unit) => ({ base: unit, ours: undefined, theirs: yours.get(unit) })),
    ...newIn(theirs, yours)
      .filter((unit) => !shared.has(unit))
      .map((unit) => ({ base: undefined, ours: undefined, theirs: unit })),
  ];
}

/** Which of the later ones each earlier one is: by each of their names in turn, where that leaves no doubt. */
function matched(
  earlier: readonly Unit[],
  later: readonly Unit[],
  kind: PartsKind,
  how: 'changed' | 'new',
): Map<Unit, Unit> {
  const found = new Map<Unit, Unit>();
  const taken = new Set<Unit>();
  const passes = earlier[0]?.names.map((_, index) => index) ?? [];
  // A new interview is the same as another by who talked about what and when, not by what it is called.
  for (const pass of kind === 'interviews' && how === 'new' ? [1] : passes) {
    const open = later.filter((unit) => !taken.has(unit));
    const rest = earlier.filter((unit) => !found.has(unit));
    for (const unit of rest) {
      const name = unit.names[pass];
      const same = (list: readonly Unit[]) => list.filter((one) => name != null && one.names[pass] === name);
      const [one] = same(open).filter((each) => !taken.has(each));
      const isSure = pass === 0 || (same(open).length === 1 && same(rest).length === 1);
      if (one === undefined || !isSure) continue;
      found.set(unit, one);
      taken.add(one);
    }
  }
  return found;
}

/**
 * An entry of the same kind at the same time, or else in the same place, is the one that was corrected; one that came up
 * on both sides is none.
 */
function matchCorrected(
  earlier: readonly Unit[],
  later: readonly Unit[],
  found: Map<Unit, Unit>,
  isShared: (unit: Unit) => boolean,
): void {
  const taken = new Set(found.values());
  const typeOf = ({ value }: Unit) => Object.keys(value ?? {}).find((key) => key !== 'at');
  const timeOf = ({ value }: Unit) => (value as { at?: unknown } | null)?.at;
  const beforeIn = (list: readonly Unit[], unit: Unit, isKnown: (one: Unit) => boolean) =>
    list.slice(0, list.indexOf(unit)).findLast(isKnown);
  for (const isSame of [
    (a: Unit, b: Unit) => timeOf(a) === timeOf(b),
    (a: Unit, b: Unit) => {
      const [left, right] = [
        beforeIn(earlier, a, (one) => found.has(one)),
        beforeIn(later, b, (one) => taken.has(one)),
      ];
      return left === undefined ? right === undefined : found.get(left) === right;
    },
  ]) {
    for (const unit of earlier.filter((one) => !found.has(one))) {
      const fits = (each: Unit) => !taken.has(each) && !isShared(each) && typeOf(each) === typeOf(unit);
      const one = later.find((each) => fits(each) && isSame(unit, each));
      if (one === undefined) continue;
      found.set(unit, one);
      taken.add(one);
    }
  }
}
