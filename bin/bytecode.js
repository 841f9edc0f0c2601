/** Runs a command, and writes the bytecode of what it ran beside the bundle, with its checksums. Called by the build. */

const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { crc32 } = require('node:zlib');
const { script, kept } = require('./followup.js');

const main = join(__dirname, '../dist/main.cjs');

process.on('exit', () => {
  if (script === undefined) return;
  const code = script.createCachedData();
  const head = Buffer.alloc(8);
  head.writeUInt32LE(crc32(readFileSync(main)), 0);
  head.writeUInt32LE(crc32(code), 4);
  writeFileSync(kept, Buffer.concat([head, code]));
});
