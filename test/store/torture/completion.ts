/**
 * Names from a fuzzer completed in bash, zsh and fish inside every kind of quote: whatever the shell makes of the line is
 * then run there. Nothing of a name may run; what the command is given is the name itself, or what was typed.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPLETIONS, SHELLS, type Shell } from '../../../src/view/completion.ts';
import { type Chance, chanceOf, pick, portion, type Row, tellWrong } from './figure.ts';
import { runInside } from './inside.ts';

/** Stands in for followup: it answers as the program did to the harness, and writes down what it is given else. */
const STUB = `#!/bin/sh
if [ "$1" = __complete ]; then cat "$COMPLETE_AT/answers"; else printf '%s\\0' "$@" >> "$COMPLETE_AT/given"; fi
`;
/** In each shell: how it starts, and a key that writes the line down and clears it. */
const PREPARE: Readonly<Record<Shell, { argv: string[]; lines: string[] }>> = {
  bash: {
    argv: ['bash', '--norc', '--noprofile', '-i'],
    lines: [
      'source ./script.bash; set -H',
      `show() { printf '%s\\0' "$READLINE_LINE" >> out; READLINE_LINE=''; }; bind -x '"\\C-x\\C-p": show'`,
    ],
  },
  zsh: {
    argv: ['zsh', '-f', '-i'],
    lines: [
      'unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source ./script.zsh',
      `show() { printf '%s\\0' "$BUFFER" >> out; BUFFER= }; zle -N show; bindkey '^X^P' show`,
    ],
  },
  fish: {
    argv: ['fish', '--no-config', '-i'],
    lines: [
      'source ./script.fish',
      `function show; printf '%s\\0' (commandline -b | string collect) >> out; commandline -r ''; end; bind \\cx\\cp show`,
    ],
  },
};

const PIECES = [
  '$(touch pwned)',
  '`touch pwned`',
  '(touch pwned)',
  ';touch pwned;',
  '|touch pwned',
  '&touch pwned&',
  '>pwned',
  '<(touch pwned)',
  '\n touch pwned\n',
  '"$(touch pwned)"',
  "'$(touch pwned)'",
  '$IFS$9',
  '$HOME',
  '!!',
  '!touch',
  '\\',
  '"',
  "'",
  "$'\\x60touch pwned\\x60'",
  '*',
  '?',
  '[a-z]',
  '{a,b}',
  '~',
  '#x',
  '%1',
  '^a^b',
  '=ls',
  '-rf',
  '\t',
  ' ',
  "O'Brien",
  'Jürgen',
  '王',
  '(HR)',
  '& Co',
  'Dr. Raman, Ph.D.',
];
const QUOTES = ['', '"', "'"] as const;

interface Job {
  name: string;
  typed: string;
  quote: string;
  answers: string;
}

/** 2,000 names in each of the shells that are there. */
export async function completions(share: number): Promise<Row> {
  const there = SHELLS.filter((shell) => spawnSync(shell, ['-c', 'true']).error === undefined);
  const count = portion(2_000, share, 5);
  const wrong: string[] = [];
  const given: string[] = [];
  for (const shell of there) {
    const { completed, wrong: found } = await inShell(shell, count, chanceOf(SHELLS.indexOf(shell) + 3));
    wrong.push(...found.map((one) => `${shell}: ${one}`));
    given.push(`${completed} in ${shell}`);
  }
  tellWrong('completion', wrong);
  return {
    figure: `completion inside quotes, ${count} names in ${there.join(', ')}`,
    reached: `${wrong.length} executed or another word; completed were ${given.join(', ')}`,
    mark: '0',
    isReached: wrong.length === 0,
  };
}

async function inShell(shell: Shell, count: number, chance: Chance): Promise<{ completed: number; wrong: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-completion-'));
  try {
    writeFileSync(join(folder, 'followup'), STUB, { mode: 0o755 });
    writeFileSync(join(folder, `script.${shell}`), COMPLETIONS[shell]);
    const jobs: Job[] = [];
    for (let index = 0; index < count; index += 1) jobs.push(await jobOf(folder, chance, index));
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      COMPLETE_AT: folder,
      PS1: '$ ',
    };
    const { argv, lines: prepare } = PREPARE[shell];
    const input = JSON.stringify({ argv, prepare, out: join(folder, 'out'), answers: join(folder, 'answers'), jobs });
    const script = join(process.cwd(), 'test/store/torture/complete.py');
    const driven = spawnSync('python3', [script], { cwd: folder, env, input, encoding: 'utf8', maxBuffer: 1e9 });
    const lines = JSON.parse(driven.stdout || '[]') as (string | null)[];
    if (lines.length < jobs.length || lines.includes(null)) return { completed: 0, wrong: [`stuck: ${driven.stderr}`] };
    if (existsSync(join(folder, 'pwned'))) return { completed: 0, wrong: ['executed while it was completed'] };
    const results = jobs.map((job, index) => runLine(shell, folder, env, job, lines[index] ?? ''));
    return {
      completed: results.filter(({ isName }) => isName).length,
      wrong: results.flatMap(({ wrong }) => wrong ?? []),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A name that nobody should have, of a person or of a file: what the program offers of it, and what is typed of it. */
async function jobOf(folder: string, chance: Chance, index: number): Promise<Job> {
  const start = `N${index}x`;
  const pieces = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => pick(chance, PIECES));
  const name = `${start}${pieces.join(pick(chance, ['', ' ']))}`.trim();
  const quote = pick(chance, QUOTES);
  if (chance() < 0.2 && !/[/\n\t]/.test(name)) {
    writeFileSync(join(folder, name), '');
    return { name, typed: `followup lint ${quote}${start}`, quote, answers: ':files\n' };
  }
  const interview = { id: 'acme', company: 'Acme', role: 'R', at: '2026-11-23T14:30Z', interviewers: [{ name }] };
  writeFileSync(join(folder, 'i.yaml'), JSON.stringify({ version: 1, interviews: [interview] }));
  const env = { HOME: folder, FOLLOWUP_FILE: join(folder, 'i.yaml') };
  const { stdout } = await runInside({ cwd: folder, env }, ['__complete', 'draft', 'acme', '--to', start]);
  return { name, typed: `followup draft acme --to ${quote}${start}`, quote, answers: stdout };
}

function runLine(
  shell: Shell,
  folder: string,
  env: Record<string, string>,
  { name, typed, quote }: Job,
  line: string,
): { isName: boolean; wrong?: string } {
  // A quote may still be open: nothing was put into it, or fish leaves it to the person.
  for (const whole of [line, line + quote]) {
    rmSync(join(folder, 'given'), { force: true });
    spawnSync(shell, ['-c', whole], { cwd: folder, env, timeout: 10_000 });
    const told = (what: string) => ({ isName: false, wrong: `${what}: ${JSON.stringify({ name, typed, whole })}` });
    if (existsSync(join(folder, 'pwned'))) {
      rmSync(join(folder, 'pwned'));
      return told('executed');
    }
    if (!existsSync(join(folder, 'given'))) continue;
    const [, ...given] = readFileSync(join(folder, 'given'), 'utf8').split('\0').slice(0, -1);
    const last = given.at(-1) ?? '';
    // At a prompt zsh takes the backslash away that it puts before a ! in double quotes.
    if (last === name || (shell === 'zsh' && last.replaceAll('\\!', '!') === name)) return { isName: true };
    return typed.endsWith(last) ? { isName: false } : told(`given ${last}`);
  }
  return { isName: false, wrong: `no command: ${JSON.stringify({ name, typed, line })}` };
}
