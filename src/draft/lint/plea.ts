/** Rules against ultimatums, begging and apologies: wordings as data. */

import type { LintRule } from './rule.ts';
import { wordings } from './wording.ts';

export const PLEA_RULES: readonly LintRule[] = [
  {
    name: 'ultimatum',
    level: 'error',
    teaches: 'say your date and ask about theirs; a threat answers itself with a no',
    check: wordings([
      [
        'have to|forced|need to',
        /\bi (?:will|shall|would|'ll|'d) (?:have to|be forced to|need to) (?:accept|sign|go|take|withdraw|decline|look|choose|say yes)\b/i,
      ],
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
        'leav|force',
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
      ['need', /\b(?:really|badly|so much|urgently|truly) need (?:this|the|a) (?:job|role|position|chance|work)\b/i],
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
        'forgive|excuse|pardon',
        /\b(?:forgive|excuse|pardon)\b[^.?!]{0,60}\b(?:interview|performance|nerv\w+|answers?|poor|bad|badly|mess|ramblin?g?)\b/i,
      ],
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
];
