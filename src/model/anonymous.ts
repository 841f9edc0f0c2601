/** A search to show around: companies and people are letters, the same ones throughout, and no free text is left. Pure. */

import type { Entry, Interview, Me, Person, Search, Settings } from './interview.ts';
import { OWED } from './kinds.ts';
import { foldName } from './names.ts';
import { everyoneIn } from './people.ts';
import { RULE_TABLE } from './rules.ts';

type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, Key> = T extends unknown ? (Key extends keyof T ? NonNullable<T[Key]> : never) : never;
/** What becomes of every key of a record: a new one does not compile until it is said here. */
type Ways<T> = { [Key in KeyOf<T>]: 'keep' | 'hide' | ((value: ValueOf<T, Key>) => ValueOf<T, Key>) };

const keep = <Key extends string>(...keys: Key[]) => eachOf(keys, 'keep');
const hide = <Key extends string>(...keys: Key[]) => eachOf(keys, 'hide');
function eachOf<Key extends string, Way extends string>(keys: Key[], way: Way): Record<Key, Way> {
  return Object.fromEntries(keys.map((key) => [key, way])) as Record<Key, Way>;
}

const ME: Ways<Me> = { ...keep('timezone'), ...hide('name', 'email', 'addresses', 'phone', 'resume') };
const SETTINGS: Ways<Settings> = {
  ...keep('maxFollowUps', 'assumedDecisionAfter', 'workday', 'country', 'holidays', 'language', 'linkedin'),
  ...hide('mailCommand'),
};

/**
 * The search with "Company A", "Person B" and "Agency C" in place of names, in the order in which they are recorded.
 * Dates, rounds, kinds and outcomes stay, roles too but for names in them; addresses, links and words go.
 */
export function anonymousSearch({ me, settings, interviews }: Search): Search {
  const lettered = (noun: string) => aliased((index) => `${noun} ${letterOf(index)}`, foldName);
  const company = lettered('Company');
  const agency = lettered('Agency');
  const person = lettered('Person');
  const place = aliased((index) => `interview-${index + 1}`);
  const messageId = aliased((index) => `<${index}@hidden.invalid>`);
  for (const one of interviews) {
    company(one.company);
    for (const { name } of everyoneIn(one)) person(name);
  }
  const personOf = ({ name, ...more }: Person): Person =>
    shown<Person>(
      { name, ...more },
      {
        name: person,
        email: () => addressOf(person(name)),
        agency,
        detail: () => '…',
        say: () => '…',
        ...keep('phoneOk', 'connected'),
        ...hide('greet', 'title', 'fit', 'promised', 'clarify', 'linkedin'),
      },
    );
  return {
    me: shown(me, ME),
    settings: shown(settings, SETTINGS),
    interviews: interviews.map((one) => {
      const addressee = (to: string) =>
        everyoneIn(one).find((known) => [known.name, known.email ?? ''].map(foldName).includes(foldName(to)));
      const entries = entryWays((to) => person(addressee(to)?.name ?? to), messageId);
      const named = new RegExp(escapePattern(one.company), 'giu');
      return shown<Interview>(one, {
        id: place,
        company,
        role: (role) => role.replaceAll(named, company(one.company)),
        ...keep('round', 'at', 'minutes', 'zone', 'country', 'status', 'decisionBy', 'firstChoice'),
        domain: () => 'hidden.invalid',
        recruiter: personOf,
        contact: person,
        interviewers: (people) => people.map(personOf),
        history: (history) => history.map((entry) => shown(entry, entries)),
        ...hide('place', 'decisionWords', 'notes', 'invitation'),
      });
    }),
  };
}

function entryWays(who: (to: string) => string, messageId: (id: string) => string): Ways<Entry> {
  const isPlain = (what: string) => (OWED as readonly string[]).includes(what);
  return {
    ...keep('type', 'kind', 'outcome', 'at', 'until', 'by', 'decisionBy', 'respondBy', 'letterBy', 'verbal'),
    ...keep('verdict'),
    rule: (rule) => (Object.hasOwn(RULE_TABLE, rule) ? rule : 'a rule'),
    what: (what) => (isPlain(what) ? what : 'something'),
    words: () => '',
    to: who,
    address: (address) => addressOf(who(address)),
    messageId,
    ...hide('subject', 'why'),
  };
}

/** A record with what its keys are kept, hidden or replaced by; what was not given stays away. */
function shown<T extends object>(record: T, ways: Ways<T>): T {
  const kept = Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    const way: 'keep' | 'hide' | ((value: never) => unknown) = ways[key as KeyOf<T>];
    if (way === 'hide' || value === undefined) return [];
    return [[key, way === 'keep' ? value : way(value as never)]];
  });
  return Object.fromEntries(kept) as T;
}

function addressOf(name: string): string {
  return `${name.toLowerCase().replace(' ', '-')}@hidden.invalid`;
}

/** Gives each text, however it is spelt where it is folded, the next alias. */
function aliased(render: (index: number) => string, fold = (text: string) => text): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const word = known.get(fold(text)) ?? render(known.size);
    known.set(fold(text), word);
    return word;
  };
}

/** A to Z, then AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
