/**
 * Edits of awkward formats, text in and text out, as `edits.txt` tells them: `␍` is a carriage return, `␛` a byte order
 * mark, `␄` the end of the text.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeScalar } from '../../src/store/edit/render.ts';
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

const python = spawnSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
test.skipIf(python.status !== 0)('case 38: and by a reader of 1.1 that takes every ? in flow for a key', () => {
  const pieces = ['?', ' ', 'a', ',', ':', '? ', ' ?', '-', '#', '='];
  const texts = Array.from({ length: 3_000 }, (_, index) =>
    [...index.toString()].map((digit) => pieces[Number(digit)] ?? '').join(''),
  );
  const pages = texts.map((text) => [
    text,
    `k: { v: ${writeScalar(text, { inFlow: true })}, w: [${writeScalar(text, { inFlow: true })}] }`,
  ]);
  const script = `import json, sys, yaml
for text, page in json.load(sys.stdin):
    k = yaml.safe_load(page)["k"]
    assert k["v"] == text and k["w"] == [text], page`;
  const ran = spawnSync('python3', ['-c', script], { input: JSON.stringify(pages), encoding: 'utf8' });
  expect(ran.stderr).toBe('');
});
