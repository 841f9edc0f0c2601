/** `explain`: which rule, which input, the arithmetic day by day. */

import { findTarget } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption } from '../../cli/declare.ts';
import { draftInputOf } from '../../cli/drafts.ts';
import { actionsJson, holdJson, stopJson } from '../../cli/json.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { printJson, printLaidOut, type Session } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { formatInstant } from '../../time/instant.ts';
import { renderExplain, renderHoldExplained, renderStopExplained } from '../../view/explain.ts';

interface ExplainOptions {
  kind?: Kind;
}

/** Declares `explain`. */
export function declare(command: Declare): void {
  command('explain', 'which rule, which input, the arithmetic day by day', explain)
    .argument(...INTERVIEW)
    .addOption(kindOption());
}

/**
 * Explains the actions of a kind in whatever state; without a kind those that are open or upcoming, the hold and the
 * stop, and where there are none of these, whatever there is.
 */
async function explain(session: Session, options: ExplainOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const { plan, input, style } = loaded;
  const { interview, process, actions: all } = findTarget(loaded, word);
  const ids = new Set(process.interviews.map(({ id }) => id));
  const current = all.filter((action) => isOpen(action) || action.state === 'upcoming');
  const holds = options.kind === undefined ? plan.holds.filter((hold) => ids.has(hold.interview)) : [];
  const stops = options.kind === undefined ? plan.stops.filter((stop) => ids.has(stop.interview)) : [];
  const fallback = current.length + holds.length + stops.length === 0 ? all : current;
  const actions = options.kind === undefined ? fallback : all.filter((action) => action.kind === options.kind);
  if (options.kind !== undefined && actions.length === 0) {
    const known = [...new Set(all.map(({ kind }) => kind))].join(', ');
    throw new Failure('usage', `no rule puts kind ${options.kind} on the list of ${interview.id}; there are ${known}`);
  }
  const wordings = await wordingsOf(loaded, actions);
  if (session.json) {
    printJson(session, {
      actions: actionsJson(plan, actions).map((json, index) => ({
        ...json,
        template: wordings[index]?.chosen ?? null,
        facts: actions[index]?.facts,
        basis: basisJson(actions[index] as Action),
      })),
      holds: holds.map(holdJson),
      stops: stops.map(stopJson),
    });
    return;
  }
  const ground = { ...plan, daysOffIn: input.daysOffIn };
  await printLaidOut(session, () =>
    [
      ...actions.map((action, index) => {
        const explained = renderExplain(action, ground, style);
        const wording = wordings[index];
        return wording == null ? explained : `${explained}\nThe wording\n  ${wordingWords(wording)}\n`;
      }),
      ...holds.map((hold) => renderHoldExplained(hold, ground, style)),
      ...stops.map((stop) => renderStopExplained(stop, ground, style)),
    ].join('\n'),
  );
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

function basisJson({ basis: { anchor, ...basis } }: Action) {
  const at = basis.unit === 'hours' ? { anchorAt: formatInstant(basis.anchorAt) } : {};
  return { anchor, ...basis, ...at };
}
