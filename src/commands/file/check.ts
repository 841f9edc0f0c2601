/** `check`: validates the file and one's own templates; silent when all is fine. */

import type { Declare } from '../../cli/declare.ts';
import { doubtsIn } from '../../cli/doubts.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { type Session, tell } from '../../cli/session.ts';
import { unrecordedDates } from '../../cli/told-dates.ts';
import type { Interview } from '../../model/interview.ts';
import { isOpen } from '../../model/plan.ts';
import { decodeText } from '../../store/file/decode.ts';
import { type FileRead, parseSource } from '../../store/parse.ts';
import { parseInstant } from '../../time/instant.ts';
import { safeLine } from '../../view/safe.ts';

interface CheckOptions {
  deep?: boolean;
}

/** Declares `check`. */
export function declare(command: Declare): void {
  command('check', 'validate the file and the templates', check).option(
    '--deep',
    'the journal, locks, stale files, permissions and the file system too',
  );
}

/** Exit 3 with every problem; warnings are told and change nothing. */
async function check(session: Session, options: CheckOptions): Promise<number> {
  const loaded = await load(session);
  const { file, search } = loaded;
  const { realPath, content } = file;
  const { requireNoLoss } = await import('../../store/file/loss.ts');
  requireNoLoss(session.ctx, file.path, {
    realPath,
    bytes: content?.bytes ?? null,
    interviews: search.interviews.length,
  });
  const { loadTemplates } = await import('../../draft/load.ts');
  (await loadTemplates(session.ctx)).check();
  const { checkFile } = await import('../../store/file/check.ts');
  const diagnostics = checkFile(session.ctx, file, { deep: options.deep ?? false });
  const { gapsOf } = await import('../../draft/notes/told.ts');
  const doubts = [
    ...machineZoned(session, file),
    ...doubtsIn(search, session.now),
    ...unrecordedDates(loaded),
    ...(await gapsOf(search, (interview) => hasMailAhead(loaded, interview))),
  ];
  for (const { level, message } of diagnostics) tell(session, `followup: ${level}: ${message}`);
  for (const doubt of doubts) tell(session, `followup: warning: ${safeLine(doubt, 1000)}`);
  return diagnostics.some(({ level }) => level === 'error') ? 4 : 0;
}

/** Whether a mail that may take what was noted there is still to be sent. */
function hasMailAhead({ plan }: LoadedSearch, { id }: Interview): boolean {
  return plan.actions.some(
    ({ interview, channel, state }) =>
      interview === id && channel !== null && (state === 'upcoming' || isOpen({ state })),
  );
}

/** Interviews that are another time on another machine. */
function machineZoned({ ctx }: Session, { content, path }: FileRead): string[] {
  const { raw } = parseSource(decoded(content?.bytes), { file: path, systemZone: ctx.zone });
  if (raw.me?.timezone !== undefined) return [];
  const some = (raw.interviews ?? []).filter(({ at, timezone }) => timezone === undefined && parseInstant(at) === null);
  if (some.length === 0) return [];
  const what = some.length === 1 ? '1 interview depends' : `${some.length} interviews depend`;
  return [`${what} on the zone of this machine, ${ctx.zone()}; followup init records it as yours`];
}

function decoded(bytes: Uint8Array = new Uint8Array()): string {
  const text = decodeText(bytes);
  return typeof text === 'string' ? text : '';
}
