/** The entry that the options of `add` describe, and how it is recorded. */

import { decisionDay, startMoment } from '../../cli/asked-dates.ts';
import { stepsOf, summaryOf } from '../../cli/choose.ts';
import { stepsJson } from '../../cli/json.ts';
import { interviewOf, type LoadedSearch } from '../../cli/load.ts';
import { tellReadings } from '../../cli/notes.ts';
import { parsePerson, parseSaid, type Typed } from '../../cli/people.ts';
import { save } from '../../cli/save.ts';
import { printJson, printLaidOut, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Entry, Interview, Person, Search } from '../../model/interview.ts';
import type { Round } from '../../model/kinds.ts';
import { companyForm, foldName, processKey } from '../../model/names.ts';
import { processOf } from '../../model/process.ts';
import { isClosed, standingOf } from '../../model/standing.ts';
import { appendEntry } from '../../store/edit/entry.ts';
import { addInterview, type InterviewFields } from '../../store/edit/interview.ts';
import { startOf } from '../../store/resolve.ts';
import { isZone } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';
import { renderSteps } from '../../view/plan.ts';
import { safeLine } from '../../view/safe.ts';

export interface AddOptions {
  company?: string;
  role?: string;
  at?: string;
  round?: Round;
  minutes?: number;
  timezone?: string;
  country?: string;
  place?: string;
  decisionBy?: string;
  with: string[];
  detail: string[];
  fit: string[];
  recruiter?: string;
  domain?: string;
  firstChoice?: boolean;
  note?: string;
  from?: string;
}

/**
 * The entry that complete options describe; how they were read is told.
 *
 * @throws usage where one of them cannot be read
 */
export async function fieldsOf(loaded: LoadedSearch, options: AddOptions): Promise<InterviewFields> {
  const zone = zoneOf(loaded, options.timezone);
  const moment = await startMoment({ loaded, zone, option: '--at' }, options.at ?? '');
  const { decisionBy } = options;
  const interviewers = peopleOf(options);
  const decision = decisionBy === undefined ? null : await decisionDay(loaded, zone, '--decision-by', decisionBy);
  for (const person of interviewers ?? []) await tellReadings(loaded, person);
  return defined({
    company: (options.company ?? '').trim(),
    role: (options.role ?? '').trim(),
    round: options.round,
    at: moment.text,
    minutes: options.minutes,
    timezone: zone,
    country: options.country,
    place: options.place,
    decisionBy: decision ?? undefined,
    decisionWords: decision === null || decision === decisionBy?.trim() ? undefined : decisionBy?.trim(),
    firstChoice: options.firstChoice,
    domain: options.domain,
    recruiter: options.recruiter === undefined ? undefined : parsePerson('--recruiter', options.recruiter),
    interviewers,
    notes: options.note,
  });
}

/** The zone that a wall clock is meant in. @throws usage where `--timezone` names none */
export function zoneOf(loaded: LoadedSearch, timezone: string | undefined): string {
  if (timezone === undefined) return loaded.zone;
  if (isZone(timezone)) return timezone;
  throw new Failure('usage', `--timezone: "${timezone}" is no time zone; write one such as America/New_York`);
}

function peopleOf(options: AddOptions): InterviewFields['interviewers'] {
  const people: (Typed & Pick<Person, 'detail' | 'fit'>)[] = options.with.map((text) => parsePerson('--with', text));
  for (const field of ['detail', 'fit'] as const) {
    for (const text of options[field]) {
      const { name, said } = parseSaid(`--${field}`, text, people);
      const person = people.find((one) => one.name === name);
      if (person !== undefined) person[field] = said;
    }
  }
  return people.length === 0 ? undefined : people;
}

/** The same without the keys that hold nothing. */
export function defined(fields: { [K in keyof InterviewFields]: InterviewFields[K] | undefined }): InterviewFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as InterviewFields;
}

/**
 * Writes an entry, then prints its id and its plan. One that is recorded already is answered with its id; one of a
 * process that was closed before it began opens that again.
 */
export async function record(loaded: LoadedSearch, proposed: InterviewFields): Promise<void> {
  const { session } = loaded;
  const near = nearCompany(loaded.search, proposed.company);
  const isSame = near !== null && session.mayAsk && (await isSameCompany(loaded, proposed.company, near));
  const fields = isSame ? { ...proposed, company: near } : proposed;
  const known = sameIn(loaded.search, fields, loaded.zone);
  if (known !== null) {
    tell(session, `followup: ${safeLine(known.id)} is recorded already; nothing was changed`);
    await printRecorded(loaded, known.id);
    return;
  }
  const reopened = reopening(loaded, fields);
  if (reopened !== null) tell(session, `followup: ${safeLine(fields.company)} was closed; it is open again`);
  let id = '';
  const after = await save(loaded, (text, _, parsing) => {
    const added = addInterview(text, fields, parsing);
    id = added.id;
    return reopened === null ? added.text : appendEntry(added.text, id, reopened, parsing);
  });
  await printRecorded(after, id);
  if (near === null || session.mayAsk) return;
  const command = safeLine(`followup change ${quoteWord(id)} --company ${quoteWord(near)}`);
  const looks = `"${safeLine(fields.company)}" looks like "${safeLine(near)}"`;
  // With --quiet too: one process would go on as two.
  session.ctx.stderr.write(`followup: warning: ${looks}; if it is: ${command}\n`);
}

/** A company that is recorded under nearly the same name; null where there is none, or the very same. */
function nearCompany({ interviews }: Search, company: string): string | null {
  if (interviews.some((one) => foldName(one.company) === foldName(company))) return null;
  return interviews.find((one) => companyForm(one.company) === companyForm(company))?.company ?? null;
}

function isSameCompany({ session }: LoadedSearch, company: string, near: string): Promise<boolean> {
  const question = `Is "${safeLine(company)}" the same as "${safeLine(near)}", recorded already?`;
  return session.ctx.prompt().yes(question, true);
}

/** The same conversation as recorded: of one process, at one time. */
function sameIn({ interviews }: Search, fields: InterviewFields, zone: string): Interview | null {
  const start = startOf(fields.at, fields.timezone ?? zone);
  const key = processKey(fields);
  return interviews.find((one) => 'at' in start && one.at === start.at && processKey(one) === key) ?? null;
}

/** Dated when the conversation began where that is past, else now; null where the process was not closed before it. */
function reopening({ search, session, zone }: LoadedSearch, fields: InterviewFields): Entry | null {
  const standing = standingOf(processOf(search.interviews, fields), (instant) => instant <= session.now);
  const start = startOf(fields.at, fields.timezone ?? zone);
  const closedAt = isClosed(standing) ? standing.outcome?.at : undefined;
  if (closedAt === undefined || !('at' in start) || start.at <= closedAt) return null;
  return { type: 'outcome', outcome: 'reopened', at: Math.min(start.at, session.now) };
}

async function printRecorded(loaded: LoadedSearch, id: string): Promise<void> {
  const { session } = loaded;
  const interview = interviewOf(loaded.search, id);
  const steps = stepsOf(loaded, summaryOf(loaded, interview));
  if (session.json) {
    printJson(session, { id, steps: stepsJson(steps) });
    return;
  }
  const where = { now: session.now, zone: loaded.zone };
  await printLaidOut(session, () => `${safeLine(id)}\n${renderSteps(steps, where, loaded.style)}`);
  const isThanked = loaded.plan.actions.some((action) => action.interview === id && action.kind === 'thank-you');
  if (interview.interviewers.length === 0 && !isThanked) {
    tell(session, `Nobody is recorded to thank: followup note ${quoteWord(id)} --with "Name <address>"`);
  }
}
