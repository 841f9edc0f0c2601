/** Words that carry meaning: which of a phrase are found in a text, and which of a text are not stock. Pure. */

/** Too common to tell one phrase from another. */
const LIGHT = new Set(
  'a about above after again all also am an and any are as at be because been before being between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its just me more most my no nor not now of off on once only or other our out over own same she should so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your yours'.split(
    ' ',
  ),
);

/** Words of any thank-you anywhere, by their beginnings. */
const STOCK =
  /^(?:thank|thanks|grateful|appreciat|time|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|morning|afternoon|evening|day|conversation|talk|talking|spoke|speak|speaking|chat|call|interview|meet|met|meeting|discuss|role|job|position|opportunit|company|team|people|work|working|join|joined|learn|hear|heard|hearing|listen|tell|told|share|sharing|enjoy|pleasure|pleas|glad|happy|delight|excit|enthusias|interest|keen|eager|look|forward|hope|love|like|want|wish|great|good|nice|wonderful|lovely|really|much|many|lot|everything|something|anything|thing|things|insight|informat|detail|valuable|useful|helpful|kind|kindly|warm|best|regard|sincerely|dear|hello|next|step|steps|process|further|future|forward|contribut|skill|experienc|background|fit|match|ideal|perfect|candidate|strong|confident|believe|think|thought|feel|felt|know|question|answer|let|please|need|additional|more|stay|touch|contact|again|opportunity|chance|consider|impress|culture|mission|vision|value|values|environment|dynamic|innovat|passion|career|growth|challeng|goal|goals|success|product|business|industry|organi[sz]ation|project|projects|colleague|bring|make|made|take|took|give|gave|given|get|got|come|came|went|go|going|left|leave|sure|even|well|still|since|back|keep|one|two|first|second|final|round|especially|particular|above|part|year|years|picture|clear|better|reason|curious|another|itself|call|lean|rest|build|draw|follow|practical|side|day|note|word|line|mail|email|e-mail|message|reply|everyone|someone|somebody|forward|you|your|i'd|i'm|i've|i'll|it's|you'll|you've|we|we'd|would)/i;

function tokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  ).map((word) => word.replace(/['’]s$/, ''));
}

/** The words of a phrase that carry its meaning, lower case, in order, each once; all words where none does. */
export function contentWords(phrase: string): string[] {
  const all = tokens(phrase);
  const heavy = all.filter((word) => !LIGHT.has(word) && (word.length > 2 || /\p{N}|[^\p{ASCII}]/u.test(word)));
  return [...new Set(heavy.length > 0 ? heavy : all)];
}

/** The first letters of a word: enough to know it again in another form. */
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, Math.max(5, word.length - 3)) : word.replace(/(?:es|s|ed|d)$/, '');
}

/**
 * Whether at least half of what a phrase says stands in a text, be it in other forms.
 *
 * @example
 * isQuoted('how you retired the nightly batch', 'About retiring nightly batches I wonder.') //=> true
 */
export function isQuoted(phrase: string, text: string): boolean {
  const wanted = contentWords(phrase);
  const there = tokens(text).map(stem);
  const found = wanted.filter((word) => there.some((one) => one === stem(word) || one.startsWith(stem(word))));
  return found.length * 2 >= wanted.length;
}

/** Words of a text that are neither light nor stock nor among the known ones; in order, each once. */
export function specificWords(text: string, known: readonly string[]): string[] {
  const expected = new Set(known.flatMap(tokens));
  return contentWords(text).filter((word) => !STOCK.test(word) && !expected.has(word));
}
