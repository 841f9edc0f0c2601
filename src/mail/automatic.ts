/** Tells what a person wrote from what a program sent: automatic answers (RFC 3834), bounces (RFC 3464). Pure. */

import { addressIn, type Fields, firstField } from './fields.ts';

/** `no`: a person wrote it. `auto`: an automatic answer. `bounce`: a mail could not be delivered. */
export type Automatic = 'no' | 'auto' | 'bounce';

/** Subjects of out-of-office answers whose programs set no header. */
const AUTOMATIC_SUBJECT =
  /^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|ooo|abwesenheitsnotiz|automatische antwort|réponse automatique|respuesta automática|risposta automatica)\b\s*:?/i;

/**
 * What a message's header says of its origin.
 *
 * @param subject the decoded subject
 */
export function automaticOf(fields: Fields, subject: string): Automatic {
  const contentType = firstField(fields, 'content-type').toLowerCase();
  if (/^multipart\/report\b/.test(contentType)) {
    return /report-type\s*=\s*"?delivery-status/.test(contentType) ? 'bounce' : 'auto';
  }
  if (fields.has('x-failed-recipients')) return 'bounce';
  const local = addressIn(firstField(fields, 'from')).split('@')[0];
  const nullSender = /^<\s*>$/.test(firstField(fields, 'return-path'));
  if (local === 'mailer-daemon' || (local === 'postmaster' && nullSender)) return 'bounce';
  const submitted = firstField(fields, 'auto-submitted');
  if (submitted !== '' && !/^no\b/i.test(submitted)) return 'auto';
  if (['x-auto-response-suppress', 'x-autoreply', 'x-autorespond'].some((name) => fields.has(name))) return 'auto';
  if (/^(?:bulk|junk|list|auto_reply)\b/i.test(firstField(fields, 'precedence'))) return 'auto';
  return nullSender || AUTOMATIC_SUBJECT.test(subject) ? 'auto' : 'no';
}

/** One address that a bounce speaks of. */
export interface FailedRecipient {
  /** Lower case. */
  address: string;
  /** False where the mail is only late and still being tried. */
  final: boolean;
  /** What the server said, one line; empty where it said nothing. */
  reason: string;
}

function fieldIn(group: string, name: string): string {
  const field = new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)`, 'im');
  return field.exec(group)?.[1]?.trim() ?? '';
}

/**
 * Whom a bounce could not reach, in order, each once; empty where it does not say so in the ways that are known.
 *
 * @param raw the message's bytes as Latin-1
 */
export function failedRecipients(raw: string): FailedRecipient[] {
  const found = new Map<string, FailedRecipient>();
  for (const group of raw.split(/\r?\n\s*\r?\n/)) {
    const address = /^(?:Final|Original)-Recipient:[ \t]*(?:rfc822|utf-8);[ \t]*<?([^\s<>]+@[^\s<>]+)/im.exec(
      group,
    )?.[1];
    if (address === undefined) continue;
    const action = /^Action:[ \t]*(\w+)/im.exec(group)?.[1]?.toLowerCase();
    const said = fieldIn(group, 'Diagnostic-Code').replace(/^\S+;/, '') || fieldIn(group, 'Status');
    found.set(address.toLowerCase(), {
      address: address.toLowerCase(),
      final: action !== 'delayed' && action !== 'delivered' && action !== 'relayed' && action !== 'expanded',
      reason: said.replace(/\s+/g, ' ').trim().slice(0, 200),
    });
  }
  const listed = /^X-Failed-Recipients:[ \t]*([^\r\n]*)/im.exec(raw)?.[1] ?? '';
  for (const address of listed.toLowerCase().match(/[^\s<>,;]+@[^\s<>,;]+/g) ?? []) {
    if (!found.has(address)) found.set(address, { address, final: true, reason: '' });
  }
  return [...found.values()];
}

/**
 * Message ids of the mail that a bounce returned, in order.
 *
 * @param raw the message's bytes as Latin-1
 */
export function returnedIds(raw: string): string[] {
  const ids = [
    ...raw.matchAll(/^(?:Message-ID|X-Original-Message-ID|In-Reply-To|References):\s*(<[^<>\s]{1,900}>)/gim),
  ];
  return [...new Set(ids.map((match) => match[1] ?? ''))];
}
