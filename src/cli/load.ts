/** What a command knows after reading: the search, its plan, and how to show it. Reads, never writes. */

import { Failure } from '../model/failure.ts';
import type { Day } from '../model/instant.ts';
import type { Interview, Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import { daysOffOf } from '../schedule/days-off.ts';
import { type PlanInput, planSearch } from '../schedule/plan.ts';
import type { FileRead } from '../store/read.ts';
import type { DaysOff } from '../time/business.ts';
import { dayAt } from '../time/zone.ts';
import type { Style } from '../view/style.ts';
import { readHolidays } from './holidays.ts';
import { readFileCached, type Start } from './read-cached.ts';
import { progressOn, type Session, styleOf, tellWarnings } from './session.ts';

export interface LoadedSearch {
  session: Session;
  file: FileRead;
  /** All interviews. */
  search: Search;
  plan: Plan;
  /** What the plan was made under. */
  input: PlanInput;
  /** Zone of the plan: the sender's, else the system's. */
  zone: string;
  daysOff: DaysOff;
  /** The day it is, in that zone. */
  today: Day;
  /** How standard output looks. */
  style: Style;
}

/**
 * Reads the file and plans it.
 *
 * @param start what was read of it already
 * @throws Failure `invalid` with all problems of the file, `io` where it cannot be read
 */
export async function load(session: Session, start?: Start): Promise<LoadedSearch> {
  const progress = progressOn(session);
  try {
    const file = await readFileCached(session, { progress, ...(start === undefined ? {} : { start }) });
    progress.show(`planning ${file.search.interviews.length} interviews …`);
    const loaded = await loadedOf(session, file, file.search);
    progress.clear();
    tellWarnings(session, file.path, file.warnings);
    return loaded;
  } finally {
    progress.clear();
  }
}

/** Plans a search that was read or has just been changed. */
export async function loadedOf(session: Session, file: FileRead, search: Search): Promise<LoadedSearch> {
  const { plan, input } = await planOf(session, file, search);
  const { zone, daysOff } = input;
  const today = dayAt(session.now, zone);
  return { session, file, search, plan, input, zone, daysOff, today, style: styleOf(session) };
}

/** The plan of a search, and what it was made under. */
export async function planOf(
  session: Session,
  file: Pick<FileRead, 'path' | 'content'>,
  search: Search,
): Promise<Pick<LoadedSearch, 'plan' | 'input'>> {
  const zone = search.me.timezone ?? session.ctx.zone();
  const daysOff = daysOffOf(search.settings, await readHolidays(session, search, file));
  const input = { now: session.now, zone, daysOff };
  try {
    return { plan: planSearch(search, input), input };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure('invalid', `settings.holidays leave no working day: ${error.message}; remove some`, {
      cause: error,
    });
  }
}

/** The interview of an id that is known to be there. */
export function interviewOf(search: Search, id: string): Interview {
  const interview = search.interviews.find((one) => one.id === id);
  if (interview === undefined) throw new Failure('usage', `no interview "${id}"; see followup list --all`);
  return interview;
}
