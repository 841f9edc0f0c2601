/** Small and old terminals: 40 and 60 columns, a size that nobody told, a locale of ASCII alone. */

import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openScreen, type Screen } from './screen.ts';

const SAMPLE = readFileSync(new URL('../fixtures/search.yaml', import.meta.url), 'utf8');
let screen: Screen;
afterEach(() => screen.close());

const COMMANDS = ['due --all', 'list --all', 'list --people', 'timeline', 'stats', 'show halden', 'plan brook'];

test.each([40, 60])('at %i columns only commands go over the edge', async (columns) => {
  screen = openScreen({ columns, text: SAMPLE, env: { NO_COLOR: '1' } });
  for (const command of COMMANDS) {
    // A terminal that is written to a file shows every line as it was printed.
    screen.enter(`clear; script -qec 'stty cols ${columns}; followup ${command}' out >/dev/null`);
    expect(await screen.status()).toBe(0);
    const lines = readFileSync(`${screen.home}/out`, 'utf8')
      .split(/\r?\n/)
      .filter((line) => !line.startsWith('Script ') && !/^ {4}followup /.test(line));
    expect(lines.filter((line) => [...line].length > columns)).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
  }
});

test('list at 40 columns', async () => {
  screen = openScreen({ columns: 40, rows: 40, text: SAMPLE });
  screen.enter('clear; followup list --all');
  expect(await screen.status()).toBe(0);
  await expect(screen.shown()).toMatchFileSnapshot('screens/list-40x40.txt');
});

test('a locale without UTF-8 gets ASCII alone, in columns, with names that can be read and typed', async () => {
  screen = openScreen({ env: { LC_ALL: 'C' }, rows: 50, text: SAMPLE });
  screen.enter('clear; followup due --all');
  expect(await screen.status()).toBe(0);
  await expect(screen.shown()).toMatchFileSnapshot('screens/due-ascii-80x50.txt');
  expect(screen.shown()).toMatch(/^[\n -~]*$/);
  screen.enter("clear; followup draft halden-staff-engineer --to 'Jurgen Gross' | grep ^To:");
  await screen.until('To: lee.ong@halden.example');
  screen.enter('clear; followup due | grep -c $(printf "Gro\\303\\237")');
  await screen.until(/^4$/m);
});

test('a terminal that was never told its size counts as 80 columns', async () => {
  screen = openScreen({ text: SAMPLE });
  screen.enter("clear; script -qec 'stty cols 0 rows 0; followup list' /dev/null");
  expect(await screen.until('Delphi')).toContain('Company          Role                Round');
});
