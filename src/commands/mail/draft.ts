/** `draft`: renders what is open now, as exactly one message on standard output or as files. */

import { Option } from 'commander';
import { findTarget, listOf, loggedAs } from '../../cli/choose.ts';
import { type Declare, INTERVIEW, kindOption, TO } from '../../cli/declare.ts';
import { type Chosen, chooseActions, draftOf } from '../../cli/drafts.ts';
import { keepHandedOut } from '../../cli/kept.ts';
import { type LoadedSearch, load } from '../../cli/load.ts';
import { printJson, type Session, tell } from '../../cli/session.ts';
import type { Draft } from '../../model/draft.ts';
import { Failure } from '../../model/failure.ts';
import { slugOf } from '../../model/identity.ts';
import type { Entry } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';
import { writeNew } from '../../store/file/write-new.ts';
import { safeLine, safeText } from '../../view/safe.ts';

/** Forms in which a draft has no Message-ID. */
const WITHOUT_ID: readonly Format[] = ['text', 'body', 'mailto'];

/** Forms in which several drafts can stand one after the other. */
const PLURAL: readonly Format[] = ['mbox', 'json', 'mailto'];

const FORMATS = ['eml', 'text', 'body', 'mbox', 'mailto', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface DraftOptions {
  kind?: Kind;
  to?: string;
  format?: Format;
  out?: string;
  variant?: string;
}

/** Declares `draft`. */
export function declare(command: Declare): void {
  command('draft', 'write the mail that is open now', draft)
    .argument(...INTERVIEW)
    .addOption(kindOption())
    .option(...TO)
    .addOption(new Option('--format <format>', 'how to write it').choices(FORMATS))
    .option('--out <dir>', 'write one .eml each into this folder')
    .option('--variant <name>', 'this wording of the mail');
}

/** Drafts the mails of an interview. Warnings go to stderr; nothing is printed before every draft is rendered. */
async function draft(session: Session, options: DraftOptions, [word = '']: string[]): Promise<undefined> {
  const loaded = await load(session);
  const chosen = chooseActions(loaded, findTarget(loaded, word), options);
  const { stdout } = session.ctx;
  const format = options.format ?? (session.json ? 'json' : stdout.isTty ? 'text' : 'eml');
  const isPlain = options.out === undefined && !PLURAL.includes(format);
  if (chosen.length > 1 && isPlain && !stdout.isTty) {
    const actions = chosen.map(({ action }) => action);
    const list = listOf(loaded, actions, 'draft');
    throw new Failure(
      'usage',
      `several mails are open, and one pipe takes one; use --to, --out or --format mbox:\n${list}`,
    );
  }
  const drafts = await judgedDrafts(loaded, chosen, options.variant);
  const written = options.out === undefined ? await formatted(drafts, format) : null;
  await logOverrides(loaded, chosen);
  if (!WITHOUT_ID.includes(format)) {
    keepHandedOut(
      loaded,
      drafts.filter(({ to }) => to.email !== null),
    );
  }
  for (const one of drafts) warn(session, one);
  if (format === 'mailto' && options.out === undefined) await warnOfLength(session, drafts);
  if (options.out !== undefined) await writeDrafts(loaded, drafts, options.out);
  else if (format === 'json') await printDrafts(session, drafts);
  else stdout.write(stdout.isTty ? safeText(written ?? '') : (written ?? ''));
}

/** The drafts with all findings. A gap is no error here: it is what the person is shown the draft for. */
async function judgedDrafts(
  loaded: LoadedSearch,
  chosen: readonly Chosen[],
  variant: string | undefined,
): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for (const { action } of chosen) drafts.push(await draftOf(loaded, action, variant));
  const { judge, lintDraftOf } = await import('../../cli/judge.ts');
  const findings = await judge(
    loaded,
    drafts.map((draft, index) => ({ action: chosen[index]?.action ?? null, draft: lintDraftOf(draft) })),
  );
  return drafts.map((draft, index) => ({
    ...draft,
    findings: [...draft.findings, ...(findings[index] ?? []).filter(({ rule }) => rule !== 'gap')],
  }));
}

async function formatted(drafts: Draft[], format: Format): Promise<string> {
  const mail = await import('../../mail/formats.ts');
  const { renderEml, isLinkedin } = await import('../../mail/message.ts');
  if (format === 'mbox') return mail.renderMbox(drafts);
  if (format === 'mailto') return drafts.map((one) => `${mail.renderMailto(one)}\n`).join('');
  if (format === 'json') return '';
  if (format === 'body') return drafts.map(({ body }) => `${body.trimEnd()}\n`).join(`\n${'-'.repeat(72)}\n\n`);
  const texts = drafts.map((one) => (format === 'eml' && !isLinkedin(one) ? renderEml(one) : mail.renderText(one)));
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

async function printDrafts(session: Session, drafts: Draft[]): Promise<void> {
  const { draftJson } = await import('../../mail/formats.ts');
  printJson(session, drafts.map(draftJson));
}

/** A browser that cuts a long address would cut the mail. */
async function warnOfLength(session: Session, drafts: readonly Draft[]): Promise<void> {
  const { mailtoWarning, renderMailto } = await import('../../mail/formats.ts');
  for (const one of drafts) {
    const said = mailtoWarning(renderMailto(one));
    if (said !== null) tell(session, `followup: warning: ${one.kind} to ${safeLine(one.to.name)}: ${said}`);
  }
}

/** Writes one file a draft, with `X-Unsent` so that a double click opens it for editing, and prints their paths. */
async function writeDrafts(loaded: LoadedSearch, drafts: readonly Draft[], out: string): Promise<void> {
  const { renderEml, isLinkedin } = await import('../../mail/message.ts');
  const { renderText } = await import('../../mail/formats.ts');
  const { session } = loaded;
  const counts = new Map<string, number>();
  for (const one of drafts) {
    const note = isLinkedin(one);
    const stem = `${slugOf(one.interview)}.${one.kind}.${slugOf(one.to.name)}`;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    // Two people of one panel may be called alike.
    const name = `${stem}${count === 1 ? '' : `-${count}`}.${note ? 'txt' : 'eml'}`;
    const text = note ? renderText(one) : renderEml(one, { unsent: true });
    const path = writeNew(session.ctx, out, name, Buffer.from(text), { force: session.force });
    session.ctx.stdout.write(`${safeLine(path, 4096)}\n`);
  }
}

/** An override is told, and stands in the history before the mail that it allows is printed. */
async function logOverrides(loaded: LoadedSearch, chosen: readonly Chosen[]): Promise<void> {
  const { session } = loaded;
  for (const { action, overrides } of chosen) {
    if (overrides === null) continue;
    const [{ appendEntry }, { save }] = await Promise.all([
      import('../../store/edit/entry.ts'),
      import('../../cli/save.ts'),
    ]);
    const to = loggedAs(action);
    const entry: Entry = { type: 'forced', kind: action.kind, rule: overrides.rule, at: session.now };
    if (to !== undefined) entry.to = to;
    await save(loaded, (text, _, parsing) => appendEntry(text, action.interview, entry, parsing));
    session.ctx.stderr.write(`followup: overridden: ${safeLine(overrides.said, 1000)}\n`);
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
