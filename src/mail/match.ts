/** Decides which process a message belongs to. Pure: header facts and what is known in, a verdict out. */

import type { Instant } from '../model/instant.ts';

/** What is known of one live process, as the history and the people of its interviews tell it. */
export interface Known {
  /** The interview that a reply is logged on. */
  interview: string;
  /** Everyone of the process whose address is recorded or was written to, guessed ones too. */
  addresses: readonly string[];
  /** Of everything sent to it, with angle brackets. */
  messageIds: readonly string[];
  /** The end of the conversation where nothing was sent; null where only a Message-ID can match. */
  lastSentAt: Instant | null;
  /** Those of the addresses that were made from a domain. */
  guessed: readonly string[];
  /** Instants at which something they said is logged already; a reply of the same second is not told again. */
  heardAt?: readonly Instant[];
}

/** What a message's header says, addresses in lower case. */
export interface Facts {
  from: string;
  /** In-Reply-To and References, or the ids that a bounce returned. */
  ids: readonly string[];
  at: Instant;
}

export interface Matched {
  known: Known;
  /** `thread`: it answers a Message-ID that was sent. `address`: a known address wrote after the last send. */
  by: 'thread' | 'address';
}

export interface Index {
  byId: ReadonlyMap<string, Known>;
  byAddress: ReadonlyMap<string, readonly Known[]>;
  own: ReadonlySet<string>;
  domains: readonly string[];
}

/** What is known, made ready for many messages. */
export function indexKnown(known: readonly Known[], own: readonly string[]): Index {
  const byAddress = new Map<string, Known[]>();
  for (const one of known) {
    for (const address of new Set(one.addresses.map((each) => each.toLowerCase()))) {
      byAddress.set(address, [...(byAddress.get(address) ?? []), one]);
    }
  }
  const domains = [...byAddress.keys()].map((address) => address.slice(address.lastIndexOf('@') + 1));
  return {
    byId: new Map(known.flatMap((one) => one.messageIds.map((id) => [id, one] as const))),
    byAddress,
    own: new Set(own.map((address) => address.toLowerCase())),
    domains: [...new Set(domains)],
  };
}

/**
 * The process that a message answers: by the Message-IDs it names, else by its sender's address where it was written
 * after the last send; of several processes with that address, the one written to last. Null for none, and for one's
 * own mail.
 */
export function matchMessage(index: Index, facts: Facts): Matched | null {
  if (index.own.has(facts.from)) return null;
  for (const id of facts.ids) {
    const known = index.byId.get(id);
    if (known !== undefined) return { known, by: 'thread' };
  }
  const written = (index.byAddress.get(facts.from) ?? []).filter(
    (known) => known.lastSentAt !== null && known.lastSentAt < facts.at,
  );
  const [known] = written.sort((a, b) => (b.lastSentAt ?? 0) - (a.lastSentAt ?? 0));
  return known === undefined ? null : { known, by: 'address' };
}

const LONGEST_WORDS = 160;

/**
 * The first words that are the sender's own, on one line, for the history; the subject where there are none.
 *
 * @example
 * wordsOf('Hi Zoë,\n\nAnother week, sorry.\n\nOn Mon, Z wrote:\n> Dear', 'Re: x') //=> 'Hi Zoë, Another week, sorry.'
 */
export function wordsOf(body: string, subject: string): string {
  const lines = body.slice(0, 20_000).split('\n');
  const quote = lines.findIndex((line) => /^>|^-{2,} ?$|^-+ ?original message|^_{10,}|\bwrote:\s*$/i.test(line));
  const said = (quote < 0 ? lines : lines.slice(0, quote)).join(' ').replace(/\s+/g, ' ').trim();
  const words = said === '' ? subject : said;
  if (words.length <= LONGEST_WORDS) return words;
  return `${words.slice(0, LONGEST_WORDS).replace(/\s+\S*$/, '')} …`;
}
