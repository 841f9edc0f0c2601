/** Which mails a command means, and each of them rendered. */

import type { DraftInput } from '../draft/input.ts';
import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import type { Interview } from '../model/interview.ts';
import { isPersonal, type Kind, kindRow } from '../model/kinds.ts';
import type { Action, Hold, Recipient, Stop } from '../model/plan.ts';
import { processOf } from '../model/process.ts';
import { adHocAction } from '../schedule/adhoc.ts';
import { contactOf, metIn } from '../schedule/recipient.ts';
import { sayDay, sayInstant } from '../schedule/words.ts';
import { quoteWord } from '../view/command.ts';
import { isMeant, type Target } from './choose.ts';
import { interviewOf, type LoadedSearch } from './load.ts';

/** What narrows a command down to some of the mails of an interview. */
export interface Wanted {
  kind?: Kind;
  to?: string;
}

/** A mail that may be drafted, or may be only because a rule was overridden. */
export interface Chosen {
  action: Action;
  /** The rule that refused it, and how that was said; null where none did. */
  overrides: { rule: string; said: string } | null;
}

/**
 * The mails meant: those of the kind, else those open now by e-mail, LinkedIn notes only by their kind. In plan order.
 *
 * @throws refused where a rule refuses and `--force` is not given; usage where nobody is meant
 */
export function chooseActions(loaded: LoadedSearch, target: Target, wanted: Wanted): Chosen[] {
  if (wanted.kind !== undefined && kindRow(wanted.kind).channel === null) {
    throw new Failure('usage', `${wanted.kind} is a reminder to yourself; log the answer with followup outcome`);
  }
  const { to } = wanted;
  const isOfKind = ({ kind }: Action) =>
    kindRow(kind).channel !== null && (wanted.kind === undefined ? kind !== 'linkedin-note' : kind === wanted.kind);
  const isTheirs = (action: Action) => to === undefined || isMeant(action, to);
  const open = target.open.filter((action) => isOfKind(action) && isTheirs(action));
  if (open.length > 0) return open.map((action) => ({ action, overrides: null }));
  const ofKind = target.actions.filter(isOfKind);
  const theirs = ofKind.filter(isTheirs);
  if (to !== undefined && ofKind.length > 0 && theirs.length === 0) throw nobody(target.interview, ofKind, to);
  return refuseOrForce(loaded, target, wanted, theirs);
}

function nobody(interview: Interview, actions: readonly Action[], to: string): Failure {
  const names = [...new Set(actions.flatMap((action) => (action.to === null ? [] : [action.to.name])))].join(', ');
  return new Failure('usage', `--to: no mail of ${interview.id} goes to "${to}"; they go to ${names || 'nobody'}`);
}

function refuseOrForce(loaded: LoadedSearch, target: Target, wanted: Wanted, theirs: readonly Action[]): Chosen[] {
  const refusal = refusalOf(loaded, target, wanted, theirs);
  if (!loaded.session.force || wanted.kind === undefined) {
    const how = wanted.kind === undefined ? '' : '; --force overrides it';
    throw new Failure('refused', `${refusal.said}${how}`);
  }
  const actions = theirs.length > 0 ? theirs : adHoc(loaded, target, wanted.kind, wanted.to);
  return actions.map((action) => ({ action, overrides: refusal }));
}

function adHoc(loaded: LoadedSearch, target: Target, kind: Kind, who: string | undefined): Action[] {
  const interview = isPersonal(kind) ? target.conversation : target.interview;
  const recipients: (Recipient | null)[] = isPersonal(kind)
    ? metIn(interview).map(({ recipient }) => recipient)
    : [contactOf(target.process.interviews)];
  const actions = recipients.map((to) => adHocAction(loaded.search, interview, kind, to, loaded.input));
  return who === undefined ? actions : actions.filter((action) => isMeant(action, who));
}

/** Why nothing of what was wanted may be written now: the rule, and a sentence that says until when. */
function refusalOf(
  { plan }: LoadedSearch,
  { process, interview }: Target,
  { kind }: Wanted,
  theirs: readonly Action[],
): { rule: string; said: string } {
  const ids = new Set(process.interviews.map(({ id }) => id));
  const stop = plan.stops.find((one) => ids.has(one.interview));
  const hold = plan.holds.find((one) => ids.has(one.interview));
  const isChaser = kind === undefined || kindRow(kind).isChaser;
  if (isChaser && stop !== undefined) return { rule: 'stop', said: stopSaid(stop) };
  if (isChaser && hold !== undefined) return { rule: 'hold-until-decision', said: holdSaid(hold) };
  const next = theirs.find(({ state }) => state === 'upcoming');
  if (next !== undefined) {
    const opens = sayInstant(next.opensAt, next.zone);
    return {
      rule: next.rule,
      said: `${next.company}: the ${next.kind} opens ${opens}, and not before (rule ${next.rule})`,
    };
  }
  const settled = kind === undefined ? undefined : theirs[0];
  if (settled !== undefined) {
    const said = `${settled.company}: the ${settled.kind} is ${settled.state}. ${settled.why}`;
    return { rule: settled.rule, said: said.replace(/\.$/, '') };
  }
  const what = kind === undefined ? 'nothing is open to be written' : `no rule calls for a mail of kind ${kind}`;
  return {
    rule: kind ?? 'silence',
    said: `${interview.company}: ${what}; see followup explain ${interview.id}`,
  };
}

function holdSaid({ company, decisionOn, until, zone }: Hold): string {
  return `${company}: they said ${sayDay(decisionOn)}, so nothing before ${sayInstant(until, zone)} (rule hold-until-decision)`;
}

function stopSaid({ company, why }: Stop): string {
  return `${company}: ${why.replace(/\.$/, '')} (rule stop)`;
}

/**
 * The draft of an action.
 *
 * @throws invalid where `me.name` is missing or a template is broken, usage where nobody is written to
 */
export async function draftOf(loaded: LoadedSearch, action: Action, variant?: string): Promise<Draft> {
  const { search, session } = loaded;
  if (search.me.name === undefined) {
    throw new Failure(
      'invalid',
      `${loaded.file.path}: me.name is missing, and signs a draft; followup init --name "…" fills it in`,
    );
  }
  if (action.to === null) {
    throw new Failure(
      'usage',
      `${action.interview} records nobody to write to; followup note ${quoteWord(action.interview)} --with 'Name <address>' adds one`,
    );
  }
  const [{ loadTemplates }, { renderDraft }] = await Promise.all([
    import('../draft/load.ts'),
    import('../draft/render.ts'),
  ]);
  const input = draftInputOf(loaded, action);
  await readGrammarFor(input);
  return renderDraft(input, {
    templates: await loadTemplates(session.ctx),
    sha256: session.ctx.process.sha256,
    ...(variant === undefined ? {} : { variant }),
  });
}

/** Has the library of grammar at hand where a draft takes it. */
export async function readGrammarFor(input: DraftInput): Promise<void> {
  const { takesLanguage } = await import('../draft/context.ts');
  if (takesLanguage(input)) await (await import('../draft/language.ts')).readLanguage();
}

/** What the draft of an action is made from. */
export function draftInputOf({ search, session }: LoadedSearch, action: Action): DraftInput {
  const interview = interviewOf(search, action.interview);
  return {
    search,
    interview,
    process: processOf(search.interviews, interview).interviews,
    action,
    now: session.now,
    ...(action.offer === null ? {} : { offer: action.offer }),
    ...(action.decisionOn === null ? {} : { decisionOn: action.decisionOn }),
  };
}
