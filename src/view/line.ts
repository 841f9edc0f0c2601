/** The line of one process, drawn from the conversation to the stop, with every mark of it dated beneath. */

import type { Instant } from '../model/instant.ts';
import { isChaser } from '../model/kinds.ts';
import { isOpen, type PlannedStep } from '../model/plan.ts';
import { isOn } from '../model/standing.ts';
import { dayWordsAt, momentWords, type Reader } from './dates.ts';
import type { ProcessSummary } from './process.ts';
import type { Style } from './style.ts';
import { pairLines } from './table.ts';
import { padRight, widthOf } from './width.ts';
import { entryWords, ROUND_WORDS, statusWords, whoOf, windowWords } from './words.ts';

/** No line is drawn wider than is easily taken in. */
const WIDEST = 100;

/** A dated line of the legend; `at` places it, on the drawing too where `isMark`. */
interface Row extends Mark {
  when: string;
  what: string;
  isMark?: boolean;
}

/**
 * The drawn line with its scale and "now", then one row for each interview, entry, hold, window and stop, by time.
 * Never empty: a process has an interview.
 */
export function lineBlock(
  process: ProcessSummary,
  steps: readonly PlannedStep[],
  reader: Reader,
  style: Style,
): string[] {
  const { glyphs } = style;
  const drawn = steps.filter(({ kind }) =>
    kind === 'stop' ? process.stop === null : kind === 'hold' || isChaser(kind),
  );
  const now = { at: reader.now, glyph: glyphs.now, when: momentWords(reader.now, reader.zone, reader), what: 'now' };
  const rows: Row[] = [
    ...pastRows(process, reader, style),
    ...openRows(process, reader, style),
    ...comingRows(drawn, reader, style),
    ...stopRows(process, reader, style),
    now,
  ].sort((a, b) => a.at - b.at);
  const ends = [...rows.map(({ at }) => at), ...drawn.map(({ dueAt, opensAt }) => dueAt ?? opensAt)];
  const span = { from: Math.min(...ends), to: Math.max(...ends) };
  const marks: Mark[] = [
    ...rows.filter(({ isMark }) => isMark),
    // A conversation is never hidden by a mail of the same day.
    ...process.interviews.filter(isOn).map(({ at }) => ({ at, glyph: glyphs.met })),
    // The stop follows the last window, however early in it the last note could go out.
    ...drawn.filter(({ kind }) => kind === 'stop').map(() => ({ at: span.to, glyph: glyphs.stop })),
  ];
  const stretches = drawn.flatMap(({ kind, opensAt, dueAt }): Stretch[] => {
    if (kind === 'stop') return [];
    const isHold = kind === 'hold';
    const from = isHold ? Math.min(opensAt, reader.now) : opensAt;
    return [{ from, to: dueAt ?? opensAt, glyph: isHold ? glyphs.hold : glyphs.window }];
  });
  const width = Math.max(16, Math.min(WIDEST, style.columns - 4));
  const day = (at: Instant) => dayWordsAt(at, reader.zone, reader);
  const legend = rows.map(({ glyph, when, what }): [string, string] => [`${glyph} ${when}`, what]);
  return [
    style.faint(`  ${scaleLine(day(span.from), day(span.to), width)}`),
    `  ${drawTrack({ ...span, stretches, marks }, width, glyphs.line)}`,
    style.strong(`  ${pointerLine(cellOf(reader.now, span, width) ?? 0, 'now', width, glyphs.now)}`),
    ...pairLines(legend, style),
  ];
}

function pastRows(process: ProcessSummary, reader: Reader, { glyphs }: Style): Row[] {
  const interviews = process.interviews.map((interview) => ({
    at: interview.at,
    glyph: isOn(interview) ? glyphs.met : glyphs.gap,
    when: momentWords(interview.at, interview.zone, reader),
    what: `${ROUND_WORDS[interview.round]}${statusWords(interview)}`,
    isMark: isOn(interview),
  }));
  const entries = process.history.map((entry) => {
    const isOurs = entry.type === 'sent';
    const isTheirs = entry.type === 'heard' || entry.type === 'outcome';
    const glyph = isOurs ? glyphs.sent : isTheirs ? glyphs.heard : glyphs.gap;
    const when = momentWords(entry.at, reader.zone, reader);
    return { at: entry.at, glyph, when, what: entryWords(entry), isMark: isOurs || isTheirs };
  });
  return [...interviews, ...entries];
}

function comingRows(drawn: readonly PlannedStep[], reader: Reader, { glyphs }: Style): Row[] {
  return drawn.map((step) => {
    const { kind } = step;
    const assumed = step.assumed && kind !== 'stop' ? ' (date assumed)' : '';
    return {
      // Beneath "now", even where a window has been open for a while.
      at: Math.max(step.opensAt, reader.now + 1),
      glyph: kind === 'hold' ? glyphs.hold : kind === 'stop' ? glyphs.stop : glyphs.window,
      when: windowWords(step, reader, glyphs.dash),
      what: `${kind.replaceAll('-', ' ')}${assumed}`,
    };
  });
}

/** What is open now besides the chasers, which the steps have. */
function openRows({ actions }: ProcessSummary, reader: Reader, { glyphs }: Style): Row[] {
  return actions.flatMap((action) => {
    const { kind, to, dueAt, zone } = action;
    if (!isOpen(action) || isChaser(kind) || dueAt === null) return [];
    const { name, way } = whoOf(action);
    const whom = to === null ? '' : ` to ${name}${way}`;
    const what = `${kind.replaceAll('-', ' ')}${whom}${action.optional ? ', optional' : ''}`;
    const when = `by ${momentWords(dueAt, zone, reader)}`;
    return { at: reader.now + 1, glyph: glyphs.window, when, what: action.state === 'late' ? `${what}, late` : what };
  });
}

function stopRows({ stop }: ProcessSummary, reader: Reader, { glyphs }: Style): Row[] {
  if (stop === null) return [];
  const when = `since ${dayWordsAt(stop.since, stop.zone, reader)}`;
  // One millisecond later, so that it stands beneath the chaser that it follows.
  return [{ at: stop.since + 1, glyph: glyphs.stop, when, what: 'stop: you may let it go', isMark: true }];
}

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

/** The cell of a track that an instant falls into, 0 to `width - 1`; null outside the track. */
export function cellOf(at: Instant, track: Pick<Track, 'from' | 'to'>, width: number): number | null {
  if (at < track.from || at > track.to) return null;
  const span = Math.max(1, track.to - track.from);
  return Math.round(((at - track.from) / span) * (width - 1));
}

/** A track as one line of exactly `width` cells. A stretch takes at least one cell; what lies outside is cut off. */
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

/** A pointer with its word beneath a line: to the right of it, or to its left where there is no room. */
export function pointerLine(cell: number, word: string, width: number, glyph: string): string {
  if (cell + 2 + widthOf(word) <= width) return `${' '.repeat(cell)}${glyph} ${word}`;
  return `${' '.repeat(Math.max(0, cell - widthOf(word) - 1))}${word} ${glyph}`;
}

/** Two ends of a scale, left and right; only the left one where both do not fit. */
export function scaleLine(left: string, right: string, width: number): string {
  const room = width - widthOf(right);
  return widthOf(left) + 1 > room ? left : padRight(left, room) + right;
}
