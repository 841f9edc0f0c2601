/** Which mails a command means, and each of them rendered. */

import type { DraftInput } from '../draft/input.ts';
import { defined } from '../model/defined.ts';
import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import type { Instant } from '../model/instant.ts';
import type { Entry, Search } from '../model/interview.ts';
import { isPersonal, type Kind, kindRow } from '../model/kinds.ts';
import type { Action, Recipient } from '../model/plan.ts';
import { processOf } from '../model/process.ts';
import { adHocAction } from '../schedule/adhoc.ts';
import { contactOf, knownIn, metIn } from '../schedule/recipient.ts';
import { sayDay, sayInstant } from '../schedule/words.ts';
import { quoteWord } from '../view/command.ts';
import { loggedAs, type Target } from './choose.ts';
import { interviewOf, type LoadedSearch } from './load.ts';
import type { Texts } from './session.ts';

/** What narrows a command down to some of the mails of an interview. */
export type Wanted = Texts<'to'> & { kind?: Kind };

/** The rule that refuses a mail, and how that is said. */
type Refusal = Record<'rule' | 'said', string>;

/** A mail that may be drafted, or may be only because a rule was overridden. */
export interface Chosen {
  action: Action;
  overrides: Refusal | null;
}

/** The same, rendered. */
export interface Drafted extends Chosen {
  draft: Draft;
}

/** The entry that stands in the history before a mail that a rule refused; none where none did. */
export function overrideOf({ action, overrides }: Chosen, at: Instant, search: Search): Entry[] {
  if (overrides === null) return [];
  return [
    defined({ type: 'forced' as const, kind: action.kind, rule: overrides.rule, to: loggedAs(action, search), at }),
  ];
}

/** Whether an action is written to somebody, and is no reminder to oneself. */
export function isMail({ kind }: Pick<Action, 'kind'>): boolean {
  return kindRow(kind).channel !== null;
}

/**
 * The mails meant: those of the kind, else those open now by e-mail, LinkedIn notes only by their kind. In plan order.
 * @throws refused where a rule refuses and `--force` is not given; usage where nobody is meant
 */
export function chooseActions(target: Target, wanted: Wanted): Chosen[] {
  const { kind, to } = wanted;
  const { isMeant } = target;
  if (kind !== undefined && kindRow(kind).channel === null) {
    throw new Failure('usage', `${kind} is a reminder to yourself; log the answer with followup outcome`);
  }
  const isOfKind = (action: Action) =>
    kind === undefined ? action.kind !== 'linkedin-note' && isMail(action) : action.kind === kind;
  const open = target.open.filter((action) => isOfKind(action) && isMeant(action));
  if (open.length > 0) return open.map((action) => ({ action, overrides: null }));
  const ofKind = target.actions.filter(isOfKind);
  const theirs = ofKind.filter(isMeant);
  if (to !== undefined && ofKind.length > 0 && theirs.length === 0) {
    const names = [...new Set(ofKind.flatMap((action) => action.to?.name ?? []))].join(', ') || 'nobody';
    throw new Failure('usage', `--to: no mail of ${target.interview.id} goes to "${to}"; they go to ${names}`);
  }
  const overrides = refusalOf(target, wanted, theirs);
  if (kind === undefined) throw new Failure('refused', overrides.said);
  if (!target.loaded.session.force) throw new Failure('refused', `${overrides.said}; --force overrides it`);
  const actions = theirs.length > 0 ? theirs : adHoc(target, kind).filter(isMeant);
  return actions.map((action) => ({ action, overrides }));
}

function adHoc(target: Target, kind: Kind): Action[] {
  const { loaded } = target;
  const interview = isPersonal(kind) ? target.conversation : target.interview;
  const recipients: (Recipient | null)[] = isPersonal(kind)
    ? metIn(interview, undefined, knownIn(target.process.interviews)).map(({ recipient }) => recipient)
    : [contactOf(target.process.interviews)];
  return recipients.map((to) => adHocAction(loaded.search, interview, kind, to, loaded.input));
}

/** Why nothing of what was wanted may be written now: the rule, and a sentence that says until when. */
function refusalOf({ planned, interview }: Target, { kind }: Wanted, theirs: readonly Action[]): Refusal {
  const { stop, hold } = planned;
  const isChaser = kind === undefined || kindRow(kind).isChaser;
  if (isChaser && stop !== null) {
    return { rule: 'stop', said: `${stop.company}: ${stop.why.replace(/\.$/, '')} (rule stop)` };
  }
  if (isChaser && hold !== null) {
    const rule = 'hold-until-decision';
    const nothing = `nothing before ${sayInstant(hold.until, hold.zone)}`;
    return { rule, said: `${hold.company}: they said ${sayDay(hold.decisionOn)}, so ${nothing} (rule ${rule})` };
  }
  const next = theirs.find(({ state }) => state === 'upcoming');
  if (next !== undefined) {
    const opens = sayInstant(next.opensAt, next.zone);
    const said = `${next.company}: the ${next.kind} opens ${opens}, and not before (rule ${next.rule})`;
    return { rule: next.rule, said };
  }
  const settled = kind === undefined ? undefined : theirs[0];
  if (settled !== undefined) {
    const said = `${settled.company}: the ${settled.kind} is ${settled.state}. ${settled.why}`;
    return { rule: settled.rule, said: said.replace(/\.$/, '') };
  }
  const what = kind === undefined ? 'nothing is open to be written' : `no rule calls for a mail of kind ${kind}`;
  return { rule: kind ?? 'silence', said: `${interview.company}: ${what}; see followup explain ${interview.id}` };
}

/** The drafts of what was chosen. @throws as draftOf does */
export async function draftsOf(loaded: LoadedSearch, chosen: readonly Chosen[], variant?: string): Promise<Drafted[]> {
  const drafts: Drafted[] = [];
  for (const one of chosen) drafts.push({ ...one, draft: await draftOf(loaded, one.action, variant) });
  return drafts;
}

/** @throws invalid where `me.name` is missing or a template is broken, usage where nobody is written to */
export async function draftOf(loaded: LoadedSearch, action: Action, variant?: string): Promise<Draft> {
  const { search, session } = loaded;
  if (search.me.name === undefined) {
    const missing = 'me.name is missing, and signs a draft; followup init --name "…" fills it in';
    throw new Failure('invalid', `${loaded.file.path}: ${missing}`);
  }
  if (action.to === null) {
    const help = `followup note ${quoteWord(action.interview)} --with 'Name <address>' adds one`;
    throw new Failure('usage', `${action.interview} records nobody to write to; ${help}`);
  }
  const [{ loadTemplates }, { renderDraft }, { withLanguage }] = await Promise.all([
    import('../draft/load.ts'),
    import('../draft/render.ts'),
    import('../draft/language.ts'),
  ]);
  const input = draftInputOf(loaded, action);
  const options = defined({ templates: await loadTemplates(session.ctx), sha256: session.ctx.process.sha256, variant });
  return withLanguage((language) => renderDraft(input, { ...options, language }));
}

/** What the draft of an action is made from. */
export function draftInputOf({ search, session }: LoadedSearch, action: Action): DraftInput {
  const interview = interviewOf(search, action.interview);
  const { interviews: process } = processOf(search.interviews, interview);
  const { offer, decisionOn } = action;
  const known = defined({ offer: offer ?? undefined, decisionOn: decisionOn ?? undefined });
  return { search, interview, process, action, now: session.now, ...known };
}
