/** The text of a new file, and what one that is there lacks of you. Pure. */

import type { Me } from '../../model/interview.ts';
import type { ParseOptions } from '../parse.ts';
import { type MapNode, pairOf } from '../yaml/tree.ts';
import { setPairs } from './change.ts';
import { insertPairs, type Page } from './insert.ts';
import { proveEdit } from './prove.ts';
import { renderPair, type WritableRecord } from './render.ts';
import { insertLines, type Splice } from './splice.ts';
import { styleOf } from './style.ts';
import { sourceToEdit } from './target.ts';

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
