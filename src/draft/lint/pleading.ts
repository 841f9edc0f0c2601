/** What begging and entitlement sound like: senses as data. */

import { senses } from './patterns.ts';

export const BEGGING = senses(`
  my only|last chance|hope|way|lifeline ; desperate man|woman|person|father|mother
  not go on|cope|survive|manage|last|hold_out & job|longer|money|work
  without|lack a|any job|work|income & i|me & long|longer|how|live|cope|year|month // hungry|good_way
  lost without this|the|a|it & chance|job|role|post
  wife|husband|child|kid|mother|father|son|daughter be|is .. ill|sick|unwell|dying|disabled
  live from|on|off my wage|pay|saving|benefit|income ; help me & please|i_beg|out|option|desperate
  run out of option|money|time|hope & i|me // we_run|ran ; reject|turn_down|refuse everywhere|by_everyone|by_all
  such|so|very|a hard|tough|bad|difficult|terrible year|time|month & need|really|good_news|break // exam
  save my family|life|marriage|home|house ; i be? pray|praying & choose|hire|pick|get|take|yes ; no backup|back_up plan
  not get another|a_second|any_other chance|job|opportunity ; i need this more|so|badly
  financial|financially|money|saving|rent|mortgage|debt|afford|income & i|my & run|tough|hard|difficult|situation|need|low|trouble|lose|out_of|strain|not|end|gone|stress // client|customer|every_museum|be_late|penny|tight
  willing|ready|happy|prepared|prepare to .. accept|take|do|work .. any|anything|less|minimum|free|lower // shift|trial
  please hire|choose|pick|employ me ; no_one|nobody|no_# else want|will|would|hire
  no|any other option|choice|job|prospect & leave|left|have ; {job} mean everything|the_world|so_much // work_that
  need a|this|your|the .. chance|job|role|opportunity & just|please|promise|regret ; unemployed|jobless
  i .. beg|implore|plead|beseech|entreat you|of_you|with|to|for|on ; plead|beg with|for|you // differ
  desperate|desperately to|for|need|want|$ // time_in
  i .. really|badly|so|desperately|urgently|truly|dearly? need|want .. this|the|a|your|any|some {job} .. badly|so|desperately|much|more_than|to_survive // rota|variety
  i need this|the|a|any|your|some {job} .. $|so|badly|more|to // need_this_kind
  i .. badly|desperately need|want // see_the ; out of work|a_job for|since ; unemployed|jobless for|since|and
  my saving|money|visa|benefit|unemployment|permit|dole|allowance|lease ... go|run|end|expire|finish|dry|low|be_nearly|gone
  my|the landlord|rent|mortgage|debt|bill|overdraft|creditor ... pay|lose|be|due|mount|patience|behind|alone|and
  i have .. bill|child|kid|mouth|family|debt|mortgage|rent .. to .. pay|feed|support|look
  feed|support|provide_for my family|child|kid|wife
  my family|wife|child|kid|mother|parent .. depend|count|rely|need|be_counting .. on|this|me
  i .. depend|rely|count .. on this|it|your|you|the // spreadsheet
  everything|all|so_much|my_life|my_future|future depend|ride|hang on your|this|you|it // weather
  last|only|final|one hope // your_last|of_save ; please ,? please
  nobody|no_one else|will|would .. give|hire|take|want|look .. me ; at my age
  i have have .. #|many|countless|so_many rejection|no|setback|refusal ; # rejection ; mean the world
  i do not know what i will|would|shall|to do if|without
  if this|it|i fall|fail|not|do_not ... i|me ... not|lose|end|do|crush|street
  hard|tough|rough|difficult for me since|lately|recently|because|after|this_year
  i would|will|could|'d|can take|do|accept anything|any_job|any_work|whatever|any_role|any_position
  would|will|could|can do any|anything job|to|for|at_all|work ; any {job} at|would|will all|do
  save|rescue|change my life|me|skin ; {job} would|will rescue|save|change me|my|everything
  end of my rope|tether|strength ; work for free|nothing|no_pay|half ; unpaid|without_pay .. at_first|if|trial // leave
  i have nothing|no|nowhere .. else|other .. line|to_turn|prospect|option|go|$ // plan
  and|with nobody|no_one|nowhere to turn ; without this|the|it|a {job} ... lose|not|end|street|home
  not know how long|much_longer ; lose my|the|our flat|home|house|apartment|visa|car // want_of
  i know i|that_i be not much|nothing|nobody|old|the_best ; life .. not be|have .. kind|fair|easy .. me|to|lately
  look past|beyond my|the ; break my heart to think|if|that_i|not ; sleep .. for|because|with worry|fear|anxiety
  can|could|do not sleep ... worry|decision|think ; mercy on|upon ; pity on|upon
  devastate|devastated|crush|crushed|destroy|heartbroken if|to|by|me // theatre|old
  would .. destroy|devastate|crush|kill|break me
  please .. consider|hire|choose|pick|take|give|help|save|have me|a_chance|my_application|mercy|pity|this_old // safety|through
  please think of|about|again me|of_me|$
  give|grant|allow me .. just|one|a|another|this|any .. chance|shot|opportunity|try // never|not
  i would|will|'d give anything|everything|my_right ; on|down_on my knee ; so|very|always unlucky|unfortunate // hen
  hardly dare hope|to ; i be .. alone with|in|and .. mortgage|kid|child|debt|bill|this
  be make redundant twice|three|again|and ... destroy|desperate|not ; help me out|please|get
  no money|income|job|work left|anymore|at|for
  i can|could not take|bear|cope|stand|afford .. much|more|any|another|to_wait|it|this ; wit end
  poor|struggle|struggling .. to .. pay|survive|make_end ; make end meet
  single mother|father|parent|mum|mom ... need|support
  reconsider|think_again|second_look|another_look .. please|i_beg|beg ; i would|will be eternally|forever grateful
`);

export const ENTITLEMENT = senses(`
  rightfully|rightly|by_right|by_rights mine|belong|due|should
  right|obvious|natural|logical person|choice|candidate|fit|man|woman & i|me & know|should|plainly|clearly|obviously|certainly
  first in line & i_should|i_be|deserve // soup ; a formality
  mistake & not_hire|by_not|without_me|hire_someone|let_me_go|pass_on_me|reject_me|turn_me_down
  speak for itself|themselves|themself & my|qualification|record|result
  {job}|it|this|post be|was|have_be promise to? me|us|mine
  i|we was .. tell|promise|assure ... hire|mine|the_job|the_role|offer ; i .. be|was promise the|this|a|that {job}|offer
  you .. promise me .. {job}|offer // timetable|recipe ; you owe me|us|it
  i be owe|due|entitle|own .. a|an|to|some|that|more|the|feedback // work_in|ireland
  i .. deserve|earn|merit .. this|the|it|a|an|your|that|to|more|$ {job}|answer|chance|place|offer|it|respect|better|be|$|treat // stripe
  i have .. earn .. this|the|it|my|your {job}|place|spot|it
  i|we|work|experience|loyalty .. deserve|merit .. reward|more|better|credit|recognition // child|rest|staff|version
  have a|every|the right to .. know|expect|an|hear|a|be // patient|proud|patients ; within my right
  it|this be .. fair|right|just that .. i .. get|be|have|should ; {job} .. should|ought_to|must|will be mine|me|give_to
  should|must|ought be mine|me ; consider|regard|see .. {job}|it .. mine|good ; {job}|it be as? good as? mine
  as good as mine|hire|in ; take it that? the? {job} .. be mine
  i .. assume|presume|take_it|expect|trust ... {job}|contract|offer|i .. be mine|on_its_way|have_the|be_hire|be_choose|sign // keep|fair
  i .. assume|presume|trust that? i .. have|be|get the|choose|hire {job}|,|$
  i be .. best|strong|strongest|good|clear|obvious|only|right|perfect|most .. candidate|applicant|choice|person|one|man|woman ... // sure_that|if_you
  the best|strongest|strong|obvious|clear .. candidate|applicant|choice .. be|you_have me|i|$ // empty_shop
  strongest|strong|good|better|best applicant
  nobody|no_one|none|not_anyone ... better|more .. suit|qualified|qualify|deserve|than_me|fit|able
  you|they will|would|can|could|be .. not .. find|get .. anyone|anybody|someone|somebody|person|candidate|better|one .. better|more|like_me|as_good|$
  not find .. better|anyone
  you would|will|'d be .. fool|foolish|mad|crazy|silly|stupid|unwise|lucky|wrong|blind|sorry to|not|if
  lucky to .. get|have|hire me ; you need me
  firm|company|you|team can .. not|hardly .. afford|do to|without|pass|lose|me
  nobody|no_one else can|could|will|would .. do|what|match // your_volunteer
  other|others can|could|do .. hardly|not|barely|never .. compare|compete|match|keep ; compare .. with|to me
  right thing and|by .. choose|me|hire|pick ; i|it be|must_be my turn now|by|to|$ // surprise ; my turn by
  i should|must|do not have|need to .. ask|wait|prove|explain|beg // travel
  someone|somebody|person|man|woman|professional|people .. of|with|like my .. standing|experience|calibre|caliber|qualification|record|level|rank|seniority
  given|give|with|considering|consider my|all_my .. experience|record|qualification|background|standing|result|year .. you|i|there|it ... not|should|surprise|expect|question|twice|course|choice|naturally
  think twice ; expect to be give|treat|choose|hire|offer|select
  i pass|win|ace|do .. every|all|each|the .. test|round|task|exercise ... so|expect|should|due|therefore
  i .. expect .. an|the|your .. offer|contract|yes|preference|priority
  you will|would .. regret|see ... hire|choose|pick
  be|should|must be .. easy|obvious|no|clear .. choice|question|decision|brainer|doubt // two_oven|between|not_easy
  overqualified|over-qualified ; best|good|ideal man|woman|person for the
  would be|make .. wrong|mistake|unfair|crime|madness|shame .. to .. give|choose|hire|pick|take .. anyone|someone|somebody|anybody|another|else|it
  my .. loyalty|work|effort|service|patience|time .. deserve|merit|should|must|earn
  do my part|bit|share ... your|you|turn // warm ; time for yours|you_to_do_yours ; {job} belong to me
  be give priority|preference ; not .. find|found|meet|see|come .. every|each day|corner|tree ; like me be .. rare|not
  after all .. i|my|that ... job|offer|mine|yes|get|better|deserve ; front runner
`);
