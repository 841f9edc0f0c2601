/** Noun phrases: their head, and the word they need before them in a sentence. Pure. */

import { isGerund, isPast, withArticle } from './verbs.ts';
import { isNominal, isPlural, type Word, word, write } from './words.ts';

/** Nouns that go without an article when they are meant in general. */
const MASS =
  /(?:[^c]ity|ness|ism|ics|ship|ware|ance|ence|ency|ancy|hood|dom|ing|graphy)$|^(?:advice|alignment|breakfast|dinner|lunch|art|autonomy|care|churn|code|collaboration|communication|control|coverage|curiosity|debt|documentation|education|equipment|feedback|finance|food|governance|growth|health|help|history|inflation|information|innovation|knowledge|law|leave|lineage|management|retrieval|service|sense|analysis|math|maths|mentorship|money|music|on-call|payroll|privacy|progress|recursion|research|retention|revenue|sales|scale|sleep|software|storage|support|time|traffic|training|triage|trust|turnover|usage|work|teamwork|homework|paperwork)$/;
const COUNTED =
  /^(?:ability|activity|agency|appliance|audience|balance|building|city|community|conference|currency|difference|distance|entity|experience|facility|fellowship|hearing|identity|instance|internship|licence|meeting|membership|offering|opportunity|painting|performance|preference|priority|rating|reference|relationship|responsibility|scholarship|sentence|sequence|setting|thing|university)$/;
/** Nouns for people by what they do, for "my time as a …". */
export const PERSON =
  /(?:eer|ist|ician|mentor|tutor|contributor|facilitator|mediator|creator|curator|organi[sz]er|master|worker|keeper|maker|teacher|trainer|driver|writer|buyer|seller|lawyer|cleaner|carer|baker|farmer|gardener|officer|manager|engineer|developer|designer|maintainer|researcher|lecturer|recruiter|programmer|founder|owner|member|leader|reader|speaker|player|photographer|carpenter|plumber|firefighter|cashier|barista|chef|cook|nurse|midwife|doctor|surgeon|analyst|architect|accountant|consultant|assistant|attendant|librarian|technician|electrician|musician|translator|editor|author|actor|director|instructor|operator|supervisor|coordinator|administrator|moderator|auditor|inspector|contractor|professor|intern|trainee|apprentice|volunteer|person|lead|head|president|secretary|clerk|waiter|waitress|captain|pilot|soldier|parent|wizard|veteran|(?:chair|crafts|crew|fore|sales|trades)(?:wo)?man|pharmacist|paramedic|therapist|sre|swe|cto|ceo|cfo)$/;
/** Other things in -er and -or than people. */
export const THINGS =
  /^(?:adapter|behaviou?r|border|browser|buffer|calculator|career|cent(?:er|re)|chapter|cluster|colou?r|compiler|computer|container|controller|counter|cover|customer|dinner|docker|door|driver|error|factor|filter|floor|folder|indicator|labou?r|layer|ledger|letter|loader|matter|monitor|motor|newsletter|number|offer|order|paper|parser|poster|power|printer|processor|reactor|register|router|scanner|scheduler|sector|sensor|server|spider|summer|supplier|theater|ticker|tower|tracker|trailer|trigger|user|vector|water|weather|winter|wrapper)$/;
const POSSESSED =
  /^(?:ability|apprenticeship|background|book|career|certificate|decade|degree|diploma|dissertation|doctorate|experience|eye|familiarity|flair|grasp|interest|internship|job|knowledge|licence|license|love|month|passion|phd|[bm]sc|[bm]a|mba|md|grounding|placement|project|research|role|season|skill|stint|talent|track|understanding|upbringing|studies|thesis|time|training|work|year)$/;

/** Index of the head of the noun phrase that words begin with; -1 where there is none. */
export function headAt(words: readonly Word[]): number {
  let head = -1;
  for (const [index, one] of words.entries()) {
    const next = words[index + 1];
    const isAttribute =
      one.pos === 'VERB' && (isGerund(one) || isPast(one)) && next !== undefined && isNominal(next) && index <= 1;
    if (isNominal(one) || (one.pos === 'NUM' && head >= 0)) head = one.pos === 'NUM' ? head : index;
    else if (!/^(?:DET|ADJ|NUM|PRON|PART|ADV)$/.test(one.pos) && !isAttribute && !/^(?:and|vs|&)$/.test(one.text))
      break;
    else if (head >= 0 && /^(?:DET|PRON|ADV)$/.test(one.pos)) break;
    if (/^(?:and|&)$/.test(one.text)) break;
  }
  return head < 0 && words.length === 1 ? 0 : head;
}

/** Whether a phrase has what goes before it: an article, a possessive, a number, a name that owns it. */
export function isDetermined(words: readonly Word[]): boolean {
  const [first, second] = words;
  if (first === undefined || /^(?:DET|NUM)$/.test(first.pos)) return true;
  if (second?.text === "'s") return first.pos === 'PROPN' || isPlural(first);
  if (isOfNamed(words)) return true;
  return (
    first.pos === 'PRON' ||
    /^(?:half|both|all|such|over|about|nearly|almost|more|many|several|few|fewer|less|most|(?:any|every|no|some)thing)$/i.test(
      first.text,
    )
  );
}

/** "Judge Farrow's order", "coach Lee's drill": a name of several words owns it. */
function isOfNamed(words: readonly Word[]): boolean {
  const owner = words.findIndex(({ text }) => text === "'s");
  const last = words[owner - 1];
  return last?.pos === 'PROPN' && /^[A-Z][a-z]/.test(last.text) && words.slice(0, owner).every(isNominal);
}

export function isPersonNoun(words: readonly Word[]): boolean {
  const head = words[headAt(words)];
  if (head === undefined || isPlural(head)) return false;
  const lemma = head.lemma.toLowerCase();
  return PERSON.test(lemma) || (head.pos === 'NOUN' && /(?:er|or)$/.test(lemma) && !THINGS.test(lemma));
}

export function isPossessed(words: readonly Word[]): boolean {
  const head = words[headAt(words)];
  return head !== undefined && (POSSESSED.test(head.lemma.toLowerCase()) || /^masters$/i.test(head.text));
}

/** A phrase with "the" where it needs an article; a list with each of its members so. */
export function withThe(words: readonly Word[]): string {
  return joinedList(membersOf(words).map((member) => (needsArticle(member) ? `the ${write(member)}` : write(member))));
}

/** "a nurse on nights", "Head of Year". */
export function withA(words: readonly Word[]): string {
  const isTitle = /^[A-Z]/.test(words[0]?.text ?? '') && words[1]?.text === 'of';
  return isDetermined(words) || isTitle ? write(words) : withArticle(write(words));
}

function needsArticle(words: readonly Word[]): boolean {
  const at = headAt(words);
  const head = words[at];
  if (isDetermined(words) || head === undefined || head.pos !== 'NOUN' || isPlural(head)) return false;
  const next = words[at + 1];
  const isPaired = /^(?:over|vs|versus)$/.test(next?.text ?? '') && words.length === at + 3;
  if (isPaired || (next?.pos === 'NUM' && /^\d/.test(next.text))) return false;
  const isOf = /^(?:of|between)$/.test(next?.text ?? '');
  return isOf || !MASS.test(head.lemma) || COUNTED.test(head.lemma);
}

/** The members of a list, each a noun phrase; one where it is none. */
function membersOf(words: readonly Word[]): Word[][] {
  const members: Word[][] = [[]];
  for (const one of words) {
    if (/^(?:,|\+|&|and|\/)$/.test(one.text) && one.gap === (one.text === ',' ? '' : ' ')) members.push([]);
    else members.at(-1)?.push(one);
  }
  const filled = members.filter((member) => member.length > 0);
  const areNouns = filled.every(
    (member) => headAt(member) >= 0 && /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(member[0]?.pos ?? ''),
  );
  const [one = [], other = []] = filled;
  const isAlike =
    (isDetermined(other) && !other.some(({ pos, text }) => pos === 'VERB' || text === 'no')) ||
    other.every(({ pos, text }) => pos === 'NOUN' && /^[a-z]/.test(text)) ||
    [one, other].every(
      (member) => (member.length === 1 && isNominal(member[0] as Word)) || isPlural(member.at(-1) as Word),
    );
  const isJoined = words.some(({ text }) => /^(?:\+|&|and|\/)$/.test(text));
  const hasAside = (member: readonly Word[]) => member.some(({ pos }) => pos === 'ADP');
  // "difference between liveness and readiness probe", "list of films and budget": the second goes with the aside.
  if (isJoined && filled.length === 2 && hasAside(one) && !hasAside(other) && !isDetermined(other)) return [[...words]];
  if (filled.length === 2 && ((!isJoined && !isAlike) || other.slice(1).some(({ pos }) => pos === 'NUM')))
    return [[...words]];
  const isCommaed = words.some(({ text }) => /^[,+&]$/.test(text)) || filled.every((member) => member.length <= 3);
  return areNouns && isCommaed && filled.length > 1 ? filled : [[...words]];
}

function joinedList(members: readonly string[]): string {
  if (members.length < 2) return members[0] ?? '';
  return `${members.slice(0, -1).join(', ')} and ${members.at(-1)}`;
}

/** "my" before a phrase, in place of its article. */
export function withMy(words: readonly Word[]): string {
  const rest = /^(?:the|a|an)$/i.test(words[0]?.text ?? '') ? words.slice(1) : words;
  return write([word('my', 'PRON', ''), ...rest.map((one, index) => (index === 0 ? { ...one, gap: ' ' } : one))]);
}
