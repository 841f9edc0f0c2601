/** Bundles `src` into `dist`, one chunk a command, so that a command loads only what it uses. */

import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { draftPlugins } from './build-drafts.js';

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: draftPlugins,
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
