/** What pressure, ultimatums, bargaining, begging and entitlement sound like: senses as data. */

import { senses } from './sense.ts';

/** Others, told of where nobody asked. */
export const RIVALS = senses(`
  other|several|another|multiple|many|two|# .. {rival} & interest|interested|hire|open|wait|keep|court|want_me|approach|table|forever|move_forward|line|pending|consider_me // interview_other|you_have_to_choose|you_be
  {rival} .. open|wait .. forever|long
`);

/** Demands, deadlines set for them, and the worth of oneself to others. */
export const PRESSURE = senses(`
  of the essence ; unless i hear
  i .. ask|request|demand|expect|insist that|you_for & you|this|it|a & do|get|make|decide|answer|commitment|quickly|soon|now
  encourage|recommend you to .. decide|act|move|make
  immediate|prompt|speedy|swift|rapid|quick|early .. {want} & look_forward|expect|need|require|insist|must|await // thank
  your .. competitor|rival|competition & interview|speak|meet|sign|work|join|offer & i
  interest in me & from|elsewhere|lot|much|other
  {wanting} .. {det} .. {want} & {deadline} // give|my_answer|my_decision|they|i_can_let
  need|want|would_like|ask|require|expect|urge|advise|suggest|prefer you to? .. {decide} // know|understand|have
  suggest|recommend|advise that? you .. {decide}
  you .. decide|decision|mind .. quickly|soon|fast|quick|promptly // hope ; make up your mind
  at the early|earliest // convenience ; treat .. this|it|my .. as urgent|a_priority|important|time
  a priority & please|treat|make|give|this ; if you .. want|wish|intend to .. hire|keep|have|get me
  please .. confirm|reply|respond .. by return ; confirm my start|offer|place // may_i
  i .. need|require|demand|want|insist_on|expect|request|must_have|have_to_have .. {want} // small_question|one_question|to_give|give_them|to_one|give_you|not_need|no_need
  would|will|do need your {want} ; we need|require|demand|expect .. {want} // to_give
  i must|have_to|need_to|want_to|insist_on|demand_to|expect_to|should_like_to_finally|be_go_to_need_to .. know|hear|be_tell|speak_to_the|get_an ... {by}|where_i_stand|from_you|manager|now|{soon}|answer|soon|shortly // more_about|let_them|let_you|not_want
  i want to know where|why|when|what_be
  please|kindly|do? let me|us know|have .. {by}|{soon}|your // know_if|know_when|know_whether|could|whenever|have_time|no_rush|i_can|i_will|i_could|need_anything|convenient
  ^ please|kindly|do? confirm|reply|respond|revert|decide|answer|get_back|come_back|call|ring|advise|act|tell .. {by}|{soon}|now|as_soon_as // could|i_can|i_will|any_time
  ^ please|kindly? hurry|expedite|fast-track|rush|speed|push|prioritise|prioritize .. this|it|things|thing|the|up|my|your|$
  as soon as possible|you_can // i_will|i_would|i_shall|i_can|i_send|send_you|send_it
  asap|a.s.a.p // i_will|i_would|i_shall
  answer|reply|response|decision|respond|word|need|require|want|please|call|back ... {soon} // recognise|recognize|you_will_have|tell_you|you_to_know|let_you|i_send
  {soon} .. please|if_you|answer|reply|respond|decide
  have|get someone|somebody|anyone|your_boss call|ring|contact|phone|email me
  make sure|certain that? .. {you}|you .. {ring}
  send me the|my|a|your contract|offer|letter|paperwork|decision // promise|could|would
  give me a|an|your|some clear|straight|definite|definitive|final|honest|quick|prompt? answer|reply|response|yes|decision|date // could|chance
  ^ tell me now|where|whether|today|yes|straight
  you must|need_to|have_to|have_better|ought_to|should .. let|tell|decide|answer|reply|respond|give|hurry|act|move|make|confirm // have_to_tell_me_about|not
  i .. ask|urge|press|request|require|beseech you to .. decide|hurry|answer|reply|confirm|act|respond|give|make|prioritise|speed // not_ask
  i .. ask|urge|require .. you .. treat|handle .. urgent|urgently|priority ; i insist on a|an|your|the|be|receive|hear
  when will you .. finally|at_last|ever ; it be? high|about|past time
  essential|imperative|crucial|vital|paramount|critical that i|you|we|your
  essential|imperative|crucial|vital for_me to know|hear|get
  answer|response|reply|decision|confirmation be require|need|due|expect|must // my
  at the latest // i_will|my_answer|you_will_have|you_have_my|will_start
  no later than // i_will|my_answer|you_will_have|start ; without|any further|any|more delay // i_will
  speed|hurry|push|move this|it|things|thing|the_process|the_decision .. up|along|through|forward ; needful
  revert .. today|immediately|{soon} ; look forward to .. {want} .. by|tomorrow|today|within|at // end_of_the_year
  i .. expect to hear|receive|get .. from|an|a|your|by|soon|shortly ; be so good|kind as to .. answer|reply|finally
  urgent|urgently .. {want}|need|request|attention|reply ; be|most|very|this|rather urgent $
  time sensitive|-_sensitive|critical ; need .. urgently // vet|repair
  {many} .. company|firm|employer|recruiter|competitor|rival|other|party|client|headhunter .. be|have|want|show|would|who|keep|approach|contact|court|chase|make .. wait|interest|interested|after|want|snap|court|me_an_offer|line|me_a|hire|pursue|move|faster|quick|fast // plan
  {many} interview|option|offer|process|iron|opportunity|invitation|possibility .. line|in_the|on_the_table|not_stay|come_first|pending|wait|not_wait // not_mention
  i be .. in .. demand ; sought after|- // not ; not wait around
  i can|could|will|would|do not .. wait forever|long|longer|much|any|indefinitely|too // happy
  not wait too|much|very|long
  i|calendar .. not be|stay|remain .. available|free|around|here|on .. long|longer|forever|much|market|next_week // in_town
  time be run|tick|short|slip
  you will|would|may|might .. regret|be_sorry|miss_out|lose|kick_yourself // i_hope|lose_nothing
  hate|sad|sorry|unfortunate|shame|pity|bad .. for_you to .. lose|miss
  shame|pity if|for ... somebody|someone|other|another|lose|miss|snap
  you .. not want to miss|lose this|out|me|the_chance|such ; in your own? interest|favour|favor // nobody
  quick|fast|swift|speedy|prompt decision|answer .. would|will|be|save .. good|wise|well|advantage|interest|best
  i will|would|shall|be_go_to keep|go_on|continue .. write|call|ask|email|mail|ring|phone|chase|try .. until|till|you|$
  other wait for|on my ; wait for|on my answer|decision|reply|word
  turn|turned down|away ... job|offer|company|employer|other|another|post|else ... for|because_of you|your|this
  put|hold|keep|fend off|at_bay .. another|other|#|several|some .. company|employer|firm|offer|recruiter
  put everything|all|my_life|my_search|other_things .. on hold|ice
  candidate|people|person|talent|engineer|professional like me|myself
  other|competitor|rival ... move|be|have_be .. fast|faster|quick|quicker|swift
  your competitor|rival ... me|quicker|faster|hire|offer|keen
  speak|talk|court|interview|negotiate .. with|by|to .. your competitor|rival|competition
  be court|headhunt|head-hunted|poach|chase .. by ; if i be|was you ... not|hurry|act|snap|decide|sign|move|grab
  patience have limit ; my .. option|availability|offer .. will_not|not|limit .. stay|wait|limit|remain|last
  i|will|must have to look elsewhere|around ; look elsewhere if|unless|should ; i will|shall be take .. other|another
  i could|can start elsewhere|somewhere_else|at_another ; plan my life|future|year|next ... so|decide|please
  hold off another|other|#|an ; scare off|away
  recruiter|recruiters|headhunter|headhunters .. call|ring|contact|message|write me|to_me .. every|daily|all|constantly
  phone ... not stop|never_stop|off_the_hook ... offer|recruiter|hook
  plenty of .. company|firm|place|employer|people|other ... would|want|be have|hire|take|me|interested|look
  snap me up ; you have good|better be|hurry|act|decide|move|reply ; final|last reminder|notice|warning
  last|final chance to|for_you|$ // my ; tell other|others something|by ; i .. not want|hate|like to rush|hurry you but
  pick|choose|hire|take me now|before|while ; someone else get|snap|hire me
`);

/** Asked of somebody who has just met you, these are demands too. */
export const DEMAND = senses(`
  when will|do|shall|can|might you .. decide|know|choose|finish ; when will|can|may|might|should i .. expect|hear|know
  how soon will|can|do|could you|i|we
`);

/** Calls that nobody invited. */
export const CALLING = senses(`
  i .. will|shall|plan_to|intend_to|be_go_to|propose_to|want_to|would_like_to|try_to .. call|ring|phone|telephone you|your|the_office|every|again|to_get|to_find|to_follow|to_check|round_again|hr // if_you|if_that|when_you|as_you|as_agree|should_you|like_me|want_me
  i .. will|shall|plan_to|intend_to|be_go_to .. give you|your_office a .. call|ring|bell|buzz // if_you|if_that|as_agree|as_you
  i .. will|shall|plan_to|intend_to|be_go_to .. come|drop|stop|swing|pop by|in|round|over .. office|if_i_hear|to_see|to_ask|unless // as_agree|invite
  i try to call|ring|reach|phone you|your // as_agree
`);

/** A threat, or an auction: for mails about another offer. */
export const ULTIMATUM = senses(`
  first refusal ; my|the|a final|last call ; you have|get # hour|day|week $
  should_you|if_you wish|want|like|intend to .. keep|have|hire|win me
  assume|consider|conclude & not_interested|no_longer|lose_interest|it_as_a_no|have_decide
  you need|have_to|must|would_need_to|would_have_to|should to? .. make|give|increase|raise|improve|match|offer|commit
  need|want|would_like|expect you to .. increase|raise|match|improve|beat|top|move
  your|last|a|the chance|opportunity to keep|hire|get|have|win me
  {neg} & hear|reply|answer|response & i_will|i_shall|i_must|i_have_to|i_be_go_to & accept|assume|withdraw|go|move|sign|take|decline|consider
  otherwise|or_else|failing|if_not|unless|without|if|should|lest ... i|me .. {must} .. {leave} // understand|i_will_still|still_enjoy|have_enjoy|i_understand|your_offer|yours|heavy_heart|could_plan|withdraw_there|gladly|with_joy|tell_you|accept_yours|without_tell
  if|should|unless|otherwise ... {must} be .. lose|gone|close|withdraw|out|force|oblige|too_late|over|take|sign // no_way|offend
  if i|there .. do_not|not|hear_nothing|be_nothing .. hear|offer|answer|word|reply|$|, ... i|me // understand|still|sorry|ask|worry|no_trouble
  if nothing happen|change|come ; you have|have_get|have_only until|till|to_the
  i .. give|allow you #|until|till|one|a_day|a_week|two
  i .. hold|wait|keep .. out|on|off|open|for_you? ... until|till|only ... and|no|but|only|longer|for_you|wednesday|thursday|friday|monday|tuesday|then // happy|glad|date_open|for_a_visit
  leave me|us no|with_no|without|little choice|option|alternative|other
  have|see|be|leave no choice|option|alternative|other_choice|other_option but|than|other
  be|was|feel force|oblige|compel|bound .. to .. {leave}|say
  will|would|shall|must|may have to .. accept|sign|withdraw|decline|say_yes|go_with|go_elsewhere|choose_them|take_the|take_their|look // let_them
  or i be|will|shall|would|must|take|accept|walk|sign|go|have ; either you ... or ; or else|consider_my
  matter .. be .. close|settle|over|finish
  consider|regard|treat .. matter|application|candidacy .. as? close|withdraw|over ; off the market|table
  no .. {want} .. mean|be no|a_no|that ; silence|nothing mean ; with or without you ; i be out|gone|off|do|walk $
  prepare|ready|willing|free to walk|leave|go_elsewhere ; walk away ; lose me|my ; still have|get|hire me
  now or never ; take it or leave ; clock .. tick ; tick clock ; my final|last|absolute offer|word|deadline|condition
  deadline be .. deadline ; your last|final chance|opportunity|call
  act|move|decide|be fast|quick|quickly|now|swift .. if|or|before // no_need
  would|will|need have|need? to decide|move|act .. before|fast|first|by|sooner // i_would|i_will|i_have|let_them
  you .. have|need to decide|move|act .. before|fast|first|by|sooner ; commit to them|theirs|elsewhere|the_other|their
  go|sign|be with them|theirs|whoever
  i will|shall .. sign|accept elsewhere|with_them|there|the_other|theirs|their // nothing
  i will .. not|never ask|write|come_back again ; if you be serious|interested ... will|must ; can|do not commit
  if you want me ... must|will|have|need|act|move ; my answer .. go|be out|send|on ... with_or|regardless|either_way
  lest i|it ; accept|take|sign .. theirs|their_offer|the_other_offer // before|without|not|if_i|until|would_not|heavy
  with|then|without ... i go with ; i go with them ; no option|choice but
  can|could|would|will|may you .. match|beat|top|better|raise|increase|equal|exceed|outbid|sweeten // timing
  can|could|would|will|might you .. offer|pay|go|come|do|add|put .. more|higher|better|up|closer|me_to|for_me|above|#
  improve on what|offer|their|the_offer|figure|theirs
  match|beat|top|equal|outbid|exceed|surpass .. offer|figure|their|them|theirs|package|terms|term|what_they|it|that|number|bid|salary|proposal // not|flood|no_need|anything
  outbid ; counteroffer|counter-offer|counterproposal|counter_offer|counter_-_offer ; leverage
  sweeten|sweet the deal|pot|it ; signing|sign|sign-on bonus ; haggle
  negotiate|bargain with|for|on|over|about|both|my|the // not|timing
  what|how_much .. can|could|would|will|be .. you .. offer|pay|add|put|willing ; how much .. you .. pay|offer|willing
  what would it take ; # percent|per_cent|%|thousand|k|grand more|extra|on_top|better|above
  # more|extra thousand|k|grand ; another # thousand|k|grand|hundred|percent ; above #|55k
  more|better|high|higher|right|good .. money|salary|pay|package|grade|contract|number|bid|rate|price|wage // not|bakery
  money|price|pay|number|package be|was right|good|better|more ; pay what they|them ; i .. whoever|who pay|offer
  worth my while ; in exchange|return for .. yes|answer|decision|your ; ball be in your ; tip|swing the scale|balance
  my price ; come .. close|closer|up .. to .. figure|their|offer|number ; turn|let them|theirs down|go for|if
  i could|would|can say no to|there ; meet me at_#|half|halfway|in_the_middle
  raise|increase|up .. salary|pay|offer|figure ; room to|for .. go|move|negotiate|manoeuvre|improve|improvement
  at least the_same|equal|as_much|match|as_good ; move|talk|budge on|about pay|salary|money|price
  they .. pay|offer .. # .. more|$|, ; good|best|high|highest|better bid
  persuade|win_over|sway|convince with|by .. right|package|money|offer|more ; help your chance|case
  view|light|given of? .. their proposal|offer|figure|pay ... consider|would_you|can_you|could_you
  as far as money|pay|salary ; use .. this|it|their_offer to .. see|get|negotiate|push
  if you .. pay|offer|raise|match|meet|go_higher|go_up ... i
`);

export const BEGGING = senses(`
  reject|turn_down|refuse everywhere|by_everyone|by_all
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
  first in line & i_should|i_be|deserve // soup ; a formality
  mistake & not_hire|by_not|without_me|hire_someone|let_me_go|pass_on_me|reject_me|turn_me_down
  speak for itself|themselves|themself & my|qualification|record|result
  {job}|it|this|post be|was|have_be promise to? me|us|mine
  i|we was .. tell|promise|assure ... hire|mine|the_job|the_role|offer
  i .. be|was promise the|this|a|that {job}|offer ; you .. promise me .. {job}|offer // timetable|recipe
  you owe me|us|it ; i be owe|due|entitle|own .. a|an|to|some|that|more|the|feedback // work_in|ireland
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
