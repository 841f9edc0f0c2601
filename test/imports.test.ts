/** Every import under `src`, held to the table of the house: who may lean on whom, and where each package lives. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Import {
  file: string;
  /** The folder of `src` it stands in; the name of the file for those at the top. */
  from: string;
  /** The folder or top file it leads to, or the package. */
  to: string;
  isType: boolean;
}

const root = new URL('../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const IMPORT = /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(new URL(file, root), 'utf8');
  const found = [...text.matchAll(IMPORT)].map((match) => ({
    isType: match[1] !== undefined,
    target: match[2] ?? '',
  }));
  const called = [...text.matchAll(CALL)].map((match) => ({ isType: false, target: match[1] ?? '' }));
  return [...found, ...called].map(({ isType, target }) => ({
    file,
    from: folderOf(file),
    to: target.startsWith('.')
      ? folderOf(new URL(target, new URL(file, root)).pathname.slice(root.pathname.length))
      : packageOf(target),
    isType,
  }));
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

const imports = files.flatMap(importsOf);
const show = ({ file, to }: Import) => `${file} imports ${to}`;

/** What each folder may import of the others; `context.ts` as types alone. */
const MAY: Record<string, string[]> = {
  model: [],
  time: ['model'],
  schedule: ['model', 'time'],
  store: ['model', 'time', 'context.ts'],
  draft: ['model', 'time', 'context.ts'],
  mail: ['model', 'time', 'context.ts'],
  calendar: ['model', 'time', 'context.ts'],
  view: ['model', 'time', 'context.ts'],
  'context.ts': ['model', 'time'],
  'system.ts': ['model', 'time', 'context.ts'],
  'main.ts': ['cli', 'system.ts'],
};

/** Where each package lives. */
const HOME: Record<string, string[]> = {
  commander: ['cli', 'commands'],
  inquirer: ['cli'],
  '@inquirer/core': ['cli'],
  '@inquirer/prompts': ['cli'],
  'chrono-node': ['cli'],
  yaml: ['store'],
  valibot: ['store'],
  '@valibot/to-json-schema': ['store'],
  'date-fns': ['time'],
  '@date-fns/tz': ['time'],
  '@date-fns/utc': ['time'],
  'date-holidays': ['time'],
  diff: ['store'],
  'node-diff3': ['store'],
  handlebars: ['draft'],
  nspell: ['draft'],
  'wink-eng-lite-web-model': ['draft'],
  'wink-nlp': ['draft'],
  'dictionary-en': ['draft'],
  'dictionary-en-gb': ['draft'],
  nodemailer: ['mail'],
  'postal-mime': ['mail'],
  'ical.js': ['calendar'],
  chalk: ['view'],
  'string-width': ['view'],
};

test('there is something to read', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.filter(({ to }) => to === 'model').length).toBeGreaterThan(100);
});

/** Only these compose; `main.ts` starts them. */
const COMPOSES = ['cli', 'commands'];

test('each folder leans on those alone that it may', () => {
  const wrong = imports.filter(({ file, from, to, isType }) => {
    const isInside = files.some((file) => folderOf(file) === to);
    // The types of the nouns are those of the file's schema, so that a key stands in one place.
    if (file === 'model/interview.ts' && to === 'store' && isType) return false;
    return isInside && from !== to && !COMPOSES.includes(from) && !(MAY[from] ?? []).includes(to);
  });
  expect(wrong.map(show)).toEqual([]);
});

/** Programs of their own: they start with the real ports. */
const ENTRIES = ['main.ts', 'cli/man.ts'];

test('the ports are imported as types, save by the programs that start with the real ones', () => {
  const wrong = imports.filter(({ to, isType }) => to === 'context.ts' && !isType);
  expect(wrong.map(show)).toEqual([]);
  const real = imports.filter(({ file, to }) => to === 'system.ts' && !ENTRIES.includes(file));
  expect(real.map(show)).toEqual([]);
});

test('each package has one home', () => {
  const wrong = imports.filter(({ from, to }) => {
    const isOurs = files.some((file) => folderOf(file) === to);
    return !isOurs && !to.startsWith('node:') && !(HOME[to] ?? []).includes(from);
  });
  expect(wrong.map(show)).toEqual([]);
});

/** What of Node reaches nothing by itself: text, and streams over what was handed in. */
const PLAIN = ['node:path', 'node:stream', 'node:readline'];

test('the machine is reached through system.ts alone', () => {
  const wrong = imports.filter(
    ({ from, to, isType }) => to.startsWith('node:') && !PLAIN.includes(to) && from !== 'system.ts' && !isType,
  );
  expect(wrong.map(show)).toEqual([]);
});

test('the clock is read by system.ts alone', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    return (
      file !== 'system.ts' && /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bprocess\.hrtime\b/.test(text)
    );
  });
  expect(wrong).toEqual([]);
});

test('schedule and time ask the machine for no zone, no language, no chance and no surroundings', () => {
  const ASKS = [
    /\bDate\.now\b/,
    /\bnew Date\(\s*\)/,
    /\bDate\(\)/,
    /\bresolvedOptions\b/,
    /DateTimeFormat\(\s*\)/,
    /DateTimeFormat\(\s*undefined/,
    /\.toLocale[A-Z]\w*\(/,
    /\.localeCompare\(/,
    /\.get(?:FullYear|Month|Date|Hours|Minutes|Seconds|TimezoneOffset)\(/,
    /\.set(?:FullYear|Month|Date|Hours|Minutes|Seconds)\(/,
    /\bMath\.random\b/,
    /\bprocess\.(?:env|argv|cwd)\b/,
    /\bsetTimeout\b/,
    /\bfetch\(/,
  ];
  const wrong = files
    .filter((file) => /^(schedule|time)\//.test(file))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, root), 'utf8');
      return ASKS.filter((ask) => ask.test(text)).map((ask) => `${file}: ${ask.source}`);
    });
  expect(wrong).toEqual([]);
});

test('no file has more than 250 lines, a default export, or a class that is no error', () => {
  const wrong = files.flatMap((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    return [
      ...(text.split('\n').length > 251 ? [`${file} has ${text.split('\n').length - 1} lines`] : []),
      ...(/^export default\b/m.test(text) ? [`${file} exports a default`] : []),
      ...(/^(?:export )?class (?!\w+ extends Error)/m.test(text) ? [`${file} has a class`] : []),
    ];
  });
  expect(wrong).toEqual([]);
});
