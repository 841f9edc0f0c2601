/** Every command that writes, on a stage made ready for it: what the faults and the full disks are tried on. */

import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from '../../cli/transcript.ts';
import { followup, searchText } from './program.ts';

export interface Writing {
  name: string;
  argv: readonly string[];
  /** Commands before it. */
  before?: readonly (readonly string[])[];
  /** The files that it changes, from the stage's folder; each is as before or as it should be. */
  changes: readonly string[];
  /** What must work after it, whatever happened; the same command again with `--force` where it is not given. */
  next?: readonly string[];
}

const SEARCH = ['search.yaml'];
const AFTER = ['heard', 'elm', 'and after'];
const HEARD = ['heard', 'delphi', 'soon'];

function onSearch(name: string, argv: readonly string[], before: readonly (readonly string[])[] = []): Writing {
  return { name, argv, before, changes: SEARCH, next: AFTER };
}

/** Each writing command once. */
export const WRITING: readonly Writing[] = [
  {
    name: 'init',
    argv: ['init', '--file', 'new/i.yaml', '--name', 'Ada', '--email', 'ada@x.example'],
    changes: ['new/i.yaml'],
    next: ['add', '--file', 'new/i.yaml', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00'],
  },
  {
    name: 'add, a new file',
    argv: ['add', '--file', 'new/i.yaml', '--company', 'A', '--role', 'B', '--at', '2026-11-20T10:00'],
    changes: ['new/i.yaml'],
    next: ['add', '--file', 'new/i.yaml', '--company', 'A', '--role', 'C', '--at', '2026-11-20T10:00'],
  },
  onSearch('add', ['add', '--company', 'Acme', '--role', 'Engineer', '--at', '2026-11-20T10:00']),
  onSearch('sent', ['sent', 'brook', '--kind', 'status-check']),
  onSearch('heard', HEARD),
  onSearch('outcome', ['outcome', 'delphi', 'rejected']),
  onSearch('skip', ['skip', 'halden', '--kind', 'linkedin-note']),
  onSearch('snooze', ['snooze', 'brook', '--kind', 'status-check', '--until', '2026-12-05']),
  onSearch('note', ['note', 'halden', '--to', 'priya', '--title', 'CTO']),
  onSearch('edit', ['edit']),
  onSearch('undo', ['undo'], [HEARD]),
  onSearch('redo', ['redo'], [HEARD, ['undo']]),
  onSearch('send', ['send', 'brook', '--kind', 'status-check', '--via', 'cat']),
  onSearch('scan --apply', ['scan', 'reply.eml', '--apply']),
  {
    name: 'calendar --out',
    argv: ['calendar', '--out', 'cal/search.ics'],
    before: [
      ['calendar', '--out', 'cal/search.ics'],
      ['outcome', 'delphi', 'rejected'],
    ],
    changes: ['cal/search.ics'],
  },
  {
    name: 'draft --out',
    argv: ['draft', 'halden', '--to', 'priya', '--kind', 'thank-you', '--out', 'drafts'],
    changes: ['drafts/halden-staff-engineer.thank-you.priya-raman.eml'],
  },
  {
    name: 'templates eject',
    argv: ['templates', 'eject', 'thank-you.first.1'],
    changes: ['home/.config/followup/templates/thank-you.first.1.hbs'],
  },
  { name: 'merge', argv: ['merge', 'base.yaml', 'ours.yaml', 'theirs.yaml'], changes: ['ours.yaml'] },
];

/** Puts what the commands read on a stage, and runs what comes before this one. @throws Error where that fails */
export async function makeReady(stage: Stage, { before = [] }: Writing): Promise<void> {
  const put = (name: string, text: string) => writeFileSync(join(stage.folder, name), text);
  put('reply.eml', readFileSync('test/fixtures/reply.eml', 'utf8'));
  const text = searchText(stage);
  put('base.yaml', text);
  put('ours.yaml', text.replace('company: Elm', 'company: Elm Ltd'));
  put('theirs.yaml', text.replace('role: BI Developer', 'role: BI Engineer'));
  put('editor', '#!/bin/sh\nsed -i "s/company: Elm$/company: Elm Tree/" "$1"\n');
  chmodSync(join(stage.folder, 'editor'), 0o755);
  stage.env.EDITOR = join(stage.folder, 'editor');
  for (const argv of before) {
    const { status, stderr } = await followup(stage, argv);
    if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  }
}
