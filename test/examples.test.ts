/** The examples in the docstrings are true: each is run, with what its own file and its folder export at hand. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = new URL('../src', import.meta.url).pathname;

/** These run something when they are loaded. */
const PROGRAMS = ['main.ts'];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !PROGRAMS.includes(name))
  .sort();

interface Example {
  /** Statements before the expressions, such as `const text = …`. */
  setup: string;
  /** An expression and what it gives. */
  pairs: { code: string; wanted: string }[];
}

/** The examples of a file, one a docstring. */
function examplesIn(text: string): Example[] {
  return [...text.matchAll(/^ \* @example[^\n]*\n((?: \*(?! @)[^\n/]*(?:\/(?!\n)[^\n/]*)*\n)+)/gm)].flatMap(
    ([, block = '']) => {
      const lines = block.split('\n').map((line) => line.replace(/^ \* ?/, ''));
      const example: Example = { setup: '', pairs: [] };
      let code = '';
      for (const line of lines) {
        const at = line.indexOf('//=>');
        if (at < 0) code += `${line}\n`;
        else {
          code += line.slice(0, at);
          example.pairs.push({ code: takeSetup(example, code), wanted: line.slice(at + 4).trim() });
          code = '';
        }
      }
      return example.pairs.length > 0 ? [example] : [];
    },
  );
}

/** Moves whole statements in front of an expression to the setup; returns the expression. */
function takeSetup(example: Example, code: string): string {
  const end = code.lastIndexOf(';\n');
  if (end < 0 || !/^\s*(?:const|import)\b/.test(code)) return code.trim();
  example.setup += code.slice(0, end + 1);
  return code.slice(end + 1).trim();
}

const modules = new Map<string, Record<string, unknown>>();
for (const name of files) modules.set(name, (await import(join(src, name))) as Record<string, unknown>);

/** Names at hand in an example: what its own file exports, then its folder, then all others. */
function scopeOf(name: string): Record<string, unknown> {
  const rank = (other: string) => (other === name ? 2 : dirname(other) === dirname(name) ? 1 : 0);
  const ordered = [...modules].sort(([a], [b]) => rank(a) - rank(b));
  return Object.assign({}, ...ordered.map(([, exported]) => exported)) as Record<string, unknown>;
}

const AsyncFunction = (async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>;

async function evaluate(scope: Record<string, unknown>, setup: string, code: string): Promise<unknown> {
  // A statement of the example may declare a name that something exports, too.
  const body = `{ ${setup}\nreturn (${code.replace(/;\s*$/, '')}\n); }`;
  return new AsyncFunction(...Object.keys(scope), body)(...Object.values(scope));
}

for (const name of files) {
  const examples = examplesIn(readFileSync(join(src, name), 'utf8'));
  if (examples.length === 0) continue;
  describe(relative(src, join(src, name)), () => {
    test.for(examples.flatMap(({ setup, pairs }) => pairs.map((pair) => ({ setup, ...pair }))))(
      '$code',
      async ({ setup, code, wanted }) => {
        const scope = scopeOf(name);
        expect(await evaluate(scope, setup, code)).toEqual(await evaluate(scope, setup, wanted));
      },
    );
  });
}
