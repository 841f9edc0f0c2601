/** How names and addresses are compared and shortened; pure text. */

/** Whether a text has no character beyond ASCII. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/**
 * The form in which two names of one company, role, person or address are equal: trimmed, NFC, case-folded.
 *
 * @example
 * foldName(' Straße ') === foldName('STRASSE') //=> true
 */
export function foldName(text: string): string {
  if (isAscii(text)) return text.trim().toLowerCase();
  return text.trim().normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/**
 * A key that is equal for the interviews of one process: company and role, trimmed, NFC, case-folded.
 *
 * @example
 * processKey({ company: 'ACME ', role: 'Engineer' }) === processKey({ company: 'Acme', role: 'engineer' }) //=> true
 */
export function processKey({ company, role }: { company: string; role: string }): string {
  return `${foldName(company)}\n${foldName(role)}`;
}

const LEGAL_FORM =
  /[\s,]+(?:inc|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|ag|kg|se|sa|sas|sarl|bv|nv|ab|as|oy|srl|spa|pty|pte)\.?$/;

/**
 * A company's name without its legal form, folded: what tells whether two spellings mean one employer.
 *
 * @example
 * companyStem('Acme, Inc.') === companyStem('ACME Ltd') //=> true
 */
export function companyStem(company: string): string {
  const folded = foldName(company);
  const stem = folded.replace(LEGAL_FORM, '');
  return stem === folded || stem === '' ? folded : companyStem(stem);
}

/** Letters that a decomposition leaves whole. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

/**
 * Latin letters without their marks, lower-case; whatever has no plain form stays as it is.
 *
 * @example
 * plainLetters('Søren Kjærgård') //=> 'soren kjaergard'
 */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
