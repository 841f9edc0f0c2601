/** Commands that more than one file can fail: what they say is done is done, and what failed is told in words. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shellOn } from '../store/shell.ts';
import { closeStage, openStage, type Stage } from './transcript.ts';

let stage: Stage;
beforeEach(() => {
  stage = openStage();
  copyFileSync('test/fixtures/reply.eml', join(stage.folder, 'reply.eml'));
});
afterEach(() => closeStage(stage));

const run = (command: string) => shellOn(stage).run(command);

const search = () => readFileSync(join(stage.folder, 'search.yaml'), 'utf8');

test.each(['', ' --json'])('scan --apply%s tells of a reply as heard only when it is logged', (json) => {
  run('mkdir -p home/.local && : > home/.local/state');
  const { status, out, err } = run(`followup scan reply.eml --apply${json}`);
  expect(err).toContain('nothing was changed');
  expect([status, out]).toEqual([4, '']);
});

test('a scan that cannot keep what it read has still logged the replies, and does not log them again', () => {
  run('followup heard elm x; cd home/.local/state/followup/* && mkdir scan.json && touch scan.json/in');
  const { status, out, err } = run('followup scan reply.eml --apply');
  expect(out).toMatch(/^heard +brook-data-engineer/m);
  expect(err).toContain('warning: what was read is not remembered');
  expect(status).toBe(0);
  const logged = search();
  expect(logged).toContain('We will know more on Friday.');
  expect(run('followup scan reply.eml --apply').status).toBe(0);
  expect(search()).toBe(logged);
});

test('what scan could show to nobody is shown again', () => {
  const invitation = ['method=REQUEST', '', 'BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:u'];
  const event = ['DTSTART:20261130T100000Z', 'SUMMARY:Interview', 'END:VEVENT', 'END:VCALENDAR', ''];
  const type = 'Content-Type: text/calendar; ';
  const reply = readFileSync('test/fixtures/reply.eml', 'utf8');
  const head = reply.slice(0, reply.search(/\r?\n\r?\n/)).replace(/^(?:Content|MIME).*\r?\n?/gim, '');
  writeFileSync(join(stage.folder, 'call.eml'), `${head.trimEnd()}\n${type}${[...invitation, ...event].join('\r\n')}`);
  const scan = 'followup scan call.eml';
  for (const unread of [`${scan} | true`, `${scan} --json | head -c 0`, `${scan} > /dev/full`]) {
    run(unread);
    expect(run(`${scan} --json`).out, unread).toContain('"verdict": "invitation"');
    run('rm home/.local/state/followup/*/scan.json');
  }
  run(scan);
  expect(run(`${scan} --json`).out).toBe('[]\n');
});

test('a draft that reached nobody was not handed out: what is logged as sent is not it', () => {
  run('followup draft halden --to priya | head -c 0; followup sent halden --to priya');
  expect(search()).toMatch(/sent: thank-you, to: priya\S+, at: \S+\}/);
  run('followup draft brook --kind status-check > brook.eml; followup sent brook --kind status-check');
  expect(search()).toMatch(/sent: status-check, to: amina.*messageId: </);
});

test('a sender who only looks like one that is known is told of with --json too', () => {
  const reply = readFileSync('test/fixtures/reply.eml', 'utf8').replace(/@brook\.example/g, '@br0ok.example');
  writeFileSync(join(stage.folder, 'fake.eml'), reply.replace(/^(?:In-Reply-To|References).*\r?\n/gim, ''));
  expect(run('followup scan fake.eml --json').err).toContain('only looks like brook.example');
});

test('edit without a place for the text says so', () => {
  const { status, err } = run('EDITOR=true TMPDIR=/nowhere/at/all followup edit');
  expect(err).toBe(
    'followup: cannot open the text for the editor in /nowhere/at/all: no such file or folder (ENOENT); nothing was changed, set TMPDIR to another folder\n',
  );
  expect(status).toBe(4);
});

test('edit is done when the text is saved, even if its own folder does not go', () => {
  writeFileSync(join(stage.folder, 'editor'), '#!/bin/sh\nsed -i "s/Elm$/Oak/" "$1"\ntouch "$(dirname "$1")/other"\n');
  run('chmod +x editor');
  const { status, out, err } = run('EDITOR=./editor TMPDIR=$PWD followup edit');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('saved');
  expect(search()).toContain('company: Oak');
});

test('what a killed command left where drafts go is swept, what a living one has there is not', () => {
  const { pid } = spawnSync('true');
  run(`mkdir drafts && touch drafts/.${pid}-1-abcdef.tmp drafts/.${process.pid}-0-abcdef.tmp drafts/.keep.tmp`);
  expect(run('followup draft halden --out drafts').status).toBe(0);
  expect(run('ls -A drafts | grep "^\\."').out).toBe(`.${process.pid}-0-abcdef.tmp\n.keep.tmp\n`);
});

test('case 1: a new file that a kill left with its temporary name too is written to by the next command', () => {
  const { pid } = spawnSync('true');
  run('followup add --file new/i.yaml --company A --role B --at 2026-11-20T10:00');
  run(`cd new && ln i.yaml .i.yaml.${pid}-1-abcdef.tmp && ln i.yaml .${pid}-1-abcdef.tmp`);
  const { status, err } = run('followup heard a-b soon --file new/i.yaml');
  expect([status, err]).toEqual([0, '']);
  expect(run('ls -A new').out).toBe('i.yaml\n');
});

test('case 14: edit parts no hard links either, and keeps the text', () => {
  writeFileSync(join(stage.folder, 'editor'), '#!/bin/sh\nsed -i "s/Elm$/Oak/" "$1"\n');
  run('chmod +x editor; ln search.yaml other.yaml');
  const before = search();
  const { status, err } = run('EDITOR=./editor TMPDIR=$PWD followup edit');
  expect(err).toContain('search.yaml has 2 names (hard links)');
  expect(err).toContain('your text is kept in ~/followup-');
  expect(status).toBe(7);
  expect(search()).toBe(before);
  expect(run('EDITOR=./editor followup edit --force').status).toBe(0);
  expect(search()).toContain('company: Oak');
});

test('init writes over no schema that is another’s, unless it is told to', () => {
  run('mkdir own && echo "{}" > own/config.schema.json');
  const { status, err } = run('followup init --file own/config.yaml --name Ada');
  expect([status, err]).toEqual([7, expect.stringContaining('config.schema.json is no schema of followup')]);
  expect(run('cat own/*').out).toBe('{}\n');
  expect(run('followup init --file own/config.yaml --name Ada --force').status).toBe(0);
  expect(run('rm own/config.yaml; followup init --file own/config.yaml --name Ada').status).toBe(0);
});

test('init that cannot write the schema leaves no file that it says it could not write', () => {
  run('mkdir -p new/i.schema.json');
  const { status, err } = run('followup init --file new/i.yaml --name Ada');
  expect(err).toBe('followup: ~/new/i.schema.json is a folder; expected a file\n');
  expect(status).toBe(4);
  expect(existsSync(join(stage.folder, 'new/i.yaml'))).toBe(false);
});
