/** Tells which of what was sent a server speaks of when it could not deliver a mail. Pure. */

import type { Instant } from '../model/instant.ts';
import { addressesIn, type Bounce, bounceIn } from './bounce.ts';
import type { Finding, Found } from './finding.ts';
import { addressOf, type Index, type Known, plainAddress } from './match.ts';
import type { ParsedMessage } from './parse.ts';

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
    found.push({
      known: one.known,
      address: addressOf(one.sent) ?? bounce.recipients[0] ?? null,
      id,
      sent: one.sent.interview,
    });
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
