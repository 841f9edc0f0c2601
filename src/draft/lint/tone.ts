/** Rules of tone: wordings of impatience and pressure, and phrases worn out by use, as data. */

import type { LintRule } from './rule.ts';
import { wordings } from './wording.ts';

export const TONE_RULES: readonly LintRule[] = [
  {
    name: 'worn-phrase',
    level: 'error',
    teaches: 'a phrase that anybody could have sent says nothing; say the thing itself',
    check: wordings([
      ['just', /\bjust (?:wanted to |want to |wanting to )?(?:check(?:ing)?|follow(?:ing)?) (?:in|up|back)\b/i],
      ['check', /\bcheck(?:ing)? (?:back )?in\b(?= (?:on|with|to|about|regarding|and)\b|[.,!?]|$)/i],
      ['touch', /\btouch(?:ing)? base\b/i],
      ['circl', /\bcircl(?:e|ing) back\b/i],
      ['finds you', /\bhope (?:that )?(?:this|my) (?:e-?mail|message|note|letter) finds you\b/i],
      ['hope', /\bhope (?:that )?(?:you are|you're) (?:doing|keeping|having) (?:well|a)\b/i],
      ['reach|loop|ping|bump', /\b(?:reach(?:ing)? out|loop(?:ing)? back|ping(?:ing)? you|bump(?:ing)? this)\b/i],
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
      ['silence', /\b(?:the|your|this|such) (?:long |continued |complete )?silence\b/i],
      [
        'promised|told|assured',
        /\bi (?:was|had been|have been) (?:promised|told|assured)\b[^.?!]{0,60}\b(?:but|yet|by now|already|however)\b/i,
      ],
      [
        "still|yet|have not|haven't|never",
        /\b(?:still|yet) (?:have not|haven't|not) (?:heard|had|received|got)\b|\b(?:have not|haven't|never) (?:yet )?(?:heard|received|got|had) (?:any|back|anything|a|from)\b/i,
      ],
      ['wait', /\b(?:still|been|kept) waiting\b|\bwaited (?:for )?(?:so|long|too|patiently|weeks|days|over|more)\b/i],
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
      ['overdue|how long|how much long', /\boverdue\b|\bhow (?:much )?long(?:er)? (?:do|must|will|should) i\b/i],
      [
        'time',
        /\b(?:ha(?:ve|s|d)|should have) (?:had|been|plenty)[^.?!]{0,20}\b(?:plenty|enough|more than enough) time\b/i,
      ],
      ['bother|no one', /\bno one (?:has )?(?:bothered|cared)\b|\bbother(?:ed)? to (?:reply|answer|write)\b/i],
      ['not a single|not even|not one', /\bnot (?:even )?(?:a single|one) (?:word|reply|line|answer)\b/i],
    ]),
  },
  {
    name: 'pressure',
    level: 'error',
    teaches: 'a deadline set for them closes the door that the mail wants open',
    check: wordings([
      [
        'as soon|asa|as.|a.s|immediate|urgent|right away',
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
    name: 'frustration',
    level: 'error',
    teaches: 'a chaser stays neutral: no exclamation marks, no capitals, no question upon question',
    kinds: ['status-check', 'final-note'],
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
