/** One process summed up, and the steps ahead of it. Pure. */

import type { Interview } from '../model/interview.ts';
import { processKey } from '../model/names.ts';
import type { PlannedStep } from '../model/plan.ts';
import { planAhead } from '../schedule/ahead.ts';
import { type ProcessSummary, summarise } from '../view/process.ts';
import type { LoadedSearch } from './load.ts';
import { processOf } from './target.ts';

/** The steps ahead of a process, in time order, as long as they stay silent. */
export function stepsOf({ search, input }: LoadedSearch, process: ProcessSummary): PlannedStep[] {
  const { actions, hold, stop, interviews } = process;
  const part = { actions, holds: hold === null ? [] : [hold], stops: stop === null ? [] : [stop] };
  return planAhead(part, search, interviews, input);
}

/** The process of an interview that is known to be there. */
export function summaryOf({ search, plan }: LoadedSearch, interview: Interview): ProcessSummary {
  const key = processKey(interview);
  const isOfIt = (one: Pick<Interview, 'company' | 'role'>) => processKey(one) === key;
  const [summary] = summarise(
    { ...search, interviews: processOf(search, interview) },
    {
      ...plan,
      actions: plan.actions.filter(isOfIt),
      holds: plan.holds.filter(isOfIt),
      stops: plan.stops.filter(isOfIt),
    },
  );
  return summary as ProcessSummary;
}
