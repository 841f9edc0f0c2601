/** A mail before it is a message: what is said, to whom. Header names are RFC 5322's. */

import type { Instant } from './instant.ts';
import type { Kind } from './kinds.ts';
import type { Recipient } from './plan.ts';

export interface Mailbox {
  name: string;
  email: string;
}

export interface Finding {
  rule: string;
  level: 'error' | 'warning';
  message: string;
  /** 1-based line in the body, null where it concerns the headers or the whole. */
  line: number | null;
}

export interface Draft {
  kind: Kind;
  interview: string;
  to: Recipient;
  /** Null where `me.email` is not recorded: the mail tool fills it in. */
  from: Mailbox | null;
  subject: string;
  /** LF line ends, one final newline, no trailing blanks. */
  body: string;
  date: Instant;
  /** With angle brackets. */
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  findings: Finding[];
}
