/** What a lint rule is, and what it may know: a letter taken apart, and the records it is held to. Types only. */

import type { Finding, Mailbox } from '../../model/draft.ts';
import type { Instant } from '../../model/instant.ts';
import type { Interview, Person, Search } from '../../model/interview.ts';
import type { Kind } from '../../model/kinds.ts';
import type { DraftInput } from '../input.ts';
import type { Letter } from './letter.ts';
import type { Normal } from './normal.ts';
import type { Tone } from './tone-model.ts';

/** A draft as it is judged, fresh or edited by a person. */
export interface LintDraft {
  to: readonly Mailbox[];
  cc?: readonly Mailbox[];
  bcc?: readonly Mailbox[];
  /** Null where there is none, as in a LinkedIn note. */
  subject: string | null;
  /** LF line ends. */
  body: string;
  hasAttachments?: boolean;
}

/** What is known about a draft; all but `now` may be absent where a lone file is judged. A DraftInput is one. */
export interface LintWorld extends Partial<Omit<DraftInput, 'now'>> {
  now: Instant;
  /** The kind, where no action tells it. */
  kind?: Kind;
  /** The body of the status check that a final note follows, where somebody has it. */
  statusCheck?: string;
}

/** A sentence, or the subject, as its tone is judged; `line` null for the subject. */
export interface Said {
  /** With what is recorded blanked out. */
  text: string;
  written: string;
  line: number | null;
  normal: Normal;
  tone: Tone;
}

/** A case before the rules: the draft, taken apart, and its world with the person and own words looked up. */
export interface Case {
  draft: LintDraft;
  letter: Letter;
  /** The letter with everything recorded about this process blanked out, for judging tone. */
  masked: Letter;
  maskedSubject: string;
  /** The subject, the sentences and those of a P.S., with what is recorded blanked out. */
  said: readonly Said[];
  kind: Kind | null;
  screen: boolean;
  final: boolean;
  now: Instant;
  world: LintWorld;
  /** Words of the sentences of the status check; null where it is not at hand. */
  statusCheckWords: number | null;
  search: Search | null;
  interview: Interview | null;
  process: readonly Interview[];
  person: Person | null;
  /** Whether a word is one of every day: in the place of one it is no name. */
  isEveryday: (word: string) => boolean;
  /** The nouns, names and numbers of a text, in lower case: what it is about. */
  thingsIn: (text: string) => ReadonlySet<string>;
  /** Everything recorded about this process that may be quoted in a mail. */
  own: readonly string[];
}

/** What a rule objects to; `line` null where it is the headers or the whole. */
export interface Hit {
  line: number | null;
  /** What was found, completing the rule's sentence. */
  found: string;
  level?: Finding['level'];
}

export interface LintRule {
  name: string;
  /** `error` is for what would hurt, and is surely there. */
  level: Finding['level'];
  /** One sentence that teaches; shown after what was found. */
  teaches: string;
  /** The kinds it applies to; every kind where absent. */
  kinds?: readonly Kind[];
  check(this: void, judged: Case): Hit[];
}

/** Lines in which rules of spelling and names look: the subject, and all that the sender wrote. */
export function linesOf({ draft, letter }: Case): { text: string; line: number | null }[] {
  return [{ text: draft.subject ?? '', line: null }, ...letter.lines.map((text, i) => ({ text, line: i + 1 }))];
}
