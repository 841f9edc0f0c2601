/** `check`: validates the file and one's own templates; silent when all is fine. */

import { load } from '../../cli/load.ts';
import { type Session, tell } from '../../cli/session.ts';

export interface CheckOptions {
  deep?: boolean;
}

/** Exit 3 with every problem; warnings are told and change nothing. */
export async function check(session: Session, options: CheckOptions): Promise<number> {
  const { file } = await load(session);
  const { requireNoLoss } = await import('../../store/file/loss.ts');
  const interviews = file.search.interviews.length;
  requireNoLoss(session.ctx, file.path, { realPath: file.realPath, bytes: file.content?.bytes ?? null, interviews });
  const { loadTemplates } = await import('../../draft/load.ts');
  (await loadTemplates(session.ctx)).check();
  const { checkFile } = await import('../../store/file/check.ts');
  const remarks = checkFile(session.ctx, file, { deep: options.deep ?? false });
  for (const { level, message } of remarks) tell(session, `followup: ${level}: ${message}`);
  return remarks.some(({ level }) => level === 'error') ? 4 : 0;
}
