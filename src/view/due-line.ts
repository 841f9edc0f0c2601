/** The list in one line, for a prompt or a status bar. */

import { Failure } from '../model/failure.ts';
import { kindRow } from '../model/kinds.ts';
import { isOpen, type Plan } from '../model/plan.ts';
import { clockWords, timeWords } from './dates.ts';
import { safeLine } from './safe.ts';
import { whoOf } from './words.ts';

/**
 * A format with its placeholders filled in, and a newline; empty where nothing is due, late, opens today or is held
 * today. Optional actions count in `{optional}` alone. `{company}`, `{kind}`, `{who}` and `{left}` are those of the most
 * urgent action; `{later}` is what opens today, `{today}` today's interviews, `{interview}` the first of them.
 *
 * @throws usage where a placeholder is unknown
 */
export function renderDueLine(plan: Plan, format: string): string {
  const open = plan.actions.filter(isOpen);
  const must = open.filter((action) => !action.optional);
  const first = must[0] ?? open[0];
  const [talk] = plan.today;
  const values: Readonly<Record<string, () => string>> = {
    late: () => String(must.filter((action) => action.state === 'late').length),
    due: () => String(must.filter((action) => action.state === 'due').length),
    optional: () => String(open.length - must.length),
    holds: () => String(plan.holds.length),
    stops: () => String(plan.stops.length),
    later: () => String(plan.later.length),
    today: () => String(plan.today.length),
    interview: () => (talk === undefined ? '' : `${clockWords(talk.at, talk.zone)} ${safeLine(talk.company, 60)}`),
    company: () => (first === undefined ? '' : safeLine(first.company, 60)),
    kind: () => (first === undefined ? '' : kindRow(first.kind).title),
    who: () => (first === undefined ? '' : safeLine(whoOf(first).name, 60)),
    left: () => (first === undefined ? '' : timeWords(first, plan)),
  };
  const line = format.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value();
    const known = Object.keys(values).map((each) => `{${each}}`);
    throw new Failure('usage', `unknown placeholder {${safeLine(name, 40)}} in --format; known: ${known.join(' ')}`);
  });
  return first === undefined && plan.later.length + plan.today.length === 0 ? '' : `${line}\n`;
}
