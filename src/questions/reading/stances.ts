/** What attitude a question asks for. */
export type StanceName =
  | 'denies'
  | 'opposes'
  | 'criticises'
  | 'supports'
  | 'welcomes'
  | 'warns'
  | 'promises';

/** One attitude: the words that ask for it, and those that show it. */
export interface Stance {
  readonly name: StanceName;
  /** Forms that may follow "who", or stand in "who is …", small letters. */
  readonly asks: string;
  /** Plain forms of the words that a passage shows it by, a reporting verb first of all. */
  readonly shown: string;
  /** Which attitude is its contrary; null for none. */
  readonly contrary: StanceName | null;
}

/** A row an attitude. "Who rejects …" asks for those who oppose as well as "who is against …". */
export const STANCES: readonly Stance[] = [
  {
    name: 'denies',
    asks: 'deny denies denied denying dispute disputes disputed disputing',
    shown: 'deny denial dispute refute contest disclaim disavow false untrue baseless',
    contrary: null,
  },
  {
    name: 'opposes',
    asks: `oppose opposes opposed opposing reject rejects rejected rejecting disagree disagrees disagreed
      disagreeing object objects objected objecting against resist resists resisted refuse refuses refused`,
    shown: `oppose reject disagree object resist refuse dismiss against opposition opponent unacceptable rejection
      refusal objection reluctant sceptical skeptical scepticism skepticism doubt critic criticise veto
      protest warn`,
    contrary: 'supports',
  },
  {
    name: 'criticises',
    asks: `criticise criticises criticised criticising criticize criticizes criticized criticizing condemn condemns
      condemned condemning attack attacks attacked blame blames blamed denounce denounces denounced slam slams slammed`,
    shown: `criticise criticize condemn attack blame denounce slam accuse criticism lambaste deplore rebuke scold
      critic shocking scandal disgrace outrage shameful irresponsible mistake failure`,
    contrary: 'welcomes',
  },
  {
    name: 'supports',
    asks: `support supports supported supporting back backs backed backing favour favours favoured favor favors
      favored endorse endorses endorsed approve approves approved agree agrees agreed agreeing`,
    shown: `support supporter back favour favor endorse approve agree defend champion welcome advocate
      willing`,
    contrary: 'opposes',
  },
  {
    name: 'welcomes',
    asks: `welcome welcomes welcomed welcoming praise praises praised praising hail hails hailed applaud
      applauds applauded`,
    shown: 'welcome praise hail applaud commend congratulate thank glad pleased delighted',
    contrary: 'criticises',
  },
  {
    name: 'warns',
    asks: 'warn warns warned warning caution cautions cautioned fear fears feared',
    shown: 'warn caution fear alarm danger dangerous risk threat worry concern',
    contrary: null,
  },
  {
    name: 'promises',
    asks: 'promise promises promised promising pledge pledges pledged vow vows vowed commit commits committed',
    shown: 'promise pledge vow commit commitment guarantee assure assurance swear',
    contrary: null,
  },
];

const BY_WORD = new Map(
  STANCES.flatMap(({ name, asks }) => asks.split(/\s+/).map((word) => [word, name] as const)),
);
/** "Who denied it", "who is opposed to it", "who is against it", "who is in favour of it". */
const WHO =
  /^(?:and |but )?(?:who(?: else)?|(?:which|what) \p{L}{3,20})(?: (?:has|have|had|is|are|was|were|does|do|did|would))?(?: (?:also|publicly|not|been|in|come out))?\s+(\p{L}{3,20})\b(?:\s+(?:of|to|with|against|that)\b)?/iu;
const NEGATED =
  /^(?:and |but )?who(?: else)? (?:has|have|did|does|do|would|is|are)(?: not|n['’]t)\b/i;

/** The attitude that a question wants of whoever speaks; null for none. */
export function stanceIn(text: string): StanceName | null {
  const word = WHO.exec(text)?.[1]?.toLowerCase() ?? '';
  return NEGATED.test(text) ? null : (BY_WORD.get(word) ?? null);
}

/** Whether a word, as typed, is one that asks for an attitude. */
export function asksFor(word: string, stance: StanceName | null): boolean {
  return stance !== null && BY_WORD.get(word.toLowerCase()) === stance;
}

/** The row of an attitude. */
export function stanceOf(name: StanceName): Stance {
  return STANCES.find((stance) => stance.name === name) as Stance;
}
