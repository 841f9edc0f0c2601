/** What a draft is made from, and the person it goes to. Pure. */

import type { Day, Instant } from '../model/instant.ts';
import type { Interview, Person, Search } from '../model/interview.ts';
import { everyoneIn } from '../model/people.ts';
import type { Action, OfferNews } from '../model/plan.ts';

/** Everything a draft is made from. */
export interface DraftInput {
  /** All that was read: the process, and whatever touches it. */
  search: Search;
  /** The interview the action names. */
  interview: Interview;
  /** All interviews of the same company and role, earliest first; the interview itself is one of them. */
  process: readonly Interview[];
  action: Pick<Action, 'kind' | 'to' | 'optional' | 'assumed' | 'interview'>;
  now: Instant;
  /** The offer a mail is about: their own, or the one elsewhere. */
  offer?: OfferNews;
  /** The date that passed, for a status check and a final note. */
  decisionOn?: Day;
}

/**
 * The record of the person an action writes to: by name among the interviewers and the recruiter of the interview,
 * then of the rest of the process (latest first), then by address. Null where nobody of that name is recorded.
 */
export function personOf(input: Pick<DraftInput, 'interview' | 'process' | 'action'>): Person | null {
  const { to } = input.action;
  if (to === null) return null;
  const interviews = [input.interview, ...input.process.toReversed()];
  const people = interviews.flatMap(everyoneIn);
  const email = to.email?.toLowerCase();
  return (
    people.find((person) => person.name === to.name) ??
    people.find((person) => email !== undefined && person.email?.toLowerCase() === email) ??
    null
  );
}
