/** Words that carry meaning: which of a phrase are found in a text, and which of a text are not stock. Pure. */

/** Too common to tell one phrase from another. */
const LIGHT = new Set(
  'a about above after again all also am an and any are as at be because been before being between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its just me more most my no nor not now of off on once only or other our out over own same she shall should so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your yours'.split(
    ' ',
  ),
);

/** Words of any thank-you anywhere, by their beginnings. */
const STOCK =
  /^(?:thank|thanks|grateful|appreciat|time|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|morning|afternoon|evening|day|conversation|talk|talking|spoke|speak|speaking|chat|call|interview|meet|met|meeting|discuss|role|job|position|opportunit|company|team|people|work|working|join|joined|learn|hear|heard|hearing|listen|tell|told|share|sharing|enjoy|pleasure|pleas|glad|happy|delight|excit|enthusias|interest|keen|eager|look|forward|hope|love|like|want|wish|great|good|nice|wonderful|lovely|really|much|many|lot|everything|something|anything|thing|things|insight|informat|detail|valuable|useful|helpful|kind|kindly|warm|best|regard|sincerely|dear|hello|next|step|steps|process|further|future|forward|contribut|skill|experienc|background|fit|match|ideal|perfect|candidate|strong|confident|believe|think|thought|feel|felt|know|question|answer|let|please|need|additional|more|stay|touch|contact|connect|network|linkedin|again|opportunity|chance|consider|impress|culture|mission|vision|value|values|environment|dynamic|innovat|passion|career|growth|challeng|goal|goals|success|product|business|industry|organi[sz]ation|project|projects|colleague|bring|make|made|take|took|give|gave|given|get|got|come|came|went|go|going|left|leave|sure|even|well|still|since|back|keep|one|two|first|second|final|round|especially|particular|above|part|year|years|picture|clear|better|reason|curious|another|itself|call|lean|rest|build|draw|follow|practical|side|day|note|word|line|mail|email|e-mail|message|reply|everyone|someone|somebody|forward|you|your|i'd|i'm|i've|i'll|it's|you'll|you've|we|we'd|would)/i;

/** What anybody says of themselves, of any place and of any decision, by its beginnings. */
const GENERIC =
  /^(?:motivat|hard-?working|diligen|reliab|flexib|punctual|dedicat|commit|ambitio|determin|learner|quick|fast|player|proven|qualif|capab|abilit|able|talent|strength|asset|addition|excel|suit|align|profile|expertise|knowledge|competen|potential|responsib|profession|convinc|certain|personal|energ|willing|highly|greatly|deeply|truly|extreme|thorough|genuin|incredib|absolute|definit|simply|quite|pleasant|friendl|welcom|open(?:ness|ly)|warmth|hospitab|hospitality|atmospher|impressi|amaz|awesome|fantastic|brillian|fascinat|inspir|engag|fruitful|productiv|enjoyable|memorab|outstanding|remarkab|esteem|renowned|prestig|reput|leading|modern|exciting|varied|variety|divers|positiv|firm|department|division|office|workplace|employ|leadership|structure|operat|direction|strateg|headed|aims|tasks?$|duties|duty|requirement|expectation|overview|aspect|topic|exchange|dialogue|decision|decid|respond|response|feedback|availab|reach|inquir|invit|require|provid|hesita|convenien|regarding|concerning|possib|prospect|appl(?:y|ied|ic)|hire|hiring|recruit|select|confirm|strengthen|reinforc|deepen|increas|desir|becom|start|begin|help|support|offer|develop|grow|explain|describ|present|introduc|understand|seem|sound|spend|spent|allow|receiv|involv|particip|belong|long-term|throughout|entire|whole|important|honou?r|privileg|loyal|careful|sociable|respectful|contagious|patien[ct]|easy|sleeves|mutual|benefi|generos|generous|courte|count|member|description|conditions?$|notice|persons?$|smile|fingers|plans?$|board|ideas?$|journey|places?$|million|moment|minute|hour|months?$|world|heart|mind|luck|love[ds]?|say|said|ask|tr(?:y|ied)|truth|per?haps|may|might|see|saw|seen|among)/i;

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

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A word as it is compared: a number in digits, no plural of a short one. */
function formOf(word: string): string {
  const number = NUMBERS.indexOf(word);
  return number === -1 ? word.replace(/(?<=\p{L}{2})s$/u, '') : String(number);
}

/** Whether two words are forms of one: the same beginning, all but an ending. */
function isSameWord(one: string, two: string): boolean {
  if (one === two) return true;
  const shorter = Math.min(one.length, two.length);
  let common = 0;
  while (common < shorter && one[common] === two[common]) common += 1;
  return common >= Math.max(4, shorter - 2) && Math.max(one.length, two.length) - common <= 5;
}

const formsOf = (words: readonly string[]) => words.flatMap((word) => [word, ...word.split('-')]).map(formOf);

/** The share of what a phrase says that stands in a text, in other forms and numbers in words or digits; 0 to 1. */
function shareQuoted(phrase: string, text: string): number {
  const there = new Set(formsOf(tokens(text)));
  const wanted = contentWords(phrase);
  const found = wanted.filter((word) => formsOf([word]).some((one) => [...there].some((two) => isSameWord(one, two))));
  return found.length / Math.max(1, wanted.length);
}

/**
 * Whether at least half of what a phrase says stands in a text, or another share of it.
 *
 * @example
 * isQuoted('how you retired the nightly batch', 'About retiring nightly batches I wonder.') //=> true
 */
export function isQuoted(phrase: string, text: string, share = 0.5): boolean {
  return shareQuoted(phrase, text) >= share;
}

/**
 * Whether a text tells at least half of one of the points of a phrase.
 *
 * @example
 * isTouched('multi-region failover; nobody drills it', 'Failing over between regions is hard.') //=> true
 */
export function isTouched(phrase: string, text: string): boolean {
  return phrase.split(/[;,.:]| and | with /).some((point) => contentWords(point).length > 0 && isQuoted(point, text));
}

/** Whether a word of a text, of five letters or more, is part of a phrase: `mason` of Stonemason. */
export function isPart(phrase: string, text: string): boolean {
  return tokens(text).some((word) => word.length > 4 && phrase.toLowerCase().includes(word));
}

/** Words of a text that are neither light nor stock nor generic nor among the known ones; in order, each once. */
export function specificWords(text: string, known: readonly string[]): string[] {
  const expected = new Set(known.flatMap(tokens));
  return contentWords(text).filter((word) => !isStock(word) && !GENERIC.test(word) && !expected.has(word));
}

/** The beginning of a short word has an ending behind it, or it is another word: `goes`, but `goose`. */
function isStock(word: string): boolean {
  const [begun] = STOCK.exec(word) ?? [];
  return begun !== undefined && (begun.length > 3 || word.length - begun.length < 3);
}

/** Of a sentence what is told of it, in quotation marks: 90 letters at most. */
export function excerptOf(text: string): string {
  return `"${text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text}"`;
}
