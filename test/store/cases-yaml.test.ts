/** Cases of a file that is not to be trusted: each with the message a person gets, and the file the same by every byte. */

import * as fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => closeDesk(desk));

const ADD = ['add', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00'];
const ONE = 'version: 1\ninterviews:\n  - { id: a, company: A, role: B, at: 2026-11-20T10:00';

/** Nine strings, and nine lists of nine of the list before: 387,420,489 strings. */
const LAUGHS = `version: 1\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

const at = (value: string) => `${ONE.replace('2026-11-20T10:00', value)} }\n`;
const NO_TIME = 'expected a day and time like 2026-11-23T14:30 (1970 to 2200)';
const TOP = 'expected one of version, me, settings, interviews';
const ME = 'expected one of name, email, addresses, phone, resume, timezone';
const ODD_TAG = 'tag:yaml.org,2002:js/function';

test.for<[number: string, text: string | Buffer, ...said: string[]]>([
  ['26', 'version: 1\nme: &a [*a]\n', '2:8: too many aliases or anchors: 2, expected none; write the value out'],
  ['27', 'version: 1\n__proto__: { isDue: true }\n', `2:1: __proto__: unknown key "__proto__"; ${TOP}`],
  ['27', 'version: 1\nconstructor: { x: 1 }\n', `2:1: constructor: unknown key "constructor"; ${TOP}`],
  ['27', 'version: 1\nme: { __proto__: { isDue: true } }\n', `2:7: me.__proto__: unknown key "__proto__"; ${ME}`],
  ['27', 'version: 1\nme: { <<: { isDue: true } }\n', `2:7: me.<<: unknown key "<<"; ${ME}`],
  ['28', 'version: 1\nme: {}\nme: {}\n', '3:1: duplicate key "me", first at line 2; keep one of them'],
  [
    '28',
    'version: 1\nme:\n  1: a\n  "1": b\n',
    `3:3: me.1: unknown key "1"; ${ME}`,
    '4:3: duplicate key "1", first at line 3; keep one of them',
    `4:3: me.1: unknown key "1"; ${ME}`,
  ],
  [
    '28',
    `version: 1\nme: { name: A, name: B, timezone: Nowhere/Bogus }\ninterviews:\n  - { id: a, id: b, company: A, role: B, at: 2026-02-30T10:00, minutes: 0, minutes: x, contact: Kim }\n  - { id: c, role: B, at: 2026-11-20T10:00, contact: Kim }\n  - { id: c, company: A, company: B, role: B, at: 2026-11-20T10:00 }\n`,
    '2:16: duplicate key "name", first at line 2; keep one of them',
    '2:35: me.timezone: found "Nowhere/Bogus"; expected an IANA time zone like Europe/London',
    '4:14: duplicate key "id", first at line 4; keep one of them',
    `4:46: interviews[0].at: found "2026-02-30T10:00"; ${NO_TIME}`,
    '4:73: interviews[0].minutes: found the number 0; expected a whole number from 1 to 1440',
    '4:76: duplicate key "minutes", first at line 4; keep one of them',
    '4:85: interviews[0].minutes: found "x"; expected a whole number from 1 to 1440',
    '5:5: interviews[1].company: missing; expected text',
    '5:54: interviews[1].contact: "Kim" is nobody of this interview; and it names nobody yet',
    '6:11: interviews[2].id: duplicate id "c", first at line 5; change one of them',
    '6:26: duplicate key "company", first at line 6; keep one of them',
  ],
  [
    '28',
    'version: 2\ninterviews: []\ninterviews:\n  - { rond: first }\n',
    '1:10: version: found the number 2; expected 1',
    '3:1: duplicate key "interviews", first at line 2; keep one of them',
    '4:5: interviews[0].company: missing; expected text',
    '4:5: interviews[0].role: missing; expected text',
    `4:5: interviews[0].at: missing; ${NO_TIME}`,
    '4:7: interviews[0].rond: unknown key "rond"; did you mean "round"?',
  ],
  [
    '29',
    `${ONE} }\n  - { id: a, company: B, role: C, at: 2026-11-20T10:00 }\n`,
    '4:11: interviews[1].id: duplicate id "a", first at line 3; change one of them',
  ],
  ['30', 'version: 1\nme:\n\tname: A\n', '3:1: tab used as indentation; use spaces'],
  ['31', 'version: 1\rme: {}\r', '1:11: carriage return without a line feed; save it with LF or CRLF line ends'],
  ['31', Buffer.from('\ufeffversion: 1\n', 'utf16le'), '1:1: not UTF-8 (byte 0xFF at offset 0); save it as UTF-8'],
  [
    '31',
    Buffer.from('version: 1\nme: { name: Zo\xe9 }\n', 'latin1'),
    '2:15: not UTF-8 (byte 0xE9 at offset 25); save it as UTF-8',
  ],
  ['33', 'version: 1\n---\nversion: 1\n', '2:1: second document ("---"); expected one document in the file'],
  [
    '33',
    'version: 2\n---\nversion: 1\n',
    '1:10: version: found the number 2; expected 1',
    '2:1: second document ("---"); expected one document in the file',
  ],
  ['33', '- version: 1\n', '1:1: found a list; expected keys: version, me, settings, interviews'],
  ['33', 'hello\n', '1:1: found "hello"; expected keys: version, me, settings, interviews'],
  [
    '34',
    'version: 1\n<<<<<<< ours\nme: {}\n=======\n>>>>>>> theirs\n',
    '2:1: merge conflict marker "<<<<<<<"; choose between the two sides and delete the markers',
    '4:1: merge conflict marker "======="; choose between the two sides and delete the markers',
    '5:1: merge conflict marker ">>>>>>>"; choose between the two sides and delete the markers',
  ],
  ['35', '%YAML 1.1\n---\nversion: 1\n', '1:1: directives are not used here; delete the line'],
  [
    '35',
    'version: 1\nme: !!js/function "x"\n',
    `2:5: unresolved tag: ${ODD_TAG}; tags are not used here`,
    `2:19: tag "${ODD_TAG}" is not used here`,
  ],
  ['35', 'version: !!int 1\n', '1:16: tag "tag:yaml.org,2002:int" is not used here'],
  ['36', at('2026-02-30T10:00'), `3:39: interviews[0].at: found "2026-02-30T10:00"; ${NO_TIME}`],
  ['36', at('2026-11-20T25:00'), `3:39: interviews[0].at: found "2026-11-20T25:00"; ${NO_TIME}`],
  ['36', at('20261120'), `3:39: interviews[0].at: found the number 20261120; ${NO_TIME}; put it in quotes`],
  ['36', `${ONE}, minutes: "7" }\n`, '3:66: interviews[0].minutes: found "7"; expected a whole number from 1 to 1440'],
  [
    '36',
    `${ONE}, minutes: 1e9 }\n`,
    '3:66: interviews[0].minutes: found the number 1000000000; expected a whole number from 1 to 1440',
  ],
  [
    '36',
    `${ONE}, minutes: .nan }\n`,
    '3:66: interviews[0].minutes: found the number NaN; expected a whole number from 1 to 1440',
  ],
  [
    '36',
    `${ONE}, decisionBy: 2026-02-30 }\n`,
    '3:69: interviews[0].decisionBy: found "2026-02-30"; expected a day like 2026-12-01 (1970 to 2200)',
  ],
  [
    '36',
    'version: 1\nsettings: { workday: 12:30 }\n',
    '2:22: settings.workday: found "12:30"; expected hours like 09:00-18:00, the start first',
  ],
])('case %s: %j', async ([, text, ...said]) => {
  fs.writeFileSync(desk.file, text);
  const before = desk.sha();
  const lines = said.map((one) => `followup: ~/search.yaml:${one}\n`).join('');
  for (const argv of [['due'], ADD]) {
    const start = performance.now();
    expect(await desk.run(...argv)).toEqual({ status: 3, out: '', err: lines });
    expect(performance.now() - start).toBeLessThan(2_000);
  }
  expect(desk.sha()).toBe(before);
  expect(desk.staleFiles()).toEqual([]);
  expect(({} as { isDue?: boolean }).isDue).toBe(undefined);
});

describe('case 25: a billion laughs', () => {
  test('take neither time nor memory of the built program', async () => {
    desk.write(LAUGHS);
    const measure = [
      'import resource, subprocess, sys, time',
      'start = time.time()',
      'status = subprocess.run([sys.argv[1], sys.argv[2], "due", "--file", "search.yaml"], stderr=subprocess.DEVNULL).returncode',
      'print(status, time.time() - start < 2, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 200 * 1024)',
    ].join('\n');
    desk.write(measure, 'measure.py');
    expect((await desk.run('due')).err).toBe(
      'followup: ~/search.yaml:2:7: too many aliases or anchors: 91, expected none; write the value out\n',
    );
    const said = desk.shell(`HOME=$PWD python3 measure.py ${process.execPath} ${process.cwd()}/bin/followup.js`);
    expect(said).toBe('3 True True\n');
  });
});

describe('case 33: a file that says nothing', () => {
  test.for([
    ['empty', '', ''],
    ['of comments alone', '# mine\n', '# mine\n\n'],
    ['of a byte order mark', '\ufeff', '\ufeff'],
  ])('%s is a search without interviews, and can be added to', async ([, text = '', kept]) => {
    desk.write(text);
    expect(await desk.run('list', '--all')).toEqual({ status: 0, out: '', err: '' });
    expect((await desk.run(...ADD)).status).toBe(0);
    expect(desk.read()).toBe(
      `${kept}version: 1\n\ninterviews:\n  - id: a-b\n    company: A\n    role: B\n    at: 2026-11-20T10:00\n    timezone: Europe/London\n`,
    );
  });
});

describe('case 24: a file formatted by hand', () => {
  const text = [
    '\ufeff# mine',
    'version: 0x1 \t# hexadecimal',
    'me:   {name:   Zoe,email: "zoe@x.example", timezone: Europe/London}',
    'interviews:',
    '- company:    Acme   # the one',
    `  role: '${'long '.repeat(60)}line'`,
    '  at:\t2026-11-20T10:00',
    '  minutes: 0x1F',
    '  interviewers: [ {name: Ann} ]',
  ].join('\r\n');
  const id = 'acme-long-long-long-long-long-long-long-long-long-long-lon';

  test('is the same after a command that changes nothing', async () => {
    desk.write(text);
    const before = desk.sha();
    expect(await desk.run('note', id, '--to', 'Ann')).toMatchObject({ status: 2 });
    expect(await desk.run('check')).toEqual({ status: 0, out: '', err: '' });
    expect(desk.sha()).toBe(before);
  });

  test('differs by one value where one was set', async () => {
    desk.write(text.replace('{name: Ann}', '{name: Ann, title: "CTO" }'));
    expect((await desk.run('note', id, '--to', 'Ann', '--title', 'VP')).status).toBe(0);
    expect(desk.read()).toBe(text.replace('{name: Ann}', '{name: Ann, title: "VP" }'));
  });

  test('gains one line end and its own new line where an entry is added', async () => {
    desk.write(text);
    expect((await desk.run('heard', id, 'soon')).status).toBe(0);
    expect(desk.read()).toBe(`${text}\r\n  history:\r\n  - {heard: soon, at: 2026-11-24T10:00:00Z}`);
  });
});

test('case 37: a NUL in a value is told, shown escaped, and kept', async () => {
  desk.write('version: 1\nme: { name: "A\\0B" }\n');
  const { status, err } = await desk.run(...ADD);
  expect(err).toMatch(/^followup: ~\/search.yaml:2:13: warning: holds \\x00, which do not show\n/);
  expect(status).toBe(0);
  expect(desk.read()).toMatch(/^version: 1\nme: { name: "A\\0B" }\n/);
});

test('case 37: a byte order mark in the middle is no part of a key', async () => {
  desk.write('version: 1\n\ufeffme: { name: A }\n');
  expect(await desk.run('due')).toEqual({
    status: 3,
    out: '',
    err: 'followup: ~/search.yaml:2:1: <U+FEFF>me: unknown key "<U+FEFF>me"; did you mean "me"?\n',
  });
});
