/** The classes of words that patterns of sense name, such as `{reply}`. */

/** Words of one sense, as patterns name them. */
export const CLASSES: Readonly<Record<string, string>> = {
  neg: 'not never no nobody no_one none nothing without lack hardly neither nor unanswered zero anyone_has',
  contact: `hear hearing getting receiving reply answer response respond word contact update feedback get_back let_me_know let_candidate_know acknowledge
    write_back call_back in_touch communication get_to_me hear_back news sign explanation say_yes simple_yes`,
  hypo: 'if should_you should_i should_there unless whether in_case may_well might_well lest',
  polite: `hear_of need_no understand rush worry problem fine needed trouble happy glad grateful hesitate offend pressure no_need hurry all_right
    quite_right no_reply_need patient_with_me better_than a_better thank`,
  iact: `i_have_not_answer i_do_not_want i_will_not i_shall_not not_ask i_do_not_need i_would_not_want i_can_not_answer i_have_nothing
    i_do_not_answer i_have_not_write i_do_not_mean i_could_not_answer`,
  emotion: `frustrate frustrated frustrating annoy annoyed annoying disappoint disappointed disappointing upset upsetting
    impatient confuse confused confusing discourage discouraged discouraging hurt hurtful unfair rude unprofessional
    disrespectful disorganised disorganized chaotic sloppy unacceptable ridiculous insulting insult irritate irritated
    offended offensive bother_me unkind discourteous impolite angry furious tired_of sick_of weary_of fed_up
    demotivating disheartening stressful unreasonable outrageous careless thoughtless demoralising demoralizing baffle
    baffled dismayed appalled exasperate exasperated puzzle puzzled uncalled_for shocking poor_form`,
  feltby: '$ , by with at about that how because when and over not to_see to_hear to_be for in after of_you as since',
  deadline: `by before within until today tomorrow tonight this_week end_of soon shortly quickly fast asap promptly immediately
    at_once as_soon without_delay earliest latest`,
  wanting: 'need require demand want would_like would_appreciate expect insist_on request must_have have_to_have',
  det: 'an a your the some any definite this',
  decide:
    'decide confirm make let give move respond reply answer come tell get act hurry prioritise prioritize commit choose expedite',
  rival: 'company offer employer option firm recruiter job opportunity process',
  nth: '#th second third fourth fifth sixth seventh umpteenth',
  weekday: 'monday tuesday wednesday thursday friday',
  unit: 'day week month fortnight hour working_day business_day whole_week weekday',
  times: `twice thrice repeatedly #_time several_time many_time multiple_time several_occasion various_occasion countless_time
    time_and_again again_and_again and_again on_end`,
  nobody: 'nobody no_one none_of_you not_anyone not_anybody not_one_of_you noone not_one_person',
  you: 'you nobody no_one somebody someone anybody anyone they x company firm team recruiter colleague hr office manager',
  reply: `answer reply response word news update line feedback message mail email e-mail call verdict sign sound peep
    acknowledgement decision communication information outcome result explanation syllable contact thing`,
  message: `message mail email e-mail call voicemail reminder note line text attempt inquiry enquiry follow-up
    followup`,
  write: `write reply answer respond call phone ring email mail get_back come_back be_in_touch bother manage care inform
    let_me_know acknowledge return text say_anything tell`,
  neglect: 'ignore forget neglect ghost overlook snub disregard abandon dismiss shun lose pass_over brush_off',
  promise: 'promise say tell assure agree guarantee pledge announce undertake swear',
  blame: `unprofessional rude disrespectful insulting impolite discourteous unfair unacceptable ridiculous disgraceful
    shameful outrageous appalling inconsiderate shabby absurd scandalous inexcusable disgrace poor_form bad_form
    poor_show an_insult a_disgrace a_joke pathetic laughable thoughtless dishonest careless`,
  annoyed: `annoy annoyed frustrate frustrated irritate irritated fed_up feed_up cross angry upset impatient baffle
    baffled exasperate exasperated furious unhappy disheartened dispirited mad livid displeased dismayed
    dissatisfied offended offend insulted insult appalled fuming bitter outraged disillusioned tired_of sick_of
    weary_of tire_of at_a_loss_as at_a_loss_why concerned_that_nobody`,
  annoying: `frustrate frustrating annoy annoying maddening infuriating infuriate exhausting exhaust irritating dispiriting
    wearing tiring upsetting ridiculous a_joke unacceptable absurd disheartening demoralising demoralizing unbearable
    exasperating a_nightmare a_farce a_disgrace painful a_shambles`,
  judge: 'decision verdict assessment choice judgement judgment reason reasoning view conclusion',
  soon: `immediately at_once asap a.s.a.p right_away straight_away without_delay without_further_delay instantly forthwith
    by_return urgently today_itself right_now`,
  by: 'by before within until till no_later_than today tomorrow tonight this_week this_morning at_the_latest latest',
  want: `answer reply response decision update verdict confirmation word commitment clarity yes contract date feedback news
    information explanation definite_answer written_confirmation`,
  ring: 'ring call phone contact write email tell get_back reply answer let',
  many: 'many several other multiple two # some few plenty_of lot_of lots_of various numerous your both_other',
  must: 'will shall would must have_to be_go_to be can could may might',
  leave: `accept sign withdraw commit walk go_elsewhere go_with take_their take_the_other take_it take_theirs take_another move_on
    say_yes assume consider_my regard look_elsewhere look_around pull_out choose_them join_them decline_yours decline
    go_there leave be_lose lose turn_to turn_away be_take close be_force choose_another take_up`,
  not_mine:
    'your_payroll you_pay pay_attention it_pay on_your on_my_day salary_band you_build pay_desk i_pay i_was_on your_benefit your_pension in_wales holiday_job book_the you_give you_said you_say you_show bonus_point worth wage_slip',
  off: 'day friday monday week weekend afternoon thursday wednesday tuesday january december march',
  give: `send put leave give buy mail post bring enclose drop order have_send attach deliver ship accept get take_the_liberty_of_send
    be_send like_to_give wish_to_give love_to_give`,
  gift: `gift present token voucher chocolate chocolates wine whisky whiskey champagne bottle flower flowers bouquet rose roses
    hamper ticket book mug cake sweets sweet basket souvenir scarf crate card apple jam tea coffee something treat parcel
    perfume biscuit cookie fruit plant box carving oil`,
  did: `i i_have i_also i_have_also i_previously i_then i_once i_have_already i_have_since i_have_always i_still i_first i_lead_at_the_moment
    i_at_the_moment i_now i_currently i_both and_have i_later i_myself i_have_since_then`,
  serve: `work serve teach nurse train sell drive coach fix do care schedule dispatch catalogue restore grade repair cook bake
    smoke keep type translate set take assist volunteer sing tune weld wire plumb practise practice live count call`,
  also: 'also too further furthermore as_well likewise besides moreover additionally previously',
  win: 'win receive earn get be_award was_award',
  work: 'work be sweep join stay see learn',
  quality: `skill skills experience year expertise knowledge strength drive record energy background understanding
    leadership ability qualification certificate`,
  achieve: `build built lead led manage ship design deliver grow run launch architect develop implement increase reduce improve
    migrate mentor hire scale save head found automate win oversee introduce rebuild train supervise raise cut open sell
    coach chair organise organize write publish teach produce plan negotiate coordinate direct establish fix treat nurse
    commission maintain serve spend`,
  offer: 'offer figure package salary number bid proposal term terms money pay price',
  job: 'job role position post work chance opportunity place income',
};
