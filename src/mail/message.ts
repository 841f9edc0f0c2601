/** A draft as the RFC 5322 message that goes into a pipe or a file. Pure: equal drafts give equal bytes. */

import { encode, wrap } from 'nodemailer/lib/qp';
import type { Draft } from '../model/draft.ts';
import { Failure } from '../model/failure.ts';
import { encodeMailbox, encodeText, headerLine, requireOneLine } from './header.ts';

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
export function requireMailbox(draft: Draft): { name: string; email: string } {
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
