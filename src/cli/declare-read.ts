/** Declares the other commands that only read: what there is, and why. */

import type { CheckOptions } from '../commands/file/check.ts';
import type { CalendarOptions } from '../commands/read/calendar.ts';
import type { ExplainOptions } from '../commands/read/explain.ts';
import type { ListOptions } from '../commands/read/list.ts';
import { type Declare, INTERVIEW, kindOption } from './declare.ts';

/** Declares `list`, `show`, `explain`, `plan`, `timeline`, `stats`, `calendar` and `check`. */
export function declareRead(command: Declare): void {
  command('list', 'the processes', async (s, o: ListOptions) => (await import('../commands/read/list.ts')).list(s, o))
    .option('--all', 'closed ones too')
    .option('--people', 'everyone met: thanked or not, within 24 hours or not');

  command('show', 'one process with its timeline', async (s, _: unknown, a) =>
    (await import('../commands/read/show.ts')).show(s, a[0] ?? ''),
  ).argument(...INTERVIEW);

  command('explain', 'which rule, which input, the arithmetic day by day', async (s, o: ExplainOptions, a) =>
    (await import('../commands/read/explain.ts')).explain(s, o, a[0] ?? ''),
  )
    .argument(...INTERVIEW)
    .addOption(kindOption());

  command('plan', 'every step to the stop if they stay silent', async (s, _: unknown, a) =>
    (await import('../commands/read/plan.ts')).plan(s, a[0] ?? ''),
  ).argument(...INTERVIEW);

  command('timeline', 'all live processes over the coming weeks', async (s) =>
    (await import('../commands/read/timeline.ts')).timeline(s),
  );

  command('stats', 'figures of the search', async (s) => (await import('../commands/read/stats.ts')).stats(s));

  command('calendar', 'windows, holds and interviews as an iCalendar', async (s, o: CalendarOptions) =>
    (await import('../commands/read/calendar.ts')).calendar(s, o),
  ).option('--out <file>', 'write it to this file, bringing an earlier one up to date');

  command('check', 'validate the file and the templates', async (s, o: CheckOptions) =>
    (await import('../commands/file/check.ts')).check(s, o),
  ).option('--deep', 'the journal, locks, stale files, permissions and the file system too');
}
