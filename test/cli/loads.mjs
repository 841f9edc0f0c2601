/** Prints what each command loads besides the main part of the program, as a table: `npm run loads`. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'followup-loads-'));
const file = join(folder, 'search.yaml');
const hook = join(folder, 'hook.cjs');

/** Tells every file of dist as it is read, on a stream of its own. */
writeFileSync(
  hook,
  `const fs = require('node:fs');
   const { appendFileSync, readFileSync } = fs;
   fs.readFileSync = (file, ...options) => {
     const name = /dist\\/(?:vendor\\/)?(.*)\\.cjs$/.exec(String(file))?.[1];
     if (name !== undefined && name !== 'main') appendFileSync(process.env.LOADS, name + '\\n');
     return readFileSync(file, ...options);
   };`,
);

const COMMANDS = [
  ['due'],
  ['due', '--no-cache'],
  ['list'],
  ['show', 'halden'],
  ['explain', 'brook', '--kind', 'status-check'],
  ['plan', 'brook'],
  ['timeline'],
  ['stats'],
  ['check'],
  ['draft', 'halden', '--to', 'priya'],
  ['lint', 'draft.eml'],
  ['heard', 'delphi', 'soon'],
  ['sent', 'halden', '--to', 'priya'],
  ['skip', 'halden', '--kind', 'linkedin-note'],
  ['note', 'halden', '--to', 'Priya Raman', '--fit', 'my years of it'],
  ['add', '--company', 'New', '--role', 'Engineer', '--at', '2026-11-24T09:00', '--with', 'Ann Bee'],
  ['add', '--company', 'Newer', '--role', 'Engineer', '--at', 'yesterday 3pm', '--with', 'Ann Bee'],
  ['calendar'],
  ['scan', 'draft.eml'],
  ['schema'],
  ['completion', 'bash'],
  ['--help'],
];

function loadsOf(command) {
  const log = join(folder, 'loads');
  writeFileSync(log, '');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    LOADS: log,
    TZ: 'UTC',
    FOLLOWUP_FILE: file,
    FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
    NODE_OPTIONS: `--require ${hook}`,
  };
  const options = { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] };
  const stdout = execFileSync(process.execPath, [join(root, 'bin/followup.js'), ...command], options);
  if (command[0] === 'draft') writeFileSync(join(folder, 'draft.eml'), stdout);
  return execFileSync('cat', [log], { encoding: 'utf8' }).split('\n').filter(Boolean);
}

/** The sample as it is, known to the cache. */
function reset() {
  cpSync(join(root, 'test/fixtures/search.yaml'), file);
  loadsOf(['due']);
}

const rows = COMMANDS.map((command) => {
  reset();
  const loads = loadsOf(command);
  return `| \`followup ${command.join(' ')}\` | ${loads.join(', ') || 'nothing'} |`;
});
process.stdout.write(
  `| command, the file known to the cache | loads besides the main part |\n| --- | --- |\n`,
);
process.stdout.write(`${rows.join('\n')}\n`);
rmSync(folder, { recursive: true });
