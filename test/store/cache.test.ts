import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCache, writeCache } from '../../src/store/cache.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

describe('the cache', () => {
  const path = () => join(desk.folder, 'home/.cache/followup/name');
  const write = (text: string) => writeCache(desk.ctx, 'name', 'key', [Buffer.from(text), Buffer.from('!')]);
  const read = (key = 'key') => readCache(desk.ctx, 'name', key)?.toString() ?? null;

  test('gives back what was kept for the key, and for no other', () => {
    expect(read()).toBe(null);
    write('one');
    expect(read()).toBe('one!');
    expect(read('other')).toBe(null);
    write('two');
    expect(read()).toBe('two!');
  });

  test('lets go of what a killed command left half written, whatever its name', () => {
    write('one');
    const left = join(path(), '../.other.tmp');
    fs.writeFileSync(left, 'half');
    write('two');
    expect(read()).toBe('two!');
    expect(fs.existsSync(left)).toBe(false);
  });

  test('is not believed where others could have written it', () => {
    write('one');
    fs.chmodSync(path(), 0o620);
    expect(read()).toBe(null);
    fs.chmodSync(path(), 0o600);
    alterProcess(desk, { uid: 12_345 });
    expect(read()).toBe(null);
  });

  test('is not believed where any bit of it is another', () => {
    write('one');
    const whole = fs.readFileSync(path());
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Buffer.from(whole);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      fs.writeFileSync(path(), bytes);
      expect(read(), `bit ${bit}`).toBe(null);
    }
  });

  test('leaves nothing where it cannot be written', () => {
    desk.faulty.faults.push({ call: 'renameSync', on: /./, code: 'ENOSPC' });
    expect(() => write('one')).not.toThrow();
    expect(fs.readdirSync(join(desk.folder, 'home/.cache/followup'))).toEqual([]);
  });

  test('takes away what one that was killed had begun to write', () => {
    write('one');
    desk.faulty.faults.push({ call: 'renameSync', on: /./, code: 'EIO' }, { call: 'unlinkSync', on: /./, code: 'EIO' });
    write('two');
    desk.faulty.faults.length = 0;
    expect(fs.readdirSync(join(desk.folder, 'home/.cache/followup'))).toHaveLength(2);
    for (const text of ['three', 'four']) write(text);
    expect(fs.readdirSync(join(desk.folder, 'home/.cache/followup'))).toEqual(['name']);
    expect(read()).toBe('four!');
  });
});
