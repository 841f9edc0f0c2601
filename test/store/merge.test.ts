/** Two machines, one file: a real `git merge` with followup as its driver. */

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mergeTexts } from '../../src/store/edit/merge.ts';
import { closeStage, openStage, type Stage } from '../cli/transcript.ts';

const options = { file: 'i.yaml', systemZone: () => 'UTC' };

describe('git merge', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = openStage();
    Object.assign(stage.env, { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@x.example' });
    Object.assign(stage.env, { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@x.example' });
    sh('git init -q -b main . && printf "search.yaml merge=followup\\n" > .gitattributes');
    sh("git config merge.followup.driver 'followup merge %O %A %B'");
    sh('git add search.yaml .gitattributes && git commit -qm base');
  });
  afterEach(() => closeStage(stage));

  function sh(command: string): { status: number | null; out: string } {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: stage.folder,
      env: stage.env,
      encoding: 'utf8',
    });
    return { status, out: stdout + stderr };
  }

  function search(): string {
    return readFileSync(join(stage.folder, 'search.yaml'), 'utf8');
  }

  test('two branches that both added and logged lose nothing', () => {
    sh('git checkout -qb other');
    sh('followup add --company Acme --role Analyst --at 2026-11-20T10:00 --with "Ann Bee <ann@acme.example>"');
    sh('followup heard halden "on Tuesday" --at 2026-11-24T08:00:00Z && followup sent brook --kind status-check');
    sh('git commit -qam theirs && git checkout -q main');
    sh('followup add --company Bolt --role Analyst --at 2026-11-21T10:00');
    sh('followup sent halden --to priya && followup note delphi --to noor --title Partner');
    sh('git commit -qam ours');
    expect(sh('git merge -q other -m merged').status).toBe(0);
    const text = search();
    expect(sh('followup check')).toEqual({ status: 0, out: expect.not.stringContaining('error') });
    expect(text).toContain('id: acme-analyst');
    expect(text).toContain('id: bolt-analyst');
    expect(text).toContain('title: Partner');
    expect(text).toContain('# --- in New York, asked twice, nothing ---');
    expect(text.indexOf('heard: on Tuesday')).toBeGreaterThan(0);
    expect(text.indexOf('heard: on Tuesday')).toBeLessThan(text.indexOf('sent: thank-you, to: priya'));
    expect(text).toContain('sent: status-check, to: amina@brook.example');
  });

  test('one field changed in two ways is left to the person, between markers, with exit 1', () => {
    sh("git checkout -qb other && sed -i 's/decisionBy: 2026-12-01/decisionBy: 2026-12-02/' search.yaml");
    sh(
      "git commit -qam theirs && git checkout -q main && sed -i 's/decisionBy: 2026-12-01/decisionBy: 2026-12-03/' search.yaml",
    );
    sh('followup sent halden --to priya && git commit -qam ours');
    expect(sh('git merge other -m merged').status).toBe(1);
    const text = search();
    expect(text).toContain('<<<<<<< ours\n    decisionBy: 2026-12-03');
    expect(text).toContain('=======\n    decisionBy: 2026-12-02');
    expect(text).toContain('sent: thank-you, to: priya');
    const due = sh('followup due');
    expect(due.status).toBe(3);
    expect(due.out).toContain('merge conflict marker');
  });

  test('two new interviews under one id are both kept', () => {
    sh('git checkout -qb other && followup add --company Acme --role Analyst --at 2026-11-20T10:00');
    sh('git commit -qam theirs && git checkout -q main');
    sh('followup add --company Acme --role Analyst --at 2026-11-21T10:00 && git commit -qam ours');
    expect(sh('git merge -q other -m merged').status).toBe(0);
    expect(search()).toContain('id: acme-analyst\n');
    expect(search()).toContain('id: acme-analyst-2\n');
    expect(sh('followup check').status).toBe(0);
  });

  test('a file that nobody can read as a search is merged by lines', () => {
    writeFileSync(join(stage.folder, 'a'), 'one\n');
    writeFileSync(join(stage.folder, 'b'), 'two\n');
    writeFileSync(join(stage.folder, 'c'), 'three\n');
    expect(sh('followup merge a b c').status).toBe(1);
    expect(readFileSync(join(stage.folder, 'b'), 'utf8')).toBe('<<<<<<< ours\ntwo\n=======\nthree\n>>>>>>> theirs\n');
  });
});

const HEAD = 'version: 1\ninterviews:\n';
const ONE = '  - company: Acme\n    role: Analyst\n    at: 2026-11-20T10:00Z\n';
const entry = (day: number, words: string) => `      - { heard: ${words}, at: 2026-11-${day}T10:00:00Z }\n`;

test.for([
  [
    'both logged',
    '',
    `    history:\n${entry(22, 'b')}`,
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}${entry(22, 'b')}`,
  ],
  [
    'the same entry on both sides is one',
    '',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}`,
  ],
  [
    'a comment goes with its entry',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}      # kind\n${entry(22, 'b')}`,
    `    history:\n${entry(21, 'a')}      # kind\n${entry(22, 'b')}`,
  ],
  [
    'an entry taken out on one side does not come back, and one that was logged meanwhile stays',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}${entry(22, 'b')}`,
    '',
    `    history:\n${entry(22, 'b')}`,
  ],
  [
    'the last entry taken out takes its list along',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}`,
    '',
    '',
  ],
  [
    'a corrected entry replaces the wrong one',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a')}${entry(22, 'b')}`,
    `    history:\n${entry(21, 'aa')}`,
    `    history:\n${entry(21, 'aa')}${entry(22, 'b')}`,
  ],
  [
    'a comment that came behind an entry stays',
    `    history:\n${entry(21, 'a')}`,
    `    minutes: 45\n    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a').trimEnd()}   # kind\n`,
    `    minutes: 45\n    history:\n${entry(21, 'a').trimEnd()}   # kind\n`,
  ],
  [
    'a key that came on both sides, in two places, is one',
    '    minutes: 45\n    place: here\n',
    '    notes: x\n    minutes: 45\n    place: here\n',
    '    minutes: 45\n    place: here\n    notes: x\n',
    '    notes: x\n    minutes: 45\n    place: here\n',
  ],
  [
    'a person told of on one side and corrected on the other is one',
    '    interviewers:\n      - name: Ann\n        email: ann@x.example\n',
    '    interviewers:\n      - name: Ann\n        email: ann@x.example\n        detail: d\n',
    '    interviewers:\n      - name: Anne\n        email: ann@x.example\n',
    '    interviewers:\n      - name: Anne\n        email: ann@x.example\n        detail: d\n',
  ],
])('%s', ([, base = '', ours = '', theirs = '', merged = '']) => {
  const all = { base: HEAD + ONE + base, ours: HEAD + ONE + ours, theirs: HEAD + ONE + theirs };
  expect(mergeTexts(all, options)).toEqual({ text: HEAD + ONE + merged, conflicts: 0 });
});

test.for([
  ['a key that came on both sides with two values', '', '    notes: x\n', '    notes: y\n'],
  [
    'an entry corrected in two ways',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'b')}`,
    `    history:\n${entry(21, 'c')}`,
  ],
  [
    'an entry corrected here and taken out there',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'b')}`,
    '',
  ],
  [
    'two comments behind one entry',
    `    history:\n${entry(21, 'a')}`,
    `    history:\n${entry(21, 'a').trimEnd()} # b\n`,
    `    history:\n${entry(21, 'a').trimEnd()} # c\n`,
  ],
])('%s is asked about, and nothing of it is lost', ([, base = '', ours = '', theirs = '']) => {
  const all = { base: HEAD + ONE + base, ours: HEAD + ONE + ours, theirs: HEAD + ONE + theirs };
  const { text, conflicts } = mergeTexts(all, options);
  expect(conflicts).toBe(1);
  for (const line of [...ours.split('\n'), ...theirs.split('\n')]) expect(text).toContain(line);
  expect(text).toMatch(/^<<<<<<< ours\n[\s\S]*^=======\n[\s\S]*^>>>>>>> theirs\n/m);
});

describe('one interview, whatever it is called now', () => {
  const named = (id: string, more = '') => `${HEAD}  - id: ${id}\n${ONE.replace('  - ', '    ')}${more}`;
  const log = `    history:\n${entry(22, 'b')}`;

  test('an id changed there and logged here', () => {
    const all = { base: named('a'), ours: named('a', log), theirs: named('b') };
    expect(mergeTexts(all, options)).toEqual({ text: named('b', log), conflicts: 0 });
  });

  test('the same one taken in on both sides under two names is asked about', () => {
    const { conflicts, text } = mergeTexts({ base: HEAD, ours: named('a', log), theirs: named('b', log) }, options);
    expect(conflicts).toBe(1);
    expect(text).toMatch(/^<<<<<<< ours\n {2}- id: a\n[\s\S]*=======\n {2}- id: b\n[\s\S]*>>>>>>> theirs\n$/m);
  });

  test('taken out there and logged here is asked about', () => {
    const { conflicts, text } = mergeTexts(
      { base: named('a'), ours: named('a', log), theirs: 'version: 1\n' },
      options,
    );
    expect([conflicts, text.includes('heard: b')]).toEqual([1, true]);
  });
});

test('what cannot be shown to hold all is one conflict', () => {
  const flow = (more: string) =>
    `{ version: 1, interviews: [{ company: A, role: B, at: 2026-11-20T10:00Z${more} }] }\n`;
  const all = { base: flow(''), ours: `# a\n${flow('')}`, theirs: flow(', minutes: 45') };
  expect(mergeTexts(all, options).conflicts).toBe(1);
  const broken = {
    base: 'version: 1\nme: {}\n',
    ours: 'version: 1\nme: {}\nx: 1\n',
    theirs: '# b\nversion: 1\nme: {}\n',
  };
  expect(mergeTexts(broken, options).conflicts).toBe(1);
});

test('line ends of both kinds stay as they are', () => {
  const base = `${HEAD}${ONE}    minutes: 45\r\n    place: here\n`;
  const theirs = base.replace('here', 'there');
  const ours = base.replace('45', '50');
  expect(mergeTexts({ base, ours, theirs }, options).text).toBe(ours.replace('here', 'there'));
});

describe('the file that is merged into', () => {
  let stage: Stage;
  beforeEach(() => {
    stage = openStage();
  });
  afterEach(() => closeStage(stage));
  const sh = (command: string) =>
    spawnSync('bash', ['-c', command], { cwd: stage.folder, env: stage.env, encoding: 'utf8' });

  test('keeps its mode, and the link that leads to it', () => {
    sh(
      'cp search.yaml base; cp search.yaml theirs; echo "# x" >> theirs; mkdir d; mv search.yaml d/real; chmod 640 d/real; ln -s d/real search.yaml',
    );
    expect(sh('followup merge base search.yaml theirs').status).toBe(0);
    expect(sh('tail -1 d/real; stat -c %a d/real; readlink search.yaml').stdout).toBe('# x\n640\nd/real\n');
  });
});

test('line ends and byte order mark are ours', () => {
  const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  const ours = crlf(`${HEAD}${ONE}    history:\n${entry(21, 'a')}`);
  const theirs = `${HEAD}${ONE}    history:\n${entry(22, 'b')}`;
  const { text } = mergeTexts({ base: HEAD + ONE, ours, theirs }, options);
  expect(text).toBe(crlf(`${HEAD}${ONE}    history:\n${entry(21, 'a')}${entry(22, 'b')}`));
});
