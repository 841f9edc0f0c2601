/** Names of people: which words are names, and how their bearer is greeted. Text to text, no I/O. */

/** Titles before a name, in lower case and without full stops; those of nobility go with the given name. */
const TITLES = new Set(
  'mr mrs ms miss mx dr drs prof professor sir dame lord lady rev reverend fr father sister brother rabbi imam sheikh shri smt judge justice capt captain col colonel lt sgt maj major gen general hon herr frau monsieur madame mme mlle m señor señora sr sra don doña dott dipl dipl-ing ing ir mag engr eng datuk dato tan hc nat med jur phil rer habil'.split(
    ' ',
  ),
);
const NOBLE = /^(?:sir|dame|lord|lady|sheikh)$/i;
/** Degrees and the like behind a name. */
const SUFFIX =
  /^(?:ph\.?\s?d|m\.?d|m\.?a|b\.?a|m\.?sc|b\.?sc|mba|ll\.?m|jd|dphil|edd|dds|rn|cpa|cfa|pmp|esq|obe|mbe|cbe|frs|fcca|jr|sr|junior|senior|ii|iii|iv)\.?$/i;
/** Words that belong to the name that follows them. */
const PARTICLES = new Set(
  "van von der den de del della di da dos das do du des la le el al bin bint binti ibn ben ter ten te zu zum af av y e d' o' mc mac st abu abdul abdel abd um umm ait ould".split(
    ' ',
  ),
);
/** Particles that are given names where a name begins with them: "Ben Carter". */
const GIVEN_FIRST = /^(?:Ben|Della|Mac)$/;
const NOT_ALONE = new Set(['abdul', 'abdel', 'abd', 'abu', 'um', 'umm']);
/** Family names that stand first where names are written in that order. */
const FAMILY_FIRST = new Set(
  'chen hu li lin lu ma sun wu yu nguyễn nguyen trần tran phạm pham hoàng hoang huỳnh huynh phan vũ võ đặng dang bùi bui dương duong đỗ ngô wang zhang liu yang huang zhao zhou xu zhu guo gao luo zheng xie tang cao deng feng jiang jiāng xiao peng zeng choi jung kang yoon jang lim shin seo kwon tanaka sato satō suzuki takahashi watanabe ito itō yamamoto nakamura kobayashi kato katō yoshida yamada sasaki nagy kovács szabó tóth horváth'.split(
    ' ',
  ),
);
/** The same, but given names as well: only before a given name of such a language, which has a hyphen in it. */
const FAMILY_OR_GIVEN = /^(?:kim|lee|park|cho|han|ko|ho)$/i;
const HONORIFIC = /-(?:san|sama|sensei|kun|chan|ji|nim)$/i;
const MAILBOX = /^(?:hr|team|talent|recruiting|recruitment|hiring|careers|people|jobs|office|reception|info)$/i;
const INITIAL = /^(?:\p{L}\.?|(?:\p{L}\.){2,})$/u;
const LATIN = /^[\p{Script=Latin}\p{Mark}\p{Pd}\p{N}\s.'’`·()",&/]*$/u;

function bare(word: string): string {
  return word.toLowerCase().replace(/\.|,$/g, '');
}

function isTitle(word: string): boolean {
  return TITLES.has(bare(word)) || (/^\p{Lu}[\p{L}-]{3,}\.$/u.test(word) && !/\.\p{L}/u.test(word));
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) && word !== word.toUpperCase();
}

/** A name taken apart: "Last, First" in its natural order, degrees and remarks in brackets left out. */
function partsOf(name: string) {
  const whole = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  const nickname = /^[^("“]+[("“](\p{Lu}[\p{L}'’-]+)[)"”] [^)]+$/u.exec(whole)?.[1] ?? null;
  const pieces = whole
    .replace(/\s*[[("“][^\])"”]*[\])"”]/gu, '')
    .split(/\s*,\s*/)
    .filter((one) => one !== '');
  const [last = whole, ...rest] = pieces.filter(
    (one, index) => index === 0 || !one.split(' ').every((part) => SUFFIX.test(part)),
  );
  const words = [...rest.slice(0, 1), last]
    .join(' ')
    .split(' ')
    .filter((one, index) => index === 0 || !SUFFIX.test(one) || one.length < 2);
  const titles = words.filter(
    (one, index) => isTitle(one) && words.slice(0, index).every(isTitle) && index < words.length - 1,
  );
  const half = rest[0]?.split(' ').length ?? 0;
  // The second half of "Last, First"; empty where the name stands in its natural order.
  const turned = words.slice(titles.length, Math.max(half, titles.length));
  return { titles, words: words.slice(titles.length), turned, isTurned: rest.length > 0, nickname };
}

/** In ordinary case where it is all capitals: `PRIYA` is `Priya`; initials stay. */
function inOrdinaryCase(word: string): string {
  if (word !== word.toUpperCase() || word === word.toLowerCase() || [...word].length <= 2 || word.includes('.'))
    return word;
  return word
    .toLowerCase()
    .replace(/(?:^|[-'’])\p{L}|^mc\p{L}/gu, (start) =>
      /^mc/.test(start) ? `Mc${start.slice(2).toUpperCase()}` : start.toUpperCase(),
    );
}

/**
 * The words of a name that are names: no titles, particles or degrees.
 *
 * @example
 * wordsOfName('Dr. Anna van der Berg, PhD') //=> ['Anna', 'Berg']
 */
export function wordsOfName(name: string): string[] {
  const { words, nickname } = partsOf(name);
  const own = words
    .filter((one, index) => !(isParticle(one) && !(index === 0 && GIVEN_FIRST.test(one))) && !isTitle(one))
    .map((one) => one.replace(HONORIFIC, ''));
  return nickname === null ? own : [...own, nickname];
}

/**
 * A whole name in its natural order: `Ostwald, Dieter` is `Dieter Ostwald`; all else as it is recorded.
 *
 * @example
 * fullName('King, Ada, PhD') //=> 'Ada King'
 */
export function fullName(name: string): string {
  const { titles, words, isTurned } = partsOf(name);
  return isTurned ? [...titles, ...words].join(' ') : name;
}

/**
 * How somebody is greeted: word for word as recorded, else by the given name, else by the full name where it cannot be
 * told which of the names that is.
 *
 * @param greet as recorded, without or with a word of greeting before it
 * @example
 * greetingName('Ostwald, Dieter') //=> 'Dieter'
 * greetingName('Lim, Ah Kow') //=> 'Ah Kow'
 * greetingName('Dr. Ada King') //=> 'Ada'
 * greetingName('Nguyễn Thị Lan') //=> 'Nguyễn Thị Lan'
 */
export function greetingName(name: string, greet?: string): string {
  const asked =
    greet
      ?.trim()
      .replace(/^(?:dear|hi|hello|hey)\s+(?=\S)/i, '')
      .replace(/[,:!]+$/, '') ?? '';
  if (asked !== '') return asked;
  const { titles, words, turned, isTurned, nickname } = partsOf(name);
  if (nickname !== null) return nickname;
  const full = [...titles, ...words].map(inOrdinaryCase).join(' ');
  const [first = '', second] = words;
  if (second === undefined || !LATIN.test(words.join(' ')) || name.includes('@')) return full;
  const isCapitals = (one: string) => /^(?:Mc|[OD]['’])?\p{Lu}[\p{Lu}'’-]+$/u.test(one);
  const given = words.find((one) => /\p{Ll}/u.test(one) && !isCapitals(one) && !isParticle(one));
  if (isCapitals(first) && [...first].length > 2 && given !== undefined) return given;
  if (isInDoubt(words, isTurned)) return full;
  const noble = titles.find((title) => NOBLE.test(bare(title)));
  // Where the family name is one that stands first, the given name is often of two words: both are it.
  const family = words[turned.length] ?? '';
  const isTwofold = FAMILY_FIRST.has(family.toLowerCase()) || FAMILY_OR_GIVEN.test(family);
  const more = isTwofold ? turned.slice(1).filter((one) => !INITIAL.test(one)) : [];
  return [noble ?? [], first, ...more]
    .flat()
    .map((one) => (one === noble ? one : inOrdinaryCase(one)))
    .join(' ');
}

function isInDoubt(words: readonly string[], isTurned: boolean): boolean {
  const [first = '', second = ''] = words;
  if ((PARTICLES.has(first.toLowerCase()) && !GIVEN_FIRST.test(first)) || NOT_ALONE.has(first.toLowerCase()))
    return true;
  if (INITIAL.test(first)) return true;
  if (words.some((one) => HONORIFIC.test(one) || MAILBOX.test(one))) return true;
  if (isTurned) return false;
  return (
    FAMILY_FIRST.has(first.toLowerCase()) || (FAMILY_OR_GIVEN.test(first) && /^\p{Lu}\p{L}+-\p{L}+$/u.test(second))
  );
}
