/** Small words by class, lower case: enough to tell where a noun phrase begins and ends. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const DETERMINERS = words(
  `the a an this that these those his her its their my our your one another each every no any some
   all both either neither several many most few two three four five six seven eight nine ten`,
);
export const PREPOSITIONS = words(
  `of in on at to for from by with about against between into through during before after above
   below over under without within among toward towards upon across behind beyond near since until
   till despite unlike like amid amongst outside inside per via than as around along off onto out up
   down regarding concerning including following`,
);
export const CONJUNCTIONS = words(
  `and or but nor yet so because although though while whereas if unless when whenever where once
   that which who whom whose what why how whether`,
);
export const AUXILIARIES = words(
  `am is are was were be been being have has had having do does did doing will would shall should
   can could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't
   didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't`,
);
export const SUBJECT_PRONOUNS = words('he she they it i we you who');
export const OTHER_PRONOUNS = words(
  `him her them me us his hers theirs himself herself themselves itself myself yourself everyone
   everybody someone somebody anyone anybody nobody nothing something everything anything there`,
);
export const ADVERBS = words(
  `also then later again still now once never ever always often even just only simply merely
   recently previously earlier already soon afterward afterwards meanwhile however instead
   further furthermore moreover too very more most less quite rather almost nearly perhaps maybe
   indeed repeatedly reportedly allegedly famously not n't here there today yesterday tomorrow
   tonight thus therefore nevertheless nonetheless finally first second next last ago away back`,
);
export const DAYS_AND_MONTHS = words(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
   fridays saturdays sundays january february march april may june july august september october
   november december jan feb mar apr jun jul aug sept sep oct nov dec`,
);
