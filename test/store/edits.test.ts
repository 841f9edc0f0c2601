/**
 * Edits of awkward formats, text in and text out, as `edits.txt` tells them: `␍` is a carriage return, `␛` a byte order
 * mark, `␄` the end of the text.
 */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyEdit, type EditData } from './edits.ts';
import { checkScalars } from './scalar-law.ts';

const shown = (text: string) => `${text.replaceAll('\r', '␍').replaceAll('\ufeff', '␛')}␄`;
const hidden = (text: string) => text.replaceAll('␍', '\r').replaceAll('␛', '\ufeff').replace(/␄\n*$/, '');

const cases = readFileSync('test/store/edits.txt', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((block) => {
    const [, title = '', edit = '', before = '', after = ''] =
      /^(.*)\n\$ (.*)\n([\s\S]*?␄)\n=>\n([\s\S]*)$/.exec(block) ?? [];
    return { title, edit: JSON.parse(edit) as EditData, before: hidden(before), after: hidden(after) };
  });

test.for(cases)('$edit.0: $title', ({ edit, before, after }) => {
  let result: string;
  try {
    result = applyEdit(before, edit);
  } catch (error) {
    result = String(error);
  }
  expect(shown(result)).toBe(shown(after));
});

test('case 38: what we write is read back equal, in block and flow, by YAML 1.2 and 1.1: 5,000 texts', () => {
  checkScalars(5_000);
});
