/** `add` on a terminal: asks for what the options do not tell, one thing at a time, and loses no answer on the way. */

import { type AddOptions, defined, fieldsOf, record, zoneOf } from '../commands/record/add.ts';
import type { Interview } from '../model/interview.ts';
import { ROUNDS } from '../model/kinds.ts';
import { foldName } from '../model/names.ts';
import { sayDate } from '../schedule/words.ts';
import type { InterviewFields } from '../store/edit/interview.ts';
import { isDay } from '../time/day.ts';
import { dayAt } from '../time/zone.ts';
import { safeLine } from '../view/safe.ts';
import { ROUND_WORDS } from '../view/words.ts';
import { askChoice, askKnown, askText, type Judge, required } from './ask.ts';
import { askPeople, askRecruiter } from './ask-people.ts';
import { decisionDay } from './asked-dates.ts';
import { forgetAnswers } from './kept-answers.ts';
import type { LoadedSearch } from './load.ts';
import { parseMoment } from './moment.ts';
import { type Once, rememberedOnce } from './remembered.ts';
import { tell } from './session.ts';
import { parseTiming } from './timing.ts';

/** Asks, records and prints the plan; nothing is written before the last answer. */
export async function addAsking(world: LoadedSearch, options: AddOptions): Promise<void> {
  const once = await rememberedOnce(world, options.company);
  await record(world, await askFields(world, options, once));
  forgetAnswers(world);
}

/** The entry that options and answers describe together; nothing is written. */
export async function askFields(
  world: LoadedSearch,
  options: AddOptions,
  once: Once = (_key, ask) => ask(),
): Promise<InterviewFields> {
  const { interviews } = world.search;
  const latest = [...interviews].sort((a, b) => b.at - a.at);
  const company = options.company ?? (await once('company', () => askKnown('Company:', different(latest, 'company'))));
  const there = latest.filter((one) => foldName(one.company) === foldName(company));
  const role = options.role ?? (await once('role', () => askKnown('Role:', different(there, 'role'))));
  const zone = zoneOf(world, options.timezone);
  const at = options.at ?? (await once('at', () => askStart(world, zone)));
  const round = options.round ?? ((await once('round', askRound)) as Interview['round']);
  const timing = options.decisionBy === undefined ? await askTiming(world, zone, once) : {};
  const { decisionWords, ...told } = { ...options, company, role, at, round, ...timing };
  const fields = await fieldsOf(world, told);
  const interviewers = options.with.length > 0 ? fields.interviewers : await askPeople(there, once);
  const reached = await askRecruiter(there, interviewers ?? [], options, once);
  return defined({
    ...fields,
    ...reached,
    interviewers,
    decisionWords: decisionWords ?? fields.decisionWords,
  });
}

function different(interviews: readonly Interview[], key: 'company' | 'role'): string[] {
  return [...new Set(interviews.map((one) => one[key]))];
}

/** The start, as the file records it: "today" must still be today when a broken-off `add` goes on tomorrow. */
async function askStart(world: LoadedSearch, zone: string): Promise<string> {
  const around = { option: 'start', now: world.session.now, zone, daysOff: world.daysOff };
  const judge: Judge = async (answer) => {
    const verdict = required(answer);
    return verdict === true ? judged(() => parseMoment(answer, around, true)) : verdict;
  };
  const typed = await askText('When did it start? ("today 14:30")', { judge });
  const { text, understood } = await parseMoment(typed, around, true);
  if (understood !== null) tell(world.session, `  ${understood.replace('start: ', '')}`);
  return text;
}

function askRound(): Promise<string> {
  const choices = ROUNDS.map((value) => ({ value, name: ROUND_WORDS[value] }));
  return askChoice('Which round was it?', choices, 'first');
}

/** Their words, as they said them, and the day that they come to: proposed, then taken or corrected. */
async function askTiming(
  world: LoadedSearch,
  zone: string,
  once: Once,
): Promise<{ decisionBy?: string; decisionWords?: string }> {
  const words = await once('decisionWords', () =>
    askText('What did they say about timing? Their words, Enter for nothing:'),
  );
  if (words === '') return {};
  const quiet = { ...world, session: { ...world.session, quiet: true } };
  const read = (answer: string) => decisionDay(quiet, zone, 'decision', answer);
  const proposed = await proposedFor(words, { today: dayAt(world.session.now, zone), world, read });
  const decisionBy = await once('decisionBy', async () => {
    if (proposed !== null) tell(world.session, `  ${sayDate(proposed.day)}: ${proposed.reading}`);
    const question =
      proposed === null ? 'Which day could that be? Enter if none can be told:' : 'They decide by, at the latest:';
    const judge: Judge = (answer) => (answer === '' ? true : judged(() => read(answer)));
    const typed = await askText(question, { judge, ...(proposed === null ? {} : { preset: proposed.day }) });
    if (typed === '') return '';
    const day = await read(typed);
    if (day !== typed) tell(world.session, `  ${sayDate(day)}`);
    return day;
  });
  return {
    ...(decisionBy === '' ? {} : { decisionBy }),
    ...(isDay(words) ? {} : { decisionWords: words }),
  };
}

interface Proposing {
  today: string;
  world: LoadedSearch;
  read(answer: string): Promise<string>;
}

async function proposedFor(words: string, { today, world, read }: Proposing) {
  const reading = parseTiming(words, { today, daysOff: world.daysOff });
  if (reading !== null) return reading;
  try {
    const day = await read(words.replace(/^(?:by|before|on|until|around)\s+/i, ''));
    return { day, reading: 'the day they named' };
  } catch {
    return null;
  }
}

/** True where reading the answer goes well; else what was said against it. */
async function judged(read: () => Promise<unknown>): Promise<string | true> {
  try {
    await read();
    return true;
  } catch (error) {
    return error instanceof Error
      ? safeLine(error.message.replace(/^(?:start|decision): /, ''), 1000)
      : 'That cannot be read.';
  }
}
