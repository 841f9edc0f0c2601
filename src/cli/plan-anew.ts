/** Brings the kept plan up to date: plans only the processes that changed since, and those whose time has come. */

import type { Instant, Search } from '../model/interview.ts';
import type { Plan } from '../model/plan.ts';
import { type PlanInput, replanned } from '../schedule/plan.ts';
import { keptInterviews } from '../store/kept-search.ts';
import { type KeptPlan, lastingOf, openIn, readPlan } from './morning.ts';
import { type Known, keepKnown, type Start } from './read-cached.ts';
import type { Session } from './session.ts';
import { planOf } from './world.ts';

/**
 * The plan of a file as it is now, made of the one that was kept; null where the whole is to be planned: none was kept,
 * or what is new touches the other processes.
 *
 * @param kept the plan of this very text, as it was earlier; null where there is only that of another
 */
export async function planAnew(
  session: Session,
  { found, known }: Start,
  kept: KeptPlan | null,
): Promise<KeptPlan | null> {
  const { realPath, path, text } = found;
  if (text === null || known === null) return null;
  const earlier =
    kept ?? (known.change === null ? null : readPlan(session, realPath, { sha: known.change.from }));
  if (earlier === null) return null;
  const anew = processesAnew(known, earlier, session.now);
  const part = partOf(known, anew);
  if (part === null) return null;
  const { plan, input } = await planOf(session, { path, bytes: text.bytes }, part);
  const merged = await merge({ known, earlier, anew }, part, plan, input);
  keepKnown(session, found, known);
  return merged;
}

/** Keys of the processes that changed, or whose plan has had its time. */
function processesAnew({ change }: Known, { untils }: KeptPlan, now: Instant): Set<string> {
  const changed = [...(change?.removed ?? []), ...(change?.added ?? [])].flatMap(
    ({ processes }) => processes,
  );
  return new Set([...changed, ...untils.flatMap(([key, until]) => (until <= now ? [key] : []))]);
}

/** Those processes, beside those whose offers and acceptances touch others; null where one of them is one of these. */
function partOf({ kept, change }: Known, anew: ReadonlySet<string>): Search | null {
  const { me, settings, pieces } = kept;
  const telling = pieces.flatMap((piece) => piece.telling);
  const told = (change?.removed ?? []).flatMap((piece) => piece.telling);
  if ([...telling, ...told].some((key) => anew.has(key))) return null;
  const interviews = keptInterviews(kept, new Set([...anew, ...telling]));
  return interviews === null ? null : { me, settings, interviews };
}

interface Parts {
  known: Known;
  earlier: KeptPlan;
  anew: ReadonlySet<string>;
}

async function merge(
  { known: { kept, change }, earlier, anew }: Parts,
  part: Search,
  plan: Plan,
  input: PlanInput,
): Promise<KeptPlan> {
  const ids = new Set<string>();
  for (const { ids: all, processes } of [...kept.pieces, ...(change?.removed ?? [])]) {
    all.forEach((id, index) => {
      if (anew.has(processes[index] ?? '')) ids.add(id);
    });
  }
  const open = { ...plan, actions: openIn(plan) };
  const { actions, holds, stops } = replanned({ ...earlier, now: input.now }, (id) => ids.has(id), open);
  const { from, untils } = await lastingOf(part, plan, input);
  const outlasting = earlier.untils.filter(([key]) => !anew.has(key));
  return {
    ...earlier,
    from: from === null ? earlier.from : Math.max(from, earlier.from ?? from),
    untils: [...outlasting, ...untils.filter(([key]) => anew.has(key))],
    actions,
    holds,
    stops,
  };
}
