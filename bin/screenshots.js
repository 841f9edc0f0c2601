#!/usr/bin/env node
// Pictures of commands on the sample search, from the very text that they print: test/screens/*.svg. Run after the build.
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { buildSync } = require('esbuild');

const root = join(__dirname, '..');
const COLUMNS = 80;

/** Name of a picture, and the command in it. */
const PICTURES = {
  due: ['due'],
  show: ['show', 'halden-staff-engineer'],
  explain: ['explain', 'brook', '--kind', 'status-check'],
  plan: ['plan', 'halden-staff-engineer'],
  timeline: ['timeline'],
};

/** Takes every picture. Returns SVG by name. */
function takePictures() {
  const home = mkdtempSync(join(tmpdir(), 'followup-screens-'));
  try {
    const bundle = join(home, 'svg.cjs');
    const entry = join(root, 'bin/svg.mts');
    const options = { bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' };
    buildSync({ ...options, entryPoints: [entry], outfile: bundle });
    const { renderSvg } = require(bundle);
    copyFileSync(join(root, 'test/fixtures/search.yaml'), join(home, 'search.yaml'));
    const env = {
      PATH: process.env.PATH,
      HOME: home,
      TZ: 'Europe/London',
      LC_ALL: 'C.UTF-8',
      FORCE_COLOR: '1',
      COLUMNS: String(COLUMNS),
      FOLLOWUP_FILE: join(home, 'search.yaml'),
      FOLLOWUP_NOW: '2026-11-24T10:00:00Z',
    };
    const shoot = (args) => {
      const argv = [join(root, 'bin/followup.js'), ...args];
      const printed = execFileSync(process.execPath, argv, { env, encoding: 'utf8' });
      const command = `followup ${args.join(' ')}`;
      const svg = renderSvg(`\u001b[2m$\u001b[22m ${command}\n${printed}`, COLUMNS);
      // What a reader hears who cannot see the picture.
      return svg.replace('>\n', `>\n<title>What ${command} prints</title>\n`);
    };
    return Object.fromEntries(Object.entries(PICTURES).map(([name, args]) => [name, shoot(args)]));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

if (require.main === module) {
  const folder = join(root, 'test/screens');
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of Object.entries(takePictures())) writeFileSync(join(folder, `${name}.svg`), svg);
}

module.exports = { takePictures };
