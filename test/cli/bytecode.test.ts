/** Bytecode that is damaged, or of another bundle, costs time, and nothing else. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DAMAGES } from '../store/damages.ts';
import { closeStage, openStage } from './transcript.ts';

const stage = openStage();
afterAll(() => closeStage(stage));
const program = join(stage.folder, 'program');
for (const part of ['bin', 'dist', 'templates']) cpSync(part, join(program, part), { recursive: true });

/** What a command gives that takes its bytecode from this file. */
function ran(path = ''): { status: number | null; said: string } {
  const { env, folder: cwd } = stage;
  const words = path.includes('.mails.') ? ['draft', 'halden', '--to', 'priya'] : ['due'];
  const argv = [join(program, 'bin/followup.js'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

/** What the build left beside the bundle, or this Node itself in the cache. */
function compiled(): string[] {
  const folders = [join(program, 'dist'), join(stage.env.HOME ?? '', '.cache/followup/compiled')].filter(existsSync);
  const all = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  return all.filter((path) => statSync(path).isFile() && /compiled|\.bytecode$/.test(path));
}

ran();
const wholes = compiled().map((path) => ({ path, whole: readFileSync(path), before: ran(path) }));

test('there is some', () => {
  expect(wholes.length).toBeGreaterThan(0);
  expect(wholes.map(({ before }) => before.status)).toEqual(wholes.map(() => 0));
});

test.each(Object.entries(DAMAGES))('%s', { timeout: 60_000 }, (_, damage) => {
  for (const { path, whole, before } of wholes) {
    for (const place of [0, 0.00001, 0.001, 0.3, 0.9, 0.9999]) {
      writeFileSync(path, damage(whole, place));
      expect(ran(path), `${path} at ${place}`).toEqual(before);
      writeFileSync(path, whole);
    }
  }
});

test('of another bundle', () => {
  const main = join(program, 'dist/main.cjs');
  const text = readFileSync(main, 'utf8');
  const before = ran();
  // As long as it was: that is all that Node itself compares.
  writeFileSync(main, text.replaceAll('to do', 'to DO'));
  expect(ran()).toEqual({ status: 0, said: before.said.replaceAll('to do', 'to DO') });
  writeFileSync(main, text);
});
