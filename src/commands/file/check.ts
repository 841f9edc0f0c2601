/** `check`: validates the file and one's own templates; silent when all is fine. */

import type { Declare } from '../../cli/declare.ts';
import { load } from '../../cli/load.ts';
import { type Session, tell } from '../../cli/session.ts';
import { unrecordedDates } from '../../cli/told-dates.ts';

interface CheckOptions {
  deep?: boolean;
}

/** Declares `check`. */
export function declare(command: Declare): void {
  command('check', 'validate the file and the templates', check).option(
    '--deep',
    'the journal, locks, strays, permissions and the file system too',
  );
}

/** Exit 3 with every problem; warnings are told and change nothing. */
async function check(session: Session, options: CheckOptions): Promise<number> {
  const loaded = await load(session);
  const { file } = loaded;
  const { loadTemplates } = await import('../../draft/load.ts');
  (await loadTemplates(session.ctx)).check();
  const { checkFile } = await import('../../store/file/check.ts');
  const diagnostics = checkFile(session.ctx, file, { deep: options.deep ?? false });
  for (const { level, message } of diagnostics) tell(session, `followup: ${level}: ${message}`);
  for (const warning of unrecordedDates(loaded)) tell(session, `followup: warning: ${warning}`);
  return diagnostics.some(({ level }) => level === 'error') ? 4 : 0;
}
