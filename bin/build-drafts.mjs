/** What is bundled in place of sources: compiled templates, every form of every word, dictionaries without a reader. */

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** The built-in templates, compiled. */
async function templates() {
  const names = (await readdir('templates')).filter((name) => name.endsWith('.hbs')).sort();
  const entries = names.map(async (name) => {
    const text = (await readFile(`templates/${name}`, 'utf8')).replace(/\r\n?/g, '\n');
    return `${JSON.stringify(name.slice(0, -'.hbs'.length))}: ${Handlebars.precompile(text, compileOptions)}`;
  });
  return `export const PRECOMPILED = {${(await Promise.all(entries)).join(',\n')}};`;
}

/** A dictionary's words, every form spelt out and sorted. */
async function words(path) {
  const folder = dirname(
    fileURLToPath(import.meta.resolve(path.includes('-gb') ? 'dictionary-en-gb' : 'dictionary-en')),
  );
  const read = (name) => readFile(join(folder, name));
  const speller = nspell({ aff: await read('index.aff'), dic: await read('index.dic') });
  const list = Object.keys(speller.data).filter((word) => speller.correct(word));
  return `export const WORDS = ${JSON.stringify(`\n${list.sort().join('\n')}\n`)};`;
}

const DICTIONARY = `import aff from './index.aff'; import dic from './index.dic'; export default { aff, dic };`;

/** A JSON file that is parsed when it is needed: faster than a script of its size. */
async function parsed(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8'))).replace(/[^\0-\x7f]/g, escaped);
  return `module.exports = JSON.parse(${JSON.stringify(text)});`;
}

export const made = {
  name: 'made',
  setup({ onLoad }) {
    const make = (filter, contentsOf) =>
      onLoad({ filter }, async ({ path }) => {
        return { contents: await contentsOf(path), loader: 'js', resolveDir: dirname(path) };
      });
    make(/[\\/]draft[\\/]precompiled\.ts$/, templates);
    make(/[\\/]lint[\\/]words-en-(?:us|gb)\.ts$/, words);
    make(/[\\/]dictionary-en(?:-gb)?[\\/]index\.js$/, () => DICTIONARY);
    make(/[\\/]wink-eng-lite-web-model[\\/]dist[\\/].*\.json$/, parsed);
  },
};
