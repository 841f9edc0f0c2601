/** `send`: lints, hands each draft to the mail command, and logs it only after that ended well. */

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
import { appendEntry } from '../../store/edit/entry.ts';
import { requireTrusted } from '../../store/file/trust.ts';
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
  const argv = mailCommandOf(world, options.via);
  const drafts: Draft[] = [];
  for (const { action } of chosen) drafts.push(await draftOf(world, action, options.variant));
  requireAddresses(drafts, options);
  await requireGood(world, chosen, drafts);
  for (const [index, draft] of drafts.entries()) {
    await sendOne(world, chosen[index] as Chosen, draft, argv, options);
  }
}

/** The mail command as an argument list. @throws usage where there is none, refused where a file others may write names it */
function mailCommandOf(world: LoadedSearch, via: string | undefined): [string, ...string[]] {
  const command = via ?? world.search.settings.mailCommand;
  if (command === undefined) {
    throw new Failure('usage', 'no mail command; name one with --via "msmtp -t", or as settings.mailCommand');
  }
  if (via === undefined) requireTrusted(world.session.ctx, world.file.realPath);
  return splitCommand(command);
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
    'nothing was sent: mend the errors above (followup note, or edit the draft), or use --force',
  );
}

async function sendOne(
  world: LoadedSearch,
  chosen: Chosen,
  draft: Draft,
  argv: [string, ...string[]],
  options: SendOptions,
): Promise<void> {
  const { session } = world;
  if (options.dryRun === true) {
    session.ctx.stdout.write(`would send: ${draft.kind} to ${whom(draft)}: ${safeLine(draft.subject)}\n`);
    return;
  }
  if (session.mayAsk && options.yes !== true) {
    session.ctx.stderr.write(`\n${safeText(`${draft.subject}\n\n${draft.body}`)}\n`);
    if (!(await session.ctx.prompt().yes(`Send this ${draft.kind} to ${whom(draft)}?`, true))) {
      tell(session, 'Not sent.');
      return;
    }
  }
  await deliverAndLog(world, chosen, draft, argv);
}

/** Sends a draft that a person has just read; a guessed address is asked about. @throws as send does */
export async function sendDraft(world: LoadedSearch, action: Action, draft: Draft, via?: string): Promise<void> {
  const chosen = { action, overrides: null };
  const argv = mailCommandOf(world, via);
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
  const { session } = world;
  deliver(session.ctx, argv, renderEml(draft));
  const { subject, messageId } = draft;
  const entry = { ...(await entryOf(world, action, session.now)), subject, messageId };
  const to = loggedAs(action);
  const override: Entry[] =
    overrides === null
      ? []
      : [
          {
            type: 'forced',
            kind: action.kind,
            rule: overrides.rule,
            at: session.now,
            ...(to === undefined ? {} : { to }),
          },
        ];
  try {
    await save(world, (text, _, parsing) =>
      [...override, entry].reduce((edited, one) => appendEntry(edited, action.interview, one, parsing), text),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const again = commandsIn(world.plan)(action, 'sent');
    throw new Failure(
      error.status,
      `the mail to ${draft.to.name} was sent, but not logged: ${error.message}; log it with ${again}`,
      {
        cause: error,
      },
    );
  }
  forgetDraft(world, messageId);
  session.ctx.stdout.write(`sent: ${draft.kind} to ${whom(draft)}\n`);
}

function whom({ to }: Draft): string {
  return `${safeLine(to.name)} <${safeLine(to.email ?? '')}>`;
}
