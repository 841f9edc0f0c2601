#!/usr/bin/env node
/**
 * Runs dist/main.cjs as it was compiled before, for this very Node: by the build, which keeps that beside the bundle, or by
 * a run of before, which keeps it in our cache. CommonJS, since a start as a module takes longer.
 */

const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const main = join(__dirname, '../dist/main.cjs');
/** Of what `due` runs, the most frequent of all, or of what mails need as well. */
const name = `${process.version}-${process.arch}.${process.argv.includes('due') ? 'due' : 'mails'}.bytecode`;
/** Where it is kept: in the folder of what is derived, as the program has it, where the environment names one. */
const folders = [...cacheFolder(process.env), dirname(main)];

function cacheFolder({ XDG_CACHE_HOME: base = '', HOME: home = '' }) {
  const cache = isAbsolute(base) ? base : isAbsolute(home) ? join(home, '.cache') : undefined;
  return cache === undefined ? [] : [join(cache, 'followup/compiled')];
}

/** What is kept of these bytes; undefined where nothing is, or of others, or it is damaged. */
function bytecodeOf(source, folder) {
  try {
    const bytes = readFileSync(join(folder, name));
    const code = bytes.subarray(8);
    return bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

const source = readFileSync(main);
const cachedData = folders.reduce((found, folder) => found ?? bytecodeOf(source, folder), undefined);
const script = new Script(nodeModule.wrap(source.latin1Slice()), { filename: main, cachedData });

/** Keeps what was compiled so far. A file that is torn, or cannot be written, costs the next run time alone. */
function keepIn(folder) {
  const code = script.createCachedData();
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(crc32(source), 0);
  sums.writeUInt32LE(crc32(code), 4);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, name), Buffer.concat([sums, code]));
  } catch {}
}

if (script.cachedDataRejected !== false) process.on('exit', () => folders.slice(0, -1).forEach(keepIn));
// What a newer Node can keep of the packages, which are loaded as they are needed.
if (folders.length > 1) nodeModule.enableCompileCache?.(folders[0]);
module.exports = { folders, keepIn };

const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, nodeModule.createRequire(main), bundle, main, dirname(main));
