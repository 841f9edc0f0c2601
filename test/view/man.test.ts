import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type CommandTree, type ManExtras, renderMan } from '../../bin/mdoc.mts';

const leaf = (name: string, summary: string, usage = ''): CommandTree => ({
  name,
  summary,
  usage,
  options: [],
  commands: [],
});

const TREE: CommandTree = {
  name: 'followup',
  summary: 'what to send after a job interview, and when',
  usage: '[options] [command]',
  options: [
    { flags: '--file PATH', summary: 'the file; "interviews.yaml" if not given' },
    { flags: '-q, --quiet', summary: "say nothing but results. 'Ar' is no macro here" },
  ],
  commands: [
    {
      ...leaf('due', 'what to send now'),
      options: [{ flags: '--within SPAN', summary: 'e.g. 7d — a week' }],
    },
    leaf('draft', '.starts with a dot', 'INTERVIEW [--to WHO] Op Ar'),
    { ...leaf('templates', 'the wordings'), commands: [leaf('show', 'prints one', 'NAME')] },
  ],
};

const EXTRAS: ManExtras = {
  version: '1.0.0',
  releasedOn: '2026-11-24',
  description: ['One file. It is edited by hand.', 'Second paragraph with a back\\slash.'],
  environment: [['FOLLOWUP_FILE', 'the file']],
  files: [['~/.local/share/followup/interviews.yaml', 'the search']],
  exitStatus: [
    ['0', 'done'],
    ['7', 'refused by a rule'],
  ],
  examples: [['followup draft acme --to "Jürgen Groß" | msmtp -t', 'Send a thank-you']],
  seeAlso: [
    ['msmtp', '1'],
    ['cron', '8'],
  ],
};

const mandoc = (...options: string[]) =>
  spawnSync('mandoc', options, { input: renderMan(TREE, EXTRAS), encoding: 'utf8' });
const isMissing = spawnSync('mandoc', [], { input: '' }).error !== undefined;

describe('renderMan', () => {
  test('the head of the page', () => {
    expect(renderMan(TREE, EXTRAS).split('\n').slice(0, 12)).toEqual([
      '.Dd November 24, 2026',
      '.Dt FOLLOWUP 1',
      '.Os',
      '.Sh NAME',
      '.Nm followup',
      '.Nd what to send after a job interview, and when',
      '.Sh SYNOPSIS',
      '.Nm',
      '.Op Ar option ...',
      '.Ar command',
      '.Op Ar argument ...',
      '.Sh DESCRIPTION',
    ]);
  });

  test('words that look like macros, dots, quotes and letters beyond ASCII are text', () => {
    const page = renderMan(TREE, EXTRAS);
    expect(page).toContain('.It Cm "\\&draft" No "\\&INTERVIEW [\\-\\-to WHO] Op Ar"');
    expect(page).toContain('\n\\&.starts with a dot.');
    expect(page).toContain('.Dl "\\&followup draft acme \\-\\-to \\(dqJ\\[u00FC]rgen Gro\\[u00DF]\\(dq | msmtp \\-t"');
    expect(page).toContain('Second paragraph with a back\\eslash.');
  });

  test.skipIf(isMissing)('mandoc finds nothing to say', () => {
    expect(mandoc('-Tlint', '-Wall').stdout).toBe('');
  });

  test.skipIf(isMissing)('and shows it as it was meant', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: overstrikes are how a terminal manual marks bold
    const shown = mandoc('-Tutf8', '-Owidth=78').stdout.replace(/.\u0008/gu, '');
    expect(shown).toContain('draft INTERVIEW [--to WHO] Op Ar\n');
    expect(shown).toContain('followup draft acme --to "Jürgen Groß" | msmtp -t\n');
    expect(shown).toContain('templates show NAME\n');
    expect(shown).toContain('msmtp(1), cron(8)\n');
  });
});
