/** Who a mail goes to, and which logged mails were theirs. Pure. */

import type { Interview, Person, Sent, Skipped } from '../model/interview.ts';
import { foldName, plainLetters } from '../model/names.ts';
import { everyoneIn } from '../model/people.ts';
import type { Recipient } from '../model/plan.ts';

/** A person to be thanked, in the order in which the interview records them. */
export interface Met {
  person: Person;
  recipient: Recipient;
}

const HONORIFIC = /^(dr|prof|professor|mr|mrs|ms|mx|sir|dame)\.?$/i;
const SUFFIX = /^(jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq|mba)\.?$/i;

/**
 * The address `first.last@domain`, the likeliest of an employer's schemes; null where the name has no first and last
 * part in Latin letters.
 *
 * @example
 * guessAddress('Dr. Zoë O’Brien-Nakamura, Ph.D.', 'acme.example') //=> 'zoe.obrien-nakamura@acme.example'
 * guessAddress('Cher', 'acme.example') //=> null
 */
export function guessAddress(name: string, domain: string): string | null {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => word !== '');
  while (words[0] !== undefined && HONORIFIC.test(words[0])) words.shift();
  while (words.length > 0 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    plainLetters(word ?? '').replace(/['’.]/g, ''),
  );
  const isPlain = (part: string | undefined) => part !== undefined && /^[a-z][a-z0-9-]*$/.test(part);
  return isPlain(first) && isPlain(last) ? `${first}.${last}@${domain.toLowerCase()}` : null;
}

/**
 * Where a mail meant for an interviewer goes: their address, else a guess where the domain is known, else through the
 * recruiter, else LinkedIn as the last resort. Source: "Who gets it", 2.
 */
export function recipientOf(person: Person, interview: Interview): Recipient {
  const name = person.name;
  if (person.email !== undefined) return { name, email: person.email, guessed: false, via: null };
  const guess = interview.domain === undefined ? null : guessAddress(name, interview.domain);
  if (guess !== null) return { name, email: guess, guessed: true, via: null };
  const through = interview.recruiter?.email;
  if (through !== undefined) return { name, email: through, guessed: false, via: 'recruiter' };
  return { name, email: null, guessed: false, via: 'linkedin' };
}

/**
 * Everyone to be thanked for an interview, in recorded order: each interviewer, or after a screen without one the
 * recruiter. Empty where nobody is recorded.
 */
export function metIn(interview: Interview): Met[] {
  if (interview.interviewers.length === 0 && interview.round === 'screen' && interview.recruiter !== undefined) {
    const person = interview.recruiter;
    return [{ person, recipient: recipientOf(person, withoutRecruiter(interview)) }];
  }
  return interview.interviewers.map((person) => ({ person, recipient: recipientOf(person, interview) }));
}

/** The recruiter's own mail is never passed on by the recruiter. */
function withoutRecruiter(interview: Interview): Interview {
  const { recruiter: _, ...rest } = interview;
  return rest;
}

/**
 * The one person chasers and outcome mails of a process go to: the contact, else the recruiter, else the first
 * interviewer with an address, the latest interview before the earlier ones; where no address is recorded at all, a
 * guess, then LinkedIn. Null where nobody is recorded. Source: "Who gets it", 3.
 */
export function contactOf(held: readonly Interview[]): Recipient | null {
  const latestFirst = [...held].reverse();
  const named = latestFirst.flatMap((interview) =>
    contactPerson(interview).map((person) => recipientOf(person, withoutRecruiter(interview))),
  );
  const recruiters = latestFirst.flatMap((interview) =>
    interview.recruiter === undefined ? [] : [recipientOf(interview.recruiter, withoutRecruiter(interview))],
  );
  const interviewers = latestFirst.flatMap((interview) =>
    interview.interviewers.map((person) => recipientOf(person, withoutRecruiter(interview))),
  );
  const reachable = (recipient: Recipient) => recipient.email !== null;
  const recorded = (recipient: Recipient) => reachable(recipient) && !recipient.guessed;
  const everyone = [...named, ...recruiters, ...interviewers];
  return (
    named.find(reachable) ??
    recruiters.find(recorded) ??
    interviewers.find(recorded) ??
    everyone.find(reachable) ??
    everyone[0] ??
    null
  );
}

function contactPerson(interview: Interview): Person[] {
  if (interview.contact === undefined) return [];
  const wanted = foldName(interview.contact);
  const found = everyoneIn(interview).find((person) => foldName(person.name) === wanted);
  return found === undefined ? [] : [found];
}

/**
 * Which logged entry is whose: for each person of an interview, in the order of `met`, the first entry that was
 * addressed to them, or null. An entry goes by address, guess or name; one to the recruiter counts for one person
 * reached through them; one without `to` counts for everybody; one to an unknown address counts where only one person
 * was met.
 */
export function entriesByPerson<E extends Sent | Skipped>(
  entries: readonly E[],
  met: readonly Met[],
  interview: Interview,
): (E | null)[] {
  const taken: (E | null)[] = met.map(() => null);
  const take = (index: number, entry: E) => {
    if (index >= 0 && taken[index] === null) taken[index] = entry;
  };
  for (const entry of entries) {
    if (entry.to === undefined || met.length === 1) {
      met.forEach((_, index) => {
        take(index, entry);
      });
      continue;
    }
    const to = foldName(entry.to);
    const own = met.findIndex(({ person }, index) => taken[index] === null && isCalled(person, interview, to));
    if (own >= 0) take(own, entry);
    else if (interview.recruiter !== undefined && isCalled(interview.recruiter, interview, to)) {
      take(
        met.findIndex(({ recipient }, index) => taken[index] === null && recipient.via === 'recruiter'),
        entry,
      );
    }
  }
  return taken;
}

function isCalled(person: Person, interview: Interview, folded: string): boolean {
  if (foldName(person.name) === folded) return true;
  if (person.email !== undefined && foldName(person.email) === folded) return true;
  const guess = interview.domain === undefined ? null : guessAddress(person.name, interview.domain);
  return guess !== null && guess === folded;
}
