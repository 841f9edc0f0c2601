/** What becomes of every note of the corpus, by the sentence that is written out beside it; and what none may become. */

import { describe, expect, test } from 'vitest';
import { BATCHES, SLOT_FILES, table } from './read.ts';

describe.each(SLOT_FILES)('a note in %s', (slot) => {
  test.each(BATCHES)('reads as written out, %s', async (batch) => {
    const rows = await table(slot, batch);
    expect(rows.length).toBeGreaterThanOrEqual(batch === 'second reader' ? 40 : 110);
    expect(rows.map(({ note, read }) => `${note} | ${read}`)).toEqual(
      rows.map(({ note, expected }) => `${note} | ${expected}`),
    );
    expect(rows.filter(({ verdict }) => verdict === 'good').length / rows.length).toBeGreaterThanOrEqual(0.75);
  });

  test('speaks to the reader, and of nobody else by their name', async () => {
    const rows = (await Promise.all(BATCHES.map((batch) => table(slot, batch)))).flat();
    const wrong = rows.filter(
      ({ read }) =>
        !read.startsWith('gap') &&
        /\b(?:nadia|brandt)\b|(?<!\b(?:CEO|welder)\b.*)\b(?:she|he|him|his|hers?)\b/i.test(read),
    );
    expect(wrong.map(({ read }) => read)).toEqual([]);
  });
});
