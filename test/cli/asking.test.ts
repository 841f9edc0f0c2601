/** What commands ask on a terminal, and what comes of the answers. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from '../store/desk.ts';
import { ENTER, runAsked } from './asked.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

test.each([
  ['en_GB.UTF-8', 'None', ''],
  ['C.UTF-8', ENTER, ''],
  ['en_GB.UTF-8', ENTER, '\nsettings:\n  country: GB\n'],
])('init in %s: the country "%s"', async (locale, typed, country) => {
  desk.ctx.env = { ...desk.ctx.env, LANG: locale, FOLLOWUP_FILE: `${desk.folder}/new.yaml` };
  const given = ['--name', 'Zoë', '--email', 'z@x.example', '--timezone', 'Europe/London', '--phone', '1'];
  const { status, questions } = await runAsked(desk, [typed], 'init', ...given, '--resume', 'x');
  expect([status, questions]).toEqual([0, ['Country of public holidays, such as GB, or none:']]);
  expect(desk.read('new.yaml').split('timezone: Europe/London\n')[1]).toBe(country);
});
