/** `draft`: renders what is open now, as exactly one message on standard output or as files. */

import { Option } from 'commander';
import { findTarget, listOf } from '../../cli/choose.ts';
import { type Chosen, chooseActions, draftsOf, overrideOf, type Wanted } from '../../cli/drafts.ts';
import { judgeDrafts } from '../../cli/judge.ts';
import { keepHandedOut } from '../../cli/kept.ts';
import type { LoadedSearch } from '../../cli/load.ts';
import {
  type Declare,
  kindOption,
  printJson,
  printPath,
  type Session,
  type Texts,
  TO,
  tell,
} from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import {
  draftJson,
  isLinkedin,
  mailtoWarning,
  renderEml,
  renderMailto,
  renderMbox,
  renderText,
} from '../../mail/formats.ts';
import type { Draft } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import { slugOf } from '../../model/identity.ts';
import type { Action } from '../../model/plan.ts';
import { writeNew } from '../../store/file/write-new.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine, safeText } from '../../view/safe.ts';

const FORMATS = ['eml', 'text', 'body', 'mbox', 'mailto', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Forms in which a draft has no Message-ID. */
const WITHOUT_ID: readonly Format[] = ['text', 'body', 'mailto'];

/** Forms in which several drafts can stand one after the other. */
const PLURAL: readonly Format[] = ['mbox', 'json', 'mailto'];

type DraftOptions = Wanted & Texts<'out' | 'variant'> & { format?: Format };

export const SCHEMAS = {
  draft: shape.list(
    shape.object({
      kind: shape.kind,
      interview: shape.text,
      to: shape.recipient,
      from: shape.orNull(shape.object({ name: shape.text, email: shape.text })),
      subject: shape.text,
      body: shape.text,
      messageId: shape.text,
      inReplyTo: shape.orNull(shape.text),
      references: shape.list(shape.text),
      findings: shape.list(shape.finding),
    }),
  ),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('draft <interview>', 'write the mail that is open now', draft)
    .addOption(kindOption())
    .option(...TO)
    .addOption(new Option('--format <format>', 'how to write it').choices(FORMATS))
    .option('--out <dir>', 'write one .eml each into this folder')
    .option('--variant <name>', 'this wording of the mail');
}

/** Drafts the mails of an interview. Warnings go to stderr; nothing is printed before every draft is rendered. */
async function draft(session: Session, options: DraftOptions, [word]: string[]): Promise<undefined> {
  const { out, variant } = options;
  const target = await findTarget(session, word, options.to);
  const { loaded } = target;
  const chosen = chooseActions(target, options);
  const { stdout } = session.ctx;
  const format = options.format ?? (session.json ? 'json' : stdout.isTty ? 'text' : 'eml');
  if (chosen.length > 1 && out === undefined && !PLURAL.includes(format) && !stdout.isTty) {
    const actions = chosen.map(({ action }) => action);
    const said = 'several mails are open, and one pipe takes one; use --to, --out or --format mbox';
    throw new Failure('usage', `${said}:\n${listOf(loaded, actions, 'draft')}`);
  }
  const drafts = await judgedDrafts(loaded, chosen, variant);
  const written = out === undefined ? formatted(drafts, format) : '';
  await logOverrides(loaded, chosen);
  for (const one of drafts) warn(session, one);
  for (const { action } of chosen) tellUndated(session, action);
  if (format === 'mailto' && out === undefined) warnOfLength(session, drafts);
  const keep = () => {
    const mails = drafts.filter(({ to }) => to.email !== null);
    if (!WITHOUT_ID.includes(format)) keepHandedOut(loaded, mails);
  };
  if (out !== undefined) {
    keep();
    writeDrafts(session, drafts, out);
    return;
  }
  if (format === 'json') printJson(session, drafts.map(draftJson));
  else stdout.write(stdout.isTty ? safeText(written) : written);
  if (stdout.isClosed !== true) keep();
}

/** The drafts with all findings. A gap is no error here: it is what the person is shown the draft for. */
async function judgedDrafts(loaded: LoadedSearch, chosen: readonly Chosen[], variant?: string): Promise<Draft[]> {
  const drafts = await draftsOf(loaded, chosen, variant);
  const judged = await judgeDrafts(loaded, drafts);
  return drafts.map(({ draft }, index) => {
    const findings = judged[index]?.filter(({ rule }) => rule !== 'gap') ?? [];
    return { ...draft, findings: [...draft.findings, ...findings] };
  });
}

/** Where the day to answer by goes, once somebody names it. */
function tellUndated(session: Session, { kind, offer }: Action): void {
  if (kind !== 'competing-offer' || offer === null || offer.respondBy !== undefined) return;
  const company = quoteWord(offer.company);
  tell(session, `followup: once they name the day: ${safeLine(`followup outcome ${company} offer --respond-by DAY`)}`);
}

function formatted(drafts: Draft[], format: Format): string {
  if (format === 'json') return '';
  if (format === 'mbox') return renderMbox(drafts);
  if (format === 'mailto') return drafts.map((one) => `${renderMailto(one)}\n`).join('');
  const texts = drafts.map((one) => {
    if (format === 'body') return `${one.body.trimEnd()}\n`;
    return format === 'eml' && !isLinkedin(one) ? renderEml(one) : renderText(one);
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** A browser that cuts a long address would cut the mail. */
function warnOfLength(session: Session, drafts: readonly Draft[]): void {
  for (const one of drafts) {
    const said = mailtoWarning(renderMailto(one));
    if (said !== null) tell(session, `followup: warning: ${one.kind} to ${safeLine(one.to.name)}: ${said}`);
  }
}

/** Writes one file a draft, with `X-Unsent` so that a double click opens it for editing, and prints their paths. */
function writeDrafts(session: Session, drafts: readonly Draft[], out: string): void {
  const { ctx, force } = session;
  const counts = new Map<string, number>();
  for (const one of drafts) {
    const isNote = isLinkedin(one);
    const stem = `${slugOf(one.interview)}.${one.kind}.${slugOf(one.to.name)}`;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    // Two people of one panel may be called alike.
    const name = `${stem}${count === 1 ? '' : `-${count}`}.${isNote ? 'txt' : 'eml'}`;
    const text = isNote ? renderText(one) : renderEml(one, { unsent: true });
    printPath(session, writeNew(ctx, out, name, Buffer.from(text), { force }));
  }
}

/** An override is told, and stands in the history before the mail that it allows is printed. */
async function logOverrides(loaded: LoadedSearch, chosen: readonly Chosen[]): Promise<void> {
  const { session } = loaded;
  for (const one of chosen) {
    if (one.overrides === null) continue;
    const { save, withEntries } = await import('../../cli/log.ts');
    await save(loaded, withEntries(one.action.interview, overrideOf(one, session.now, loaded.search)));
    session.ctx.stderr.write(`followup: overridden: ${safeLine(one.overrides.said, 1000)}\n`);
  }
}

function warn(session: Session, { findings, to, kind }: Draft): void {
  const who = safeLine(to.name);
  if (to.guessed) tell(session, `followup: warning: ${safeLine(to.email ?? '')} is a guess; check it before you send`);
  for (const { rule, level, message, line } of findings) {
    const where = line === null ? '' : `, line ${line}`;
    tell(session, `followup: ${level}: ${kind} to ${who}${where}: ${safeLine(message)} (${rule})`);
  }
}
