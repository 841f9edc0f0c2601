/** Brings the kept plan up to date: plans only the processes that changed since, and those whose time has come. */

import type { Search } from '../model/interview.ts';
import { replanned } from '../schedule/plan.ts';
import { keptInterviews } from '../store/kept-search.ts';
import { type KeptPlan, lastingOf, openIn, readPlan } from './morning.ts';
import { type Known, keepKnown, readKnown } from './read-cached.ts';
import type { Session } from './session.ts';
import { planOf } from './world.ts';

/**
 * The plan of a text as it is now, made of the one that was kept; null where the whole is to be planned: none was kept,
 * or what is new touches the other processes.
 *
 * @param sha of the text
 * @param kept the plan of this very text, as it was earlier; null where there is only that of another
 */
export async function planAnew(
  session: Session,
  sha: string,
  kept: KeptPlan | null,
): Promise<KeptPlan | null> {
  const known = await readKnown(session);
  if (known === null || known.kept.sha !== sha) return null;
  const earlier =
    kept ?? (known.change === null ? null : readPlan(session, known.realPath, known.change.from));
  if (earlier === null) return null;
  const anew = processesAnew(session, known, earlier);
  const telling = new Set(known.kept.pieces.flatMap((piece) => piece.telling));
  for (const piece of known.change?.removed ?? [])
    if (piece.telling.some((key) => anew.has(key))) return null;
  if ([...anew].some((key) => telling.has(key))) return null;
  const interviews = keptInterviews(known.kept, new Set([...anew, ...telling]));
  if (interviews === null) return null;
  const { me, settings } = known.kept;
  const merged = await merge(session, known, earlier, { me, settings, interviews }, anew);
  keepKnown(session, known);
  return merged;
}

/** Keys of the processes that changed, or whose plan has had its time. */
function processesAnew({ now }: Session, { change }: Known, { untils }: KeptPlan): Set<string> {
  const changed = [...(change?.removed ?? []), ...(change?.added ?? [])].flatMap(
    ({ processes }) => processes,
  );
  return new Set([...changed, ...untils.flatMap(([key, until]) => (until <= now ? [key] : []))]);
}

async function merge(
  session: Session,
  { path, bytes, kept, change }: Known,
  earlier: KeptPlan,
  part: Search,
  anew: ReadonlySet<string>,
): Promise<KeptPlan> {
  const { plan, input } = await planOf(session, { path, bytes }, part);
  const ids = new Set<string>();
  for (const { ids: all, processes } of [...kept.pieces, ...(change?.removed ?? [])]) {
    all.forEach((id, index) => {
      if (anew.has(processes[index] ?? '')) ids.add(id);
    });
  }
  const before = { now: earlier.from ?? 0, ...earlier };
  const { actions, holds, stops } = replanned(before, (id) => ids.has(id), {
    ...plan,
    actions: openIn(plan),
  });
  const { from, untils } = await lastingOf(part, plan, input);
  return {
    ...earlier,
    from: from === null ? earlier.from : Math.max(from, earlier.from ?? from),
    untils: [...earlier.untils.filter(([key]) => !anew.has(key)), ...untils.filter(([key]) => anew.has(key))],
    actions,
    holds,
    stops,
  };
}
