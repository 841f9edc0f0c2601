/** `add` on a terminal: asks for what the options do not tell, one thing at a time, and loses no answer on the way. */

import {
  type Asked,
  chosenMoment,
  dayIn,
  dayOf,
  faultOf,
  momentsOf,
  type Place,
  sayReading,
  toldAt,
} from '../../cli/asked-dates.ts';
import { type Once, rememberedOnce, writeKept } from '../../cli/kept.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { askNote, judgeAddress, parsePerson, required, SLOTS } from '../../cli/people.ts';
import { tell } from '../../cli/session.ts';
import type { Judge, Prompt } from '../../context.ts';
import { defined } from '../../model/defined.ts';
import type { Interview } from '../../model/interview.ts';
import { ROUNDS, type Round } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { addressed } from '../../model/people.ts';
import type { InterviewFields } from '../../store/edit/interview.ts';
import { addressFault } from '../../store/fields.ts';
import { isDay } from '../../time/day.ts';
import { readDecision } from '../../time/words/decision.ts';
import { ROUND_WORDS } from '../../view/words.ts';
import { type AddOptions, fieldsOf, record, zoneOf } from './add-entry.ts';

/** Asks, records and prints the plan; nothing is written before the last answer. */
export async function addAsking(loaded: LoadedSearch, options: AddOptions): Promise<void> {
  const once = await rememberedOnce(loaded, options.company);
  await record(loaded, await askFields(loaded, options, once));
  writeKept(loaded, 'answers', null);
}

/** The entry that options and answers describe together; nothing is written. */
export async function askFields(
  loaded: LoadedSearch,
  options: AddOptions,
  once: Once = (_key, ask) => ask(),
): Promise<InterviewFields> {
  const { interviews } = loaded.search;
  const prompt = loaded.session.ctx.prompt();
  const latest = [...interviews].sort((a, b) => b.at - a.at);
  const companies = [...new Set(latest.map((one) => one.company))];
  const company = options.company ?? (await once('company', () => prompt.text('Company:', { known: companies })));
  const there = latest.filter((one) => foldName(one.company) === foldName(company));
  const roles = [...new Set(there.map((one) => one.role))];
  const role = options.role ?? (await once('role', () => prompt.text('Role:', { known: roles })));
  const zone = zoneOf(loaded, options.timezone);
  const at = options.at ?? (await once('at', () => askStart(loaded, zone)));
  const rounds = ROUNDS.map((value) => ({ value, name: ROUND_WORDS[value] }));
  const askRound = () => prompt.choice('Which round was it?', rounds, 'first');
  const round = options.round ?? ((await once('round', askRound)) as Round);
  const timing =
    options.decisionBy === undefined ? await askTiming(loaded, { zone, country: options.country }, once) : {};
  const { decisionWords, ...told } = { ...options, company, role, at, round, ...timing };
  const fields = await fieldsOf(loaded, told);
  const interviewers = options.with.length > 0 ? fields.interviewers : await askPeople(loaded, there, once);
  const reached = await askRecruiter(prompt, there, interviewers ?? [], options, once);
  return defined({ ...fields, ...reached, interviewers, decisionWords: decisionWords ?? fields.decisionWords });
}

/** The start, as the file records it: "today" must still be today when a broken-off `add` goes on tomorrow. */
async function askStart(loaded: LoadedSearch, zone: string): Promise<string> {
  const asked: Asked = { loaded, zone, option: 'start' };
  const judge: Judge = (answer) => {
    const verdict = required(answer);
    return verdict === true ? (faultOf(() => momentsOf(asked, answer, false)) ?? true) : verdict;
  };
  const typed = await loaded.session.ctx.prompt().text('When did it start? ("today 14:30")', { judge });
  const { text, understood } = await chosenMoment(asked, typed);
  if (understood !== null) tell(loaded.session, `  ${understood}`);
  return text;
}

/** Their words, as they said them, and the day that they come to: proposed, then taken or corrected. */
async function askTiming(
  loaded: LoadedSearch,
  place: Place,
  once: Once,
): Promise<{ decisionBy?: string; decisionWords?: string }> {
  const words = await once('decisionWords', () =>
    loaded.session.ctx.prompt().text('What did they say about timing? Their words, Enter for nothing:'),
  );
  if (words === '') return {};
  const asked: Asked = { loaded, ...place, option: 'decision' };
  const { session } = loaded;
  const reading = readDecision(words, toldAt(loaded, place, session.now));
  const judge: Judge = (answer) => (answer === '' ? true : (faultOf(() => dayOf(asked, answer, 'latest')) ?? true));
  const ask = () => {
    const none = 'Which day could that be? Enter if none can be told:';
    if (reading.kind === 'none') return session.ctx.prompt().text(none, { judge });
    tell(session, `  ${sayReading(reading)}`);
    return session.ctx.prompt().text('They decide by, at the latest:', { judge, preset: dayIn(reading) });
  };
  const decisionBy = await once('decisionBy', async () => {
    const typed = await ask();
    if (typed === '') return '';
    const { day, understood } = dayOf(asked, typed, 'latest');
    if (understood !== null) tell(session, `  ${understood}`);
    return day;
  });
  return { ...(decisionBy === '' ? {} : { decisionBy }), ...(isDay(words) ? {} : { decisionWords: words }) };
}

type Person = NonNullable<InterviewFields['interviewers']>[number];

/** The people of one interview; undefined where nobody is named. People met there before are offered. */
export async function askPeople(
  loaded: LoadedSearch,
  there: readonly Interview[],
  once: Once,
): Promise<InterviewFields['interviewers'] | undefined> {
  const prompt = loaded.session.ctx.prompt();
  const people: Person[] = [];
  for (;;) {
    const key = `person${people.length + 1}`;
    const question = people.length === 0 ? 'Whom did you speak with?' : 'Who else?';
    const known = knownIn(there).filter((one) => !people.some(({ name }) => one.startsWith(name)));
    const nothing = people.length === 0 ? 'nobody' : 'nobody else';
    const typed = await once(key, () => prompt.text(question, { known, nothing, judge: judgePerson }));
    if (typed === '') return people.length === 0 ? undefined : people;
    const { name, email: told } = parsePerson('', typed);
    const email = told ?? (await once(`${key}.email`, () => askAddress(prompt, name)));
    const person: Person = { name };
    if (email !== '') person.email = email;
    for (const slot of SLOTS) {
      const said = await once(`${key}.${slot}`, () => askNote(loaded, slot, name));
      if (said !== '') person[slot] = said;
    }
    people.push(person);
  }
}

/** The recruiter, and the domain of the addresses where one is missing; each is asked once and may be left out. */
export async function askRecruiter(
  prompt: Prompt,
  there: readonly Interview[],
  interviewers: readonly Person[],
  options: AddOptions,
  once: Once,
): Promise<Pick<InterviewFields, 'recruiter' | 'domain'>> {
  const before = there.find(({ recruiter }) => recruiter !== undefined)?.recruiter;
  const known = before === undefined ? [] : [addressed(before)];
  const question = 'The recruiter, "Name <address>"?';
  const ask = () => prompt.text(question, { known, nothing: 'none', judge: judgePerson });
  const recruiter = options.recruiter === undefined ? await once('recruiter', ask) : '';
  const lacksAddress = options.domain === undefined && interviewers.some(({ email }) => email === undefined);
  const domain = lacksAddress ? await once('domain', () => askDomain(prompt, there, interviewers)) : '';
  return {
    ...(recruiter === '' ? {} : { recruiter: parsePerson('', recruiter) }),
    ...(domain === '' ? {} : { domain }),
  };
}

function askAddress(prompt: Prompt, name: string): Promise<string> {
  return prompt.text(`The address of ${name}, Enter if you have none:`, {
    judge: (answer) => answer === '' || judgeAddress(answer),
  });
}

function askDomain(prompt: Prompt, there: readonly Interview[], interviewers: readonly Person[]): Promise<string> {
  const addresses = [...interviewers, ...there.flatMap((one) => one.interviewers)].flatMap(({ email }) => email ?? []);
  const preset = there.find(({ domain }) => domain !== undefined)?.domain ?? addresses[0]?.split('@')[1];
  const unless = preset === undefined ? ' Enter if you do not know:' : '';
  const judge = (answer: string) =>
    answer === '' || addressFault(`someone@${answer}`) === null || 'A domain looks like acme.example.';
  return prompt.text(`What do their addresses end in, after the @?${unless}`, defined({ preset, judge }));
}

/** Everybody met there before, latest first, as `Name <address>`. */
function knownIn(there: readonly Interview[]): string[] {
  const people = new Map<string, string>();
  for (const person of there.flatMap(({ interviewers }) => interviewers)) {
    const key = foldName(person.name);
    if (!people.has(key) || person.email !== undefined) people.set(key, addressed(person));
  }
  return [...people.values()];
}

function judgePerson(answer: string): string | true {
  if (answer.trim() === '') return true;
  try {
    const { email } = parsePerson('', answer);
    return email === undefined || judgeAddress(email);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^: /, '') : 'That names nobody.';
  }
}
