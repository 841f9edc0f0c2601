/** Reads what a mail server says of a mail that it could not deliver, in a report (RFC 3464) or in words, and of which. Pure. */

import type { Instant } from '../model/instant.ts';
import { addressIn, type Fields, firstField, hasNullSender, isReport } from './fields.ts';
import type { Finding, Found } from './finding.ts';
import { addressOf, type Index, type Known, plainAddress } from './match.ts';
import type { ParsedMessage } from './parse.ts';
import { bounceSubject } from './subjects.ts';

/** `relayed` and `expanded` are `delivered`: it went on, and nothing failed. */
type Fate = 'failed' | 'delayed' | 'delivered';

type Bounce = NonNullable<ReturnType<typeof bounceIn>>;

/** Local parts and names under which mail servers write. */
const SERVER =
  /^(?:mailer[-_. ]?daemon|mail[-_. ]?daemon|post[-_. ]?master|mail[-_. ]?(?:delivery[-_. ]?)?(?:sub)?system|mail[-_. ]?delivery|delivery|mta|smtp|mmdf|uucp|bounces?|bounce[-_.+].*|double-bounce|returned[-_.]?mail|mailerdaemon|exchange|mdaemon|mailsweeper|mailmarshal|spam_?filter|amavis|mms[-_.].*|microsoftexchange[0-9a-f]+)$/;
const SERVER_NAME =
  /mailer.?daemon|mail (?:delivery|administrator|system)|post.?master|system administrator|systemadministrator|delivery (?:sub)?system|mail ?marshal|microsoft outlook|exchange/i;

const LOCAL = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/;
const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/;
const FAILED =
  /undeliver|non-?deliver|not (?:be |been )?(?:deliver|sent|reach|accept|complet)|(?:un|not )able to (?:deliver|send|be deliver)|(?:could|can|did|was|were)(?: ?not|n.t) (?:be )?(?:deliver|sent|send|reach|find|found|accept|transmit|locate)|fail(?:ed|ure|s)?\b|returned to (?:sender|you)|\breturned\b|\bbounced\b|refused|reject|denied|blocked|unknown|no such|no mailbox|mailbox (?:is )?(?:not|un|full|disabled|inactive)|over ?quota|not (?:exist|found|listed|a valid|known|active)|n.t exist|isn.t|invalid|disabled|error|permanent|give?n? up|\b5\d\d[ -]|\b5\.\d{1,2}\.\d{1,3}\b|zugestellt werden|unzustellbar|nicht (?:gefunden|erreicht|zugestellt)|non remis|n.a pas (?:pu )?être|échec|no se (?:ha )?pud?|no pudo|não (?:foi possível|pôde)|non è stato possibile|kon niet|kunne ikke|kunde inte|не удалось|не может быть|не существует|недостав|配信|送信でき|エラー|存在しない|宛先|无法|失败|失敗|退信|退回|不存在/iu;
const DELAYED =
  /warning only|\bwill (?:automatically )?(?:re-?try|try again)\b|still (?:be )?(?:trying|tried|retry|being|in the queue|undelivered|attempt)|will (?:be|keep|continue|go on)\b[^.]{0,30}(?:try|tried|retr|attempt)|keep(?:s)? (?:on )?trying|not yet (?:been )?deliver|(?:has|have) not (?:yet )?been delivered (?:yet|to)|(?:been |is |was )(?:temporarily )?(?:delayed|deferred)|delivery (?:is |has been |was )?(?:delayed|deferred)|(?:delay|delayed)\b.{0,40}(?:delivery|status)|do(?:es)? not need to (?:re-?send|do anything)|no (?:need to|action is) (?:re-?send|required)|attempts? (?:to deliver|will)\b.{0,40}\bcontinue|(?:next|another) (?:attempt|try)|will be retried|noch nicht zugestellt|verzögert|weiter(?:hin)? versuch|retard[ée]|pas encore|retrasad|atrasad|ritardo|vertraagd|fördröj|forsinket|задерж|遅延|延迟|延遲/iu;
const GIVEN_UP =
  /giv(?:en|e|ing) up|permanent|no longer (?:be )?(?:try|tried)|will not (?:be )?(?:try|tried|retr)|fatal|(?:too|how) long|expired|undeliverable|final|\b5\.\d{1,2}\.\d{1,3}\b|\b55\d\b/i;
const DELIVERED =
  /(?:was|were|been|has been|have been) (?:successfully )?(?:deliver|relay|sent on)|success(?:ful(?:ly)?)? (?:mail )?deliver|delivery (?:was |is )?(?:successful|confirmed|complete)|zugestellt\b(?! werden)|(?:a été|ont été) (?:remis|transmis)|ha sido entregado|配信されました/i;

/** Spares nearly all subjects the long list of those of bounces. */
const MAY_BEGIN =
  /[^ -~]|deliver|fail|return|reject|error|bounce|unknown|delay|warning|dsn|nd[nr]|not|trying|permanent/i;

/** Where the returned mail begins that a text carries on beneath its own words. */
const RETURNED =
  /^(?:[-=_*<> \t]{0,40}(?:(?:this|below|here|enclosed|the following|attached)\b.{0,60}\b)?(?:a )?(?:copy of (?:the|your)|original|returned|unsent|rejected|undelivered|message|mail|e-?mail)?\s?(?:headers?|message|mail|text|copy|e-?mail)\b[^\n]{0,60}\b(?:follows?\b|below|attached|returned|included|header)[^\n]*|-{2,}.{0,60}-{2,}|_{10,}|={10,})[ \t]*$/im;

/** Whether a header alone, its subject decoded, says that a server may be telling of a mail it was given. */
export function mayBeBounce(fields: Fields, subject: string): boolean {
  if (fields.has('x-failed-recipients') || isReport(fields) || hasNullSender(fields) || isServer(fields)) return true;
  return MAY_BEGIN.test(subject) && bounceSubject(subject) !== null;
}

function isServer(fields: Fields): boolean {
  const from = firstField(fields, 'from');
  const local = addressIn(from).split('@')[0] ?? '';
  return SERVER.test(local) || SERVER_NAME.test(local === '' ? from : from.replace(/<[^>]*>/g, ''));
}

function fieldIn(group: string, name: string): string {
  const field = new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im');
  return field.exec(group)?.[1]?.trim() ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** What the groups of a report say, one recipient each. */
function reportedIn(text: string): { fate: Fate; addresses: string[]; reason: string }[] {
  return text.split(/\r?\n\s*\r?\n/).flatMap((group) => {
    // `rfc822; a@b`, `smtp; 550 …`: what stands before the semicolon is of which kind it is
    const untyped = (name: string) => fieldIn(group, name).replace(/^[\w-]+\s*;/, '');
    const addresses = ['Original-Recipient', 'Final-Recipient', 'X-Actual-Recipient'].map(untyped).flatMap(addressesIn);
    const action = /^Action:[ \t]*([\w-]+)/im.exec(group)?.[1]?.toLowerCase() ?? '';
    if (addresses.length === 0 && action === '') return [];
    const status = fieldIn(group, 'Status');
    const isDelivered = /^(?:delivered|relayed|expanded)/.test(action) || (action === '' && /^2/.test(status));
    const fate = isDelivered ? 'delivered' : action.startsWith('delayed') ? 'delayed' : 'failed';
    return [{ fate, addresses, reason: oneLine(untyped('Diagnostic-Code') || status) } as const];
  });
}

/** The line of a server's words that says why. */
function reasonIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return oneLine(
    lines.find((line) => /\b5\d\d[ -]|\b5\.\d{1,2}\.\d{1,3}\b/.test(line)) ??
      lines.find((line) => FAILED.test(line) && line.length < 160) ??
      '',
  );
}

const ID = /^[ \t>|]*(?:X-Original-)?Message-ID:\s*(<[^<>\s]{1,900}>)/gim;

/** Every address in a text, lower case, each once; found by its @, as a regular expression would try every word. */
function addressesIn(text: string): string[] {
  const found = new Set<string>();
  const end = Math.min(text.length, 100_000);
  for (let at = text.indexOf('@'); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0].replace(/^[^a-z0-9]+/i, '') ?? '';
    const domain = DOMAIN.exec(text.slice(at + 1, at + 254))?.[0] ?? '';
    if (local !== '' && domain !== '') found.add(`${local}@${domain}`.toLowerCase());
  }
  return [...found];
}

/**
 * What a message tells of a mail that was sent; null where it is nothing of the kind.
 *
 * @param byStranger nobody known has its address: what one of those sends with a mail attached is their own
 */
export function bounceIn(whole: ParsedMessage, byStranger: boolean) {
  const { fields, body, reports, returned } = whole;
  const listed = addressesIn((fields.get('x-failed-recipients') ?? []).join(' '));
  const said = body.slice(0, RETURNED.exec(body)?.index);
  // some servers write the report's fields into their words
  const groups = (reports.length === 0 && /^Final-Recipient:/im.test(body) ? [body] : reports).flatMap(reportedIn);
  const worst = (['failed', 'delayed', 'delivered'] as const).find((one) => groups.some(({ fate }) => fate === one));
  const told = groups.filter(({ fate }) => fate === worst);
  const fate = worst ?? fateInWords(whole, said, listed.length > 0, returned.length > 0 && byStranger);
  if (fate === null) return null;
  const recipients = [...new Set([...told.flatMap(({ addresses }) => addresses), ...listed])];
  const copies = [...returned, body].join('\n');
  return {
    fate,
    /** Those that are said to have failed, the surest first, lower case; empty where it names nobody. */
    recipients: recipients.length > 0 ? recipients : addressesIn(said),
    /** Every other address that its text or the returned mail names. */
    mentioned: addressesIn(`${said}\n${copies}`),
    /** Message-IDs of the returned mail. */
    ids: [...new Set([...copies.matchAll(ID)].map((match) => match[1] ?? ''))],
    reason: told.find(({ reason }) => reason !== '')?.reason ?? reasonIn(said),
  };
}

function fateInWords(whole: ParsedMessage, said: string, isListed: boolean, isReturned: boolean): Fate | null {
  const { fields, subject } = whole;
  const all = `${subject}\n${said}`;
  const isDelayed = DELAYED.test(all) && !GIVEN_UP.test(said.replace(/\b(?:if|until|unless|before)\b[^.]*\./gi, ''));
  if (isListed) return isDelayed ? 'delayed' : 'failed';
  const isNull = hasNullSender(fields);
  const byServer = isServer(fields);
  if (isDelayed && (byServer || isNull)) return 'delayed';
  if (byServer && !FAILED.test(all) && DELIVERED.test(all)) return 'delivered';
  if (byServer || isReturned) return byServer || FAILED.test(all) ? 'failed' : null;
  if (!isNull && bounceSubject(subject) !== 'whole') return null;
  const tells = FAILED.test(said) && /\b5\d\d\b|\b5\.\d|deliver|zustell|remis|entreg|配信|送/i.test(said);
  return tells && addressesIn(said).length > 0 ? 'failed' : null;
}

/** A server tells of a mail within days. */
const LONGEST_MS = 30 * 86_400_000;

/** The mails that a server tells of, one finding each; null where the message is nothing of the kind. */
export function bouncesIn(index: Index, whole: ParsedMessage, found: Found, byStranger: boolean): Finding[] | null {
  const bounce = bounceIn(whole, byStranger);
  if (bounce === null || (bounce.fate === 'delivered' && !byStranger)) return null;
  const answered = [...whole.inReplyTo, ...whole.references];
  return concerned(index, bounce, found.at, answered).map(({ known, address, id, sent }) => ({
    ...found,
    ...TOLD[bounce.fate],
    interviews: [sent ?? known.interview],
    words: [address, bounce.reason].filter(Boolean).join(': '),
    address,
    guessed: known.people.some(({ email, guessed }) => guessed && email.toLowerCase() === address),
    returned: id,
  }));
}

const TOLD = {
  failed: { verdict: 'bounce', why: 'not delivered' },
  delayed: { verdict: 'delayed', why: 'late, still tried' },
  delivered: { verdict: 'automatic', why: 'delivered' },
} as const;

/** Whether a message may name what was sent, or somebody it was sent to: most of what servers tell is of other mail. */
export function mayNameKnown({ byId, byAddress }: Index, bytes: Buffer): boolean {
  const text = bytes.toString('latin1').replace(/=\r?\n|\r?\n[ \t]/g, '');
  if (/^content-transfer-encoding:\s*base64/im.test(text)) return true;
  if ([...byId.keys()].some((id) => text.includes(id))) return true;
  return addressesIn(text).some((one) => byAddress.has(plainAddress(one)));
}

/** Which of what was sent a server speaks of: by its Message-ID, else by the addresses it names. */
function concerned(index: Index, bounce: Bounce, at: Instant, answered: readonly string[]) {
  const found: { known: Known; address: string | null; id: string | null; sent: string | null }[] = [];
  for (const id of [...bounce.ids, ...answered]) {
    const one = index.byId.get(id);
    if (one === undefined || found.some(({ known }) => known === one.known)) continue;
    const address = addressOf(one.sent) ?? bounce.recipients[0] ?? null;
    found.push({ known: one.known, address, id, sent: one.sent.interview });
  }
  if (found.length > 0) return found;
  for (const list of [bounce.recipients, bounce.mentioned]) {
    for (const address of list) {
      const plain = plainAddress(address);
      for (const known of index.own.has(plain) ? [] : (index.byAddress.get(plain) ?? [])) {
        const sent = known.sent.filter(({ to }) => to !== null && plainAddress(to) === plain);
        // what was sent again since has answered the bounce
        if (sent.some((mail) => mail.at > at)) continue;
        const last = sent.filter((mail) => mail.at > at - LONGEST_MS).at(-1) ?? null;
        if (last === null && (known.since ?? at) > at) continue;
        found.push({ known, address, id: null, sent: last?.interview ?? null });
      }
    }
    if (found.length > 0) return found;
  }
  return found;
}
