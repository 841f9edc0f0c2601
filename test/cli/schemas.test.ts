/** What `--json` prints is what its schema says, for every command that reports. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/dispatch.ts';
import { closeStage, openStage } from './transcript.ts';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv') as typeof import('ajv');
const { default: addFormats } = require('ajv-formats') as typeof import('ajv-formats');

const stage = openStage();
afterAll(() => closeStage(stage));

function printed(...args: string[]): unknown {
  const { stdout, stderr } = spawnSync('followup', args, {
    cwd: stage.folder,
    env: stage.env,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(`followup ${args.join(' ')} printed nothing: ${stderr}`);
  return JSON.parse(stdout);
}

const message = (from: string, more: string) =>
  `From: ${from}\nTo: zoe@obrien-nakamura.example\nSubject: Data Engineer\nDate: Mon, 23 Nov 2026 12:00:00 +0000\n${more}\n\nNext week.\n`;
mkdirSync(join(stage.folder, 'mail'));
for (const [name, text] of [
  ['reply', message('amina@brook.example', '')],
  ['auto', message('amina@brook.example', 'Auto-Submitted: auto-replied\n')],
  ['bounce', message('MAILER-DAEMON@mx.example', 'X-Failed-Recipients: amina@brook.example\n')],
] as const)
  writeFileSync(join(stage.folder, 'mail', `${name}.eml`), text);

test('a scan of these finds something', () => {
  const found = printed('scan', 'mail', '--json') as { verdict: string }[];
  expect(found.map(({ verdict }) => verdict).sort()).toEqual(['automatic', 'bounce', 'reply']);
});

const RUNS: [schema: string, command: string][] = [
  ['due', 'due'],
  ['due', 'due --all'],
  ['due', 'due --now 2026-12-24T10:00:00Z --all'],
  ['due', 'due --now 2020-01-01T00:00:00Z --all'],
  ['draft', 'draft halden --format json'],
  ['draft', 'draft halden --kind linkedin-note'],
  ['list', 'list --all'],
  ['people', 'list --people --all'],
  ['show', 'show halden'],
  ['show', 'show corvid'],
  ['plan', 'plan delphi'],
  ['explain', 'explain brook'],
  ['explain', 'explain halden'],
  ['timeline', 'timeline'],
  ['stats', 'stats'],
  ['scan', 'scan mail'],
  ['templates', 'templates list'],
  ['entry', 'heard delphi "soon" --decision-by 2026-12-10'],
  ['entry', 'sent brook --kind status-check'],
  ['entry', 'outcome brook rejected'],
  ['entry', 'owe delphi take-home --by 2026-12-01'],
  ['entry', 'done delphi'],
  ['change', 'change delphi --place "12 High Street"'],
  ['log', 'log'],
  ['note', 'note halden --to priya --title CTO'],
  ['add', 'add --company Bolt --role Analyst --at 2026-11-23T10:00'],
  ['remove', 'remove bolt --yes'],
  ['lint', 'lint mail/reply.eml'],
  ['entry', 'snooze halden --kind thank-you --until 2026-11-26'],
  ['entry', 'skip halden --kind linkedin-note'],
];

/** What these print is for a person, a shell or another program. */
const WITHOUT = 'init calendar page check send review edit undo redo merge schema completion'.split(' ');

test('every schema is held to a command, and every command that reports to a schema', () => {
  expect([...new Set(RUNS.map(([schema]) => schema))].sort()).toEqual(
    (printed('schema', '--json') as string[]).filter((name) => name !== 'file').sort(),
  );
  const reporting = RUNS.map(([, command]) => command.split(' ')[0] ?? '');
  const known = COMMANDS.flatMap(([names]) => names);
  expect([...new Set([...reporting, ...WITHOUT])].sort()).toEqual([...known].sort());
});

test.for(RUNS)('schema %s holds for followup %s', ([name, command]) => {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const schema = printed('schema', name) as object;
  const args = command.match(/"[^"]*"|\S+/g) ?? [];
  const value = printed(...args.map((arg) => arg.replaceAll('"', '')), '--json');
  ajv.validate(schema, value);
  expect(ajv.errors ?? []).toEqual([]);
});
