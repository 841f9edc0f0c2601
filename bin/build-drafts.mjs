/** What is bundled in place of sources: compiled templates, long texts as files, dictionaries without a reader. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

/** The script that reads a long text from a file of its own: as part of a script it takes several times as long. */
async function readingOf(name, text) {
  // One byte a letter is read in half the time.
  if (/[^\0-\xff]/.test(text)) throw new Error(`${name} has letters beyond Latin-1`);
  await mkdir('dist/vendor', { recursive: true });
  await writeFile(`dist/vendor/${name}`, text, 'latin1');
  return `require('node:fs').readFileSync(\`\${__dirname}/${name}\`, 'latin1')`;
}

/** A dictionary's words, every form spelt out and sorted. */
async function words(path) {
  const folder = dirname(
    fileURLToPath(import.meta.resolve(path.includes('-gb') ? 'dictionary-en-gb' : 'dictionary-en')),
  );
  const read = (name) => readFile(join(folder, name));
  const speller = nspell({ aff: await read('index.aff'), dic: await read('index.dic') });
  const list = Object.keys(speller.data).filter((word) => speller.correct(word));
  return `export const WORDS = ${await readingOf(`${basename(path, '.ts')}.txt`, `\n${list.sort().join('\n')}\n`)};`;
}

/** What was learned of tone. */
async function weights(path) {
  const source = await readFile(path, 'utf8');
  const [common] = /^export const COMMON =[^;]*;/m.exec(source);
  const [, text] = /WEIGHTS = (".*");/.exec(source);
  return `${common} export const WEIGHTS = ${await readingOf('tone-weights.txt', JSON.parse(text))};`;
}

const DICTIONARY = `import aff from './index.aff'; import dic from './index.dic'; export default { aff, dic };`;

/** A table of the library of English. */
async function table(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const text = (await readFile(path, 'utf8')).replace(/[^\0-\x7f]/g, escaped);
  return `module.exports = JSON.parse(${await readingOf(basename(path), text)});`;
}

/** That library copies its table by way of text and decodes it one byte at a time; ours is read once, as it is. */
async function tableReader(path) {
  const text = await readFile(path, 'utf8');
  const direct = text
    .replace('JSON.parse(JSON.stringify(originalModel))', 'originalModel')
    .replace(/bufferFromBase64=function.*?return bytes\.buffer\}/, BYTES);
  if (!direct.includes(BYTES) || direct.includes('stringify')) throw new Error(`${path} is another one than was known`);
  return direct;
}

const BYTES = `bufferFromBase64=(data)=>new Uint8Array(Buffer.from(data,'base64')).buffer`;

export const made = {
  name: 'made',
  setup({ onLoad }) {
    const make = (filter, contentsOf) =>
      onLoad({ filter }, async ({ path }) => {
        return { contents: await contentsOf(path), loader: 'js', resolveDir: dirname(path) };
      });
    make(/[\\/]draft[\\/]precompiled\.ts$/, templates);
    make(/[\\/]lint[\\/]words-en-(?:us|gb)\.ts$/, words);
    make(/[\\/]lint[\\/]tone-weights\.ts$/, weights);
    make(/[\\/]dictionary-en(?:-gb)?[\\/]index\.js$/, () => DICTIONARY);
    make(/[\\/]wink-eng-lite-web-model[\\/]dist[\\/].*\.json$/, table);
    make(/[\\/]wink-eng-lite-web-model[\\/]dist[\\/]read-core-model\.js$/, tableReader);
  },
};
