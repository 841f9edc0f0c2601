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
  const [last = '', first = ''] = name.split(',');
  const isTurned = !first.split(/\s+/).every((word) => word === '' || SUFFIX.test(word));
  const words = `${isTurned ? first : ''} ${last}`.split(/\s+/).filter((word) => word !== '');
  while (words[0] !== undefined && HONORIFIC.test(words[0])) words.shift();
  while (words.length > 0 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  const parts = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    plainLetters(word ?? '').replace(/['’.]/g, ''),
  );
  return parts.every((part) => /^[a-z][a-z0-9-]*$/.test(part)) ? `${parts.join('.')}@${domain.toLowerCase()}` : null;
}

/** Addresses from which mail came back, folded: none of them is offered again. */
export type Dead = ReadonlySet<string>;
const NONE: Dead = new Set();

/** The addresses from which mail came back, in whatever process it did. */
export function deadAddresses(interviews: readonly Interview[]): Dead {
  return new Set(
    interviews.flatMap(({ history }) =>
      history.flatMap((entry) => (entry.type === 'bounced' ? [foldName(entry.address)] : [])),
    ),
  );
}

/**
 * Where a mail meant for an interviewer goes: their address, else a guess where the domain is known, else through the
 * recruiter, else LinkedIn as the last resort. Source: "Who gets it", 2.
 */
export function recipientOf(
  person: Person,
  interview: Pick<Interview, 'domain' | 'recruiter'>,
  dead = NONE,
): Recipient {
  const { name } = person;
  const isAlive = (email: string) => !dead.has(foldName(email));
  if (person.email !== undefined && isAlive(person.email))
    return { name, email: person.email, guessed: false, via: null };
  const guess = interview.domain === undefined ? null : guessAddress(name, interview.domain);
  if (guess !== null && isAlive(guess)) return { name, email: guess, guessed: true, via: null };
  const through = interview.recruiter?.email;
  if (through !== undefined && isAlive(through)) return { name, email: through, guessed: false, via: 'recruiter' };
  return { name, email: null, guessed: false, via: 'linkedin' };
}

/** The same without passing it on: a recruiter's own mail, and what goes to a process and not to a person. */
function ownRecipient(person: Person, { domain }: Interview, dead: Dead): Recipient {
  return recipientOf(person, { ...(domain === undefined ? {} : { domain }) }, dead);
}

/**
 * Everyone to be thanked for an interview, in recorded order: each interviewer, or after a screen without one the
 * recruiter. Empty where nobody is recorded. What an entry leaves out of a person, of the domain and of the recruiter is
 * known from the others of its process, the latest first.
 */
export function metIn(interview: Interview, dead = NONE, known = knownIn([interview])): Met[] {
  const { interviewers, round, recruiter = known.recruiter, domain = known.domain } = interview;
  if (interviewers.length === 0 && round === 'screen' && interview.recruiter !== undefined) {
    return [{ person: interview.recruiter, recipient: ownRecipient(interview.recruiter, interview, dead) }];
  }
  const through = { ...(domain === undefined ? {} : { domain }), ...(recruiter === undefined ? {} : { recruiter }) };
  return interviewers.map((person) => ({
    person,
    recipient: recipientOf(addressed(person, known, dead), through, dead),
  }));
}

/** A person with the first of their addresses that no mail came back from. */
function addressed(person: Person, { emails }: Known, dead: Dead): Person {
  if (person.email !== undefined && !dead.has(foldName(person.email))) return person;
  for (const email of emails.get(foldName(person.name)) ?? [])
    if (!dead.has(foldName(email))) return { ...person, email };
  return person;
}

/** What the entries of a process tell of each other: addresses by folded name, the latest domain and recruiter. */
export interface Known {
  emails: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded names and addresses of those one is connected with, or has asked to be. */
  connected: ReadonlySet<string>;
  domain?: string;
  recruiter?: Person;
}

/** What is known of a process, by its interviews in time order. */
export function knownIn(interviews: readonly Interview[]): Known {
  const emails = new Map<string, Set<string>>();
  for (const { name, email } of interviews.toReversed().flatMap(everyoneIn)) {
    if (email === undefined) continue;
    const own = emails.get(foldName(name)) ?? new Set();
    emails.set(foldName(name), own.add(email));
  }
  const connected = interviews.flatMap(({ interviewers, history }) => [
    ...interviewers.flatMap((person) => (person.connected === true ? [person.name] : [])),
    ...history.flatMap((entry) => (entry.type === 'sent' && entry.kind === 'linkedin-note' ? (entry.to ?? []) : [])),
  ]);
  const domain = interviews.findLast((one) => one.domain !== undefined)?.domain;
  const recruiter = interviews.findLast((one) => one.recruiter !== undefined)?.recruiter;
  return {
    emails,
    connected: new Set(connected.map(foldName)),
    ...(domain === undefined ? {} : { domain }),
    ...(recruiter === undefined ? {} : { recruiter }),
  };
}

/**
 * The one person chasers and outcome mails of a process go to: the contact, else the recruiter, else the first
 * interviewer with an address, the latest interview before the earlier ones; where no address is recorded at all, a
 * guess, then LinkedIn. Null where nobody is recorded. Source: "Who gets it", 3.
 */
export function contactOf(
  interviews: readonly Interview[],
  dead = NONE,
  known = knownIn(interviews),
): Recipient | null {
  const latestFirst = [...interviews].reverse();
  const recipients = (peopleOf: (interview: Interview) => readonly Person[]) =>
    latestFirst.flatMap((interview) =>
      peopleOf(interview).map((person) => ownRecipient(addressed(person, known, dead), interview, dead)),
    );
  const named = recipients(contactPerson);
  const recruiters = recipients(({ recruiter }) => (recruiter === undefined ? [] : [recruiter]));
  const interviewers = recipients((interview) => interview.interviewers);
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
 * reached through them; one without `to` counts for everybody; one to an address that is not recorded counts for the
 * only person met where it reads like theirs, and else for nobody.
 */
export function entriesByPerson<E extends Sent | Skipped>(
  entries: readonly E[],
  met: readonly Met[],
  interview: Interview,
): (E | null)[] {
  const taken: (E | null)[] = met.map(() => null);
  for (const entry of entries) {
    if (entry.to === undefined) {
      taken.forEach((known, index) => {
        taken[index] = known ?? entry;
      });
      continue;
    }
    const to = foldName(entry.to);
    const { recruiter } = interview;
    const isRecruiter = recruiter !== undefined && isCalled(recruiter, interview, to);
    const isTheirs = ({ person, recipient }: Met) =>
      isCalled(person, interview, to) ||
      (recipient.via === null && foldName(recipient.email ?? '') === to) ||
      (met.length === 1 && readsLike(person, to))
        ? 1
        : recipient.via === 'recruiter' && (isRecruiter || foldName(recipient.email ?? '') === to)
          ? 2
          : 0;
    const free = met.map((one, index) => (taken[index] === null ? isTheirs(one) : 0));
    const index = free.includes(1) ? free.indexOf(1) : free.indexOf(2);
    if (index >= 0) taken[index] = entry;
  }
  return taken;
}

/** Whether a person goes by a folded name or address. */
export function isCalled(person: Person, { domain }: Pick<Interview, 'domain'>, folded: string): boolean {
  if (foldName(person.name) === folded) return true;
  if (person.email !== undefined && foldName(person.email) === folded) return true;
  return domain !== undefined && guessAddress(person.name, domain) === folded;
}

/** Whether a folded address that is not recorded has a word of a person's name before its `@`. */
function readsLike({ name }: Person, folded: string): boolean {
  const [local = '', domain] = folded.split('@');
  const words = plainLetters(name).split(/[^a-z0-9]+/);
  return (
    domain !== undefined &&
    plainLetters(local)
      .split(/[^a-z0-9]+/)
      .some((part) => part.length > 1 && words.includes(part))
  );
}
