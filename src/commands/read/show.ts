/** `show`, `explain` and `plan`: one process drawn, explained by its rules, and with every step that is still ahead. */

import { findTarget, stepsOf } from '../../cli/choose.ts';
import { draftInputOf } from '../../cli/drafts.ts';
import { explainJson, showJson, stepsJson } from '../../cli/json.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { type Declare, INTERVIEW, kindOption, print, printJson, type Session, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../view/explain.ts';
import { planOf } from '../../view/process.ts';
import { renderShow, renderSteps } from '../../view/show.ts';

export function declare(command: Declare): void {
  command('show', 'one process with its timeline', show).argument(...INTERVIEW);
  command('explain', 'which rule, which input, the arithmetic day by day', explain)
    .argument(...INTERVIEW)
    .addOption(kindOption());
  command('plan', 'every step to the stop if they stay silent', plan).argument(...INTERVIEW);
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
    return printJson(session, explainJson(plan, { actions: worded, holds, stops }));
  }
  const ground = { ...plan, daysOffIn: input.daysOffIn };
  const explained = actions.map((action, index) => {
    const wording = wordings[index];
    const text = renderExplain(action, ground, style);
    return wording == null ? text : `${text}\nThe wording\n  ${wordingWords(wording)}\n`;
  });
  const waiting = [
    ...holds.map((hold) => renderHoldExplained(hold, plan, style)),
    ...stops.map((stop) => renderStopExplained(stop, plan, style)),
  ];
  print(session, [...explained, ...waiting].join('\n'));
  if (explained.length + waiting.length === 0)
    tell(session, 'No rule asks for anything here: no interview was held, and none lies ahead.');
}

interface Wording {
  chosen: string;
  variants: string[];
}

/** The template each action's mail is written from, and its variants; null where there is no mail. */
async function wordingsOf(loaded: LoadedSearch, actions: readonly Action[]): Promise<(Wording | null)[]> {
  const { loadTemplates } = await import('../../draft/load.ts');
  const { chooseTemplate } = await import('../../draft/render.ts');
  const templates = await loadTemplates(loaded.session.ctx);
  return actions.map((action) => {
    if (action.to === null || action.channel === null) return null;
    const { name, group } = chooseTemplate(draftInputOf(loaded, action), { templates });
    const variants = templates.entries.flatMap((entry) =>
      entry.group === group && entry.variant !== null ? [entry.variant] : [],
    );
    return { chosen: name, variants };
  });
}

function wordingWords({ chosen, variants }: Wording): string {
  const others = variants.length > 1 ? `; --variant takes ${variants.join(', ')}` : '';
  return `${chosen}, dealt by interview and person${others}`;
}

async function plan(session: Session, _: unknown, [word]: string[]): Promise<undefined> {
  const { loaded, planned: process } = await findTarget(session, word);
  const steps = stepsOf(loaded, process);
  if (session.json) printJson(session, stepsJson(steps));
  else print(session, renderSteps(steps, loaded.plan, loaded.style));
  if (steps.length === 0) tell(session, 'Nothing is left to do here.');
}
