/** One e-mail address, and exactly one: what a header may carry. Knows no display names and no lists. */

import { Failure } from '../model/failure.ts';

/** RFC 5321's bounds in octets: a local part, a whole address. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/**
 * A domain as the ASCII names that travel in mail, in lower case; null where it is none.
 *
 * @example
 * asciiDomain('Exämple.com') //=> 'xn--exmple-cua.com'
 * asciiDomain('x?bcc=b') //=> null
 */
export function asciiDomain(domain: string): string | null {
  if (domain.length > LONGEST_ADDRESS) return null;
  if (DOMAIN.test(domain)) return domain.toLowerCase();
  if (!/[^\p{ASCII}]/u.test(domain) || /[\s/?#@:\\%[\]]/.test(domain)) return null;
  const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : '';
  return DOMAIN.test(host) ? host : null;
}

/**
 * An address as a header may carry it: one, unquoted, its domain in ASCII. Null for lists, comments, quoted local
 * parts, encoded words, local parts that only some servers take (non-ASCII), and anything else.
 *
 * @example
 * asciiAddress('soren@kjærgård.example') //=> 'soren@xn--kjrgrd-luaf.example'
 * asciiAddress('a@x, b@y') //=> null
 */
export function asciiAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  // What begins like an encoded word another reader may decode, to another address.
  if (local.length > LONGEST_LOCAL || !DOT_ATOM.test(local) || text.includes('=?')) return null;
  const domain = asciiDomain(text.slice(at + 1));
  return domain === null || local.length + domain.length >= LONGEST_ADDRESS ? null : `${local}@${domain}`;
}

/**
 * Like asciiAddress, for an address that must be one.
 *
 * @param whose said in the error: `recipient`, `sender`
 * @throws refused
 */
export function requireAddress(text: string, whose: string): string {
  const address = asciiAddress(text);
  if (address !== null) return address;
  throw new Failure('refused', `the ${whose}'s address is not one plain e-mail address; correct it in the file`);
}
