#!/usr/bin/env node
/**
 * Runs dist/main.cjs as it was compiled before: a newer Node keeps that in our cache, an older one takes it from what
 * the build put beside the bundle, where neither of the two is damaged. CommonJS, since a start as a module takes longer.
 */

const { readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, isAbsolute, join } = require('node:path');

const main = join(__dirname, '../dist/main.cjs');
/** Of what `due` runs, the most frequent of all, or of what mails need as well. */
const kept = `${main}.${process.argv.includes('due') ? 'due' : 'mails'}.bytecode`;

/** The folder of what is derived, as the program has it; undefined where the environment names none. */
function cacheFolder({ XDG_CACHE_HOME: base = '', HOME: home = '' }) {
  if (isAbsolute(base)) return join(base, 'followup');
  return isAbsolute(home) ? join(home, '.cache/followup') : undefined;
}

/** What the build made of these bytes; undefined where it made nothing, or of others, or it is damaged. */
function bytecodeOf(source) {
  const { crc32 } = require('node:zlib');
  try {
    const bytes = readFileSync(kept);
    const code = bytes.subarray(8);
    return bytes.readUInt32LE(0) === crc32(source) && bytes.readUInt32LE(4) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Compiles the bundle, which is all ASCII, and runs it. Returns its script. */
function runFromBytecode() {
  const { Script } = require('node:vm');
  const source = readFileSync(main);
  const options = { filename: main, cachedData: bytecodeOf(source) };
  const script = new Script(nodeModule.wrap(source.latin1Slice()), options);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, nodeModule.createRequire(main), module, main, dirname(main));
  return script;
}

if (nodeModule.enableCompileCache === undefined) {
  Object.assign(exports, { script: runFromBytecode(), kept });
} else {
  const folder = cacheFolder(process.env);
  if (folder !== undefined) nodeModule.enableCompileCache(join(folder, 'compiled'));
  require(main);
}
