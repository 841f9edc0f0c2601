/**
 * What a command knows after reading: the search, its holidays, its plan, how to show it. Never changes the file. What
 * reads and plans is loaded when it does: a plan that is kept takes neither.
 */

import { Failure, type Problem } from '../model/failure.ts';
import type { Interview, Search } from '../model/interview.ts';
import { type Action, isOpen, type Plan } from '../model/plan.ts';
import { around } from '../schedule/around.ts';
import { daysOffByCountry } from '../schedule/days-off.ts';
import type { PlanInput } from '../schedule/plan.ts';
import type { DuePlan } from '../store/cache.ts';
import type { FileRead } from '../store/parse.ts';
import type { Style } from '../view/style.ts';
import { dueOf, findFile, isCurrent, keep } from './cached.ts';
import { readHolidays } from './countries.ts';
import { type ProgressLine, progressOn, type Session, styleOf, tellWarnings } from './session.ts';

export interface LoadedSearch {
  session: Session;
  file: FileRead;
  /** All interviews. */
  search: Search;
  readonly plan: Plan;
  /** Of a large search what bears on one process, by which it is planned as by the whole. */
  near(one: Pick<Interview, 'company' | 'role'>): LoadedSearch;
  /** What of the plan is due or late, in its order, without the facts behind it; known without planning where it is kept. */
  readonly open: readonly Action[];
  /** What the plan was made under. */
  input: PlanInput;
  /** Zone of the plan: the sender's, else the system's. */
  zone: string;
  /** How standard output looks. */
  style: Style;
}

/** Reads the file and plans it. @throws invalid with all problems of the file, io where it cannot be read */
export async function load(session: Session, found = findFile(session)): Promise<LoadedSearch> {
  const progress = progressOn(session);
  try {
    const file = await readSearch(session, found, progress);
    progress.show(`planning ${file.search.interviews.length} interviews …`);
    const { kept } = found;
    const due = kept !== null && isCurrent(kept, session.now) ? kept.due : null;
    const loaded = await planned(session, file, due);
    if (due === null) keep(session, file, loaded.plan);
    progress.clear();
    tellWarnings(session, file.path, file.warnings);
    return loaded;
  } finally {
    progress.clear();
  }
}

/** What is open, held and stopped now, or the whole plan: as it was kept, or as it is loaded. @throws as load does */
export async function loadDue(session: Session, isWhole = false): Promise<DuePlan> {
  const found = findFile(session);
  const { kept, path } = found;
  if (isWhole || !kept?.due || !isCurrent(kept, session.now)) {
    const { plan, search } = await load(session, found);
    return isWhole ? { plan, isEmpty: search.interviews.length === 0 } : dueOf(plan, search);
  }
  tellWarnings(session, path, kept.warnings);
  return { ...kept.due, plan: { ...kept.due.plan, now: session.now } };
}

/** Reads the file alone: what is kept of its bytes, else the bytes. @throws as load does */
export async function readSearch(
  session: Session,
  found = findFile(session),
  progress?: ProgressLine,
): Promise<FileRead> {
  const { path, realPath, content, kept } = found;
  if (kept !== null) return { path, realPath, content, search: kept.search(), warnings: kept.warnings };
  const [{ parseValidSearch }, { cutOf, lossOf }] = await Promise.all([
    import('../store/parse.ts'),
    import('../store/file/loss.ts'),
  ]);
  const bytes = content?.bytes ?? null;
  const told = (loss: string | null): Problem[] =>
    loss === null ? [] : [{ file: path, line: 1, column: 1, path: '', message: `the file ${loss}` }];
  const onStep = (step: string) => progress?.show(`${step} ${path} …`);
  try {
    const { search, warnings } = parseValidSearch(bytes ?? '', { file: path, systemZone: session.ctx.zone, onStep });
    const loss = lossOf(session.ctx, { realPath, bytes, interviews: search.interviews.length });
    return { path, realPath, content, search, warnings: [...told(loss), ...warnings] };
  } catch (error) {
    if (!(error instanceof Failure) || error.problems.length === 0 || bytes === null) throw error;
    const problems = [...told(cutOf(session.ctx, realPath, bytes)), ...error.problems];
    throw new Failure(error.status, error.message, { problems, cause: error });
  }
}

/** What a command knows of a search. It is planned when that is asked for: few that only record something need it. */
export async function planned(session: Session, file: FileRead, due: DuePlan | null): Promise<LoadedSearch> {
  const { search } = file;
  const zone = search.me.timezone ?? session.ctx.zone();
  const daysOffIn = daysOffByCountry(
    search.settings,
    await readHolidays(session, { ...file, bytes: file.content?.bytes }),
  );
  const input = { now: session.now, zone, daysOffIn };
  const { planSearch } = await import('../schedule/plan.ts');
  const planning = (search: Search): LoadedSearch => {
    let plan: Plan | undefined;
    const loaded: LoadedSearch = {
      session,
      file,
      search,
      get plan() {
        plan ??= tried(() => planSearch(search, input));
        return plan;
      },
      near: (one) => (isLarge(search) ? planning(around(search, one)) : loaded),
      get open() {
        return due?.plan.actions ?? loaded.plan.actions.filter(isOpen);
      },
      input,
      zone,
      style: styleOf(session),
    };
    return loaded;
  };
  return planning(search);
}

/** Far more than anybody has: its plan takes longer than all else that a save does. */
export function isLarge({ interviews }: Search): boolean {
  return interviews.length > 300;
}

function tried(plan: () => Plan): Plan {
  try {
    return plan();
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
