/** Rules of names: misspelt ones, those of another process, and a first preference that is not true. Pure. */

import type { Person } from '../../model/interview.ts';
import { everyoneIn } from '../../model/people.ts';
import { greetingName } from '../greeting.ts';
import { lettered } from '../lettered.ts';
import { distance, fold } from './distance.ts';
import { isOwn, lookedAt, lowerCase, placesOf } from './own.ts';
import { firstOf, type Phrase } from './phrasing.ts';
import type { Case, Hit, LintRule } from './rule.ts';

export const NAME_RULES: readonly LintRule[] = [
  {
    name: 'near-name',
    level: 'error',
    teaches: 'a misspelt name undoes the rest of the mail',
    check: nearNames,
  },
  {
    name: 'wrong-process',
    level: 'error',
    teaches: 'that belongs to another application; nothing tells them faster that they got a copy',
    check: wrongProcess,
  },
  {
    name: 'first-preference',
    level: 'error',
    teaches: 'only the process marked `firstChoice: true` may be told that it comes first',
    check: ({ masked, maskedSubject, process, search }) => {
      if (process.some(({ firstChoice }) => firstChoice)) return [];
      const places = [{ text: maskedSubject, line: null }, ...masked.sentences];
      return places.flatMap(({ text, line }) => {
        const match = firstOf(FIRST, text);
        if (match === null) return [];
        return [
          {
            line,
            found: `"${match[0]}"`,
            ...(search === null || process.length === 0 ? { level: 'warning' as const } : {}),
          },
        ];
      });
    },
  },
];

const FIRST: readonly Phrase[] = [
  [
    'preference|choice|pick',
    /\b(?:my |a |the |clear |very )*(?:first|top|number one|no\. ?1) (?:preference|choice|pick)\b/i,
  ],
  [
    ' first',
    /\b(?:(?:you|yours|this role|this company|it|\uFFFC) (?:still |clearly )?(?:comes?|ranks?) first|(?:comes?|ranks?) first (?:for|with|on)|first on my list)\b/i,
  ],
  ['no other', /\bno other (?:company|employer|team|role|offer|firm)\b/i],
  ['favo', /\b(?:my|absolute|clear) favou?rite(?= (?:company|employer|of|role|among|choice)|[.,;!]|$)\b/i],
  [
    'prefer',
    /\b(?:(?:my|the) (?:most )?preferred (?:choice|employer|company|option|role|offer)|(?:would|'d|i) prefer (?:you|your|to (?:join|work (?:for|with|at)) you))\b/i,
  ],
  ['dream', /\bdream (?:job|company|employer|role)\b/i],
  ['other', /\b(?:above all others?|more than (?:any|all) other)\b/i],
  ['only ', /\bonly (?:company|role|job) (?:i|that i|for me)\b/i],
  ['top of', /\btop of my list\b/i],
];

/** Words in capitals that are no names. */
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|dear|hello|kind|best|warm|regards|thank|thanks|please|subject|linkedin|english|resume|résumé)$/i;
/** Names that are everyday words as well: in the place of one they are no name. */
const EVERYDAY =
  /^(?:may|will|mark|grant|grace|hope|joy|faith|rose|dawn|summer|april|june|august|bill|bob|drew|frank|guy|jack|pat|rob|sue|chase|miles|art|bay|block|box|slack|zoom|meta|target|notion|linear|stripe|square|apple|elm|oak|ash|brook|lead|leads|urgent|data|shell|gap|next|monday|first|second|final|open|amazon|indeed|remote|ramp|brave|figma|loom|root|unity|match|orange|boots|virgin|visa|sage|wise|express|general|standard|united|national|global|digital|central|north|south|east|west|new)$/i;

/** Characters looked back at for the word before. */
const LONGEST_WORD = 60;

const NAME_WORD = lettered(String.raw`[\p{L}\p{M}][\p{L}\p{M}'’-]*`, 'g');
const CAPITAL = lettered(String.raw`^[\p{Lu}]`, '');
const CAPITALIZED = lettered(String.raw`(?<![\p{L}\p{N}@./:-])[\p{Lu}][\p{L}\p{M}'’-]*`, 'g');
/** What a word follows that does not begin a sentence. */
const AMID = lettered(String.raw`[\p{L}\p{N},;]\s+$`, '');
const AMID_LINE = lettered(String.raw`[\p{L}\p{N},;][ \t]+$`, '');
const DERIVED = lettered(String.raw`^(?:[\p{L}]+)(?:s|er|ing|ed|al|y)$`, '');

function nameWords(text: string): string[] {
  const whole = text.normalize('NFC');
  return whole.match(NAME_WORD(whole)) ?? [];
}

/** Words of the names and companies that this mail may hold, as recorded. */
function knownWords(judged: Case): Set<string> {
  const { process, search, draft } = judged;
  const me = search?.me.name ?? '';
  const names = process.flatMap((one) => [one.company, ...everyoneIn(one).map(({ name }) => name)]);
  return new Set([...names, me, ...draft.to.map(({ name }) => name)].flatMap(nameWords));
}

function nearNames(judged: Case): Hit[] {
  const known = knownWords(judged);
  const listed = [...known].filter((word) => [...word].length >= 3 && CAPITAL(word).test(word));
  const { search, process, own, letter, draft } = judged;
  // Where the mail belongs to nobody recorded, it may name any recorded role.
  const elsewhere =
    search?.interviews.flatMap((one) => [
      one.company,
      ...everyoneIn(one).map(({ name }) => name),
      ...(process.length === 0 ? [one.role] : []),
    ]) ?? [];
  const exempt = new Set([...elsewhere, ...own].flatMap(nameWords));
  const lines = [{ text: draft.subject ?? '', line: null }, ...letter.lines.map((text, i) => ({ text, line: i + 1 }))];
  return lines.flatMap(({ text: written, line }) => {
    const text = written.normalize('NFC');
    return [...text.matchAll(CAPITALIZED(text))].flatMap((match) => {
      const word = match[0].replace(/['’]s?$/, '').replace(/-$/, '');
      if (exempt.has(word) || known.has(word) || CALENDAR.test(word)) return [];
      const lead = text.slice(Math.max(0, match.index - LONGEST_WORD), match.index);
      const isFirst = !AMID_LINE(lead).test(lead);
      const before = nameWords(lead).at(-1) ?? '';
      const near = listed.find((one) => isNear(word, one, isFirst, known.has(before)));
      return near === undefined ? [] : [{ line, found: `"${word}" where "${near}" is recorded` }];
    });
  });
}

/** One slip in a short name, two in a long one. The first word of a sentence is taken for a word, unless long. */
function isNear(word: string, name: string, isFirst: boolean, afterName: boolean): boolean {
  if (word === name) return false;
  if (fold(word) === fold(name)) return word.toLowerCase() !== name.toLowerCase() || !EVERYDAY.test(word);
  const [length, other] = [[...word].length, [...name].length];
  if (Math.min(length, other) < 4 || (isFirst && Math.min(length, other) < 5)) return false;
  if (DERIVED(name).test(name) && name.startsWith(word)) return afterName;
  if (length >= 6 && sorted(word) === sorted(name) && fold(word)[0] === fold(name)[0]) return true;
  const most = Math.min(length, other) >= 6 && !isFirst ? 2 : 1;
  return distance(fold(word), fold(name), most) <= most;
}

/** The letters of a word in order: the same for words whose letters were only mixed up. */
function sorted(word: string): string {
  return [...fold(word)].sort().join('');
}

function wrongProcess(judged: Case): Hit[] {
  const { search, process, own, letter, draft, kind, world } = judged;
  if (search === null || process.length === 0) return [];
  const ids = new Set(process.map(({ id }) => id));
  const others = search.interviews.filter(({ id }) => !ids.has(id));
  const mayName = kind === 'competing-offer' || kind === 'withdrawal' ? [world.offer?.company ?? ''] : [];
  const lines = [{ text: draft.subject ?? '', line: null }, ...letter.lines.map((text, i) => ({ text, line: i + 1 }))];
  // What stands nowhere in the mail, as most does, is not looked for in every line of it.
  const spelt = lines.map(({ text }) => lookedAt(text.normalize('NFC')).spelt).join('\n');
  const lower = lines.map(({ text }) => lookedAt(text).lower).join('\n');
  const texts = [...new Set(others.flatMap((one) => [one.company.trim(), ...everyoneIn(one).flatMap(namesOf)]))].filter(
    (text) => text.length > 1 && spelt.includes(text) && !isOwn(text, own) && !mayName.includes(text),
  );
  const roles = [...new Set(others.map(({ role }) => role.trim()))].filter(
    (role) => lower.includes(lowerCase(roleWords(role))) && !isOwn(role, own),
  );
  return lines.flatMap(({ text, line }) => [
    ...texts
      .filter((one) => isMentioned(one, text))
      .slice(0, 1)
      .map((found) => ({ line, found: `"${found}"` })),
    ...roles
      .filter((role) => placesOf(roleWords(role), text, { anyCase: true }).length > 0)
      .slice(0, 1)
      .map((found) => ({ line, found: `"${found}"` })),
  ]);
}

/** How a role is told in a mail: one of a single word only as a role. */
function roleWords(role: string): string {
  return /\s/.test(role) ? role : `${role} role`;
}

function namesOf({ name }: Person): string[] {
  const first = greetingName(name);
  return first === name ? [name] : [name, first];
}

/** Whether a name stands in a line as a name: spelt the same and, where it is an everyday word, mid-sentence. */
function isMentioned(name: string, text: string): boolean {
  return placesOf(name, text.normalize('NFC'), { anyCase: false }).some(({ from, to }) => {
    if (!EVERYDAY.test(name)) return true;
    const before = text.slice(0, from);
    const after = text.slice(to);
    if (/\d\s*$/.test(before) || /^\s*\d/.test(after) || /^\s+(?:I|we|you)\b/.test(after)) return false;
    return AMID(before).test(before) || /^(?:dear|hi|hello)\s+$/i.test(before);
  });
}
