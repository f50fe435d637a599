/** Titles before a name, lower case without stops. They are part of a mention, never of a name. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend father sister
   rabbi imam bishop archbishop cardinal pope king queen prince princess duke duchess earl count
   sheikh president vice-president prime minister premier chancellor secretary governor gov senator
   sen sens representative rep reps congressman congresswoman assemblyman assemblywoman mp mep mla
   councillor councilman councilwoman councilor mayor speaker judge justice attorney general gen
   admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt corporal commander cmdr
   brigadier marshal commissioner inspector superintendent detective constable officer chief agent
   sheriff coach chairman chairwoman chair chairperson director ambassador envoy deputy
   spokesman spokeswoman spokesperson leader candidate nominee democrat republican author actor
   actress singer comedian comic analyst host anchor editor reporter correspondent columnist
   strategist pollster adviser advisor aide manager founder co-founder ceo cto cfo billionaire
   businessman activist economist historian lawyer pastor whip frontrunner front-runner incumbent
   former ex-president then-president vice undersecretary under-secretary hon rapper star talk-radio
   field retired acting interim administrator rector ombudsman commandant provost mullah ayatollah emir
   sheik mec major-gen maj-gen lt-gen brig-gen lt-col rear-admiral vice-admiral lieutenant-general
   major-general brigadier-general lieutenant-colonel lieutenant-governor secretary-general
   director-general attorney-general governor-general auditor-general solicitor-general
   inspector-general general-secretary editor-in-chief commander-in-chief vice-chancellor
   vice-chairman vice-chair vice-rector co-ceo co-chair co-director deputy-governor
   sub-editor abbot abbess nurse skipper warden vicar canon chaplain deacon archdeacon curate maulana swami
   lama doctor midwife matron principal headteacher ranger pilot maestro sultan shah emperor empress
   tsar chieftain alderman alderwoman burgomaster monsieur madame mme mlle señor señora
   herr frau signor signora senhor senhora monsignor msgr alhaji alhaja engr shri smt begum mufti mukhtar pandit
   hajji haji datuk dato`.split(/\s+/),
);

/** Titles that go with a given name and make one name with it ("Prince Harry"). */
export const GIVEN_NAME_TITLES: ReadonlySet<string> = new Set(
  'prince princess king queen pope'.split(' '),
);

/** Titles that take "of" and an office before the name ("Secretary of State John Kerry"). */
export const TITLES_WITH_OFFICE: ReadonlySet<string> = new Set(
  'secretary speaker chancellor minister leader chief director attorney chairman chair head'.split(
    ' ',
  ),
);

/** Offices that stand after "of" in a title, lower case. */
export const OFFICES: ReadonlySet<string> = new Set(
  `state defense defence education health labor labour commerce energy treasury interior exchequer
   house commons lords staff homeland agriculture transportation justice veterans`.split(/\s+/),
);

type Gender = 'm' | 'f';
/** Titles and nouns that tell a gender. */
export const GENDERED: Readonly<Record<string, Gender>> = {
  mr: 'm',
  sir: 'm',
  lord: 'm',
  father: 'm',
  king: 'm',
  prince: 'm',
  duke: 'm',
  earl: 'm',
  baron: 'm',
  congressman: 'm',
  assemblyman: 'm',
  councilman: 'm',
  chairman: 'm',
  spokesman: 'm',
  businessman: 'm',
  actor: 'm',
  man: 'm',
  husband: 'm',
  son: 'm',
  brother: 'm',
  dad: 'm',
  boy: 'm',
  guy: 'm',
  uncle: 'm',
  grandfather: 'm',
  nephew: 'm',
  grandson: 'm',
  stepson: 'm',
  groom: 'm',
  monsieur: 'm',
  señor: 'm',
  herr: 'm',
  signor: 'm',
  senhor: 'm',
  alhaji: 'm',
  shri: 'm',
  alderman: 'm',
  monk: 'm',
  boyfriend: 'm',
  gentleman: 'm',
  widower: 'm',
  pope: 'm',
  sheikh: 'm',
  mrs: 'f',
  ms: 'f',
  miss: 'f',
  dame: 'f',
  lady: 'f',
  sister: 'f',
  queen: 'f',
  princess: 'f',
  duchess: 'f',
  baroness: 'f',
  congresswoman: 'f',
  assemblywoman: 'f',
  councilwoman: 'f',
  chairwoman: 'f',
  spokeswoman: 'f',
  businesswoman: 'f',
  actress: 'f',
  woman: 'f',
  wife: 'f',
  daughter: 'f',
  mother: 'f',
  mom: 'f',
  mum: 'f',
  girl: 'f',
  aunt: 'f',
  grandmother: 'f',
  niece: 'f',
  granddaughter: 'f',
  stepdaughter: 'f',
  bride: 'f',
  madame: 'f',
  mme: 'f',
  mlle: 'f',
  señora: 'f',
  frau: 'f',
  signora: 'f',
  senhora: 'f',
  alhaja: 'f',
  smt: 'f',
  begum: 'f',
  alderwoman: 'f',
  nun: 'f',
  girlfriend: 'f',
  widow: 'f',
  waitress: 'f',
  'first lady': 'f',
};

/** Nouns for one person who may speak, lower case. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `${[...TITLES].filter((t) => !/^(?:mr|mrs|ms|field|retired|acting|interim|former|vice|hon|star|chair)$/.test(t)).join(' ')}
   patient accused deceased client tenant applicant migrant pilgrim monk nun thief nephew niece stepson stepdaughter bride
   groom orphan trainee referee pupil abbot vet surgeon midwife bailiff umpire jockey grandson
   granddaughter official spokesman spokeswoman spokesperson source insider person man woman voter supporter critic
   expert scholar scientist researcher professor teacher student doctor physician nurse witness
   resident lawmaker legislator politician diplomat aide staffer operative consultant donor delegate
   contender rival opponent challenger mogul tycoon businesswoman executive owner boss worker
   employee veteran soldier farmer driver neighbour neighbor friend colleague ally relative wife
   husband mother father son daughter brother sister mom mum dad uncle aunt cousin widow victim
   survivor caller guest moderator interviewer questioner heckler protester demonstrator organizer
   organiser volunteer member participant attendee head boss chief commander president-elect
   vice-president lawyer attorney counsel prosecutor solicitor barrister magistrate juror defendant
   plaintiff suspect clerk journalist writer blogger commentator pundit novelist poet filmmaker
   producer artist musician evangelist priest preacher fellow scholar alumnus graduate newcomer
   conservative liberal progressive socialist libertarian independent hawk veteran mastermind
   hopeful favorite standard-bearer lobbyist advocate banker investor trader attendant pilot
   narrator speaker tweeter user commenter observer strategist surrogate youngster teenager girl boy
   guy lady gentleman lad kid child native immigrant refugee translator chairman-elect treasurer
   sergeant technician engineer designer architect hunter nominee heir monarch`.split(/\s+/),
);

/** Nouns for several people, lower case: they have a mention but no one name. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  `people officials critics experts supporters aides sources insiders voters lawmakers senators
   republicans democrats conservatives liberals progressives analysts observers opponents allies
   advisers advisors leaders members siblings twins cousins spouses newlyweds fans families residents others some many several most few both
   two three four five dozens hundreds thousands authorities prosecutors lawyers attorneys
   investigators police researchers scientists economists historians scholars strategists operatives
   consultants donors delegates reporters journalists editors writers pundits commentators
   protesters demonstrators activists advocates organizers groups companies executives investors
   students teachers parents friends colleagues neighbors neighbours relatives ministers diplomats
   spokesmen spokespeople spokespersons candidates rivals politicians veterans workers employees
   americans britons women men millennials christians muslims jews evangelicals blacks whites latinos
   hispanics catholics detractors skeptics sceptics proponents backers loyalists partisans attendees
   participants respondents users judges justices governors mayors congressmen representatives
   legislators doctors nurses farmers soldiers commanders generals witnesses victims survivors`.split(
    /\s+/,
  ),
);

/** Nouns for bodies and for published things that speak, lower case. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  `house department ministry office agency committee commission council court party campaign
   government administration cabinet parliament congress senate assembly university college school
   institute institution foundation association union federation league society organization
   organisation group company corporation firm bank fund center centre network newspaper paper
   magazine journal times post news tribune herald gazette guardian telegraph mail observer press
   broadcaster station channel website site blog outlet media agency bureau authority board police
   force army navy military pentagon kremlin street palace church report study poll survey
   statement letter memo email e-mail document documents filing lawsuit complaint ruling opinion
   article story editorial column book ad advertisement commercial spot video headline sign banner
   poster shirt t-shirt hat text message tweet caption release transcript website page petition
   resolution bill law constitution amendment platform manifesto slogan narrator voiceover crowd
   audience panel team coalition alliance trust nato un eu gop dnc rnc fbi cia nsa irs doj pac
   super-pac think-tank mission embassy inspector watchdog regulator charity ngo lobby caucus
   delegation`.split(/\s+/),
);

/** Those that are one body's own name when they stand alone with a capital. */
const PROPER_BODIES: ReadonlySet<string> = new Set(
  `house congress senate parliament pentagon kremlin street guardian telegraph observer mail times
   post nato un eu gop dnc rnc fbi cia nsa irs doj army navy mission`.split(/\s+/),
);

/** Those that name no body alone, capital or not: "the Office", "the Department". */
export const GENERIC_BODIES: ReadonlySet<string> = new Set([
  ...[...BODY_NOUNS].filter((noun) => !PROPER_BODIES.has(noun)),
  'opposition',
]);

/** How people are spoken to in a chamber or a court, lower case: nobody's name. */
export const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(
  `gentleman gentlemen lady ladies friend friends member members colleague colleagues madam sir ma'am
   honour honor excellency majesty highness lordship ladyship chair counsel`.split(/\s+/),
);
