/** `review`: walks a person through what is due, one mail at a time, on a terminal. */

import { ownDay } from '../../cli/asked-dates.ts';
import { loggedAs } from '../../cli/choose.ts';
import { draftOf, isMail } from '../../cli/drafts.ts';
import { openEditor } from '../../cli/editor.ts';
import { judgeDrafts } from '../../cli/judge.ts';
import { keepDraft, keepPlace, keptDraft, keptPlace } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch, load } from '../../cli/load.ts';
import { save, withEntries } from '../../cli/log.ts';
import { type Declare, type Session, type Texts, tell } from '../../cli/session.ts';
import type { Choice } from '../../context.ts';
import { renderText } from '../../mail/formats.ts';
import { parseMessages } from '../../mail/parse.ts';
import { defined } from '../../model/defined.ts';
import type { Draft } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import type { Entry } from '../../model/interview.ts';
import { kindRow } from '../../model/kinds.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { commandsIn, quoteWord } from '../../view/command.ts';
import { timeWords } from '../../view/dates.ts';
import { safeLine, safeText } from '../../view/safe.ts';
import { wrap } from '../../view/width.ts';
import { titleOf, whoOf } from '../../view/words.ts';
import { entryOf } from '../record/sent.ts';
import { sendDraft } from './send.ts';

type What = 'send' | 'edit' | 'sent' | 'copy' | 'snooze' | 'skip' | 'next' | 'quit';

export function declare(command: Declare): void {
  command('review', 'walk through what is due', review).option(
    '--via <command>',
    'the mail command (else settings.mailCommand)',
  );
}

/**
 * Goes through everything that is open, most urgent first; what is done or left alone is not shown twice. Broken off, it
 * goes on where it was, and what came before that comes last.
 */
async function review(session: Session, { via }: Texts<'via'>): Promise<undefined> {
  if (!session.mayAsk) throw new Failure('usage', 'review needs a terminal; followup due lists what is open');
  const seen = new Set<string>();
  let passed: Set<string> | null = null;
  for (;;) {
    // Read anew each time: what was just logged changes what is open, and so may an editor in another window.
    const loaded = await load(session);
    const open = loaded.plan.actions.filter((action) => isOpen(action) && !seen.has(keyOf(action)));
    passed ??= passedBefore(loaded, open);
    const before = passed;
    const action = open.find((one) => !before.has(keyOf(one))) ?? open[0];
    if (action === undefined) {
      tell(session, seen.size === 0 ? 'Nothing to send.' : 'That was all.');
      keepPlace(loaded, null);
      return;
    }
    seen.add(keyOf(action));
    keepPlace(loaded, keyOf(action));
    const isWritten = isMail(action) && action.to !== null;
    const draft = isWritten ? keptDraft(loaded, await draftOf(loaded, action)) : null;
    showReasons(loaded, action, open.length);
    if (!(await reviewOne(loaded, action, draft, via))) return;
  }
}

/** What stands before the place where the last walk was broken off, which is told. */
function passedBefore(loaded: LoadedSearch, open: readonly Action[]): Set<string> {
  const place = keptPlace(loaded);
  const index = open.findIndex((action) => keyOf(action) === place);
  const action = open[index];
  if (index < 1 || action === undefined) return new Set();
  const rest = index === 1 ? 'The one before it comes' : `The ${index} before it come`;
  tell(loaded.session, `Going on where you left: ${headingOf(action)}, ${titleOf(action)}. ${rest} last.`);
  return new Set(open.slice(0, index).map(keyOf));
}

function keyOf(action: Action): string {
  return [action.interview, action.kind, action.to?.name].join('\n');
}

/** One action, until something ends its turn; false where that is to quit. */
async function reviewOne(
  loaded: LoadedSearch,
  action: Action,
  prepared: Draft | null,
  via: string | undefined,
): Promise<boolean> {
  const { session } = loaded;
  let shown: Draft | null = null;
  for (let draft = prepared; ; ) {
    // Shown again only where it has changed: else it would push what was just said off the screen.
    if (draft !== null && draft !== shown) await showDraft(loaded, action, draft);
    shown = draft;
    // A long draft has pushed the heading off the screen by now.
    const choice = await session.ctx.prompt().choice(`${headingOf(action)}:`, choicesFor(loaded, action, draft));
    if (choice === 'quit' || choice === 'next') return choice === 'next';
    if (choice === 'edit' && draft !== null) {
      const before = draft;
      draft = (await heeded(session, () => edited(loaded, before))) ?? before;
    } else if (choice === 'copy' && draft !== null) copy(loaded, action, draft.body);
    else if (await carriedOut(loaded, action, draft, choice, via)) return true;
  }
}

/** The same choices in the same places for every action, each with the command that does the same. */
function choicesFor({ plan, search }: LoadedSearch, action: Action, draft: Draft | null): Choice<What>[] {
  const commandOf = commandsIn(plan);
  const to = loggedAs(action, search);
  const whom = to === undefined ? '' : ` --to ${quoteWord(to)}`;
  const target = `${quoteWord(action.interview)} --kind ${action.kind}`;
  const noMail = draft === null ? 'there is no mail' : undefined;
  const notByMail = noMail ?? (action.channel === 'email' ? undefined : 'it goes by LinkedIn');
  return [
    { value: 'send', name: 'Send it', note: commandOf(action, 'send'), refused: notByMail },
    { value: 'edit', name: 'Edit it', note: `${commandOf(action)} --out .`, refused: noMail },
    { value: 'copy', name: 'Copy it', note: `${commandOf(action)} --format body`, refused: noMail },
    { value: 'sent', name: 'Mark it as sent', note: commandOf(action, 'sent'), refused: noMail },
    { value: 'next', name: 'Leave it for now' },
    { value: 'snooze', name: 'Put it off until a day', note: `followup snooze ${target} --until DAY` },
    { value: 'skip', name: 'Skip it for good', note: `followup skip ${target}${whom}` },
    { value: 'quit', name: 'Quit' },
  ];
}

function headingOf(action: Action): string {
  const { name, way } = whoOf(action);
  return `${kindRow(action.kind).title} to ${safeLine(name)}${way}`;
}

function showReasons({ session, plan }: LoadedSearch, action: Action, left: number): void {
  const title = `${headingOf(action)}, ${titleOf(action)}`;
  const reasons = `${timeWords(action, plan)}; ${left} left. ${safeLine(action.why, 1000)}`;
  session.ctx.stderr.write(`${folded(session, ['', title, reasons, ''].join('\n'))}\n`);
}

/** Lines folded at words to the width of the terminal as it is now. */
function folded({ ctx }: Session, text: string): string {
  const width = Math.min(ctx.stderr.columns, 100) - 1;
  return text
    .split('\n')
    .flatMap((line) => wrap(line, width))
    .join('\n');
}

async function showDraft(loaded: LoadedSearch, action: Action, draft: Draft): Promise<void> {
  const { stderr } = loaded.session.ctx;
  const { to, subject, body } = draft;
  const whom = `${to.name} ${to.email === null ? '(LinkedIn)' : `<${to.email}>`}`;
  const shown = safeText(`To: ${whom}\nSubject: ${subject}\n\n${body.trimEnd()}`);
  stderr.write(`${folded(loaded.session, shown)}\n\n`);
  const [findings = []] = await judgeDrafts(loaded, [{ action, draft }]);
  for (const { level, message, rule, line } of findings) {
    const where = line === null ? '' : `line ${line}: `;
    stderr.write(`${level}: ${where}${safeLine(message, 1000)} [${rule}]\n`);
  }
}

/** The draft after an editor; kept beside the journal, so that quitting loses nothing, or else where it was edited. */
async function edited(loaded: LoadedSearch, draft: Draft): Promise<Draft> {
  const { session } = loaded;
  const before = renderText(draft);
  const { path, text, discard } = openEditor(session, 'draft.txt', before);
  let changed: Pick<Draft, 'subject' | 'body'> | null = null;
  try {
    const [message] = text === before ? [] : await parseMessages(Buffer.from(text), 'the draft');
    if (message !== undefined) {
      changed = { subject: message.hasHeaders ? message.subject : draft.subject, body: message.body };
      keepDraft(loaded, draft.messageId, changed);
    } else if (text !== before) tell(session, 'The text was empty; the draft stays as it was.');
    discard();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(session, `followup: ${error.message}; your text is kept in ${path}`);
  }
  return { ...draft, ...changed };
}

/** What an action gives; null where it was refused or failed, which is told, and something else may be chosen. */
async function heeded<T>(session: Session, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    session.ctx.stderr.write(`followup: ${safeText(error.message)}\n`);
    return null;
  }
}

/** Carries out what ends the turn, and tells the command that does the same; false where that did not come about. */
async function carriedOut(
  loaded: LoadedSearch,
  action: Action,
  draft: Draft | null,
  choice: What,
  via: string | undefined,
): Promise<boolean> {
  const { session } = loaded;
  const { ctx, now: at } = session;
  const { interview, kind } = action;
  const log = (entry: Entry) => save(loaded, withEntries(interview, [entry]));
  const same = choicesFor(loaded, action, draft).find(({ value }) => value === choice)?.note ?? '';
  const done = await heeded(session, async () => {
    if (choice === 'snooze') {
      const day = await ctx.prompt().text('Until when? A day, such as "friday":');
      const until = await ownDay(loaded, interviewOf(loaded.search, interview), 'until', day);
      await log({ type: 'snoozed', kind, until, at });
      return same.replace('DAY', until);
    }
    if (choice === 'skip') {
      const why = (await ctx.prompt().text('Why? Enter for no reason:')) || undefined;
      await log(defined({ type: 'skipped' as const, kind, at, to: loggedAs(action, loaded.search), why }));
      return why === undefined ? same : `${same} --why ${quoteWord(why)}`;
    }
    if (choice === 'sent' && draft !== null) {
      await log(entryOf(action, at, loaded.search));
      keepDraft(loaded, draft.messageId, null);
    }
    if (choice !== 'send' || draft === null) return same;
    await sendDraft(loaded, action, draft, via);
    return via === undefined ? same : `${same} --via ${quoteWord(via)}`;
  });
  if (done !== null) tell(session, `That was: ${safeLine(done, 2000)}`);
  return done !== null;
}

/** By the program of the system, which tells that it has; elsewhere OSC 52 asks the terminal, which does not. */
function copy({ session, plan }: LoadedSearch, action: Action, text: string): void {
  const { ctx } = session;
  const ran = ctx.platform.startsWith('darwin') ? ctx.run(['pbcopy'], { stdin: text }) : null;
  if (ran?.status === 0) {
    tell(session, 'Copied.');
    return;
  }
  ctx.stderr.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  const command = safeLine(`${commandsIn(plan)(action)} --format body`, 2000);
  tell(session, `Handed to the terminal, which does not say whether it took it. Otherwise: ${command}`);
}
