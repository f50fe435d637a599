/**
 * Reporting verbs by how surely they report words. *speech*: words follow or stand beside it ("said").
 * *stance*: it can report words ("insisted", "called"). *act*: it often reports none ("showed").
 * Base forms; irregular pasts after a slash.
 */
export type CueStrength = 'speech' | 'stance' | 'act';

export const CUE_VERBS: Readonly<Record<CueStrength, string>> = {
  speech: `say/said tell/told add ask write/wrote/written tweet reply/replied explain note state
    declare announce continue remark recall joke quip respond answer shout cry/cried exclaim yell
    whisper quote insist claim argue warn comment observe conclude post repeat counter retort urge
    acknowledge admit concede confirm assert contend maintain caution vow pledge promise boast
    complain lament muse mutter interject predict stress emphasize emphasise reiterate allege
    interrupt wonder testify/testified retweet scoff deadpan blast thunder implore plead chant sing/sang
    recount volunteer proclaim demand inquire enquire query opine intone snap chide advise inform report`,
  stance: `call describe accuse criticize criticise deny/denied dismiss suggest propose express
    blame praise mock question denounce condemn label brand hail slam rip reject refuse
    believe think/thought feel/felt hope fear expect want imply/implied hint reveal disclose
    tout defend attack charge compare dub deride decry/decried lambaste ridicule characterize
    characterise deem outline detail list cite refer mention point discuss address speak/spoke/spoken
    talk agree disagree apologize apologise swear/swore/sworn signal forecast estimate speculate
    theorize conjecture profess remind reassure assure notify/notified guarantee recommend endorse
    reason lecture preach rail challenge invite order instruct direct appeal protest object
    laud applaud commend congratulate credit thank welcome salute chastise rebuke scold castigate
    excoriate bemoan grumble gripe fume rant crow brag bellow bark growl sigh groan gush rave
    tease taunt jeer sneer paint cast portray frame depict peg term pronounce pen scribble text email
    e-mail message blog broadcast print publish issue release read/read go/went/gone be/was like
    decide determine rule find/found learn/learned know/knew/known understand/understood
    realize realise recognize recognise consider regard view see/saw/seen envision imagine foresee/foresaw
    doubt dispute suspect worry/worried regret disavow renounce disclaim plan intend threaten offer
    consult hear/heard`,
  act: `show/showed/shown indicate demonstrate prove/proved/proven have/had make/made take/took/taken
    give/gave/given put/put use begin/began/begun start open close end finish turn/turned laugh smile
    nod shrug pause deliver hold/held raise echo highlight underline underscore launch push press
    seek/sought try/tried keep/kept follow bring/brought draw/drew/drawn support back oppose favor
    favour share hit/hit fire shoot/shot lash weigh sound come/came leave/left pray dream remember
    forget/forgot love hate wish choose/chose/chosen prefer need mean/meant aim work join
    introduce target pitch sell/sold advocate champion tell-all dial double aver posit chalk`,
};

/** Nouns for words put out: "in a statement", "her remarks", "the headline". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  `statement remark remarks comment comments speech interview tweet tweets post email e-mail emails
   letter memo op-ed essay article column editorial report press release message note testimony
   address announcement claim claims argument allegation allegations accusation complaint promise
   pledge vow warning question answer response reply slogan motto headline caption quote quip joke
   admission suggestion assertion contention insistence prediction proposal call plea demand chant
   ad advertisement commercial spot video poll survey study transcript book memoir blog filing
   lawsuit affidavit ruling opinion dissent order`.split(/\s+/),
);

/** Nouns for words that are used for other things as well: only their owner, and a colon, show that somebody speaks. */
export const VERDICT_NOUNS: ReadonlySet<string> = new Set(
  `verdict view word words assessment description explanation take advice theory line retort rebuke
   summary diagnosis greeting excuse instruction instructions plan rule wish`.split(/\s+/),
);
