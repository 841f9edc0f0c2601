/** `send`: lints, hands each draft to the mail command, and logs it only after that ended well. */

import { deliver } from '../mail/deliver.ts';
import { renderEml } from '../mail/message.ts';
import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import type { Kind } from '../model/interview.ts';
import { splitCommand } from '../store/command-line.ts';
import { appendEntry } from '../store/edit-entry.ts';
import { requireTrusted } from '../store/trust.ts';
import { safeLine } from '../view/safe.ts';
import { type Chosen, chooseActions, draftOf } from './drafts.ts';
import { judge, lintDraftOf } from './judge.ts';
import { save } from './save.ts';
import { entryOf } from './sent.ts';
import { type Session, tell } from './session.ts';
import { findInterview, loggedAs } from './target.ts';
import { readWorld, type World } from './world.ts';

export interface SendOptions {
  kind?: Kind;
  to?: string;
  via?: string;
  variant?: string;
  dryRun?: boolean;
  allowGuess?: boolean;
  yes?: boolean;
}

/** Sends the mails that are open, one message to one person each, in plan order. */
export async function send(session: Session, options: SendOptions, word: string): Promise<undefined> {
  const world = await readWorld(session);
  const interview = findInterview(world.search, word);
  const chosen = chooseActions(world, interview, options).filter(({ action }) => action.channel === 'email');
  if (chosen.length === 0) {
    throw new Failure(
      'usage',
      'a LinkedIn note is not sent by mail; print it with followup draft and paste it',
    );
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

/** The mail command as an argument list. @throws Failure where there is none, or a file others may write names it */
function mailCommandOf(world: World, via: string | undefined): [string, ...string[]] {
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
  throw new Failure(
    'refused',
    `${email} is a guess at the address of ${name}; check it, then use --allow-guess`,
  );
}

/** @throws Failure `refused` where a draft has an error, unless `--force` is given */
async function requireGood(world: World, chosen: readonly Chosen[], drafts: readonly Draft[]): Promise<void> {
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
  world: World,
  { action, overrides }: Chosen,
  draft: Draft,
  argv: [string, ...string[]],
  options: SendOptions,
): Promise<void> {
  const { session } = world;
  const who = `${safeLine(draft.to.name)} <${safeLine(draft.to.email ?? '')}>`;
  if (options.dryRun === true) {
    session.ctx.stdout.write(`would send: ${draft.kind} to ${who}: ${safeLine(draft.subject)}\n`);
    return;
  }
  if (session.mayAsk && options.yes !== true) {
    const { askYes } = await import('./ask.ts');
    session.ctx.stderr.write(`\n${safeLine(draft.subject)}\n\n${draft.body}\n`);
    if (!(await askYes(`Send this ${draft.kind} to ${who}?`, true))) {
      tell(session, 'Not sent.');
      return;
    }
  }
  deliver(session.ctx, argv, renderEml(draft));
  const entry = await entryOf(world, action, session.now);
  const to = loggedAs(action);
  await save(world, (text, _, parsing) => {
    if (overrides === null) return appendEntry(text, action.interview, entry, parsing);
    const forced = { type: 'forced', kind: action.kind, rule: overrides.rule, at: session.now } as const;
    const before = appendEntry(
      text,
      action.interview,
      to === undefined ? forced : { ...forced, to },
      parsing,
    );
    return appendEntry(before, action.interview, entry, parsing);
  });
  session.ctx.stdout.write(`sent: ${draft.kind} to ${who}\n`);
}
