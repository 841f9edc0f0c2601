/** The entry that the options of `add` describe, and how it is recorded. */

import { decisionDay, startMoment } from '../../cli/asked-dates.ts';
import { stepsOf, summaryOf } from '../../cli/choose.ts';
import { stepsJson } from '../../cli/json.ts';
import { interviewOf, type LoadedSearch } from '../../cli/load.ts';
import { parsePerson, parseSaid, type Typed } from '../../cli/people.ts';
import { save } from '../../cli/save.ts';
import { printJson, printLaidOut, tell } from '../../cli/session.ts';
import { Failure } from '../../model/failure.ts';
import type { Person } from '../../model/interview.ts';
import type { Round } from '../../model/kinds.ts';
import { addInterview, type InterviewFields } from '../../store/edit/interview.ts';
import { isZone } from '../../time/zone.ts';
import { renderSteps } from '../../view/plan.ts';
import { safeLine } from '../../view/safe.ts';

export interface AddOptions {
  company?: string;
  role?: string;
  at?: string;
  round?: Round;
  minutes?: number;
  timezone?: string;
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
 * The entry that complete options describe.
 *
 * @throws Failure `usage` where one of them cannot be read
 */
export async function fieldsOf(loaded: LoadedSearch, options: AddOptions): Promise<InterviewFields> {
  const zone = zoneOf(loaded, options.timezone);
  const moment = await startMoment({ loaded, zone, option: '--at' }, options.at ?? '');
  const { decisionBy } = options;
  const decision = decisionBy === undefined ? null : await decisionDay(loaded, zone, '--decision-by', decisionBy);
  return defined({
    company: (options.company ?? '').trim(),
    role: (options.role ?? '').trim(),
    round: options.round,
    at: moment.text,
    minutes: options.minutes,
    timezone: options.timezone,
    decisionBy: decision ?? undefined,
    decisionWords: decision === null || decision === decisionBy?.trim() ? undefined : decisionBy?.trim(),
    firstChoice: options.firstChoice,
    domain: options.domain,
    recruiter: options.recruiter === undefined ? undefined : parsePerson('--recruiter', options.recruiter),
    interviewers: peopleOf(options),
    notes: options.note,
  });
}

/** The zone that a wall clock is meant in. @throws Failure `usage` where `--timezone` names none */
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

/** Writes an entry, then prints its id and its plan. */
export async function record(loaded: LoadedSearch, fields: InterviewFields): Promise<void> {
  const { session } = loaded;
  let id = '';
  const after = await save(loaded, (text, _, parsing) => {
    const added = addInterview(text, fields, parsing);
    id = added.id;
    return added.text;
  });
  const interview = interviewOf(after.search, id);
  const steps = stepsOf(after, summaryOf(after, interview));
  if (session.json) {
    printJson(session, { id, steps: stepsJson(steps) });
    return;
  }
  const where = { now: session.now, zone: after.zone };
  await printLaidOut(session, () => `${safeLine(id)}\n${renderSteps(steps, where, after.style)}`);
  const isThanked = after.plan.actions.some((action) => action.interview === id && action.kind === 'thank-you');
  if (interview.interviewers.length === 0 && !isThanked) {
    tell(session, `Nobody is recorded to thank: followup note ${id} --to "Name" --email …`);
  }
}
