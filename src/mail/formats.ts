/** A draft in its forms: the message for a pipe or a file, text for people, mbox, a mailto address, JSON. Pure. */

import { encode, wrap } from 'nodemailer/lib/qp';
import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import { encodeMailbox, encodeText, headerLine, requireAddress, requireOneLine } from './header.ts';

/** Two below 76, since protecting the first character of a line makes it two longer. */
const BODY_WIDTH = 74;
const LONGEST_MESSAGE_ID = 900;
const MESSAGE_ID = /^<[\x21-\x3b=\x3f-\x7e]+>$/;

/** Whether a draft is a note on LinkedIn and so has no form as a mail. */
export function isLinkedin(draft: Draft): boolean {
  return draft.kind === 'linkedin-note' || draft.to.via === 'linkedin';
}

/**
 * The recipient of a mail. Where the recruiter passes it on the address is the recruiter's and the name the person's:
 * the two do not belong together, and the address goes alone.
 *
 * @throws usage for a note on LinkedIn, refused where there is no address
 */
function requireMailbox(draft: Draft): { name: string; email: string } {
  if (isLinkedin(draft)) throw new Failure('usage', 'a LinkedIn note has no form as a mail; use --format text');
  if (draft.to.email === null) throw new Failure('refused', `no address is recorded for this ${draft.kind}`);
  return { name: draft.to.via === 'recruiter' ? '' : draft.to.name, email: draft.to.email };
}

/** A Message-ID that a header can carry, else null: a hand may have shortened it in the history. */
function usableId(id: string | null): string | null {
  if (id === null) return null;
  requireOneLine(id, 'a Message-ID');
  return MESSAGE_ID.test(id) && id.length <= LONGEST_MESSAGE_ID ? id : null;
}

/** The body as quoted-printable in lines of at most 76, none of which a mail tool could take for something else. */
function encodeBody(body: string): string {
  const crlf = body.replace(/\r\n?|\n/g, '\r\n');
  const wrapped = wrap(encode(crlf), BODY_WIDTH).replaceAll('\r\n', '\n');
  return wrapped.replace(/^\./gm, '=2E').replace(/^From /gm, '=46rom ');
}

/**
 * The message: LF ends, ASCII bytes alone, lines of at most 78 where they can be folded, one recipient, one final
 * newline. `From` is left out where the draft has none, so that the mail tool fills it in.
 *
 * @param unsent adds `X-Unsent: 1`, which opens the file as a draft; for files only, since mail tools pass it on
 * @throws usage for a note on LinkedIn
 * @throws refused for a line break in a header, and for anything but exactly one address
 */
export function renderEml(draft: Draft, { unsent = false } = {}): string {
  const to = requireMailbox(draft);
  requireOneLine(draft.messageId, 'the Message-ID');
  if (!MESSAGE_ID.test(draft.messageId)) throw new Failure('refused', 'the Message-ID is not one in angle brackets');
  const inReplyTo = usableId(draft.inReplyTo);
  const references = draft.references.map(usableId).filter((id) => id !== null);
  const date = new Date(draft.date).toUTCString().replace(', 0', ', ').replace('GMT', '+0000');
  return [
    draft.from === null ? '' : headerLine('From', encodeMailbox(draft.from, 'sender')),
    headerLine('To', encodeMailbox(to, 'recipient')),
    headerLine('Subject', encodeText(draft.subject, 'subject')),
    headerLine('Date', date),
    headerLine('Message-ID', draft.messageId),
    inReplyTo === null ? '' : headerLine('In-Reply-To', inReplyTo),
    references.length === 0 ? '' : headerLine('References', references.join(' ')),
    unsent ? headerLine('X-Unsent', '1') : '',
    headerLine('MIME-Version', '1.0'),
    headerLine('Content-Type', 'text/plain; charset=utf-8'),
    headerLine('Content-Transfer-Encoding', 'quoted-printable'),
    '\n',
    encodeBody(draft.body.endsWith('\n') ? draft.body : `${draft.body}\n`),
  ].join('');
}

/** Length in characters beyond which some browsers and mail programs cut a mailto address. */
const LONGEST_MAILTO = 1900;

/** The tools that take this form encode word by word, and would tear the quotes of a name of other letters apart. */
function plainName(name: string): string {
  const special = /[()<>[\]:;@\\,."]/g;
  if (name.search(special) < 0) return name;
  if (/[^\x20-\x7e]/.test(name)) return name.replace(special, ' ').replace(/ +/g, ' ').trim();
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The draft as people read it, and as tools take it that encode by themselves: unencoded headers, a blank line, the
 * body. LF ends. A note on LinkedIn is its body alone. A name of other letters than ASCII's loses its commas, dots,
 * brackets and quotes here, which those tools could not carry.
 *
 * @throws refused as renderEml
 */
export function renderText(draft: Draft): string {
  const body = draft.body.endsWith('\n') ? draft.body : `${draft.body}\n`;
  if (isLinkedin(draft)) return body;
  const to = requireMailbox(draft);
  requireOneLine(draft.subject, 'subject');
  const headers = [
    ...(draft.from === null ? [] : [`From: ${encodeMailbox(draft.from, 'sender', plainName)}`]),
    `To: ${encodeMailbox(to, 'recipient', plainName)}`,
    `Subject: ${draft.subject}`,
    `Message-ID: ${draft.messageId}`,
    ...(draft.inReplyTo === null ? [] : [`In-Reply-To: ${draft.inReplyTo}`]),
    ...(draft.references.length === 0 ? [] : [`References: ${draft.references.join(' ')}`]),
  ];
  for (const header of headers) requireOneLine(header, 'a header');
  return `${headers.join('\n')}\n\n${body}`;
}

/** Instant as the separator line of an mbox writes it: `Tue Nov 24 10:00:00 2026`, in UTC. */
function asctime(instant: number): string {
  const [weekday = '', day = '', month = '', year = '', clock = ''] = new Date(instant).toUTCString().split(' ');
  return `${weekday.slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${clock} ${year}`;
}

/** Drafts as one mbox (mboxrd quoting), in the given order. @throws usage for a note on LinkedIn, refused as renderEml */
export function renderMbox(drafts: readonly Draft[]): string {
  const parts = drafts.map((draft) => {
    const sender = draft.from === null ? 'MAILER-DAEMON' : requireAddress(draft.from.email, 'sender');
    return `From ${sender} ${asctime(draft.date)}\n${renderEml(draft).replace(/^>*From /gm, '>$&')}\n`;
  });
  return parts.join('');
}

/** Percent-encodes all but letters, digits and `-._~`, line ends as CRLF. */
function encodePart(text: string): string {
  const escaped = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  try {
    return encodeURIComponent(text.replace(/\r\n?|\n/g, '\r\n')).replace(/[!'()*]/g, escaped);
  } catch (cause) {
    throw new Failure('usage', 'the draft holds half a character (a lone surrogate); take it out', { cause });
  }
}

/**
 * The draft as a `mailto:` address (RFC 6068): recipient, subject and body alone, since no more survives everywhere.
 *
 * @throws usage for a note on LinkedIn and for half characters, refused as renderEml
 */
export function renderMailto(draft: Draft): string {
  const to = requireMailbox(draft);
  requireOneLine(draft.subject, 'subject');
  const address = requireAddress(to.email, 'recipient');
  const at = address.lastIndexOf('@');
  const recipient = `${encodePart(address.slice(0, at))}@${address.slice(at + 1)}`;
  return `mailto:${recipient}?subject=${encodePart(draft.subject)}&body=${encodePart(draft.body)}`;
}

/** What to say of a mailto address that is too long for some programs; null where it is not. */
export function mailtoWarning(url: string): string | null {
  if (url.length <= LONGEST_MAILTO) return null;
  return `this mailto address has ${url.length} characters and some programs cut it near 2,000; use --format eml`;
}

/** What `draft --format json` prints of one draft. @throws refused where its address is none */
export function draftJson({ date, ...draft }: Draft): Omit<Draft, 'date'> {
  if (draft.to.email !== null) requireAddress(draft.to.email, 'recipient');
  return draft;
}
