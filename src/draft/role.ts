/** Roles as people write them, made fit for a sentence. Text to text, no I/O. */

import { withArticle } from './notes/verbs.ts';

/** What an advertisement adds: in brackets, behind a bar or a dash, or where, how and how long. */
const ADDED =
  /\s*[([{][^)\]}]*[)\]}]|\s*[|•·].*$|\s+[-–—]\s+.*$|\s*,\s*(?=(?:remote|hybrid|on-?site|full|part|contract|permanent|fixed|temporary|maternity|\d))[^,]*|\s+\(?[mwfdx](?:\s*\/\s*[mwfdx]){1,3}\)?/giu;
const KIND = /(?:^|\s)(?:role|position|job|post|vacancy|opening|opportunity)$/i;
/** Names of no role: what people put where they do not know it. */
const NO_ROLE =
  /^(?:|hiring|interviews?|jobs?|roles?|positions?|application|unknown|tbd|various|speculative|chat|(?:an? )?(?:informational|coffee|intro(?:ductory)?) (?:chat|call|talk|meeting|interview))$/i;
const PLACE_OF_WORK =
  /(?:internship|apprenticeship|fellowship|placement|traineeship|residency|studentship|scholarship|clerkship|postdoc|phd|gig|programme|program|project|contract)$/i;
/** Whether a title is that of a person, not of a place of work. */
export const PERSON =
  /(?:\b(?:head|lead|chief|director|manager|analyst|architect|nurse|chef|cook|clerk|fellow|associate|specialist|representative|officer|assistant|apprentice|trainee|intern|professor|partner|scientist|president|vp|cto|ceo|cfo|coo|sre|pm|swe|principal|dean|agent|executive|attendant|midwife|pilot|guard|host|steward|accountant|consultant|counsel|paralegal|technician|electrician|librarian|physician|magician|musician|coordinator|programmer|medic|paramedic|porter|barista|carer)\b|(?:[^d]er|or|ist|man|woman|person)\b)/i;

/** A role: its title by itself, and as a sentence takes it. */
export interface RoleWords {
  /** "Senior Data Engineer (Berlin)"; empty where none is known. */
  title: string;
  /** "the Senior Data Engineer role", "the internship", "the role". */
  the: string;
  /** "as Senior Data Engineer", "in the Data Science role". */
  as: string;
}

/**
 * @example
 * roleWords('Senior Data Engineer (m/f/d), Berlin').the //=> 'the Senior Data Engineer role'
 * roleWords('a backend position').the //=> 'the backend position'
 */
export function roleWords(role: string): RoleWords {
  const plain = role
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ADDED, '')
    .replace(/[\s,;:/-]+$/, '')
    .replace(/^(?:the|an?|for)\s+/i, '')
    .trim();
  const title = plain === plain.toUpperCase() && /[A-Z]{4,}/.test(plain) ? inOrdinaryCase(plain) : plain;
  if (NO_ROLE.test(title)) return { title: '', the: 'the role', as: 'in the role' };
  if (KIND.test(title) || PLACE_OF_WORK.test(title)) return { title, the: `the ${title}`, as: `in the ${title}` };
  const [short = title, ...rest] = title.split(',').map((part) => part.trim());
  const the = `the ${short} role`;
  return {
    title: rest.length > 0 ? `${short} (${rest.join(', ')})` : short,
    the,
    as: PERSON.test(short) ? `as ${/^[a-z]/.test(short) ? withArticle(short) : short}` : `in ${the}`,
  };
}

function inOrdinaryCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/\b(?:Of|And|In|For|The)\b/g, (word) => word.toLowerCase());
}
