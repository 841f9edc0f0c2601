/** `lint`: judges drafts, also those that a person edited. Exit 1 where one has an error. */

import { draftOf } from '../../cli/drafts.ts';
import { type Judged, judge } from '../../cli/judge.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { type Declare, type Flags, kindOption, printJson, readInput, type Session } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { wordsOfName } from '../../draft/greeting.ts';
import { type ParsedMessage, parseMessages } from '../../mail/parse.ts';
import type { Finding } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import type { Kind } from '../../model/kinds.ts';
import { foldName, plainLetters } from '../../model/names.ts';
import { type Action, isOpen } from '../../model/plan.ts';
import { safeLine } from '../../view/safe.ts';

export const SCHEMAS = {
  lint: shape.list(shape.object({ file: shape.text, findings: shape.list(shape.finding) })),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('lint', 'judge drafts, also edited ones', lint)
    .argument('[file...]', 'drafts (.eml, mbox, or text with headers); - for standard input')
    .addOption(kindOption())
    .option('--spelling', 'check the spelling too');
}

async function lint(session: Session, options: Flags<'spelling'> & { kind?: Kind }, files: string[]): Promise<number> {
  const messages: { file: string; message: ParsedMessage }[] = [];
  for (const file of files.length === 0 ? ['-'] : files) {
    const parsed = await parseMessages(readInput(session.ctx, file), file);
    if (parsed.length === 0) throw new Failure('invalid', `${file}: there is no draft in it`);
    messages.push(...parsed.map((message) => ({ file, message })));
  }
  const loaded = await load(session);
  const judged: Judged[] = [];
  for (const { message } of messages) {
    const { to, cc, bcc, body, attachments } = message;
    const subject = message.hasHeaders ? message.subject : null;
    const draft = { to, cc, bcc, subject, body, hasAttachments: attachments.length > 0 };
    judged.push({ action: await actionOf(loaded, message, options.kind), draft });
  }
  const findings = await judge(loaded, judged, options);
  const found = messages.map((one, index) => ({ ...one, findings: findings[index] ?? [] }));
  report(session, found);
  return findings.flat().some(({ level }) => level === 'error') ? 1 : 0;
}

/** Which mail of the plan a message is: by its Message-ID, else by its recipient and kind; words alone may be one note. */
async function actionOf(loaded: LoadedSearch, message: ParsedMessage, kind: Kind | undefined): Promise<Action | null> {
  const isPlain = message.to.every(({ email }) => !email.includes('@'));
  if (isPlain && kind === 'linkedin-note') return onlyNote(loaded.plan.actions, message);
  const addresses = new Set(message.to.map(({ email }) => foldName(email)));
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
  for (const action of candidates.filter(isOpen)) {
    if ((await draftOf(loaded, action)).subject === message.subject) return action;
  }
  return candidates.find(isOpen) ?? candidates[0] ?? null;
}

/** The one LinkedIn note that words may be: by the name they begin with, else where there is no other. */
function onlyNote(actions: readonly Action[], { to, body }: ParsedMessage): Action | null {
  const notes = actions.filter((action) => action.kind === 'linkedin-note' && action.to !== null);
  const open = notes.some(isOpen) ? notes.filter(isOpen) : notes;
  const start = plainLetters([...to.map(({ name, email }) => `${name} ${email}`), body.trim().slice(0, 40)].join(' '));
  const named = open.filter((note) =>
    wordsOfName(note.to?.name ?? '').some((word) => start.includes(plainLetters(word))),
  );
  const [note = null, other] = named.length > 0 ? named : open;
  return other === undefined ? note : null;
}

function report(session: Session, found: { file: string; message: ParsedMessage; findings: Finding[] }[]): undefined {
  if (session.json) {
    const rows = found.map(({ file, findings }) => ({ file, findings }));
    return printJson(session, rows);
  }
  for (const { file, message, findings } of found) {
    const whom = message.to.map(({ name, email }) => name || email).join(', ');
    for (const { level, rule, line, message: said } of findings) {
      const place = `${file}${line === null ? '' : `:${line}`}`;
      const to = whom === '' ? '' : ` (to ${safeLine(whom)})`;
      session.ctx.stdout.write(`${safeLine(place, 4096)}: ${level}: ${safeLine(said)} [${rule}]${to}\n`);
    }
  }
}
