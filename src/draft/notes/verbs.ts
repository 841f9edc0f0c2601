/** The forms of English verbs, as far as notes need them. Pure. */

interface Form {
  text: string;
  lemma: string;
}

/** Past forms that are no participles: after a noun they are always its verb. */
const STRONG =
  'ate became began broke came chose did drove fell flew forgot froze gave got grew knew ran rose saw shook spoke stole swam threw took went wore wrote';
/** Past forms that a model may take for nouns. */
export const PAST_LEMMAS = new Map([
  ['learnt', 'learn'],
  ['burnt', 'burn'],
  ['dealt', 'deal'],
  ['spelt', 'spell'],
  ['led', 'lead'],
  ['shrank', 'shrink'],
  ['rebuilt', 'rebuild'],
  ['redid', 'redo'],
]);
/** What happens by itself: after a noun its past form is finite. */
const HAPPENS =
  'arrive become close come crash decline disappear double drop emerge expire fail go happen improve increase join last leave matter merge open shrink start stay stop tumble triple turn vanish work';
const SAME = 'cost cut hit hurt let put quit read set shut split spread';
const [strong, happens, same] = [STRONG, HAPPENS, SAME].map((list) => new Set(list.split(' ')));

/** `build` */
export function isBase({ text, lemma }: Form): boolean {
  return text.toLowerCase() === lemma;
}

/** `builds`, `has` */
export function isThird({ text, lemma }: Form): boolean {
  return text.toLowerCase() !== lemma && /s$/i.test(text) && !/ss$/i.test(text);
}

/** `building` */
export function isGerund({ text, lemma }: Form): boolean {
  return /ing$/i.test(text) && text.toLowerCase() !== lemma;
}

/** `built`; of those that look like the base the ones that are mostly past in notes. */
export function isPast(form: Form): boolean {
  if (PAST_LEMMAS.has(form.text.toLowerCase())) return true;
  if (isBase(form)) return Boolean(same?.has(form.lemma));
  return !isThird(form) && !isGerund(form);
}

/** `gone`, `written`: forms that are no past without an auxiliary. */
export function isParticiple(text: string): boolean {
  return /^(?:\w*[^p]en|\w+wn|\w*(?:born|gone|sworn|torn|worn|done|begun|sung|drunk|swum|rung))$/i.test(text);
}

/** Whether a past form after a noun is that noun's verb though nothing follows it. */
export function isFinitePast({ text, lemma }: Form): boolean {
  return !isParticiple(text) && Boolean(strong?.has(text.toLowerCase()) || happens?.has(lemma));
}

const AGREED: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do', am: 'are' };

/** The form that goes with `you`: `runs` becomes `run`, `was` becomes `were`; all others stay. */
export function withYou(form: Form): string {
  const agreed = AGREED[form.text.toLowerCase()];
  if (agreed !== undefined) return agreed;
  return isThird(form) && form.lemma !== form.text ? form.lemma : form.text;
}

/** The base of an `-ed` form that a model takes for an adjective. */
export function baseOfPast(past: string): string {
  return past
    .toLowerCase()
    .replace(/(?<=[vcszgu])ed$/, 'e')
    .replace(/ed$/, '');
}

/**
 * The base of an `-ing` form that a model does not know.
 *
 * @example
 * baseOf('mailing') //=> 'mail'
 */
export function baseOf(gerund: string): string {
  const stem = gerund.toLowerCase().replace(/ing$/, '');
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[vcz]|[aeiou]s|dg)$/.test(stem) ? `${stem}e` : stem;
}

const DOUBLED =
  /^(?:admit|begin|commit|control|equip|forget|occur|permit|prefer|program|refer|regret|rerun|submit|transfer)$/;

/**
 * The `-ing` form of a base.
 *
 * @example
 * gerundOf('run') //=> 'running'
 * gerundOf('move') //=> 'moving'
 */
export function gerundOf(base: string): string {
  if (base === 'be') return 'being';
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  const isShort = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base);
  return isShort || DOUBLED.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/**
 * A word with its indefinite article.
 *
 * @example
 * withArticle('engineer') //=> 'an engineer'
 */
export function withArticle(noun: string): string {
  const isVowel =
    /^(?:[aeio]|u(?!ni|se|ser|k\b|s\b)|hono|hour|heir|[AEFHILMNORSX](?:[A-Z]|$))/.test(noun) &&
    !/^(?:one|eu)/i.test(noun);
  return `${isVowel || /^[AEIO]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
