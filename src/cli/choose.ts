/** Finds the interview, the process, the person and the actions that a command's words mean. */

import { Failure } from '../model/failure.ts';
import type { Interview, Person, Search } from '../model/interview.ts';
import { isPersonal } from '../model/kinds.ts';
import { foldName, plainLetters, processKey } from '../model/names.ts';
import { nearest } from '../model/near.ts';
import { addressed, everyoneIn } from '../model/people.ts';
import type { Action, PlannedStep } from '../model/plan.ts';
import { type Process, processOf } from '../model/process.ts';
import { standingOf } from '../model/standing.ts';
import { planAhead } from '../schedule/ahead.ts';
import { commandsIn, type Verb } from '../view/command.ts';
import { type ProcessSummary, planOf, summarise } from '../view/process.ts';
import { type LoadedSearch, load } from './load.ts';
import type { Session } from './session.ts';

/**
 * The interviews of the process that a word means: any of its ids, the beginning that they share, or its company where
 * that has no other. `named` is the one whose very id it is.
 */
function meantBy({ interviews }: Search, word: string): { process: Process; named: Interview | null } {
  const named = interviews.find((interview) => interview.id === word) ?? null;
  const folded = foldName(word);
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

/** What a word means: a process, and what of its conversations a command about one takes. */
export interface Target {
  loaded: LoadedSearch;
  /** Stands for the process: the one named by its id, else the latest held, the next ahead, the latest recorded. */
  interview: Interview;
  process: Process;
  /** The one named by an id that is no other's beginning; else the one whose action is open, else the same. */
  conversation: Interview;
  /** What is due or late of the process, and of those of its conversations, without the facts behind it. In plan order. */
  open: Action[];
  /** The same of every state. */
  readonly actions: Action[];
  /** The process as it is planned. */
  readonly planned: ProcessSummary;
}

/** Reads the file, and finds the process that a word means. @throws usage with the candidates; what load throws */
export async function findTarget(session: Session, word = ''): Promise<Target> {
  const loaded = await load(session);
  const { process, named } = meantBy(loaded.search, word);
  const { interviews, key } = process;
  const { latest, next, main } = standingOf(process, (instant) => instant <= session.now);
  const interview = named ?? main;
  const openOnes = loaded.open.filter((action) => processKey(action) === key);
  const isOpenIn = ({ id }: Interview) => openOnes.some((one) => isPersonal(one.kind) && one.interview === id);
  const isAlone = named !== null && !interviews.some(({ id }) => id !== named.id && id.startsWith(named.id));
  const open = interviews.filter(isOpenIn);
  const alone = named !== null && (isAlone || open.includes(named)) ? [named] : [];
  const fallback = latest ?? next ?? interview;
  const conversations = alone.length > 0 ? alone : open.length > 0 ? open : [fallback];
  const ids = new Set(conversations.map(({ id }) => id));
  const planned = () => summaryOf(loaded, process);
  const isMeantHere = (action: Action) => !isPersonal(action.kind) || ids.has(action.interview);
  return {
    loaded,
    interview,
    process,
    conversation: conversations.at(-1) ?? fallback,
    open: openOnes.filter(isMeantHere),
    get actions() {
      return planned().actions.filter(isMeantHere);
    },
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

/** Whether a word means the recipient of an action: a name or its beginning, a part of it, or an address; any if none. */
export function isMeant({ to }: Action, who: string | undefined): boolean {
  if (who === undefined) return true;
  const folded = foldName(who);
  if (to === null || folded === '') return false;
  return (to.email !== null && foldName(to.email) === folded) || isNamed(to.name, folded);
}

/** A whole name or a whole word of it, with or without its marks: `soren` means Søren Kjærgård. */
function isNamed(name: string, folded: string): boolean {
  return [foldName(name), plainLetters(name)].some(
    (full) => full === folded || full.startsWith(`${folded} `) || full.split(/\s+/).includes(folded),
  );
}

/** The person of an interview that a word means; null where nobody is called so. @throws usage where several are */
export function findPerson(interview: Interview, who: string): Person | null {
  const people = everyoneIn(interview);
  const folded = foldName(who);
  const exact = people.filter(
    ({ name, email }) => foldName(name) === folded || (email !== undefined && foldName(email) === folded),
  );
  const found = exact.length > 0 ? exact : people.filter(({ name }) => isNamed(name, folded));
  if (found.length > 1) {
    throw new Failure('usage', `--to "${who}" could be ${found.map(addressed).join(', ')}; write one of them`);
  }
  return found[0] ?? null;
}

/** The address a mail to a recipient is logged under, or the name where there is none of their own. */
export function loggedAs(action: Pick<Action, 'to'>): string | undefined {
  const { to } = action;
  if (to === null) return undefined;
  return to.via === null ? (to.email ?? to.name) : to.name;
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
