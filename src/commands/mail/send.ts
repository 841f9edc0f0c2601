/**
 * `send`: lints, settles that the mail can be logged, hands it to the mail command, and logs it after that ended well.
 * What may have gone out before is sent again only where a person says so.
 */

import { findTarget } from '../../cli/choose.ts';
import { chooseActions, type Drafted, draftsOf, overrideOf, type Wanted } from '../../cli/drafts.ts';
import { judgeDrafts } from '../../cli/judge.ts';
import { keepDraft } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch } from '../../cli/load.ts';
import { save, tellAhead, withEntries } from '../../cli/log.ts';
import { type Declare, type Flags, kindOption, type Session, type Texts, TO, tell } from '../../cli/session.ts';
import { deliver } from '../../mail/deliver.ts';
import { renderEml } from '../../mail/formats.ts';
import { splitCommand } from '../../model/command-line.ts';
import type { Draft } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import type { Action } from '../../model/plan.ts';
import { sayInstant } from '../../schedule/words.ts';
import { type Begun, isSameMail, sentIn, unlogged } from '../../store/file/begun.ts';
import { damagedLines, mayTellOf } from '../../store/file/damaged.ts';
import type { Mail } from '../../store/file/journal.ts';
import { beginMail } from '../../store/file/outbox.ts';
import { allowCommand, isUnknownCommand, requireTrusted } from '../../store/file/trust.ts';
import type { EditText } from '../../store/file/write.ts';
import { commandsIn } from '../../view/command.ts';
import { safeLine, safeText } from '../../view/safe.ts';
import { entryOf } from '../record/sent.ts';

type Argv = [string, ...string[]];

type SendOptions = Wanted & Texts<'via' | 'variant'> & Flags<'dryRun' | 'allowGuess' | 'yes'>;

export function declare(command: Declare): void {
  command('send <interview>', 'hand a draft to the mail command, and log it', send)
    .addOption(kindOption())
    .option(...TO)
    .option('--via <command>', 'the mail command (else settings.mailCommand)')
    .option('--variant <name>', 'this wording of the mail')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option('--allow-guess', 'send to a guessed address')
    .option('-y, --yes', 'send without asking');
}

/** Sends the mails that are open, one message to one person each, in plan order. */
async function send(session: Session, options: SendOptions, [word]: string[]): Promise<undefined> {
  const target = await findTarget(session, word, options.to);
  const { loaded } = target;
  const chosen = chooseActions(target, options).filter(({ action }) => action.channel === 'email');
  if (chosen.length === 0) {
    throw new Failure('usage', 'a LinkedIn note is not sent by mail; print it with followup draft and paste it');
  }
  const argv = await mailCommandOf(loaded, options.via);
  const drafts = await draftsOf(loaded, chosen, options.variant);
  requireAddresses(drafts, options);
  await requireGood(loaded, drafts);
  const went: string[] = [];
  let after = loaded;
  for (const one of drafts) {
    try {
      const logged = await sendOne(after, one, argv, options);
      if (logged === null) continue;
      after = logged;
      went.push(whom(one.draft));
    } catch (error) {
      if (!(error instanceof Failure) || drafts.length === 1) throw error;
      const before = went.length === 0 ? 'none went out' : `${went.join(', ')} went out, logged`;
      const message = `${whom(one.draft)}: ${error.message}; of ${drafts.length} mails ${before}`;
      throw new Failure(error.status, message, { cause: error });
    }
  }
}

/** Out of the very bytes whose owner and mode are judged. @throws usage for none, refused where it is not trusted */
async function mailCommandOf(loaded: LoadedSearch, via: string | undefined): Promise<Argv> {
  if (via !== undefined) return splitCommand(via);
  const { session, file } = loaded;
  const { ctx } = session;
  const { content, realPath } = file;
  const command = loaded.search.settings.mailCommand;
  if (command === undefined || content === null) {
    throw new Failure('usage', 'no mail command; name one with --via "msmtp -t", or as settings.mailCommand');
  }
  requireTrusted(ctx, realPath, content);
  if (isUnknownCommand(ctx, realPath, command)) await askToRun(session, realPath, command);
  return splitCommand(command);
}

/** Once for each command of a file. */
async function askToRun(session: Session, realPath: string, command: string): Promise<void> {
  const where = `${safeLine(realPath, 4096)} lies in a repository`;
  const said = `${where}, and its settings.mailCommand is: ${safeLine(command, 1000)}`;
  if (session.mayAsk) {
    session.ctx.stderr.write(`${said}\n`);
    if (await session.ctx.prompt().yes('Run it, now and from now on?', false))
      return allowCommand(session.ctx, realPath, command);
  }
  throw new Failure('refused', `${said}; nothing was run. Allow it on a terminal, or name one with --via`);
}

function requireAddresses(drafts: readonly Drafted[], options: SendOptions): void {
  const guessed = drafts.find(({ draft }) => draft.to.guessed)?.draft.to;
  if (guessed === undefined || options.allowGuess === true) return;
  const { name, email } = guessed;
  throw new Failure('refused', `${email} is a guess at the address of ${name}; check it, then use --allow-guess`);
}

/** @throws refused where a draft has an error, unless `--force` is given */
async function requireGood(loaded: LoadedSearch, drafts: readonly Drafted[]): Promise<void> {
  const { session } = loaded;
  const findings = await judgeDrafts(loaded, drafts);
  for (const [index, { draft }] of drafts.entries()) {
    for (const { level, rule, message, line } of findings[index] ?? []) {
      const where = line === null ? '' : `, line ${line}`;
      tell(session, `followup: ${level}: mail to ${safeLine(draft.to.name)}${where}: ${safeLine(message)} [${rule}]`);
    }
  }
  if (!findings.flat().some(({ level }) => level === 'error')) return;
  if (!session.force) {
    const help = 'fix the errors above (followup note, or edit the draft), or use --force';
    throw new Failure('refused', `nothing was sent: ${help}`);
  }
  session.ctx.stderr.write('followup: overridden: the errors above\n');
}

/** What the file says once it is logged; null where it was not sent. */
async function sendOne(
  loaded: LoadedSearch,
  one: Drafted,
  argv: Argv,
  options: SendOptions,
): Promise<LoadedSearch | null> {
  const { session } = loaded;
  const { subject, body, kind } = one.draft;
  if (options.dryRun === true) {
    session.ctx.stdout.write(`would send: ${kind} to ${whom(one.draft)}: ${safeLine(subject)}\n`);
    return null;
  }
  if (session.mayAsk && options.yes !== true) {
    session.ctx.stderr.write(`\n${safeText(`${subject}\n\n${body}`)}\n`);
    if (!(await session.ctx.prompt().yes(`Send this ${kind} to ${whom(one.draft)}?`, true))) {
      tell(session, 'Not sent.');
      return null;
    }
  }
  return deliverAndLog(loaded, one, argv);
}

/** Sends a draft that a person has just read; a guessed address is asked about. @throws as send does */
export async function sendDraft(loaded: LoadedSearch, action: Action, draft: Draft, via?: string): Promise<void> {
  const argv = await mailCommandOf(loaded, via);
  if (draft.to.guessed) {
    const question = `${safeLine(draft.to.email ?? '')} is a guess. Is it right?`;
    const isRight = await loaded.session.ctx.prompt().yes(question, false);
    if (!isRight) throw new Failure('refused', 'nothing was sent; record the address with followup note');
  }
  const drafted = { action, draft, overrides: null };
  await requireGood(loaded, [drafted]);
  await deliverAndLog(loaded, drafted, argv);
}

async function deliverAndLog(loaded: LoadedSearch, drafted: Drafted, argv: Argv): Promise<LoadedSearch> {
  const { session, file, search } = loaded;
  const { ctx, now, command, force } = session;
  const { action, draft } = drafted;
  const eml = renderEml(draft);
  const { subject, messageId, kind } = draft;
  const entry = { ...entryOf(action, now, search), subject, messageId };
  const log = withEntries(action.interview, [...overrideOf(drafted, now, search), entry]);
  const { name, email } = draft.to;
  const mail: Mail = {
    ...{ messageId, subject, interview: action.interview, kind, to: email ?? '', name, at: now },
    from: search.me.email ?? '',
    about: interviewOf(search, action.interview).at,
  };
  const known = await wantedAgain(loaded, mail, action);
  const way = await beginMail(ctx, file.path, mail, { command, force, known, seen: search }, log);
  const beside = deliver(ctx, argv, eml, { unsent: way.unsent });
  delete ctx.saved;
  try {
    way.went();
    const after = await save(loaded, unlessLogged(messageId, log));
    tellAhead(after, action.interview);
    keepDraft(loaded, messageId, null);
    if (beside !== null) tell(session, `followup: warning: ${safeLine(beside, 1000)}`);
    ctx.stdout.write(`sent: ${kind} to ${whom(draft)}\n`);
    return after;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const help = `log it with ${commandsIn({ actions: loaded.open })(action, 'sent')}`;
    // It may be that it was saved, and something else went wrong.
    const isLogged = ctx.saved !== undefined;
    const how = isLogged ? ` and is logged, but ${error.message}` : `, but not logged: ${error.message}; ${help}`;
    throw new Failure(error.status, `the mail to ${name} was sent${how}`, { cause: error });
  }
}

/** Whoever sends it may log it too. */
function unlessLogged(messageId: string, log: EditText): EditText {
  return (text, search, parsing) =>
    sentIn(search).some((one) => one.messageId === messageId) ? text : log(text, search, parsing);
}

/** How many such mails may have gone out, where it is to go again all the same. @throws refused */
async function wantedAgain(loaded: LoadedSearch, mail: Mail, action: Action): Promise<number> {
  const { session, file, search, zone } = loaded;
  const all = unlogged(session.ctx, file.realPath, search).filter((one) => isSameMail(one, mail, search));
  const damaged = damagedLines(session.ctx, file.realPath, search).filter((line) => mayTellOf(line, mail));
  const [begun, line] = [all.at(-1), damaged.at(-1)];
  // One that is under way is told where the lock is held, unless it has ended by then: nobody was asked about that.
  if (all.some(({ state }) => state === 'under-way')) return 0;
  const what = `the ${mail.kind} to ${safeLine(mail.name)}`;
  let happened: string;
  if (begun !== undefined) happened = `${what} ${fateOf(begun, sayInstant(begun.at, zone))}`;
  else if (line !== undefined)
    happened = `${safeLine(line.place, 4096)} is damaged, and ${what} may have gone out: ${LOOK}`;
  else return 0;
  const known = all.length + damaged.length;
  if (session.force) {
    session.ctx.stderr.write(`followup: overridden: ${happened}\n`);
    return known;
  }
  if (session.mayAsk) {
    session.ctx.stderr.write(`${happened}\n`);
    if (await session.ctx.prompt().yes('Send it again?', false)) return known;
  }
  const help = `${commandsIn({ actions: loaded.open })(action, 'sent')} logs it, --force sends it again`;
  throw new Failure('refused', `${happened}; nothing was sent: ${help}`);
}

const LOOK = 'look among your sent mail';

function fateOf({ state }: Begun, when: string): string {
  if (state === 'went') return `went out ${when} and is not logged`;
  return `was given to the mail command ${when}, and whether it went out nobody saw: ${LOOK}`;
}

function whom({ to }: Draft): string {
  return `${safeLine(to.name)} <${safeLine(to.email ?? '')}>`;
}
