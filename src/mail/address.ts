/** One e-mail address, and exactly one: what a header may carry; and domains that only look like a known one. */

import { toUnicode } from 'nodemailer/lib/punycode';
import { Failure } from '../model/failure.ts';

/** RFC 5321's bounds in octets: a local part, a whole address. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** A domain as the ASCII names that travel in mail, in lower case; null where it is none. */
function asciiDomain(domain: string): string | null {
  if (domain.length > LONGEST_ADDRESS) return null;
  if (DOMAIN.test(domain)) return domain.toLowerCase();
  if (!/[^\p{ASCII}]/u.test(domain) || /[\s/?#@:\\%[\]]/.test(domain)) return null;
  const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
  return DOMAIN.test(host) ? host : null;
}

/** One unquoted address, its domain in ASCII; null for anything else: lists, comments, encoded words, other letters. */
function asciiAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  // What begins like an encoded word another reader may decode, to another address.
  if (local.length > LONGEST_LOCAL || !DOT_ATOM.test(local) || text.includes('=?')) return null;
  const domain = asciiDomain(text.slice(at + 1));
  return domain === null || local.length + domain.length >= LONGEST_ADDRESS ? null : `${local}@${domain}`;
}

/** Like asciiAddress, for one that must be an address. `whose` is said in the error: `recipient`, `sender`. @throws refused */
export function requireAddress(text: string, whose: string): string {
  const address = asciiAddress(text);
  if (address !== null) return address;
  throw new Failure('refused', `the ${whose}'s address is not one plain e-mail address; correct it in the file`);
}

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

/** Compares domains with known ones; null for a known one and for one that looks like none. It never decides alone. */
export function lookalikeOf(known: readonly string[]): (domain: string) => Lookalike | null {
  const asciiKnown = new Set(known.map((domain) => asciiDomain(domain) ?? domain.toLowerCase()));
  const bySkeleton = new Map([...asciiKnown].map((domain) => [skeleton(domain), domain]));
  return (domain) => {
    const ascii = asciiDomain(domain) ?? domain.toLowerCase();
    if (asciiKnown.has(ascii) || ascii === '') return null;
    const resembles = bySkeleton.get(skeleton(ascii));
    return resembles === undefined ? null : { domain: ascii, resembles };
  };
}
