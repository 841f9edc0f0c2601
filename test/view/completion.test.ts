import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPLETIONS, SHELLS } from '../../src/view/completion.ts';

/** Stands in for followup: logs what it was asked, and answers with values that are hard to quote. */
const ANSWERS = `#!/bin/sh
printf '%s|' "$@" >> "$COMPLETION_LOG"
echo >> "$COMPLETION_LOG"
case "$*" in
  *--file*) echo :files ;;
  *--fit*) printf 'A $(x)\\n' ; printf 'A \`x\\n' ; printf 'A "x\\n' ; printf "A 'x\\n" ; printf 'A x!\\n' ; printf 'A x & y\\n' ;;
  *--to*) printf "Jürgen Groß\\tHalden\\npriya@halden.example\\tHalden\\nO'Brien & Co\\tx\\n" ;;
  *draft*) printf 'halden-staff-engineer\\tHalden\\nbrook-data-engineer\\tBrook\\nodd:id\\ta colon\\n' ;;
  *) printf 'due\\twhat to send now\\ndraft\\trenders a draft\\n' ;;
esac
`;

let folder = '';
let env: NodeJS.ProcessEnv = {};
const missing = (program: string) => spawnSync(program, ['-c', 'true']).error !== undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'followup-completion-'));
  writeFileSync(join(folder, 'followup'), ANSWERS);
  chmodSync(join(folder, 'followup'), 0o755);
  for (const shell of SHELLS) writeFileSync(join(folder, `script.${shell}`), COMPLETIONS[shell]);
  env = {
    ...process.env,
    PATH: `${folder}:${process.env.PATH}`,
    LC_ALL: 'C.UTF-8',
    COMPLETION_LOG: join(folder, 'log'),
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function asked(): string | undefined {
  return readFileSync(join(folder, 'log'), 'utf8').trimEnd().split('\n').at(-1);
}

/** Lines as typed, with the cursor at their end, and what each shell makes of them. */
const TYPED: [typed: string, values: string[]][] = [
  ['followup d', ['due', 'draft']],
  ['followup draft h', ['halden-staff-engineer']],
  ['followup draft x --to J', ['Jürgen Groß']],
  ['followup draft x --to "J', ['Jürgen Groß']],
  ['followup draft x --to Jürgen\\ G', ['Jürgen Groß']],
  ['followup draft x --to priya@h', ['priya@halden.example']],
  ['followup draft odd:', ['odd:id']],
  ['followup --file script.z', ['script.zsh']],
];

describe.skipIf(missing('bash'))('bash', () => {
  /** Calls the function as bash does after TAB; the reply is what replaces the last of bash's own words. */
  function complete(typed: string): string[] {
    const script = `source ./script.bash; source ./script.bash
COMP_LINE="$1" COMP_POINT=\${#1}; _followup; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['-c', script, 'bash', typed], { cwd: folder, env, encoding: 'utf8' });
    return out.split('\n').filter((line) => line !== '');
  }

  test.each([
    ['followup d', ['due', 'draft']],
    ['followup draft h', ['halden-staff-engineer']],
    ['followup draft x --to J', ['Jürgen\\ Groß']],
    ['followup draft x --to "J', ['Jürgen Groß']],
    ['followup draft x --to Jürgen\\ G', ['Jürgen\\ Groß']],
    ['followup draft x --to priya@h', ['@halden.example']],
    ['followup draft x --to O', ["O\\'Brien\\ \\&\\ Co"]],
    ['followup draft odd:', ['id']],
    ['followup --file script.z', ['script.zsh']],
  ])('%s', (typed, replies) => {
    expect(complete(typed)).toEqual(replies);
  });

  test('inside quotes, what these would not keep is left out', () => {
    expect(complete('followup note --fit "A')).toEqual(["A 'x", 'A x & y']);
    expect(complete("followup note --fit 'A")).toEqual(['A $(x)', 'A `x', 'A "x', 'A x!', 'A x & y']);
    expect(complete('followup note --fit A')).toHaveLength(6);
  });

  test('a word is handed over as it stands, and never run', () => {
    complete('followup draft $(touch$IFS"pwned") `touch pwned` "$(touch pwned)" h');
    expect(asked()).toBe('__complete|draft|$(touch$IFSpwned)|`touch|pwned`|$(touch pwned)|h|');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

describe.skipIf(missing('fish'))('fish', () => {
  function complete(typed: string): string[] {
    const script = 'source script.fish; source script.fish; complete -C $argv[1]';
    const out = execFileSync('fish', ['--no-config', '-c', script, typed], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return out.split('\n').filter((line) => line !== '');
  }

  test.each(TYPED)('%s', (typed, values) => {
    expect(complete(typed).map((line) => line.split('\t')[0])).toEqual([...values].sort());
  });

  test('descriptions stand beside the values', () => {
    expect(complete('followup du')).toEqual(['due\twhat to send now']);
  });

  test('a word is never run', () => {
    complete('followup draft (touch pwned) h');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

describe.skipIf(missing('zsh'))('zsh', () => {
  const typed = {
    'followup du': 'followup due',
    'followup draft h': 'followup draft halden-staff-engineer',
    'followup draft x --to J': 'followup draft x --to Jürgen\\ Groß',
    'followup draft x --to "J': 'followup draft x --to "Jürgen Groß"',
    'followup draft x --to priya@h': 'followup draft x --to priya@halden.example',
    'followup draft odd:': 'followup draft odd:id',
    'followup --file script.z': 'followup --file script.zsh',
    'followup draft $(touch pwned) `touch pwned` ha':
      'followup draft $(touch pwned) `touch pwned` halden-staff-engineer',
  };

  /** Types every line, each with a TAB, into one zsh behind a pseudo-terminal and reads the lines back. */
  function completeAll(lines: string[]): string[] {
    const driver = `zmodload zsh/zpty
zpty -b z zsh -f -i
read_until() { local all='' part; integer n=0
  while (( n++ < 200 )); do zpty -r -t z part && all+="$part" || sleep 0.02; [[ "$all" == *"$1"* ]] && break; done
  REPLY="$all" }
zpty -w z "PS1= PROMPT_EOL_MARK=; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D"
zpty -w z "source ./script.zsh; source ./script.zsh; show() { print -r -- \\"<<\\$BUFFER>>\\" >&2; BUFFER= }"
zpty -w z "zle -N show; bindkey '^X' show; print rea''dy"
read_until ready
for line; do
  zpty -n -w z "$line"$'\\t\\x18'
  read_until '>>'
  print -r -- "$REPLY"
done
zpty -d z`;
    const options = {
      cwd: folder,
      env: { ...env, TERM: 'dumb' },
      encoding: 'utf8',
      timeout: 20_000,
    } as const;
    const out = execFileSync('zsh', ['-f', '-c', driver, 'zsh', ...lines], options);
    return [...out.matchAll(/<<([^\n]*)>>/g)].map((match) => (match[1] ?? '').trimEnd());
  }

  test('every line is completed, quoted where it must be, and no word is run', () => {
    expect(completeAll(Object.keys(typed))).toEqual(Object.values(typed));
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});
