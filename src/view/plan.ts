/** Every step of a process to its stop, should they stay silent. */

import type { Instant } from '../model/instant.ts';
import { kindRow } from '../model/kinds.ts';
import type { PlannedStep } from '../model/plan.ts';
import { dayAt } from '../time/zone.ts';
import { clockWords, dayWords, placeOf, type Reader } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { hang, padRight, widthOf } from './width.ts';
import { whoOf } from './words.ts';

/** Below this many columns reasons stand beneath their step. */
const NARROW = 72;

/**
 * The steps in the order given: when and what, the reason beneath. Assumed dates are marked. Ends with a newline; empty where there are
 * no steps.
 *
 * @example
 * renderSteps([], { now: 0, zone: 'UTC' }, styleFor({ level: 0, columns: 80, unicode: true }))
 * //=> ''
 */
export function renderSteps(
  steps: readonly PlannedStep[],
  where: { now: Instant; zone: string },
  style: Style,
): string {
  if (steps.length === 0) return '';
  const reader: Reader = { ...where };
  const rows = steps.map((step) => ({
    when: windowWords(step, reader, style.glyphs.dash),
    what: stepWords(step),
    why: `${safeLine(step.why)}${step.assumed ? ' (date assumed)' : ''}`,
  }));
  const when = Math.max(...rows.map((row) => widthOf(row.when)));
  const lines = rows.flatMap((row) => {
    if (style.columns < NARROW) {
      const head = hang('  ', `${row.when}: ${row.what}`, style.columns).map(style.strong);
      return [...head, ...hang('    ', row.why, style.columns)];
    }
    const label = `  ${padRight(row.when, when)}  `;
    const [first = '', ...rest] = hang(label, row.what, style.columns);
    const head = [label + style.strong(first.slice(label.length)), ...rest];
    return [...head, ...hang(' '.repeat(widthOf(label)), row.why, style.columns)];
  });
  return `${lines.join('\n')}\n`;
}

/**
 * What a step is called: its kind, and to whom where that is known.
 *
 * @example
 * stepWords({ kind: 'hold' }) //=> 'Hold'
 */
export function stepWords(step: Pick<PlannedStep, 'kind' | 'to' | 'optional'>): string {
  if (step.kind === 'hold') return 'Hold';
  if (step.kind === 'stop') return 'Stop';
  const optional = step.optional === true ? ', optional' : '';
  if (step.to === undefined || step.to === null) return kindRow(step.kind).title + optional;
  return `${kindRow(step.kind).title} to ${whoOf({ kind: step.kind, to: step.to }).name}${optional}`;
}

/**
 * From when to when: days alone, or one day with its hours where it all happens on one day. A hold says only until
 * when, a stop only from when. The zone is named where it is not the reader's.
 *
 * @example
 * windowWords({ kind: 'status-check', opensAt: Date.parse('2026-12-02T09:00:00Z'), zone: 'UTC',
 *   dueAt: Date.parse('2026-12-03T18:00:00Z') }, { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'UTC' }, '–') //=> 'Wed 2 Dec – Thu 3 Dec'
 */
export function windowWords(
  step: Pick<PlannedStep, 'kind' | 'opensAt' | 'dueAt' | 'zone'>,
  reader: Reader,
  dash: string,
): string {
  const { zone, dueAt } = step;
  const today = dayAt(reader.now, reader.zone);
  const words = (instant: Instant) => dayWords(dayAt(instant, zone), today);
  const opens = words(step.opensAt);
  const place = zone === reader.zone ? '' : ` ${placeOf(zone)}`;
  if (step.kind === 'hold' && dueAt !== null) return `until ${words(dueAt)} ${clockWords(dueAt, zone)}${place}`;
  if (dueAt === null) return `from ${opens}${place}`;
  const due = words(dueAt);
  if (dueAt < step.opensAt) return `late, was due ${due}${place}`;
  if (opens === due) return `${opens} ${clockWords(step.opensAt, zone)}${dash}${clockWords(dueAt, zone)}${place}`;
  return `${opens} ${dash} ${due}${place}`;
}
