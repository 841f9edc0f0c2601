/** Tells which of what was sent a server speaks of when it could not deliver a mail. Pure. */

import type { Instant } from '../model/instant.ts';
import { addressesIn, type Bounce, bounceIn } from './bounce.ts';
import type { Finding, Found } from './finding.ts';
import { type Index, type Known, plainAddress } from './match.ts';
import type { ParsedMessage } from './parse.ts';

/** A server tells of a mail within days. */
const LONGEST_MS = 30 * 86_400_000;

/** The mails that a server tells of, one finding each; null where the message is nothing of the kind. */
export function bouncesIn(index: Index, whole: ParsedMessage, found: Found, byStranger: boolean): Finding[] | null {
  const bounce = bounceIn(whole.fields, whole.subject, whole, byStranger);
  if (bounce === null || (bounce.fate === 'delivered' && !byStranger)) return null;
  return concerned(index, bounce, found.at, [...whole.inReplyTo, ...whole.references]).map(
    ({ known, address, id, sent }) => ({
      ...found,
      verdict: bounce.fate === 'failed' ? 'bounce' : bounce.fate === 'delayed' ? 'delayed' : 'automatic',
      interviews: [sent ?? known.interview],
      words: [address, bounce.reason].filter(Boolean).join(': '),
      why: bounce.fate === 'failed' ? 'not delivered' : bounce.fate === 'delayed' ? 'late, still tried' : 'delivered',
      address,
      guessed: known.people.some(({ email, guessed }) => guessed && email.toLowerCase() === address),
      returned: id,
    }),
  );
}

/** Whether a message may name something that was sent, or somebody it was sent to: most of what servers tell is of other mail. */
export function mayNameKnown({ byId, byAddress }: Index, bytes: Buffer): boolean {
  const text = bytes.toString('latin1').replace(/=\r?\n|\r?\n[ \t]/g, '');
  if (/^content-transfer-encoding:\s*base64/im.test(text)) return true;
  return (
    [...byId.keys()].some((id) => text.includes(id)) ||
    addressesIn(text).some((one) => byAddress.has(plainAddress(one)))
  );
}

/** Which of what was sent a server speaks of: by its Message-ID, else by the addresses it names. */
function concerned(index: Index, bounce: Bounce, at: Instant, answered: readonly string[]) {
  const found: { known: Known; address: string | null; id: string | null; sent: string | null }[] = [];
  for (const id of [...bounce.ids, ...answered]) {
    const one = index.byId.get(id);
    if (one === undefined || found.some(({ known }) => known === one.known)) continue;
    const to = one.sent.to?.includes('@') === true ? one.sent.to.toLowerCase() : null;
    found.push({ known: one.known, address: to ?? bounce.recipients[0] ?? null, id, sent: one.sent.interview });
  }
  if (found.length > 0) return found;
  const own = (address: string) => index.own.has(plainAddress(address));
  for (const list of [bounce.recipients, bounce.mentioned]) {
    for (const address of list.filter((one) => !own(one))) {
      for (const known of index.byAddress.get(plainAddress(address)) ?? []) {
        const sent = known.sent.filter(({ to }) => to !== null && plainAddress(to) === plainAddress(address));
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
