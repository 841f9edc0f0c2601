/** Text to plan in one step, and a plan as short lines: what the tables of the schedule are written in. */

import type { Kind } from '../../src/model/kinds.ts';
import type { Action, Plan, State } from '../../src/model/plan.ts';
import { daysOffByCountry } from '../../src/schedule/days-off.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { parseValidSearch } from '../../src/store/parse.ts';
import { formatInstant, parseInstant } from '../../src/time/instant.ts';

/** The instant of `2026-11-24T10:00Z`, shifted by seconds. */
export function at(text: string, seconds = 0): number {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`${text} is no instant`);
  return instant + seconds * 1000;
}

export interface Given {
  /** The list under `interviews:`, as YAML. */
  interviews: string;
  /** What stands under `settings:`, as YAML in braces. */
  settings?: string;
  zone?: string;
  /** Public holidays by country and day; none if not given. */
  holidays?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The plan of a search at an instant. */
export function planAt(given: Given | string, now: string | number): Plan {
  const {
    interviews,
    settings = '{}',
    zone = 'Europe/London',
    holidays = new Map(),
  }: Given = typeof given === 'string' ? { interviews: given } : given;
  const text = `version: 1\nme: { name: Dana, timezone: ${zone} }\nsettings: ${settings}\ninterviews:\n${interviews}`;
  const { search } = parseValidSearch(text, { file: 'i.yaml', systemZone: () => 'UTC' });
  const input = {
    now: typeof now === 'number' ? now : at(now),
    zone,
    daysOffIn: daysOffByCountry(search.settings, holidays),
  };
  return planSearch(search, input);
}

/** The one action of a kind, of an interview or to a person where several have it; null where there is none. */
export function actionIn(plan: Plan, kind: Kind, of?: string): Action | null {
  const found = plan.actions.filter(
    (action) => action.kind === kind && (of === undefined || action.interview === of || action.to?.name === of),
  );
  if (found.length > 1) throw new Error(`${found.length} actions of kind ${kind}`);
  return found[0] ?? null;
}

/** The state of that action; null where there is none. */
export function stateAt(given: Given | string, kind: Kind, now: string | number, of?: string): State | null {
  return actionIn(planAt(given, now), kind, of)?.state ?? null;
}

/** When that action opens and is due, `2026-11-24T10:00:00Z to 2026-11-24T18:00:00Z`; null where there is none. */
export function windowAt(given: Given | string, kind: Kind, now: string | number, of?: string): string | null {
  const action = actionIn(planAt(given, now), kind, of);
  return action === null
    ? null
    : `${formatInstant(action.opensAt)} to ${action.dueAt === null ? 'open end' : formatInstant(action.dueAt)}`;
}

/** What is due and late, in the order of the plan: `thank-you acme Priya Raman due`. */
export function openLines(plan: Plan): string[] {
  return plan.actions
    .filter(({ state }) => state === 'due' || state === 'late')
    .map(({ kind, interview, to, state, optional }) =>
      [kind, interview, to?.name ?? '-', state, ...(optional ? ['optional'] : [])].join(' '),
    );
}

/** Where a mail goes: `Priya Raman <priya@acme.example>`, with how it gets there. */
export function route(action: Action | null): string | null {
  if (action === null) return null;
  const { to, channel } = action;
  if (to === null) return 'nobody';
  const how = [to.guessed ? 'guessed' : '', to.via === null ? '' : `via ${to.via}`, channel ?? ''];
  return [`${to.name} <${to.email ?? ''}>`, ...how.filter((word) => word !== '')].join(' ');
}
