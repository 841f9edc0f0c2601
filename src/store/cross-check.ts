/** What no key can tell alone: ids, starts, contacts, the one first choice. Interviews that hold are resolved. Pure. */

import { idsBeside } from '../model/identity.ts';
import type { Interview } from '../model/interview.ts';
import { foldName, processKey } from '../model/names.ts';
import { parseTimestamp } from '../time/instant.ts';
import { isZone } from '../time/zone.ts';
import { isId } from './fields.ts';
import { interviewOf, startOf } from './resolve.ts';
import type { RawFile, RawInterview } from './schema.ts';
import { quoted } from './show.ts';
import type { Diagnostics } from './validate.ts';
import { childOf, type MapNode, type Node } from './yaml/tree.ts';

/** An interview as written, where it stands, and the places of its keys. */
interface Written {
  raw: RawInterview;
  node: MapNode;
  path: string;
}

/**
 * The interviews in file order, resolved; those with problems of their own are checked as far as they go: one that has
 * a key twice by its id alone, and nothing where the file itself has one twice. Problems go to `diagnostics`.
 */
export function crossCheck(
  raw: RawFile,
  root: MapNode,
  systemZone: () => string,
  diagnostics: Diagnostics,
): Interview[] {
  if (hasKeyTwice(root)) return [];
  const list = childOf(root, 'interviews');
  const nodes = list?.type === 'seq' ? list.items : [];
  const all = nodes.flatMap((node, index): Written[] => {
    const one = raw.interviews?.[index];
    if (node.type !== 'map' || one == null) return [];
    return [{ raw: hasKeyTwice(node) ? idAlone(one, node) : one, node, path: `interviews[${index}]` }];
  });
  checkIds(all, diagnostics);
  checkFirstChoice(all, diagnostics);
  const zoneOf = zones(raw, systemZone);
  const derive = idsBeside(all.flatMap((one) => (one.raw.id === undefined ? [] : [one.raw.id])));
  const interviews: Interview[] = [];
  for (const one of all) {
    checkContact(one, diagnostics);
    const zone = zoneOf(one.raw);
    const { at, company, role } = one.raw;
    if (zone === null || !isText(at) || parseTimestamp(at) === null) continue;
    const start = startOf(at, zone);
    if ('fault' in start) report(one, 'at', start.fault, diagnostics);
    else if (diagnostics.problems.length === 0) {
      const id = one.raw.id ?? derive(company, role);
      interviews.push(interviewOf(withContact(one.raw), id, start.at, zone));
    }
  }
  return interviews;
}

function hasKeyTwice({ pairs }: MapNode): boolean {
  return new Set(pairs.map(({ key }) => key)).size < pairs.length;
}

function idAlone({ id }: RawInterview, { pairs }: MapNode): RawInterview {
  const isOne = id !== undefined && pairs.filter(({ key }) => key === 'id').length === 1;
  return (isOne ? { id } : {}) as RawInterview;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The zone of an interview; null where the one it names is none, which has been told already. */
function zones(raw: RawFile, systemZone: () => string): (one: RawInterview) => string | null {
  let fallback: string | null = null;
  const known = new Map<string, string | null>();
  const named = (zone: unknown) => {
    const text = String(zone);
    if (!known.has(text)) known.set(text, isZone(text) ? text : null);
    return known.get(text) ?? null;
  };
  return ({ timezone }) => {
    const zone = timezone ?? raw.me?.timezone;
    if (zone !== undefined) return named(zone);
    fallback ??= systemZone();
    return fallback;
  };
}

function checkIds(all: readonly Written[], diagnostics: Diagnostics): void {
  const first = new Map<string, Written>();
  for (const one of all) {
    const { id } = one.raw;
    if (!isText(id) || !isId(id)) continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, one);
    else {
      const first = lineOf(earlier, 'id', diagnostics);
      report(one, 'id', `duplicate id ${quoted(id)}, first at ${first}; change one of them`, diagnostics);
    }
  }
}

function checkFirstChoice(all: readonly Written[], diagnostics: Diagnostics): void {
  let first: Written | null = null;
  for (const one of all) {
    if (one.raw.firstChoice !== true) continue;
    if (first === null) first = one;
    else if (keyOf(one) !== keyOf(first)) {
      const beside = `${quoted(`${first.raw.company}, ${first.raw.role}`)} at ${lineOf(first, 'firstChoice', diagnostics)}`;
      report(one, 'firstChoice', `a second first choice, beside ${beside}; only one process may be`, diagnostics);
    }
  }
}

/** As far as company and role hold. */
function keyOf({ raw }: Written): string {
  return processKey({ company: String(raw.company), role: String(raw.role) });
}

/** Everyone an entry names, as written. */
function namesIn({ interviewers, recruiter }: RawInterview): string[] {
  return [...(interviewers ?? []), recruiter].flatMap((person) => (isText(person?.name) ? [person.name] : []));
}

function checkContact(one: Written, diagnostics: Diagnostics): void {
  const { contact } = one.raw;
  if (!isText(contact) || contact.trim() === '' || contactIn(one.raw) !== null) return;
  const names = namesIn(one.raw).map(quoted).join(', ');
  const hint = names === '' ? 'and it names nobody yet' : `expected one of ${names}`;
  report(one, 'contact', `${quoted(contact)} is nobody of this interview; ${hint}`, diagnostics);
}

function contactIn(raw: RawInterview): string | null {
  const wanted = foldName(String(raw.contact));
  return namesIn(raw).find((name) => foldName(name) === wanted) ?? null;
}

/** The contact spelt as the person is. */
function withContact(raw: RawInterview): RawInterview {
  const contact = raw.contact === undefined ? null : contactIn(raw);
  return contact === null ? raw : { ...raw, contact };
}

function placeOf(one: Written, key: string): Node {
  return childOf(one.node, key) ?? one.node;
}

function report(one: Written, key: string, message: string, diagnostics: Diagnostics): void {
  diagnostics.problems.push({ offset: placeOf(one, key).start, path: `${one.path}.${key}`, message });
}

function lineOf(one: Written, key: string, diagnostics: Diagnostics): string {
  return `line ${diagnostics.lineOf(placeOf(one, key).start)}`;
}
