/** `lint`: judges drafts, also those that a person edited. Exit 1 where one has an error. */

import { type Declare, kindOption } from '../../cli/declare.ts';
import { draftOf } from '../../cli/drafts.ts';
import { type Judged, judge } from '../../cli/judge.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { printJson, readInput, type Session } from '../../cli/session.ts';
import { type ParsedMessage, parseMessages } from '../../mail/parse.ts';
import type { Finding } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { foldName } from '../../model/names.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { safeLine } from '../../view/safe.ts';

interface LintOptions {
  kind?: Kind;
  spelling?: boolean;
}

interface Message {
  file: string;
  message: ParsedMessage;
}

/** Declares `lint`. */
export function declare(command: Declare): void {
  command('lint', 'judge drafts, also edited ones', lint)
    .argument('[file...]', 'drafts (.eml, mbox, or text with headers); - for standard input')
    .addOption(kindOption())
    .option('--spelling', 'check the spelling too');
}

/** Prints a line for each finding, or nothing where all is well. */
async function lint(session: Session, options: LintOptions, files: string[]): Promise<number> {
  const names = files.length === 0 ? ['-'] : files;
  const messages: Message[] = [];
  for (const file of names) {
    const bytes = readInput(session.ctx, file) ?? Buffer.alloc(0);
    const parsed = await parseMessages(bytes, file);
    if (parsed.length === 0) throw new Failure('invalid', `${file}: there is no draft in it`);
    messages.push(...parsed.map((message) => ({ file, message })));
  }
  const loaded = await load(session);
  const judged: Judged[] = [];
  for (const { message } of messages) {
    judged.push({ action: await actionOf(loaded, message, options.kind), draft: lintDraftOf(message) });
  }
  const findings = await judge(loaded, judged, options);
  report(session, messages, findings);
  return findings.flat().some(({ level }) => level === 'error') ? 1 : 0;
}

function lintDraftOf({ to, cc, bcc, subject, body, attachments, hasHeaders }: ParsedMessage): Judged['draft'] {
  return { to, cc, bcc, subject: hasHeaders ? subject : null, body, hasAttachments: attachments.length > 0 };
}

function addressesOf({ to }: ParsedMessage): string[] {
  return to.map(({ email }) => foldName(email));
}

/** Which mail of the plan a message is: by its Message-ID, else by its recipient and kind. */
async function actionOf(loaded: LoadedSearch, message: ParsedMessage, kind: Kind | undefined): Promise<Action | null> {
  const addresses = new Set(addressesOf(message));
  const candidates = loaded.plan.actions.filter(
    (action) =>
      action.to?.email != null &&
      addresses.has(foldName(action.to.email)) &&
      (kind === undefined || action.kind === kind),
  );
  if (message.messageId !== null) {
    for (const action of candidates) {
      if ((await draftOf(loaded, action)).messageId === message.messageId) return action;
    }
  }
  const sameSubject = async (action: Action) => (await draftOf(loaded, action)).subject === message.subject;
  for (const action of candidates) if (isOpen(action) && (await sameSubject(action))) return action;
  return candidates.find(isOpen) ?? candidates[0] ?? null;
}

function report(session: Session, messages: readonly Message[], findings: readonly Finding[][]): void {
  if (session.json) {
    printJson(
      session,
      messages.map(({ file }, index) => ({ file, findings: findings[index] ?? [] })),
    );
    return;
  }
  for (const [index, { file, message }] of messages.entries()) {
    const whom = message.to.map(({ name, email }) => name || email).join(', ');
    for (const { level, rule, line, message: said } of findings[index] ?? []) {
      const place = `${file}${line === null ? '' : `:${line}`}`;
      const to = whom === '' ? '' : ` (to ${safeLine(whom)})`;
      session.ctx.stdout.write(`${safeLine(place, 4096)}: ${level}: ${safeLine(said)} [${rule}]${to}\n`);
    }
  }
}
