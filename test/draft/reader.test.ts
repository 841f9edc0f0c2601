/** Whom a pronoun or a name in a note means: the reader, who becomes "you", or somebody else, who stays. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLanguage } from '../../src/draft/language.ts';
import type { Slot } from '../../src/draft/notes/made.ts';
import { readsAs } from '../../src/draft/notes/reading.ts';

const language = await readLanguage();
/** Slot, reader, note, and what it becomes. */
const rows = readFileSync(new URL('./forms/reader.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split(' | '))
  .filter((cells) => cells.length === 4) as [Slot, string, string, string][];

test.each(rows)('a %s to %s, %j', (slot, name, note, expected) => {
  expect(readsAs(slot, note, name, language) ?? 'gap').toBe(expected);
});

test('most notes that speak of somebody leave no gap', () => {
  expect(rows.length).toBeGreaterThanOrEqual(200);
  expect(rows.filter(([, , , expected]) => expected === 'gap').length / rows.length).toBeLessThan(0.15);
});
