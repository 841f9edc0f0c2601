/** Notes as people type them, in the words of a mail. Text to text, no I/O. */

import { capitalised } from './made.ts';

/** What people write short in a note and never in a mail; a word in quotes stays as it was said. */
const SHORT: readonly (readonly [RegExp, string | ((text: string) => string)])[] = [
  [/^(?:btw|haha|hey|lol|oh|ok|omg|please|pls|plz|tbh|wow)\b[,!]? (?=\S)/i, ''],
  [/(?<=\bdiscuss(?:ed|ing)?) about(?= \S)/gi, ''],
  [/^(?:e\.g\.|i\.e\.),? (?=\S)/i, ''],
  [/^as (?:agreed|discussed|mentioned),? (?=\S)/i, ''],
  [/^as ((?:he|she|they) (?:said|says)), (?=\S)/i, '$1 that '],
  [
    /, (?:is|do|does|did|has|have|was|were|are|can|can't|will|won't|(?:is|do|does|did|has|have|was|were|are)n't) (?:he|she|they|it)[.?!]*$/i,
    '',
  ],
  [/,? (?:btw|haha|imo|lol|please|pls|plz|tbh)[.!]*$/i, ''],
  [/^q: ?(?=\S)/i, ''],
  [/(?<!\S)@(?=\p{L})/gu, ''],
  [/\b(are|ca|could|did|do|does|has|have|is|should|was|were|would)nt\b/gi, "$1n't"],
  [
    /(?<!\S)(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?<!\S)(?:january|february|april|june|july|august|september|october|november|december)\b/g,
    capitalised,
  ],
  [/ ?\p{Extended_Pictographic}\uFE0F?/gu, ''],
  [/(?<!\S)i(?=\s|'(?:d|ll|m|ve)\b)/g, 'I'],
  [/(?<!\S)u(?= \S)/g, 'you'],
  [/(?<!\S)(?:approx|ca)\. ?(?=\d)/gi, 'about '],
  [/(?<!\S)ch\. ?(?=\d)/gi, 'chapter '],
  [/(?<!\S)(?=\S*\p{Ll})(?:\p{Lu}\p{Ll}{0,3}\.){2,}(?=,|$| (?!(?:I|It|He|She|They|We|You|The) ))/gu, withoutStops],
  [/(?<!\S)(?:\p{Lu}\.){2,}(?=,|$| \p{Ll})/gu, withoutStops],
  [/\basap\b/gi, 'as soon as possible'],
  [/(?<!\S)w\/o (?=\S)/gi, 'without '],
  [/(?<!\S)w\/ ?(?=\S)/gi, 'with '],
  [/(?<!\S)abt (?=\S)/gi, 'about '],
  [/(?<=\S )re (?=\S)/g, 'about '],
  [/(?<!\S)(?:b\/?c|cos|cuz) (?=\S)/gi, 'because '],
  [/ & (?=[a-z])/g, ' and '],
  [/(?<=\d )mins?\b|\b(?<=ten |few |twenty )mins\b/gi, 'minutes'],
  [/(?<=(?:a|each|every|last|next|per|this) )yr\b/gi, 'year'],
  [/(?<=(?:a|each|every|last|next|per|this) )wk\b/gi, 'week'],
  [/(?<=\d )yrs\b/gi, 'years'],
  [/(?<!\S)ppl\b/gi, 'people'],
];

/** A note with its short forms spelled out, and without what is no part of it. */
export function spelledOut(text: string): string {
  if (/["“”]/.test(text)) return text;
  return SHORT.reduce((long, [short, whole]) => long.replace(short, whole as string), text);
}

/** "Ph.D." and "B.Sc." as "PhD" and "BSc". */
function withoutStops(text: string): string {
  return text.replaceAll('.', '');
}
