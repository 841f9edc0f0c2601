/** The text of a new file. Pure. */

import type { Me } from '../../model/interview.ts';
import { renderPair, type WritableRecord } from './render.ts';

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
