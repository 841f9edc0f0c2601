/** The entry that the options of `add` describe, those that `change` takes too, and how it is recorded. */

import { type Command, Option } from 'commander';
import { decisionDay, startMoment } from '../../cli/asked-dates.ts';
import { stepsOf, summaryOf } from '../../cli/choose.ts';
import { requireCountry } from '../../cli/countries.ts';
import { stepsJson } from '../../cli/json.ts';
import { interviewOf, type LoadedSearch } from '../../cli/load.ts';
import { save, withEntries } from '../../cli/log.ts';
import { parsePerson, parseSaid, type Typed, tellReadings } from '../../cli/people.ts';
import { print, printJson, type Texts, tell, wholeNumber } from '../../cli/session.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Instant } from '../../model/instant.ts';
import type { Entry, Person, Search } from '../../model/interview.ts';
import { ROUNDS, type Round } from '../../model/kinds.ts';
import { companyForm, foldName, processKey } from '../../model/names.ts';
import { processOf } from '../../model/process.ts';
import { isClosed, standingOf } from '../../model/standing.ts';
import { addInterview, type InterviewFields } from '../../store/edit/interview.ts';
import { startOf } from '../../store/resolve.ts';
import type { RawInterview } from '../../store/schema.ts';
import { isZone } from '../../time/zone.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';
import { renderSteps } from '../../view/show.ts';

interface Row {
  flag: string;
  words: string;
  choices?: readonly string[];
  /** Reads the option as it is typed. */
  read?: (text: string) => unknown;
  /** The value of the key, where it is another than that of the option. */
  value?: (text: string) => unknown;
}

/** What `add` and `change` both write of an interview: each key once, with its option and how that is read. */
const INTERVIEW_OPTIONS: Partial<Record<keyof RawInterview, Row>> = {
  round: { flag: '--round <round>', words: 'which round it is', choices: ROUNDS },
  minutes: { flag: '--minutes <n>', words: 'its length', read: wholeNumber },
  country: { flag: '--country <code>', words: 'the country of the employer, where it is not your own' },
  place: { flag: '--place <text>', words: 'where it is' },
  recruiter: {
    flag: '--recruiter <person>',
    words: 'the recruiter, "Name <address>"',
    value: (text) => parsePerson('--recruiter', text),
  },
  domain: { flag: '--domain <domain>', words: "the company's mail domain, to guess addresses from" },
  firstChoice: { flag: '--first-choice', words: 'this is the process you want most' },
  notes: { flag: '--note <text>', words: 'anything else' },
};

/** Declares the option of every key. */
export function withInterviewOptions(command: Command): Command {
  for (const { flag, words, choices, read } of Object.values(INTERVIEW_OPTIONS)) {
    const option = new Option(flag, words);
    if (choices !== undefined) option.choices(choices);
    if (read !== undefined) option.argParser(read);
    command.addOption(option);
  }
  return command;
}

/** The keys that options give; one that was given as empty, or as a plain no, is `gone`. @throws usage where one cannot be read */
export function keysIn<Gone>(options: object, gone: Gone): { [Key in keyof RawInterview]?: RawInterview[Key] | Gone } {
  const given = new Map<string, unknown>(Object.entries(options));
  const keys = Object.entries(INTERVIEW_OPTIONS).map(([key, { flag, value }]): [string, unknown] => {
    const typed = given.get(new Option(flag).attributeName());
    if (typed === '' || typed === false) return [key, gone];
    return [key, typeof typed === 'string' && value !== undefined ? value(typed) : typed];
  });
  return defined(Object.fromEntries(keys));
}

/** What is looked at here and beside; what else `add` writes is read by its table. */
export type EntryOptions = { round?: Round; minutes?: number } & Texts<
  'company' | 'role' | 'at' | 'timezone' | 'country' | 'decisionBy' | 'recruiter' | 'domain' | 'note'
>;

export type AddOptions = EntryOptions & Texts<'from'> & Record<'with' | 'detail' | 'fit', string[]>;

/** The entry that complete options describe; how they were read is told. @throws usage where one cannot be read */
export async function fieldsOf(loaded: LoadedSearch, options: AddOptions): Promise<InterviewFields> {
  const zone = zoneOf(loaded, options.timezone);
  const { country } = options;
  await requireCountry(loaded.session, loaded.search, country);
  const moment = await startMoment({ loaded, zone, country, option: '--at' }, options.at ?? '');
  const told = options.decisionBy?.trim();
  const interviewers = peopleOf(options);
  const decisionBy =
    options.decisionBy === undefined
      ? undefined
      : await decisionDay(loaded, { zone, country }, '--decision-by', options.decisionBy);
  for (const person of interviewers ?? []) await tellReadings(loaded, person);
  return defined({
    ...keysIn(options, undefined),
    company: (options.company ?? '').trim(),
    role: (options.role ?? '').trim(),
    at: moment.text,
    timezone: zone,
    decisionBy,
    decisionWords: decisionBy === told ? undefined : told,
    interviewers,
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

/**
 * Writes an entry, then prints its id and its plan. One that is recorded already is answered with its id; one of a
 * process that was closed before it began opens that again.
 */
export async function record(loaded: LoadedSearch, proposed: InterviewFields): Promise<undefined> {
  const { session } = loaded;
  const near = nearCompany(loaded.search, proposed.company);
  const question = `Is "${safeLine(proposed.company)}" the same as "${safeLine(near ?? '')}", recorded already?`;
  const isSame = near !== null && session.mayAsk && (await session.ctx.prompt().yes(question, true));
  const fields = isSame ? { ...proposed, company: near } : proposed;
  const start = startOf(fields.at, fields.timezone ?? loaded.zone);
  const at = 'at' in start ? start.at : null;
  const key = processKey(fields);
  const reopened = at === null ? [] : reopening(loaded, fields, at);
  let id = '';
  let isKnown = false;
  const after = await save(loaded, (text, search, parsing) => {
    // Of what is saved over, not of what was planned from: two at once may add the same.
    const known = search.interviews.find((one) => one.at === at && processKey(one) === key);
    isKnown = known !== undefined;
    const added = known === undefined ? addInterview(text, fields, parsing) : { id: known.id, text };
    id = added.id;
    return withEntries(id, isKnown ? [] : reopened)(added.text, search, parsing);
  });
  if (isKnown) tell(session, `followup: ${safeLine(id)} is recorded already; nothing was changed`);
  else if (reopened.length > 0) tell(session, `followup: ${safeLine(fields.company)} was closed; it is open again`);
  printRecorded(after, id);
  if (isKnown || near === null || session.mayAsk) return;
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

/** Dated when the conversation begins where that is past, else now; none where the process was not closed before it. */
function reopening({ search, session }: LoadedSearch, fields: InterviewFields, at: Instant): Entry[] {
  const standing = standingOf(processOf(search.interviews, fields), (instant) => instant <= session.now);
  const closedAt = isClosed(standing) ? standing.outcome?.at : undefined;
  if (closedAt === undefined || at <= closedAt) return [];
  return [{ type: 'outcome', outcome: 'reopened', at: Math.min(at, session.now) }];
}

function printRecorded(loaded: LoadedSearch, id: string): undefined {
  const { session } = loaded;
  const interview = interviewOf(loaded.search, id);
  const steps = stepsOf(loaded, summaryOf(loaded, interview));
  if (session.json) return printJson(session, { id, steps: stepsJson(steps) });
  print(session, `${safeLine(id)}\n${renderSteps(steps, loaded.plan, loaded.style)}`);
  const isThanked = loaded.plan.actions.some((action) => action.interview === id && action.kind === 'thank-you');
  if (interview.interviewers.length === 0 && !isThanked) {
    tell(session, `Nobody is recorded to thank: followup note ${quoteWord(id)} --with "Name <address>"`);
  }
}
