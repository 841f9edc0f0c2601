/** A fault at every single call of the file system that a command makes: the file is exactly old or exactly new. */

import { describe, expect, test } from 'vitest';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';
import type { Fault } from './faulty-files.ts';

const ADD = ['add', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00'];
const COMMANDS: [name: string, argv: string[], before: (desk: Desk) => Promise<unknown>][] = [
  ['an entry', ['heard', 'halden', 'soon'], async () => {}],
  ['a first interview', [...ADD, '--file', 'new.yaml'], async () => {}],
  ['undo', ['undo'], (desk) => desk.run('heard', 'halden', 'soon')],
];
/** Every third call in a usual run; `CALL_STEP=1` tries each. */
const STEP = Number(process.env.CALL_STEP ?? 3);
const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE'];

/** What the file says; null where there is none. */
function contentOf(desk: Desk, name: string): string | null {
  try {
    return desk.read(name);
  } catch {
    return null;
  }
}

async function prepared(before: (desk: Desk) => Promise<unknown>): Promise<Desk> {
  const desk = openDesk();
  // Ids of entries in the journal and nonces differ, what the file says does not.
  alterProcess(desk, { sleep: () => {} });
  await before(desk);
  desk.faulty.calls.length = 0;
  return desk;
}

describe.for(COMMANDS)('case 1: %s', ([, argv, before]) => {
  const name = argv.includes('new.yaml') ? 'new.yaml' : 'search.yaml';

  test('with a fault at each call', { timeout: 120_000 }, async () => {
    const whole = await prepared(before);
    const old = contentOf(whole, name);
    expect((await whole.run(...argv)).status).toBe(0);
    const now = contentOf(whole, name);
    const count = whole.faulty.calls.length;
    expect(count).toBeGreaterThan(60);
    closeDesk(whole);
    for (let at = 1; at <= count; at += STEP) {
      const desk = await prepared(before);
      const fault: Fault = { on: /^/, nth: at, code: CODES[at % CODES.length] ?? 'EIO' };
      desk.faulty.faults.push(fault);
      const { status, out, err } = await desk.run(...argv);
      const said = `call ${at}, ${desk.faulty.calls[at - 1]}: ${fault.code}: exit ${status}: ${err}`;
      const content = contentOf(desk, name);
      expect([old, now], said).toContain(content);
      expect(err, said).not.toMatch(/\n {4}at |something went wrong inside/);
      if (status === 0) expect(content, said).toBe(now);
      else if (content === now) expect(err, said).toContain('saved, but the disk did not confirm it');
      else expect(out, said).not.toMatch(/halden-staff-engineer: |undone/);
      // The fault over and this process gone, the next command has its way and leaves nothing.
      desk.faulty.faults.length = 0;
      alterProcess(desk, { pid: 4_000_000, startOf: (pid) => (pid === 4_000_000 ? '1' : null) });
      expect((await desk.run('heard', 'halden', 'after')).status, said).toBe(0);
      if (name === 'new.yaml') await desk.run(...argv, '--company', 'After');
      expect(desk.staleFiles(), said).toEqual([]);
      closeDesk(desk);
    }
  });
});
