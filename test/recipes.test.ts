/** The recipes of `help recipes` do what they say: each block runs as it is printed, with the tool itself, or is marked as read only. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeStage, openStage, type Stage } from './cli/transcript.ts';
import { runBeside, type Sink, startSink } from './mail/sink.ts';
import { runTool } from './mail/tool.ts';

const RECIPES = spawnSync(process.execPath, ['bin/followup.js', 'help', 'recipes'], { encoding: 'utf8' }).stdout;

interface Recipe {
  /** The words before the bracket that says whether it was tried. */
  title: string;
  isReadOnly: boolean;
  block: string;
}

const TITLE = /^ {2}(\w[^(\n]*?) \((tried|read only)\b/gm;

/** Every run of lines that are indented as commands; a file's content, which begins with a bracket, is none. */
const recipes: Recipe[] = [...RECIPES.matchAll(/(?:^ {6}.*\n)+/gm)].flatMap((match) => {
  const block = match[0].replace(/^ {6}/gm, '');
  if (block.startsWith('[')) return [];
  const [, title = '', how = ''] = [...RECIPES.slice(0, match.index).matchAll(TITLE)].at(-1) ?? [];
  return [{ title, isReadOnly: how === 'read only', block }];
});

let stage: Stage;
let sink: Sink;
let home = '';

beforeAll(async () => {
  stage = openStage();
  sink = await startSink();
  home = stage.env.HOME ?? '';
  const account = `account default\nhost 127.0.0.1\nport ${sink.port}\nauth off\ntls off\nfrom zoe@obrien-nakamura.example\n`;
  mkdirSync(join(home, '.config/msmtp'), { recursive: true });
  writeFileSync(join(home, '.config/msmtp/config'), account, { mode: 0o600 });
  symlinkSync('/usr/bin/msmtp', join(stage.folder, 'bin/sendmail'));
  writeFileSync(join(home, '.mailrc'), `${/set v15-compat .*/.exec(RECIPES)?.[0] ?? ''}\n`);
  for (const part of ['drafts/cur', 'drafts/new', 'drafts/tmp', 'INBOX/cur', 'INBOX/new', 'INBOX/tmp'])
    mkdirSync(join(home, 'Mail', part), { recursive: true });
  const user = 'name=Zoë\nprimary_email=zoe@obrien-nakamura.example';
  writeFileSync(join(home, '.notmuch-config'), `[database]\npath=${home}/Mail\n[user]\n${user}\n`);
  mkdirSync(join(home, '.config/khal'), { recursive: true });
  writeFileSync(
    join(home, '.config/khal/config'),
    `[calendars]\n[[search]]\npath = ${home}/calendar\n[default]\ndefault_calendar = search\n[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\ndateformat = %Y-%m-%d\ntimeformat = %H:%M\n`,
  );
  writeFileSync(
    join(home, '.neomuttrc'),
    `set sendmail="/usr/bin/msmtp"\nset editor="true"\nset fast_reply\nset abort_unmodified=no\nset copy=no\nset sendmail_wait=0\nset folder="${home}"\nset header_cache=""\nset history_file=""\n`,
  );
});
afterAll(async () => {
  await sink.close();
  closeStage(stage);
});
beforeEach(() => {
  sink.caught.length = 0;
});

async function run(block: string, answer?: (shown: string) => string | null) {
  const file = join(stage.folder, 'recipe');
  writeFileSync(file, block);
  const argv: [string, ...string[]] =
    answer === undefined ? ['bash', file] : ['script', '-qec', `bash ${file}`, '/dev/null'];
  const ran = await runBeside(argv, {
    env: stage.env,
    ...(answer === undefined ? {} : { answer }),
  });
  expect(ran.status, ran.stderr).toBe(0);
  return ran.stdout;
}

const PRIYA = ['priya.raman@halden.example'];
const recipients = () => sink.caught.map((one) => one.recipients);

/** What holds after each recipe that can run here, by its title. */
const HELD: Record<string, (block: string) => Promise<void>> = {
  async sendmail(block) {
    await run(block);
    expect(recipients()).toEqual([PRIYA]);
  },
  async 'neomutt, mutt'(block) {
    let typed = false;
    await run(block, (shown) => {
      if (typed || !/Security:/.test(shown)) return null;
      typed = true;
      return 'y';
    });
    expect(recipients()).toEqual([PRIYA]);
  },
  async 's-nail'(block) {
    // For root it takes the home in the list of users, whatever HOME says, and hands that on.
    await run(`export MAILRC=~/.mailrc XDG_CONFIG_HOME=~/.config; ${block}`);
    for (let n = 0; n < 100 && sink.caught.length === 0; n += 1) await pause(50);
    expect(recipients()).toEqual([PRIYA]);
  },
  async mblaze(block) {
    await run(block);
    expect(recipients()).toEqual([PRIYA]);
  },
  async 'drafts folder'(block) {
    await run(block);
    expect(readdirSync(join(home, 'Mail/drafts/cur')).map((name) => name.split(':')[1])).toEqual(['2,DS']);
  },
  async notmuch(block) {
    runTool(['notmuch', 'new'], { env: { HOME: home } });
    await run(block);
    expect(runTool(['notmuch', 'count', 'tag:draft'], { env: { HOME: home } })).toBe('1\n');
  },
  async scan(block) {
    expect(await run(block)).toBe('');
  },
  async khal(block) {
    await run(`khal list >/dev/null 2>&1; ${block}`);
    const listed = runTool(['khal', 'list', '2026-12-01', '2026-12-04'], { env: { HOME: home } });
    expect(listed).toContain('Halden');
  },
  async vdirsyncer(block) {
    const folder = `type = "filesystem"\nfileext = ".ics"\npath = "${home}/dav"`;
    const config = (/^ {6}\[general\]\n[\s\S]*?(?=^\S)/m.exec(RECIPES)?.[0] ?? '').replace(/^ {6}/gm, '');
    mkdirSync(join(home, '.config/vdirsyncer'));
    writeFileSync(join(home, '.config/vdirsyncer/config'), config.replace(/type = "caldav"\nurl = .*/, folder));
    for (const made of ['dav', '.local/share/followup']) mkdirSync(join(home, made), { recursive: true });
    const [first = ''] = block.split(' && ');
    await run(`${first}\nvdirsyncer discover\n${block}`);
    const thanks = () =>
      readdirSync(join(home, 'dav'))
        .map((name) => readFileSync(join(home, 'dav', name), 'utf8'))
        .filter((text) => text.includes('\nUID:halden-staff-engineer.thank-you.priya-raman@followup.invalid'));
    const before = thanks();
    await run(`export FOLLOWUP_NOW=2026-11-26T10:00:00Z\n${block}`);
    expect([before.length, thanks().length]).toEqual([1, 1]);
    expect(thanks()).not.toEqual(before);
  },
  async 'everything that is due, one message a run'(block) {
    await run(block);
    expect(recipients().flat().sort()).toEqual([
      'amina@brook.example',
      'ines@elm.example',
      'lee.ong@halden.example',
      'lee.ong@halden.example',
      'priya.raman@halden.example',
      'soren@halden.example',
      'tom@fenwick.example',
    ]);
  },
  async msmtp(block) {
    await run(block);
    expect(recipients()).toEqual([PRIYA, PRIYA]);
    expect(readFileSync(join(stage.folder, 'search.yaml'), 'utf8')).toContain(
      'sent: thank-you, to: priya.raman@halden.example',
    );
  },
};

test('every recipe is either run here or marked as read only', () => {
  const missing = recipes.filter(({ title, isReadOnly }) => !isReadOnly && HELD[title] === undefined);
  expect(missing).toEqual([]);
  expect(Object.keys(HELD).filter((title) => !recipes.some((one) => one.title === title))).toEqual([]);
  expect(recipes.length).toBeGreaterThan(10);
});

test.each(Object.entries(HELD))('%s', { timeout: 60_000 }, async (title, held) => {
  for (const { block } of recipes.filter((one) => one.title === title)) await held(block);
});

test('the service of the morning notifies of what is due, and of nothing when there is nothing', async () => {
  const { stdout } = await runBeside(['followup', 'help', 'cron'], { env: stage.env });
  const command = /^ {4}ExecStart=(.*)$/m.exec(stdout)?.[1] ?? '';
  expect(/^ {4}30 8 \* \* 1-5 {2}(.*)$/m.exec(stdout)?.[1]).toBe(
    `${process.execPath.startsWith('/usr/bin/') ? '' : `${process.execPath} `}${stage.folder}/bin/followup due --file ${stage.folder}/search.yaml`,
  );
  const told = join(home, 'told');
  const standIn = join(stage.folder, 'bin/notify-send');
  writeFileSync(standIn, `#!/bin/sh\nprintf '%s|' "$@" >> ${told}\n`);
  chmodSync(standIn, 0o755);
  await run(command);
  expect(readFileSync(told, 'utf8')).toMatch(/^--app-name=followup\|To follow up\|\d+ to do, [\s\S]*\|$/);
  writeFileSync(told, '');
  await run(command.replace(/--file \S+search\.yaml/, '--file /nowhere.yaml'));
  expect(readFileSync(told, 'utf8')).toBe('');
});

test('the drafts that Thunderbird opens carry the mark that makes them editable', async () => {
  const block = recipes.find(({ title }) => title.startsWith('Thunderbird'))?.block ?? '';
  await run(block.replace('thunderbird drafts/*.eml', 'true').replace('--out drafts', `--out ${home}/out`));
  for (const name of readdirSync(join(home, 'out'))) {
    if (name.endsWith('.eml')) expect(readFileSync(join(home, 'out', name), 'utf8')).toContain('X-Unsent: 1\n');
  }
});
