/** The built program completes in real shells; an odd file makes no noise, and nothing of it is run. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
let folder = '';
let env: Record<string, string> = {};

const TEXT = `version: 1
interviews:
  - id: acme-engineer
    company: "Ac\\u001B[31mme $(touch pwned)"
    role: Engineer
    at: 2026-11-23T14:30
    recruiter: { name: Lee Ong, email: lee@acme.example }
    interviewers: [{ name: Jürgen Groß }, { name: Priya Raman, email: priya@acme.example }, { name: "Evil\\u001BName" }]
  - { id: birch, company: Birch, role: Lead, at: 2026-11-23T14:30 }
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'followup-complete-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(join(root, 'bin/followup.js'), join(folder, 'bin/followup'));
  writeFileSync(join(folder, 'search.yaml'), TEXT);
  env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: folder,
    LC_ALL: 'C.UTF-8',
    FOLLOWUP_FILE: join(folder, 'search.yaml'),
    FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answers(...words: string[]): string[] {
  const out = execFileSync('followup', ['__complete', ...words], { env, cwd: folder, encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

const values = (lines: string[]) => lines.map((line) => line.split('\t')[0]);

test.each<[string[], string[]]>([
  [['du'], ['due']],
  [['--file', 'search.yaml', 'du'], ['due']],
  [['draft', 'a'], ['acme-engineer']],
  [['draft', '--kind', 'thank-you', 'b'], ['birch']],
  [['draft', 'acme', '--kind', 'th'], ['thank-you']],
  [['outcome', 'acme', 'rej'], ['rejected']],
  [['--force', 'outcome', 'acme', 'rej'], ['rejected']],
  [['templates', 'sh'], ['show']],
  [['schema', 'du'], ['due']],
  [['completion', 'z'], ['zsh']],
  [['lint', 'one.eml', ''], [':files']],
  [['scan', ''], [':files']],
  [['due', '--wi'], ['--within']],
  [['nonsense', ''], []],
  [['due', '--now', ''], []],
])('%o: %o', (words, wanted) => expect(values(answers(...words))).toEqual(wanted));

test('--to offers the people of the interview, and no name that cannot be printed', () => {
  expect(answers('draft', 'acme', '--to', '')).toEqual([
    'Jürgen Groß\tno address',
    'priya@acme.example\tPriya Raman',
    'Priya Raman\tpriya@acme.example',
    'lee@acme.example\tLee Ong',
    'Lee Ong\tlee@acme.example',
  ]);
});

test('names that a shell could run are not offered', () => {
  const names = [
    '$(x)',
    '`x`',
    'a"b',
    'a\\b',
    'a!b',
    'a;b',
    'a|b',
    'a>b',
    '*',
    '~x',
    '-rf',
    '=ls',
    '#x',
    '{a,b}',
    'a\nb',
    "O'Brien",
    'Ann (HR)',
  ];
  const interviewers = names.map((name) => ({ name }));
  const interview = { id: 'acme', company: 'Acme', role: 'R', at: '2026-11-23T14:30', interviewers };
  writeFileSync(join(folder, 'odd.yaml'), JSON.stringify({ version: 1, interviews: [interview] }));
  expect(values(answers('--file', 'odd.yaml', 'draft', 'acme', '--to', ''))).toEqual(["O'Brien", 'Ann (HR)']);
});

test('template names are offered', () => {
  expect(values(answers('templates', 'show', 'status-check')).length).toBeGreaterThan(1);
});

test('what a file says is shown escaped', () => {
  expect(answers('draft', 'acme')).toEqual(['acme-engineer\tAc\\x1b[31mme $(touch pwned), Engineer']);
});

test('a file that cannot be read offers nothing, quietly', () => {
  writeFileSync(join(folder, 'broken.yaml'), 'interviews: [');
  expect(answers('--file', 'broken.yaml', 'draft', '')).toEqual([]);
});

test('bash, zsh and fish source what is printed, and ask the program', () => {
  const run = (shell: string, args: string[]) =>
    execFileSync(shell, args, { env, cwd: folder, encoding: 'utf8' }).trim();
  const bash =
    'source <(followup completion bash); COMP_LINE="followup draft ac" COMP_POINT=17; _followup; echo "$COMPREPLY"';
  expect(run('bash', ['--norc', '-c', bash])).toBe('acme-engineer');
  const fish = 'followup completion fish | source; complete -C "followup draft ac"';
  expect(values([run('fish', ['--no-config', '-c', fish])])).toEqual(['acme-engineer']);
  const zsh = 'autoload -Uz compinit; compinit -u -D; source <(followup completion zsh); whence -w _followup';
  expect(run('zsh', ['-f', '-c', zsh])).toBe('_followup: function');
  expect(existsSync(join(folder, 'pwned'))).toBe(false);
});
