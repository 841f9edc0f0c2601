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

/**
 * How well a part of a name means it, with its marks or without: 0 the whole name, 1 its beginning or a word between
 * spaces, 2 a run of its words, as they stand or turned; null not at all.
 *
 * @example
 * rankOfPart('Søren Kjærgård', 'soren') //=> 1
 * rankOfPart('Lim, Ah Kow', 'ah kow') //=> 2
 * rankOfPart("Kwame O'Neill-Díaz", 'diaz') //=> 2
 */
export function rankOfPart(name: string, part: string): 0 | 1 | 2 | null {
  const folded = foldName(part);
  const run = wordsIn(folded);
  if (run === '') return null;
  const formsOf = (text: string) => [foldName(text), plainLetters(text)];
  const forms = formsOf(name);
  if (forms.includes(folded)) return 0;
  if (forms.some((form) => form.startsWith(`${folded} `) || form.split(/\s+/).includes(folded))) return 1;
  const turned = formsOf(name.replace(/^([^,]+),\s*([^,]+)/, '$2 $1'));
  const all = [...forms, ...turned].flatMap((form) => [form, form.replace(/['’]/g, '')]);
  return all.some((form) => ` ${wordsIn(form)} `.includes(` ${run} `)) ? 2 : null;
}

function wordsIn(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** What a company is by law, at the end of its name, as it is left of it without marks and dots. */
const LEGAL_FORM =
  /(?: (?:ltd|limited|llc|llp|lp|plc|inc|incorporated|corp|corporation|co|company|gmbh|mbh|ag|se|kg|kgaa|ug|ohg|ev|sa|sas|sarl|srl|spa|sl|bv|nv|ab|as|aps|oy|oyj|kft|zrt|nyrt|sro|doo|sp ?zoo|ltda|lda|pty|pte|pvt|kk|and|haftungsbeschrankt))+$/;

/**
 * The form in which two names of a company are nearly the same: without its legal form, marks, signs and case.
 *
 * @example
 * companyForm('ACME, Inc.') === companyForm('Acme GmbH & Co. KG') //=> true
 */
export function companyForm(text: string): string {
  const words = plainLetters(text)
    .replace(/&|\+/g, ' and ')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(LEGAL_FORM, '') || words;
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
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
