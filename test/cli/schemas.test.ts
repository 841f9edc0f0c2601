/** What `--json` prints is what its schema says, for every command that reports. */

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { afterAll, expect, test } from 'vitest';
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

test.for([
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
  ['templates', 'templates list'],
  ['log', 'heard delphi "soon" --decision-by 2026-12-10'],
  ['log', 'sent brook --kind status-check'],
  ['log', 'outcome brook rejected'],
  ['note', 'note halden --to priya --title CTO'],
  ['add', 'add --company Bolt --role Analyst --at 2026-11-23T10:00'],
])('schema %s holds for followup %s', ([name, command]) => {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  const schema = printed('schema', name as string) as object;
  const args = (command as string).match(/"[^"]*"|\S+/g) ?? [];
  const value = printed(...args.map((arg) => arg.replaceAll('"', '')), '--json');
  ajv.validate(schema, value);
  expect(ajv.errors ?? []).toEqual([]);
});
