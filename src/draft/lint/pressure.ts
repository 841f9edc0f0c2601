/** What pressure, ultimatums and bargaining sound like: senses as data. */

import { senses } from './patterns.ts';

/** Others, told of where nobody asked. */
export const RIVALS = senses(`
  other|several|another|multiple|many|two|# .. {rival} & interest|interested|hire|open|wait|keep|court|want_me|approach|table|forever|move_forward|line|pending|consider_me // interview_other|you_have_to_choose|you_be
  {rival} .. open|wait .. forever|long
`);

/** Demands, deadlines set for them, and the worth of oneself to others. */
export const PRESSURE = senses(`
  want|need this|it|the_matter settle|resolve|finish|do by|before|now|soon|today
  top of the|your pile|list|stack|queue & put|move|my|please ; not waste .. time ; be quick|fast|swift $
  someone|somebody|others will|would|may .. hire|take|snap|get me ; full of & offer|invitation|request & other|my
  keep|go_on|continue follow|chase|ask|write|call & until|till ; not hold|keep my .. open
  do not make|keep|let me wait|ask_twice ; hurry up ; chop chop ; get a move on
  sooner rather than later & decide|answer|need|better ; drag on & not|let|advise|do ; pick up the phone
  give me a ring|call & now|today|tomorrow ; of the essence ; unless i hear
  i .. ask|request|demand|expect|insist that|you_for & you|this|it|a & do|get|make|decide|answer|commitment|quickly|soon|now
  encourage|recommend you to .. decide|act|move|make
  immediate|prompt|speedy|swift|rapid|quick|early .. {want} & look_forward|expect|need|require|insist|must|await // thank
  your .. competitor|rival|competition & interview|speak|meet|sign|work|join|offer & i
  interest in me & from|elsewhere|lot|much|other
  {wanting} .. {det} .. {want} & {deadline} // to_expect|you_want|you_need|you_expect|you_would_like|give|my_answer|my_decision|they|i_can_let
  need|want|would_like|ask|require|expect|urge|advise|suggest|prefer you to? .. {decide} // know|understand|have
  suggest|recommend|advise that? you .. {decide}
  you .. decide|decision|mind .. quickly|soon|fast|quick|promptly // hope ; make up your mind
  at the early|earliest // convenience ; treat .. this|it|my .. as urgent|a_priority|important|time
  a priority & please|treat|make|give|this ; if you .. want|wish|intend to .. hire|keep|have|get me
  please .. confirm|reply|respond .. by return ; confirm my start|offer|place // may_i
  i .. need|require|demand|want|insist_on|expect|request|must_have|have_to_have .. {want} // to_expect|small_question|one_question|to_give|give_them|to_one|give_you|not_need|no_need
  would|will|do need your {want} ; we need|require|demand|expect .. {want} // to_give
  i must|have_to|need_to|want_to|insist_on|demand_to|expect_to|should_like_to_finally|be_go_to_need_to .. know|hear|be_tell|speak_to_the|get_an ... {by}|where_i_stand|from_you|manager|now|{soon}|answer|soon|shortly // more_about|let_them|let_you|not_want
  i want to know where|why|when|what_be
  please|kindly|do? let me|us know|have .. {by}|{soon}|your // know_if|know_when|know_whether|could|whenever|have_time|no_rush|i_can|i_will|i_could|need_anything|convenient
  ^ please|kindly|do? confirm|reply|respond|revert|decide|answer|get_back|come_back|call|ring|advise|act|tell .. {by}|{soon}|now|as_soon_as // by_mail|by_email|by_phone|by_post|could|i_can|i_will|any_time
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
  speed|hurry|push|move this|it|things|thing|the_process|the_decision .. up|along|through|forward // my_side|my_end
  needful ; revert .. today|immediately|{soon}
  look forward to .. {want} .. by|tomorrow|today|within|at // end_of_the_year
  i .. expect to hear|receive|get .. from|an|a|your|by|soon|shortly ; be so good|kind as to .. answer|reply|finally
  urgent|urgently .. {want}|need|request|attention|reply ; be|most|very|this|rather urgent $
  time sensitive|-_sensitive|critical ; need .. urgently // vet|repair
  {many} .. company|firm|employer|recruiter|competitor|rival|other|party|client|headhunter .. be|have|want|show|would|who|keep|approach|contact|court|chase|make .. wait|interest|interested|after|want|snap|court|me_an_offer|line|me_a|hire|pursue|move_fast|move_much|move_quick|faster|quick|fast // plan
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
  plenty of .. company|firm|place|employer|people|other ... would|want|be have|hire|take|me|interested|look ; snap me up
  you have good|better be|hurry|act|decide|move|reply ; final|last reminder|notice|warning
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
  otherwise|without & elsewhere ; cut off & my|friday|noon|date|monday|thursday|wednesday
  put my name to|on|under & their|other ; last time i|that ; come up with .. better|more|something
  have|need|would_have to top|beat|match|exceed|outdo
  {neg} & from_you|hear & today|tomorrow|by & i_will|i_shall & take|sign|accept|go ; or i be off|away|out|gone
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
  prepare|ready|willing|free to walk|leave|go_elsewhere ; walk away ; lose me|my ; still have|get|hire me ; now or never
  take it or leave ; clock .. tick ; tick clock ; my final|last|absolute offer|word|deadline|condition
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
