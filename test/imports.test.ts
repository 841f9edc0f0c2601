/** Every import under `src`, held to the table of the house: who may lean on whom, and where each package lives. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STATUS } from '../src/model/failure.ts';

interface Import {
  file: string;
  /** The folder of `src` it stands in; the name of the file for those at the top. */
  from: string;
  /** The folder or top file it leads to, or the package. */
  to: string;
  /** The file it leads to; the package where it is none of ours. */
  path: string;
  isType: boolean;
  /** Loaded when it is called for. */
  isCalled: boolean;
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
    isCalled: false,
    target: match[2] ?? '',
  }));
  const called = [...text.matchAll(CALL)].map((match) => ({ isType: false, isCalled: true, target: match[1] ?? '' }));
  return [...found, ...called].map(({ isType, isCalled, target }) => {
    const isOurs = target.startsWith('.');
    const path = isOurs ? new URL(target, new URL(file, root)).pathname.slice(root.pathname.length) : packageOf(target);
    return { file, from: folderOf(file), to: isOurs ? folderOf(path) : path, path, isType, isCalled };
  });
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
  'main.ts': ['cli', 'context.ts', 'system.ts'],
};

/** Where each package lives. */
const HOME: Record<string, string[]> = {
  commander: ['cli', 'commands'],
  inquirer: ['cli'],
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
  stemmer: ['draft'],
  'wink-eng-lite-web-model': ['draft'],
  'wink-nlp': ['draft'],
  'dictionary-en': ['draft'],
  'dictionary-en-gb': ['draft'],
  nodemailer: ['mail'],
  'postal-mime': ['mail'],
  'ical.js': ['calendar'],
  'windows-iana': ['calendar'],
  chalk: ['view'],
  'fast-string-width': ['view'],
  'csv-stringify': ['view'],
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
const ENTRIES = ['main.ts'];

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

test('cli imports no command, save the table that loads each when it is named', () => {
  const wrong = imports.filter(
    ({ file, from, to }) => from === 'cli' && to === 'commands' && file !== 'cli/dispatch.ts',
  );
  expect(wrong.map(show)).toEqual([]);
});

test('every file that declares commands is in that table', () => {
  const declaring = files.filter(
    (file) =>
      folderOf(file) === 'commands' && /^export function declare\(/m.test(readFileSync(new URL(file, root), 'utf8')),
  );
  const called = imports.filter(({ file, isCalled }) => file === 'cli/dispatch.ts' && isCalled).map(({ path }) => path);
  expect(declaring.filter((file) => !called.includes(file))).toEqual([]);
});

/** What a file reaches by its imports, and they by theirs. */
function reachedFrom(start: string, leads: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(leads.get(start) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(leads.get(next) ?? []));
  }
  return seen;
}

function leadsBy(isMeant: (one: Import) => boolean): Map<string, string[]> {
  return new Map(
    files.map((file) => [file, imports.filter((one) => one.file === file && isMeant(one)).map(({ path }) => path)]),
  );
}

test('neither the reader nor the planner is loaded for a plan that is kept', () => {
  const leads = leadsBy(({ isType, isCalled }) => !isType && !isCalled);
  const loaded = ['main.ts', 'commands/read/due.ts'].flatMap((start) => [...reachedFrom(start, leads)]);
  expect(loaded.filter((path) => /^(?:store\/(?:schema|parse)|schedule\/plan|cli\/ask)\.ts$/.test(path))).toEqual([]);
});

test('due and heard never come to the library of language, not even by what they load when it is called for', () => {
  const leads = leadsBy(({ isType }) => !isType);
  // The table of commands leads to all of them.
  leads.set('cli/dispatch.ts', []);
  const comesToIt = (name: string) => reachedFrom(`commands/${name}.ts`, leads).has('wink-nlp');
  expect(['read/due', 'record/heard', 'record/note'].map(comesToIt)).toEqual([false, false, true]);
});

/** Groups of files that import each other, types too, each group sorted. */
function circles(): string[][] {
  const leads = leadsBy(() => true);
  const all = new Map(files.map((file) => [file, reachedFrom(file, leads)]));
  const groups = files
    .filter((file) => all.get(file)?.has(file))
    .map((file) => files.filter((other) => all.get(file)?.has(other) && all.get(other)?.has(file)).join(', '));
  return [...new Set(groups)].map((group) => group.split(', '));
}

test('no files import each other in a circle, not even types', () => {
  expect(circles()).toEqual([]);
});

/** What of Node's own process could be asked; a process of a search has none of these. */
const NODES =
  /(?<![.\w])process\.(?:env|argv|cwd|exit|exitCode|stdin|stdout|stderr|platform|versions|hrtime|kill|on|getBuiltinModule|nextTick)\b/;

test('the process is reached through system.ts and main.ts alone', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(new URL(file, root), 'utf8');
    return file !== 'system.ts' && file !== 'main.ts' && NODES.test(text);
  });
  expect(wrong).toEqual([]);
});

/** The statuses of a Failure, and what is thrown besides. */
const THROWN = [...Object.keys(STATUS), 'Error', 'RangeError', 'ExitPromptError', 'InvalidArgumentError'];

test('what a function throws is told by its code', () => {
  const dialect = new RegExp(`@throws (?:(?:${THROWN.join('|')})\\b|as [a-z]\\w+ does)`);
  const wrong = files.flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .filter((line) => line.includes('@throws') && !dialect.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(wrong).toEqual([]);
});

test('no folder has more than 30 files', () => {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = file.split('/').slice(0, -1).join('/');
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > 30)).toEqual([]);
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
