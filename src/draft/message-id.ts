/** The Message-ID of a mail, known before it is written. Pure. */

import type { Sent } from '../model/interview.ts';
import { isPersonal } from '../model/kinds.ts';
import type { DraftInput } from './input.ts';

/** Whether a mail went to somebody; one logged without a recipient counts for all. */
export function isTo(entry: Sent, { name, email }: { name: string; email: string | null }): boolean {
  if (entry.to === undefined) return true;
  const to = entry.to.toLowerCase();
  return to === email?.toLowerCase() || to === name.toLowerCase();
}

/** Stable while the history stands: a hash of who gets which mail for the how-manieth time. */
export function messageIdOf(
  { search, interview, process, action }: DraftInput,
  sha256: (text: string) => string,
): string {
  const { to, kind } = action;
  const own = isPersonal(kind) ? [interview] : process;
  const before = own
    .flatMap(({ history }) => history)
    .filter((entry) => entry.type === 'sent' && entry.kind === kind && to !== null && isTo(entry, to)).length;
  const hash = sha256(JSON.stringify([interview.id, kind, to?.name, to?.email, before])).slice(0, 32);
  const domain = search.me.email?.split('@').at(-1) ?? '';
  return `<${hash}@${/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/.test(domain) ? domain : 'followup.invalid'}>`;
}
