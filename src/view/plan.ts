/** Every step of a process to its stop, should they stay silent. */

import type { Instant } from '../model/instant.ts';
import { kindRow } from '../model/kinds.ts';
import type { PlannedStep } from '../model/plan.ts';
import { clockWords, dayWordsAt, placeOf, type Reader } from './dates.ts';
import { safeLine } from './safe.ts';
import type { Style } from './style.ts';
import { hang, linesOf, padRight, widthOf } from './width.ts';

/** Below this many columns reasons stand beneath their step. */
const NARROW = 72;

/**
 * The steps in the order given: when and what, the reason beneath. Assumed dates are marked. Ends with a newline; empty
 * where there are no steps.
 */
export function renderSteps(steps: readonly PlannedStep[], reader: Reader, style: Style): string {
  const rows = steps.map((step) => ({
    when: windowWords(step, reader, style.glyphs.dash),
    what: stepWords(step),
    why: `${safeLine(step.why)}${step.assumed ? ' (date assumed)' : ''}`,
  }));
  const when = Math.max(0, ...rows.map((row) => widthOf(row.when)));
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
  return linesOf(lines);
}

/** What kind of step it is. */
export function stepTitle({ kind }: Pick<PlannedStep, 'kind'>): string {
  if (kind === 'hold') return 'Hold';
  return kind === 'stop' ? 'Stop' : kindRow(kind).title;
}

/** A step, and to whom it goes where that is known. */
function stepWords({ kind, to, what, optional }: PlannedStep): string {
  const title = stepTitle({ kind });
  const whom = what != null ? `: ${safeLine(what)}` : to == null ? '' : ` to ${safeLine(to.name)}`;
  return `${title}${whom}${optional === true ? ', optional' : ''}`;
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
  const words = (instant: Instant) => dayWordsAt(instant, zone, reader);
  const opens = words(step.opensAt);
  const place = zone === reader.zone ? '' : ` ${placeOf(zone)}`;
  if (step.kind === 'hold' && dueAt !== null) return `until ${words(dueAt)} ${clockWords(dueAt, zone)}${place}`;
  if (dueAt === null) return `from ${opens}${place}`;
  const due = words(dueAt);
  if (dueAt < step.opensAt) return `late, was due ${due}${place}`;
  if (opens === due) return `${opens} ${clockWords(step.opensAt, zone)}${dash}${clockWords(dueAt, zone)}${place}`;
  return `${opens} ${dash} ${due}${place}`;
}
