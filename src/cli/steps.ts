/** One process summed up, and the steps ahead of it. Pure. */

import type { Interview } from '../model/interview.ts';
import type { PlannedStep } from '../model/plan.ts';
import { processOf } from '../model/process.ts';
import { planAhead } from '../schedule/ahead.ts';
import { type ProcessSummary, summarise } from '../view/process.ts';
import type { LoadedSearch } from './load.ts';

/** The steps ahead of a process, in time order, as long as they stay silent. */
export function stepsOf({ search, input }: LoadedSearch, process: ProcessSummary): PlannedStep[] {
  const { actions, hold, stop, interviews } = process;
  const part = { actions, holds: hold === null ? [] : [hold], stops: stop === null ? [] : [stop] };
  return planAhead(part, search, interviews, input);
}

/** The process of an interview that is known to be there. */
export function summaryOf({ search, plan }: LoadedSearch, interview: Interview): ProcessSummary {
  const { interviews } = processOf(search.interviews, interview);
  return summarise({ ...search, interviews }, plan)[0] as ProcessSummary;
}
