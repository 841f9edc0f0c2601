/** Bundles `src`, and each heavy package into a file of its own, which is loaded when it is used. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { made } from './build-drafts.mjs';

const run = promisify(execFile);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** What only some commands use: each is a file below dist/vendor. */
const HEAVY = [
  '@valibot/to-json-schema',
  'chalk',
  'csv-stringify/sync',
  'date-holidays',
  'dictionary-en',
  'dictionary-en-gb',
  'diff',
  'handlebars',
  'ical.js',
  'inquirer',
  'node-diff3',
  'nspell',
  'postal-mime',
  'windows-iana',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'yaml',
  './words-en-gb.ts',
  './words-en-us.ts',
  './tone-weights.ts',
  './precompiled.ts',
];

/** What is imported at the start though few runs need it: it is loaded when one of its names is first asked for. */
const LATE = ['chalk', 'csv-stringify/sync', 'windows-iana', 'yaml', 'node:child_process', './tone-weights.ts'];

/** Name of the file of a heavy package. */
function fileOf(name) {
  return `${name.replace(/^\W+|\.[jt]s$/g, '').replace(/\W+/g, '-')}.cjs`;
}

/** Leaves heavy packages out of a bundle; that of one leaves only the others out. */
function apart(folder, own) {
  return {
    name: 'apart',
    setup({ onResolve, onLoad }) {
      const target = (name) => (HEAVY.includes(name) ? `${folder}${fileOf(name)}` : name);
      onResolve({ filter: /.*/ }, ({ path, namespace }) => {
        if (namespace === 'late') return { path, external: true };
        if (own === undefined && LATE.includes(path)) return { path, namespace: 'late' };
        return HEAVY.includes(path) && path !== own ? { path: target(path), external: true } : undefined;
      });
      onLoad({ filter: /.*/, namespace: 'late' }, async ({ path }) => {
        const names = path.startsWith('.') ? ['WEIGHTS', 'COMMON'] : Object.keys(await import(path));
        const getters = names.map((name) => `get ${name}() { return load().${name}; }`);
        return {
          contents: `const load = () => require('${target(path)}'); module.exports = { ${getters.join(', ')} };`,
        };
      });
    },
  };
}

/** Of the sources and the packages: what was derived by other ones is not taken from a cache. */
async function fingerprint() {
  const hash = createHash('sha256');
  const names = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
  for (const name of names.sort()) hash.update(await readFile(`src/${name}`));
  return `${version}-${hash
    .update(await readFile('package-lock.json'))
    .digest('hex')
    .slice(0, 12)}`;
}

const define = {
  FOLLOWUP_VERSION: JSON.stringify(version),
  FOLLOWUP_BUILD: JSON.stringify(await fingerprint()),
  'import.meta.dirname': '__dirname',
};

/** Folders of the packages that went into a bundle. */
const bundled = new Set();

async function bundle(outfile, options) {
  const { metafile } = await build({
    bundle: true,
    minify: true,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // A real import() would start the loader of ES modules, which takes longer than what it loads.
    supported: { 'dynamic-import': false },
    legalComments: 'none',
    logLevel: 'warning',
    define,
    outfile,
    ...options,
  });
  // All in ASCII it takes half the memory and a fraction of the time to read.
  const text = await readFile(outfile, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(outfile, text.replace(/[^\0-\x7f]/g, escaped));
  for (const input of Object.keys(metafile.inputs)) {
    const folder = /^(?:.*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder !== undefined) bundled.add(folder);
  }
}

/** Node gives what imports a CommonJS file its exports as the default; so the default takes the names on. */
const DEFAULT_ON_TOP = `{
  const { default: value, ...names } = module.exports;
  if (value !== undefined) module.exports = Object.assign(value, names);
}`;

/** The folder below src of a file that is a bundle of its own. */
async function folderOf(name) {
  const files = await readdir('src', { recursive: true });
  return join('src', dirname(files.find((file) => file.endsWith(name.slice(1)))));
}

async function bundleHeavy(name) {
  return bundle(`dist/vendor/${fileOf(name)}`, {
    stdin: {
      contents: `export * from '${name}'; import * as all from '${name}'; export default all.default;`,
      resolveDir: name.startsWith('.') ? await folderOf(name) : '.',
    },
    keepNames: true,
    footer: { js: DEFAULT_ON_TOP },
    logOverride: { 'import-is-undefined': 'silent' },
    loader: { '.aff': 'text', '.dic': 'text' },
    plugins: [apart('./', name), made],
  });
}

/** The licences of everything that is bundled, as their owners ask. */
async function writeLicences() {
  const texts = [...bundled].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : `\n${await readFile(`${folder}/${file}`, 'utf8')}`;
    return `${name} ${version}, ${license}\n${text}`;
  });
  await writeFile('dist/LICENCES.txt', (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`));
}

/** The bytecode of what `due` and mails run, for the Node that builds; another one keeps its own. */
async function writeBytecode() {
  const folder = await mkdtemp(join(tmpdir(), 'followup-build-'));
  const file = join(folder, 'search.yaml');
  await copyFile('test/fixtures/search.yaml', file);
  const env = { HOME: folder, FOLLOWUP_FILE: file, FOLLOWUP_NOW: '2026-11-24T10:00:00Z' };
  // A second run takes what is kept, and holds what the first one needed as well.
  for (const words of [
    'due',
    'due',
    'draft halden --to priya',
    'list',
    'sent halden --to priya',
    'draft halden --to soren',
  ])
    await run(process.execPath, ['bin/bytecode.js', ...words.split(' ')], { env });
  await rm(folder, { recursive: true });
}

await rm('dist', { recursive: true, force: true });
const plugins = [apart('./vendor/'), made];
await bundle('dist/main.cjs', { entryPoints: ['src/main.ts'], plugins });
await bundle('dist/man.cjs', { entryPoints: ['bin/man.mts'], plugins });
await Promise.all(HEAVY.map(bundleHeavy));
await writeFile('dist/followup.1', (await run(process.execPath, ['dist/man.cjs'])).stdout);
await rm('dist/man.cjs');
await writeLicences();
await writeBytecode();
