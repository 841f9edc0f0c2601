/** Makes of a fit what "what I know from" is followed by, or a sentence about the sender. Pure. */

import { mayBePhrase } from './ambiguous.ts';
import { partOfMine } from './asides.ts';
import { after, gap, judgedTo, loose, type Made, NOTHING, phrase, type Reader } from './made.ts';
import { headAt, isDetermined, isPersonNoun, isPossessed, withA, withMy, withThe } from './nouns.ts';
import { gerundOf, isBase, isGerund, isParticiple, isPast } from './verbs.ts';
import { isNominal, isPlural, PEOPLES, type Word, word, write } from './words.ts';
import { fitOfYears, isSpan } from './years.ts';

/** "since I am 17 years old", "since I am a child" */
const SINCE_AGE =
  /\bsince I(?: am|'m) (a (?:boy|child|girl|kid|teen\w*)|little|small|young|\d+|\w+(?= years old)|\w+teen|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b(?: years old\b)?/i;

/** What ties the sender to the role: a phrase after "from", or a sentence about the sender. */
export function makeFit(text: string, reader: Reader): Made {
  const short = text
    .replace(/(\d)\s?(?:y|yrs?)\b\.?/gi, '$1 years')
    .replace(/^(?:I (?:guess|suppose)|I think(?= my\b)|maybe|perhaps|probably),? (?!just|not|too)(?=\S)/i, '')
    .replace(/\bexp\b\.?/gi, 'experience')
    .replace(/(?<=years) (?=experience\b)|(?<=\d\+? years) (?=(?!I\b)[A-Z])/g, ' of ');
  if (/^since (?:\d|last\b)|^(?:I (?:guess|suppose|think)|maybe|perhaps|probably)$/i.test(short)) return gap();
  const mine = partOfMine(short, reader.language);
  if (mine !== null) return mine === '' ? gap() : makeFit(mine, reader);
  const judged = judgedTo(short.replace(SINCE_AGE, 'since I was $1'), reader);
  if ('open' in judged) return gap(judged.open);
  const { form, words, verb } = judged;
  const whole = write(words);
  if (/->|=>|→/.test(short)) return loose(whole);
  if (SINCE_AGE.test(short)) return gap(isSincePresent(words, verb) ? withPerfect(words, verb) : whole);
  switch (form) {
    case 'nothing':
      return NOTHING;
    case 'that-clause':
      return makeFit(write(after(words, 1)), reader);
    case 'sentence':
      if (isSincePresent(words, verb)) return gap(withPerfect(words, verb));
      if (!isSubject(words, verb) || mayBePhrase(words, verb, reader.language)) return loose(whole);
      return {
        as: 'sentence',
        text: whole,
        phrase: judged.subject === 'i' ? doing(words, verb) : `the fact that ${whole}`,
      };
    case 'third-verb':
      if (/^(?:fit|match|suit)$/.test(words[verb]?.lemma ?? '')) return gap();
      return makeFit(write(words.map((one, index) => (index === verb ? { ...one, text: one.lemma } : one))), reader);
    case 'past-verb':
      if (words.some((one, index) => one.text === ',' && isSpan(words, index + 1))) return loose(whole);
      if (isOwnList(words, verb)) return loose(whole);
      if (words.length === 1) return /ed$/.test(whole) || isParticiple(whole) ? loose(whole) : gap();
      if (isTheirs(words, verb) && !/\byour\b/i.test(text)) return gap(`I ${whole.replace(/\byour\b/, '…')}`);
      return iDid(words, verb, whole);
    case 'base-verb':
      if (words.some((one, index) => one.text === ',' && words[index + 1]?.pos === 'NUM')) return loose(whole);
      if (/^see$/i.test(words[verb]?.text ?? '')) return gap();
      return iDid(words, verb, whole);

    case 'auxiliary':
      return iDid(words, verb, whole.replace(/^has\b/i, 'have'));
    case 'gerund':
      return /\bsince (?:(?:the )?last \d|\d+ years\b)/.test(whole)
        ? gap(
            whole.replace(/\bsince (?:the )?(last )?(?=\d)/, (_, last) =>
              last === undefined ? 'for ' : 'for the last ',
            ),
          )
        : phrase(whole);
    case 'wh-clause':
      return phrase(whole);
    case 'adjective':
      return /^(?:close|comparable|identical|related|similar)$/.test(words[verb]?.lemma ?? '')
        ? { as: 'sentence', text: `the work is ${whole}`, phrase: `work ${whole}` }
        : { as: 'sentence', text: `I am ${whole}`, phrase: whole.replace(/^(not )?/, '$1being ') };
    case 'preposition':
      return fitAfter(words, whole, reader);
    case 'noun-phrase': {
      if (/^not$/i.test(words[0]?.text ?? ''))
        return { as: 'sentence', text: `I am ${whole}`, phrase: `the fact that I am ${whole}` };
      const so = words.findIndex(
        (one, index) => index > 0 && (one.text === 'so' || (one.text === ',' && isPastAt(words, index + 1))),
      );
      return so < 0 ? nounFit(words, whole) : nounFit(words.slice(0, so), write(words.slice(0, so)));
    }
    default:
      return gap();
  }
}

/** "Trained, motivated, flexible"; not "designed, built and sold it". */
function isOwnList(words: readonly Word[], verb: number): boolean {
  return words[verb + 1]?.text === ',' && (words.at(-1)?.pos === 'ADJ' || !words.some(({ pos }) => pos === 'CCONJ'));
}

/** Whether a sentence begins with what may be its subject: "I", "our team", "CQC", "my German's"; not "homebrewer turned pro". */
function isSubject(words: readonly Word[], verb: number): boolean {
  const [first, second] = words;
  if (first === undefined || first.pos === 'NUM') return false;
  return (
    first.pos !== 'NOUN' ||
    isPlural(first) ||
    isGerund(first) ||
    second?.pos === 'AUX' ||
    words.slice(0, verb).some(isPlural)
  );
}

/** "I am controller since 2015": what has gone on since then is told in the present, which is no English. */
function isSincePresent(words: readonly Word[], verb: number): boolean {
  const one = words[verb];
  const since = words.findIndex(({ text }) => /^since$/i.test(text));
  const isTime =
    since > verb &&
    words.slice(since + 1).some(({ pos, text }) => pos === 'NUM' || /^(?:last|years?|was)$/i.test(text));
  const isNow =
    one !== undefined && (/^(?:am|'m)$/i.test(one.text) || (one.pos === 'VERB' && isBase(one) && !isPast(one)));
  return isTime && isNow && /^i$/i.test(words[verb - 1]?.text ?? '');
}

/** "I have been a controller since 2015" */
function withPerfect(words: readonly Word[], verb: number): string {
  const one = words[verb] as Word;
  const since = words.findIndex(({ text }) => /^since$/i.test(text));
  const isSpan = /^years?$/i.test(words[since + 2]?.text ?? '') || /^last$/i.test(words[since + 1]?.text ?? '');
  const time = `${isSpan ? 'for' : 'since'} ${write(after(words, since + 1))}`;
  const what = words.slice(verb + 1, since);
  if (/^(?:have|know|like|love|own)$/.test(one.lemma)) return '';
  if (one.pos === 'VERB')
    return `I have been ${[gerundOf(one.lemma), write(what), time].filter((part) => part !== '').join(' ')}`;
  return `I have been ${isPersonNoun(what) ? withA(what) : write(what)} ${time}`;
}

function isPastAt(words: readonly Word[], index: number): boolean {
  const one = words[index];
  return one?.pos === 'VERB' && isPast(one) && !isParticiple(one.text);
}

/** "grew their newsletter": whose it was, an earlier employer's or the reader's, only the sender knows. */
function isTheirs(words: readonly Word[], verb: number): boolean {
  const isPublic = /^(?:admire|attend|buy|enjoy|follow|like|love|read|see|test|try|use|visit|watch)$/;
  return words[verb + 1]?.text === 'your' && !isPublic.test(words[verb]?.lemma ?? '');
}

function iDid(words: readonly Word[], verb: number, whole: string): Made {
  const first = words[verb]?.text.toLowerCase() ?? '';
  if (/^(?:is|are|does|shall|may|might)$/.test(first)) return gap(`I ${whole}`);
  const isGrown = /^(?:born|educated|raised)$/.test(first) && words[verb + 1]?.pos === 'ADP';
  const said = isGrown ? `I was ${whole}` : isParticiple(first) ? `I have ${whole}` : `I ${whole}`;
  return { as: 'sentence', text: said, phrase: doing([word('I', 'PRON'), ...words], verb + 1) };
}

/** "I have built it" as "building it", for a template that goes on after "from". */
function doing(words: readonly Word[], verb: number): string {
  const [one, next] = [words[verb], words[verb + 1]];
  const rest = (count: number) => write(after(words, verb + count));
  if (one === undefined) return write(words);
  if (next !== undefined && /^been$/i.test(next.text)) return rest(2);
  if (/^been$/i.test(one.text)) return write(after(words, verb + 1));
  if (/^both$/i.test(words[verb - 1]?.text ?? '')) return `the fact that ${write(words)}`;
  if (/^(?:can|could)$/i.test(one.text)) return `being able to ${rest(1)}`;
  if (/^(?:have|'ve|had|did|do)$/i.test(one.text) && /^(?:VERB|AUX)$/.test(next?.pos ?? ''))
    return `${gerundOf(next?.lemma ?? '')} ${rest(2)}`;
  if (/^(?:would|will|'d|'ll)$/i.test(one.text)) return `the wish to ${rest(1).replace(/^(?:love|like) to /, '')}`;
  return `${gerundOf(/^(?:am|was|were|is|are|'m)$/i.test(one.text) ? 'be' : one.lemma)} ${rest(1)}`;
}

function fitAfter(words: readonly Word[], whole: string, reader: Reader): Made {
  const [first, second] = words;
  const lead = first?.text.toLowerCase() ?? '';
  if (lead === 'from' || lead === 'with') return makeFit(write(after(words, 1)), reader);
  if (lead === 'because' && second?.text === 'of') return makeFit(write(after(words, 2)), reader);
  if (second?.pos === 'NUM') return phrase(whole);
  const office = after(words, 1);
  if (lead === 'as' && isPersonNoun(office)) return phrase(`my time as ${withA(office)}`);
  return lead === 'as' || lead === 'at' || lead === 'in' ? phrase(`my time ${whole}`) : gap(`my time ${whole}`);
}

function nounFit(words: readonly Word[], whole: string): Made {
  const [first] = words;
  const isLanguage = words.every(
    ({ text, pos }) => PEOPLES.test(text) || /^(?:,|and|&|fluent|native|good|basic)$/i.test(text) || pos === 'PUNCT',
  );
  if (isLanguage) return { as: 'sentence', text: `I speak ${whole}`, phrase: `speaking ${whole}` };
  if (/^no$/i.test(first?.text ?? '')) return gap();
  const isHeld = /^(?:availability|car|licence|license|permit|reference|visa)$/;
  if (words.some(({ text }) => text === ',') && words.some(({ lemma }) => isHeld.test(lemma)))
    return gap(`I have ${whole}`);
  if (!isDetermined(words) && isHeld.test(words[headAt(words)]?.lemma ?? '') && headAt(words) === words.length - 1)
    return {
      as: 'sentence',
      text: `I have ${isPlural(words.at(-1) as Word) ? whole : withA(words)}`,
      phrase: `having ${whole}`,
    };
  const spanned = fitOfYears(words, isHeld);
  if (spanned !== null) return spanned;
  if (first?.pos === 'NUM' && isFragment(words)) return loose(whole);
  if (first?.pos === 'NUM' || /^(?:nearly|almost)$/i.test(first?.text ?? '')) return phrase(`my ${whole}`);
  const isSelf = first?.pos !== 'PRON' && !/^(?:the|same)$/i.test(first?.text ?? '');
  const isListed = words.some(({ text }) => text === ',');
  if (
    isPersonNoun(words) &&
    !isPossessed(words) &&
    isSelf &&
    !isListed &&
    !(words.at(-1)?.pos === 'NUM' && words.at(-2)?.pos === 'NOUN')
  ) {
    const being = withA(ofOneCase(words));
    const isSince = words.some(({ text }) => /^since$/i.test(text));
    if (!isSince && words.some(({ pos }) => pos === 'ADP')) return phrase(`my time as ${being}`);
    return { as: 'sentence', text: `I ${isSince ? 'have been' : 'am'} ${being}`, phrase: `being ${being}` };
  }
  if (isFragment(words)) return loose(whole);
  if (isDetermined(words)) return phrase(whole);
  if (isPossessed(words)) return phrase(withMy(words));
  return isSureOf(words) ? phrase(`my experience with ${withThe(words)}`) : loose(whole);
}

/** Whether "experience with" goes before a phrase: "Kafka and Spark", "tenders"; not "comp and ben", "deckhand on a ferry". */
function isSureOf(words: readonly Word[]): boolean {
  if (/^own$/i.test(words[0]?.text ?? '') || headAt(words) < 0 || words[headAt(words) + 1]?.pos === 'VERB')
    return false;
  const made = withThe(words);
  if (words.some(({ text }) => text === ',')) return / and /.test(made) && !/\bthe\b/.test(made);
  return !/^the (?!same\b)| and the /.test(made);
}

/** "lead Nurse", where the note had begun with a capital, as "lead nurse". */
function ofOneCase(words: readonly Word[]): Word[] {
  const isLower = /^[a-z]/.test(words[0]?.text ?? '');
  const head = headAt(words);
  return words.map((one, index) =>
    isLower && index === head && /^[A-Z][a-z]+$/.test(one.text) ? { ...one, text: one.text.toLowerCase() } : one,
  );
}

/** "Toyota, 6 years", "120% of quota", "both sides: Big 4 and industry": said in few words, and no one noun phrase. */
function isFragment(words: readonly Word[]): boolean {
  const [first, second] = words;
  const isTime = words.slice(0, 3).some(({ lemma }) => /^(?:day|decade|hour|month|season|week|year)$/.test(lemma));
  const isYearsOf =
    /^(?:ADJ|NOUN|PROPN)$/.test(first?.pos ?? '') && second?.pos === 'NUM' && words[2]?.lemma === 'year';
  if (isYearsOf || words.some(({ text }) => text === ':')) return true;
  if (isTime || isPossessed(words) || /^(?:DET|PRON)$/.test(first?.pos ?? '')) return false;
  const number = words.findIndex(({ pos }) => pos === 'NUM');
  if (first?.pos === 'NUM')
    return /^\d/.test(first.text) || words.some(({ text }) => text === ',') || !isNominal(second ?? first);
  return number > 0;
}
