/** `due`: what to send now, what must wait, what may be let go. */

import { loadDue } from '../../cli/load.ts';
import {
  type Declare,
  type Flags,
  print,
  printJson,
  type Session,
  styleOf,
  type Texts,
  tell,
  wholeNumber,
} from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import { type Action, isOpen, type Plan } from '../../model/plan.ts';
import { renderDue, renderDueLine, renderWaiting } from '../../view/due.ts';

type DueOptions = Flags<'all' | 'exitCode'> & Texts<'within' | 'format'> & { limit?: number };

const talk = shape.object({
  ...shape.named,
  round: shape.round,
  at: shape.instant,
  minutes: { type: 'integer' },
  people: shape.list(shape.text),
  place: shape.orNull(shape.text),
});

export const SCHEMAS = {
  due: shape.object({
    ...shape.top,
    today: shape.list(talk),
    actions: shape.list(shape.action),
    later: shape.list(shape.action),
    holds: shape.list(shape.hold),
    stops: shape.list(shape.stop),
  }),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('due', 'what to send now, what must wait', due)
    .option('--all', 'every action in every state')
    .option('--within <span>', 'also what opens within this time, such as 7d or 12h')
    .option('--limit <n>', 'no more than the most urgent ones', wholeNumber)
    .option('--exit-code', 'exit 1 if anything is due or late')
    .option('--format <text>', 'one line with {late}, {due}, {later}, {today} and the like filled in');
}

/** Prints the morning list. Exit 1 with `--exit-code` where anything is due or late. */
async function due(session: Session, options: DueOptions): Promise<number> {
  const { all = false, limit, format, exitCode = false } = options;
  const withinMs = options.within === undefined ? undefined : parseSpan(options.within);
  const { plan, isEmpty } = await loadDue(session, all || withinMs !== undefined);
  const { stdout, stderr } = session.ctx;
  const hasWork = plan.actions.some(isOpen);
  if (session.json) {
    const actions = mostUrgent(plan.actions, limit);
    printJson(session, await planJson({ ...plan, actions }, { all, withinMs: withinMs ?? 0 }));
    const left = plan.actions.length - actions.length;
    if (left > 0) tell(session, `${left} more without --limit.`);
  } else if (format !== undefined) stdout.write(renderDueLine(plan, format));
  else {
    const style = styleOf(session);
    const text = renderDue(plan, style, defined({ all, withinMs, limit }));
    print(session, text);
    if (!hasWork && stdout.isTty) {
      tell(session, isEmpty ? NOTHING_YET : 'Nothing to send.');
      if (text === '') stderr.write(renderWaiting(plan, style));
    }
  }
  return exitCode && hasWork ? 1 : 0;
}

/** The first open ones, which are the most urgent, and whatever is not open. */
function mostUrgent(actions: Action[], limit = Number.POSITIVE_INFINITY): Action[] {
  const left = new Set(actions.filter(isOpen).slice(limit));
  return actions.filter((action) => !left.has(action));
}

const NOTHING_YET = 'Nothing to send. No interview is recorded yet: followup add records one.';

const UNITS = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

/** Milliseconds of a span such as `7d`, `12h`, `2w`. @throws usage where it is none */
function parseSpan(text: string): number {
  const match = /^(\d{1,4})([hdw])$/.exec(text.trim());
  if (match === null) throw new Failure('usage', `--within: "${text}" is no span; write one such as 7d, 12h or 2w`);
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

/** `due --json`: of the actions those that are due or late, or open within `withinMs`, or with `all` every one. */
async function planJson(plan: Plan, { all, withinMs }: { all: boolean; withinMs: number }): Promise<unknown> {
  const { commanded, shaped, topOf } = await import('../../cli/json.ts');
  const isSoon = (action: Action) =>
    withinMs > 0 && action.state === 'upcoming' && action.opensAt <= plan.now + withinMs;
  const actions = plan.actions.filter((action) => all || isOpen(action) || isSoon(action));
  const known = { actions: commanded(plan, actions), later: commanded(plan, plan.later) };
  return shaped(SCHEMAS.due, { ...plan, ...topOf(plan), ...known });
}
