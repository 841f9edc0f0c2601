/** What is recorded about a process, as texts a mail may quote, and how to blank them out. Pure. */

import type { Interview, Person } from '../../model/interview.ts';
import { aboutPhrase, askedPhrase, fitPhrase, greetingName, promisePhrase, tidyPhrase } from '../phrases.ts';

/** Stands for blanked-out text: no letter, no sentence end. */
export const BLANK = '\uFFFC';

function phrasesOf({ detail, fit, promised, clarify }: Person): string[] {
  return [
    detail ?? '',
    aboutPhrase(detail ?? ''),
    fit ?? '',
    fitPhrase(fit ?? ''),
    promised ?? '',
    promisePhrase(promised ?? ''),
    clarify?.question ?? '',
    askedPhrase(clarify?.question ?? ''),
    clarify?.answer ?? '',
  ];
}

/** Names, company, role and everything noted about the people of a process; longest first, none empty. */
export function ownTexts(process: readonly Interview[], myName: string): string[] {
  const people = process.flatMap(({ interviewers, recruiter }) =>
    recruiter === undefined ? interviewers : [...interviewers, recruiter],
  );
  const names = [...people.map(({ name }) => name), myName];
  const texts = [
    ...process.flatMap(({ company, role, decisionWords, notes }) => [
      company,
      role,
      decisionWords ?? '',
      notes ?? '',
    ]),
    ...names,
    ...names.map(greetingName),
    ...people.flatMap((person) => [person.title ?? '', ...phrasesOf(person)]),
  ].flatMap((text) => [text.normalize('NFC').trim().replace(/\s+/g, ' '), tidyPhrase(text)]);
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Matches a text as whole words, whatever blanks separate them. */
export function wholeWords(text: string, flags: string): RegExp {
  const pattern = text.split(/\s+/).map(escaped).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, `${flags}u`);
}

/**
 * Blanks out every occurrence of the texts, character by character, line breaks kept. Single words only as they are spelt, phrases in any case.
 *
 * @example
 * blankOut('Urgent news from Urgent', ['Urgent']) //=> '￼￼￼￼￼￼ news from ￼￼￼￼￼￼'
 */
export function blankOut(text: string, own: readonly string[]): string {
  let result = text.normalize('NFC');
  for (const one of own) {
    if (!result.toLowerCase().includes(one.split(/\s/)[0]?.toLowerCase() ?? '')) continue;
    result = result.replace(wholeWords(one, /\s/.test(one) ? 'gi' : 'g'), (match) =>
      match.replace(/[^\n]/g, BLANK),
    );
  }
  return result;
}

/** Whether a snippet is quoted from what is recorded. */
export function isOwn(snippet: string, own: readonly string[]): boolean {
  const wanted = tidyPhrase(snippet).toLowerCase();
  return own.some((text) => text.toLowerCase().includes(wanted));
}
