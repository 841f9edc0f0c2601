/** Rules of tone: wordings that tell of impatience, pressure and the like, as data. Judged on blanked-out text. */

import type { Kind } from '../../model/interview.ts';
import type { Case, Hit, LintRule } from './rule.ts';

/** Kinds that chase. */
const CHASERS: readonly Kind[] = ['status-check', 'final-note'];

/** Beginnings of words, `|` between them, without any of which the pattern cannot match: looked for first, being cheap. */
type Wording = readonly [stems: string, pattern: RegExp];

/** Reports the first wording of each sentence, and of the subject, that matches one of the patterns. */
function wordings(all: readonly Wording[]): (judged: Case) => Hit[] {
  return ({ masked, maskedSubject }) => {
    const whole = `${maskedSubject} ${masked.text}`.toLowerCase();
    const patterns = all.filter(([stems]) => stems.split('|').some((stem) => whole.includes(stem)));
    const places = [{ text: maskedSubject, line: null }, ...masked.sentences];
    return places.flatMap(({ text, line }) => {
      const match = patterns.map(([, pattern]) => pattern.exec(text)).find((one) => one !== null);
      return match === undefined || match === null ? [] : [{ line, found: `"${match[0].trim()}"` }];
    });
  };
}

export const TONE_RULES: readonly LintRule[] = [
  {
    name: 'worn-phrase',
    level: 'error',
    teaches: 'a phrase that anybody could have sent says nothing; say the thing itself',
    check: wordings([
      [
        'just',
        /\bjust (?:wanted to |want to |wanting to )?(?:check(?:ing)?|follow(?:ing)?) (?:in|up|back)\b/i,
      ],
      ['check', /\bcheck(?:ing)? (?:back )?in\b(?= (?:on|with|to|about|regarding|and)\b|[.,!?]|$)/i],
      ['touch', /\btouch(?:ing)? base\b/i],
      ['circl', /\bcircl(?:e|ing) back\b/i],
      ['finds you', /\bhope (?:that )?(?:this|my) (?:e-?mail|message|note|letter) finds you\b/i],
      ['hope', /\bhope (?:that )?(?:you are|you're) (?:doing|keeping|having) (?:well|a)\b/i],
      [
        'reach|loop|ping|bump',
        /\b(?:reach(?:ing)? out|loop(?:ing)? back|ping(?:ing)? you|bump(?:ing)? this)\b/i,
      ],
      ['per my|per our', /\bper (?:my|our) (?:last|previous) (?:e-?mail|message|conversation)\b/i],
      ['fit|match|candidate', /\b(?:i am|i'm) (?:a )?(?:perfect|ideal|great) (?:fit|match|candidate)\b/i],
      ['opportunity', /\bthank you for (?:taking )?the opportunity to interview\b/i],
      [
        'hit the|outside|team player|starter|go-getter|brain|needle|low-hanging|synerg',
        /\b(?:hit the ground running|think outside the box|team player|self-starter|go-getter|pick your brain|move the needle|low-hanging fruit|synerg\w+)\b/i,
      ],
      [
        'hesitate',
        /\bdo not hesitate to (?:contact|reach|call|e-?mail)\b|\bdon't hesitate to (?:contact|reach|call|e-?mail)\b/i,
      ],
      ['convenience', /\bat your earliest convenience\b/i],
      ['whom it', /\bto whom it may concern\b/i],
    ]),
  },
  {
    name: 'impatience',
    level: 'error',
    teaches: 'silence has many reasons, none of which a reproach will mend; ask once, neutrally',
    check: wordings([
      [
        "still|yet|have not|haven't|never",
        /\b(?:still|yet) (?:have not|haven't|not) (?:heard|had|received|got)\b|\b(?:have not|haven't|never) (?:yet )?(?:heard|received|got|had) (?:any|back|anything|a|from)\b/i,
      ],
      [
        'wait',
        /\b(?:still|been|kept) waiting\b|\bwaited (?:for )?(?:so|long|too|patiently|weeks|days|over|more)\b/i,
      ],
      [
        'said|promised|told me|assured',
        /\b(?:you|you had|you'd) (?:said|promised|told me|assured me)[^.?!]{0,80}\b(?:but|yet|however|and still|and now)\b/i,
      ],
      [
        'disappoint|frustrat|annoy|irritat|impatient|unprofessional|disrespect|ignor|ghost|upset',
        /\b(?:disappoint\w*|frustrat\w*|annoy\w*|irritat\w*|impatient\w*|unprofessional|disrespect\w*|ignor(?:ed|ing)|ghost(?:ed|ing)|upset(?:ting)?)\b/i,
      ],
      [
        'as i|like i',
        /\b(?:as|like) i (?:already |have already )?(?:wrote|mentioned|asked|said|e-?mailed) (?:before|already|twice|last week|in my last|in my previous)\b/i,
      ],
      [
        'second|third|fourth|several|repeated',
        /\b(?:my|a|the) (?:second|third|fourth|several|repeated) (?:e-?mails?|messages?|attempts?|reminders?)\b/i,
      ],
      [
        'why|how come',
        /\b(?:why|how come) (?:have|has|did|is) (?:you|nobody|no one|it)\b[^.?!]*\b(?:not|n't|taking|so long|answer\w*|repl\w*)\b/i,
      ],
      [
        'overdue|how long|how much long',
        /\b(?:long|way) overdue\b|\bhow (?:much )?long(?:er)? (?:do|must|will|should) i\b/i,
      ],
      [
        'time',
        /\b(?:ha(?:ve|s|d)|should have) (?:had|been|plenty)[^.?!]{0,20}\b(?:plenty|enough|more than enough) time\b/i,
      ],
      [
        'bother|no one',
        /\bno one (?:has )?(?:bothered|cared)\b|\bbother(?:ed)? to (?:reply|answer|write)\b/i,
      ],
      ['not a single|not even|not one', /\bnot (?:even )?(?:a single|one) (?:word|reply|line|answer)\b/i],
    ]),
  },
  {
    name: 'pressure',
    level: 'error',
    teaches: 'a deadline set for them closes the door that the mail wants open',
    check: wordings([
      [
        'as soon|asap|a.s.a.p|immediate|urgent|right away',
        /\b(?:as soon as possible|a\.?s\.?a\.?p\b|immediately|urgent(?:ly)?|right away(?= (?:please|if you)))/i,
      ],
      [
        'need|expect|demand|require|must have',
        /\bi (?:really |do |now |urgently )?(?:need|expect|demand|require|must have) (?:an? )?(?:answer|reply|response|decision|update|to (?:hear|know))\b/i,
      ],
      [
        'please|kindly|you must|you need|you have to|you should',
        /\b(?:please|kindly|you (?:must|need to|have to|should)) (?:decide|reply|respond|answer|confirm|get back(?: to me)?|let me (?:know|have))[^.?!]{0,30}\b(?:by|before|within|today|tomorrow|this week|end of)\b/i,
      ],
      [
        'time is running|running out|final reminder|last chance|no later',
        /\b(?:time is running out|running out of time|final reminder|last chance|no later than)\b/i,
      ],
      [
        'other|several|many|multiple',
        /\b(?:other|several|many|multiple) (?:companies|employers|firms|offers|recruiters) (?:are|is|have|waiting|want|interested|lined)\b/i,
      ],
      [
        'keep|go on|continue',
        /\bi (?:would|will|'ll) (?:keep|go on|continue) (?:writing|calling|asking|e-?mailing)\b/i,
      ],
      ['regret|be sorry|miss out|lose', /\byou (?:will|would|'ll|'d) (?:regret|be sorry|miss out|lose)\b/i],
    ]),
  },
  {
    name: 'ultimatum',
    level: 'error',
    teaches: 'say your date and ask about theirs; a threat answers itself with a no',
    check: wordings([
      [
        'otherwise|or else|failing that',
        /\b(?:otherwise|or else|failing that)\b[^.?!]{0,60}\b(?:accept|withdraw|sign|decline|take|go with|go elsewhere|move on|lost|force|gone|choose)\b/i,
      ],
      [
        'if|unless',
        /\b(?:if|unless)\b[^.?!]{0,80}\b(?:i (?:will|shall|would|'ll|'d) (?:have (?:no choice|to)|be forced|accept|sign|take|go (?:with|elsewhere)|withdraw|assume|decline|move on|walk)|i have no (?:choice|option)|you (?:will|'ll) (?:lose|miss))\b/i,
      ],
      [
        'match|beat|top|improve',
        /\b(?:match|beat|top|improve on) (?:it|that|this|their|the (?:other )?offer|the figure)\b/i,
      ],
      [
        'leav|forced',
        /\b(?:leave|leaves|leaving) me (?:with )?no (?:choice|option|other)\b|\bforced? to (?:accept|withdraw|decline|go|take)\b/i,
      ],
      [
        'my final|my last|take it or|now or never',
        /\bmy (?:final|last) (?:offer|word|deadline)\b|\btake it or leave it\b|\bnow or never\b/i,
      ],
      [
        'have until|have till|give you|wait',
        /\byou have (?:until|till)\b|\bi(?:'ll| will) (?:only )?(?:give you|wait) (?:until|till)\b/i,
      ],
    ]),
  },
  {
    name: 'begging',
    level: 'error',
    teaches: 'need persuades nobody; interest does',
    check: wordings([
      [
        'beg|desperat|please|plead|implor',
        /\b(?:i beg\b(?! your pardon)|begging|desperat\w*|please,? please|plead\w*|implor\w*)/i,
      ],
      [
        'need',
        /\b(?:really|badly|so much|urgently|truly) need (?:this|the|a) (?:job|role|position|chance|work)\b/i,
      ],
      ['need', /\bneed (?:this|the) (?:job|role|position|chance|work) (?:so|very|badly|really|more than)\b/i],
      [
        'chance|anything|any job|any role|any position',
        /\b(?:give|grant|allow) me (?:just )?(?:one|a|another|this)(?: more| last| second)? chance\b|\bi(?:'d| would| will|'ll) do anything\b|\bany (?:job|role|position) (?:at all|would do|will do)\b/i,
      ],
      [
        'support|feed|pay|cover|lose|depend',
        /\b(?:support|feed|pay|cover|lose|depends?)\b[^.?!]{0,30}\b(?:family|rent|bills|savings|mortgage|children|kids)\b/i,
      ],
      ['consider|hire me|choose me|pick me|take me', /\bplease (?:consider|hire|choose|pick|take) me\b/i],
    ]),
  },
  {
    name: 'apology',
    level: 'error',
    teaches: 'mend one point if you must; an apology for the whole makes them doubt what they liked',
    kinds: ['thank-you', 'linkedin-note', 'status-check', 'final-note', 'competing-offer'],
    check: wordings([
      [
        'sorry|apolog|regret',
        /\b(?:sorry|apologi[sz]e|apologies|regret)\b[^.?!]{0,60}\b(?:interview|performance|nerves|nervous|how i (?:did|came across|performed)|poorly|badly|my answers|myself|yesterday|today)\b/i,
      ],
      [
        'nervous|unprepared|awful|terrible|off my game|at my best|a mess',
        /\b(?:i was|i felt) (?:so |very |really |quite |terribly |extremely )?(?:nervous|unprepared|awful|terrible|off my game|not at my best|a mess)\b/i,
      ],
      [
        'my best|justice|perform',
        /\b(?:not|n't) (?:my best|at my best|do myself justice|show (?:you )?my best|perform(?:ed)? (?:well|as))\b/i,
      ],
      [
        'interview|conversation|talk|badly|poorly|terribly|messed',
        /\b(?:interview|conversation|talk) (?:did not|didn't) go (?:well|as)\b|\bi (?:did|performed|answered) (?:badly|poorly|terribly)\b|\bmessed up\b/i,
      ],
      [
        'sorry|apolog',
        /\b(?:sorry|apologi[sz]e) for (?:bothering|disturbing|troubling|taking|wasting|the bother|the trouble|being|writing)\b/i,
      ],
    ]),
  },
  {
    name: 'frustration',
    level: 'error',
    teaches: 'a chaser stays neutral: no exclamation marks, no capitals, no question upon question',
    kinds: CHASERS,
    check: ({ masked }) => {
      const loud = masked.sentences.filter(({ text }) => /!|\?\s*\?|\b[A-Z]{4,}\b/.test(text));
      const asking = masked.sentences.filter(({ text }) => text.endsWith('?'));
      return [...loud, ...asking.slice(2)].map(({ text, line }) => ({
        line,
        found: `"${text.slice(0, 60)}"`,
      }));
    },
  },
];
