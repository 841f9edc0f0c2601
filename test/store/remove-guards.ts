/**
 * Takes each guard out of a copy of the project and runs the test that holds it: every one must turn red. Takes
 * minutes; `guards.test.ts` holds the list itself to the source.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Removal, readRemovals } from './removals.ts';

/** Guards without which the named test stayed green, or that could not be tried, each with why. */
export interface Removed {
  tried: number;
  unheld: string[];
}

/** Tries those guards whose names hold a text; all where it is empty. */
export function removeGuards(part = ''): Removed {
  const folder = mkdtempSync(join(tmpdir(), 'followup-guards-'));
  try {
    for (const name of ['src', 'test', 'bin', 'templates', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(name, join(folder, name), { recursive: true });
    for (const name of ['CHANGELOG.md', 'README.md']) cpSync(name, join(folder, name));
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    // Its own results, not those of the project, which shares the packages.
    const config = join(folder, 'test/vitest.config.ts');
    writeFileSync(config, readFileSync(config, 'utf8').replace(/^ +reporters: .*$/m, ''));
    const chosen = readRemovals().filter(({ guard }) => guard.includes(part));
    const unheld = chosen.flatMap((removal) => {
      const why = tryWithout(folder, removal);
      process.stderr.write(`${why === null ? 'red' : `NOT HELD (${why})`}: ${removal.guard}\n`);
      return why === null ? [] : [`${removal.guard}: ${why}`];
    });
    return { tried: chosen.length, unheld };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where the test turned red for want of the guard alone. */
function tryWithout(folder: string, { file, from, to, testFile, title, built }: Removal): string | null {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) return 'the source has changed';
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    if (built) build(folder);
    const without = outcomeOf(folder, testFile, title);
    if (without === 'none') return 'there is no such test';
    return without === 'red' ? null : 'the test stayed green';
  } finally {
    writeFileSync(path, text);
  }
}

function build(folder: string): void {
  spawnSync(process.execPath, ['bin/build.mjs'], { cwd: folder });
}

/** What a test says; a title with %s or $name stands for several, of which one red is enough. */
function outcomeOf(folder: string, file: string, title: string): 'red' | 'green' | 'none' {
  const pattern = title
    .replace(/\$[\w.]*\w/g, '%s')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%[sjo]/g, '.*');
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const args = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    file.startsWith('test/schedule/') ? 'UTC' : 'all',
    '--reporter=json',
    '--outputFile',
    'results.json',
  ];
  const result = spawnSync(process.execPath, [vitest, ...args, file, '-t', pattern], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    killSignal: 'SIGKILL',
  });
  // A test that never ends is red too.
  if (result.signal !== null) return 'red';
  const counts = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
  if (counts.numFailedTests > 0) return 'red';
  return counts.numPassedTests > 0 ? 'green' : 'none';
}
