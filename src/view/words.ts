/** The plain words for kinds, rounds, states and people that all pictures share. */

import { kindRow, type Round, type Status } from '../model/kinds.ts';
import { foldName } from '../model/names.ts';
import type { Action, Plan, State } from '../model/plan.ts';
import { safeLine } from './safe.ts';

export { isOpen } from '../model/plan.ts';

export const ROUND_WORDS: Readonly<Record<Round, string>> = {
  screen: 'screen',
  first: 'first round',
  second: 'second round',
  final: 'final round',
  informational: 'informational talk',
};

/**
 * What is to be said of an interview that was not held, appended to its round; empty where it was, or is to be.
 *
 * @example
 * statusWords({ status: 'cancelled' }) //=> ', cancelled'
 */
export function statusWords({ status }: { status?: Status }): string {
  if (status === undefined) return '';
  return status === 'cancelled' ? ', cancelled' : ', they did not come';
}

export const STATE_WORDS: Readonly<Record<State, string>> = {
  late: 'Late, still worth sending',
  due: 'Due',
  upcoming: 'To come',
  done: 'Done',
  skipped: 'Skipped',
  missed: 'Let go',
};

/** The parts that name a process; two are the same where these fold to the same text. */
export type Named = { company: string; role: string };

/**
 * Company and role, fit to be shown.
 *
 * @example
 * titleOf({ company: 'Halden & Sons', role: 'Staff Engineer' }) //=> 'Halden & Sons, Staff Engineer'
 */
export function titleOf(named: Named): string {
  return `${safeLine(named.company)}, ${safeLine(named.role)}`;
}

/**
 * Who an action is for, and by which way round where it does not go straight to them; a dash where nobody is written
 * to.
 *
 * @example
 * whoOf({ to: { name: 'Jürgen Groß', email: 'lee@x.example', guessed: false, via: 'recruiter' }, kind: 'thank-you' })
 * //=> { name: 'Jürgen Groß', way: ' via recruiter' }
 */
export function whoOf(action: Pick<Action, 'to' | 'kind'>): { name: string; way: string } {
  const { to, channel } = kindRow(action.kind);
  if (action.to === null) return { name: to === 'oneself' ? 'yourself' : 'nobody recorded', way: '' };
  const name = safeLine(action.to.name);
  if (channel === 'linkedin') return { name, way: '' };
  if (action.to.via === 'recruiter') return { name, way: ' via recruiter' };
  if (action.to.via === 'linkedin') return { name, way: ' (LinkedIn only)' };
  return { name, way: action.to.guessed ? ' (guessed address)' : '' };
}

/**
 * How a process is called among those of a plan: the company, with the role where the company has several processes.
 *
 * @example
 * const plan = { actions: [], holds: [], stops: [] };
 * shortNames(plan)({ company: 'Corvid', role: 'Platform Lead' }) //=> 'Corvid'
 */
export function shortNames(plan: Pick<Plan, 'actions' | 'holds' | 'stops'>): (named: Named) => string {
  const roles = new Map<string, Set<string>>();
  for (const named of [...plan.actions, ...plan.holds, ...plan.stops]) {
    const company = foldName(named.company);
    const known = roles.get(company) ?? new Set();
    roles.set(company, known.add(foldName(named.role)));
  }
  return (named) => {
    const several = (roles.get(foldName(named.company))?.size ?? 0) > 1;
    return several ? titleOf(named) : safeLine(named.company);
  };
}
