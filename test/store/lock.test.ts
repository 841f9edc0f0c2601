/** Who may take a lock, from whom it may be taken over, and what is never touched. */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Files } from '../../src/context.ts';
import { holderOf, isDead, isNonceDead } from '../../src/store/file/holder.ts';
import { takeLock } from '../../src/store/file/lock.ts';
import { stateOf } from '../../src/store/file/state.ts';
import { systemContext } from '../../src/system.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';
import { faultyFiles } from './faulty-files.ts';

let desk: Desk;
let path: string;
beforeEach(() => {
  desk = openDesk();
  path = join(desk.folder, '.search.yaml.lock');
  let now = Date.parse('2026-11-24T10:02:00Z');
  alterProcess(desk, {
    clock: () => now,
    elapsed: () => now,
    pidNamespace: 'ours',
    sleep: (ms) => {
      now += ms * 5;
    },
    host: 'here',
    machine: 'ours',
    bootId: 'now',
    startOf: (pid) => STARTS[pid] ?? null,
  });
  alterProcess(desk, { startOf: (pid) => STARTS[pid] ?? (pid === process.pid ? 'self' : null) });
});
afterEach(() => closeDesk(desk));

/** The processes of this machine. */
const STARTS: Record<number, string> = { 100: '777' };
const LIVING = {
  pid: 100,
  start: '777',
  host: 'here',
  boot: 'now',
  namespace: '',
  nonce: '100-777-aa',
  command: 'followup add',
};
const DEAD = { ...LIVING, pid: 200, start: '888', nonce: '200-888-bb' };
/** The machine `ours`, as a lock names it. */
const OURS = createHash('sha256').update('followup ours').digest('hex').slice(0, 16);
const AT = Date.parse('2026-11-24T10:02:00Z');

const plant = (holder: object, at = path) => fs.writeFileSync(at, JSON.stringify({ at: AT, ...holder }));
const take = () => takeLock(desk.ctx, desk.file, 'followup test');
const nonce = (at = path) => JSON.parse(fs.readFileSync(at, 'utf8')).nonce;

test('a lock appears complete, and goes with everything beside it', async () => {
  const lock = await take();
  expect(desk.staleFiles()).toEqual(['.search.yaml.lock']);
  expect(nonce()).toBe(lock.holder.nonce);
  expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  expect(desk.faulty.calls.filter((call) => call.includes('wx'))).toEqual([
    `openSync .search.yaml.lock.${lock.holder.nonce} wx`,
  ]);
  lock.release();
  expect(desk.staleFiles()).toEqual([]);
});

test('where the file system has no links, it is made by name, and a second is still kept out', async () => {
  desk.faulty.faults.push({ call: 'linkSync', on: /lock/, code: 'EPERM' });
  const lock = await take();
  expect(nonce()).toBe(lock.holder.nonce);
  await expect(take()).rejects.toMatchObject({ status: 'locked' });
  lock.release();
  expect(desk.staleFiles()).toEqual([]);
});

describe('a lock that is not taken over', () => {
  test.for([
    ['of a living process', LIVING, `locked by pid 100 (followup add) since 10:02; waited 10 s, nothing was changed`],
    [
      'of another host, whose processes nobody here knows',
      { ...DEAD, host: 'laptop' },
      'locked by pid 200 (followup add) on host laptop since 10:02; waited 10 s; if nothing is saving there, remove it: rm ~/.search.yaml.lock',
    ],
    ['of a living process that was asleep for ten years', { ...LIVING, at: 0 }, 'locked by pid 100'],
    ['of a living process at no instant there is', { ...LIVING, at: 1e300 }, 'locked by pid 100'],
    ['whose start is not told', { ...LIVING, start: '' }, 'locked by pid 100'],
  ] as const)('%s', async ([, holder, message]) => {
    plant(holder);
    const error = await take().catch((one: Error) => one);
    expect(String(error).replaceAll(desk.folder, '~')).toContain(message);
    expect(error).toMatchObject({ status: 'locked' });
    expect(nonce()).toBe(holder.nonce);
    expect(desk.staleFiles()).toEqual(['.search.yaml.lock']);
  });

  test('that is torn, and names the command that removes it', async () => {
    fs.writeFileSync(path, '{"pid": 2');
    await expect(take()).rejects.toThrow(
      `locked by an unreadable lock; waited 10 s; if nothing is saving there, remove it: rm ${path}`,
    );
    expect(fs.readFileSync(path, 'utf8')).toBe('{"pid": 2');
  });
});

test.for([
  ['a link to nothing', () => fs.symlinkSync('/nonexistent/x', path)],
  ['a lock, and the clock is set back meanwhile', () => plant({ ...LIVING, host: 'laptop' })],
] as const)('the wait ends after 10 s where there is %s', async ([, lay]) => {
  lay();
  let clock = AT;
  const { sleep, elapsed } = desk.ctx.process;
  const from = elapsed();
  alterProcess(desk, {
    clock: () => clock,
    sleep: (ms) => {
      clock -= 60_000;
      sleep(ms);
    },
  });
  await expect(take()).rejects.toMatchObject({ status: 'locked' });
  expect(elapsed() - from).toBeLessThan(11_000);
});

describe('where the disk has no hard links, a lock that is torn', () => {
  const candidate = (of: { nonce: string }) => join(desk.folder, `.search.yaml.lock.${of.nonce}`);
  beforeEach(() => {
    desk.faulty.faults.push({ call: 'linkSync', on: /lock/, code: 'EPERM' });
    fs.writeFileSync(path, '');
  });

  test('is taken over where its maker was killed at it, and so is what lies beside', async () => {
    plant(DEAD, candidate(DEAD));
    expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
    expect(desk.staleFiles()).toEqual([]);
  });

  test('a torn takeover whose maker was killed at it is followed by the next', async () => {
    plant(DEAD);
    fs.writeFileSync(`${path}.takeover-200-888-bb-0`, '');
    plant({ ...DEAD, nonce: '200-888-cc' }, candidate({ nonce: '200-888-cc' }));
    expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
    expect(desk.staleFiles()).toEqual([]);
  });

  test('is left to a maker that is at it, also beside one that was killed', async () => {
    plant(DEAD, candidate(DEAD));
    plant(LIVING, candidate(LIVING));
    await expect(take()).rejects.toMatchObject({ status: 'locked' });
    expect(fs.readFileSync(path, 'utf8')).toBe('');
  });

  test('is left to a maker that ended it meanwhile', async () => {
    plant(DEAD, candidate(DEAD));
    desk.faulty.faults.push({ call: 'readdirSync', on: /./, nth: 4, after: () => plant(LIVING) });
    await expect(take()).rejects.toMatchObject({ status: 'locked' });
    expect(nonce()).toBe(LIVING.nonce);
  });
});

describe('another machine of the same name, in a folder that both have', () => {
  // As it writes them: each machine has its own start, and its own processes.
  const theirs = (changes: object) => {
    const other = {
      ...desk.ctx.process,
      machine: 'theirs',
      bootId: 'another',
      pid: 200,
      startOf: () => '888',
      ...changes,
    };
    return holderOf(other, 'followup add');
  };

  test.for([
    ['', {}],
    [', which tells no number of its own', { machine: '' }],
    [', which tells no start either', { bootId: '' }],
  ] as const)('keeps its lock%s', async ([, changes]) => {
    plant(theirs(changes));
    await expect(take()).rejects.toThrow(
      `locked by pid 200 (followup add) on another machine that is called here too since 10:02; waited 10 s; if nothing is saving there, remove it: rm ${path}`,
    );
    expect(JSON.parse(fs.readFileSync(path, 'utf8'))).toMatchObject({ pid: 200 });
  });

  test('keeps what it works on', () => {
    expect(isNonceDead(desk.ctx.process, theirs({}).nonce)).toBe(false);
    expect(isNonceDead({ ...desk.ctx.process, machine: 'theirs' }, theirs({}).nonce)).toBe(true);
  });

  test('and its number is told to nobody', () => {
    expect(JSON.stringify(theirs({}))).not.toContain('theirs');
  });
});

describe('a process of another container', () => {
  const elsewhere = { ...DEAD, namespace: 'theirs', nonce: '200-888_77-bb' };

  test('keeps its lock, though no process here has its number', async () => {
    plant(elsewhere);
    await expect(take()).rejects.toThrow(
      `locked by pid 200 (followup add) in another container since 10:02; waited 10 s; if nothing is saving there, remove it: rm ${path}`,
    );
    expect(nonce()).toBe(elsewhere.nonce);
  });

  test('keeps what it works on', () => {
    expect(isNonceDead(desk.ctx.process, '200-888_77-bb')).toBe(false);
    const there = { ...desk.ctx.process, machine: '', pidNamespace: '77' };
    expect(isNonceDead(there, '200-888_77-bb')).toBe(true);
    expect(holderOf(there, 'x').nonce).toMatch(/^\d+-self_77-[0-9a-f]{12}$/);
  });
});

describe('case 6: a lock that is taken over at once', () => {
  test.for([
    ['of a process that is gone', DEAD],
    ['of a process that is gone, whose start was not told', { ...DEAD, start: '' }],
    ['of a number that another process has now', { ...LIVING, start: '1' }],
    ['from before this start of the machine', { ...LIVING, boot: 'before' }],
    ['from before it, by the same machine', { ...LIVING, boot: 'before', machine: OURS }],
  ] as const)('%s', async ([, holder]) => {
    plant(holder);
    const lock = await take();
    expect(nonce()).toBe(lock.holder.nonce);
    expect(desk.staleFiles()).toEqual(['.search.yaml.lock']);
    expect(desk.ctx.process.clock() - AT).toBeLessThan(2_000);
  });
});

describe('case 7: of several that find a dead holder’s lock, one takes it away', () => {
  const takeover = (count: number) => join(desk.folder, `.search.yaml.lock.takeover-200-888-bb-${count}`);

  test('while a living one is at it, nobody else is', async () => {
    plant(DEAD);
    plant(LIVING, takeover(0));
    await expect(take()).rejects.toMatchObject({ status: 'locked' });
    expect(nonce()).toBe('200-888-bb');
    expect(nonce(takeover(0))).toBe('100-777-aa');
  });

  test('one that died at it is followed by the next', async () => {
    plant(DEAD);
    plant({ ...DEAD, nonce: '200-888-cc' }, takeover(0));
    const lock = await take();
    expect(nonce()).toBe(lock.holder.nonce);
    expect(desk.staleFiles()).toEqual(['.search.yaml.lock']);
  });

  test('one that is killed at any call of it keeps nobody out', async () => {
    const KILLED = new Error('killed');
    for (let at = 1, isOver = false; !isOver; at += 1) {
      plant(DEAD);
      const { files, calls } = faultyFiles({
        on: /^/,
        nth: at,
        before: () => {
          throw KILLED;
        },
      });
      // Nothing of it runs any more once it is killed.
      const dying = new Proxy(files, {
        get: (target, name: keyof Files) => {
          if (calls.length >= at) throw KILLED;
          return target[name];
        },
      });
      const killed = { ...desk.ctx, files: dying, process: { ...desk.ctx.process, pid: 300 } };
      isOver = await takeLock(killed, desk.file, 'x').then(
        () => true,
        () => false,
      );
      expect((await desk.run('heard', 'halden', `after ${at}`)).status, `call ${at}: ${calls.at(-1)}`).toBe(0);
      expect(desk.staleFiles(), `call ${at}`).toEqual([]);
    }
  });

  test('who comes late finds a new lock, and leaves it alone', async () => {
    plant(DEAD);
    desk.faulty.faults.push({ call: 'linkSync', on: /takeover-200-888-bb-0$/, before: () => plant(LIVING) });
    await expect(take()).rejects.toMatchObject({ status: 'locked' });
    expect(nonce()).toBe('100-777-aa');
  });
});

test('who gives back a lock that is another’s by now leaves it', async () => {
  const lock = await take();
  plant(LIVING);
  lock.release();
  expect(nonce()).toBe('100-777-aa');
});

test('one that could not be taken away when it was given back keeps nobody out, least of all ourselves', async () => {
  const lock = await take();
  desk.faulty.faults.push({ call: 'unlinkSync', on: /search\.yaml\.lock$/, nth: 1, code: 'EACCES' });
  lock.release();
  expect(nonce()).toBe(lock.holder.nonce);
  const next = await take();
  expect(nonce()).toBe(next.holder.nonce);
  next.release();
  expect(desk.staleFiles()).toEqual([]);
});

describe('what a save that was cut off left', () => {
  const lay = (...names: string[]) => {
    for (const name of names) fs.writeFileSync(join(desk.folder, name), 'x');
  };

  test('is swept by the next save where its process is gone, and only then', async () => {
    lay('.search.yaml.200-888-bb.tmp', '.search.yaml.lock.200-888-cc', '.search.yaml.100-1-dd.tmp');
    plant(DEAD, join(desk.folder, '.search.yaml.lock.takeover-300-1-ee-0'));
    lay('.search.yaml.100-777-aa.tmp', '.search.yaml.swp', '.other.yaml.200-888-bb.tmp', '.search.yaml.tmp');
    lay('.search.yaml.lock.takeover-300-1-ff-0');
    expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
    expect(desk.staleFiles()).toEqual([
      '.other.yaml.200-888-bb.tmp',
      '.search.yaml.100-777-aa.tmp',
      '.search.yaml.lock.takeover-300-1-ff-0',
      '.search.yaml.swp',
      '.search.yaml.tmp',
    ]);
  });

  test('so it is beside the journal, whoever was cut off there', async () => {
    const kept = stateOf(desk.ctx, desk.file).folder;
    fs.mkdirSync(kept, { recursive: true });
    for (const name of ['.200-888-bb.tmp', '.100-777-aa.tmp']) fs.writeFileSync(join(kept, name), '');
    expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
    expect(fs.readdirSync(kept).filter((name) => name.startsWith('.'))).toEqual(['.100-777-aa.tmp']);
  });

  test('is left where it is the lock in the making of another host', async () => {
    const name = '.search.yaml.lock.200-888-cc';
    plant({ ...DEAD, host: 'elsewhere', nonce: '200-888-cc' }, join(desk.folder, name));
    expect((await desk.run('heard', 'halden', 'soon')).status).toBe(0);
    expect(desk.staleFiles()).toEqual([name]);
  });

  test('is never touched by a command that reads', async () => {
    lay('.search.yaml.200-888-bb.tmp');
    expect((await desk.run('due')).status).toBe(0);
    expect(desk.staleFiles()).toEqual(['.search.yaml.200-888-bb.tmp']);
    expect(desk.faulty.calls.filter((call) => /lock|search.yaml (wx|r\+)/.test(call))).toEqual([]);
  });
});

test('a process that has ended is gone, though nobody has asked for its end yet', () => {
  const { startOf } = systemContext('0.0.0').process;
  expect(startOf(process.pid)).toMatch(/^\d+$/);
  const child = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 20'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise<void>((resolve, reject) => {
    child.stdout.once('data', (data) => {
      const pid = Number(String(data));
      const isZombie = () => / Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
      const look = () => {
        if (!isZombie()) return setTimeout(look, 10);
        const start = startOf(pid);
        child.kill();
        return start === null ? resolve() : reject(new Error(`it has a start: ${start}`));
      };
      look();
    });
  });
});

test('a holder is dead only where it is proven', () => {
  const { process } = desk.ctx;
  expect(isDead(process, { ...DEAD, at: 0 })).toBe(true);
  expect(isDead({ ...process, bootId: '' }, { ...LIVING, at: 0, boot: 'before' })).toBe(false);
  expect(isNonceDead(process, 'my-notes')).toBe(false);
  expect(isNonceDead(process, '100-0-aa')).toBe(false);
  expect(holderOf({ ...process, machine: '', pidNamespace: '' }, 'followup x').nonce).toMatch(
    /^\d+-self-[0-9a-f]{12}$/,
  );
});
