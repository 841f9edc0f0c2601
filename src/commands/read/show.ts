/** What is shown of processes: all of them, one with its rules and the steps ahead, and figures of the whole search. */

import { findTarget, stepsOf } from '../../cli/choose.ts';
import { draftInputOf } from '../../cli/drafts.ts';
import { explainJson, peopleJson, processesJson, showJson, stepsJson, timelineJson } from '../../cli/json.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import {
  type Declare,
  type Flags,
  kindOption,
  print,
  printJson,
  type Rows,
  type Session,
  tableFormat,
  tell,
  wholeNumber,
} from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { renderRows } from '../../view/csv.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../view/explain.ts';
import { computeStats } from '../../view/figures.ts';
import { LIST_COLUMNS, listRows, PEOPLE_COLUMNS, peopleRows, renderList, renderPeople } from '../../view/list.ts';
import { isDone, isOver, planOf, summarise } from '../../view/process.ts';
import { renderShow, renderSteps } from '../../view/show.ts';
import { chartsOf, renderStats } from '../../view/stats.ts';
import { moreLines } from '../../view/table.ts';
import { renderTimeline } from '../../view/timeline.ts';
import { linesOf } from '../../view/width.ts';

type ListOptions = Flags<'all' | 'people'> & Rows & { limit?: number };

export function declare(command: Declare): void {
  command('list', 'the processes', list)
    .option('--all', 'closed ones too')
    .option('--people', 'everyone met: thanked or not, within 24 hours or not')
    .option('--limit <n>', 'the first of them, so many', wholeNumber)
    .addOption(tableFormat());
  command('show <interview>', 'one process with its timeline', show);
  command('explain <interview>', 'which rule, which input, the arithmetic day by day', explain).addOption(kindOption());
  command('plan <interview>', 'every step to the stop if they stay silent', plan);
  command('timeline', 'all live processes over the coming weeks', timeline);
  command('stats', 'figures of the search', stats).addOption(tableFormat());
}

async function list(session: Session, options: ListOptions): Promise<undefined> {
  const { all = false, people = false, limit, format } = options;
  const { search, plan, style } = await load(session);
  const { stdout } = session.ctx;
  const every = summarise(search, plan).filter((process) => all || !isDone(process));
  const processes = every.slice(0, limit);
  if (session.json) return printJson(session, people ? peopleJson(processes) : processesJson(processes, plan));
  if (format !== undefined) {
    const [columns, rows] = people ? [PEOPLE_COLUMNS, peopleRows(processes)] : [LIST_COLUMNS, listRows(processes)];
    stdout.write(renderRows(format, columns, rows));
    return;
  }
  const text = people ? renderPeople(processes, plan, style) : renderList(processes, plan, style);
  print(session, text + linesOf(moreLines(every.length - processes.length, style)));
  if (text === '' && stdout.isTty) tell(session, 'No open process. followup add records an interview.');
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
