/** Domains made to be taken for another: letters of other scripts, digits for letters. Pure; never decides alone. */

import { toUnicode } from 'nodemailer/lib/punycode';
import { asciiDomain } from './address.ts';

/** Latin letters, each with the characters that many typefaces draw like it. */
const CONFUSABLE = new Map(
  'aаɑα bЬ cϲс dԁ eеҽε fғ gɡ hһ lіιıӏ1i jјϳ kκк mм nпη oоοσօ0 pрρ qԛ rг sѕꜱ5 tтτ uυս vνѵ wԝшω xхχ yуγү zᴢ'
    .split(' ')
    .flatMap(([plain = '', ...alike]) => alike.map((letter) => [letter, plain] as const)),
);

/** A domain as a hurried eye sees it: equal for domains that look alike. */
function skeleton(domain: string): string {
  const plain = toUnicode(domain.toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return [...plain]
    .map((character) => CONFUSABLE.get(character) ?? character)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** A domain that looks like a known one and is another. */
export interface Lookalike {
  /** In ASCII, so that the difference shows. */
  domain: string;
  resembles: string;
}

/**
 * Compares domains with known ones; the returned function answers null for a known domain and for one that looks like
 * none of them.
 *
 * @param known domains, in any case and script
 * @example
 * lookalikeOf(['apple.com'])('аpple.com') //=> { domain: 'xn--pple-43d.com', resembles: 'apple.com' }
 * lookalikeOf(['apple.com'])('apple.com') //=> null
 */
export function lookalikeOf(known: readonly string[]): (domain: string) => Lookalike | null {
  const asciiKnown = new Set(known.map((domain) => asciiDomain(domain) ?? domain.toLowerCase()));
  const bySkeleton = new Map([...asciiKnown].map((domain) => [skeleton(domain), domain]));
  const judged = (domain: string) => {
    const ascii = asciiDomain(domain) ?? domain.toLowerCase();
    if (asciiKnown.has(ascii) || ascii === '') return null;
    const resembles = bySkeleton.get(skeleton(ascii));
    return resembles === undefined ? null : { domain: ascii, resembles };
  };
  // a mailbox has few domains and many mails of each
  const before = new Map<string, Lookalike | null>();
  return (domain) => {
    let answer = before.get(domain);
    if (answer === undefined) answer = judged(domain);
    if (before.size < 5000) before.set(domain, answer);
    return answer;
  };
}
