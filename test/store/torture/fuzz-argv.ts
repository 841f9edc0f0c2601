/** Argument lists that nobody would type, for the whole program; its disk is one that can be read and not written. */

import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../../src/cli/dispatch.ts';
import { STATUS } from '../../../src/model/failure.ts';
import { anything, type Chance, pick } from './figure.ts';
import { type Place, runInside } from './inside.ts';
import { isRaw } from './program.ts';

const NAMES = [...COMMANDS.flatMap(([names]) => names), 'help', '__complete'];
const OPTIONS = [
  '--file',
  '--now',
  '--json',
  '--no-color',
  '--no-input',
  '--no-cache',
  '-q',
  '-h',
  '-V',
  '--force',
  '--kind',
  '--to',
  '--at',
  '--company',
  '--role',
  '--round',
  '--minutes',
  '--timezone',
  '--decision-by',
  '--with',
  '--detail',
  '--fit',
  '--recruiter',
  '--domain',
  '--first-choice',
  '--note',
  '--from',
  '--all',
  '--within',
  '--exit-code',
  '--format',
  '--out',
  '--via',
  '--until',
  '--why',
  '--respond-by',
  '--apply',
  '--context',
  '--email',
  '--',
  '-',
  '--x',
  '-qq',
  '--svg',
  '--variant',
  '--dry-run',
  '--yes',
  '--name',
  '--kind=',
  '--file=/nowhere',
  '--json=1',
];
const VALUES = [
  'halden',
  'brook',
  'elm',
  'e',
  '',
  ' ',
  'nobody',
  'thank-you',
  'status-check',
  'offer',
  'rejected',
  'today 14:30',
  '2026-11-20T10:00',
  '2026-02-30',
  'friday',
  '-1',
  '0',
  '1e9',
  'NaN',
  'Europe/London',
  'Mars/Base',
  'Ann <a@x.example>',
  'a@x, b@y',
  '<',
  'Ann=x',
  '=',
  'list',
  'show',
  'eject',
  'eml',
  'json',
  'bash',
  'file',
  'due',
  '7d',
  '999999d',
  '../x',
  '/dev/null',
  '/nowhere/at/all',
  '.',
  '__proto__',
  'constructor',
  'toString',
  '\r\nBcc: x',
  '\x1b[2J',
  '\ud800',
  '{{x}}',
  '$(id)',
];

/** One run of the program; null where its status is one of ours and its words hold no raw error. */
export async function tryArgv(chance: Chance): Promise<string | null> {
  const argv = argvOf(chance);
  const ended = await runInside(PLACE, argv);
  const isOurs = (Object.values(STATUS) as number[]).includes(ended.status);
  if (isOurs && !isRaw(ended)) return null;
  return `${JSON.stringify(argv)} ended with ${ended.status}: ${ended.stderr.slice(0, 500)}`;
}

/** A command, mostly, and up to five words after it. */
export function argvOf(chance: Chance): string[] {
  const count = Math.floor(chance() * 6);
  const first = chance() < 0.9 ? [pick(chance, NAMES)] : [];
  return [...first, ...Array.from({ length: count }, () => wordOf(chance))];
}

function wordOf(chance: Chance): string {
  const kind = chance();
  if (kind < 0.45) return pick(chance, OPTIONS);
  return kind < 0.95 ? pick(chance, VALUES) : anything(chance).replaceAll('\0', '');
}

const sample = join(process.cwd(), 'test/fixtures/search.yaml');

function readOnly(): never {
  throw Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS', syscall: 'open' });
}

const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;

/** Mail is opened by numbers. */
function isReading(flags: fs.OpenMode): boolean {
  return flags === 'r' || (typeof flags === 'number' && (flags & (O_WRONLY | O_RDWR | O_CREAT)) === 0);
}

/** The real disk, without a way to change it. */
const PLACE: Place = {
  cwd: join(process.cwd(), 'test/fixtures'),
  env: { HOME: '/nowhere', FOLLOWUP_FILE: sample, EDITOR: 'true' },
  files: {
    ...fs,
    openSync: (path, flags, mode) => (isReading(flags) ? fs.openSync(path, flags, mode) : readOnly()),
    mkdirSync: readOnly,
    mkdtempSync: readOnly as never,
    rmdirSync: readOnly,
    linkSync: readOnly,
    renameSync: readOnly,
    unlinkSync: readOnly,
    fchmodSync: readOnly,
    fchownSync: readOnly,
  },
};

/** Runs once what reads dictionaries and holidays, which takes a while the first time only, and lets it fill a cache. */
export async function warmUp(): Promise<void> {
  const cache = fs.mkdtempSync(join(tmpdir(), 'followup-argv-'));
  process.once('exit', () => fs.rmSync(cache, { recursive: true }));
  PLACE.env.XDG_CACHE_HOME = cache;
  await runInside({ cwd: PLACE.cwd, env: PLACE.env }, ['due', '--all']);
  for (const argv of [
    ['draft', 'brook', '--format', 'json'],
    ['send', 'brook', '--via', 'x'],
    ['show', 'elm'],
  ])
    await runInside(PLACE, argv);
}
