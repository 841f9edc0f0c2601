/** The rule of the greeting: whose name it tells, and in which form. Pure. */

import type { Person } from '../../model/interview.ts';
import { plainLetters } from '../../model/names.ts';
import { everyoneIn } from '../../model/people.ts';
import { greetingName } from '../greeting.ts';
import { lettered } from '../lettered.ts';
import type { Greeting } from './letter.ts';
import type { Case, Hit, LintRule } from './rule.ts';

export const GREETING_RULES: readonly LintRule[] = [
  {
    name: 'greeting',
    level: 'error',
    teaches: 'the mail greets its recipient by the name as recorded',
    check: greeting,
  },
];

const NAME_WORD = lettered(String.raw`[\p{L}\p{M}][\p{L}\p{M}'’-]*`, 'g');

/** The words of a text that may be names. */
export function nameWords(text: string): string[] {
  const whole = text.normalize('NFC');
  return whole.match(NAME_WORD(whole)) ?? [];
}

/** Titles of address, in plain letters. */
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|madam|maam|herr|frau|fraulein|dott|dottor|dottoressa|monsieur|madame|mademoiselle|m|mme|senor|senora|signor|signora|sig|senhor|senhora|dhr|mevr|pastor|father|fr|sister|brother|reverend|rev|rabbi|imam|coach|captain|capt|colonel|col|major|maj|lieutenant|lt|corporal|cpl|sergeant|sgt|inspector|councillor|cllr|dean|principal|judge|justice|chef|nurse|doctor|doc|engineer|ing|uncle|aunty|auntie|san|sama|sensei|ji|bhai|sahib|garu|shri|smt|bey|hanim|khun|bapak|ibu|pani|jnr|jr|snr|phd|md|esq|obe|mbe|cbe)$/;
/** Whether a word is a title: what follows it is a name. */
export function isTitle(word: string): boolean {
  return TITLE.test(partsOf(word).join(''));
}

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|zu|zum|y|e)$/;
/** Short forms that are no beginning of the name. */
const SHORT = new Map(
  `tom:thomas tommy:thomas bill:william billy:william will:william liam:william bob:robert bobby:robert rob:robert dick:richard
    rick:richard rich:richard jim:james jimmy:james jack:john johnny:john liz:elizabeth lizzie:elizabeth
    betty:elizabeth kate:katherine katie:katherine kathy:kathleen cathy:catherine
    kit:christopher chris:christine tony:anthony ted:edward ned:edward eddie:edward meg:margaret maggie:margaret
    peggy:margaret hank:henry harry:henry sasha:alexander sandy:alexander molly:mary polly:mary
    sue:susan mike:michael mick:michael nick:nicholas tina:christina andy:andrew drew:andrew steve:stephen
    dave:david gus:august larry:laurence chuck:charles charlie:charles nell:eleanor ellie:eleanor bella:isabella
    becky:rebecca sally:sarah sadie:sarah jenny:jennifer trish:patricia patty:patricia zan:alexandra
    lexi:alexandra sepp:josef fritz:friedrich hans:johannes wolfi:wolfgang pepe:jose paco:francisco`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

function partsOf(name: string): string[] {
  return plainLetters(name)
    .replace(/['’.]/g, '')
    .split(/[\s,/-]+/)
    .filter((part) => part !== '');
}

type Greeted = Pick<Person, 'name' | 'greet'>;
type Fit = 'right' | 'short' | 'nameless' | 'wrong';

/** How the name in a greeting fits a person: any word of theirs that is no title or particle does, spelt as recorded. */
function fitOf(found: string, person: Greeted): Fit {
  const [written, recorded] = [found, person.name].map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  const asked = person.greet === undefined ? [] : partsOf(greetingName(person.name, person.greet));
  if (asked.length > 0 && partsOf(found).join(' ') === asked.join(' ')) return 'right';
  if (written === recorded || written === greetingName(recorded ?? '')) return 'right';
  const isRunOn = (written ?? '').split(' ').length > 6;
  const words = nameWords(written ?? '').filter((word) => !isTitle(word) || nameWords(recorded ?? '').includes(word));
  const meant = (isRunOn ? words.slice(0, 1) : words).filter((word) => !PARTICLE.test(plainLetters(word)));
  if (meant.length === 0) return 'nameless';
  const known = nameWords(recorded ?? '').flatMap((word) => [word, ...word.split('-')]);
  const isKnown = (word: string) =>
    known.some(
      (one) =>
        one === word ||
        (isUpper(one) && one.toLowerCase() === word.toLowerCase()) ||
        (word === word.toLowerCase() && one.toLowerCase() === word),
    ) ||
    word.split('-').every((part) => known.includes(part) || TITLE.test(part)) ||
    /^\p{Lu}\.?$/u.test(word);
  if (meant.every(isKnown)) return 'right';
  return meant.every((word) => isKnown(word) || known.some((one) => isShortFor(word, one))) ? 'short' : 'wrong';
}

export function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** `Alex` for Alexandra, `Bill` for William. */
export function isShortFor(word: string, name: string): boolean {
  const [short, long] = [plainLetters(word), plainLetters(name)];
  if (short === long) return false;
  const [bare, whole] = [short, long].map((one) => one.replace(/(?:ie|y|i|o|ey|sy|ty)$/, '')) as [string, string];
  // What leaves out the last letter alone, or ends in another way, is misspelt: Hanna, Kaminsky for Kaminski.
  if (bare === short ? long.slice(0, -1) === short : bare === whole) return false;
  return (
    (bare.length >= 2 && long.startsWith(bare)) ||
    (short.length >= 4 && long.includes(short)) ||
    long.startsWith(SHORT.get(short) ?? '\0') ||
    SHORT.get(long) === short
  );
}

function greeting({ draft, letter, world, person, interview, process }: Case): Hit[] {
  // `Good morning from Leeds!` may stand above the greeting.
  const isBelow = letter.greetings.length > 1 && letter.greetings[0]?.name === '';
  const [first, second] = isBelow ? letter.greetings.slice(1) : letter.greetings;
  if (person?.greet !== undefined && draft.body.trimStart().startsWith(person.greet)) return [];
  const to = world.action?.to ?? null;
  const name = person?.name ?? to?.name ?? (draft.to[0]?.name || undefined);
  if (first === undefined) {
    const isNamed = name !== undefined && nameWords(name).some((word) => letter.text.slice(0, 200).includes(word));
    return [{ line: 1, found: 'no greeting such as "Dear …,"', ...(isNamed ? { level: 'warning' as const } : {}) }];
  }
  if (name === undefined) return [];
  const receiver = person ?? { name };
  const isPassedOn = to?.via === 'recruiter' && interview?.recruiter !== undefined;
  const expected = isPassedOn ? [interview.recruiter ?? receiver, receiver] : [receiver];
  const others = process.flatMap(everyoneIn).filter((one) => expected.every(({ name }) => name !== one.name));
  const hits = [{ told: first, fit: fitAmong(first, expected, others), whom: expected[0] ?? receiver }];
  if (second !== undefined) hits.push({ told: second, fit: fitAmong(second, [receiver], others), whom: receiver });
  return hits.flatMap(({ told: { line, name: found }, fit, whom }): Hit[] => {
    if (fit === 'right') return [];
    const isMild = fit === 'short' || (fit === 'nameless' && !/hiring|team|recruit|manager|whom|all\b/i.test(found));
    const hit = { line, found: `"${found}" where ${greetingName(whom.name)} is recorded` };
    return [isMild ? { ...hit, level: 'warning' } : hit];
  });
}

/** How a greeting fits; a word before the right name may hail in another language: `Hola Ana`, `Kia ora Ngaire`. */
function greetedAs({ name, isHailed }: Greeting, person: Greeted): Fit {
  const fit = fitOf(name, person);
  const words = name.split(/\s+/);
  const behind = [1, 2].flatMap((at) => (words.length > at ? [words.slice(at).join(' ')] : []));
  if (fit !== 'wrong' || isHailed || behind.every((one) => fitOf(one, person) !== 'right')) return fit;
  // A given name may be somebody else's before a family name, never before another given name.
  return behind.includes(greetingName(person.name, person.greet)) ? 'right' : 'short';
}

/** Who is greeted beside a reader without a name: `Olga and team`. */
const GROUP = /\b(?:team|all|every(?:one|body)|colleagues|panel|others|crew|staff)\b/i;

/** How a greeting fits its readers: a colleague's own name is no short form, and who is greeted beside them does no harm. */
function fitAmong(told: Greeting, readers: readonly Greeted[], others: readonly Greeted[]): Fit {
  const fits = readers.map((one) => greetedAs(told, one));
  const fit = (['right', 'short', 'nameless'] as const).find((one) => fits.includes(one)) ?? 'wrong';
  const fitsAny = (name: string, people: readonly Greeted[]) => people.some((one) => fitOf(name, one) === 'right');
  if (fit === 'short' && fitsAny(told.name, others)) return 'wrong';
  const names = told.name.split(/\s*(?:,|&|\+|\band\b)\s*/i);
  const areAll = names.every((name) => GROUP.test(name) || fitsAny(name, [...readers, ...others]));
  return fit === 'wrong' && areAll && names.some((name) => fitsAny(name, readers)) ? 'short' : fit;
}
