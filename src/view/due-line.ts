/** The list in one line, for a prompt or a status bar. */

import { Failure } from '../model/failure.ts';
import { kindRow } from '../model/kinds.ts';
import { isOpen, type Plan } from '../model/plan.ts';
import { timeWords } from './dates.ts';
import { safeLine } from './safe.ts';
import { whoOf } from './words.ts';

const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * A format with its placeholders filled in, and a newline; empty where nothing is due or late. Optional actions count
 * in `{optional}` alone. `{company}`, `{kind}`, `{who}` and `{left}` are those of the most urgent action.
 *
 * @throws usage where a placeholder is unknown
 * @example
 * renderDueLine({ now: 0, zone: 'UTC', actions: [], holds: [], stops: [] }, '{late} late, {due} due')
 * //=> ''
 */
export function renderDueLine(plan: Plan, format: string): string {
  const open = plan.actions.filter(isOpen);
  const first = open.find((action) => !action.optional) ?? open[0];
  const must = open.filter((action) => !action.optional);
  const reader = { now: plan.now, zone: plan.zone };
  const values: Readonly<Record<string, () => string>> = {
    late: () => String(must.filter((action) => action.state === 'late').length),
    due: () => String(must.filter((action) => action.state === 'due').length),
    optional: () => String(open.length - must.length),
    holds: () => String(plan.holds.length),
    stops: () => String(plan.stops.length),
    company: () => (first === undefined ? '' : safeLine(first.company, 60)),
    kind: () => (first === undefined ? '' : kindRow(first.kind).title),
    who: () => (first === undefined ? '' : safeLine(whoOf(first).name, 60)),
    left: () => (first === undefined ? '' : timeWords(first, reader)),
  };
  const line = format.replace(PLACEHOLDER, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value();
    const known = Object.keys(values).map((each) => `{${each}}`);
    throw new Failure('usage', `unknown placeholder {${safeLine(name, 40)}} in --format; known: ${known.join(' ')}`);
  });
  return first === undefined ? '' : `${line}\n`;
}
