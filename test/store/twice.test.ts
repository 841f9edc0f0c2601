/** Two at once that record the same thing: it is there once. */

import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

test.for([
  ['an interview', ['add', '--company', 'Zed', '--role', 'Dev', '--at', '2026-11-20T10:00'], 'company: Zed'],
  ['a reply', ['scan', resolve('test/fixtures/reply.eml'), '--apply'], 'heard: We will know more'],
] as const)('%s that another process records between the plan and the save', async ([, argv, mark]) => {
  const { FOLLOWUP_FILE, FOLLOWUP_NOW, HOME } = desk.ctx.env;
  const env = `FOLLOWUP_FILE=${FOLLOWUP_FILE} FOLLOWUP_NOW=${FOLLOWUP_NOW} HOME=${HOME}`;
  const other = () => desk.shell(`${env} node ${resolve('bin/followup.js')} ${argv.join(' ')}`);
  desk.faulty.faults.push({ call: 'openSync', on: /lock\.\S+ wx$/, nth: 1, before: other });
  expect((await desk.run(...argv)).status).toBe(0);
  expect(desk.read().split(mark)).toHaveLength(2);
});
