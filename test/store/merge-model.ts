/**
 * What a merge should give, told from the prose and not from the code that merges: every fact (a key, a person, an entry,
 * a comment, that there is an interview at all) is what the side made of it that changed it; what both changed otherwise,
 * or one changed and the other took away, is asked about. Facts know by number what they are, whatever they are called.
 */

import { type Chance, pick } from './torture/figure.ts';

/** A key with its value, the comment behind it, and the one above. */
export interface Key {
  key: string;
  value: string | number;
  behind?: string;
  above?: string;
}

export interface Person {
  uid: number;
  keys: Key[];
}

export interface Entry {
  uid: number;
  type: 'heard' | 'sent' | 'outcome';
  value: string;
  to?: string;
  at: string;
  behind?: string;
  above?: string;
}

export interface Interview {
  uid: number;
  keys: Key[];
  people: Person[];
  history: Entry[];
  above?: string;
}

export interface Doc {
  settings: Key[];
  interviews: Interview[];
}

/** How a file is written; the same on both sides, as the two began as one. */
export interface Look {
  dash: 0 | 2;
  isFlow: boolean;
  isSpread: boolean;
  isHistoryLast: boolean;
}

/** Thrown where a person has to be asked. */
export class Asked extends Error {}

const behind = ({ behind: said }: { behind?: string }) => (said === undefined ? '' : ` # ${said}`);
const above = ({ above: said }: { above?: string }, indent: string) =>
  said === undefined ? [] : [`${indent}# ${said}`];

/** A document as text. */
export function write({ settings, interviews }: Doc, look: Look): string {
  const pad = ' '.repeat(look.dash);
  const lines = ['version: 1', 'me: { name: Dana Okafor, timezone: UTC }', 'settings:', ...keyLines(settings, '  ')];
  lines.push('interviews:');
  interviews.forEach((one, index) => {
    if (look.isSpread && index > 0) lines.push('');
    lines.push(...above(one, pad), ...dashed(interviewLines(one, `${pad}  `, look), pad.length));
  });
  return `${lines.join('\n')}\n`;
}

function keyLines(keys: readonly Key[], indent: string): string[] {
  return keys.flatMap((one) => [...above(one, indent), `${indent}${one.key}: ${one.value}${behind(one)}`]);
}

/** The first line that is no comment gets the dash. */
function dashed(lines: string[], column: number): string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, at) => (at === first ? `${line.slice(0, column)}-${line.slice(column + 1)}` : line));
}

function interviewLines({ keys, people, history }: Interview, indent: string, look: Look): string[] {
  const pad = `${indent}${' '.repeat(look.dash)}`;
  const persons = people.flatMap((one) =>
    look.isFlow
      ? [`${pad}- { ${one.keys.map(({ key, value }) => `${key}: ${value}`).join(', ')} }`]
      : dashed(keyLines(one.keys, `${pad}  `), pad.length),
  );
  const entries = history.flatMap((one) => {
    const to = one.to === undefined ? '' : `, to: ${one.to}`;
    return [...above(one, pad), `${pad}- { ${one.type}: ${one.value}${to}, at: ${one.at} }${behind(one)}`];
  });
  const past = entries.length === 0 ? [] : [`${indent}history:`, ...entries];
  const rest = [...(persons.length === 0 ? [] : [`${indent}interviewers:`, ...persons])];
  const [head, tail] = [keys.slice(0, 4), keys.slice(4)];
  if (look.isHistoryLast) return [...keyLines(keys, indent), ...rest, ...past];
  return [...keyLines(head, indent), ...past, ...rest, ...keyLines(tail, indent)];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** One fact on three sides; undefined is that there is none. */
function fact<T>(base: T, ours: T, theirs: T): T {
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  throw new Asked();
}

/** Things by what they are: merged one by one; gone where one side took away what the other left alone. */
function all<T>(
  [base, ours, theirs]: readonly T[][],
  nameOf: (one: T) => unknown,
  merge: (base: T | undefined, ours: T, theirs: T) => T,
): T[] {
  const find = (list: T[] | undefined, name: unknown) => list?.find((one) => nameOf(one) === name);
  const names = new Set([...(ours ?? []), ...(theirs ?? [])].map(nameOf));
  return [...names].flatMap((name) => {
    const [b, o, t] = [base, ours, theirs].map((list) => find(list, name));
    if (o !== undefined && t !== undefined) return [merge(b, o, t)];
    const left = (o ?? t) as T;
    if (b === undefined) return [left];
    if (same(b, left)) return [];
    throw new Asked();
  });
}

const mergeKey = (b: Key | undefined, o: Key, t: Key): Key => ({
  key: o.key,
  value: fact(b?.value as Key['value'], o.value, t.value),
  ...comments(b, o, t),
});

function comments(
  b: Pick<Key, 'above' | 'behind'> | undefined,
  o: Pick<Key, 'above' | 'behind'>,
  t: Pick<Key, 'above' | 'behind'>,
) {
  const [up, back] = [fact(b?.above, o.above, t.above), fact(b?.behind, o.behind, t.behind)];
  return { ...(up === undefined ? {} : { above: up }), ...(back === undefined ? {} : { behind: back }) };
}

const nameOf = (person: Person) => person.keys.find(({ key }) => key === 'name')?.value;

function mergePerson(b: Person | undefined, o: Person, t: Person): Person {
  return { uid: o.uid, keys: all([b?.keys ?? [], o.keys, t.keys], ({ key }) => key, mergeKey) };
}

const saidBy = ({ uid: _, above: _a, behind: _b, ...said }: Entry) => JSON.stringify(said);

function mergeEntry(b: Entry | undefined, o: Entry, t: Entry): Entry {
  const said = fact(b && saidBy(b), saidBy(o), saidBy(t));
  return { uid: o.uid, ...JSON.parse(said as string), ...comments(b, o, t) };
}

/** Those of theirs that are new and say what a new one of ours says are that one. */
function known<T extends { uid: number }>(ours: readonly T[], theirs: readonly T[], says: (one: T) => unknown): T[] {
  const mine = new Set(ours.map(({ uid }) => uid));
  const yours = new Set(theirs.map(({ uid }) => uid));
  return theirs.map((one) => {
    const twin = mine.has(one.uid) ? undefined : ours.find((our) => !yours.has(our.uid) && says(our) === says(one));
    if (twin === undefined) return one;
    yours.add(twin.uid);
    return { ...one, uid: twin.uid };
  });
}

function mergeInterview(b: Interview | undefined, o: Interview, t: Interview): Interview {
  const up = fact(b?.above, o.above, t.above);
  return {
    uid: o.uid,
    keys: all([b?.keys ?? [], o.keys, t.keys], ({ key }) => key, mergeKey),
    people: all([b?.people ?? [], o.people, known(o.people, t.people, nameOf)], ({ uid }) => uid, mergePerson),
    history: all([b?.history ?? [], o.history, known(o.history, t.history, saidBy)], ({ uid }) => uid, mergeEntry),
    ...(up === undefined ? {} : { above: up }),
  };
}

export const valueIn = ({ keys }: Interview, key: string) => keys.find((one) => one.key === key)?.value;
const conversation = (one: Interview) => ['company', 'role', 'at'].map((key) => valueIn(one, key)).join('\n');

/** The merged document. @throws Asked where a person has to choose */
export function mergeDocs(base: Doc, ours: Doc, theirs: Doc): Doc {
  const twins = known(ours.interviews, theirs.interviews, conversation);
  const interviews = all([base.interviews, ours.interviews, twins], ({ uid }) => uid, mergeInterview);
  const ids = new Set<unknown>();
  for (const one of interviews) {
    const id = one.keys.find(({ key }) => key === 'id') as Key;
    let count = 1;
    let free = id.value;
    while (ids.has(free)) {
      count += 1;
      free = `${id.value}-${count}`;
    }
    ids.add(free);
    id.value = free;
  }
  return { settings: all([base.settings, ours.settings, theirs.settings], ({ key }) => key, mergeKey), interviews };
}

let numbers = 0;
const next = () => {
  numbers += 1;
  return numbers;
};
const word = () => `word${next()}`;
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;

/** A document to begin with. */
export function docOf(chance: Chance): Doc {
  const count = 1 + Math.floor(chance() * 4);
  return {
    settings: [{ key: 'language', value: 'en-GB' }, ...(chance() < 0.5 ? [{ key: 'maxFollowUps', value: 2 }] : [])],
    interviews: Array.from({ length: count }, () => interviewOf(chance, `p${next()}`)),
  };
}

function interviewOf(chance: Chance, id: string): Interview {
  const keys: Key[] = [
    { key: 'id', value: id },
    { key: 'company', value: `Company ${id}` },
    { key: 'role', value: 'Engineer' },
    { key: 'at', value: `2026-11-0${1 + Math.floor(chance() * 9)}T10:00Z` },
    ...(chance() < 0.5 ? [{ key: 'minutes', value: 45 }] : []),
    ...(chance() < 0.3 ? [{ key: 'notes', value: word(), above: `about ${word()}` }] : []),
  ];
  const people = Array.from({ length: Math.floor(chance() * 3) }, () => personOf(`Person ${word()}`));
  const history = Array.from({ length: Math.floor(chance() * 4) }, (_, index) => entryOf(chance, 10 + index));
  return { uid: next(), keys, people, history, ...(chance() < 0.3 ? { above: `on ${id}` } : {}) };
}

function personOf(name: string): Person {
  const uid = next();
  return {
    uid,
    keys: [
      { key: 'name', value: name },
      { key: 'email', value: `p${uid}@x.example` },
    ],
  };
}

function entryOf(chance: Chance, day: number): Entry {
  const type = pick(chance, ['heard', 'heard', 'sent', 'outcome'] as const);
  const common = { uid: next(), at: at(day) };
  if (type === 'heard') return { ...common, type, value: word() };
  if (type === 'sent') return { ...common, type, value: 'thank-you', to: `${word()}@x.example` };
  return { ...common, type, value: pick(chance, ['rejected', 'offer', 'closed']) };
}

/** What both sides may do alike: the same mail found by both, the same invitation taken in by both. */
export interface Shared {
  entry: Entry;
  interview: Interview;
}

/** Something that both sides may find each for itself. */
export function sharedOf(chance: Chance): Shared {
  return { entry: entryOf(chance, 20), interview: interviewOf(chance, `p${next()}`) };
}

/** The same found by somebody else: what it says is the same, what it is has another number. */
function anew(one: Interview): Interview {
  const numbered = <T extends { uid: number }>(list: readonly T[]) => list.map((each) => ({ ...each, uid: next() }));
  return { ...structuredClone(one), uid: next(), people: numbered(one.people), history: numbered(one.history) };
}

/** Changes a document as a person or a command would, up to four times. */
export function change(doc: Doc, shared: Shared, chance: Chance, look: Look): Doc {
  const changed = structuredClone(doc);
  const times = Math.floor(chance() * 5);
  for (let time = 0; time < times; time += 1) changeOnce(changed, shared, chance, look);
  return changed;
}

function changeOnce(doc: Doc, shared: Shared, chance: Chance, look: Look): void {
  const one = doc.interviews.length === 0 ? undefined : pick(chance, doc.interviews);
  if (one === undefined) return;
  const { keys, people, history } = one;
  const key = pick(chance, keys.slice(3));
  const entry = history.length === 0 ? undefined : pick(chance, history);
  const person = people.length === 0 ? undefined : pick(chance, people);
  const set = (list: Key[], name: string, value: string | number) => {
    const there = list.find((each) => each.key === name);
    if (there !== undefined) there.value = value;
    else list.splice(Math.min(list.length, 4 + Math.floor(chance() * 3)), 0, { key: name, value });
  };
  const acts: (() => void)[] = [
    () => history.push(entryOf(chance, 21 + Math.floor(chance() * 8))),
    () => history.push({ ...entryOf(chance, 21 + Math.floor(chance() * 8)), above: `read ${word()}` }),
    () => {
      if (!history.some(({ uid }) => uid === shared.entry.uid)) history.push({ ...shared.entry, uid: next() });
    },
    () => history.pop(),
    () => {
      if (entry?.type === 'heard') entry.value = word();
    },
    () => {
      if (entry !== undefined) entry.behind = word();
    },
    () => set(keys, 'minutes', 30 + Math.floor(chance() * 60)),
    () => set(keys, pick(chance, ['notes', 'place', 'domain']), `${word()}.example`),
    () => {
      if (key !== undefined && key.key !== 'at') keys.splice(keys.indexOf(key), 1);
    },
    () => {
      key.behind = word();
    },
    () => {
      key.above = word();
    },
    () => set(keys, 'id', `p${next()}`),
    () => people.push(personOf(`Person ${word()}`)),
    () => people.push(personOf('Ann Alba')),
    () => {
      if (person !== undefined) set(person.keys, pick(chance, ['detail', 'title', 'fit']), word());
    },
    () => {
      if (person !== undefined && chance() < 0.5) people.splice(people.indexOf(person), 1);
    },
    () => doc.interviews.push(interviewOf(chance, pick(chance, [`p${next()}`, 'clash']))),
    () => doc.interviews.push(anew(shared.interview)),
    () => {
      if (chance() < 0.5) doc.interviews.splice(doc.interviews.indexOf(one), 1);
    },
    () => set(doc.settings, pick(chance, ['maxFollowUps', 'assumedDecisionAfter']), 1 + Math.floor(chance() * 2)),
  ];
  pick(chance, acts)();
  if (look.isFlow) for (const each of people.flatMap((some) => some.keys)) delete each.behind;
}
