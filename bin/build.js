/** Bundles `src` into `dist`, one chunk a command, so that a command loads only what it uses; makes the manual. */

import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { draftPlugins } from './build-drafts.js';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const options = {
  outdir: 'dist',
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: draftPlugins,
  define: { FOLLOWUP_VERSION: JSON.stringify(version) },
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
};

await rm('dist', { recursive: true, force: true });
await build({ ...options, entryPoints: { main: 'src/main.ts' }, splitting: true });

await build({ ...options, entryPoints: { man: 'src/cli/man.ts' } });
const { stdout } = await promisify(execFile)(process.execPath, ['dist/man.js']);
await writeFile('dist/followup.1', stdout);
await rm('dist/man.js');
