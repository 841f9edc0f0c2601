/** A line from one instant to another with marks and stretches on it. Draws; knows no rules. */

import type { Instant } from '../model/instant.ts';
import type { Style } from './style.ts';
import { padRight, widthOf } from './width.ts';

/** A stretch of the line that is drawn with its own glyph. */
export interface Stretch {
  from: Instant;
  to: Instant;
  glyph: string;
}

/** A single point on the line. */
export interface Mark {
  at: Instant;
  glyph: string;
}

export interface Track {
  from: Instant;
  to: Instant;
  /** Later ones are drawn over earlier ones. */
  stretches: Stretch[];
  /** Drawn over the stretches; later ones over earlier ones. */
  marks: Mark[];
}

/**
 * The cell of a track that an instant falls into, 0 to `width - 1`; null outside the track.
 *
 * @example
 * cellOf(50, { from: 0, to: 100 }, 11) //=> 5
 */
export function cellOf(at: Instant, track: Pick<Track, 'from' | 'to'>, width: number): number | null {
  if (at < track.from || at > track.to) return null;
  const span = Math.max(1, track.to - track.from);
  return Math.round(((at - track.from) / span) * (width - 1));
}

/**
 * A track as one line of exactly `width` cells. A stretch takes at least one cell; what lies outside is cut off.
 *
 * @example
 * drawTrack({ from: 0, to: 9, stretches: [{ from: 2, to: 4, glyph: ':' }], marks: [{ at: 0, glyph: 'o' }] }, 10, '-')
 * //=> 'o-:::-----'
 */
export function drawTrack(track: Track, width: number, line: string): string {
  const cells = Array.from({ length: width }, () => line);
  for (const { from, to, glyph } of track.stretches) {
    if (to < track.from || from > track.to) continue;
    const first = cellOf(Math.max(from, track.from), track, width) ?? 0;
    const last = cellOf(Math.min(to, track.to), track, width) ?? first;
    cells.fill(glyph, first, last + 1);
  }
  for (const { at, glyph } of track.marks) {
    const cell = cellOf(at, track, width);
    if (cell !== null) cells[cell] = glyph;
  }
  return cells.join('');
}

/**
 * A pointer with its word beneath a line: to the right of it, or to its left where there is no room.
 *
 * @example
 * pointerLine(3, 'now', 10, '^') //=> '   ^ now'
 * pointerLine(8, 'now', 10, '^') //=> '    now ^'
 */
export function pointerLine(cell: number, word: string, width: number, glyph: string): string {
  if (cell + 2 + widthOf(word) <= width) return `${' '.repeat(cell)}${glyph} ${word}`;
  return `${' '.repeat(Math.max(0, cell - widthOf(word) - 1))}${word} ${glyph}`;
}

/**
 * Two ends of a scale, left and right; only the left one where both do not fit.
 *
 * @example
 * scaleLine('Mon', 'Fri', 10) //=> 'Mon    Fri'
 */
export function scaleLine(left: string, right: string, width: number): string {
  const room = width - widthOf(right);
  return widthOf(left) + 1 > room ? left : padRight(left, room) + right;
}

/**
 * The width of a track on a screen: all of it but a margin, and no wider than is easily taken in.
 *
 * @example
 * trackWidth({ columns: 80 }) //=> 76
 */
export function trackWidth(style: Pick<Style, 'columns'>): number {
  return Math.max(16, Math.min(100, style.columns - 4));
}
