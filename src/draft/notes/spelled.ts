/** Notes as people type them, in the words of a mail. Text to text, no I/O. */

import { capitalised } from './made.ts';
import { PEOPLES } from './words.ts';

/** What people write short in a note and never in a mail; a word in quotes stays as it was said. */
const SHORT: readonly (readonly [RegExp, string | ((text: string) => string)])[] = [
  [/^[-*•–] (?=\S)/, ''],
  [/^(?:also )?(?:covered|discussed|mentioned|talked about|touched on) (?:was|were) (?=\S)/i, ''],
  [/^(?:(?:was|we|were) )?(?:covered|discussed|talked about|topics): ?(?=\S)/i, ''],
  [/^(?:actually|apparently|honestly),? (?=\S)/i, ''],
  [
    / ?(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier}|\p{Extended_Pictographic})*| [:;]-?[()DP](?=\s|$)/gu,
    '',
  ],
  [/ ?\(!+\)| ?\((?:haha|lol)\)/gi, ''],
  [
    /^(?:(?:btw|haha|hey|lol|oh|ok|omg|please|pls|plz|so|tbh|wow|yeah)\b[,!]? )*(?:btw|haha|hey|lol|oh|ok|omg|ok so|please|pls|plz|tbh|wow|yeah)\b[,!]? (?=\S)/i,
    '',
  ],
  [/\b(about|and|at|for|in|of|on|the|to|with) \1\b/gi, '$1'],
  [/(?<=\b(?:discuss|explain)(?:ed|ing)?) (?:about|regarding)(?= \S)/gi, ''],
  [/(?<=\binform (?:her|him|them|you)) (?=(?:an?|my|the) )/gi, ' of '],
  [/^(?:e\.g\.|i\.e\.),? (?=\S)/i, ''],
  [/^as (?:we )?(?:agreed|discussed|mentioned),? (?=\S)/i, ''],
  [/^as ((?:he|she|they) (?:said|says)), (?=\S)/i, '$1 that '],
  [
    /, (?:is|do|does|did|has|have|was|were|are|can|can't|will|won't|(?:is|do|does|did|has|have|was|were|are)n't) (?:he|she|they|it)[.?!]*$/i,
    '',
  ],
  [/(?:,? (?:btw|haha|hehe|imo|lol|please|pls|plz|tbh)\b)+(?=[.!,;]*(?:$| ))/gi, ''],
  [/^(?:q|to[- ]?do): ?(?=\S)/i, ''],
  [
    new RegExp(`(?<!\\S)(?:${PEOPLES.source.slice(4, -2)})(?![\\w-])`, 'gi'),
    (text) => (/^polish$/i.test(text) ? text : capitalised(text)),
  ],
  [/(?<!\S)@(?=\p{L})/gu, ''],
  [/\b(are|ca|could|did|do|does|has|have|is|should|was|were|wo|would)nt\b/gi, "$1n't"],
  [
    /(?<!\S)(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?<!\S)(?:january|february|april|june|july|august|september|october|november|december)\b/g,
    capitalised,
  ],
  [/(?<=\b(?:by|each|every|in|last|next|of|since|this|till|until) )(?:march|may)\b/g, capitalised],
  [
    /(?<=\b(?:by|due|every|last|next|on|this|till|until) )(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)\b(?!-)/gi,
    dayOf,
  ],
  [/(?<=day(?: and| or|,| to) )(?:mon|tues?|wed|weds|thu|thurs?|fri|sat|sun)\b/gi, dayOf],
  [/(?<!\S)i(?=\s|'(?:d|ll|m|ve)\b)/g, 'I'],
  [/(?<!\S)u(?= \S)/g, 'you'],
  [/(?<=\b(?:how|if|that|what|when|where|why) )id\b/g, "I'd"],
  [/(?<!\S)ive(?= \S)/gi, "I've"],
  [/(?<!\S)im(?= \S)/gi, 'I am'],
  [/(?<!\S)(?:approx|ca)\. ?(?=\d)/gi, 'about '],
  [/(?<!\S)ch\. ?(?=\d)/gi, 'chapter '],
  [/(?<!\S)(?=\S*\p{Ll})(?:\p{Lu}\p{Ll}{0,3}\.){2,}(?=,|$| (?!(?:I|It|He|She|They|We|You|The) ))/gu, withoutStops],
  [/(?<!\S)(?:\p{Lu}\.){2,}(?=,|$| \p{Ll})/gu, withoutStops],
  [/\basap\b/gi, 'as soon as possible'],
  [/(?<!\S)w\/o(?:ut)? (?=\S)/gi, 'without '],
  [/(?<!\S)w\/ ?(?=\S)/gi, 'with '],
  [/(?<!\S)abt (?=\S)/gi, 'about '],
  [/(?<=\S )re:? (?=\S)/g, 'about '],
  [/(?<!\S)(?:b\/?c|cos|cuz) (?=\S)/gi, 'because '],
  [/ & (?=[a-z])/g, ' and '],
  [/(?<=\d )mins?\b|\b(?<=(?:five|ten|few|fifteen|twenty|thirty) )mins?\b/gi, 'minutes'],
  [/(?<=(?:a|each|every|last|next|per|this) )yr\b/gi, 'year'],
  [/(?<=(?:a|each|every|last|next|per|this) )wk\b/gi, 'week'],
  [/(?<=\S )yrs\b/gi, 'years'],
  [/(?<=\S )hrs\b/gi, 'hours'],
  [/(?<!\w)yr(?= \d)|(?<=\d )yr(?= olds?\b)/gi, 'year'],
  [/(?<!\S)sb\b/g, 'somebody'],
  [/(?<!\S)(?:sth|smth)\b/g, 'something'],
  [/(?<!\S)cv\b/g, 'CV'],
  [/(?<!\S)phd\b/gi, 'PhD'],
  [/(?<=\p{L}\)?) \+ (?=[\p{L}\d])/gu, ' and '],
  [/(?<=(?<!\p{L})(?:[A-Z]\w+|cert|licence|passport|phone|pin|reference|registration) )no\.?$/gu, 'number'],
  [/(?<=\p{L}\)?) > (?=\p{L})/gu, ' over '],
  [/(?<!\S)ppl\b/gi, 'people'],
];

/** A note with its short forms spelled out, and without what is no part of it. */
export function spelledOut(text: string): string {
  if (/["“”]/.test(text)) return text;
  return SHORT.reduce((long, [short, whole]) => long.replace(short, whole as string), text);
}

/** The points of a note of several lines that begin with a bullet; empty where it is none. */
export function pointsOf(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const from = /:\s*$/.test(lines[0] ?? '') ? 1 : 0;
  const points = lines.slice(from).map((line) => /^\s*(?:[-*•–]|\d[.)]) (.*\S)\s*$/.exec(line)?.[1] ?? '');
  return points.includes('') ? [] : points;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "wed" and "Thurs" in full. */
function dayOf(short: string): string {
  return DAYS.find((day) => day.slice(0, 3).toLowerCase() === short.slice(0, 3).toLowerCase()) ?? short;
}

/** "Ph.D." and "B.Sc." as "PhD" and "BSc". */
function withoutStops(text: string): string {
  return text.replaceAll('.', '');
}
