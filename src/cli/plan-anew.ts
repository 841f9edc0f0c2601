/** Brings the kept plan up to date: plans only the processes that changed since, and those whose time has come. */

import type { Instant } from '../model/instant.ts';
import type { Search } from '../model/interview.ts';
import { type Action, isOpen, type Plan } from '../model/plan.ts';
import { steadySpans } from '../schedule/horizon.ts';
import { type PlanInput, replanned } from '../schedule/plan.ts';
import { writeCache } from '../store/cache.ts';
import { keptInterviews } from '../store/kept-search.ts';
import { type LoadedSearch, load, planOf } from './load.ts';
import { type KeptPlan, type Morning, recalled } from './morning.ts';
import { type Found, type Known, keepKnown, readKnown, systemZoneOf } from './read-cached.ts';
import type { Session } from './session.ts';
import { offsetsAround } from './zones.ts';

/** The morning of a file whose plan was not kept as it is now: brought up to date where it can be, else made. */
export async function planMorning(session: Session, found: Found, earlier: KeptPlan | null): Promise<Morning> {
  const known = await readKnown(session, found);
  const anew = known === null || earlier === null ? null : await planAnew(session, found, known, earlier);
  if (anew !== null) {
    writePlan(session, found, anew);
    return recalled(session, found.path, anew);
  }
  const world = await load(session, { found, known });
  const { textId } = world.file;
  if (textId !== null) writePlan(session, found, keptOf(world, textId));
  return morningOf(world);
}

function morningOf({ plan, search }: LoadedSearch): Morning {
  return {
    plan: { ...plan, actions: plan.actions.filter(isOpen) },
    isEmpty: search.interviews.length === 0,
  };
}

/**
 * The plan of a file as it is now, made of an earlier one; null where the whole is to be planned: that one is not of the
 * text that was known, or what is new touches the other processes.
 */
async function planAnew(session: Session, found: Found, known: Known, earlier: KeptPlan): Promise<KeptPlan | null> {
  if (earlier.text !== found.comparison?.text.id) return null;
  const anew = processesAnew(known, earlier, session.now);
  const part = planned(known, anew);
  if (part === null) return null;
  const { plan, input } = await planOf(session, found, part);
  const text = keepKnown(session, found, known);
  return text === null ? null : { ...merge({ known, earlier, anew }, part, plan, input), text };
}

/** Keys of the processes that changed, or whose plan has had its time. */
function processesAnew({ change }: Known, { untils }: KeptPlan, now: Instant): Set<string> {
  const changed = [...(change?.removed ?? []), ...(change?.added ?? [])].flatMap(({ processes }) => processes);
  return new Set([...changed, ...untils.flatMap(([key, until]) => (until <= now ? [key] : []))]);
}

/** Those processes, beside those whose offers and acceptances touch others; null where one of them is one of these. */
function planned({ kept, change }: Known, anew: ReadonlySet<string>): Search | null {
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

function merge(
  { known: { kept, change }, earlier, anew }: Parts,
  part: Search,
  plan: Plan,
  input: PlanInput,
): KeptPlan {
  const ids = new Set<string>();
  for (const { ids: all, processes } of [...kept.pieces, ...(change?.removed ?? [])]) {
    all.forEach((id, index) => {
      if (anew.has(processes[index] ?? '')) ids.add(id);
    });
  }
  const open = { ...plan, actions: openIn(plan) };
  const { actions, holds, stops } = replanned({ ...earlier, now: input.now }, (id) => ids.has(id), open);
  const { from, untils } = lastingOf(part, plan, input);
  const outlasting = earlier.untils.filter(([key]) => !anew.has(key));
  return {
    ...earlier,
    from: from === null ? earlier.from : Math.max(from, earlier.from ?? from),
    untils: [...outlasting, ...untils.filter(([key]) => anew.has(key))],
    actions,
    holds,
    stops,
    offsets: offsetsAround(input.now),
  };
}

function writePlan({ ctx }: Session, { derived: [name, key] }: Found, plan: KeptPlan): void {
  writeCache(ctx, `${name}.plan`, key, plan);
}

function keptOf({ session, search, plan, input, file }: LoadedSearch, text: string): KeptPlan {
  return {
    text,
    systemZone: systemZoneOf(session.ctx, search),
    ...lastingOf(search, plan, input),
    zone: plan.zone,
    actions: openIn(plan),
    holds: plan.holds,
    stops: plan.stops,
    isEmpty: search.interviews.length === 0,
    warnings: file.warnings,
    offsets: offsetsAround(session.now),
  };
}

/** How long a plan lasts, as it is kept. */
function lastingOf(search: Search, plan: Plan, input: LoadedSearch['input']): Pick<KeptPlan, 'from' | 'untils'> {
  const spans = [...steadySpans(search, plan, input)];
  const from = spans.reduce((last, [, span]) => Math.max(last, span.from), Number.NEGATIVE_INFINITY);
  return {
    from: Number.isFinite(from) ? from : null,
    untils: spans.flatMap(([key, { until }]): KeptPlan['untils'] => (Number.isFinite(until) ? [[key, until]] : [])),
  };
}

/** The open actions; why one is on the list is `explain`'s to tell. */
function openIn({ actions }: Plan): Action[] {
  return actions.filter(isOpen).map((action) => ({ ...action, facts: [] }));
}
