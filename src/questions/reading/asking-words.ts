/** Verbs that ask for somebody's words whoever it is, in the forms that follow "did", "has" or a name. */
export const SPEECH_VERBS =
  `say says said saying tell tells told telling think thinks thought thinking mention mentions mentioned claim claims
 claimed claiming argue argues argued arguing warn warns warned warning suggest suggests suggested suggesting
 state stated comment comments commented respond responds responded responding
 react reacts reacted reply replies replied answer answers answered tweet tweets tweeted insist insists insisted
 admit admits admitted talk talked talking speak spoke spoken speaking`
    .trim()
    .split(/\s+/);

/** Verbs that ask for the words of somebody who is known to speak here, and else for a fact. */
export const WEAK_SPEECH_VERBS =
  `announce announces announced write writes wrote written post posted promise promises
 promised believe believes believed explain explains explained describe describes described describing call calls
 called calling demand demands demanded criticise criticize criticised criticized praise praised deny denies denied
 accuse accused report reports reported reporting declare declared propose proposed vow vowed pledge pledged urge
 urged feel feels felt feeling add added note noted ask asked`
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
  `please tell show give find know wonder hi hello hey anything thing exactly actually really else ever about going
 regarding concerning question answer ok so well now say said saying
 thanks thank kindly gonna wanna think thinks thought thinking tells told telling mention mentions mentioned someone
 somebody anybody anyone`.split(/\s+/),
);
