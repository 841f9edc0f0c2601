/** Bundles `src` into one file, and each heavy package into one of its own that is read when it is used. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  valibot: 'valibot',
  'node-diff3': 'node-diff3',
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

/** Few files need the yaml package: it is loaded when it is called. */
const lateYaml = {
  name: 'late yaml',
  async setup({ onResolve, onLoad }) {
    const { default: yaml } = await import('yaml');
    const names = Object.keys(yaml).filter((name) => typeof yaml[name] === 'function');
    const late = names.map((name) => `${name}: (...given) => late().${name}(...given)`);
    onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'late-yaml' }));
    onResolve({ filter: /^\.\/vendor\/yaml\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'late-yaml' }, () => ({
      contents: `const late = () => require('./vendor/yaml.cjs'); module.exports = { ${late.join(', ')} };`,
    }));
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
    'import.meta.url': 'importMetaUrl',
  },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
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
    plugins: [vendors(name), noteLicences, ...draftPlugins],
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
 * of every morning have run once, so that it holds what they use.
 */
async function writeBytecode() {
  const sample = {
    FOLLOWUP_FILE: 'test/fixtures/search.yaml',
    FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
    XDG_CACHE_HOME: '',
  };
  const env = { ...process.env, ...sample };
  const run = promisify(execFile);
  await run(process.execPath, ['bin/bytecode.js', 'due'], { env });
  await run(process.execPath, ['bin/bytecode.js', 'draft', 'halden', '--to', 'priya'], { env });
}

await rm('dist', { recursive: true, force: true });
await build({
  ...options,
  // To name a function again takes time whenever one is made; nothing of ours asks for a name.
  keepNames: false,
  entryPoints: { main: 'src/main.ts', man: 'src/cli/man.ts' },
  outdir: 'dist',
  plugins: [lateYaml, vendors(), lateChildProcess, noDetection, noteLicences, ...draftPlugins],
});
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
