/** Other values for interviews that are there, and for you; the text of a new file. Pure. */

import { Failure } from '../../model/failure.ts';
import { idsBeside, isNumbered, slugOf } from '../../model/identity.ts';
import type { Me } from '../../model/interview.ts';
import { foldName } from '../../model/names.ts';
import type { ParseOptions } from '../parse.ts';
import type { RawInterview } from '../schema.ts';
import { type MapNode, pairOf } from '../yaml/tree.ts';
import { insertPairs, setScalar } from './insert.ts';
import { inOrder } from './interview.ts';
import { removePair } from './remove.ts';
import { renderPair, type Writable, type WritableRecord } from './render.ts';
import { insertLines, proveEdit, type Splice } from './splice.ts';
import { type Page, sourceToEdit, styleOf, targetIn, withInterviews } from './target.ts';

type Changeable = Omit<RawInterview, 'history' | 'interviewers'>;

/** Other values for keys of an interview; null takes a key out, undefined leaves it. */
export type ChangedFields = { [Key in keyof Changeable]?: Changeable[Key] | null | undefined };

/** What is changed of one interview, which is called by its id as it is now, recorded or derived. */
export interface Change {
  interview: string;
  set: ChangedFields;
}

/**
 * The text with other values for keys of some interviews; every other byte stays. Keys that are missing are added at the
 * end of theirs. An id that was made from company and role follows them; every other id stays, unless it is set.
 *
 * @throws usage where there is no such interview, invalid where the text is not valid or would not be
 * @example
 * const text = 'version: 1\ninterviews:\n  - { company: Acme, role: Engineer, at: 2026-11-23T14:30Z, minutes: 30 }\n';
 * const change = { interview: 'acme-engineer', set: { minutes: null, role: 'Dev' } };
 * changeInterviews(text, [change], { file: 'i.yaml', systemZone: () => 'UTC' })
 * //=> 'version: 1\ninterviews:\n  - { company: Acme, role: Dev, at: 2026-11-23T14:30Z }\n'
 */
export function changeInterviews(text: string, changes: readonly Change[], options: ParseOptions): string {
  const source = sourceToEdit(text, options);
  const splices: Splice[] = [];
  const replaced = new Map<number, RawInterview>();
  const renamed = new Set<number>();
  const derive = idsBeside(source.search.interviews.map(({ id }) => id));
  for (const { interview, set: wanted } of changes) {
    const { page, map, raw, index } = targetIn(source, interview);
    const wantedId = wanted.id ?? followingId(raw, wanted, derive);
    const given = Object.entries({ ...wanted, id: wantedId }).filter(([, value]) => value !== undefined);
    const gone = given.flatMap(([key, value]) => (value === null ? [key] : []));
    const values = Object.fromEntries(given.filter(([, value]) => value !== null)) as Partial<RawInterview>;
    splices.push(...setPairs(page, map, inOrder(values)), ...gone.flatMap((key) => removePair(page.text, map, key)));
    const kept = Object.fromEntries(Object.entries(raw).filter(([key]) => !gone.includes(key)));
    const recruiter = values.recruiter && { ...raw.recruiter, ...values.recruiter };
    replaced.set(index, { ...kept, ...values, ...(recruiter && { recruiter }) } as RawInterview);
    if (wantedId !== undefined || (raw.id === undefined && isRenamed(raw, values))) renamed.add(index);
  }
  return proveEdit(source, { splices, intended: withInterviews(source, replaced), renamed }, options);
}

/** The id that follows another company or role, where one was recorded that was made from them. */
function followingId(
  raw: RawInterview,
  { company, role }: ChangedFields,
  derive: ReturnType<typeof idsBeside>,
): string | undefined {
  const names = [company ?? raw.company, role ?? raw.role] as const;
  const base = slugOf(`${raw.company} ${raw.role}`);
  if (raw.id === undefined || slugOf(names.join(' ')) === base || !isNumbered(raw.id, base)) return undefined;
  return derive(...names);
}

function isRenamed(raw: RawInterview, { company, role }: Partial<RawInterview>): boolean {
  const isOther = (before: string, after: string | undefined) =>
    after !== undefined && foldName(before) !== foldName(after);
  return isOther(raw.company, company) || isOther(raw.role, role);
}

/**
 * Other values for keys of a map; keys it lacks are added at its end. Records are set key by key.
 *
 * @throws invalid where a value cannot be set in place
 */
export function setPairs(page: Page, map: MapNode, record: WritableRecord): Splice[] {
  const added: [string, Writable][] = [];
  const set: Splice[] = [];
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    const pair = pairOf(map, key);
    if (pair === null) added.push([key, value]);
    else if (pair.value.type === 'scalar') {
      const splice = setScalar(page, pair.value, value, map.flow);
      if (splice !== null) set.push(splice);
    } else if (pair.value.type === 'map' && typeof value === 'object' && !Array.isArray(value)) {
      set.push(...setPairs(page, pair.value, value as WritableRecord));
    } else throw new Failure('invalid', `"${key}" cannot be changed in place; change it by hand`);
  }
  return added.length === 0 ? set : [...set, insertPairs(page, map, added)];
}

const STYLE = { isSpaced: true, dashIndent: 2, isJson: false };
const KEYS = ['name', 'email', 'phone', 'resume', 'timezone'] as const;

/**
 * A file without interviews: the line that tells an editor where the schema is, `version`, who you are, and the country
 * of public holidays where it is known.
 *
 * @example
 * initText({ name: 'Dana Okafor' }, null) //=> 'version: 1\n\nme:\n  name: Dana Okafor\n'
 */
export function initText(me: Me, schemaUrl: string | null, country?: string): string {
  const modeline = schemaUrl === null ? [] : [`# yaml-language-server: $schema=${schemaUrl}`];
  const known: WritableRecord = Object.fromEntries(KEYS.map((key) => [key, me[key]]));
  const lines = Object.entries(known).flatMap(([key, value]) =>
    value === undefined ? [] : renderPair(key, value, 2, STYLE),
  );
  const settings = country === undefined ? [] : ['', 'settings:', ...renderPair('country', country, 2, STYLE)];
  return [...modeline, 'version: 1', ...(lines.length > 0 ? ['', 'me:', ...lines] : []), ...settings, ''].join('\n');
}

/**
 * The text with more told of you, above all else where nothing is told yet; every other byte stays.
 *
 * @throws usage where a value is not valid, invalid where the text is not
 * @example
 * setMe('version: 1\nme: { name: Dana }\n', { timezone: 'UTC' }, { file: 'i.yaml', systemZone: () => 'UTC' })
 * //=> 'version: 1\nme: { name: Dana, timezone: UTC }\n'
 */
export function setMe(text: string, me: Me, options: ParseOptions): string {
  const source = sourceToEdit(text, options);
  if (source.root === null) return `${text}${/[^\n]$/.test(text) ? '\n' : ''}${initText(me, null)}`;
  const page: Page = { text, style: styleOf(text, source.root, null) };
  const intended = { ...source.raw, me: { ...source.raw.me, ...me } };
  return proveEdit(source, { splices: meIn(page, source.root, me as WritableRecord), intended }, options);
}

function meIn(page: Page, root: MapNode, me: WritableRecord): Splice[] {
  if (pairOf(root, 'me') !== null) return setPairs(page, root, { me });
  if (root.flow) return [insertPairs(page, root, [['me', me]])];
  const lines = Object.entries(me).flatMap(([key, value]) =>
    value === undefined ? [] : renderPair(key, value, 2, page.style),
  );
  const version = pairOf(root, 'version')?.value ?? root;
  return [insertLines(page.text, version.end, ['', 'me:', ...lines])];
}
