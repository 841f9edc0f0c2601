/** The part of a search that bears on the plan of one of its processes. Pure. */

import type { Interview, Search } from '../model/interview.ts';
import { kindRow } from '../model/kinds.ts';
import { foldName, processKey } from '../model/names.ts';
import { everyoneIn } from '../model/people.ts';
import { processOf } from '../model/process.ts';

/**
 * A search by which a process is planned as by the whole: itself, whatever an offer was made in, and whoever of it is known
 * elsewhere. An offer of its own is weighed against all others.
 */
export function around(search: Search, one: Pick<Interview, 'company' | 'role'>): Search {
  const { key, interviews: own } = processOf(search.interviews, one);
  if (own.some(hasOffer)) return search;
  const people = new Set(own.flatMap(namesIn));
  const isNear = (interview: Interview) => hasOffer(interview) || namesIn(interview).some((name) => people.has(name));
  const near = new Set(search.interviews.filter(isNear).map(processKey)).add(key);
  return { ...search, interviews: search.interviews.filter((interview) => near.has(processKey(interview))) };
}

function hasOffer({ history }: Interview): boolean {
  return history.some((entry) =>
    entry.type === 'outcome'
      ? entry.outcome === 'offer' || entry.outcome === 'accepted'
      : entry.type === 'sent' && kindRow(entry.kind).closes === 'accepted',
  );
}

/** The names and addresses of everyone who is recorded, or was written to. */
function namesIn(interview: Interview): string[] {
  const written = interview.history.flatMap((entry) => [
    'to' in entry ? (entry.to ?? '') : '',
    'address' in entry ? (entry.address ?? '') : '',
  ]);
  const people = everyoneIn(interview).flatMap(({ name, email }) => [name, email ?? '']);
  return [...written, ...people].filter((name) => name !== '').map(foldName);
}
