/** What a scan says of a message that concerns a process, and what it is told with. Data only. */

import type { Day, Instant } from '../model/instant.ts';
import type { Index, Lookalike } from './match.ts';

/** What a message is. `unclear` is shown and never logged: a person tells. */
export const MAIL_VERDICTS = [
  ...(['reply', 'rejected', 'offer', 'invitation', 'rsvp', 'automatic'] as const),
  ...(['away', 'bounce', 'delayed', 'own', 'unclear'] as const),
];
export type MailVerdict = (typeof MAIL_VERDICTS)[number];

/** A message that concerns a process. */
export interface Finding {
  /** The file, with `@` and the byte at which it begins for a message of an mbox. */
  file: string;
  from: string;
  subject: string;
  at: Instant;
  messageId: string | null;
  verdict: MailVerdict;
  /** Where it belongs; several where it may belong to each of them. */
  interviews: string[];
  /** The writer's own first words; of a bounce the address, and what the server said. */
  words: string;
  /** How it was told, or what is odd about it, in a few words. */
  why: string;
  /** Whose mail came back, who is away, or an address that seems to be one's own; null for the rest. */
  address: string | null;
  /** The address was made from a domain, so it may never have existed. */
  guessed: boolean;
  /** Message-ID of the mail that came back, where it is known. */
  returned: string | null;
  /** The day of return, the day by which they decide, or the one to answer an offer by. */
  day: Day | null;
}

/** What `--apply` logs; the rest is told once. */
export function isLogged({ verdict }: Finding): boolean {
  return ['reply', 'rejected', 'offer', 'away', 'bounce'].includes(verdict);
}

export interface Suspect extends Lookalike {
  file: string;
  from: string;
}

/** How one message is read: its header as Latin-1 bytes, and more of it where that is called for. */
export interface Readable {
  file: string;
  header: string;
  /** When the file was written, for messages without a usable date. */
  mtimeMs: Instant;
  read(): Buffer;
}

/** What is known of a message before it is judged. */
export type Found = Omit<Finding, 'verdict' | 'interviews' | 'words' | 'why'>;

/** What takes English apart and reads days from it; loaded only where a message needs it. */
export interface Reader {
  sentences(text: string): readonly { tokens: readonly { lemma: string }[] }[];
  /** The day by which they decide, as words told of an interview at an instant have it; null for none. */
  decision(words: string, at: Instant, interview: string): Day | null;
  /** Every day that words told at an instant name. */
  days(words: string, at: Instant): readonly Day[];
  /** The day of an instant where the process is. */
  today(at: Instant): Day;
}

export interface Judge {
  index: Index;
  now: Instant;
  lookalike(domain: string): Lookalike | null;
  reader(): Promise<Reader>;
}
