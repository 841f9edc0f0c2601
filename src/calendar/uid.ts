/** UIDs that stay the same from export to export, made of what does not change: ids, kinds, names. Pure. */

import { foldName, plainLetters } from '../model/names.ts';

/** FNV-1a: four bytes that tell apart names which no ASCII spelling tells apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/**
 * A name in lower-case ASCII letters, digits and hyphens; where that loses something, with a fingerprint of the name.
 *
 * @example
 * slugOf('Priya Raman') //=> 'priya-raman'
 * slugOf('日本') //=> 'x-9f26ee51'
 */
export function slugOf(name: string): string {
  const folded = foldName(name);
  const slug = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const same = slug !== '' && slug === folded.replace(/\s+/g, '-');
  return same ? slug : `${slug === '' ? 'x' : slug}-${fingerprint(folded)}`;
}

/**
 * The UID of one entry of the calendar.
 *
 * @param parts an interview's id, a kind, a person's name where it is one person's
 */
export function uidOf(...parts: string[]): string {
  return `${parts.map(slugOf).join('.')}@followup.invalid`;
}
