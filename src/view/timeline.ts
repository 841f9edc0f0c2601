/** All live processes over the coming weeks on one page: a row each, a letter for each window. */

import type { Day } from '../model/instant.ts';
import { isPersonal, kindRow } from '../model/kinds.ts';
import type { PlannedStep } from '../model/plan.ts';
import { isOn } from '../model/standing.ts';
import { addDays, daysBetween, isWeekend, mondayOf } from '../time/day.ts';
import { dayAt } from '../time/zone.ts';
import { dayWords, type Reader } from './dates.ts';
import type { ProcessAhead, ProcessSummary } from './process.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { blocksOf, padRight, truncate, widthOf } from './width.ts';

const WEEKS = 4;
const DAYS = WEEKS * 7;
/** Fewest and most columns for the names of the processes. */
const NAME = { least: 10, most: 30 };
const WIDEST_DAY = 4;

/** Four weeks from this week's Monday, one row a process, and a legend of what occurs. Optional steps are left out. */
export function renderTimeline(rows: readonly ProcessAhead[], reader: Reader, style: Style): string {
  if (rows.length === 0) return '';
  const today = dayAt(reader.now, reader.zone);
  const monday = mondayOf(today);
  const names = rows.map(({ process }) => nameOf(process, rows));
  const room = style.columns - 2 - DAYS;
  const wanted = Math.min(NAME.most, Math.max(...names.map(widthOf)));
  const name = Math.max(NAME.least, Math.min(wanted, room));
  const cell = Math.max(1, Math.min(WIDEST_DAY, Math.floor((style.columns - name - 2) / DAYS)));
  const legend = new Map<string, string>();
  const drawn = rows.map((row) => drawRow(row, monday, cell, legend, style));
  const lines = drawn.map((days, index) => {
    const cut = padRight(truncate(names[index] ?? '', name, style.glyphs.ellipsis), name);
    return `${style.strong(cut)}  ${days}`;
  });
  const now = daysBetween(monday, today) * cell;
  const margin = ' '.repeat(name + 2);
  const head = [
    style.faint(`${margin}${weekLine(monday, cell)}`),
    style.strong(`${margin}${' '.repeat(now)}${style.glyphs.now} now`),
  ];
  return blocksOf([[...head, ...lines], legendLines(drawn.join(''), legend, style)]);
}

/** The company, with the role where several rows have the same company. */
function nameOf(process: ProcessSummary, rows: readonly ProcessAhead[]): string {
  const same = rows.filter((row) => row.process.company === process.company).length;
  return safeLine(same > 1 ? `${process.company}, ${process.role}` : process.company);
}

function weekLine(monday: Day, cell: number): string {
  const weeks = Array.from({ length: WEEKS }, (_, week) => dayWords(addDays(monday, week * 7)));
  const labels = weeks.map((words) => padRight(cell === 1 ? words.slice(4) : words, cell * 7));
  return labels.join('').trimEnd();
}

function drawRow(
  { process, steps }: ProcessAhead,
  monday: Day,
  cell: number,
  legend: Map<string, string>,
  style: Style,
): string {
  const { glyphs } = style;
  const days: string[][] = Array.from({ length: DAYS }, () => []);
  const put = (glyph: string, words: string, from: Day, to: Day) => {
    const first = Math.max(0, daysBetween(monday, from));
    const last = Math.min(DAYS - 1, daysBetween(monday, to));
    if (last < first) return;
    for (const onDay of days.slice(first, last + 1)) onDay.unshift(glyph);
    legend.set(glyph, words);
  };
  for (const step of [...steps].sort((a, b) => layer(a) - layer(b))) {
    if (step.optional === true) continue;
    const opens = dayAt(step.opensAt, step.zone);
    const due = step.dueAt === null ? opens : dayAt(step.dueAt, step.zone);
    if (step.kind === 'hold') put(glyphs.hold, 'hold', opens, addDays(due, -1));
    else if (step.kind === 'stop') put(glyphs.stop, 'stop', stopDay(steps, opens), stopDay(steps, opens));
    else {
      const { letter, legend, to } = kindRow(step.kind);
      put(letter, legend, to === 'oneself' ? due : opens, due);
    }
  }
  for (const interview of process.interviews.filter(isOn)) {
    const on = dayAt(interview.at, interview.zone);
    put(glyphs.met, 'interview', on, on);
  }
  const cells = days.map((onDay, index) => {
    if (onDay.length === 0) return drawDay([isWeekend(addDays(monday, index)) ? ' ' : glyphs.gap], cell);
    return drawDay(onDay.length === 1 ? onDay : onDay.filter((glyph) => glyph !== glyphs.hold), cell);
  });
  return cells.join('').trimEnd();
}

/** One day: all of its cells the same, or the first of several glyphs side by side where there is room for them. */
function drawDay(glyphs: string[], cell: number): string {
  const distinct = [...new Set(glyphs)].slice(0, cell);
  return distinct.join('').padEnd(cell, distinct.at(-1));
}

/** What is drawn over what: windows over holds, and what is asked of one over what one tells. */
function layer(step: PlannedStep): number {
  if (step.kind === 'hold') return 0;
  if (step.kind === 'stop') return 4;
  if (step.kind === 'competing-offer') return 1;
  return isPersonal(step.kind) ? 2 : 3;
}

/** The stop is drawn on the day after the last window, since the last note may go out on any day of it. */
function stopDay(steps: readonly PlannedStep[], opens: Day): Day {
  const ends = steps.flatMap((step) => (step.dueAt === null ? [] : [dayAt(step.dueAt, step.zone)]));
  const last = ends.sort().at(-1) ?? '';
  return last >= opens ? addDays(last, 1) : opens;
}

/** Only what is to be seen above, several to a line, each kept whole. */
function legendLines(drawn: string, legend: Map<string, string>, style: Style): string[] {
  const lines: string[] = [];
  for (const [glyph, words] of legend) {
    if (!drawn.includes(glyph)) continue;
    const entry = `${glyph} ${words}`;
    const longer = lines.length === 0 ? entry : `${lines.at(-1)}   ${entry}`;
    if (lines.length === 0 || widthOf(longer) > style.columns) lines.push(entry);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => style.faint(line));
}
