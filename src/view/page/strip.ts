/** The line of a process as an SVG strip, placed in per cent, so that letters stay readable on a telephone. Pure. */

import type { Day, Instant } from '../../model/instant.ts';
import type { Entry } from '../../model/interview.ts';
import { kindRow } from '../../model/kinds.ts';
import type { PlannedStep } from '../../model/plan.ts';
import { addDays, daysBetween, mondayOf } from '../../time/day.ts';
import { dayAt } from '../../time/zone.ts';
import { dayWords } from '../dates.ts';
import { type ProcessSummary, zoneOf } from '../process.ts';
import { entryWords, ROUND_WORDS } from '../words.ts';
import { type Html, html } from './html.ts';

/** The days that a strip shows, both ends included, and the day it is. */
export interface Span {
  from: Day;
  to: Day;
  today: Day;
}

const DAY = 86_400_000;
const HEIGHT = 34;
const MIDDLE = HEIGHT / 2;

/** The days around now, whole weeks from a Monday on. */
export function weeksAround(today: Day, before: number, after: number): Span {
  const monday = mondayOf(today);
  return { from: addDays(monday, -7 * before), to: addDays(monday, 7 * (after + 1) - 1), today };
}

/** The whole life of a process, in whole weeks. */
export function weeksOf(process: ProcessSummary, steps: readonly PlannedStep[], today: Day): Span {
  const days = [
    today,
    ...process.interviews.map(({ at, zone }) => dayAt(at, zone)),
    ...process.history.map(({ at }) => dayAt(at, zoneOf(process))),
    ...steps.flatMap((step) => (step.dueAt === null ? [] : [dayAt(step.dueAt, step.zone)])),
  ].sort();
  const weeks = (from: Day, to: Day) => Math.ceil((daysBetween(from, to) + 7) / 7);
  return weeksAround(today, weeks(days[0] ?? today, today), weeks(today, days.at(-1) ?? today));
}

/** The scale above strips: the Mondays. Hidden from readers of the page, who get days in words. */
export function renderScale(span: Span): Html {
  const mondays = mondaysIn(span);
  const every = Math.ceil(mondays.length / 9);
  const labels = mondays.map((monday, week) => {
    if (week % every !== 0) return html``;
    const side = week % (2 * every) === 0 ? 'even' : 'odd';
    return html`<text class="${side}" x="${percent(span, monday)}" y="14">${dayWords(monday, monday).slice(4)}</text>`;
  });
  return html`<svg class="scale" width="100%" height="20" aria-hidden="true">${labels}</svg>`;
}

/** The strip of one process, with the steps that are still to come should they stay silent. */
export function renderStrip(process: ProcessSummary, steps: readonly PlannedStep[], span: Span): Html {
  const zone = zoneOf(process);
  const past = process.history.filter((entry) => isTold(entry) && dayAt(entry.at, zone) <= span.today);
  const shapes = [
    ...weekLines(span),
    // What is optional would only cover what matters.
    ...steps.filter((step) => step.optional !== true).map((step) => stretch(step, steps, span)),
    ...past.map((entry) => entryMark(entry, zone, span)),
    ...process.interviews.map(({ at, zone: own, round, status }) => {
      const glyph = status === undefined ? '●' : '○';
      return mark(at, own, span, glyph, 'met', [ROUND_WORDS[round], status ?? []].flat().join(', '));
    }),
  ];
  const now = percent(span, span.today, 0.5);
  return html`<svg class="strip" width="100%" height="${HEIGHT}" role="img" aria-label="${spoken(process, steps, zone, span)}"><line class="base" x1="0" x2="100%" y1="${MIDDLE}" y2="${MIDDLE}"/>${shapes}<line class="now" x1="${now}" x2="${now}" y1="0" y2="${HEIGHT}"/></svg>`;
}

function percent(span: Span, day: Day, share = 0): string {
  const days = daysBetween(span.from, span.to) + 1;
  return `${(((daysBetween(span.from, day) + share) / days) * 100).toFixed(2)}%`;
}

function mondaysIn({ from, to }: Span): Day[] {
  const weeks = Math.ceil((daysBetween(from, to) + 1) / 7);
  return Array.from({ length: weeks }, (_, week) => addDays(from, 7 * week));
}

function weekLines(span: Span): Html[] {
  return mondaysIn(span).map((monday) => {
    const x = percent(span, monday);
    return html`<line class="week" x1="${x}" x2="${x}" y1="0" y2="${HEIGHT}"/>`;
  });
}

/** A glyph on its day, with what it is for whoever points at it. */
function mark(at: Instant, zone: string, span: Span, glyph: string, kind: string, words: string): Html {
  const day = dayAt(at, zone);
  if (day < span.from || day > span.to) return html``;
  const title = `${dayWords(day, span.today)}: ${words}`;
  // What was sent stands above the line, so that the conversation of that day is not hidden.
  const y = kind === 'sent' ? 10 : MIDDLE + 5;
  return html`<text class="mark ${kind}" x="${percent(span, day, 0.5)}" y="${y}"><title>${title}</title>${glyph}</text>`;
}

function entryMark(entry: Entry, zone: string, span: Span): Html {
  const [glyph, kind] = entry.type === 'sent' ? [kindRow(entry.kind).letter, 'sent'] : ['◆', 'heard'];
  return mark(entry.at, zone, span, glyph, kind, entryWords(entry));
}

/** What they sent each other; the rest of a history is bookkeeping. */
function isTold({ type }: Entry): boolean {
  return type === 'sent' || type === 'heard' || type === 'outcome';
}

/** A hold or a window as a bar with its letter; a stop as its end. */
function stretch(step: PlannedStep, steps: readonly PlannedStep[], span: Span): Html {
  const opens = dayAt(step.opensAt, step.zone);
  const closes = step.dueAt === null ? opens : dayAt(step.dueAt, step.zone);
  if (step.kind === 'stop') return mark(stopAt(step, steps), step.zone, span, '■', 'stop', 'stop');
  if (closes < span.from || opens > span.to) return html``;
  const from = opens < span.from ? span.from : opens;
  const to = closes > span.to ? span.to : closes;
  const [kind, letter, last] = step.kind === 'hold' ? ['hold', '', 0] : ['window', kindRow(step.kind).letter, 1];
  const share = ((daysBetween(from, to) + last) / (daysBetween(span.from, span.to) + 1)) * 100;
  const title = `${dayWords(opens, span.today)} to ${dayWords(closes, span.today)}: ${stepWords(step)}`;
  const middle = `${(Number.parseFloat(percent(span, from)) + share / 2).toFixed(2)}%`;
  return html`<g class="${kind}"><title>${title}</title><rect x="${percent(span, from)}" width="${share.toFixed(2)}%" y="${MIDDLE - 11}" height="22" rx="3"/><text x="${middle}" y="${MIDDLE + 5}">${letter}</text></g>`;
}

/** The stop follows the last window, however early in it the last note could go out. */
function stopAt(stop: PlannedStep, steps: readonly PlannedStep[]): Instant {
  const ends = steps.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt + DAY]));
  return Math.max(stop.opensAt, ...ends);
}

function stepWords(step: PlannedStep): string {
  if (step.kind === 'hold' || step.kind === 'stop') return step.kind;
  return kindRow(step.kind).legend + (step.assumed ? ', date assumed' : '');
}

/** The strip in words, for whoever cannot see it. */
function spoken(process: ProcessSummary, steps: readonly PlannedStep[], zone: string, span: Span): string {
  const day = (at: Instant, in_: string) => dayWords(dayAt(at, in_), span.today);
  return [
    ...process.interviews.map(({ at, zone: own, round }) => `${ROUND_WORDS[round]} ${day(at, own)}`),
    ...process.history.filter(isTold).map((entry) => `${entryWords(entry)} ${day(entry.at, zone)}`),
    ...steps.map((step) => `${stepWords(step)} from ${day(step.opensAt, step.zone)}`),
  ].join('; ');
}
