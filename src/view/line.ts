/** The line of one process, drawn from the conversation to the stop, with every mark of it dated beneath. */

import type { Instant } from '../model/instant.ts';
import { isChaser } from '../model/kinds.ts';
import type { PlannedStep } from '../model/plan.ts';
import { isOn } from '../model/standing.ts';
import { dayAt } from '../time/zone.ts';
import { dayWords, momentWords, type Reader } from './dates.ts';
import { entryWords } from './history.ts';
import { windowWords } from './plan.ts';
import type { ProcessSummary } from './process.ts';
import type { Style } from './style.ts';
import { cellOf, drawTrack, type Mark, pointerLine, type Stretch, scaleLine, trackWidth } from './track.ts';
import { hang, padRight, widthOf } from './width.ts';
import { ROUND_WORDS, statusWords } from './words.ts';

/** A dated line of the legend; `at` places it, on the drawing too where `isMark`. */
interface Row extends Mark {
  when: string;
  what: string;
  isMark: boolean;
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
  const drawn = steps.filter((step) =>
    step.kind === 'stop' ? process.stop === null : step.kind === 'hold' || isChaser(step.kind),
  );
  const rows = [
    ...pastRows(process, reader, style),
    ...comingRows(drawn, reader, style),
    ...stopRows(process, reader, style),
    mark(reader.now, style.glyphs.now, momentWords(reader.now, reader.zone, reader), 'now', false),
  ].sort((a, b) => a.at - b.at);
  const ends = rows.map((row) => row.at).concat(drawn.map((step) => step.dueAt ?? step.opensAt));
  const span = { from: Math.min(...ends), to: Math.max(...ends) };
  // A conversation is never hidden by a mail of the same day.
  const marks: Mark[] = [...rows.filter((row) => row.isMark), ...metMarks(process, style)];
  // The stop follows the last window, however early in it the last note could go out.
  if (drawn.some((step) => step.kind === 'stop')) marks.push({ at: span.to, glyph: style.glyphs.stop });
  const width = trackWidth(style);
  const day = (at: Instant) => dayWords(dayAt(at, reader.zone), dayAt(reader.now, reader.zone));
  const dates = Math.max(...rows.map((row) => widthOf(row.when)));
  const now = cellOf(reader.now, span, width) ?? 0;
  return [
    style.faint(`  ${scaleLine(day(span.from), day(span.to), width)}`),
    `  ${drawTrack({ ...span, stretches: stretchesOf(drawn, reader, style), marks }, width, style.glyphs.line)}`,
    style.strong(`  ${pointerLine(now, 'now', width, style.glyphs.now)}`),
    ...rows.flatMap((row) => hang(`  ${row.glyph} ${padRight(row.when, dates)}  `, row.what, style.columns)),
  ];
}

function mark(at: Instant, glyph: string, when: string, what: string, isMark = true): Row {
  return { at, glyph, when, what, isMark };
}

function pastRows(process: ProcessSummary, reader: Reader, { glyphs }: Style): Row[] {
  const interviews = process.interviews.map((interview) =>
    mark(
      interview.at,
      isOn(interview) ? glyphs.met : glyphs.gap,
      momentWords(interview.at, interview.zone, reader),
      `${ROUND_WORDS[interview.round]}${statusWords(interview)}`,
      isOn(interview),
    ),
  );
  const entries = process.history.map((entry) => {
    const isOurs = entry.type === 'sent';
    const isTheirs = entry.type === 'heard' || entry.type === 'outcome';
    const glyph = isOurs ? glyphs.sent : isTheirs ? glyphs.heard : glyphs.gap;
    const when = momentWords(entry.at, reader.zone, reader);
    return mark(entry.at, glyph, when, entryWords(entry), isOurs || isTheirs);
  });
  return [...interviews, ...entries];
}

function comingRows(drawn: readonly PlannedStep[], reader: Reader, { glyphs }: Style): Row[] {
  return drawn.map((step) => {
    const glyph = step.kind === 'hold' ? glyphs.hold : step.kind === 'stop' ? glyphs.stop : glyphs.window;
    const assumed = step.assumed && step.kind !== 'stop' ? ' (date assumed)' : '';
    const what = `${step.kind.replace('-', ' ')}${assumed}`;
    // Beneath "now", even where a window has been open for a while.
    const at = Math.max(step.opensAt, reader.now + 1);
    return mark(at, glyph, windowWords(step, reader, glyphs.dash), what, false);
  });
}

function metMarks(process: ProcessSummary, { glyphs }: Style): Mark[] {
  return process.interviews.filter(isOn).map((interview) => ({ at: interview.at, glyph: glyphs.met }));
}

function stopRows({ stop }: ProcessSummary, reader: Reader, style: Style): Row[] {
  if (stop === null) return [];
  const since = dayWords(dayAt(stop.since, stop.zone), dayAt(reader.now, reader.zone));
  // One millisecond later, so that it stands beneath the chaser that it follows.
  return [mark(stop.since + 1, style.glyphs.stop, `since ${since}`, 'stop: you may let it go')];
}

function stretchesOf(drawn: readonly PlannedStep[], reader: Reader, { glyphs }: Style): Stretch[] {
  return drawn
    .filter((step) => step.kind !== 'stop')
    .map((step) => ({
      from: step.kind === 'hold' ? Math.min(step.opensAt, reader.now) : step.opensAt,
      to: step.dueAt ?? step.opensAt,
      glyph: step.kind === 'hold' ? glyphs.hold : glyphs.window,
    }));
}
