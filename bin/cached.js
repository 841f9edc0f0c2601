/** Runs our bundles from the bytecode that the build put beside them, where the Node in use takes it. */

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '../dist');

/** The scripts that ran, by file: for the build, which takes their bytecode. */
const scripts = new Map();

function bytecodeOf(filename) {
  try {
    return readFileSync(`${filename}.bytecode`);
  } catch {
    return undefined;
  }
}

/** Requires a file below dist; it and what it requires of dist run from their bytecode, if this Node made it. */
function runCached(name) {
  const compile = Module.prototype._compile;
  Module.prototype._compile = function compileCached(source, filename, ...rest) {
    if (!filename.startsWith(dist)) return compile.call(this, source, filename, ...rest);
    const script = new Script(Module.wrap(source), { filename, cachedData: bytecodeOf(filename) });
    scripts.set(filename, script);
    const require = Module.createRequire(filename);
    return script
      .runInThisContext()
      .call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
  require(name);
}

module.exports = { runCached, scripts };
