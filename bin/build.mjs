/** Bundles `src`, and each heavy package into a file of its own; each is read when it is used. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { draftPlugins } from './build-drafts.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** Of the sources and the packages: what was derived by other ones is not taken from a cache. */
async function fingerprint() {
  const hash = createHash('sha256');
  const names = await readdir('src', { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`);
  for (const file of [...files.sort(), 'package-lock.json']) hash.update(await readFile(file));
  return `${version}-${hash.digest('hex').slice(0, 12)}`;
}

/** What only some commands use: by the name in an import, the file below dist/vendor. */
const VENDORS = {
  '@valibot/to-json-schema': 'to-json-schema',
  'chrono-node/en': 'chrono-node',
  chalk: 'chalk',
  'date-holidays': 'date-holidays',
  'dictionary-en': 'dictionary-en',
  'dictionary-en-gb': 'dictionary-en-gb',
  diff: 'diff',
  handlebars: 'handlebars',
  'handlebars/runtime.js': 'handlebars-runtime',
  'ical.js': 'ical',
  inquirer: 'inquirer',
  nspell: 'nspell',
  'postal-mime': 'postal-mime',
  'string-width': 'string-width',
  'node-diff3': 'node-diff3',
  'wink-eng-lite-web-model': 'wink-model',
  'wink-nlp': 'wink-nlp',
  yaml: 'yaml',
};

/** The same for our own files that are made of data. */
const DATA = {
  './words-en-gb.ts': 'words-en-gb',
  './words-en-us.ts': 'words-en-us',
  './precompiled.ts': 'templates',
};

/** Leaves vendors out of the bundle; the bundle of one leaves only the others out. */
function vendors(own) {
  return {
    name: 'vendors',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path, kind }) => {
        const name = VENDORS[path] ?? DATA[path];
        if (name === undefined || name === own || kind === 'entry-point') return undefined;
        return { path: own === undefined ? `./vendor/${name}.cjs` : `./${name}.cjs`, external: true };
      });
    },
  };
}

/** Commander can run subcommands as programs, which ours are not: what that takes is loaded when it is called. */
const lateChildProcess = {
  name: 'late child_process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, () => ({ path: 'child_process', namespace: 'late' }));
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: `const late = () => process.getBuiltinModule('node:child_process');
        module.exports = { spawn: (...given) => late().spawn(...given), spawnSync: (...given) => late().spawnSync(...given) };`,
    }));
  },
};

/** Whether there is colour is decided by us: chalk's own way to find out would load streams at every start. */
const noDetection = {
  name: 'no detection',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** What few runs need of a package that others import at their start: it is loaded when it is called. */
const late = {
  name: 'late',
  async setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:yaml|chalk)$/ }, ({ path }) => ({ path, namespace: 'late-package' }));
    onResolve({ filter: /^\.\/vendor\/(?:yaml|chalk)\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'late-package' }, async ({ path }) => {
      const all = await import(path);
      const names = Object.keys(all).filter((name) => typeof all[name] === 'function' && name !== 'default');
      const calls = names.map(
        (name) => `${name}: function (...given) {
          const it = require('./vendor/${path}.cjs').${name};
          return new.target === undefined ? it(...given) : new it(...given);
        }`,
      );
      return { contents: `module.exports = { ${calls.join(', ')} };` };
    });
  },
};

/** Packages that went into a bundle, by their folder. */
const bundled = new Set();

/** Notes the packages of a bundle, for their licences. */
const noteLicences = {
  name: 'note licences',
  setup({ onEnd, initialOptions }) {
    initialOptions.metafile = true;
    onEnd(({ metafile }) => {
      for (const input of Object.keys(metafile?.inputs ?? {})) {
        const folder = /^(?:.*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
        if (folder !== undefined) bundled.add(folder);
      }
    });
  },
};

/** The licences of everything that is bundled, as their owners ask. */
async function writeLicences() {
  const texts = [];
  for (const folder of [...bundled].sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : `\n${await readFile(`${folder}/${file}`, 'utf8')}`;
    texts.push(`${name} ${version}, ${license}\n${text}`);
  }
  await writeFile('dist/LICENCES.txt', texts.join(`\n${'-'.repeat(72)}\n\n`));
}

const options = {
  bundle: true,
  minify: true,
  keepNames: true,
  platform: 'node',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  target: 'node20',
  // A real import() would start the loader of ES modules, which takes longer than what it loads.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  logLevel: 'warning',
  define: {
    FOLLOWUP_VERSION: JSON.stringify(version),
    FOLLOWUP_BUILD: JSON.stringify(await fingerprint()),
    'import.meta.dirname': '__dirname',
  },
};

/** Node gives what imports a CommonJS file its exports as the default; so the default takes the names on. */
const DEFAULT_ON_TOP = `{
  const { default: value, ...names } = module.exports;
  if (value !== undefined) module.exports = Object.assign(value, names);
}`;

async function buildVendor(source, name, resolveDir) {
  const contents = `export * from '${source}'; import * as all from '${source}'; export default all.default;`;
  await build({
    ...options,
    stdin: { contents, resolveDir },
    outfile: `dist/vendor/${name}.cjs`,
    outExtension: undefined,
    footer: { js: DEFAULT_ON_TOP },
    logOverride: { 'import-is-undefined': 'silent' },
    plugins: [vendors(name), noDetection, noteLicences, ...draftPlugins],
  });
}

/** A text in ASCII takes half the memory and a fraction of the time to read. */
async function escapeBeyondAscii(file) {
  const text = await readFile(file, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, text.replace(/[^\0-\x7f]/g, escaped));
}

/**
 * The bytecode of the bundles, for the Node that builds; any other compiles the text as ever. Taken after the commands
 * of every day have run once, so that it holds what they use.
 */
async function writeBytecode() {
  const folder = await mkdtemp(join(tmpdir(), 'followup-build-'));
  const file = join(folder, 'search.yaml');
  const mail = join(folder, 'draft.eml');
  await copyFile('test/fixtures/search.yaml', file);
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    FOLLOWUP_FILE: file,
    FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
  };
  const run = (...args) => promisify(execFile)(process.execPath, ['bin/bytecode.js', ...args], { env });
  await run('due');
  await run('due');
  await run('draft', 'halden', '--to', 'soren');
  const { stdout } = await run('draft', 'halden', '--to', 'priya');
  await writeFile(mail, stdout);
  await run('lint', mail);
  await run('sent', 'halden', '--to', 'priya');
  await run('heard', 'delphi', 'soon');
  await run('list');
  await rm(folder, { recursive: true });
}

await rm('dist', { recursive: true, force: true });
// To name a function again takes time whenever one is made; nothing of ours asks for a name.
const own = { ...options, keepNames: false };
const plugins = [late, vendors(), lateChildProcess, noteLicences, ...draftPlugins];
await build({ ...own, entryPoints: ['src/main.ts'], outfile: 'dist/main.cjs', plugins });
await build({ ...own, entryPoints: ['src/cli/man.ts'], outfile: 'dist/man.cjs', plugins });
for (const [source, name] of Object.entries(VENDORS)) await buildVendor(source, name, '.');
for (const [source, name] of Object.entries(DATA)) {
  await buildVendor(source, name, name === 'templates' ? 'src/draft' : 'src/draft/lint');
}

const { stdout } = await promisify(execFile)(process.execPath, ['dist/man.cjs']);
await writeFile('dist/followup.1', stdout);
await rm('dist/man.cjs');

await escapeBeyondAscii('dist/main.cjs');
await writeLicences();
await writeBytecode();
