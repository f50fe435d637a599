/** Verbs people use to ask for somebody's words, in the forms that follow "did", "has" or a name. */
export const SPEECH_VERBS =
  `say says said saying tell tells told think thinks thought claim claims claimed
 argue argues argued warn warns warned announce announces announced suggest suggests suggested
 state states stated mention mentions mentioned comment comments commented respond responds responded
 react reacts reacted reply replies replied write writes wrote written tweet tweets tweeted post posted
 promise promises promised insist insists insisted believe believes believed admit admits admitted
 explain explains explained describe describes described call calls called demand demands demanded
 criticise criticize criticised criticized praise praised deny denies denied accuse accused
 talk talked speak spoke spoken report reports reported declare declared propose proposed
 vow vowed pledge pledged urge urged add added note noted ask asked`
    .trim()
    .split(/\s+/);

/** Nouns for what somebody said: "Radakin's views on Russia", "comments by Healey". */
export const SPEECH_NOUNS =
  `view views opinion opinions statement statements comment comments remark remarks
 quote quotes quotation quotations words reaction reactions response responses position stance take
 thoughts answer reply message warning speech`
    .trim()
    .split(/\s+/);

/** "said" in questions of other languages over the same names. */
export const FOREIGN_SPEECH_VERBS = new Set(
  `dit dire déclaré affirmé dijo dice dicho declaró sagte sagt gesagt meint erklärte disse detto dichiarato
 disser zei zegt gezegd sade säger sagde sa powiedział powiedziała сказал сказала сказав говорит заявил заявила
 είπε söyledi dedi mondta řekl a-t-il ha`
    .trim()
    .split(/\s+/),
);

/** Who may be asked about without being anybody: then all words on the topic are wanted. */
export const ANYBODY = new Set(
  `people anyone anybody someone somebody everyone everybody they others many most who else`.split(
    ' ',
  ),
);

/** Words that only ask; they tell nothing about the topic. */
export const ASKING_WORDS = new Set(
  `please tell show give find know want wonder hi hello hey anything thing exactly actually really else ever about
 regarding concerning question answer ok so well now say said saying
 thanks thank kindly someone somebody anybody anyone`.split(/\s+/),
);
