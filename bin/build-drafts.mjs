/** Parts of the bundle that are made, not written: compiled templates, and dictionaries as plain lists of words. */

import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import nspell from 'nspell';

/** The same as `COMPILE_OPTIONS` of src/draft/compile.ts. */
const compileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true },
};

/** Puts the built-in templates, compiled, in the place of src/draft/precompiled.ts. */
const templates = {
  name: 'templates',
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

function dictionaryOf(name) {
  const folder = dirname(fileURLToPath(import.meta.resolve(name)));
  const [aff, dic] = [`${folder}/index.aff`, `${folder}/index.dic`];
  return { aff, dic };
}

/** Puts the dictionary's words, every form spelt out and sorted, in the place of src/draft/lint/words-*.ts. */
const words = {
  name: 'words',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]lint[\\/]words-en-(?:us|gb)\.ts$/ }, async ({ path }) => {
      const { aff, dic } = dictionaryOf(path.includes('-gb') ? 'dictionary-en-gb' : 'dictionary-en');
      const speller = nspell({ aff: await readFile(aff), dic: await readFile(dic) });
      const list = Object.keys(speller.data).filter((word) => speller.correct(word));
      const contents = `export const WORDS = ${JSON.stringify(`\n${list.sort().join('\n')}\n`)};`;
      return { contents, loader: 'js' };
    });
  },
};

/** Puts the dictionaries' files beside the bundle, and a reader of them in the place of their packages. */
const dictionaries = {
  name: 'dictionaries',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dictionary-en(?:-gb)?[\\/]index\.js$/ }, async ({ path }) => {
      const name = /[\\/](dictionary-en(?:-gb)?)[\\/]index\.js$/.exec(path)[1];
      const { aff, dic } = dictionaryOf(name);
      await mkdir('dist/vendor', { recursive: true });
      await copyFile(aff, `dist/vendor/${name}.aff`);
      await copyFile(dic, `dist/vendor/${name}.dic`);
      const read = (end) => `readFileSync(import.meta.dirname + '/${name}.${end}')`;
      const contents = `import { readFileSync } from 'node:fs';
        export default { aff: ${read('aff')}, dic: ${read('dic')} };`;
      return { contents, loader: 'js' };
    });
  },
};

/** Reads the model of the language as JSON, which is faster than as a script, and without a copy of it in memory. */
const model = {
  name: 'model',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]wink-eng-lite-web-model[\\/]dist[\\/].*\.json$/ }, async ({ path }) => {
      const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8'))).replace(/[^\0-\x7f]/g, escaped);
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
    onLoad({ filter: /[\\/]read-core-model\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replace('JSON.parse(JSON.stringify(originalModel))', 'originalModel'), loader: 'js' };
    });
  },
};

export const draftPlugins = [templates, words, dictionaries, model];
