/** `check`: validates the file and one's own templates; silent when all is fine. */

import { type LoadedSearch, load } from '../../cli/load.ts';
import { aheadOfClosed } from '../../cli/log.ts';
import { type Declare, type Flags, type Session, tell } from '../../cli/session.ts';
import { unrecordedDates } from '../../cli/told-dates.ts';
import { loadTemplates } from '../../draft/load.ts';
import { gapsOf } from '../../draft/notes/told.ts';
import type { Interview } from '../../model/interview.ts';
import { companyForm, foldName } from '../../model/names.ts';
import { isOpen } from '../../model/plan.ts';
import { type Process, processesOf } from '../../model/process.ts';
import { checkFile } from '../../store/file/check.ts';
import { decodeText } from '../../store/file/decode.ts';
import { requireNoLoss } from '../../store/file/loss.ts';
import { type FileRead, parseSource } from '../../store/parse.ts';
import { parseInstant } from '../../time/instant.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';

export function declare(command: Declare): void {
  command('check', 'validate the file and the templates', check).option(
    '--deep',
    'the journal, locks, stale files, permissions and the file system too',
  );
}

/** Exit 3 with every problem; warnings are told and change nothing. */
async function check(session: Session, { deep = false }: Flags<'deep'>): Promise<number> {
  const loaded = await load(session);
  const { file, search } = loaded;
  const { ctx } = session;
  const bytes = file.content?.bytes ?? null;
  requireNoLoss(ctx, file.path, { realPath: file.realPath, bytes, interviews: search.interviews.length });
  (await loadTemplates(ctx)).check();
  const diagnostics = checkFile(ctx, file, { deep });
  // Whole sentences, each with the command that settles it.
  const doubts = [
    ...machineZoned(session, file),
    ...unlistedCountries(loaded),
    ...nearCompanies(search.interviews),
    ...processesOf(search.interviews).flatMap((one) => [...twinsIn(one), ...aheadOfClosed(one, session.now)]),
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

/** Countries of which only the weekend is known. */
function unlistedCountries({ search, input }: LoadedSearch): string[] {
  const countries = new Set([search.settings.country, ...search.interviews.map(({ country }) => country)]);
  return [...countries].flatMap((country) =>
    country === undefined || input.daysOffIn(country).isWeekendAlone !== true
      ? []
      : [`no public holidays of ${country} are known, only its weekend; settings.holidays takes them, day by day`],
  );
}

/** Interviews that are another time on another machine. */
function machineZoned({ ctx }: Session, { content, path }: FileRead): string[] {
  const text = decodeText(content?.bytes ?? new Uint8Array());
  const { raw } = parseSource(typeof text === 'string' ? text : '', { file: path, systemZone: ctx.zone });
  if (raw.me?.timezone !== undefined) return [];
  const some = (raw.interviews ?? []).filter(({ at, timezone }) => timezone === undefined && parseInstant(at) === null);
  if (some.length === 0) return [];
  const what = some.length === 1 ? '1 interview depends' : `${some.length} interviews depend`;
  return [`${what} on the zone of this machine, ${ctx.zone()}; followup init records it as yours`];
}

function nearCompanies(interviews: readonly Interview[]): string[] {
  return interviews.flatMap((one, index) => {
    const before = interviews
      .slice(0, index)
      .filter(({ company }) => companyForm(company) === companyForm(one.company));
    const first = before.find(({ role }) => roleForm(role) === roleForm(one.role)) ?? before[0];
    if (first === undefined) return [];
    const isNearRole = roleForm(first.role) === roleForm(one.role) && foldName(first.role) !== foldName(one.role);
    const isOther = foldName(first.company) !== foldName(one.company);
    if (!isOther && !isNearRole) return [];
    const company = isOther ? ` --company ${quoteWord(first.company)}` : '';
    const role = isNearRole ? ` --role ${quoteWord(first.role)}` : '';
    const names = ({ company, role, id }: Interview) => `"${isNearRole ? `${company}, ${role}` : company}" (${id})`;
    return [
      `${names(one)} looks like ${names(first)}; if it is the same: followup change ${quoteWord(one.id)}${company}${role}`,
    ];
  });
}

/** A role without what advertisements put behind it, as in "(m/f/d)". */
function roleForm(role: string): string {
  return foldName(
    role.replace(/\((?:[a-z*]{1,3}[/|*:]?){2,5}\)|\(all genders?\)/giu, '').replace(/[^\p{L}\p{N}+#]+/gu, ' '),
  );
}

function twinsIn({ interviews }: Process): string[] {
  return interviews.flatMap((one, index) => {
    const twin = interviews.slice(0, index).find(({ at }) => at === one.at);
    if (twin === undefined) return [];
    return [`${twin.id} and ${one.id} begin at one time; if they are one: followup remove ${quoteWord(one.id)}`];
  });
}
