/** Bundles `src` into `dist`, one chunk a command, so that a command loads only what it uses. */

import { readdir, readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import Handlebars from 'handlebars';

/** The same as `COMPILE_OPTIONS` of src/draft/compile.ts. */
const compileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true },
};

/** Puts the built-in templates, compiled, in the place of src/draft/precompiled.ts. */
const precompiledTemplates = {
  name: 'precompiled-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]draft[\\/]precompiled\.ts$/ }, async () => {
      const names = (await readdir('templates')).filter((name) => name.endsWith('.hbs')).sort();
      const entries = names.map(async (name) => {
        const text = (await readFile(`templates/${name}`, 'utf8')).replace(/\r\n?/g, '\n');
        return `${JSON.stringify(name.slice(0, -'.hbs'.length))}: ${Handlebars.precompile(text, compileOptions)}`;
      });
      const contents = `export const PRECOMPILED = {${(await Promise.all(entries)).join(',\n')}};`;
      return { contents, loader: 'js', watchDirs: ['templates'] };
    });
  },
};

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
  plugins: [precompiledTemplates],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
