/** Turns the short phrases people type into phrases that fit any sentence of a template. Text to text, no I/O. */

import { lettered } from './lettered.ts';

const CLAUSE = /^(?:how|why|what|where|when|which|who|whom|whose|whether)\b/i;
const THAT = lettered(
  String.raw`^that\s+(?=(?:i|you|we|he|she|it|they|there|the|a|an|this|these|those|your|our|my|no|every|all|some)\b|[\p{L}]+\s+(?:is|are|was|were|has|have|had|can|cannot|must|should|will|would|does|do|did)\b)`,
  'i',
);
const PRONOUN = /^(?:i|you|we|he|she|they|there|it)(?:['’](?:s|m|re|ve|d|ll))?(?=\s)/i;
const DETERMINED = lettered(
  String.raw`^(?:the|a|an|my|our|your|their|his|her|its|this|these|those|some|any|all|both|each|every|no|another|more|two|three|four|five|six|seven|eight|nine|ten|\d)(?![\p{L}])`,
  'i',
);
const LOWERED =
  /^(?:How|Why|What|Where|When|Which|Who|Whose|Whether|That|The|A|An|My|Our|Your|Their|His|Her|Its|This|These|Those|Some|All|Both|Each|Every|To|Send|Share|By|With|Pairing|Hiring|Having|Three|Two|Four|Five|Six|Seven|Eight|Nine|Ten)\b(?!')/;
const QUANTITY = lettered(
  String.raw`^(?:(?:over|about|almost|nearly|more than)\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|many|several)[\s+-]+(?:[\p{L}]+\s+)?(?:years?|months?|decades?|projects?|roles?|teams?)\b`,
  'i',
);
const PAST = lettered(
  String.raw`^(?:[\p{Ll}]+ed|led|built|ran|wrote|grew|made|taught|set|cut|kept|brought|held|took|did|sold|won|drew|rebuilt|rewrote)\s`,
  '',
);
const VERB =
  /^(?:send|share|introduce|write|ask|look|check|find|forward|read|try|call|put|prepare|get|come|let|show|tell|pass|give|email|mail|post|review|look|think|talk|speak|meet|add|test|measure|draft|sketch|have|be|make|do|connect|point|dig|follow)\s/i;
const CAPITAL = lettered(String.raw`^[\p{Lu}]`, '');
const INITIAL = lettered(String.raw`^[\p{L}]\.?$`, '');
/** Every kind of line break and control character; a phrase is one line. */
const BREAKS = lettered(String.raw`[\s\p{Cc}\u2028\u2029]+`, 'g');

/**
 * A phrase on one line: breaks and runs of blanks become one space, outer blanks and closing `.,;:!` go.
 *
 * @example
 * tidyPhrase(' The batch,\n retired. ') //=> 'The batch, retired'
 */
export function tidyPhrase(text: string): string {
  return text
    .normalize('NFC')
    .replace(BREAKS(text), ' ')
    .trim()
    .replace(/(?<!\.)\.$|[,;:!\s]+$/, '')
    .trim();
}

/** Words that people begin a note with, in capitals or not; names may end in -ing, so a few are spared. */
const BEGINNING = lettered(
  String.raw`^(?:(?!Beijing|Boeing|Wing|King|Ming|Ping|Ring|Spring|Sterling|Stirling|Viking)[\p{Lu}][\p{Ll}]+ing|Experience|Work|Years|Notes|Slides|Benchmark|Time|Many|Nine|Ten|Almost|Nearly|Over|About)\s`,
  '',
);

function lowered(text: string): string {
  return LOWERED.test(text) || BEGINNING(text).test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/**
 * A detail that reads right after `about`: a noun phrase or a `how`/`why`/`what` clause. Empty stays empty.
 *
 * @example
 * aboutPhrase('How you retired the batch.') //=> 'how you retired the batch'
 * aboutPhrase('that pages are bugs') //=> 'the point that pages are bugs'
 * aboutPhrase('you pair every Thursday') //=> 'the fact that you pair every Thursday'
 */
export function aboutPhrase(text: string): string {
  const phrase = lowered(tidyPhrase(text)).replace(/^about\s+/i, '');
  if (phrase === '' || CLAUSE.test(phrase)) return phrase.replace(/\?$/, '');
  if (THAT(phrase).test(phrase)) return `the point ${phrase}`;
  if (PRONOUN.test(phrase) && !phrase.startsWith('IT ')) {
    const subject = /^I\b/.test(phrase) ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
    return `the fact that ${subject}`;
  }
  return phrase;
}

/**
 * What ties the sender to the role, as a phrase that reads right after `from`. Empty stays empty.
 *
 * @example
 * fitPhrase('three years moving billing to streams') //=> 'my three years moving billing to streams'
 * fitPhrase('built the ledger at Initech') //=> 'the time I built the ledger at Initech'
 */
export function fitPhrase(text: string): string {
  const phrase = lowered(tidyPhrase(text)).replace(/^from\s+/i, '');
  if (QUANTITY(phrase).test(phrase)) return `my ${phrase}`;
  if (/^I\s/.test(phrase)) return `the time ${phrase}`;
  if (PAST(phrase).test(phrase)) return `the time I ${phrase}`;
  return phrase;
}

/**
 * A promise as what follows `I will`. Empty stays empty.
 *
 * @example
 * promisePhrase('the benchmark notes') //=> 'send you the benchmark notes'
 * promisePhrase('to introduce you to Sam') //=> 'introduce you to Sam'
 * promisePhrase('benchmark notes') //=> 'send you the benchmark notes'
 */
export function promisePhrase(text: string): string {
  const phrase = lowered(tidyPhrase(text))
    .replace(/^(?:i(?:'ll| will| would)|that i would)\s+/i, '')
    .replace(/^to\s+/i, '');
  if (phrase === '') return '';
  if (VERB.test(phrase)) return phrase.replace(/^send\s+(?!you\b|over\b|along\b)/i, 'send you ');
  if (DETERMINED(phrase).test(phrase) || CLAUSE.test(phrase)) return `send you ${phrase}`;
  return CAPITAL(phrase).test(phrase) && !phrase.endsWith('s') ? `send you ${phrase}` : `send you the ${phrase}`;
}

/**
 * A question as what follows `you asked`: a clause as it is, a whole question in quotes, a topic after `about`.
 *
 * @example
 * askedPhrase('how I would shard the ledger') //=> 'how I would shard the ledger'
 * askedPhrase('How would you shard it?') //=> '"How would you shard it?"'
 * askedPhrase('backfills') //=> 'about backfills'
 */
export function askedPhrase(text: string): string {
  const tidy = tidyPhrase(text);
  if (tidy === '') return '';
  if (tidy.endsWith('?')) return `"${tidy.charAt(0).toUpperCase()}${tidy.slice(1)}"`;
  const phrase = lowered(tidy).replace(/^about\s+/i, '');
  if (CLAUSE.test(phrase) || /^(?:if|to)\s/i.test(phrase)) return phrase;
  return `about ${phrase}`;
}

/**
 * The name for a greeting, spelt as recorded: the first name; a title of address with the last name; the whole
 * where there is one word, or where the first is an initial.
 *
 * @example
 * greetingName("Zoë O'Brien-Nakamura, Ph.D.") //=> 'Zoë'
 * greetingName('Dr. Ada King') //=> 'Dr. King'
 * greetingName('J. Smith') //=> 'J. Smith'
 */
export function greetingName(name: string): string {
  const whole = name.replace(BREAKS(name), ' ').trim();
  const words = (whole.split(',')[0] ?? whole).trim().split(' ');
  const [first = whole, ...rest] = words;
  if (rest.length === 0) return first === '' ? whole : first;
  if (/^(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame)\.?$/i.test(first)) return `${first} ${rest.at(-1)}`;
  return INITIAL(first).test(first) ? words.join(' ') : first;
}
