/**
 * An editor at work on the file while a command saves it: each of its steps falls before, between or after the calls of
 * the command, as chance has it and most of them around the step that replaces it, in every way that editors save. What it wrote must
 * be somewhere, and what the command told to be saved too, unless the editor itself wrote over it.
 */

import * as fs from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../../../src/context.ts';
import { type Chance, pick } from './figure.ts';
import { type Place, runInside } from './inside.ts';
import { isRaw } from './program.ts';
import type { Try } from './tally.ts';

const SAMPLE = fs.readFileSync(join(process.cwd(), 'test/fixtures/search.yaml'), 'utf8');
const MARK = '# a hand wrote this\n';

/** One way to save, in steps that something else may come between. `seen` is told what each write replaces. */
type Way = (file: string, seen: (replaced: string) => void) => (() => void)[];

const text = (file: string) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** Opens, then writes all at once: with or without cutting first, and in one piece or two. */
const inPlace =
  (flags: string, pieces: number): Way =>
  (file, seen) => {
    let read = '';
    let fd = 0;
    let at = 0;
    const write = (part: number) => {
      const bytes = Buffer.from(read + MARK);
      if (part === 0 && !flags.startsWith('w')) seen(openText(fd));
      const end = part === pieces - 1 ? bytes.length : Math.floor(bytes.length / pieces);
      fs.writeSync(fd, bytes, at, end - at, at);
      at = end;
      if (end < bytes.length) return;
      fs.ftruncateSync(fd, end);
      fs.closeSync(fd);
    };
    return [
      () => {
        read = text(file);
      },
      () => {
        if (flags.startsWith('w')) seen(text(file));
        fd = fs.openSync(file, flags);
      },
      ...Array.from({ length: pieces }, (_, part) => () => write(part)),
    ];
  };

function openText(fd: number): string {
  const bytes = Buffer.alloc(fs.fstatSync(fd).size);
  fs.readSync(fd, bytes, 0, bytes.length, 0);
  return bytes.toString('utf8');
}

/** A new file beside, which takes the place of the old one; that may have been moved away before. */
const byRename =
  (isMovedAway: boolean): Way =>
  (file, seen) => {
    let read = '';
    const put = () => {
      seen(text(file));
      fs.renameSync(`${file}.new`, file);
    };
    const away = () => {
      seen(text(file));
      fs.renameSync(file, `${file}~`);
    };
    return [
      () => {
        read = text(file);
      },
      () => fs.writeFileSync(`${file}.new`, read + MARK),
      ...(isMovedAway ? [away] : []),
      put,
    ];
  };

const append: Way = (file) => {
  let fd = 0;
  return [
    () => {
      fd = fs.openSync(file, 'a');
    },
    () => {
      fs.writeSync(fd, MARK);
      fs.closeSync(fd);
    },
  ];
};

const IN_PLACE: Readonly<Record<string, Way>> = {
  'nano, VS Code, emacs': inPlace('w', 1),
  'vim without rename': inPlace('r+', 1),
  'rsync --inplace, scp': inPlace('r+', 2),
  'echo >>': append,
};
const BY_RENAME: Readonly<Record<string, Way>> = {
  'sed -i, gedit': byRename(false),
  'vim with a backup': byRename(true),
};

/** One command, with one edit in place somewhere in it, and another command after both. */
export const tryInPlace: Try = (chance) => tryEditor(IN_PLACE, chance);
/** The same with an edit by rename. */
export const tryByRename: Try = (chance) => tryEditor(BY_RENAME, chance);

async function tryEditor(ways: Readonly<Record<string, Way>>, chance: Chance): Promise<string | null> {
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : '/tmp';
  const cwd = fs.mkdtempSync(join(base, 'followup-editor-'));
  const file = join(cwd, 'i.yaml');
  fs.mkdirSync(join(cwd, 'home'));
  fs.writeFileSync(file, SAMPLE, { mode: 0o600 });
  try {
    const place = { cwd, env: { HOME: join(cwd, 'home'), FOLLOWUP_FILE: file } };
    replaceAt ??= await countToReplace(place);
    return await tryIn(place, file, ways, chance);
  } finally {
    fs.rmSync(cwd, { recursive: true });
  }
}

const FIRST = ['heard', 'delphi', 'first word'];

/** Files that tell of each call before it is made. */
function toldFiles(before: () => void): Files {
  return new Proxy(fs, {
    get(target, key: keyof Files) {
      const real = target[key] as unknown;
      if (typeof real !== 'function') return real;
      return (...args: unknown[]) => {
        before();
        return real(...args);
      };
    },
  });
}

/** The how-manieth call of an undisturbed command is the one that replaces the file. */
let replaceAt: number | undefined;

async function countToReplace(place: Place): Promise<number> {
  let [call, found] = [0, 0];
  const files = toldFiles(() => {
    call += 1;
  });
  const onExchange = () => {
    call += 1;
    found = call;
  };
  await runInside({ ...place, files, onExchange }, FIRST);
  for (const one of fs.readdirSync(place.cwd)) fs.rmSync(join(place.cwd, one), { recursive: true });
  fs.mkdirSync(join(place.cwd, 'home'));
  fs.writeFileSync(join(place.cwd, 'i.yaml'), SAMPLE, { mode: 0o600 });
  return found;
}

async function tryIn(
  place: Place,
  file: string,
  ways: Readonly<Record<string, Way>>,
  chance: Chance,
): Promise<string | null> {
  const [name, way] = pick(chance, Object.entries(ways));
  const replaced: string[] = [];
  const steps = way(file, (one) => replaced.push(one));
  // Anywhere in the command, or just before the file is replaced; what falls after its calls comes long after it.
  const at = replaceAt ?? 0;
  const from = Math.floor(chance() < 0.4 ? chance() * (at + 20) : at - 35 + chance() * 40);
  const near = chance() < 0.7 ? 6 : 60;
  const moments = steps.map(() => from + Math.floor(chance() * near)).sort((a, b) => a - b);
  let call = 0;
  const due = () => {
    while (moments[0] !== undefined && moments[0] <= call) {
      moments.shift();
      steps.shift()?.();
    }
  };
  const onCall = () => {
    call += 1;
    due();
  };
  const first = await runInside({ ...place, files: toldFiles(onCall), onExchange: onCall }, FIRST);
  call = Number.POSITIVE_INFINITY;
  due();
  const second = await runInside(place, ['heard', 'elm', 'second word']);
  const told = (what: string) => `${name}, from call ${from}: ${what}: ${first.stderr}${second.stderr}`;
  if (isRaw(first) || isRaw(second)) return told('a raw error');
  const now = text(file);
  const beside = fs.readdirSync(place.cwd).filter((one) => /^i\.edited-/.test(one));
  const all = [now, ...beside.map((one) => text(join(place.cwd, one)))];
  if (!all.some((one) => one.includes(MARK))) return told('the edit is lost');
  const isSaved = first.status === 0 || / is saved, but /.test(first.stderr);
  const isOver = replaced.some((one) => one.includes('first word'));
  if (isSaved && !isOver && !now.includes('first word')) return told('the update is lost');
  if (!isSaved && now.includes('first word')) return told(`saved, and not told: ${first.status}`);
  if (beside.length > 0 && !/something else wrote/.test(first.stderr + second.stderr)) return told('not told');
  return second.status === 0 || second.status === 3 ? null : told(`the next command ended with ${second.status}`);
}
