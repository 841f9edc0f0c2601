/** The fast reader gives the yaml package's trees, or none. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeTree } from '../../src/store/yaml/compose.ts';
import { composeYaml } from '../../src/store/yaml/package.ts';
import { composePlain } from '../../src/store/yaml/plain.ts';
import { changed, soup } from './plain-soup.ts';

const sample = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
const runs = Number(process.env.PLAIN_RUNS ?? 20_000);

function agree(text: string): void {
  const plain = composePlain(text, () => null);
  if (plain !== null) expect({ root: plain, faults: [] }, text).toEqual(composeYaml(text));
}

/** The whole of it, with interviews that only the package reads. */
function agreeByItems(text: string): void {
  const { root, faults } = composeTree(text);
  if (faults.length > 0) return;
  expect({ root, faults }, text).toEqual(composeYaml(text));
}

describe('what it reads is what the yaml package reads', () => {
  test('in a soup of tokens', () => {
    fc.assert(fc.property(soup, agree), { numRuns: runs });
  });

  test('below a key, where most soups end at once', () => {
    fc.assert(
      fc.property(soup, (text) => agree(`a:\n  b: ${text}`)),
      { numRuns: runs },
    );
    fc.assert(
      fc.property(soup, (text) => agree(`a:\n  - b: { c: ${text} }\n  - d\n`)),
      { numRuns: runs },
    );
  });

  test('as one interview of three', () => {
    const law = fc.property(soup, (text) =>
      agreeByItems(`version: 1\ninterviews:\n  - company: A\n  - company: B\n    notes: ${text}\n  - company: C\n`),
    );
    fc.assert(law, { numRuns: runs / 4 });
    const bare = fc.property(soup, (text) => agreeByItems(`interviews:\n- company: A\n- ${text}\n- company: C\n`));
    fc.assert(bare, { numRuns: runs / 4 });
  });

  test('in a search with pieces changed', () => {
    fc.assert(fc.property(changed(sample), agreeByItems), { numRuns: runs / 40 });
  });
});

test.each([
  ['a: 1\nb: two # x\n'],
  ['a: \'it\'\'s\'\nb: "x \\"y\\""\n'],
  ['a:\n- b: 1\n  c: [x, "y", {d: e}]\n-   f: ~\n'],
  ['# top\n\na:\n\n  # in\n  b:   x  y   # z\n\n# end'],
  ['a: 1\r\nb:\r\n  - c\r\n'],
  ['a: https://x.example/?y=z\nb: { c: https://x.example/a:b, d: -x }\n'],
  ['a:\nb: -7\nc: +44 20\nd: 2026-11-23T14:30\ne: nullify\nf: - \n'.replace('f: - \n', '')],
])('reads %j', (text) => {
  expect({ root: composePlain(text, () => null), faults: [] }).toEqual(composeYaml(text));
});

test.each([
  ['a: |\n  block\n'],
  ['a: two\n  lines\n'],
  ['a: &x 1\n'],
  ['a: 0x1F\n'],
  ['a: 1\na: 2\n'],
  ['a: b: c\n'],
  ['a: {b: 1\n}\n'],
  ['---\na: 1\n'],
  ['a: "\\u00e9"\n'],
  ['\ufeffa: 1\n'],
  ['\ta: 1\n'],
])('leaves %j to the package', (text) => {
  expect(composePlain(text, () => null)).toBe(null);
});
