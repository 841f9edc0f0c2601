/** Runs a command, and writes the bytecode of what it ran beside the bundles. Called by the build. */

const { writeFileSync } = require('node:fs');
const { runCached, scripts } = require('./cached.js');

process.on('exit', () => {
  for (const [file, script] of scripts) writeFileSync(`${file}.bytecode`, script.createCachedData());
});
runCached('../dist/main.cjs');
