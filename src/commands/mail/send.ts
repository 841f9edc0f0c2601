/**
 * `send`: lints, settles that the mail can be logged, hands it to the mail command, and logs it after that ended well.
 * What may have gone out before is sent again only where a person says so.
 */

import { findTarget, loggedAs } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption, TO } from '../../cli/declare.ts';
import { type Chosen, chooseActions, draftOf } from '../../cli/drafts.ts';
import { judge, lintDraftOf } from '../../cli/judge.ts';
import { forgetDraft } from '../../cli/kept.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { save } from '../../cli/save.ts';
import { type Session, tell } from '../../cli/session.ts';
import { deliver } from '../../mail/deliver.ts';
import { renderEml } from '../../mail/message.ts';
import { splitCommand } from '../../model/command-line.ts';
import type { Draft } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import type { Entry } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Action } from '../../model/plan.ts';
import { sayInstant } from '../../schedule/words.ts';
import { appendEntry } from '../../store/edit/entry.ts';
import type { Mail } from '../../store/file/journal.ts';
import { beginMail, isSameMail, unlogged } from '../../store/file/outbox.ts';
import { allowCommand, isUnknownCommand, requireTrusted } from '../../store/file/trust.ts';
import type { EditText } from '../../store/file/write.ts';
import { commandsIn } from '../../view/command.ts';
import { safeLine, safeText } from '../../view/safe.ts';
import { entryOf } from '../record/sent.ts';

interface SendOptions {
  kind?: Kind;
  to?: string;
  via?: string;
  variant?: string;
  dryRun?: boolean;
  allowGuess?: boolean;
  yes?: boolean;
}

/** Declares `send`. */
export function declare(command: Declare): void {
  command('send', 'hand a draft to the mail command, and log it', send)
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option(...TO)
    .option('--via <command>', 'the mail command (else settings.mailCommand)')
    .option('--variant <name>', 'this wording of the mail')
    .option('--dry-run', 'say what would be sent, and send nothing')
    .option('--allow-guess', 'send to a guessed address')
    .option('-y, --yes', 'send without asking');
}

/** Sends the mails that are open, one message to one person each, in plan order. */
async function send(session: Session, options: SendOptions, [word = '']: string[]): Promise<undefined> {
  const world = await load(session);
  const chosen = chooseActions(world, findTarget(world, word), options).filter(
    ({ action }) => action.channel === 'email',
  );
  if (chosen.length === 0) {
    throw new Failure('usage', 'a LinkedIn note is not sent by mail; print it with followup draft and paste it');
  }
  const argv = await mailCommandOf(world, options.via);
  const drafts: Draft[] = [];
  for (const { action } of chosen) drafts.push(await draftOf(world, action, options.variant));
  requireAddresses(drafts, options);
  await requireGood(world, chosen, drafts);
  const went: string[] = [];
  for (const [index, draft] of drafts.entries()) {
    try {
      if (await sendOne(world, chosen[index] as Chosen, draft, argv, options)) went.push(whom(draft));
    } catch (error) {
      if (!(error instanceof Failure) || drafts.length === 1) throw error;
      const before = went.length === 0 ? 'none went out' : `${went.join(', ')} went out, logged`;
      const message = `${whom(draft)}: ${error.message}; of ${drafts.length} mails ${before}`;
      throw new Failure(error.status, message, { cause: error });
    }
  }
}

/**
 * The mail command as an argument list: of the very bytes whose owner and mode are judged.
 *
 * @throws usage where there is none, refused where others may write its file, or nobody has seen what a shared one names
 */
async function mailCommandOf(world: LoadedSearch, via: string | undefined): Promise<[string, ...string[]]> {
  if (via !== undefined) return splitCommand(via);
  const { session, file } = world;
  const { ctx } = session;
  const { content, realPath } = file;
  const command = world.search.settings.mailCommand;
  if (command === undefined || content === null) {
    throw new Failure('usage', 'no mail command; name one with --via "msmtp -t", or as settings.mailCommand');
  }
  requireTrusted(ctx, realPath, content);
  if (isUnknownCommand(ctx, realPath, command)) await askToRun(session, realPath, command);
  return splitCommand(command);
}

/** Once for each command of a file. */
async function askToRun(session: Session, realPath: string, command: string): Promise<void> {
  const said = `${safeLine(realPath, 4096)} lies in a repository, and its settings.mailCommand is: ${safeLine(command, 1000)}`;
  if (session.mayAsk) {
    session.ctx.stderr.write(`${said}\n`);
    if (await session.ctx.prompt().yes('Run it, now and from now on?', false))
      return allowCommand(session.ctx, realPath, command);
  }
  throw new Failure('refused', `${said}; nothing was run. Allow it on a terminal, or name one with --via`);
}

function requireAddresses(drafts: readonly Draft[], options: SendOptions): void {
  const guessed = drafts.find(({ to }) => to.guessed);
  if (guessed === undefined || options.allowGuess === true) return;
  const { name, email } = guessed.to;
  throw new Failure('refused', `${email} is a guess at the address of ${name}; check it, then use --allow-guess`);
}

/** @throws refused where a draft has an error, unless `--force` is given */
async function requireGood(world: LoadedSearch, chosen: readonly Chosen[], drafts: readonly Draft[]): Promise<void> {
  const { session } = world;
  const findings = await judge(
    world,
    drafts.map((draft, index) => ({ action: (chosen[index] as Chosen).action, draft: lintDraftOf(draft) })),
  );
  let errors = 0;
  for (const [index, found] of findings.entries()) {
    const who = safeLine(drafts[index]?.to.name ?? '');
    for (const { level, rule, message, line } of found) {
      if (level === 'error') errors += 1;
      const where = line === null ? '' : `, line ${line}`;
      tell(session, `followup: ${level}: mail to ${who}${where}: ${safeLine(message)} [${rule}]`);
    }
  }
  if (errors === 0) return;
  if (session.force) {
    session.ctx.stderr.write('followup: overridden: the errors above\n');
    return;
  }
  throw new Failure(
    'refused',
    'nothing was sent: fix the errors above (followup note, or edit the draft), or use --force',
  );
}

async function sendOne(
  world: LoadedSearch,
  chosen: Chosen,
  draft: Draft,
  argv: [string, ...string[]],
  options: SendOptions,
): Promise<boolean> {
  const { session } = world;
  if (options.dryRun === true) {
    session.ctx.stdout.write(`would send: ${draft.kind} to ${whom(draft)}: ${safeLine(draft.subject)}\n`);
    return false;
  }
  if (session.mayAsk && options.yes !== true) {
    session.ctx.stderr.write(`\n${safeText(`${draft.subject}\n\n${draft.body}`)}\n`);
    if (!(await session.ctx.prompt().yes(`Send this ${draft.kind} to ${whom(draft)}?`, true))) {
      tell(session, 'Not sent.');
      return false;
    }
  }
  await deliverAndLog(world, chosen, draft, argv);
  return true;
}

/** Sends a draft that a person has just read; a guessed address is asked about. @throws as send does */
export async function sendDraft(world: LoadedSearch, action: Action, draft: Draft, via?: string): Promise<void> {
  const chosen = { action, overrides: null };
  const argv = await mailCommandOf(world, via);
  if (draft.to.guessed) {
    const isRight = await world.session.ctx
      .prompt()
      .yes(`${safeLine(draft.to.email ?? '')} is a guess. Is it right?`, false);
    if (!isRight) throw new Failure('refused', 'nothing was sent; record the address with followup note');
  }
  await requireGood(world, [chosen], [draft]);
  await deliverAndLog(world, chosen, draft, argv);
}

async function deliverAndLog(
  world: LoadedSearch,
  { action, overrides }: Chosen,
  draft: Draft,
  argv: [string, ...string[]],
): Promise<void> {
  const { session, file } = world;
  const { ctx, now } = session;
  const eml = renderEml(draft);
  const { subject, messageId, kind } = draft;
  const entry = { ...entryOf(action, now), subject, messageId };
  const to = loggedAs(action);
  const override: Entry[] =
    overrides === null
      ? []
      : [{ type: 'forced', kind, rule: overrides.rule, at: now, ...(to === undefined ? {} : { to }) }];
  const log: EditText = (text, _, parsing) =>
    [...override, entry].reduce((edited, one) => appendEntry(edited, action.interview, one, parsing), text);
  const mail: Mail = { messageId, kind, to: draft.to.email ?? '', name: draft.to.name, at: now };
  const again = await isWantedAgain(world, mail, action);
  const way = await beginMail(ctx, file.path, mail, { command: session.command, force: session.force, again }, log);
  const beside = deliver(ctx, argv, eml, { unsent: way.unsent });
  try {
    way.went();
    await save(world, log);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const said = `the mail to ${draft.to.name} was sent, but not logged: ${error.message}; log it with ${commandsIn({ actions: world.open })(action, 'sent')}`;
    throw new Failure(error.status, said, { cause: error });
  }
  forgetDraft(world, messageId);
  if (beside !== null) tell(session, `followup: warning: ${safeLine(beside, 1000)}`);
  try {
    ctx.stdout.write(`sent: ${kind} to ${whom(draft)}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(error.status, `the mail to ${draft.to.name} was sent and is logged, but ${error.message}`);
  }
}

/** Whether a mail that may have gone out is to go again. @throws refused; locked where it is under way */
async function isWantedAgain(world: LoadedSearch, mail: Mail, action: Action): Promise<boolean> {
  const { session, file, search, zone } = world;
  const begun = unlogged(session.ctx, file.realPath, search).findLast((one) => isSameMail(one, mail));
  if (begun === undefined || begun.state === 'under-way') return false;
  const what = `the ${mail.kind} to ${safeLine(mail.name)}`;
  const when = sayInstant(begun.at, zone);
  const happened =
    begun.state === 'went'
      ? `${what} went out ${when} and is not logged`
      : `${what} was given to the mail command ${when}, and whether it went out nobody saw: look among your sent mail`;
  if (session.force) {
    session.ctx.stderr.write(`followup: overridden: ${happened}\n`);
    return true;
  }
  if (session.mayAsk) {
    session.ctx.stderr.write(`${happened}\n`);
    if (await session.ctx.prompt().yes('Send it again?', false)) return true;
  }
  const help = `${commandsIn({ actions: world.open })(action, 'sent')} logs it, --force sends it again`;
  throw new Failure('refused', `${happened}; nothing was sent: ${help}`);
}

function whom({ to }: Draft): string {
  return `${safeLine(to.name)} <${safeLine(to.email ?? '')}>`;
}
