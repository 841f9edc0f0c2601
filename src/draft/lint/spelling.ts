/** Spelling by a real dictionary, loaded only when asked for. Reads the dictionaries and nothing else. */

import type { Finding } from '../../model/draft.ts';
import { everyoneIn } from '../../model/people.ts';
import { type Language, withLanguage } from '../language.ts';
import { lettersOf } from './lint.ts';
import { distance } from './names.ts';
import type { LintDraft, LintWorld } from './rule.ts';
import { loadSpeller } from './speller.ts';

/** Right in letters, and in no dictionary. */
const KNOWN = new Set(
  'cv e-mail email emails linkedin onboarding offboarding kubernetes backend frontend github gitlab javascript typescript postgres postgresql mysql sql nosql api apis saas devops kafka spark airflow dbt ux ui ci cd ml ai llm llms dataset datasets codebase refactor refactored refactoring backlog roadmap roadmaps sprint standup dashboards timeline timelines workflow workflows startup startups fintech café naïve résumé webinar wireframe wireframes lifecycle scalability observability back-pressure sharding shard sharded microservice microservices monorepo hackathon unglamorous backfill backfills terraform whiteboard'.split(
    ' ',
  ),
);
const WORD = /(?<!\d)[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Addresses, links, files and identifiers: no words. */
const NO_WORDS = /\b\S+@\S+|\bhttps?:\S+|\bwww\.\S+|\b\S+\.(?:com|org|net|io|dev|example)\b\S*|\S*[_/\\]\S*/giu;
const MOST_SUGGESTIONS = 3;

/**
 * The words of a list, one a line; blank lines and lines that begin with `#` are left out.
 *
 * @example
 * parseWords('# mine\nHalden\n\nback-pressure \n') //=> ['Halden', 'back-pressure']
 */
export function parseWords(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

interface Doubtful {
  word: string;
  line: number | null;
  /** It was noted as well: a slip there goes out with the mail, but a term of the trade is none. */
  noted: boolean;
}

/**
 * A warning for every misspelt word, each word once, subject first, then by line. Names, companies and roles, capitals
 * that were noted, and the personal words are no errors.
 */
export async function lintSpelling(
  draft: LintDraft,
  world: LintWorld,
  personal: readonly string[] = [],
): Promise<Finding[]> {
  const words = await withLanguage((english) => doubtfulWords(draft, world, personal, english));
  const language = world.search?.settings.language ?? 'en-US';
  const speller = await loadSpeller(
    language,
    words.map(({ word }) => word),
  );
  return words.flatMap(({ word, line, noted }) => {
    if (speller.correct(word)) return [];
    const suggestions = speller.suggest(word).slice(0, MOST_SUGGESTIONS);
    const isSlip = suggestions.some((one) => distance(word.toLowerCase(), one.toLowerCase(), 1) <= 1);
    return noted && !isSlip ? [] : [finding(word, suggestions, line)];
  });
}

/** The words of a draft that are not known beforehand, each once, without a possessive ending. */
function doubtfulWords(draft: LintDraft, world: LintWorld, personal: readonly string[], english: Language): Doubtful[] {
  const { own, search, process, letter } = lettersOf(draft, world, english);
  const recorded = [...process, ...(search?.interviews ?? [])].flatMap((one) => [
    one.company,
    one.role,
    ...everyoneIn(one).flatMap(({ name, title = '', greet = '' }) => [name, title, greet]),
  ]);
  const notes = own.flatMap((text) => text.match(WORD) ?? []);
  const capitals = notes.filter((word) => /^\p{Lu}/u.test(word));
  const names = [search?.me.name ?? '', ...draft.to.map(({ name }) => name)];
  const known = new Set([...recorded, ...capitals, ...personal, ...names].flatMap(partsOf));
  const noted = new Set(notes.map((word) => word.toLowerCase()));
  const lines = [
    { text: draft.subject ?? '', line: null },
    ...letter.lines.map((text, index) => ({ text, line: index + 1 })),
  ];
  const words = new Map<string, Doubtful>();
  for (const { text, line } of lines) {
    for (const [match] of text.replace(NO_WORDS, ' ').matchAll(WORD)) {
      const word = match.replace(/’/g, "'").replace(/'s$/i, '');
      if (!words.has(word) && !isKnown(word, known))
        words.set(word, { word, line, noted: noted.has(word.toLowerCase()) });
    }
  }
  return [...words.values()];
}

function finding(word: string, suggestions: readonly string[], line: number | null): Finding {
  const instead = suggestions.length === 0 ? '' : `, perhaps ${suggestions.join(', ')}`;
  const message = `"${word}" is in no dictionary here${instead}: correct it, or add it to your words.txt`;
  return { rule: 'spelling', level: 'warning', message, line };
}

function partsOf(text: string): string[] {
  return [text, ...(text.replace(/’/g, "'").match(WORD) ?? [])].map((part) => part.toLowerCase());
}

/** Single letters, letters of other scripts and words in capitals pass. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  if ([...word].length < 2 || !/^[\p{Script=Latin}\p{M}']+$/u.test(word)) return true;
  if (/^\p{Lu}{2,}s?$/u.test(word)) return true;
  return known.has(word.toLowerCase()) || KNOWN.has(word.toLowerCase());
}
