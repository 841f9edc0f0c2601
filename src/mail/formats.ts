/** A draft in its other forms: text for people, mbox for several, a mailto address, JSON. Pure. */

import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import { requireAddress } from './address.ts';
import { encodeMailbox, requireOneLine } from './header.ts';
import { isLinkedin, renderEml, requireMailbox } from './message.ts';

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

/**
 * What `draft --format json` prints of one draft: the keys that the contract has, in its order.
 *
 * @throws refused where its address is none
 */
export function draftJson(draft: Draft): Omit<Draft, 'date'> {
  if (draft.to.email !== null) requireAddress(draft.to.email, 'recipient');
  const { kind, interview, to, from, subject, body, messageId, inReplyTo, references, findings } = draft;
  return { kind, interview, to, from, subject, body, messageId, inReplyTo, references, findings };
}
