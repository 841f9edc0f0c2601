/** The line of one process, drawn from the conversation to the stop, with every mark of it dated beneath. */

import type { Instant } from '../model/instant.ts';
import { isChaser } from '../model/kinds.ts';
import { isOpen, type PlannedStep } from '../model/plan.ts';
import { isOn } from '../model/standing.ts';
import { dayWordsAt, momentWords, type Reader } from './dates.ts';
import type { ProcessAhead, ProcessSummary } from './process.ts';
import type { Style } from './style.ts';
import { pairLines } from './table.ts';
import { padRight, widthOf } from './width.ts';
import { entryWords, ROUND_WORDS, statusWords, whoOf, windowWords } from './words.ts';

/** No line is drawn wider than is easily taken in. */
const WIDEST = 100;

/** What is drawn with its own glyph, from one instant to another. */
interface Stretch {
  from: Instant;
  to: Instant;
  glyph: string;
}

/** A dated line of the legend; `at` places it, on the drawing too where `isMark`. */
interface Row {
  at: Instant;
  glyph: string;
  when: string;
  what: string;
  isMark?: boolean;
}

/** The drawn line with its scale and "now", then a row for each interview, entry, hold, window and stop, by time. */
export function lineBlock({ process, steps }: ProcessAhead, reader: Reader, style: Style): string[] {
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
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const width = Math.max(16, Math.min(WIDEST, style.columns - 4));
  const cell = (at: Instant) => Math.round(((Math.max(at, from) - from) / Math.max(1, to - from)) * (width - 1));
  const mark = (at: Instant, glyph: string): Stretch => ({ from: at, to: at, glyph });
  const stretches = [
    ...drawn.flatMap(({ kind, opensAt, dueAt }): Stretch[] => {
      if (kind === 'stop') return [];
      const isHold = kind === 'hold';
      const opens = isHold ? Math.min(opensAt, reader.now) : opensAt;
      return [{ from: opens, to: dueAt ?? opensAt, glyph: isHold ? glyphs.hold : glyphs.window }];
    }),
    ...rows.filter(({ isMark }) => isMark).map(({ at, glyph }) => mark(at, glyph)),
    // A conversation is never hidden by a mail of the same day.
    ...process.interviews.filter(isOn).map(({ at }) => mark(at, glyphs.met)),
    // The stop follows the last window, however early in it the last note could go out.
    ...drawn.filter(({ kind }) => kind === 'stop').map(() => mark(to, glyphs.stop)),
  ];
  const [first, last] = [from, to].map((at) => dayWordsAt(at, reader.zone, reader)) as [string, string];
  const room = width - widthOf(last);
  const scale = widthOf(first) < room ? padRight(first, room) + last : first;
  const at = cell(reader.now);
  const pointer = at + 5 <= width ? `${' '.repeat(at)}${glyphs.now} now` : `${' '.repeat(at - 4)}now ${glyphs.now}`;
  const legend = rows.map(({ glyph, when, what }): [string, string] => [`${glyph} ${when}`, what]);
  return [
    style.faint(`  ${scale}`),
    `  ${drawLine(stretches, cell, width, glyphs.line)}`,
    style.strong(`  ${pointer}`),
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

/** A line of exactly `width` cells; later stretches are drawn over earlier ones, and each takes at least one cell. */
function drawLine(stretches: readonly Stretch[], cell: (at: Instant) => number, width: number, line: string): string {
  const cells = Array.from({ length: width }, () => line);
  for (const { from, to, glyph } of stretches) cells.fill(glyph, cell(from), cell(to) + 1);
  return cells.join('');
}
