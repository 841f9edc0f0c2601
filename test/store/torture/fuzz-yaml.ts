/** Texts that may be YAML: soups of its tokens, and valid files with something cut, doubled or put in. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSearch } from '../../../src/store/parse.ts';
import { anything, type Chance, pick, soupOf } from './figure.ts';
import { pageOf } from './page.ts';

const OPTIONS = { file: 'i.yaml', systemZone: () => 'UTC' };
const SAMPLE = readFileSync(join(process.cwd(), 'test/fixtures/search.yaml'), 'utf8');

const TOKENS = [
  'version: 1',
  'me:',
  'settings:',
  'interviews:',
  '- company: A',
  '  role: B',
  '  at: 2026-11-20T10:00',
  'history:',
  '- {heard: x, at: 2026-11-20T10:00:00Z}',
  'at: 2026-02-30',
  'minutes: 1e9',
  'minutes: .nan',
  'timezone: Mars/Base',
  '&a',
  '*a',
  '<<: *a',
  '!!js/function',
  '!x',
  '%YAML 1.1',
  '---',
  '...',
  '- ',
  '? ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '|',
  '>-',
  '|+2',
  '"',
  "'",
  '\\x',
  '#',
  ' #',
  '@',
  '`',
  '\t',
  '  ',
  '\r',
  '\0',
  '\x1b',
  '\ufeff',
  '__proto__:',
  'constructor: 1',
  '0x1F',
  '~',
  'null',
  '.inf',
  '1:2',
  'é',
  '🎉',
  '\ud800',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> x',
];

/** One text; null where it was parsed, or every problem has a place and words of ours. */
export function tryYaml(chance: Chance): string | null {
  const text = textOf(chance);
  const input = chance() < 0.1 ? spoilt(chance, Buffer.from(text)) : text;
  const { problems, search } = parseSearch(input, OPTIONS);
  const isTold = problems.every(
    ({ line, column, message }) => line >= 1 && column >= 1 && !/undefined|\[object|\w+Error\b/.test(message),
  );
  if (!isTold) return `${JSON.stringify(problems)}: ${JSON.stringify(text)}`;
  if (Object.getPrototypeOf({}) !== Object.prototype || 'isDue' in {}) return `the prototype: ${text}`;
  JSON.stringify(search);
  return null;
}

function textOf(chance: Chance): string {
  const kind = chance();
  if (kind < 0.5) return soupOf(chance, TOKENS, () => pick(chance, ['\n', '\n  ', '\n    ', '', ' ', '\r\n']));
  let text = kind < 0.95 ? pageOf(chance).text : SAMPLE;
  for (let change = Math.floor(chance() * 4); change >= 0; change -= 1) text = mutated(chance, text);
  return text;
}

/** A text with a part of it cut out, said twice, or something put in. */
function mutated(chance: Chance, text: string): string {
  const from = Math.floor(chance() * text.length);
  const to = from + Math.floor(chance() * 20);
  const put = pick(chance, ['', text.slice(from, to).repeat(2), pick(chance, TOKENS), anything(chance)]);
  return text.slice(0, from) + put + text.slice(chance() < 0.5 ? from : to);
}

/** Bytes that are no UTF-8 any more, or other UTF-8. */
function spoilt(chance: Chance, bytes: Buffer): Buffer {
  if (bytes.length > 0) bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
  return bytes;
}
