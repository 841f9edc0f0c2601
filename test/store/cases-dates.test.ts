/** Cases of days, clocks and zones, as commands meet them: read as meant, or refused with why; never silently another. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeStage, openStage } from '../cli/transcript.ts';
import { closeDesk, type Desk, openDesk } from './desk.ts';
import { shellOn } from './shell.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

const add = (...more: string[]) => desk.run('add', '--company', 'A', '--role', 'B', ...more);
const last = () => /.*\n.*\n$/.exec(desk.read())?.[0];
const UNREAD = 'is no date I can read; write it as 2026-11-24T14:30 or "today 14:30"';
const OFFSET = 'names an offset or a zone; write it as 2026-11-24T14:30-05:00';

describe('case 72: a time that is none', () => {
  test.for([
    ['0001-01-01T10:00', UNREAD],
    ['1582-10-10T10:00', UNREAD],
    ['1969-12-31T10:00', UNREAD],
    ['2201-01-01T10:00', UNREAD],
    ['9999-12-31T10:00', UNREAD],
    ['12026-01-01T10:00', UNREAD],
    ['1900-02-29T10:00', UNREAD],
    ['2026-02-30T10:00', UNREAD],
    ['26-3-2', UNREAD],
    ['2026-W10-1', UNREAD],
    ['2026-11-20T24:00', UNREAD],
    ['2026-11-20T10:60', UNREAD],
    ['2026-11-20T10:00+25:00', OFFSET],
    ['tomorrow 3pm EST', OFFSET],
  ])('%s is refused', async ([text = '', why]) => {
    const before = desk.sha();
    expect(await add('--at', text)).toEqual({
      status: 2,
      out: '',
      err: `followup: --at: "${text}" ${why}\n`,
    });
    expect(desk.sha()).toBe(before);
    expect(desk.staleFiles()).toEqual([]);
  });

  test.for(['1970-01-02T10:00', '2038-01-19T04:00', '2200-12-30T10:00', '2026-11-20T10:00+05:30'])(
    '%s is kept as it was typed',
    async (text) => {
      expect((await add('--at', text)).status).toBe(0);
      expect(last()).toBe(`    at: ${text}\n    timezone: Europe/London\n`);
    },
  );

  test.for(['0001-01-01', '2201-01-01', '2026-2-30', '12026-01-01', '2026-11-20T10:00:60', '2026-11-20T24:00Z'])(
    '%s in the file is told with its place',
    async (text) => {
      const timed = text.includes('T') ? text : `${text}T10:00`;
      desk.write(`version: 1\ninterviews:\n  - company: A\n    role: B\n    at: ${timed}\n`);
      expect(await desk.run('due')).toEqual({
        status: 3,
        out: '',
        err: `followup: ~/search.yaml:5:9: interviews[0].at: found "${timed}"; expected a day and time like 2026-11-23T14:30 (1970 to 2200)\n`,
      });
    },
  );
});

describe('case 71: a zone', () => {
  test.for(['W. Europe Standard Time', '+05:30', 'Nowhere/Bogus', '', ' '])('"%s" is none', async (zone) => {
    const before = desk.sha();
    expect(await add('--at', '2026-11-20T10:00', '--timezone', zone)).toEqual({
      status: 2,
      out: '',
      err: `followup: --timezone: "${zone}" is no time zone; write one such as America/New_York\n`,
    });
    expect(desk.sha()).toBe(before);
    desk.write(`version: 1\nme: { timezone: "${zone}" }\n`);
    expect(await desk.run('due')).toMatchObject({ status: 3, out: '' });
  });

  test.for(['america/new_york', 'EST5EDT', 'America/New_York'])('%s is one', async (zone) => {
    expect((await add('--at', '2026-11-20T10:00', '--timezone', zone)).status).toBe(0);
    expect(last()).toBe(`    at: 2026-11-20T10:00\n    timezone: ${zone}\n`);
  });

  test('of the machine is taken from TZ, and a bogus one is never silently UTC', () => {
    const stage = openStage();
    const { run } = shellOn(stage);
    try {
      const text = 'version: 1\ninterviews: [{ company: A, role: B, at: 2026-11-24T05:00 }]\n';
      fs.writeFileSync(join(stage.folder, 'search.yaml'), text);
      const zoneUnder = (tz: string) => run(`TZ='${tz}' followup due --json | grep timezone`).out.trim();
      expect(zoneUnder('')).toBe('"timezone": "UTC",');
      expect(zoneUnder(':America/New_York')).toBe('"timezone": "America/New_York",');
      expect(zoneUnder('EST5EDT')).toBe('"timezone": "EST5EDT",');
      expect(run("TZ='Nowhere/Bogus' followup due")).toEqual({
        status: 2,
        out: '',
        err: 'followup: TZ is "Nowhere/Bogus", which names no time zone; set TZ or me.timezone to one such as Europe/London\n',
      });
    } finally {
      closeStage(stage);
    }
  });
});

describe('case 73: another now', () => {
  test.for(['2016-11-24T10:00:00Z', '2036-11-24T10:00:00Z'])('%s answers, and changes nothing', async (now) => {
    const before = desk.sha();
    for (const command of ['due', 'list', 'stats', 'timeline', 'check'])
      expect((await desk.run(command, '--now', now)).status).toBe(0);
    expect(desk.sha()).toBe(before);
  });

  test('an answer depends on it alone, and not on the clock behind it', async () => {
    const first = await desk.run('due', '--all', '--json');
    const { process } = desk.ctx;
    desk.ctx.now = 0;
    desk.ctx.process = { ...process, clock: () => 4_000_000_000_000 };
    expect(await desk.run('due', '--all', '--json')).toEqual(first);
  });

  test('a clock five years back or ahead deletes nothing of the past', () => {
    const env = `export HOME=${desk.folder}/home TZ=UTC; followup="node ${process.cwd()}/bin/followup.js"`;
    const shell = (command: string) => desk.shell(`${env}; ${command}`);
    const backups = 'ls home/.local/state/followup/*/backups';
    shell('$followup heard delphi now --file search.yaml');
    const before = shell(backups).split('\n');
    for (const at of ['2021-11-24 10:00:00', '2031-11-24 10:00:00']) {
      const said = shell(`faketime '${at}' $followup heard delphi "${at}" --file search.yaml`);
      expect(said).toContain(`delphi-analytics-engineer: heard "${at}"`);
    }
    expect(shell(backups).split('\n')).toEqual(expect.arrayContaining(before));
    expect(desk.read()).toContain('heard: now,');
  });
});
