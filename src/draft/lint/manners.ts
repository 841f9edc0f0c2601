/** What does not belong in a follow-up, be it well meant: senses as data. */

import { senses } from './sense.ts';

/** Worn out by use. */
export const WORN = senses(`
  check|follow|check_back in|up|back $|on|with|to|about|regarding|and|by|concerning // check_in_desk|my_check
  touch base ; circle back ; hope .. this|my email|e-mail|mail|message|note|letter find you
  hope .. you be do|keep|have|well .. well|a|$ ; hope all|everything be|'s .. well|good ; reach out
  loop|ping|bump back|you|this|it ; per my|our .. last|previous|recent
  i be .. perfect|ideal|great|excellent fit|match|candidate ; for take? the opportunity to interview ; hit the ground
  outside|out_of the box ; team player ; self starter ; go getter ; pick your brain ; move the needle ; low hanging
  synergy|synergistic|synergies ; hesitate to contact|reach|call|email|e-mail|write|get
  your early|earliest|'s convenience ; whom it may
`);

/** For the whole of an interview, or for being there at all. */
export const APOLOGY = senses(`
  i was not as & usually|normally|i_can|i_wish|usual ; come|came across|over as ; put you off & my|answer|manner
  i .. get|be|was so|very|too? fluster|flustered|rattle|rattled|overwhelm|overwhelmed|panic // lift
  forget half|most|what & i_want|i_have
  sorry|apologise|apologize|regret|forgive|apology|apologies & nervous|unprepared|prepare|prepared|express|my_answer|my_interview|my_performance|perform|unclear|well_on|technical_part|ramble|clearly|myself // you_ask|question_on|patient
  my interview|performance|answer|presentation & not_great|not_good|not_well|poor|bad|weak|not_what|terrible|awful|disappointing|below|not_my_best|let_me_down & i|my // you_ask
  i .. wish & answer|perform|prepare|do_better|express|say|explain & better|more|differently // you_ask|about_the_garden
  not .. express|explain|present myself
  sorry|apologise|apologize|apology|regret|forgive|excuse|pardon ... interview|performance|nervous|nerve|nerves|poorly|badly|muddled|mess|ramble|rambling|unprepared|awkward|shaky|came_across|come_across|my_answer|my_weak|myself|impression|bore|distracted|distract // missed|i_could_not|a_good|so_good|no_excuse|no_need|enjoy|ran_out|patient|guest
  sorry|apologise|apologize|apology|apologies for .. bother|disturb|trouble|take|waste|the_bother|the_trouble|be|write|my_nerve|my_nerves|how|yesterday|the_interview|go_on|wasting // short_notice|late_hour|noise
  forgive|excuse me|my|that for? .. waste|wasting|nerve|nervous|performance|answer|interview|so|talk|bad|poor // french
  forgive me for .. be|waste|take|ramble|talk
  i was|feel|felt .. nervous|unprepared|awful|terrible|tongue-tied|tongue|off_form|distracted|a_mess|a_wreck|a_bundle_of|frazzled|all_over // ladder|not_nervous|never|before|at_ease|until|at_first
  not my best|good|fine|fin hour|best|day|moment|self ; i was not myself|at_my ; not .. do myself justice
  do myself no|not|little justice ; i was not prepared // how ; not at my best|good ; do not show|give my|you_my best
  not perform well|as|my ; interview|conversation|talk|it|things do not go|went well|as|the_way // wrong_with
  i do|perform|answer|interview .. badly|poorly|terribly|miserably|awfully ; mess|screw|muck it? up // storeroom
  i|me|impression .. make a .. bad|poor|weak|terrible .. impression ; i .. make a fool of
  my answer|performance|reply .. be|was .. all_over|weak|poor|muddled|vague|bad|terrible|rambling|confused
  i .. talk|ramble|speak .. far|too|way .. much|long|fast ; ramble on|too|so|for ; let myself down ; i .. let you down
  kick myself ; look_past|overlook my|the .. shaky|nerves|nerve|weak|poor|bad|start|mistake
  nerve|nerves .. get the better|show|took_over|take_over ; bundle of nerve|nerves ; my mind go|went blank
  i wish i have .. prepare|answer|perform|do|say_more|be_better ; i .. bore you ; i|we blow|blew it
  i .. such a mess|wreck|disaster ; i .. not shine|impress|come_across|sparkle|convince
  i .. usually|normally|generally|ordinarily .. interview|perform|do|answer|more|better|good
  i be .. usually|normally|generally .. more|better|far|not ; catch me on|at a|an bad|off|wrong
  feel bad|awful|terrible|ashamed|embarrassed about|for|over
  i be .. embarrass|embarrassed|ashamed|mortified|mortify .. about|by|of how|the_way|my|the_interview // how_little
  can|could not have come across|over ; come across|over .. badly|poorly|well|wrong|wooden // not_come_across_your
  if i seem|appear|sound .. distract|distracted|nervous|tired|rude|unsure|odd ; off form|my_game ; judge me by|on|for
  tongue-tied|tongue_-_tied ; stumble|stammer|mumble|fumble through|over|my // stairs
  ought|should to? have be|prepare|do .. better|good|well|prepared // best_way ; regret .. my answer|performance
  could have|should have do|perform|answer .. better|well // next_time|what_i|one_thing|anything
  low|bad|worst|worse day|interview|performance .. of my|ever
  i know|realise|realize|aware .. that? i|my .. mess|not|fail|talk|do|weak|go|fall_short|ramble ... performance|everything|rest|whole|best|shine|impress|well|too_much|far
`);

/** Money, days off and the like, before anybody has offered anything. */
export const TERMS = senses(`
  benefit package|scheme & know|tell|about|qm
  remote|flexible|home work|office & possible|option|allow|qm // as_you_suggest
  possibility|option|chance of work remotely|from_home|part_time
  salary|compensation|remuneration|bonus|overtime|vacation|holiday_entitlement|benefit_package|perk|pension|remote_work|work_remotely|home_office|working_hour|work_hour|relocation|pay_range|stock_option|sick_pay|pay_rise & qm|know|wonder|would_like|require|expect|hope|tell_me|discuss|ask|need|look_for // {not_mine}|i_spend|you_tell
  salary|remuneration|compensation|wage|bonus|pension|overtime|payrise ... qm|i_would|expect // {not_mine}
  know|learn|hear|ask|talk about .. the benefit|perk|package $|and
  i .. ask|know|hear|wonder|forget|expect|hope ... salary|remuneration|compensation|wage|perk|overtime|the_pay|about_pay // {not_mine}
  what|how .. be|would ... salary|pay|wage|remuneration|pension $|qm
  be there a|any bonus|flexibility|commission|allowance|pension|car|overtime ; what .. {job} pay|offer $|qm
  salary expectation|range|band|requirement|history // you_build
  my salary|rate|pay|package|compensation|wage expectation|be|would|requirement|include
  my current|present package|salary|pay
  i .. hope|look|expect|need|want|ask|settle for|to_earn .. at_least|around|minimum|no_less|in_the_region|region
  i earn|make|be_on # .. at_present|now|thousand|k|currently ; how .. many day|week .. of|off holiday|leave|vacation
  how much .. annual|paid|sick|parental? leave|holiday|vacation
  day|week|month of|' .. holiday|leave|vacation // on_my|i_was
  work .. from home|remotely|remote .. day|day_a|# // as_you_suggest
  would|will|can|could|may|might i .. work .. from_home|remotely|part_time ; allow to leave|go|finish|start
  i take it .. overtime|travel|expense
  i .. need|want|like|prefer|require|expect .. every .. day|friday|monday|wednesday|week off|free
  {off} off in|for|on|every|qm|$ // gift|set_off|on_my_day_off|well_off|show
  i should .. mention|say|add .. not work weekend|night|overtime|evening|friday
  i do|can|will|would not work weekend|night|overtime|evening|on ; company|firm car|phone|laptop
  hourly|daily|day|starting|start|high|higher rate|salary|pay // error
  how .. often|soon|regularly .. raise|promote|bonus|review ; pension look|scheme|plan
  package .. negotiable|include|flexible ; negotiable ; region of £|€|#|x|, ; holiday|vacation|trip book
  relocation|relocate ... pay|cover|help|offer|package|do
  pay|cover|reimburse|refund for|my .. relocation|ticket|train|travel|fare|flight|hotel|expense|cost|move
  move for less
  talk|speak|discuss|know .. about .. money|my_pay|the_pay|salary|compensation|perk // cost_of_flour|you_pay
  discuss|clarify|agree .. remuneration|salary|compensation|pay|term|terms|benefit
  detail of .. compensation|pay|salary|benefit|package ; prefer to be pay ; sick pay|leave|day
  what about .. pay|salary|holiday|benefit|leave|pension
  do you offer|have|provide|give .. insurance|gym|bonus|car|pension|health|benefit|stock|share|remote|flexible|visa|childcare
  health|dental|medical insurance // claim ; only .. for a permanent|full-time|part-time contract
  stock|share option|options|plan ; # day week ; probation|probationary ; notice period .. be|would // my
  one|# more|last thing|question , .. money|pay|salary ; competitive salary|pay|package|compensation
  flexible|flexitime|flexi hour|time ... qm|offer|possible|i
  visa sponsorship|sponsor ... qm|offer|provide|i_need|need // not|without
`);

export const GIFT = senses(`
  i .. treat your|the|all team|office|colleague|staff
  surprise|parcel|package|little_something & your_way|on_its_way|for_you & my|from|head|send
  buy|treat|take you .. lunch|dinner|coffee|drink|meal|beer ; {give} .. you|to_you .. {gift} // lend|you_lend|you_give
  {give} !my .. {gift} .. to|for|at|in|on|from|with you|the_post|your|the_desk|reception|rosa|all|the_team|its|their|the_office|friday|monday // you_lend|thank_you_for|as_you_ask|you_ask|as_promise|own_boot
  {gift} .. be|should_be .. on|in its|the|their way|post|mail
  {gift} .. should|will|shall|would .. arrive|reach|come|be_with|be_deliver
  {gift} .. come|reach|arrive to|at|with you|your ; be on the way for|to you ; accept .. {gift}
  token of my|our .. thanks|thank|gratitude|appreciation|esteem
  small|little token|present|gift|something .. for|from|of|that // pupil ; a little something
  take|invite|treat you out|to .. dinner|lunch|drink|coffee|meal|weekend|concert|restaurant|cottage|house
  treat you to ; dinner|lunch|drink|coffee|meal|beer be on me ; drink be on
  i .. buy|get|order you .. {gift} // buy_my
  i have? buy|get|order|bake|knit|make|bring|pick you|up|for_you a|an|some|the|one
  i .. knit|bake|carve|paint|made .. for|you|which_i_will_drop ; make .. for you with|as
  you will|should find|get|receive|have .. {gift}|parcel|package|hamper .. in|from|with|this // write-up|recipe
  gift card|voucher ; voucher .. for|be|to .. you|attach|two|# ; hope .. you .. like|enjoy .. the|my {gift}
  hope the {gift} .. reach|arrive ; please|hope_you|do enjoy the|my .. {gift} ; invite you to .. my|our|dinner|lunch
  insist on send ; donation|donate in|to .. your|you name ; get you a discount|deal|price ; discount at my|our ; coupon
  have .. {gift} send|deliver to|for you|your ; present you with
  look|watch out for a .. package|parcel|delivery|envelope
  for your|all_your kindness|trouble|time .. i .. buy|give|send|like
  give you my|a|this|the spare|free|small .. ticket|pass|present
`);

export const FIRST = senses(`
  best & everyone|all_those|out_of & i & you_be|yours_be|talk_to|meet|see // shop
  not .. interested in any|another other|else|company|job|role|{job}
  my|the|a|clear|very|absolute .. first|top|number_one|number_#|no_1|no_#|#_# .. preference|choice|pick|priority|love|option // apprenticeship
  you|it|this|x|role|company|school|mill be .. my .. favourite|favorite|first|number ; number one|# choice|pick|on_my
  you|yours|role|company|it|x|that .. come|rank first // guest ; come|rank first for|with|on|among
  ahead of any|every|all|the .. other|else ; first on my|list
  no other company|employer|team|role|offer|firm|job|post|place|application .. come|compare|match|appeal|interest|be|close
  my|absolute|clear favourite|favorite $|company|employer|of|role|among|choice|one|,
  prefer|preferred choice|employer|company|option|role|offer|job // your_prefer|glaze
  i would|should|will prefer you|your|to_join|to_work ... over|to|anybody|anyone|with_you|for_you|at_your|you
  i would|would_much|will rather .. {work} .. you|x ... than|over // straight|open_with|honest|frank|tell_you
  nowhere|no_place .. i would be|rather|prefer|like_more
  rather work .. than for|with anyone|anybody|any|the_other|other
  dream job|company|employer|role|post|school|firm|team ; above all|every|any|the .. other|rest
  more than any|all|every|anything other|else|$
  only place|company|role|job|post|firm|one .. i|that|for_me|where // stone-grinds|stone ; top|head of my list
  top of the list ; choose|pick|take you|yours|this .. over|above|before|ahead|every_time|any_day|instead
  choose|pick you over ; heart .. set on .. and no|nothing|only ; and no other
  nothing|none else .. i .. look|see|apply|find ... compare|close
  nothing compare|compares|come_close .. to you|this|your|x|$ // rye
  of all the|my .. place|company|school|firm|application|job|team|offer|process|role ... i .. see|visit|meet|have|talk|apply ... yours|you|this|want|one
  among all|the .. my|other|application ; head and shoulder ; stand above|out_above
  yours|your|this|that|it be .. the one|job|role|post|place .. i want|like .. most|more|above|best|$|, // dome
  the one i .. want .. most|best|more ; turn down|decline|cancel|drop|refuse any|every|all|my .. other|else|everything
  drop everything ; not the other|others $ ; you be the one
  other .. application|interview|option|offer|process .. be .. only|backup|back-up|plan|second|insurance
  yes to you before|over|rather ; preference .. be|lie|clearly .. with you|x
  by far the .. attractive|good|best|exciting|interesting .. employer|company|role|offer|on
  never .. want .. job|role|post|anything .. as|so|more
  i .. accept|take .. yours|your_offer|it .. ahead|before|over|at_once|on_the_spot|in_a_heartbeat|immediately|without_hesitation
  cancel all|my|every .. other|interview ; you .. be my prefer|preferred|first|favourite|favorite|plan
  join you and nobody|no_one|none ; plan a $ ; consider you|your|x the .. best|good|strong|most
  the best|good of those|all|the_companies|the_one i .. talk|speak|see|meet
`);

/** One answer of the interview made better: no pitch, and no apology. */
export const MENDING = senses(`
  you ask ; your|the question on|about|of|why|how|regarding
  do|did not .. answer|explain|put|say .. well|clearly|your|it
  i .. should|could|wish .. have say|answer|mention|put|add|begin
  better|right|plain|full|short answer|one|example|figure ; i gave|give you the|a wrong
`);

/** A sentence of one's own record: what ties the sender to the role, or one tie too many. */
export const RECORD = senses(`
  my .. experience|background|skill|expertise|strength|qualification|record|career|degree|certificate|portfolio|knowledge|achievement|diploma|training|thesis // attach|find_attach|send
  my .. year|time|work|spell|stint|day|season|winter .. in|of|at|on|as|with|behind|for|under|move|run|teach|build|draw|hire|fix|maintain
  my time|work|project|job|last_job|last_role
  # .. year|decade|season|summer|winter in|of|at|on|as|with|behind|for|under|move|run|teach|build|draw|hire|work|fix|maintain|dispatch|schedule // of_one|codebase|impressive|you
  {did} ... for|over|about|more_than # .. year|decade|month|season|summer|winter // learn_more
  {did} {achieve} a|an|the|two|three|#|several|many|team|budget|sale|apprentice|staff|ward|my|our|over|people|payroll|turnover|on|in|for|at|with|from|up|more|such|this // small_sketch|your_idea|the_train|to_find
  {did} {serve} .. in|for|as|with|at|on|since|#|over
  {did} work|serve|teach|nurse|trained|sell|drive|coach|schedule|dispatch|catalogue|restore|grade|repair|commission|maintain|run|lead|manage|head|supervise
  {did} be .. a|an|in|at|for|around|behind .. since|for|year|season|life|all // this_year
  {did} graduate|qualify|specialise|specialize|train|study ; i was .. a|an .. for|at|in|with # // year_old
  i .. bring|offer .. year|experience|skill|my // boots|adze|tool
  i have .. a|an .. degree|diploma|master|phd|doctorate|certificate|certification|license|licence|qualification
  i know .. from my|#|year ; i come|came from # year|my
  at x|tesco|my_previous|my_last|my_present|my_former|my_current .. i|my
  in my last|previous|former|current|present job|company|post|role ; draw|build|lean|rely on|upon my
  {achieve} .. at x|my_last|my_previous
`);

/** A pitch, whatever stands beside it. */
export const BOAST = senses(`
  as a|an certified|certify|trained|experienced|seasoned|qualified|senior .. , i
  i have {also} .. work as|in ... and a|an ; i have deliver over|more_than|many|#
  i bring a|an .. strong|great|positive|solid|keen|wealth|proven ; work ethic
  attention to detail & my|i_have|i_bring|great|excellent|strong
  i {also} .. {achieve} .. a|an|the|two|three|#|several|many|team|sale|over // small_sketch|your_idea|thinking|think
  i {also} .. hold|possess|have|bring|speak|own|manage|lead|run|win|coach|found|drive .. degree|diploma|certificate|licence|license|language|team|year|award|experience|skill|knowledge|people|choir|qualification|staff|fluent
  i be {also} .. a|an|fluent|certify|certified|experienced|expert
  besides|furthermore|moreover|additionally|in_addition|on_top_of_that , i .. {achieve}|hold|have|be|bring|win|speak|was // enjoy|like|love
  further to my ; let me remind|add|mention|repeat ; not to forget , i
  i should|must|might|may|would_like_to add|mention|stress|point_out|emphasise that i|my .. {achieve}|have|be|hold|experience
  as you saw|see|know|read|seen in|from my cv|resume|application|profile , i|my
  my other|main|key|greatest|great|particular strength|skill|quality
  my skill|strength|qualification|achievement|expertise include|be|cover|range
  among|include my .. achievement|success|skill|strength ; my teaching|design|writing? portfolio cover|include|span
  under my belt
  excellent|strong|outstanding|proven|great|good communication|analytical|leadership|organisational|organizational|interpersonal|people|social|problem skill|ability|solving
  track record
  i have .. proven|excellent|strong|outstanding|extensive .. skill|record|background|knowledge|experience
  i have the .. skill|drive|experience|talent|qualification ... to ; i possess ; i be .. expert|master in|at|of
  i be .. fluent|proficient|experience|experienced|skilled|versed|certified|certify in .. ,|and
  i be .. organise|organised|organized|flexible|reliable|motivated|motivate|hard_work|hardworking|dedicated|fast|quick .. , .. flexible|reliable|motivated|learner|and|punctual|a
  consider|regard|see myself a|as|an .. strong|natural|excellent|good|communicator|leader|expert
  i .. hold|have certificate|certification|diploma in|as .. ,|and ; i was promote ; promote|promoted #|three|twice
  i {win} .. award|prize|salesperson|medal|twice|time|of_the_year|competition // argument|bet
  i graduate top|first|with|among ; top of my year|class ; i {also} .. {win}|write|publish ... book|award
  i can {also} .. drive|speak|use|operate|handle|program|cook|write|code|fix|sell|manage
  i can .. , .. a and .. the|a|book // call ; i was responsible for ; i .. successfully|single-handedly {achieve}
  i {achieve} .. sale|turnover|revenue|output|profit|waste|cost .. by|from|to // your
  i {achieve} .. # .. people|apprentice|staff|engineer|project|ward|shop|platform|budget|migration ... and .. {achieve}|#|a|open|introduce
  i have {achieve} .. # .. and .. {achieve} ; i have {achieve} many|countless|budget|multiple|numerous
  i work in # country|industry|company ; i have work in # ... and ; i found .. , .. {achieve} ; i head .. of #
  i design the entire|whole ; my background|degree|knowledge|certificate .. would|will also|too|help .. you|too|$
`);
