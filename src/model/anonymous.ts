/** A search to show around: companies and people are letters, the same ones throughout, and no free text is left. Pure. */

import type { Entry, Interview, Person, Search } from './interview.ts';
import { foldName } from './names.ts';

/** What is owed in these words tells nothing of anybody. */
const PLAIN_TASKS = ['take-home', 'references', 'availability', 'documents'];

/**
 * The search with "Company A", "Person B" and "Agency C" in place of names, in the order in which they are recorded.
 * Dates, rounds, kinds and outcomes stay, roles too but for names in them; addresses, links and words go.
 */
export function anonymousSearch(search: Search): Search {
  const company = letters('Company');
  const agency = letters('Agency');
  const person = letters('Person');
  const place = numbers();
  for (const one of search.interviews) {
    company(one.company);
    for (const { name } of [...one.interviewers, ...(one.recruiter === undefined ? [] : [one.recruiter])]) person(name);
  }
  const hide = (text: string, names: readonly string[]) =>
    names.reduce((hidden, name) => hidden.replaceAll(new RegExp(escapePattern(name), 'giu'), company(name)), text);
  const personOf = (one: Person): Person => ({
    name: person(one.name),
    ...(one.email === undefined ? {} : { email: addressOf(person(one.name)) }),
    ...(one.detail === undefined ? {} : { detail: '…' }),
    ...(one.say === undefined ? {} : { say: '…' }),
    ...(one.phoneOk === undefined ? {} : { phoneOk: one.phoneOk }),
    ...(one.connected === undefined ? {} : { connected: one.connected }),
    ...(one.agency === undefined ? {} : { agency: agency(one.agency) }),
  });
  return {
    ...search,
    me: search.me.timezone === undefined ? {} : { timezone: search.me.timezone },
    interviews: search.interviews.map((one): Interview => {
      const everyone = [...one.interviewers, ...(one.recruiter === undefined ? [] : [one.recruiter])];
      const addressee = (to: string) =>
        everyone.find(({ name, email }) => foldName(name) === foldName(to) || foldName(email ?? '') === foldName(to));
      const who = (to: string) => person(addressee(to)?.name ?? to);
      return {
        id: place(one.id),
        company: company(one.company),
        role: hide(one.role, [one.company]),
        round: one.round,
        at: one.at,
        minutes: one.minutes,
        zone: one.zone,
        firstChoice: one.firstChoice,
        ...(one.country === undefined ? {} : { country: one.country }),
        ...(one.status === undefined ? {} : { status: one.status }),
        ...(one.decisionBy === undefined ? {} : { decisionBy: one.decisionBy }),
        ...(one.domain === undefined ? {} : { domain: 'hidden.invalid' }),
        ...(one.recruiter === undefined ? {} : { recruiter: personOf(one.recruiter) }),
        ...(one.contact === undefined ? {} : { contact: person(one.contact) }),
        interviewers: one.interviewers.map(personOf),
        history: one.history.map((entry) => entryOf(entry, who)),
      };
    }),
  };
}

function entryOf(entry: Entry, who: (to: string) => string): Entry {
  switch (entry.type) {
    case 'heard':
      return { ...entry, words: '' };
    case 'sent': {
      const { subject: _, ...rest } = entry;
      return entry.to === undefined ? rest : { ...rest, to: who(entry.to) };
    }
    case 'skipped': {
      const { why: _, ...rest } = entry;
      return entry.to === undefined ? rest : { ...rest, to: who(entry.to) };
    }
    case 'snoozed':
    case 'forced':
      return entry.to === undefined ? entry : { ...entry, to: who(entry.to) };
    case 'owed':
    case 'done':
      return { ...entry, what: PLAIN_TASKS.includes(entry.what) ? entry.what : 'something' };
    case 'bounced':
    case 'away':
      return { ...entry, address: who(entry.address) };
    case 'outcome':
      return entry;
  }
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '-')}@hidden.invalid`;
}

/** Gives each name, however it is spelt, the next letter: A to Z, then AA. */
function letters(noun: string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const key = foldName(name);
    const word = known.get(key) ?? `${noun} ${letterOf(known.size)}`;
    known.set(key, word);
    return word;
  };
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function numbers(): (id: string) => string {
  let count = 0;
  return () => {
    count += 1;
    return `interview-${count}`;
  };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
