/** Which part of the bundle each source goes into. A part holds what its entries use and no earlier part has. */

import { relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** In order: what is loaded most often first. Whatever no entry leads to makes up the last part. */
const ENTRIES = {
  main: ['main.ts', 'cli/due.ts'],
  plan: ['cli/plan-anew.ts', 'cli/target.ts', 'model/turn.ts', 'store/identity.ts', 'store/show.ts'],
  parse: ['store/read.ts', 'store/refresh.ts', 'time/holidays.ts'],
  declare: ['cli/declare-record.ts', 'cli/declare-read.ts', 'cli/declare-mail.ts', 'cli/declare-tools.ts'],
  draft: ['cli/drafts.ts', 'draft/load.ts', 'draft/render.ts', 'draft/runtime.ts'],
  mail: ['cli/draft.ts', 'mail/message.ts', 'mail/formats.ts'],
  lint: ['cli/judge.ts', 'cli/lint.ts'],
  read: ['list', 'show', 'explain', 'plan', 'timeline', 'stats', 'calendar'].map((name) => `cli/${name}.ts`),
  record: ['cli/sent.ts', 'cli/heard.ts', 'cli/skip.ts', 'cli/outcome.ts', 'cli/note.ts', 'store/part.ts'],
  rest: [],
};

/**
 * Sources by their part, of an esbuild metafile. Packages are in none: each part has what it uses of them, but for the
 * one that is large and that the main part has at any rate.
 */
function partsOf({ inputs }) {
  const parts = new Map([['commander', 'main']]);
  const sources = Object.keys(inputs).filter((file) => file.startsWith('src/'));
  for (const [part, entries] of Object.entries(ENTRIES)) {
    const ahead = part === 'rest' ? sources : entries.map((entry) => `src/${entry}`);
    for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
      if (parts.has(file)) continue;
      if (inputs[file] === undefined) throw new Error(`bin/build-parts.mjs: no source ${file}`);
      parts.set(file, part);
      const used = inputs[file].imports.filter(({ kind, path }) => {
        return kind !== 'dynamic-import' && path.startsWith('src/');
      });
      ahead.push(...used.map(({ path }) => path));
    }
  }
  return parts;
}

/** What one part takes from another it asks of it by name. */
function across(part, parts) {
  return {
    name: 'across parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\/.*\.ts$|^commander$/ }, ({ path, resolveDir }) => {
        const file = path.startsWith('.') ? relative('.', resolve(resolveDir, path)) : path;
        const other = parts.get(file);
        if (other === undefined || other === part) return undefined;
        return { path: file, namespace: 'across', pluginData: other };
      });
      onResolve({ filter: /^part:/ }, ({ path }) => ({
        path: `./${path.slice('part:'.length)}.cjs`,
        external: true,
      }));
      onLoad({ filter: /.*/, namespace: 'across' }, ({ path, pluginData }) => ({
        contents: `module.exports = require('part:${pluginData}').modules['${path}'];`,
      }));
    },
  };
}

/** The sources of a part that others import. */
function sharedOf(part, parts, { inputs }) {
  const shared = new Set(
    [...parts].flatMap(([file, own]) => (own === part && !file.startsWith('src/') ? [file] : [])),
  );
  for (const [file, { imports }] of Object.entries(inputs)) {
    for (const { path } of imports) {
      if (parts.get(path) === part && parts.get(file) !== part) shared.add(path);
    }
  }
  return [...shared].sort();
}

/** Builds every part into dist, with the options and plugins of all bundles; a module runs when it is first asked for. */
export async function buildParts(options, plugins) {
  const whole = await build({
    ...options,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/main.cjs',
    write: false,
    metafile: true,
    plugins,
  });
  const parts = partsOf(whole.metafile);
  for (const part of Object.keys(ENTRIES)) {
    const shared = sharedOf(part, parts, whole.metafile);
    const from = (file) => (file.startsWith('src/') ? `./${file}` : file);
    const modules = shared.map((file) => `get '${file}'() { return require('${from(file)}'); }`);
    const start = part === 'main' ? "require('./src/main.ts');" : '';
    const contents = `exports.modules = { ${modules.join(', ')} };\n${start}`;
    await build({
      ...options,
      stdin: { contents, resolveDir: '.' },
      outfile: `dist/${part}.cjs`,
      plugins: [across(part, parts), ...plugins],
    });
  }
  return Object.keys(ENTRIES);
}
