/** Finds the interview, the process, the person and the actions that a command's words mean. */

import { Failure } from '../model/failure.ts';
import type { Interview, Person, Search } from '../model/interview.ts';
import { isPersonal } from '../model/kinds.ts';
import { foldName, processKey, rankOfPart } from '../model/names.ts';
import { nearest } from '../model/near.ts';
import { addressed, everyoneIn } from '../model/people.ts';
import type { Action, PlannedStep } from '../model/plan.ts';
import { type Process, processOf } from '../model/process.ts';
import { standingOf } from '../model/standing.ts';
import { planAhead } from '../schedule/ahead.ts';
import { commandsIn, type Verb } from '../view/command.ts';
import { type ProcessSummary, planOf, summarise } from '../view/process.ts';
import { interviewOf, type LoadedSearch, load } from './load.ts';
import type { Session } from './session.ts';

/**
 * The interviews of the process that a word means: any of its ids, the beginning that they share, or its company where
 * that has no other. `named` is the one whose very id it is.
 */
function meantBy({ interviews }: Search, word: string): { process: Process; named: Interview | null } {
  const folded = foldName(word);
  const named =
    interviews.find(({ id }) => id === word) ?? interviews.find(({ id }) => foldName(id) === folded) ?? null;
  const byId = interviews.filter((interview) => foldName(interview.id).startsWith(folded));
  const byCompany = interviews.filter((interview) => foldName(interview.company) === folded);
  const isOneProcess = (some: readonly Interview[]) => new Set(some.map(processKey)).size === 1;
  const found = named !== null ? [named] : folded === '' ? [] : [byId, byCompany].find(isOneProcess);
  const [one] = found ?? [];
  if (one !== undefined) return { process: processOf(interviews, one), named };
  const candidates = [...new Set([...byId, ...byCompany])];
  if (candidates.length > 0 && folded !== '') {
    throw new Failure('usage', `"${word}" could be ${candidates.map(({ id }) => id).join(', ')}; write one of them`);
  }
  throw new Failure('usage', `no interview "${word}"${suggestion(interviews, folded)}`);
}

/** Beyond every rank. */
const NOT_MEANT = 3;

type Named = { name: string; email?: string | null | undefined };

/** What a word means: a process, and what of its conversations a command about one takes. */
export interface Target {
  loaded: LoadedSearch;
  /** The one named by its very id; null where the word means the process. */
  named: Interview | null;
  /** Stands for the process: the one named by its id, else the latest held, the next ahead, the latest recorded. */
  interview: Interview;
  process: Process;
  /**
   * The one named by an id that is no other's beginning; else the one whose action is open, else the latest held. Where
   * somebody is meant whom it does not record, one that does.
   */
  conversation: Interview;
  /** What is due or late of the process, and of those of its conversations, without the facts behind it. In plan order. */
  open: Action[];
  /** The same of every state. */
  readonly actions: Action[];
  /** Whether an action goes to whoever is meant; any does where nobody is. */
  isMeant(action: Pick<Action, 'to'>): boolean;
  /** The process as it is planned. */
  readonly planned: ProcessSummary;
}

/**
 * Reads the file, and finds the process that a word means, and of its conversations those with whoever is meant.
 *
 * @param who a name or a part of one, or an address
 * @throws usage with the candidates; what load throws
 */
export async function findTarget(session: Session, word = '', who?: string): Promise<Target> {
  const loaded = await load(session);
  const { process, named } = meantBy(loaded.search, word);
  const { interviews, key } = process;
  const { latest, next, main } = standingOf(process, (instant) => instant <= session.now);
  const interview = named ?? main;
  const openOnes = loaded.open.filter((action) => processKey(action) === key);
  const isOpenIn = ({ id }: Interview) => openOnes.some((one) => isPersonal(one.kind) && one.interview === id);
  const isAlone = named !== null && !interviews.some(({ id }) => id !== named.id && id.startsWith(named.id));
  const open = interviews.filter(isOpenIn);
  const own = named === null ? [] : [named];
  const alone = own.filter((one) => isAlone || open.includes(one));
  const fallback = [latest ?? next ?? interview];
  const meant = meantIn(interviews.flatMap(everyoneIn), who);
  const isTheirs = (one: Interview) => everyoneIn(one).some(({ name }) => meant.names.has(foldName(name)));
  const theirs = [alone, open, own, fallback, interviews.filter(isTheirs).slice(-1)].map((some) =>
    some.filter(isTheirs),
  );
  const conversations = [...theirs, alone, open].find((some) => some.length > 0) ?? fallback;
  const ids = new Set(conversations.map(({ id }) => id));
  const planned = () => summaryOf(loaded, process);
  const isMeantHere = (action: Action) => !isPersonal(action.kind) || ids.has(action.interview);
  return {
    loaded,
    named,
    interview,
    process,
    conversation: conversations.at(-1) ?? interview,
    open: openOnes.filter(isMeantHere),
    get actions() {
      return planned().actions.filter(isMeantHere);
    },
    isMeant: ({ to }) => who === undefined || (to !== null && rankOf(to, who) <= meant.rank),
    get planned() {
      return planned();
    },
  };
}

/** The interview of a word, without a plan: its id, else the latest of its process. @throws usage with the candidates */
export function findInterview(search: Search, word: string): Interview {
  const { process, named } = meantBy(search, word);
  return named ?? (process.interviews.at(-1) as Interview);
}

function suggestion(interviews: readonly Interview[], folded: string): string {
  if (interviews.length === 0) return '; none is recorded yet: followup add records one';
  const near = nearIn(interviews, folded).map(({ id }) => id);
  if (near.length > 0) return `; did you mean ${near.join(' or ')}?`;
  const ids = interviews.slice(-5).map(({ id }) => id);
  return `; recorded are ${ids.length < interviews.length ? '…, ' : ''}${ids.join(', ')}`;
}

/** Those that a word is part of, else those of whose id, company or first word it is a slip. */
function nearIn(interviews: readonly Interview[], folded: string): Interview[] {
  if (folded === '') return [];
  const holding = interviews.filter(({ id, company }) => id.includes(folded) || foldName(company).includes(folded));
  if (holding.length > 0) return holding;
  return interviews.filter(({ id, company }) => nearest(folded, [id, company, id.split('-')[0] ?? '']) !== null);
}

/** How well a word or an address means somebody, 0 best; none at all is more than any. */
function rankOf({ name, email }: Named, who: string): number {
  return email != null && foldName(email) === foldName(who) ? 0 : (rankOfPart(name, who) ?? NOT_MEANT);
}

/** Who of some people is meant best, and how well. */
function meantIn(people: readonly Person[], who: string | undefined) {
  const ranks = who === undefined ? [] : people.map((person) => rankOf(person, who));
  const rank = Math.min(NOT_MEANT - 1, ...ranks);
  const found = people.filter((_, index) => ranks[index] === rank);
  return { rank, found, names: new Set(found.map(({ name }) => foldName(name))) };
}

/** The person of an interview that a word means; null where nobody is called so. @throws usage where several are */
export function findPerson(interview: Interview, who: string): Person | null {
  const { found } = meantIn(everyoneIn(interview), who);
  if (found.length > 1) {
    throw new Failure('usage', `--to "${who}" could be ${found.map(addressed).join(', ')}; write one of them`);
  }
  return found[0] ?? null;
}

/** The address a mail to a recipient is logged under, or the name where there is none of their own, as one that others have too. */
export function loggedAs({ to, interview: id }: Pick<Action, 'to' | 'interview'>, search: Search): string | undefined {
  if (to === null) return undefined;
  if (to.via !== null || to.email === null) return to.name;
  const address = foldName(to.email);
  const others = everyoneIn(interviewOf(search, id)).filter(({ name }) => foldName(name) !== foldName(to.name));
  return others.some(({ email }) => email !== undefined && foldName(email) === address) ? to.name : to.email;
}

/** A list of actions, one a line, each with the command that means it alone. */
export function listOf({ open }: LoadedSearch, actions: readonly Action[], verb: Verb): string {
  const commandOf = commandsIn({ actions: open });
  return actions.map((action) => `  ${commandOf(action, verb)}`).join('\n');
}

/** The steps ahead of a process, in time order, as long as they stay silent. */
export function stepsOf({ search, input }: LoadedSearch, process: ProcessSummary): PlannedStep[] {
  return planAhead(planOf(process), search, process.interviews, input);
}

/** A process that is known to be there, by one of its interviews or its names, as the plan has it. */
export function summaryOf({ search, plan }: LoadedSearch, one: Pick<Interview, 'company' | 'role'>): ProcessSummary {
  const { interviews } = processOf(search.interviews, one);
  return summarise({ ...search, interviews }, plan)[0] as ProcessSummary;
}
