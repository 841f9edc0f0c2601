/** What is shown of processes: one with its rules and the steps ahead, what lies ahead of all, and figures of the search. */

import { findTarget, stepsOf } from '../../cli/choose.ts';
import { draftInputOf } from '../../cli/drafts.ts';
import { commanded, entryJson, shaped, stepsJson, zoned } from '../../cli/json.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import {
  type Declare,
  kindOption,
  print,
  printJson,
  type Rows,
  type Session,
  tableFormat,
  tell,
} from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { type Action, isOpen, type Plan, type PlannedStep } from '../../model/plan.ts';
import { formatInstant } from '../../time/instant.ts';
import { renderRows } from '../../view/csv.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../view/explain.ts';
import { computeStats } from '../../view/figures.ts';
import { isOver, type ProcessAhead, type ProcessSummary, planOf, summarise } from '../../view/process.ts';
import { renderShow, renderSteps } from '../../view/show.ts';
import { chartsOf, renderStats } from '../../view/stats.ts';
import { renderTimeline } from '../../view/timeline.ts';

export const SCHEMAS = {
  show: shape.object({
    ...shape.process,
    history: shape.list(shape.entry),
    actions: shape.list(shape.action),
    steps: shape.list(shape.step),
  }),
  plan: shape.list(shape.step),
  explain: shape.object({
    actions: shape.list(
      shape.object({
        ...shape.actionKeys,
        template: shape.orNull(shape.text),
        facts: shape.list(
          shape.object({ what: shape.text, value: shape.text, provenance: shape.text, from: shape.text }),
        ),
        basis: { type: 'object' },
      }),
    ),
    holds: shape.list(shape.hold),
    stops: shape.list(shape.stop),
  }),
  timeline: shape.list(shape.object({ ...shape.process, steps: shape.list(shape.step) })),
  stats: shape.object({
    interviews: shape.count,
    processes: shape.count,
    thanks: { type: 'object', additionalProperties: shape.count },
    answers: shape.list(shape.object({ kind: shape.kind, sent: shape.count, answered: shape.count })),
    answerDays: { type: 'array', items: shape.count, minItems: 7, maxItems: 7 },
    medianAnswerDays: shape.orNull({ type: 'number' }),
    silences: shape.list(shape.object({ company: shape.text, role: shape.text, days: shape.count })),
    dates: shape.object({ kept: shape.count, slipped: shape.count, medianSlipDays: shape.orNull({ type: 'number' }) }),
    states: { type: 'object', additionalProperties: shape.count },
  }),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('show <interview>', 'one process with its timeline', show);
  command('explain <interview>', 'which rule, which input, the arithmetic day by day', explain).addOption(kindOption());
  command('plan <interview>', 'every step to the stop if they stay silent', plan);
  command('timeline', 'all live processes over the coming weeks', timeline);
  command('stats', 'figures of the search', stats).addOption(tableFormat());
}

async function show(session: Session, _: unknown, [word]: string[]): Promise<undefined> {
  const { loaded, planned: process } = await findTarget(session, word);
  const steps = stepsOf(loaded, process);
  if (session.json) return printJson(session, showJson(loaded.plan, process, steps));
  print(session, renderShow({ process, steps }, loaded.plan, loaded.style));
}

/**
 * Explains the actions of a kind in whatever state; without a kind those that are open or upcoming, the hold and the
 * stop, and where there are none of these, whatever there is.
 */
async function explain(session: Session, { kind }: { kind?: Kind }, [word]: string[]): Promise<undefined> {
  const { loaded, interview, planned, actions: all } = await findTarget(session, word);
  const { plan, input, style } = loaded;
  const { holds, stops } = kind === undefined ? planOf(planned) : { holds: [], stops: [] };
  const current = all.filter((action) => isOpen(action) || action.state === 'upcoming');
  const fallback = current.length + holds.length + stops.length === 0 ? all : current;
  const actions = kind === undefined ? fallback : all.filter((action) => action.kind === kind);
  if (kind !== undefined && actions.length === 0) {
    const known = [...new Set(all.map((action) => action.kind))].join(', ');
    throw new Failure('usage', `no rule puts kind ${kind} on the list of ${interview.id}; there are ${known}`);
  }
  const wordings = await wordingsOf(loaded, actions);
  if (session.json) {
    const worded = actions.map((action, index) => ({ ...action, template: wordings[index]?.chosen ?? null }));
    return printJson(session, explainJson(plan, worded, { holds, stops }));
  }
  const ground = { ...plan, daysOffIn: input.daysOffIn };
  const explained = actions.map((action, index) => {
    const wording = wordings[index];
    const text = renderExplain(action, ground, style);
    return wording == null ? text : `${text}\nThe wording\n  ${wording.words}\n`;
  });
  const waiting = [
    ...holds.map((hold) => renderHoldExplained(hold, plan, style)),
    ...stops.map((stop) => renderStopExplained(stop, plan, style)),
  ];
  print(session, [...explained, ...waiting].join('\n'));
  if (explained.length + waiting.length === 0)
    tell(session, 'No rule asks for anything here: no interview was held, and none lies ahead.');
}

/** The template each action's mail is written from, also with its variants in words; null where there is no mail. */
async function wordingsOf(loaded: LoadedSearch, actions: readonly Action[]) {
  const { loadTemplates } = await import('../../draft/load.ts');
  const { chooseTemplate } = await import('../../draft/render.ts');
  const templates = await loadTemplates(loaded.session.ctx);
  return actions.map((action) => {
    if (action.to === null || action.channel === null) return null;
    const { name, group } = chooseTemplate(draftInputOf(loaded, action), { templates });
    const variants = templates.entries.flatMap((entry) =>
      entry.group === group && entry.variant !== null ? [entry.variant] : [],
    );
    const others = variants.length > 1 ? `; --variant takes ${variants.join(', ')}` : '';
    return { chosen: name, words: `${name}, dealt by interview and person${others}` };
  });
}

async function plan(session: Session, _: unknown, [word]: string[]): Promise<undefined> {
  const { loaded, planned: process } = await findTarget(session, word);
  const steps = stepsOf(loaded, process);
  if (session.json) printJson(session, stepsJson(steps));
  else print(session, renderSteps(steps, loaded.plan, loaded.style));
  if (steps.length === 0) tell(session, 'Nothing is left to do here.');
}

async function timeline(session: Session): Promise<undefined> {
  const loaded = await load(session);
  const { search, plan, style } = loaded;
  const live = summarise(search, plan).filter((process) => !isOver(process));
  const rows = live.map((process) => ({ process, steps: stepsOf(loaded, process) }));
  if (session.json) return printJson(session, timelineJson(rows));
  print(session, renderTimeline(rows, plan, style));
  if (rows.length === 0 && session.ctx.stdout.isTty) tell(session, 'No open process to draw.');
}

async function stats(session: Session, { format }: Rows): Promise<undefined> {
  const { search, plan, style } = await load(session);
  const figures = computeStats(search, plan);
  const { stdout } = session.ctx;
  if (session.json) return printJson(session, figures);
  if (format !== undefined) {
    const rows = chartsOf(figures).flatMap(({ title, bars }) =>
      bars.map(({ label, value, whole }) => [title, label, value, whole]),
    );
    stdout.write(renderRows(format, ['figure', 'what', 'value', 'of'], rows));
    return;
  }
  const text = renderStats(figures, style);
  print(session, text);
  if (text === '' && stdout.isTty) tell(session, 'No interview is recorded yet.');
}

type Worded = Action & { template: string | null };

/** `explain --json`: actions, each with its wording and its arithmetic, holds and stops. */
function explainJson(plan: Plan, actions: readonly Worded[], waiting: Pick<Plan, 'holds' | 'stops'>): unknown {
  const explained = commanded(plan, actions).map(({ basis: { anchor, ...basis }, ...action }) => {
    const at = basis.unit === 'hours' ? { anchorAt: formatInstant(basis.anchorAt) } : {};
    return { ...action, basis: { anchor, ...basis, ...at } };
  });
  return shaped(SCHEMAS.explain, { actions: explained, ...waiting });
}

/** `show --json`: one process with its history, its actions in every state, and the steps ahead. */
function showJson(plan: Plan, process: ProcessSummary, steps: readonly PlannedStep[]): unknown {
  const known = { history: process.history.map(entryJson), actions: commanded(plan, process.actions), steps };
  return shaped(SCHEMAS.show, { ...zoned(process), ...known });
}

/** `timeline --json`: processes, each with the steps ahead. */
function timelineJson(rows: readonly ProcessAhead[]): unknown {
  return shaped(
    SCHEMAS.timeline,
    rows.map(({ process, steps }) => ({ ...zoned(process), steps })),
  );
}
