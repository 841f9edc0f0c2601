#!/usr/bin/env node
/**
 * Loads our bundles and runs them, from the bytecode that the build put beside them where the Node in use takes it.
 * CommonJS, a loader of its own, and one file, on purpose: each of these would else take a tenth of a start.
 */

const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** What was loaded, by file: what it exports, and its script for the build, which takes the bytecode. */
const loaded = new Map();

function bytecodeOf(filename) {
  try {
    return readFileSync(`${filename}.bytecode`);
  } catch {
    return undefined;
  }
}

/** Loads a bundle, and what it requires of the others. */
function load(filename) {
  const known = loaded.get(filename);
  if (known !== undefined) return known.module.exports;
  const source = `(function (exports, require, module, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, cachedData: bytecodeOf(filename) });
  const module = { exports: {} };
  loaded.set(filename, { module, script });
  const folder = dirname(filename);
  const requireFrom = (name) => (name.startsWith('.') ? load(join(folder, name)) : require(name));
  script.runInThisContext()(module.exports, requireFrom, module, folder);
  return module.exports;
}

module.exports = { loaded };
load(join(__dirname, '../dist/main.cjs'));
