/** Cases of programs that are run: editors and mail commands, by argument lists, with nothing left and nothing lost. */

import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDesk, type Desk, openDesk } from './desk.ts';

let desk: Desk;
let editor: string;
let temporary: string;
beforeEach(() => {
  desk = openDesk();
  editor = join(desk.folder, 'my editor');
  temporary = join(desk.folder, 'tmp');
  fs.mkdirSync(temporary);
});
afterEach(() => closeDesk(desk));

/** An editor that is this shell script; "$1" and so on are what it was given. */
function useEditor(script: string, args = ''): void {
  fs.writeFileSync(editor, `#!/bin/sh\ncd '${desk.folder}'\nfor last; do :; done\n${script}\n`, {
    mode: 0o700,
  });
  use(`'${editor}'${args}`);
}

function use(command: string | undefined): void {
  desk.ctx.env = { ...desk.ctx.env, EDITOR: command, TMPDIR: temporary };
}

async function unchanged(status: number, err: string): Promise<void> {
  const before = desk.sha();
  const result = await desk.run('edit');
  expect(result).toEqual({ status, out: '', err });
  expect(desk.sha()).toBe(before);
  expect(desk.staleFiles()).toEqual([]);
  expect(fs.readdirSync(temporary)).toEqual([]);
}

describe('case 62: the editor', () => {
  test('gets its own arguments and the absolute path, and no shell reads them', async () => {
    useEditor(`printf '%s\\n' "$@" > argv`, ` -c ":!id" '$(touch pwned)' \\;touch`);
    await unchanged(0, 'Nothing was changed.\n');
    const argv = desk.read('argv').trimEnd().split('\n');
    expect(argv.slice(0, -1)).toEqual(['-c', ':!id', '$(touch pwned)', ';touch']);
    expect(argv.at(-1)).toMatch(/^\/.*\/tmp\/followup-\w+\/interviews\.yaml$/);
    expect(fs.existsSync(join(desk.folder, 'pwned'))).toBe(false);
  });

  test('that is missing is named: exit 4', async () => {
    use('no-such-editor --wait');
    await unchanged(4, 'followup: cannot run no-such-editor (ENOENT); set VISUAL or EDITOR\n');
  });

  test('that saves what is no UTF-8 has its text kept, and nothing is changed: exit 3', async () => {
    useEditor(`iconv -f utf-8 -t latin1//TRANSLIT "$last" > x; echo "# more" >> x; cat x > "$last"`);
    const before = desk.sha();
    const { status, err } = await desk.run('edit');
    expect(err).toMatch(
      /^followup: (\S+interviews.yaml) is not UTF-8 \(byte 0x[0-9A-F]+ at offset \d+\); save it as UTF-8; nothing was changed, your text is kept there\n$/,
    );
    expect([status, desk.sha()]).toEqual([3, before]);
    expect(fs.readdirSync(temporary)).toHaveLength(1);
  });

  test('that takes its file away has changed nothing, and leaves none: exit 4', async () => {
    useEditor('rm "$last"');
    const said = /^followup: the editor left no file \S+interviews\.yaml; nothing was changed\n$/;
    const before = desk.sha();
    const { status, err } = await desk.run('edit');
    expect(err).toMatch(said);
    expect([status, desk.sha(), fs.readdirSync(temporary)]).toEqual([4, before, []]);
  });

  test.for([undefined, '', ' '])('that is not set (%j) is asked for: exit 2', async (command) => {
    use(command);
    await unchanged(2, 'followup: no editor; set VISUAL or EDITOR\n');
  });

  test('whose command has an open quote is told: exit 2', async () => {
    use(`vim -c ":set`);
    await unchanged(2, 'followup: "vim -c ":set": a quote is not closed; close it\n');
  });

  test.for([
    [`echo '# half' >> "$last"; exit 1`, 'status 1'],
    ['kill -9 $$', 'signal SIGKILL'],
  ] as const)('that ends with %s has changed nothing: exit 4', async ([end, said]) => {
    useEditor(end);
    await unchanged(4, `followup: ~/my editor ended with ${said}; nothing was changed\n`);
  });

  test.for(['KILL', 'HUP', 'TERM'])(
    'that was ended by %s after it saved has its text kept, and told',
    async (signal) => {
      useEditor(`echo '# an hour of work' >> "$last"; kill -${signal} $$`);
      const before = desk.read();
      const { status, err } = await desk.run('edit');
      const [, kept = ''] =
        /^followup: ~\/my editor ended with signal SIG\w+; nothing was changed, your text is kept in (\S+)\n$/.exec(
          err,
        ) ?? [];
      expect([status, desk.read()]).toEqual([4, before]);
      expect(fs.readFileSync(kept.replace('~', desk.folder), 'utf8')).toBe(`${before}# an hour of work\n`);
    },
  );
});

describe('case 64: the text in the editor', () => {
  test('stands in a folder of its own, for nobody else, gone afterwards; what was changed is saved', async () => {
    useEditor(`stat -c %a "$last" "$(dirname "$last")" > modes; echo '# mine' >> "$last"`);
    const before = desk.read();
    expect(await desk.run('edit')).toEqual({ status: 0, out: '~/search.yaml: saved\n', err: '' });
    expect(desk.read('modes')).toBe('600\n700\n');
    expect(desk.read()).toBe(`${before}# mine\n`);
    expect(fs.readdirSync(temporary)).toEqual([]);
  });

  test('is kept where it does not parse, and its path told: exit 3', async () => {
    useEditor(`echo 'oops: [' >> "$last"`);
    const before = desk.sha();
    const { status, err } = await desk.run('edit');
    expect(status).toBe(3);
    const [, kept = ''] = /^followup: not saved; your text is kept in (\S+)\n/.exec(err) ?? [];
    expect(err.split('\n')[1]).toMatch(/^followup: ~\/tmp\/followup-\w+\/interviews\.yaml:\d+:\d+: /);
    expect(fs.readFileSync(kept.replace('~', desk.folder), 'utf8')).toBe(`${desk.read()}oops: [\n`);
    expect(desk.sha()).toBe(before);
    expect(desk.staleFiles()).toEqual([]);
  });

  test('is kept where somebody else changed the file meanwhile: exit 6', async () => {
    useEditor(`echo '# mine' >> "$last"; echo '# theirs' >> search.yaml`);
    const { status, err } = await desk.run('edit');
    expect(status).toBe(6);
    expect(err).toMatch(
      /^followup: your text is kept in ~\/tmp\/followup-\w+\/interviews\.yaml\nfollowup: ~\/search\.yaml was changed meanwhile; nothing was changed\n$/,
    );
    expect(desk.read()).toMatch(/# theirs\n$/);
    expect(desk.read()).not.toContain('# mine');
  });

  test('no lock is held while it is open', async () => {
    useEditor(`ls -A | grep -c '\\.lock' > held; true`);
    await desk.run('edit');
    expect(desk.read('held')).toBe('0\n');
  });
});

describe('case 63: a name that a shell would run', () => {
  test.for(['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', "'; touch pwned; '", '%PATH%', '| touch pwned'])(
    '%s reaches a mail as it stands',
    async (company) => {
      const at = ['--role', 'Dev', '--at', '2026-11-23T15:00', '--detail', 'Ann=your tests'];
      const add = ['add', '--company', company, ...at, '--with', 'Ann Alba <ann@acme.example>'];
      expect((await desk.run(...add, '--fit', 'Ann=ten years of it')).status).toBe(0);
      const [, id = ''] = /- id: (\S+)\n.*company.*\n.*role: Dev\n/.exec(desk.read()) ?? [];
      fs.writeFileSync(join(desk.folder, 'mta'), '#!/bin/sh\ncat > "$0.mail"\nprintf "%s\\n" "$@" > "$0.argv"\n', {
        mode: 0o700,
      });
      const via = `${desk.folder}/mta '${company.replaceAll("'", `'"'"'`)}' -t`;
      const { status, err } = await desk.run('send', id, '--kind', 'thank-you', '--via', via, '--force');
      expect({ status, err: err.replace(/^followup: (warning|error|overridden).*\n/gm, '') }).toEqual({
        status: 0,
        err: '',
      });
      expect(desk.read('mta.argv')).toBe(`${company}\n-t\n`);
      expect(desk.read('mta.mail')).toContain('To: Ann Alba <ann@acme.example>');
      expect(fs.existsSync(join(desk.folder, 'pwned'))).toBe(false);
    },
  );
});
