/** Names made from other names: ids of interviews, slugs for files. Pure text. */

import { plainLetters } from './names.ts';

/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|[.-])/;

const LONGEST_SLUG = 60;

/**
 * A text as a name for ids and files: `a-z`, digits and single hyphens, at most 60 characters, never empty, never
 * starting or ending with a hyphen, never a Windows device name.
 *
 * @example
 * slugOf('Halden & Søns: Staff Engineer') //=> 'halden-sons-staff-engineer'
 * slugOf('../..', 'mail') //=> 'mail'
 * slugOf('CON') //=> 'x-con'
 */
export function slugOf(text: string, fallback = 'interview'): string {
  const words = plainLetters(text.slice(0, 2000))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  const slug = words.slice(0, LONGEST_SLUG).replace(/-+$/, '');
  if (slug === '') return fallback;
  return DEVICE.test(slug) ? `x-${slug}` : slug;
}

/**
 * Gives out ids for one file: those taken beforehand are never given, and none is given twice.
 *
 * @example
 * const derive = idsBeside(['acme-engineer']);
 * derive('Acme', 'Engineer') //=> 'acme-engineer-2'
 */
export function idsBeside(taken: Iterable<string>): (company: string, role: string) => string {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return (company, role) => {
    const base = slugOf(`${company} ${role}`);
    let count = counts.get(base) ?? 1;
    let id = base;
    while (used.has(id)) {
      count += 1;
      id = numbered(base, count);
    }
    counts.set(base, count);
    used.add(id);
    return id;
  };
}

/** A slug with a number, still within its length. */
export function numbered(base: string, count: number): string {
  const suffix = `-${count}`;
  return `${base.slice(0, LONGEST_SLUG - suffix.length).replace(/-+$/, '')}${suffix}`;
}

/**
 * Whether an id is a slug, or one of those that follow it.
 *
 * @example
 * isNumbered('acme-engineer-2', 'acme-engineer') //=> true
 */
export function isNumbered(id: string, base: string): boolean {
  const count = Number(/-(\d+)$/.exec(id)?.[1] ?? 0);
  return id === base || (count > 1 && id === numbered(base, count));
}
