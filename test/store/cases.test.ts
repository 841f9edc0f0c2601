/** The nasty cases of the store, each with the message a person gets; the file is the same by every byte after it. */

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeStage, openStage, type Stage } from '../cli/transcript.ts';
import { shellOn } from './shell.ts';

let stage: Stage;
let file: string;
beforeEach(() => {
  stage = openStage();
  file = join(stage.folder, 'search.yaml');
});
afterEach(() => closeStage(stage));

const run = (command: string) => shellOn(stage).run(command);

function sha(path = file): string {
  return createHash('sha256').update(fs.readFileSync(path)).digest('hex');
}

/** Files that a save could have left beside the file. */
function staleFiles(): string[] {
  return fs.readdirSync(stage.folder).filter((name) => name.startsWith('.search.yaml'));
}

/** Runs a writing command that must fail so, and leave everything as it was. */
function refused(command: string, status: number, said: string): void {
  const before = sha();
  const result = run(command);
  expect(result.err).toContain(said);
  expect(result.status).toBe(status);
  expect(sha()).toBe(before);
  expect(staleFiles()).toEqual([]);
}

const WRITE = 'followup heard halden soon';

/** A lock as another process would have written it. */
function plantLock(changes: Record<string, unknown>): void {
  const hold = spawnSync('node', ['-e', '0']);
  const lock = {
    pid: hold.pid,
    start: '1',
    host: spawnSync('hostname', { encoding: 'utf8' }).stdout.trim(),
    boot: fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    nonce: 'abcdef',
    command: 'followup add',
    at: Date.parse('2026-11-24T10:02:00Z'),
    ...changes,
  };
  fs.writeFileSync(join(stage.folder, '.search.yaml.lock'), `${JSON.stringify(lock)}\n`, { mode: 0o600 });
}

describe('locks', () => {
  test('case 6: one of a dead process is taken over at once', () => {
    plantLock({});
    const start = performance.now();
    expect(run(WRITE).status).toBe(0);
    expect(performance.now() - start).toBeLessThan(9_000);
    expect(staleFiles()).toEqual([]);
  });

  test.for([
    ['of a number that another process has now', { pid: process.pid, start: '1' }],
    ['from before this start of the machine', { pid: process.pid, start: '', boot: 'another' }],
  ])('case 6: one %s is taken over at once', ([, changes]) => {
    plantLock(changes as Record<string, unknown>);
    expect(run(WRITE).status).toBe(0);
    expect(staleFiles()).toEqual([]);
  });

  test('case 5: a living holder is waited for, then named', { timeout: 60_000 }, () => {
    const stat = fs.readFileSync(`/proc/${process.pid}/stat`, 'utf8');
    plantLock({ pid: process.pid, start: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] });
    const { status, err } = run(WRITE);
    expect(err).toContain(`locked by pid ${process.pid} (followup add)`);
    expect(status).toBe(5);
  });

  test('case 7: of sixteen that meet one stale lock, all sixteen are stored', {
    timeout: 90_000,
  }, async () => {
    plantLock({});
    const ends = Array.from({ length: 16 }, (_, index) => {
      const argv = ['heard', 'delphi', `word ${index}.`, '-q'];
      const child = spawn('followup', argv, { cwd: stage.folder, env: stage.env, stdio: 'ignore' });
      return new Promise<number | null>((resolve) => child.on('exit', resolve));
    });
    expect(await Promise.all(ends)).toEqual(Array.from({ length: 16 }, () => 0));
    const stored = fs.readFileSync(file, 'utf8').match(/heard: word \d+\./g);
    expect(new Set(stored).size).toBe(16);
    expect(stored).toHaveLength(16);
    expect(staleFiles()).toEqual([]);
  });

  test('case 3: eight processes at once, every acknowledged update stored, every comment kept', {
    timeout: 90_000,
  }, async () => {
    const comments = fs.readFileSync(file, 'utf8').match(/#.*/g);
    const ends = Array.from({ length: 8 }, (_, index) => {
      const loop = `for i in 1 2 3; do followup heard delphi "word ${index}-$i" || exit 1; done`;
      const child = spawn('bash', ['-c', loop], { cwd: stage.folder, env: stage.env, stdio: 'ignore' });
      return new Promise<number | null>((resolve) => child.on('exit', resolve));
    });
    expect(await Promise.all(ends)).toEqual(Array.from({ length: 8 }, () => 0));
    const text = fs.readFileSync(file, 'utf8');
    expect(text.match(/heard: word \d-\d/g)?.length).toBe(24);
    expect(text.match(/#.*/g)).toEqual(comments);
    expect(staleFiles()).toEqual([]);
  });

  test('case 2: killed at random times, nothing acknowledged is lost and the file is whole', {
    timeout: 120_000,
  }, () => {
    let acknowledged = 0;
    for (let round = 0; round < 25; round += 1) {
      const wait = (0.05 + round * 0.015).toFixed(3);
      const { out } = run(`timeout -s KILL ${wait} followup heard delphi "kill ${round}"; true`);
      if (out.includes(`kill ${round}`)) {
        acknowledged += 1;
        expect(fs.readFileSync(file, 'utf8')).toContain(`kill ${round}`);
      }
      expect(run('followup check').status).toBe(0);
    }
    expect(run(WRITE).status).toBe(0);
    expect(staleFiles()).toEqual([]);
    expect(acknowledged).toBeGreaterThanOrEqual(0);
  });
});

describe('what the file is', () => {
  test('case 13: a chain of links stays a chain of links', () => {
    run('mkdir real && mv search.yaml real/s.yaml && ln -s real/s.yaml two && ln -s two search.yaml');
    expect(run(WRITE).status).toBe(0);
    expect(fs.lstatSync(file).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(join(stage.folder, 'real/s.yaml'), 'utf8')).toContain('heard: soon');
  });

  test('case 13: a dangling link is named, and left', () => {
    const { status, err } = run('ln -s gone.yaml link.yaml; followup heard halden x --file link.yaml');
    expect(err).toContain('link.yaml points to missing gone.yaml');
    expect(status).toBe(4);
  });

  test('case 14: a hard link is refused', () => {
    run('ln search.yaml other.yaml');
    refused(WRITE, 7, 'has 2 names (hard links)');
  });

  test.for(['600', '640'])('case 15: mode %s is kept', (mode) => {
    run(`chmod ${mode} search.yaml`);
    expect(run(WRITE).status).toBe(0);
    expect((fs.statSync(file).mode & 0o777).toString(8)).toBe(mode);
  });

  test('case 15: a new file is private whatever the umask', () => {
    run('umask 000; followup init --file fresh/i.yaml');
    expect(fs.statSync(join(stage.folder, 'fresh/i.yaml')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(join(stage.folder, 'fresh')).mode & 0o777).toBe(0o700);
  });

  test.for([
    ['mkfifo odd', 'is a pipe'],
    ['mkdir odd', 'is a folder'],
    ['ln -s /dev/null odd', 'is a device'],
  ])('case 16: %s', ([make, said]) => {
    const { status, err } = run(`${make}; timeout 10 followup due --file odd`);
    expect(err).toContain(said);
    expect(status).toBe(4);
  });

  test('case 12: a file that is read-only is read, and not written', () => {
    run('chmod 444 search.yaml');
    refused(WRITE, 4, 'is read-only');
    expect(run('followup due').status).toBe(0);
  });

  test('case 19: one that a sync tool emptied is not written over', () => {
    run(WRITE);
    run(': > search.yaml');
    const { status, err } = run('followup add --company A --role B --at 2026-11-20T10:00');
    expect(err).toContain('is empty but had 6 interviews; see backup');
    expect(status).toBe(3);
    expect(fs.statSync(file).size).toBe(0);
  });

  test('case 20: a conflict copy beside it is named', () => {
    run('cp search.yaml search.sync-conflict-20261124-100000.yaml');
    const { status, err } = run(WRITE);
    expect(err).toContain('search.sync-conflict-20261124-100000.yaml');
    expect(status).toBe(0);
  });
});

describe('the disk', () => {
  test('case 9: a full one changes nothing, and says so', () => {
    const tiny = join(stage.folder, 'tiny');
    fs.mkdirSync(tiny);
    const mounted = run('mount -t tmpfs -o size=16k tmpfs tiny').status === 0;
    expect(mounted, 'this case needs the right to mount; run it as root').toBe(true);
    try {
      run('cp search.yaml tiny/search.yaml && head -c 100000 /dev/zero > tiny/fill; true');
      const before = sha(join(tiny, 'search.yaml'));
      const { status, err } = run(`${WRITE} --file tiny/search.yaml`);
      expect(err).toContain('no space left');
      expect(err).toContain('nothing was changed');
      expect(status).toBe(4);
      expect(sha(join(tiny, 'search.yaml'))).toBe(before);
      expect(fs.readdirSync(tiny).sort()).toEqual(['fill', 'search.yaml']);
    } finally {
      run('umount tiny');
    }
  });

  test('case 9: so does a limit on the size of files', () => {
    refused(`ulimit -f 1; ${WRITE}`, 4, 'nothing was changed');
  });

  test('case 22: without a place for backups nothing is saved', () => {
    run('mkdir -p home/.local && : > home/.local/state');
    refused(WRITE, 4, 'nothing was changed');
  });

  test('case 23: a reader that leaves early is no error', () => {
    const { out, err } = run('followup due --all | head -1');
    expect(out).toContain('8 to do');
    expect(err).toBe('');
  });
});

describe('a file that is not to be trusted', () => {
  const MANY = 100_000;
  const counted = (one: (index: number) => string) => Array.from({ length: MANY }, (_, index) => one(index)).join('');
  test.for<[what: string, text: string, said: string]>([
    ['lists on a line', `version: ${'['.repeat(MANY)}${']'.repeat(MANY)}`, '1:108: nested too deeply'],
    ['lists without an end', `version: ${'['.repeat(MANY)}`, '1:108: nested too deeply'],
    ['lists, each on its line', `version:\n${'  [\n'.repeat(MANY)}`, '100:3: nested too deeply'],
    ['maps on a line', `version: ${'{a: '.repeat(MANY)}`, 'nested too deeply'],
    ['maps of lists', `version: ${'{a: ['.repeat(MANY)}`, 'nested too deeply'],
    ['items of items', `version: ${'- '.repeat(MANY)}`, 'not valid YAML'],
    ['items of items on a line of their own', `version:\n  ${'- '.repeat(MANY)}`, '2:199: nested too deeply'],
    ['keys', counted((index) => `k${index}: x\n`), '1001:1: more than 1000 keys in one map; a search has none like it'],
    ['keys on a line', `me: {${counted((index) => `k${index}: x, `)}}`, 'more than 1000 keys in one map'],
    ['the same key', 'k: x\n'.repeat(MANY), '1001:1: more than 1000 keys in one map'],
    [
      'anchors',
      `a: [${counted((index) => `&a${index} x, `)}]`,
      'too many aliases or anchors: more than 1000, expected none',
    ],
    ['aliases', `a: [&a x, ${'*a, '.repeat(MANY)}]`, 'too many aliases or anchors: more than 1000, expected none'],
    ['tags', `a: [${'!x y, '.repeat(MANY)}]`, 'too many tags: more than 1000, expected none'],
    ['directives', '%A b\n'.repeat(MANY), 'too many directives: more than 1000, expected none'],
    ['documents', '---\n'.repeat(MANY), '2:1: second document'],
  ])('case 32: 100,000 %s are refused at once, with the line', ([, text, said]) => {
    fs.writeFileSync(join(stage.folder, 'bad.yaml'), text);
    const { status, err } = run('timeout 20 followup due --file bad.yaml');
    expect(err).toContain(`bad.yaml:`);
    expect(err).toContain(said);
    expect(status).toBe(3);
    // Of the processor: others run beside.
    const { err: used } = run(`TIMEFORMAT=%U; time followup due --file bad.yaml 2> said`);
    expect(Number(used)).toBeLessThan(0.8);
  });

  test('case 32: 5 MB of one text, a comment of 1 MB and as many items as one likes are read', () => {
    const [item = ''] = /^ {2}- id: elm[\s\S]*?(?=^ {2}- )/m.exec(fs.readFileSync(file, 'utf8')) ?? [];
    expect(item).toContain('company: Elm');
    const text = `version: 1 # ${'c'.repeat(1_000_000)}\ninterviews:\n${item}    notes: ${'lorem ipsum '.repeat(430_000)}\n`;
    fs.writeFileSync(join(stage.folder, 'long.yaml'), text);
    const { status, err } = run('TIMEFORMAT=%U; time followup due --file long.yaml');
    expect(status).toBe(0);
    expect(Number(err)).toBeLessThan(1.5);
  });

  test('case 32: a sparse file of three gigabytes is refused at once', () => {
    run('truncate -s 3G bad.yaml');
    const { status, err } = run('timeout 10 followup due --file bad.yaml');
    expect(err).toContain('MiB');
    expect(status).toBe(3);
  });

  test('case 37: what could steer a terminal is shown escaped, and stays in the file', () => {
    const text = fs.readFileSync(file, 'utf8').replace('company: Elm', 'company: "Elm\\e[2J\\u202E"');
    fs.writeFileSync(file, text);
    const { out, status } = run('followup due');
    expect(status).toBe(0);
    expect(out).toContain('Elm\\x1b[2J<U+202E>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(run(WRITE).status).toBe(0);
    expect(fs.readFileSync(file, 'utf8')).toContain('company: "Elm\\e[2J\\u202E"');
  });
});

test('case 37: nor does a name of the file steer one, whatever is said of it', { timeout: 60_000 }, () => {
  const name = 'a\u001b[31m\u202e`id`\u0085.yaml';
  fs.writeFileSync(join(stage.folder, name), fs.readFileSync(file, 'utf8').replace('Elm', 'E\u202elm'), {
    mode: 0o664,
  });
  fs.writeFileSync(join(stage.folder, 'a\u001b[31m\u202e`id`\u0085 (conflicted copy).yaml'), '');
  for (const command of [
    'due --json',
    'check --deep',
    'heard halden soon',
    'edit',
    'init --name Zoe',
    'undo',
    'log',
    'send halden --to priya',
    'scan "$F"',
    'merge "$F" "$F" "$F"',
  ]) {
    const { out, err } = shellOn({ ...stage, env: { ...stage.env, F: name, EDITOR: 'false' } }).run(
      `followup ${command} --file "$F"`,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(out + err, command).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
  }
});

test('case 21: any number of steps back and forth restores every byte', { timeout: 120_000 }, () => {
  const states = [sha()];
  for (const command of [
    'followup heard halden one',
    'followup sent brook --kind status-check',
    'followup add --company A --role B --at 2026-11-20T10:00',
    'followup note halden --to priya --title CTO',
  ]) {
    expect(run(command).status).toBe(0);
    states.push(sha());
  }
  for (const wanted of states.slice(0, -1).reverse()) {
    expect(run('followup undo').status).toBe(0);
    expect(sha()).toBe(wanted);
  }
  for (const wanted of states.slice(1)) {
    expect(run('followup redo').status).toBe(0);
    expect(sha()).toBe(wanted);
  }
});
