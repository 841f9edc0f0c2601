/** A company or a role that a letter names in the place of theirs, and that is recorded nowhere. Pure. */

import type { Finding } from '../../model/draft.ts';
import { companyForm, plainLetters } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { lettered } from '../lettered.ts';
import { PERSON, roleWords } from '../role.ts';
import { nameWords } from './greeting.ts';
import { namesRole } from './named.ts';
import { isOwn } from './own.ts';
import type { Case, Hit } from './rule.ts';
import { contentWords, isQuoted } from './words.ts';

const WORD = String.raw`[\p{Lu}][\p{L}\p{M}\p{N}'’-]*`;
/** A name, or a title, of one word or more. */
const NAME = lettered(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?:(?: |,? (?:& |of |for |de |du |der )?)${WORD})*(?:,? (?:ltd|plc|inc)\b)?`,
  'g',
);

/** In capitals at the beginning of a sentence alone. */
const BEGUN = /^(?:The|An?|This|Your|Joining) (?=.)/;

interface Named {
  name: string;
  before: string;
  after: string;
  line: number | null;
}

/** What somebody looks forward to, and not what they did elsewhere. */
const WISH =
  /\b(?:love|like|hop(?:e|ing)|want|keen|glad|happy|delight\w*|excit\w*|thrilled|proud|honou?r\w*|eager|wish|pleas\w+|look(?:ing)? forward|chance|opportunity|idea|imagine|see myself|interest\w*|privilege|joy|appeals?)\b/i;
const WISHES = new RegExp(WISH, 'gi');
/** Told of other times, people and places. */
const ELSEWHERE =
  /\b(?:my|his|her|their) (?:\w+ )?(?:role|position|job|post|time|years|work)\b|\b(?:was|were|did|held|left|refused|worked|had|used to|has|since|after|when|until|as i|than|accepted|signed|offered|gave me|got|taken|took|turned down|elsewhere|another|instead|other|if|should (?:an?|the|another|any|you)|any|such as|one day|some day|eventually|grow into|ever|never|no to)\b/i;
const PLACE = '(?:role|position|job|post|opening|vacancy|opportunity)';
const FEW = "(?: (?!as |like |than |did |was )[\\w'’-]+)";
/** Before the name of an employer; never of a person. */
const EMPLOYED: readonly RegExp[] = [
  new RegExp(`\\b(?:the|this|your|an?) (?:[\\w-]+ ){0,3}${PLACE}(?: (?:as|of) [\\w ]+)? (?:at|with) $`, 'i'),
  /\b(?:thank\w*|greet|regards|wishes|hello|luck|love|best)\b.*\b(?:everyone|everybody|all(?: of you)?|team|people|staff|colleagues|others) at $/i,
  /\b(?:a|my|the) (?:\w+ )?(?:place|future|career|life) (?:at|with) $|\b(?:work|join)\w*\b[^.,;]{0,20} you(?: all| both)? at $/i,
  /\bheart (?:is )?set on $|\b(?:see|imagine|picture) (?:myself|me)(?: [\w'’-]+){0,4} at $/i,
  /\b(?:application|apply|applied|applying) (?:at|to|with) $/i,
];
/** Before the name of an employer, or of where one met. */
const INTERVIEWED = /\binterview(?:ing|ed)?(?: me)? (?:at|with|by) $/i;
const WORKING = new RegExp(
  `\\b(?:(?:work|working|start|starting|begin|stay|contribute)${FEW}{0,5} at|(?:be|being|become|becoming)${FEW}{1,5} at|(?:be|being|become|becoming) (?:a )?part of) $`,
  'i',
);
/** Before the name of an employer, or of a person. */
const JOINING = /\b(?:join|joining|(?:work|working|grow|growing|come|coming|belong) (?:for|with|to)) $/i;
/** Behind the name of an employer at the beginning of a sentence. */
const WANTED =
  /^ (?:will|would) (?:have|take|hire) me\b|^ (?:is|would be) (?:just |exactly )?(?:where|the (?:place|firm|company))\b.*\b(?:i|me)\b/i;
/** In the place of a company it is a part of one, or a place. */
const PART =
  /^(?:team|crew|unit|squad|department|division|ward|desk|room|office|branch|depot|gallery|wing|shift|kitchen|shop|studio|campus|site|yard|wharf|street|road|lane|avenue|square|park|cross|bridge|hill|gate|quay|house|hall|court|tower|building|floor|station|airport|harbour|harbor|port|bay|island|city|town|village|hamlet|green|centre|center|north|south|east|west|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/** It finds people for others, whom the letter may name. */
const AGENCY =
  /\b(?:agency|staffing|recruit\w*|resourcing|personnel|talent|search|placements?|temps?|people|associates|careers?|jobs?|partners)\b/i;

/** A noun that a name stands before: `Rockwool slabs`. */
const ATTRIBUTE =
  /^ (?!(?:and|or|in|as|on|for|with|from|is|was|would|will|after|because|if|to|at|so|this|next|soon|again|too|here|where|who|which|even|than|but|by|very|one|has|have|had|can|may|must|should|could|since|until|when|before|under|over|about)\b)[a-z]+/;
/** The role has somebody. */
const FILLED = /\b(?:filled|went|gone|taken|given|closed)\b/i;

/** Companies and roles that stand where only theirs can. */
export function strangers(judged: Case): Hit[] {
  const { draft, letter, process } = judged;
  if (process.length === 0) return [];
  const places = [{ text: draft.subject ?? '', line: null }, ...letter.sentences, ...letter.postscript];
  return places.flatMap(({ text, line }) =>
    namedIn(text.normalize('NFC'), line).flatMap((named) => {
      if (ELSEWHERE.test(nearBy(named.before))) return [];
      const level = strangeRole(named, judged) ?? strangeCompany(named, judged);
      return level === null ? [] : [{ line, level, found: `"${named.name}"` }];
    }),
  );
}

/** What of a sentence bears on a name at its end: from the wish on, or its last words. */
function nearBy(before: string): string {
  const wish = [...before.matchAll(WISHES)].at(-1)?.index;
  return wish === undefined ? before.split(' ').slice(-LAST_WORDS).join(' ') : before.slice(wish);
}
const LAST_WORDS = 6;

function namedIn(text: string, line: number | null): Named[] {
  return [...text.matchAll(NAME(text))].map(({ 0: found, index }) => {
    const [begun = ''] = index === 0 ? (BEGUN.exec(found) ?? []) : [];
    const name = found.slice(begun.length).replace(/['’]s?$/, '');
    const from = index + begun.length;
    return { name, before: text.slice(0, from), after: text.slice(from + name.length), line };
  });
}

const APPLIED = new RegExp(`\\b${PLACE}(?: of| as| for)(?: an?| the)? $`, 'i');
const THEIRS = new RegExp(`\\byour ${PLACE}(?: of| as) $`, 'i');
const BECOMING = new RegExp(
  `\\b(?:work|working|start|join|joining|begin|serve)${FEW}{0,4} as (?:an? |the |your )?$|\\b(?:be|become|becoming|make) (?:you |your |an? |the )*(?:next |new |good )?$`,
  'i',
);
const I_WOULD = /\bi(?: (?:would|could)|['’]d) (?:be|make|become)\b/i;
const CONSIDERED =
  /\b(?:consider\w*|interview\w*|appl(?:y|ied|ying)|application|advert\w*|listing)(?: me)? (?:for|as) (?:the |an? |your )?$/i;
const PLACE_BEHIND = new RegExp(`^ ${PLACE}\\b`, 'i');
/** A role elsewhere. */
const ABROAD = lettered(String.raw`^ [a-z]+ (?:at|in|with|for|of) [\p{Lu}]`, '');

/** How sure it is that a name is a role other than theirs; null where it is none, or theirs. */
function strangeRole({ name, before, after }: Named, judged: Case): Finding['level'] | null {
  const { process, own, isEveryday } = judged;
  const isApplied = APPLIED.test(before) || CONSIDERED.test(before);
  const isBehind =
    /\b(?:the|this|your|that|an?) $/i.test(before) &&
    PLACE_BEHIND.test(after) &&
    !ABROAD(after).test(after) &&
    !FILLED.test(after);
  const isBecoming = BECOMING.test(before) && (WISH.test(before) || I_WOULD.test(before));
  if (!(isApplied || isBehind || isBecoming) || THEIRS.test(before)) return null;
  const head =
    name
      .split(/,? (?:of|for) |,/)[0]
      ?.split(' ')
      .at(-1) ?? '';
  if (!PERSON.test(head) || !isEveryday(head)) return null;
  const roles = process.map(({ role }) => role).filter((role) => roleWords(role).title !== '');
  const isTheirs = (role: string) =>
    namesRole(name, role) || isPartOf(initialsOf(name), role) || isQuoted(role, name, ANY_WORD);
  const isShort = (role: string) => name === name.toUpperCase() && initialsOf(role).startsWith(name);
  if (roles.length === 0 || isOwn(name, own) || roles.some((role) => hasHead(role, head) || isShort(role))) return null;
  const isSure = name.includes(' ') || APPLIED.test(before);
  const mayMean = roles.some((role) => isTheirs(role) || !contentWords(roleWords(role).title).every(isEveryday));
  return isSure && !mayMean ? 'error' : 'warning';
}

/** One word in common. */
const ANY_WORD = 0.01;
const hasHead = (role: string, head: string) =>
  isQuoted(head, role, 1) || role.toLowerCase().includes(head.toLowerCase());
const initialsOf = (name: string) =>
  nameWords(name)
    .map((word) => word.charAt(0))
    .join('');
const isPartOf = (short: string, whole: string) => short.length > 1 && nameWords(whole).includes(short.toUpperCase());

/** How sure it is that a name is a company other than theirs; null where it is none, or theirs. */
function strangeCompany({ name, before, after }: Named, judged: Case): Finding['level'] | null {
  const isJoining = JOINING.test(before) && (WISH.test(before) || /^\W*join/i.test(before));
  const isHoped = /^\W*\w+ing\b/.test(before) && /\b(?:would|will|['’]d)\b/.test(after);
  const isWorking = WORKING.test(before) && (WISH.test(before) || isHoped);
  const isWanted = /^(?:\W*|I hope (?:that )?)$/i.test(before) && WANTED.test(after);
  const isMet = INTERVIEWED.test(before);
  if (
    !(isJoining || isWorking || isWanted || isMet || EMPLOYED.some((one) => one.test(before))) ||
    isTheirs(name, judged)
  )
    return null;
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  const isWord = (word: string) => judged.isEveryday(word) || judged.isEveryday(word.replace(/(?:ie)?s$/, ''));
  const hasClients = judged.process.some(({ company }) => AGENCY.test(company));
  const isLegal = isLegalForm(name) && words.length > 1;
  if (isLegal && !hasClients) return 'error';
  if (PART.test(last) || /\d/.test(name)) return null;
  const isPlural = /[^s]s$/.test(last);
  if (isMet || (isJoining && ATTRIBUTE.test(after))) return isMet && words.length > 1 ? 'warning' : null;
  // Who is joined may be a person: Tom Baker.
  if (isJoining && !(words.length > 2 || (isPlural && !judged.isEveryday(words[0] ?? '')))) {
    return words.length > 1 ? 'warning' : null;
  }
  if (words.length < 2) return null;
  const isOrganization = isPlural || isWord(last);
  // A name that is no English may stand in its translation.
  const isEnglish = judged.process.every(({ company }) => {
    const told = nameWords(company);
    return told.length < 2 || isWord(told.at(-1) ?? '') || isLegalForm(company);
  });
  return isOrganization && isEnglish && !hasClients ? 'error' : 'warning';
}

/** Whether a name ends in what a company is by law. */
const isLegalForm = (name: string) => companyForm(`${name} X`) !== `${companyForm(name)} x`;

/** Whether a name may be theirs: a form of the company, or what is recorded of it in another place. */
function isTheirs(name: string, { process, own, search }: Case): boolean {
  const words = companyForm(name.replace(/['’]s\b/g, ''))
    .replace(/^the /, '')
    .split(' ');
  const [first = ''] = words;
  const people = process.flatMap(everyoneIn);
  const companies = [...process.map(({ company }) => company), ...people.flatMap(({ agency = [] }) => agency)];
  const places = [
    ...process.map(({ domain = '' }) => domain),
    ...people.map(({ email = '' }) => email.replace(/.*@/, '')),
  ];
  const isForm = (company: string) => {
    const theirs = companyForm(company).replace(/^the /, '').split(' ');
    const shorts = [theirs, words].map((one) => one.map((word) => word.charAt(0)).join(''));
    return (
      theirs.includes(first) ||
      words.includes(theirs[0] ?? '') ||
      words.every((word) => theirs.includes(word)) ||
      shorts[0] === words.join('') ||
      shorts[1] === theirs.join('')
    );
  };
  const isElsewhere = (search?.interviews ?? []).some(({ company }) => companyForm(company) === companyForm(name));
  return (
    isElsewhere ||
    companies.some(isForm) ||
    places.some(
      (place) => plainLetters(place).includes(words.join('')) || (first.length > 3 && place.includes(first)),
    ) ||
    own.some((text) => nameWords(text).some((word) => plainLetters(word) === first))
  );
}
