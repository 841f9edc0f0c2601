/** What a figure is: something counted at full size or a share of it, held against a mark. */

/** A line of the table. */
export interface Row {
  figure: string;
  reached: string;
  /** What the well-known tools reached where they were measured, else the target. */
  mark: string;
  isReached: boolean;
}

/** Counts; `share` 1 is the full size. Never throws for what it counts. */
export type Figure = (share: number) => Promise<Row>;

/**
 * A share of a full count, and never none.
 *
 * @example
 * portion(2000, 0.05) //=> 100
 * portion(64, 0.001) //=> 1
 * portion(64, 0.001, 4) //=> 4
 */
export function portion(full: number, share: number, least = 1): number {
  return Math.min(full, Math.max(least, Math.round(full * share)));
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Chance = () => number;

/** Chance with a seed: mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. @throws RangeError where it is empty */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  if (list.length === 0) throw new RangeError('nothing to pick from');
  return list[Math.floor(chance() * list.length)] as T;
}

const ANY = [0x20, 0x7f, 0x100, 0x800, 0xd800, 0x2028, 0xfeff, 0x1f600];

/** Up to 40 pieces of a list, one in five anything else, each with something after it. */
export function soupOf(chance: Chance, pieces: readonly string[], between: () => string): string {
  const count = Math.floor(chance() * 41);
  return Array.from({ length: count }, () => {
    const piece = chance() < 0.8 ? pick(chance, pieces) : anything(chance);
    return piece + between();
  }).join('');
}

/** Up to twelve characters from any part of Unicode, controls and lone surrogates among them. */
export function anything(chance: Chance): string {
  const count = Math.floor(chance() * 13);
  return Array.from({ length: count }, () =>
    String.fromCodePoint(Math.floor(chance() * 128) ^ (chance() < 0.5 ? 0 : pick(chance, ANY))),
  ).join('');
}

/** As many items as the share says, spread evenly, in their order; the same ones each time. */
export function sample<T>(list: readonly T[], share: number): T[] {
  const count = portion(list.length, share);
  return Array.from({ length: count }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)] as T);
}

/** Says what went wrong, the first few of each, for whoever has to look for it. */
export function tellWrong(figure: string, wrong: readonly string[]): void {
  for (const one of wrong.slice(0, 10)) process.stderr.write(`${figure}: ${one}\n`);
  if (wrong.length > 10) process.stderr.write(`${figure}: and ${wrong.length - 10} more\n`);
}
