/** What `npm pack` makes of the built tree runs by itself: no dependency, no build step, no install script, no network. */

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const sample = join(root, 'test/fixtures/search.yaml');
let folder = '';
let installed = '';
let packed: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'followup-pack-'));
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--cache', join(folder, 'npm-cache'), '--update-notifier=false'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const answer = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
  const [{ filename, files }] = Object.values(answer) as [{ filename: string; files: { path: string }[] }];
  packed = files.map(({ path }) => path);
  const home = join(folder, 'empty');
  mkdirSync(home);
  npm(home, 'install', '--ignore-scripts', '--offline', '--no-audit', '--no-fund', join(folder, filename));
  installed = join(home, 'node_modules/followup');
  copyFileSync(sample, join(home, 'search.yaml'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the installed program, with nothing of this repository in reach. */
function followup(...args: string[]): string {
  const home = join(folder, 'empty');
  return execFileSync(join(home, 'node_modules/.bin/followup'), args, {
    cwd: home,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      LC_ALL: 'C.UTF-8',
      TZ: 'Europe/London',
      FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
      FOLLOWUP_FILE: join(home, 'search.yaml'),
    },
  });
}

test('it is alone in node_modules', () => {
  const names = readdirSync(join(folder, 'empty/node_modules')).filter((name) => !name.startsWith('.'));
  expect(names).toEqual(['followup']);
});

test('the morning list, a draft, a calendar, a schema and the check of everything run from there', () => {
  const transcript = readFileSync(join(root, 'test/cli/transcripts/due.txt'), 'utf8');
  const wanted = /^\$ followup due\n([\s\S]*?)^(?=\$|#)/m.exec(transcript)?.[1];
  expect(followup('due')).toBe(wanted);
  expect(followup('draft', 'brook', '--kind', 'status-check')).toContain('\nTo: Amina Yusuf ');
  expect(followup('calendar')).toContain('BEGIN:VEVENT');
  expect(followup('schema', 'due')).toContain('"$schema"');
  expect(followup('templates', 'list')).toContain('status-check');
  expect(followup('check')).toBe('');
});

test('-V --json says on what it runs', () => {
  expect(JSON.parse(followup('-V', '--json'))).toEqual({
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  });
});

test('the manual page, the licences and the templates are inside; sources, tests and settings are not', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/followup.js',
      'dist/LICENCES.txt',
      'dist/followup.1',
      'dist/main.cjs',
      'package.json',
      'templates/thank-you.first.1.hbs',
    ]),
  );
  const kinds = /^(?:CHANGELOG\.md|LICENSE|README\.md|package\.json|bin\/[a-z.]+|dist\/[^.].*|templates\/[^/]+\.hbs)$/;
  expect(packed.filter((path) => !kinds.test(path))).toEqual([]);
  expect(packed.filter((path) => /\.ts$|\.map$|build|screenshots|bytecode\.js/.test(path))).toEqual([]);
  // A list: npm takes no single name where a package is linked.
  expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).man).toEqual(['./dist/followup.1']);
  expect(statSync(join(installed, 'bin/followup.js')).mode & 0o111).not.toBe(0);
});

test('every package that is bundled stands in LICENCES.txt, with its text', async () => {
  const { metafile } = await build({
    entryPoints: [join(root, 'src/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    outdir: folder,
    logLevel: 'silent',
    loader: { '.hbs': 'text' },
  });
  const inputs = Object.keys(metafile.inputs);
  const names = inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  const bundled = [...new Set(names)].sort();
  expect(bundled).toEqual(expect.arrayContaining(['commander', 'date-holidays', 'inquirer', 'nodemailer', 'yaml']));
  const entries = readFileSync(join(installed, 'dist/LICENCES.txt'), 'utf8').split(`\n${'-'.repeat(72)}\n\n`);
  const texts = new Map(
    entries.map((entry) => [/^(\S+) \d/.exec(entry)?.[1] ?? '', entry.split('\n').slice(1).join('\n')]),
  );
  expect(bundled.filter((name) => (texts.get(name)?.length ?? 0) < 300)).toEqual([]);
});
