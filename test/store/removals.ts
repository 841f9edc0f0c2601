/** The guards as each `guards.md` tells them, with the change of the source that takes each out. */

import { readFileSync } from 'node:fs';

export interface Removal {
  guard: string;
  /** The function that holds it, and its file. */
  within: string;
  file: string;
  /** Whole lines that stand once in the file, and what is left of them. */
  from: string;
  to: string;
  /** The test that turns red without it: the path of its file, and its title as it is written there. */
  testFile: string;
  title: string;
  /** Whether that test runs the built program. */
  built: boolean;
}

const FOLDERS = ['test/store', 'test/draft/lint', 'test/schedule'];

/** All guards, in the order of each `guards.md`. @throws Error where one has no change, or the other way round */
export function readRemovals(): Removal[] {
  return FOLDERS.flatMap(readFolder);
}

function readFolder(folder: string): Removal[] {
  const changes = changesIn(readFileSync(`${folder}/removals.txt`, 'utf8'));
  const rows = readFileSync(`${folder}/guards.md`, 'utf8').match(/^\| .* \| `\w+` in .*$/gm) ?? [];
  if (rows.length !== changes.size) throw new Error(`${rows.length} guards, but ${changes.size} changes`);
  return rows.map((row) => {
    const [, guard = '', where = '', testFile = '', title = ''] = row.split(/ ?\| ?/);
    const [, within = '', file = ''] = /^`(\w+)` in (\S+)$/.exec(where) ?? [];
    const change = changes.get(guard);
    if (change?.file !== file) throw new Error(`no change in ${file} for: ${guard}`);
    return { guard, within, testFile: `${folder}/${testFile}`, title, ...change };
  });
}

type Change = Pick<Removal, 'file' | 'from' | 'to' | 'built'>;

function changesIn(text: string): Map<string, Change> {
  const blocks = text.trimEnd().split(/\n\n(?=# )/);
  return new Map(
    blocks.map((block) => {
      const [name = '', where = '', ...lines] = block.split('\n');
      const [file = '', built] = where.split(' ');
      const marked = (sign: string) =>
        lines.flatMap((line) => (line.startsWith(sign) ? [`${line.slice(1)}\n`] : [])).join('');
      return [name.slice(2), { file, from: marked('-'), to: marked('+'), built: built === 'built' }];
    }),
  );
}
