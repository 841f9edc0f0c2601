/** Progress is shown on a terminal once work has lasted a second, and nowhere else. */

import { expect, test } from 'vitest';
import { progressOn, type Session } from '../../src/cli/session.ts';

function stage(isTty: boolean, env: Record<string, string> = {}) {
  const said: string[] = [];
  const clock = { at: 0 };
  const session = {
    quiet: false,
    ctx: {
      env,
      process: { clock: () => clock.at },
      stderr: { isTty, columns: 40, write: (text: string) => said.push(text) },
    },
  } as unknown as Session;
  return { said, clock, line: progressOn(session) };
}

test('nothing within the first second, then a line, at most ten a second, and none when it is done', () => {
  const { said, clock, line } = stage(true);
  clock.at = 999;
  line.show('reading i.yaml …');
  line.clear();
  expect(said).toEqual([]);
  clock.at = 1000;
  line.show('checking i.yaml …');
  clock.at = 1050;
  line.show('too soon');
  clock.at = 1100;
  line.show('planning 10000 interviews …');
  line.clear();
  line.clear();
  expect(said).toEqual(['\r\u001b[Kchecking i.yaml …', '\r\u001b[Kplanning 10000 interviews …', '\r\u001b[K']);
});

test('nothing in a pipe, nothing on a terminal that cannot go back', () => {
  for (const { said, clock, line } of [stage(false), stage(true, { TERM: 'dumb' })]) {
    clock.at = 5000;
    line.show('reading');
    line.clear();
    expect(said).toEqual([]);
  }
});
