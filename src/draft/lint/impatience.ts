/** What impatience, reproach and annoyance sound like: senses as data. */

import { senses } from './sense.ts';

/** In a mail that asks for news, and perhaps nowhere else, whoever writes so is past waiting. */
export const CHASING = senses(`
  deserve & i|we|candidate|applicant & reply|answer|response|update|better|explanation|call
  shame|pity|sad that|how & candidate|treat|no|not|nobody|applicant
  keep|leave & suspense|out_in_the_cold|limbo|in_the_air
  the|any|some|common courtesy|decency|politeness & to|would|have|say ; so much for
  {neg} know where|what|if|whether & i|stand // you_will_not_know|may_not_know ; on|at the bottom|back
  on|my my|last nerve
  say|admit|confess that? i be & disappoint|disappointed|frustrated|frustrate|annoyed|surprised|puzzled
  without success|avail|luck|result ; take you .. a|one|two|# .. minute|second|moment ; too busy to
  leave a_lot|much|something to be desire ; tell|give me|us nothing
  how be|can|could|should i suppose|plan|know // know_how ; {weekday}|deadline|date|decision was # .. {unit} ago
  high|low on|in your list|priority ; have to chase|remind|ask_again|write_again
  not right|fair|okay|ok|acceptable|good_enough to|that|for|how|$
  be due|overdue on|by|since|last & decision|answer|reply ; appear|seem that & not|nobody|no|forget|low
  {neg} & {contact} // {hypo}|{polite}|{iact}|customer|guest|client|patient
  {emotion} {feltby} & i|we|this|it|that|process|delay|silence|wait|lack|company|your|you // was|customer|if|would_be_disappoint|only_that|never_be|be_never|be_not|never_have|be_have|to_hear_about|no_longer
  would|could|should|might have & be_appreciate|appreciate|courteous|polite|decent|tell|hear_sooner|inform|let_me|more_professional|expect|think|reply|receive|answer // {hypo}
  {nobody} .. tell|let|inform|call|ring|answer|write|contact me
  would be courteous|polite|decent|professional|respectful|fair|nice_to_be|good_to_be|only_fair
  i would hope .. that|a|for|you|to_be // have_time|suit
  guess|assume|suppose|gather|presume|take_it & you|position|role & go_with|go_for|choose|not|else|lose|bother|pass
  do you .. read|see|get|receive|open my ; be you ignore|avoid|still ; nobody|no_one .. seem|care|know|want|can
  hard|difficult not to take|feel|be
  wait & so|this|that|too|still|unfair|forever|endless|long // happy|glad|can_wait|will_wait|gladly|as_long
  promise|assure|guarantee & feedback|answer|week|reply|call|decision|hear|friday|response|contact & i_was|i_have_be|you // recipe|timetable
  how much|many|longer & longer|more|must|take|wait ; not .. forget .. me|about_me|my_application
  least i|you|one|they ; not sure if|whether|why|what & my_previous|my_last|email|happen|take|long|still
  i|we have be .. patient|understanding ; lack of ; on|at your end|side & slow|delay|long|hold // any|if
  application|candidacy .. not be .. priority|important|serious
`);

/** Whoever writes so is past waiting. */
export const IMPATIENCE = senses(`
  you|they|company|firm have? ignore|ghost|snub|stonewall|abandon me|my|us
  you .. forget|neglect|overlook me|about_me|my|our_agreement|our_appointment ; you forget .. i see
  application|candidacy|candidature|mail|message|email|request .. be|was be? .. {neglect}|put_on // if|hope_you
  i .. be|was be? .. forget|forgotten|ignore|overlook|pass_over|ghost|brush_off // if|hope_you
  leave|keep me|us|candidate|applicant|people|person|one|a_person .. hang|wait|in_the_dark|guess|dangle|in_limbo
  i be|was leave|left|keep|kept .. wonder|hang|wait|in_the_dark|guess|in_limbo
  be keep|leave|left|kept in_the_dark|in_limbo|wait|hang|guess // customer|guest|patient|who
  i .. be|been|was string|strung|fob|put|brush|palm|pass|lead along|off|around|over|aside|on_the_back_burner|on_ice|up_the_garden
  let me|us down ; feel|be let down // who
  you|colleague|recruiter .. {promise} ... and|but|yet you|it|nobody|there|no|nothing|that|still .. not|never|no|nothing|still // recipe
  you|colleague|recruiter .. {promise} ... but|yet|however there|nothing|no|nobody
  you {promise} ... , it|that have be ; # {unit} ago you .. promise|assure
  i|we was|have_be|be_be promise|assure|tell|lead|give ... not|no|nothing|never|but|yet|by_now|already
  i was lead|make to? believe ... fast|soon|early|job|role|offer|mine|decision|would
  make me believe|think ... job|role|mine|offer|would_hear
  not|never|hardly keep|hold|honour|honor your|their|his|her word|promise|side
  break|go_back_on|forget your|their|the|a promise|word|agreement
  you was|be suppose|mean|due to .. call|write|get|tell|let|decide|answer|reply|be_in_touch
  you was go to .. call|write|get|tell|let|decide|answer|reply|be ; that|which|it never come|arrive|happen|materialise
  which|that|this have not happen|materialise|be_the_case
  {nobody} have|be|do|can|could|would? .. {write} me|back|us|to_me|$|to
  {nobody} .. have the|enough decency|courtesy|grace|manners|time|kindness|respect to
  {nobody} .. say anything|something|a_thing|a_word ; why|how_come ... {nobody}|you ... {write}
  when nobody say|write|answer ; since anyone|anybody|somebody .. be in touch|contact
  you have|do|will still? not|never still? .. {write} me|back|to|my|us|$|a|one // should|if
  you have|do not .. {write} $
  and|but|yet you can|could|do|have not .. send|spare|manage|find|write|reply|answer|call|bother|take|return
  i|we still? have still? not|never still? yet? hear|receive|get|have any|anything|back|from|a_thing|yet|$|more // if|should|in_case
  i|we still? do not|never hear|receive|get|have back|anything|from|any // if|should|in_case
  i|we .. not|never .. receive|get|hear|have a|any|one|the single? {reply} // if|should|account
  have yet to .. hear|get|receive|see
  hear|receive|get nothing|no_word|no_reply|no_answer|no_news|no_sign|no_response|neither // if
  have nothing from|back|since|yet|so_far
  there have be|be no|nothing|not_a|not_any .. {reply}|$ // if|fine|worry|all_right|no_trouble ; without so much as
  without an|a|any .. {reply} // this_week
  with|get|have no reply|answer|response|word|result|news|success // if|doubt|wish
  not|nor a|one|any|a_single single? {reply}|email ; nor|neither my {message}|call
  ^ no|zero reply|answer|word|news|response|feedback|sign|update|call !by|before|need|necessary|require|expect|hurry|means // need|needed|necessary|require|by|if
  still|yet|since|and|but|then nothing $ ; and|but|yet|that nothing come|happen|arrive $|in ; nothing in my inbox
  nothing .. in my inbox|mailbox ; unanswered // exam|paper
  my ... be|remain|go|was .. ignored|without_an_answer|without_answer|unread|outstanding|unresolved|without_reply
  never|not|nobody .. return|answer|acknowledge my ; {message}|call was|be|have_be not|never return|answer|acknowledge
  was|be|have_be return|answer $ // if|when ; your|radio|continue|long|complete|deafening|by_the|such silence
  the|this|in|total silence // of|in_the|reading|hall ; i have now? be .. wait !table|tables|for_years // happy|glad
  keep|still|long|be_still wait|waiting !table|for_years // happy|glad|can|will ; you .. keep me wait
  i wait .. long|week|patiently|in_vain|day|hour|month // happy|glad|can|will|would
  wait be|get|become|feel .. long|too|much|endless|hard
  take|drag|have_take .. so|this|too|such|that|far|longer_than|all_this long|much|many|time|i // no_problem|problem|trouble|fine|happy|all_right
  take .. longer|long than // no_problem|trouble ; drag on|out
  how much? long|longer .. must|do|should|shall|have|will|can i ; how many more|mail|email|time|message|week ; overdue
  you name|give|promise|set|mention was # {unit} ago ; what .. hold ... up ; what on earth|the_hell
  what|something be go|happening on|wrong $
  i .. wonder what|why|whether|if ... happen|forget|still_going|anywhere|alive|matter|bother|seriously|take_so|lost|at_all|interested
  begin|start|come to wonder|doubt|worry|suspect|think|feel ... whether|if|that|you|anything // cope
  start|begin to lose ; lose|give_up|losing hope ; can|could not help feel|wonder|think|but_feel|but_wonder // smile
  feel|seem as_though|as_if|like ... put|forget|ignore|lost|wall|void|black_hole|nobody|joke|waste
  be anyone|anybody|somebody still ; be i still ... at_all|or_should|or_not|or_have ; take seriously
  move|go|be .. slow|slowly .. on|at|for your|you|my ; slow|slowly|sluggish on|at your side|end|part
  surely .. you|it|there|a|one|somebody|someone|that|this|#|we
  please|you|somebody|someone|will|would|to|could finally .. tell|decide|answer|let|write|get|make|know|say
  for a change $ ; sign of life ; one_way or the other .. before|by|now ; before now
  i|this|it|one .. expect|think|hope|know|hear|settle|tell|resolve ... by now|this_stage|this_point|this_time // may|do_you
  further along ; at this rate ; make up your mind|minds // before_i_walk
  patience|temper .. be|have|run|wear|lose|come|begin .. thin|out|limit|end|short|test
  lose|run_out_of|out_of|losing .. patience|temper ; i have be patient|more_than_patient|kept
  one|# would|might|could think|expect|hope|assume ; i would have think|thought|expect|hope|appreciate|assume
  i .. expect more|better|otherwise|to_be_tell|to_hear|at_least|you_to // not_expect ; expect at least
  i can only conclude|assume|guess|suppose|speculate ; have|be lose interest ; no news be ; take the hint
  waste|wasting my|our|of_my time|hour ; waste of time ; read something into ; straight to|into the bin|trash|spam
  end|stop to|of this uncertainty|limbo|waiting ; should i .. give up|stop_hoping|move_on|assume
  hard|difficult|impossible to stay|remain|keep enthusiastic|positive|motivated|patient|interested|hopeful|keen
  you|someone|somebody|they|anyone|company|firm|employer|x could|can|might|would|should? at least
  deserve at least|better|an_answer|a_reply|some|more_than ; the least you|they|one can|could
  be|can that|it|this .. so|too|that hard|difficult|much_to_ask ; can|could not be that|so hard|difficult
  how hard|difficult can it|this|that be $
  you could|should|might have .. tell|say|write|warn|inform|call|let|answer|reply|be|give
  it would have be .. fair|honest|nice|polite|decent|courteous|kind|better|right to .. tell|say|let|inform|write|answer|reply|warn
  it would be nice|good|lovely|great to be tell
  little|common|basic|lack_of|more|minimum courtesy|decency|politeness|respect|manners|professionalism
  decency|courtesy|respect to .. {write}|let|answer
  respect|value|appreciate|care|regard .. for|about|of? my time|effort ; my time .. be .. not|nothing|worth
  no way to treat|handle|deal ; be this how you|your .. treat|do|work ; treat your .. good|better than
  expect good|better , to
  by|at|with the|this way|manner .. i|this|it|things|you .. be|have|treat|handle|go|keep|run // enjoy|impress|pleased|like|love
  not happy|pleased|impressed|amused|satisfied|content|thrilled with|about|how|that|at_all // afraid
  lack of communication|feedback|news|courtesy|respect|response|reply|transparency|professionalism|interest|update|information|contact
  not reflect well|kindly ; reflect poorly|badly ; more important thing|matter|people
  you|clearly do not care|value|respect|appreciate .. about|applicant|candidate|me|my|people|other
  thanks|thank i|you|we get|give
  have to find|learn|hear|read out|from|that|on|in ... linkedin|website|newspaper|friend|fill|someone_else|else
  i find|consider|think|call this|that|it|the|your .. be? .. {blame} that|not|how|$|,|of_you|when|to_leave|to_keep|to_ignore
  it|this|that|process|treatment|delay|behaviour|behavior be .. {blame} that|not|how|$|,|of_you|to_leave|to_keep|to_ignore|when // was
  find it|this|that odd|strange|curious|peculiar|surprising that|how ... no|nobody|not|never
  you .. make a|big|the|huge|great mistake|error ; mistake not to|in_rejecting|to_pass ; you pass over|up_on
  not find .. better|more|anyone|anybody|somebody|such // dry|loaf ; doubt that? .. you .. find|read|look|give|consider
  like|sound|be an|just excuse // no ; never|not give .. me .. chance|hearing|opportunity
  form|standard|template|generic|canned letter|email|mail|reply|rejection|text|answer
  on what|which ground|grounds|basis
  i do|can|could not .. accept|understand|agree|comprehend|see .. this|the|your|with|how|why .. {judge}|you|come
  i disagree|object|protest with|to|against|strongly|$
  your {judge}|explanation .. be|seem|sound .. weak|poor|unconvincing|wrong|odd|strange|unfair
  find|think your {judge}|explanation .. weak|poor|unconvincing|wrong|odd|strange|unfair
  could|can not see what|that|how i|my
  my age|accent|gender|race|religion|nationality|origin|colour|color|passport .. play|be|count .. part|role|reason|problem|against
  i suspect|bet ... promise|favour|favor|mind|inside|nephew|internal|decide|fixed ; you .. have make_up your mind
  insult|insulting // not ; have|do|could not .. read|look_at my|the paper|cv|resume|application|file|work
  honest to say|tell .. so|me ; you|apparently .. not|never|have_more .. read|time_for|bother|interested_in
  apparently my|you|nobody ; as i .. already .. write|say|mention|ask|tell|explain
  as i .. write|mention|say|ask in_my_last|in_my_previous|before|last_week|twice|earlier
  i .. remind|ask|tell|say|mention you .. again|already
  i be|feel|get|become|grow|remain|sound .. {annoyed} // afraid|not_annoy|if_i
  i must|have_to admit|confess|say ... irritation|frustration|annoyance|disappointment_with|surprise_at|surprised_by|surprise_by
  i be .. surprise|surprised .. by|at|that|to the_way|there|this|how_this|no|not|nobody
  this|that|it|delay|silence|wait|process|back|lack|treatment .. be|get|become|have_be|begin .. {annoying} // was
  lack ... infuriating|frustrating|annoying|frustrate|infuriate ; delay|silence|wait be|feel .. {annoying}|{blame}
  i find .. delay|silence|wait|this|it .. {annoying}|{blame} // to_serve
  drive|make|wear|get me mad|angry|down|crazy|up_the_wall|furious|sick
  begin|start|have to upset|annoy|frustrate|irritate|anger me
  upset|annoy|anger|irritate|frustrate me that|to|$|how|when
  how annoying|frustrating|annoy|frustrate|upsetting // dripping|drip
  it be frustrating|frustrate|maddening|infuriating|annoying ; i have have? enough of|$ ; have have enough of|$
  enough be enough ; what a mess|farce|joke|circus|shambles|disgrace $ ; i resent be|that|the|your|how|this
  not .. good enough $ ; not believe ... take|long|nobody|no_one|ignore ; lose|losing my temper|cool
  hold .. against you ; dispiriting|dispirited|demoralising|demoralizing|disheartening|soul-destroying // was
  my|this|your {nth} {message} // welcome ; {nth} reminder|follow-up|attempt ; for the {nth} time
  be|must_be|be_now .. the|my {nth} time .. i|that_i|of ; not the first time
  i have? .. call|phone|ring|write|email|mail|ask|try|reach|follow|message|text|contact|chase|enquire|inquire ... {times}
  {times} .. already ... no|not|without
  i have? .. send|leave|write .. #|several|many|a_few|a_couple_of .. {message} // photograph|happy|wall
  i call|phone|ring # time ; i write|call|email|ring|ask ... and again|another // wonder
  i leave|send ... {message} ... and another ; follow up last_week|twice|again_and|the_week ; follow up to my
  once|yet again|more i|, .. write|ask|must|have_to|chase|email
  again i|be .. write|ask|remind .. to? ask|for|about // glad|thank
  ask .. this|the|same|my question .. time|already|again|before|twice
  try to ring|call|reach|phone|contact ... time|occasion|in_vain|without_success|twice|again ; in vain // not
  my|both .. previous|last|earlier|other|two|# {message} ... unanswered|no_answer|no_reply|not|without|remain // need
  none the wise|wiser ; know no more|nothing ; # .. {unit} be a long|quite|enough ; {nth} {unit} of this
  make it # .. {unit} since ; another|yet_another {unit} have? pass|go|come ; i count #
  i .. keep|constantly|always refresh|check|watch .. my|the inbox|mail|phone|email
  check .. my|the phone|inbox|email|mail every
  {unit} have? pass|go_by|go|elapse|slip_by ... no|not|still|yet|without|nothing|open|silence|once_more|none
  more_than|over|almost|nearly|already # .. {unit} ... still|no|not|yet|nothing|pass|without|since_anyone
  it have be|over # .. {unit} ... still|no|not|yet|nothing|without|since_anyone
  # {unit} on|later , ... no|not|still|nothing|none ; # {unit} ... and|but ... nothing|not|no_sign|silence // ago_that
  see below ... first|again
`);

/** Weeks told as they passed, without a word that says they are held against anybody: perhaps only a reminder. */
export const COUNTING = senses(`
  it|that have be .. # .. {unit} since|now ; {unit} have pass|go_by|elapse|go since|now|$
  over|more_than|almost|already # .. {unit} now|ago ; # {unit} have pass|go_by
`);

/** Where nobody has just said no, disappointment is reproach. */
export const DISAPPOINTMENT = senses(`
  i|we|this|it be|feel|must_say ... disappoint|disappointed|disappointing|let_down // would|only_that|not
  disappoint|disappointed .. in|with|by|at|that you|your|the|how|nobody|this // customer
`);

/** Even then, disappointment in them is. */
export const BLAMING = senses(`
  disappoint|disappointed .. in|with|by|at you|your|how_you|the_way
`);
