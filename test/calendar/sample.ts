/** Searches and their plans, for the tests of the calendar. */

import { readFileSync } from 'node:fs';
import type { CalendarInput } from '../../src/calendar/render.ts';
import { planSearch } from '../../src/schedule/plan.ts';
import { parseValidSearch } from '../../src/store/parse.ts';
import { commandsIn } from '../../src/view/command.ts';

export const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');

/** The plan of a search at an instant, `2026-11-24T10:00:00Z` if not given. */
export function planOf(text: string, now = '2026-11-24T10:00:00Z'): CalendarInput {
  const { search } = parseValidSearch(text, { file: 'f', systemZone: () => 'UTC' });
  const plan = planSearch(search, { now: Date.parse(now), zone: 'UTC', daysOffIn: () => () => null });
  return { search, plan, commandOf: commandsIn(plan) };
}
