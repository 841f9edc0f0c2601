/** The README's commands, typed into a real terminal of 80x24 in a fresh home, show what the README shows. */

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen, type Screen } from './screen.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

interface Step {
  /** As one types it: what goes on is joined. */
  command: string;
  out: string[];
  err: string[];
  status: number;
}

/** Every command of the console blocks with what the README shows beneath it; a pipe is held to that by test/readme. */
const STEPS: Step[] = [...README.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  [...block.matchAll(/^\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)/gm)].map(([, typed = '', shown = '']) => {
    const lines = shown.split('\n').slice(0, -1);
    const status = /^\[(\d+)\]$/.exec(lines.at(-1) ?? '')?.[1];
    const said = status === undefined ? lines : lines.slice(0, -1);
    return {
      command: typed.trimEnd().replaceAll(/\\\n> +/g, ''),
      out: said.filter((line) => !line.startsWith('! ')),
      err: said.filter((line) => line.startsWith('! ')).map((line) => line.slice(2)),
      status: Number(status ?? 0),
    };
  }),
);

let screen: Screen;
beforeAll(() => {
  // The file is where a newcomer has it; the sample is in the clone.
  screen = openScreen({ env: { FOLLOWUP_FILE: '' } });
  mkdirSync(join(screen.home, 'test/fixtures'), { recursive: true });
  copyFileSync(new URL('../fixtures/search.yaml', import.meta.url), join(screen.home, 'test/fixtures/search.yaml'));
});
afterAll(() => screen.close());

test('there are a dozen commands and more to type', () => {
  expect(STEPS.length).toBeGreaterThan(15);
});

test.each(STEPS.map((step) => [step.command, step] as const))('%s', async (command, { out, err, status }) => {
  screen.enter(`clear; echo @@@; ${command}`);
  expect(await screen.status()).toBe(status);
  const shown = screen.scrolled().replaceAll(screen.home, '~');
  const lines = shown.slice(shown.lastIndexOf('\n@@@\n') + 5).split('\n');
  // The two streams meet on a screen in whatever order they come.
  const said = lines.slice(
    0,
    lines.findLastIndex((line) => /^\[\d+ \d+\]>/.test(line)),
  );
  expect(said.filter((line) => !err.includes(line))).toEqual(out);
  expect(said.filter((line) => err.includes(line))).toEqual(err);
});
