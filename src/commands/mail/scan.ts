/** `scan`: looks for mail of known processes in mail folders, says what each is, and with `--apply` logs it. */

import { summaryOf } from '../../cli/choose.ts';
import { shaped } from '../../cli/json.ts';
import { keptTexts, writeKept } from '../../cli/kept.ts';
import { interviewOf, type LoadedSearch, load } from '../../cli/load.ts';
import { nextIn, save, withEntries } from '../../cli/log.ts';
import { knownOf, mailReader } from '../../cli/mail-reading.ts';
import { type Declare, type Flags, printJson, progressOn, type Session, tell } from '../../cli/session.ts';
import * as shape from '../../cli/shapes.ts';
import { decisionIn } from '../../cli/told-dates.ts';
import { type Finding, isLogged, MAIL_VERDICTS } from '../../mail/finding.ts';
import { type ScanResult, scanMail } from '../../mail/scan.ts';
import { defined } from '../../model/defined.ts';
import { Failure } from '../../model/failure.ts';
import type { Entry, Heard, Interview } from '../../model/interview.ts';
import { isOpen } from '../../model/plan.ts';
import { isSame } from '../../store/edit/splice.ts';
import { formatInstant } from '../../time/instant.ts';
import { quoteWord } from '../../view/command.ts';
import { safeLine } from '../../view/safe.ts';

export const SCHEMAS = {
  scan: shape.list(
    shape.object({
      file: shape.text,
      messageId: shape.orNull(shape.text),
      from: shape.text,
      at: shape.instant,
      verdict: { enum: MAIL_VERDICTS },
      interview: shape.orNull(shape.text),
      words: shape.text,
      decisionBy: shape.orNull(shape.day),
      command: shape.orNull(shape.text),
    }),
  ),
} satisfies shape.Schemas;

export function declare(command: Declare): void {
  command('scan', 'say what came in mail folders, and propose what to log', scan)
    .argument('<path...>', 'Maildir, mbox or .eml; - for standard input')
    .option('--apply', 'log what they said, bounces and absences')
    .option('--again', 'read what was read before, too');
}

/** Reads mail folders without a trace in them; what was read is not read again, except what is still proposed. */
async function scan(session: Session, options: Flags<'apply' | 'again'>, paths: string[]): Promise<undefined> {
  const loaded = await load(session);
  const progress = progressOn(session);
  const { name, email, addresses = [] } = loaded.search.me;
  const result = await scanMail(session.ctx, paths, {
    known: knownOf(loaded),
    own: [email ?? [], addresses].flat(),
    ownName: name ?? '',
    now: session.now,
    reader: () => mailReader(loaded),
    state: options.again === true ? {} : keptTexts(loaded, 'scan'),
    onProgress: (words) => progress.show(words),
  });
  progress.clear();
  // Said only after it is so.
  const after = options.apply === true ? await apply(loaded, result.findings) : null;
  for (const { from, resembles, domain } of result.suspects) {
    const what = `${safeLine(from)} only looks like ${safeLine(resembles)} (it is ${safeLine(domain)})`;
    tell(session, `followup: warning: ${what}; not matched`);
  }
  if (session.json) printJson(session, shaped(SCHEMAS.scan, result.findings.map(findingJson)));
  else printResult(session, result, after);
  // What reached nobody is told again.
  if (session.ctx.stdout.isClosed !== true) remember(loaded, result);
}

/** Keeps what was read. Without it the next scan reads it again: what was logged is not proposed twice. */
function remember(loaded: LoadedSearch, { state }: ScanResult): void {
  try {
    writeKept(loaded, 'scan', state);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(loaded.session, `followup: warning: what was read is not remembered: ${safeLine(error.message, 1000)}`);
  }
}

/** What they said, in as many words as there are. */
function wordsOf({ words, subject }: Finding): string {
  return words || subject || 'a reply';
}

/** The entry that records what was found; null where it is for a person to say. */
function entryOf(finding: Finding): Entry | null {
  const { verdict, at, address, returned, day } = finding;
  if (!isLogged(finding) || (verdict === 'bounce' && address === null)) return null;
  if (verdict === 'away') return { type: 'away', address: address ?? '', until: day ?? '', at };
  if (verdict === 'bounce')
    return defined({ type: 'bounced' as const, address: address ?? '', messageId: returned ?? undefined, at });
  const rejected = verdict === 'rejected' ? verdict : undefined;
  return defined({ type: 'heard' as const, words: wordsOf(finding), at, verdict: rejected });
}

/** Logs what can be logged, each reply with the date that it tells, and returns the search as it is then. */
async function apply(loaded: LoadedSearch, findings: readonly Finding[]): Promise<LoadedSearch> {
  const heard: Record<string, Heard[]> = {};
  const entries = findings.flatMap((finding) => {
    const entry = entryOf(finding);
    const interview = finding.interviews[0] ?? '';
    if (entry === null) return [];
    if (entry.type !== 'heard' || entry.verdict !== undefined) return [{ entry, interview }];
    const before = heard[interview] ?? [];
    const decisionBy = decisionIn(loaded, interviewOf(loaded.search, interview), entry, before);
    const told: Heard = { ...entry, ...defined({ decisionBy }) };
    heard[interview] = [...before, told];
    return [{ entry: told, interview }];
  });
  if (entries.length === 0) return loaded;
  // What is there already by then is left: two at once may find the same.
  return save(loaded, (text, search, parsing) =>
    entries.reduce((edited, { entry, interview }) => {
      const isThere = interviewOf(search, interview).history.some((one) => isSame(one, entry));
      return isThere ? edited : withEntries(interview, [entry])(edited, search, parsing);
    }, text),
  );
}

/** The command that records what was found; null where there is nothing to record. */
function commandOf(finding: Finding): string | null {
  const { verdict, interviews, at, file, address, day } = finding;
  const [id = ''] = interviews;
  const when = `--at ${formatInstant(at)}`;
  const decided = day === null ? '' : ` --decision-by ${day}`;
  const words = quoteWord(wordsOf(finding).replace(/^[-\s]+/, ''));
  const heard = (interview: string) => `followup heard ${interview} ${words} ${when}${decided}`;
  switch (verdict) {
    case 'reply':
      return heard(id);
    case 'rejected':
    case 'offer':
      return `followup outcome ${id} ${verdict} ${when}${day === null ? '' : ` --respond-by ${day}`}`;
    case 'invitation':
      return `followup add --from ${quoteWord(file)}`;
    case 'away':
    case 'bounce':
      return `followup scan --apply ${quoteWord(file.replace(/@\d+$/, ''))}`;
    case 'own':
      return address === null ? null : 'followup edit';
    case 'unclear':
      return interviews.length === 1 ? heard(id) : `${heard('INTERVIEW')} # INTERVIEW: ${interviews.join(' or ')}`;
    default:
      return null;
  }
}

/** Who is written to now that an address is none. */
function nextAddress(loaded: LoadedSearch, interview: Interview): string {
  const open = summaryOf(loaded, interview).actions.find((action) => isOpen(action) && action.channel === 'email');
  if (open?.to?.email == null)
    return `No other address is known: followup note ${quoteWord(interview.id)} --to … --email …`;
  const guess = open.to.guessed ? ', a guess' : '';
  return `The next address is ${safeLine(open.to.email)} (${safeLine(open.to.name)}${guess}).`;
}

/** What was found, in one line. */
function lineOf(finding: Finding, isDone: boolean): string {
  const { verdict, interviews, at, from, words, subject, why, guessed, day } = finding;
  const what = (isDone && verdict === 'reply' ? 'heard' : verdict).padEnd(10);
  const where = interviews.map((id) => safeLine(id)).join(' or ');
  const who = ['bounce', 'delayed'].includes(verdict) ? '' : `  ${safeLine(from)}`;
  const decided = verdict === 'reply' && day !== null ? `, decision by ${day}` : '';
  const until = verdict === 'away' ? ` until ${day}` : decided;
  const guess = guessed ? '; the address was a guess' : '';
  const said = safeLine(words || subject);
  return `${what} ${where}  ${formatInstant(at)}${who}  ${said}  (${why}${until}${guess})`;
}

function printResult(session: Session, { findings, counts }: ScanResult, after: LoadedSearch | null): void {
  const { stdout } = session.ctx;
  for (const finding of findings) {
    const { verdict, interviews, from, address } = finding;
    const isDone = after !== null && entryOf(finding) !== null;
    stdout.write(`${lineOf(finding, isDone)}\n`);
    const command = isDone && ['reply', 'away', 'bounce'].includes(verdict) ? null : commandOf(finding);
    if (command !== null) stdout.write(`  ${safeLine(command, 2000)}\n`);
    if (verdict === 'own' && address !== null)
      tell(session, `Is ${safeLine(from)} yours? Then add it to me.addresses: followup edit`);
    const interview = after?.search.interviews.find(({ id }) => id === interviews[0]);
    if (!isDone || interview === undefined) continue;
    if (verdict === 'bounce') stdout.write(`  ${nextAddress(after, interview)}\n`);
    const next = nextIn(after, interview);
    if (next !== null) stdout.write(`  ${next}\n`);
  }
  tell(session, `${counts.read} read, ${counts.unchanged} seen before, ${counts.skipped} skipped.`);
  if (after === null && findings.some(isLogged)) tell(session, 'Log them with --apply.');
}

/** A finding with what the contract says of it besides. */
function findingJson(finding: Finding) {
  const { verdict, interviews, words, subject, day } = finding;
  return {
    ...finding,
    interview: interviews.length === 1 ? interviews[0] : null,
    words: words || subject,
    decisionBy: verdict === 'reply' ? day : null,
    command: commandOf(finding),
  };
}
