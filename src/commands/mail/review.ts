/** `review`: walks a person through what is due, one mail at a time, on a terminal. */

import { ownDay } from '../../cli/asked-dates.ts';
import { loggedAs } from '../../cli/choose.ts';
import type { Declare } from '../../cli/declare.ts';
import { draftOf } from '../../cli/drafts.ts';
import { editText } from '../../cli/editor.ts';
import { judge, lintDraftOf } from '../../cli/judge.ts';
import { forgetDraft, keepDraft, keptDraft } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch, load } from '../../cli/load.ts';
import { save } from '../../cli/save.ts';
import { type Session, tell } from '../../cli/session.ts';
import type { Choice } from '../../context.ts';
import { renderText } from '../../mail/formats.ts';
import { parseMessages } from '../../mail/parse.ts';
import type { Draft } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import { kindRow } from '../../model/kinds.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { appendEntry } from '../../store/edit/entry.ts';
import { commandsIn, quoteWord } from '../../view/command.ts';
import { timeWords } from '../../view/dates.ts';
import { safeLine, safeText } from '../../view/safe.ts';
import { wrap } from '../../view/width.ts';
import { titleOf, whoOf } from '../../view/words.ts';
import { byHand, entryOf } from '../record/sent.ts';
import { sendDraft } from './send.ts';

type What = 'send' | 'edit' | 'sent' | 'copy' | 'snooze' | 'skip' | 'next' | 'quit';

/** Declares `review`. */
export function declare(command: Declare): void {
  command('review', 'walk through what is due', review);
}

/** Goes through everything that is open, most urgent first; what is done or left alone is not shown twice. */
async function review(session: Session): Promise<undefined> {
  if (!session.mayAsk) {
    throw new Failure('usage', 'review needs a terminal; followup due lists what is open');
  }
  const seen = new Set<string>();
  for (;;) {
    // Read anew each time: what was just logged changes what is open, and so may an editor in another window.
    const loaded = await load(session);
    const open = loaded.plan.actions.filter((action) => isOpen(action) && !seen.has(keyOf(action)));
    const [action] = open;
    if (action === undefined) {
      tell(session, seen.size === 0 ? 'Nothing to send.' : 'That was all.');
      return;
    }
    seen.add(keyOf(action));
    if ((await reviewOne(loaded, action, open.length)) === 'quit') return;
  }
}

function keyOf(action: Action): string {
  return [action.interview, action.kind, action.to?.name].join('\n');
}

async function reviewOne(loaded: LoadedSearch, action: Action, left: number): Promise<'go on' | 'quit'> {
  const { session } = loaded;
  const isMail = kindRow(action.kind).channel !== null && action.to !== null;
  const draft = isMail ? await preparedDraft(loaded, action) : null;
  const heading = headingOf(action);
  await showReasons(loaded, action, left, heading);
  let shown: Draft | null = null;
  for (let current = draft; ; ) {
    // Shown again only where it has changed: else it would push what was just said off the screen.
    if (current !== null && current !== shown) await showDraft(loaded, action, current);
    shown = current;
    // A long draft has pushed the heading off the screen by now.
    const choice = await session.ctx.prompt().choice(`${heading}:`, choicesFor(loaded, action, current));
    if (choice === 'quit') return 'quit';
    if (choice === 'next') return 'go on';
    if (choice === 'edit' && current !== null) {
      const before = current;
      current = (await heeded(session, () => edited(session, loaded, before))) ?? before;
      continue;
    }
    if (choice === 'copy' && current !== null) {
      copy(session, current.body);
      continue;
    }
    if (await carriedOut(loaded, action, current, choice)) return 'go on';
  }
}

/** The draft as it was last edited, else as the templates have it. */
async function preparedDraft(loaded: LoadedSearch, action: Action): Promise<Draft> {
  const draft = await draftOf(loaded, action);
  const kept = keptDraft(loaded, draft.messageId);
  return kept === null ? draft : { ...draft, ...kept };
}

/** The same choices in the same places for every action, each with the command that does the same. */
function choicesFor({ plan }: LoadedSearch, action: Action, draft: Draft | null): Choice<What>[] {
  const commandOf = commandsIn(plan);
  const to = loggedAs(action);
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

async function showReasons(loaded: LoadedSearch, action: Action, left: number, heading: string): Promise<void> {
  const { session, zone } = loaded;
  const reader = { now: session.now, zone };
  const lines = [
    '',
    `${heading}, ${titleOf(action)}`,
    `${timeWords(action, reader)}; ${left} left. ${safeLine(action.why, 1000)}`,
    '',
  ];
  session.ctx.stderr.write(`${folded(session, lines.join('\n'))}\n`);
}

/** Lines folded at words to the width of the terminal as it is now. */
function folded({ ctx }: Session, text: string): string {
  const width = Math.min(ctx.stderr.columns, 100);
  const lines = text.split('\n');
  return lines.flatMap((line) => (line === '' ? [''] : wrap(line, width - 1))).join('\n');
}

async function showDraft(loaded: LoadedSearch, action: Action, draft: Draft): Promise<void> {
  const { stderr } = loaded.session.ctx;
  const { name, email } = draft.to;
  const to = `To: ${name} ${email === null ? '(LinkedIn)' : `<${email}>`}`;
  const shown = safeText(`${to}\nSubject: ${draft.subject}\n\n${draft.body.trimEnd()}`);
  stderr.write(`${folded(loaded.session, shown)}\n\n`);
  const [findings = []] = await judge(loaded, [{ action, draft: lintDraftOf(draft) }]);
  for (const { level, message, rule, line } of findings) {
    const where = line === null ? '' : `line ${line}: `;
    stderr.write(`${level}: ${where}${safeLine(message, 1000)} [${rule}]\n`);
  }
}

/** The draft after an editor; kept beside the journal, so that quitting loses nothing. */
async function edited(session: Session, loaded: LoadedSearch, draft: Draft): Promise<Draft> {
  const text = editText(session, 'draft.txt', renderText(draft));
  if (text === null) return draft;
  const [message] = await parseMessages(Buffer.from(text), 'the draft');
  if (message === undefined) {
    tell(session, 'The text was empty; the draft stays as it was.');
    return draft;
  }
  const changed = { subject: message.hasHeaders ? message.subject : draft.subject, body: message.body };
  keepDraft(loaded, draft.messageId, changed);
  return { ...draft, ...changed };
}

/** OSC 52: the terminal puts the text on the clipboard, over ssh too. */
function copy(session: Session, text: string): void {
  session.ctx.stderr.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  tell(session, 'Copied, where the terminal allows it.');
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

/** Carries out what ends the turn; false where that did not come about. */
async function carriedOut(loaded: LoadedSearch, action: Action, draft: Draft | null, choice: What): Promise<boolean> {
  const done = await heeded(loaded.session, async () => {
    if (choice === 'send' && draft !== null) await sendDraft(loaded, action, draft);
    if (choice === 'sent' && draft !== null) await markSent(loaded, action, draft);
    if (choice === 'snooze') await putOff(loaded, action);
    if (choice === 'skip') await skipped(loaded, action);
    return true;
  });
  return done === true;
}

async function markSent(loaded: LoadedSearch, action: Action, draft: Draft): Promise<void> {
  const entry = byHand(await entryOf(loaded, action, loaded.session.now));
  await save(loaded, (text, _, parsing) => appendEntry(text, action.interview, entry, parsing));
  forgetDraft(loaded, draft.messageId);
}

async function putOff(loaded: LoadedSearch, action: Action): Promise<void> {
  const interview = interviewOf(loaded.search, action.interview);
  const day = await loaded.session.ctx.prompt().text('Until when? A day, such as "friday":');
  const until = await ownDay(loaded, interview.zone, 'until', day);
  await save(loaded, (text, _, parsing) =>
    appendEntry(text, action.interview, { type: 'snoozed', kind: action.kind, until, at: loaded.session.now }, parsing),
  );
}

async function skipped(loaded: LoadedSearch, action: Action): Promise<void> {
  const why = await loaded.session.ctx.prompt().text('Why? Enter for no reason:');
  const to = loggedAs(action);
  const entry = {
    type: 'skipped' as const,
    kind: action.kind,
    at: loaded.session.now,
    ...(to === undefined ? {} : { to }),
    ...(why === '' ? {} : { why }),
  };
  await save(loaded, (text, _, parsing) => appendEntry(text, action.interview, entry, parsing));
}
