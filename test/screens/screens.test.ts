/** The pictures of the README are what the commands print now; `node bin/screenshots.js` brings them up to date. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const { takePictures } = createRequire(import.meta.url)('../../bin/screenshots.js') as {
  takePictures(): Record<string, string>;
};

test('every picture is up to date, and there is no other', () => {
  const folder = new URL('.', import.meta.url).pathname;
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  const kept = Object.fromEntries(
    names.map((name) => [name.replace('.svg', ''), readFileSync(`${folder}/${name}`, 'utf8')]),
  );
  expect(kept).toEqual(takePictures());
});
