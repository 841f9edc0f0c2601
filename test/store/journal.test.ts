/** The journal and the backups: what a crash leaves of them, and the steps back and forth that they allow. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { happenedIn, type JournalEntry, readJournal, stepsAfter } from '../../src/store/file/journal.ts';
import { type State, snapshotsIn, stateOf } from '../../src/store/file/state.ts';
import { alterProcess, closeDesk, type Desk, openDesk } from './desk.ts';
import { checkUndo } from './undo-law.ts';

let desk: Desk;
let state: State;
beforeEach(() => {
  desk = openDesk();
  state = stateOf(desk.ctx, desk.file);
});
afterEach(() => closeDesk(desk));

const heard = async (words: string) => expect((await desk.run('heard', 'halden', words)).status).toBe(0);
const journal = () => readJournal(desk.ctx, state);

describe('a journal whose last line is torn', () => {
  test('is closed before the next entry, and both neighbours are read', async () => {
    await heard('one');
    fs.appendFileSync(state.journal, '{"id":"torn","at":17');
    await heard('two');
    expect(fs.readFileSync(state.journal, 'utf8')).toMatch(/}\n{"id":"torn","at":17\n{.*}\n$/);
    expect(journal().map(({ command }) => command)).toEqual(['followup heard halden', 'followup heard halden']);
    expect((await desk.run('undo')).out).toBe('undone: followup heard halden\n');
  });

  test.for([
    ...['null', '7', '"x"', '{}', '[]', '{"id":7}', '{"id":"q"}', '{"mail":"x","begun":null}'],
    '{"id":"q","at":1e300,"command":"c","type":"change","before":null,"after":null,"interviews":1}',
    '{"id":"q","at":1,"command":"c","type":"change","before":null,"aftes":null,"interviews":1}',
    '{"mail":"x","begun":{"kind":"thank-you","at":1,"by":{}}}',
  ])('a line that says %s is none', async (line) => {
    await heard('one');
    fs.appendFileSync(state.journal, `${line}\n`);
    expect(journal()).toHaveLength(1);
    expect((await desk.run('check')).status).toBe(0);
    await heard('two');
    expect((await desk.run('undo')).status).toBe(0);
  });
});

describe('privacy', () => {
  test('case 15: journal and backups are for nobody else, and the folder of the file gets none of them', async () => {
    const before = process.umask(0);
    try {
      await heard('one');
    } finally {
      process.umask(before);
    }
    const modes = [state.folder, state.snapshots, state.journal].map((path) => fs.statSync(path).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700, 0o600]);
    expect(fs.statSync(join(state.snapshots, snapshotsIn(desk.ctx, state)[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(desk.staleFiles()).toEqual([]);
  });
});

describe('a save that was cut off between journal and rename', () => {
  const entry = (id: string, before: string, after: string): JournalEntry => ({
    id,
    at: 0,
    command: 'followup heard',
    type: 'change',
    before,
    after,
    interviews: 1,
  });

  test('did not happen, whether it was the last or others came after it', () => {
    const cut = entry('cut', 'a', 'b');
    const done = entry('done', 'a', 'c');
    expect(happenedIn([cut], 'a')).toEqual([]);
    expect(happenedIn([cut, done], 'c')).toEqual([done]);
    expect(happenedIn([entry('x', 'o', 'a'), cut], 'a').map(({ id }) => id)).toEqual(['x']);
  });

  test('is passed over by undo, which takes back the one before it', async () => {
    const first = desk.sha();
    await heard('one');
    const [one] = journal();
    fs.appendFileSync(
      state.journal,
      `${JSON.stringify({ ...one, id: 'cut', before: one?.after, after: 'f00d'.repeat(16) })}\n`,
    );
    expect((await desk.run('undo')).status).toBe(0);
    expect(desk.sha()).toBe(first);
  });
});

describe('case 21: undo', () => {
  test('after a hand edit shows the difference, and changes nothing: exit 6', async () => {
    await heard('one');
    desk.write(`${desk.read()}# by hand\n`);
    const before = desk.sha();
    for (const type of ['undo', 'redo']) {
      const { status, err } = await desk.run(type);
      expect(err).toContain('\n+# by hand\n');
      expect(err).toMatch(
        new RegExp(
          `followup: ~/search.yaml was edited since; nothing was changed, ${type} by hand what is shown above\n$`,
        ),
      );
      expect(status).toBe(6);
    }
    expect(desk.sha()).toBe(before);
    expect(desk.staleFiles()).toEqual([]);
  });

  test('with nothing saved yet: exit 1', async () => {
    expect(await desk.run('undo')).toEqual({
      status: 1,
      out: '',
      err: 'followup: there is nothing to undo\n',
    });
    expect(await desk.run('redo')).toEqual({
      status: 1,
      out: '',
      err: 'followup: there is nothing to redo\n',
    });
  });

  test('whose backup is damaged or gone changes nothing: exit 4', async () => {
    const original = desk.sha().slice(0, 8);
    await heard('one');
    const name = snapshotsIn(desk.ctx, state).find((one) => one.includes(original)) ?? '';
    const before = desk.sha();
    fs.appendFileSync(join(state.snapshots, name), '# bit rot\n');
    for (let round = 0; round < 2; round += 1) {
      const { status, err } = await desk.run('undo');
      expect(err).toMatch(/^followup: the backup behind this step is gone from .*; nothing was changed\n$/);
      expect(status).toBe(4);
      expect(desk.sha()).toBe(before);
      fs.rmSync(join(state.snapshots, name), { force: true });
    }
  });

  test('that a change came after cannot be made again', async () => {
    await heard('one');
    await desk.run('undo');
    await heard('two');
    expect((await desk.run('redo')).status).toBe(1);
    expect(desk.read()).toContain('heard: two');
  });

  test('of the making of the file takes it away, and redo makes it again', async () => {
    fs.unlinkSync(desk.file);
    expect((await desk.run('add', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00')).status).toBe(0);
    const made = desk.sha();
    expect((await desk.run('undo')).status).toBe(0);
    expect(fs.existsSync(desk.file)).toBe(false);
    expect((await desk.run('redo')).status).toBe(0);
    expect(desk.sha()).toBe(made);
  });

  test('steps: an undo can be redone until the next change', () => {
    const types: JournalEntry['type'][] = ['change', 'change', 'undo', 'redo', 'undo'];
    const entries = types.map((type, id) => ({ type, id: String(id) }) as JournalEntry);
    const { undoable, redoable } = stepsAfter(entries);
    expect([undoable, redoable].map((list) => list.map(({ id }) => id))).toEqual([['0'], ['4']]);
  });
});

describe('backups', () => {
  test('a damaged one is not taken for the content: it is kept anew', async () => {
    await heard('one');
    const [name = ''] = snapshotsIn(desk.ctx, state).filter((one) => one.includes(desk.sha().slice(0, 8)));
    fs.writeFileSync(join(state.snapshots, name), 'rot');
    const wanted = desk.sha();
    await heard('two');
    await desk.run('undo');
    expect(desk.sha()).toBe(wanted);
  });

  test('one that is kept anew beside a damaged one is not kept a third time', async () => {
    await heard('one');
    const mine = () => snapshotsIn(desk.ctx, state).filter((one) => one.includes(desk.sha().slice(0, 8)));
    fs.writeFileSync(join(state.snapshots, mine()[0] ?? ''), 'rot');
    for (const word of ['two', 'three']) {
      await heard(word);
      await desk.run('undo');
    }
    expect(mine()).toHaveLength(2);
  });

  const day = 86_400_000;
  /** So many, some milliseconds apart. */
  const lay = (count: number, at: number) => {
    for (let index = 0; index < count; index += 1) {
      const time = new Date(at + index).toISOString().replace(/[-:.]/g, '');
      fs.writeFileSync(join(state.snapshots, `${time}-${String(index).padStart(8, '0')}.yaml`), '');
    }
  };
  const kept = () => snapshotsIn(desk.ctx, state);
  const sha8 = (text: string) => desk.ctx.process.sha256(text).slice(0, 8);

  test('the last 50 stay whatever their age, older ones only for 30 days of use', async () => {
    await heard('one');
    const now = Date.now();
    for (let days = 1; days <= 60; days += 1) lay(2, now - days * day);
    await heard('two');
    expect(kept()).toHaveLength(3 + 29 * 2);
    for (const name of kept()) fs.rmSync(join(state.snapshots, name));
    for (let days = 1; days <= 60; days += 1) lay(1, now - days * day);
    await heard('three');
    expect(kept()).toHaveLength(50);
  });

  test('case 73: a pause counts as a day of use, and so does a clock that is years ahead', async () => {
    await heard('one');
    const now = Date.now();
    lay(10, now - 400 * day);
    lay(60, now - day);
    alterProcess(desk, { clock: () => now + 2_000 * day });
    await heard('two');
    await heard('three');
    alterProcess(desk, { clock: () => now });
    await heard('four');
    expect(kept()).toHaveLength(10 + 60 + 5);
  });

  test('case 73: what was done last stays, however old its name makes it: by a clock set back, or a text of long ago', async () => {
    const before = desk.read();
    await heard('one');
    const now = Date.now();
    for (let days = 1; days <= 90; days += 1) lay(1, now - days * day);
    alterProcess(desk, { clock: () => now - 400 * day });
    const states = [desk.sha()];
    for (const words of ['two', 'three']) {
      await heard(words);
      states.unshift(desk.sha());
    }
    for (const wanted of states.slice(1)) {
      expect((await desk.run('undo')).err).toBe('');
      expect(desk.sha()).toBe(wanted);
    }
    alterProcess(desk, { clock: () => now });
    for (const name of kept())
      if (name.includes(sha8(before)))
        fs.renameSync(join(state.snapshots, name), join(state.snapshots, `20200101T000000000Z-${sha8(before)}.yaml`));
    desk.write(before);
    await heard('four');
    expect((await desk.run('undo')).err).toBe('');
    expect(desk.read()).toBe(before);
  });
});

test('case 73: a clock that goes back or forward by years deletes nothing that can still be undone', async () => {
  const start = desk.sha();
  const years = 365 * 86_400_000;
  for (const [words, shift] of [
    ['now', 0],
    ['back', -5 * years],
    ['forward', 5 * years],
  ] as const) {
    alterProcess(desk, { clock: () => Date.now() + shift });
    await heard(words);
  }
  for (let step = 0; step < 3; step += 1) expect((await desk.run('undo')).status).toBe(0);
  expect(desk.sha()).toBe(start);
});

test('case 21: any commands, all undone and all made again, in 12 sequences', {
  timeout: 120_000,
}, async () => {
  await checkUndo(12, 1);
});
