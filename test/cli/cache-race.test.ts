/** What a command says of a large file that is edited by hand while it runs is what the file says then. */

import { writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Context } from '../../src/context.ts';
import { searchText } from '../bench/generate.ts';
import { closeDesk, type Desk, openDesk } from '../store/desk.ts';

const base = searchText(150);
const desks: Desk[] = [];
afterEach(() => desks.splice(0).forEach(closeDesk));

/** Has the file saved by somebody else just before the lock is taken. */
function editAtLock({ ctx, file }: Desk, text: string): void {
  const { files } = ctx;
  const linkSync: Context['files']['linkSync'] = (from, to) => {
    if (String(to).endsWith('.lock')) writeFileSync(file, text);
    ctx.files = files;
    files.linkSync(from, to);
  };
  ctx.files = { ...files, linkSync };
}

test.each([['--cache'], ['--no-cache']])('with %s, an acceptance comes while a word is logged', async (how) => {
  const options = how === '--no-cache' ? [how] : [];
  const desk = openDesk();
  desks.push(desk);
  desk.write(base);
  await desk.run('due', ...options);
  const at = base.lastIndexOf('outcome: rejected');
  const rest = base.slice(at + 'outcome: rejected'.length);
  const accepted = `${base.slice(0, at)}outcome: accepted${rest.replace(/at: [^,}\s]+/, 'at: 2026-11-24T09:00:00Z')}`;
  editAtLock(desk, accepted);
  expect(await desk.run('heard', 'company-21-role-21', 'soon', ...options)).toEqual({
    status: 0,
    out: 'company-21-role-21: heard "soon"\nNext: Withdrawal, 47 hours left: followup draft company-21-role-21 --kind withdrawal\n',
    err: '',
  });
  expect(desk.read()).toContain('{ heard: soon, at: 2026-11-24T10:00:00Z }');
  expect(desk.read()).toContain('outcome: accepted');
});
