/** Runs a command, and writes the bytecode of what it ran beside the bundles. Called by the build. */

const { writeFileSync } = require('node:fs');
const { loaded } = require('./followup.js');

process.on('exit', () => {
  for (const [file, { script }] of loaded) writeFileSync(`${file}.bytecode`, script.createCachedData());
});
