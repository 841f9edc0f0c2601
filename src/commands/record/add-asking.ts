/** `add` on a terminal: asks for what the options do not tell, one thing at a time, and loses no answer on the way. */

import { decisionDay } from '../../cli/asked-dates.ts';
import { forgetAnswers } from '../../cli/kept.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import { parseMoment } from '../../cli/moment.ts';
import { required } from '../../cli/people.ts';
import { tell } from '../../cli/session.ts';
import { parseTiming } from '../../cli/timing.ts';
import type { Judge, Prompt } from '../../context.ts';
import type { Interview } from '../../model/interview.ts';
import { ROUNDS } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { sayDate } from '../../schedule/words.ts';
import type { InterviewFields } from '../../store/edit/interview.ts';
import { isDay } from '../../time/day.ts';
import { dayAt } from '../../time/zone.ts';
import { safeLine } from '../../view/safe.ts';
import { ROUND_WORDS } from '../../view/words.ts';
import { type AddOptions, defined, fieldsOf, record, zoneOf } from './add-entry.ts';
import { type Once, rememberedOnce } from './add-once.ts';
import { askPeople, askRecruiter } from './add-people.ts';

/** Asks, records and prints the plan; nothing is written before the last answer. */
export async function addAsking(loaded: LoadedSearch, options: AddOptions): Promise<void> {
  const once = await rememberedOnce(loaded, options.company);
  await record(loaded, await askFields(loaded, options, once));
  forgetAnswers(loaded);
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
  const company =
    options.company ?? (await once('company', () => prompt.known('Company:', different(latest, 'company'))));
  const there = latest.filter((one) => foldName(one.company) === foldName(company));
  const role = options.role ?? (await once('role', () => prompt.known('Role:', different(there, 'role'))));
  const zone = zoneOf(loaded, options.timezone);
  const at = options.at ?? (await once('at', () => askStart(loaded, zone)));
  const round = options.round ?? ((await once('round', () => askRound(prompt))) as Interview['round']);
  const timing = options.decisionBy === undefined ? await askTiming(loaded, zone, once) : {};
  const { decisionWords, ...told } = { ...options, company, role, at, round, ...timing };
  const fields = await fieldsOf(loaded, told);
  const interviewers = options.with.length > 0 ? fields.interviewers : await askPeople(prompt, there, once);
  const reached = await askRecruiter(prompt, there, interviewers ?? [], options, once);
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
async function askStart(loaded: LoadedSearch, zone: string): Promise<string> {
  const around = { option: 'start', now: loaded.session.now, zone, daysOff: loaded.daysOff };
  const judge: Judge = async (answer) => {
    const verdict = required(answer);
    return verdict === true ? judged(() => parseMoment(answer, around, true)) : verdict;
  };
  const typed = await loaded.session.ctx.prompt().text('When did it start? ("today 14:30")', { judge });
  const { text, understood } = await parseMoment(typed, around, true);
  if (understood !== null) tell(loaded.session, `  ${understood.replace('start: ', '')}`);
  return text;
}

function askRound(prompt: Prompt): Promise<string> {
  const choices = ROUNDS.map((value) => ({ value, name: ROUND_WORDS[value] }));
  return prompt.choice('Which round was it?', choices, 'first');
}

/** Their words, as they said them, and the day that they come to: proposed, then taken or corrected. */
async function askTiming(
  loaded: LoadedSearch,
  zone: string,
  once: Once,
): Promise<{ decisionBy?: string; decisionWords?: string }> {
  const words = await once('decisionWords', () =>
    loaded.session.ctx.prompt().text('What did they say about timing? Their words, Enter for nothing:'),
  );
  if (words === '') return {};
  const quiet = { ...loaded, session: { ...loaded.session, quiet: true } };
  const read = (answer: string) => decisionDay(quiet, zone, 'decision', answer);
  const proposed = await proposedFor(words, { today: dayAt(loaded.session.now, zone), loaded, read });
  const decisionBy = await once('decisionBy', async () => {
    if (proposed !== null) tell(loaded.session, `  ${sayDate(proposed.day)}: ${proposed.reading}`);
    const question =
      proposed === null ? 'Which day could that be? Enter if none can be told:' : 'They decide by, at the latest:';
    const judge: Judge = (answer) => (answer === '' ? true : judged(() => read(answer)));
    const typed = await loaded.session.ctx.prompt().text(question, {
      judge,
      ...(proposed === null ? {} : { preset: proposed.day }),
    });
    if (typed === '') return '';
    const day = await read(typed);
    if (day !== typed) tell(loaded.session, `  ${sayDate(day)}`);
    return day;
  });
  return {
    ...(decisionBy === '' ? {} : { decisionBy }),
    ...(isDay(words) ? {} : { decisionWords: words }),
  };
}

interface Proposing {
  today: string;
  loaded: LoadedSearch;
  read(answer: string): Promise<string>;
}

async function proposedFor(words: string, { today, loaded, read }: Proposing) {
  const reading = parseTiming(words, { today, daysOff: loaded.daysOff });
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
