/** Words that begin a question's or an answer's label, lower case. */
export const QUESTION_LABELS: ReadonlySet<string> = new Set('q question questions'.split(' '));
export const ANSWER_LABELS: ReadonlySet<string> = new Set('a answer answers'.split(' '));

/**
 * Last words of labels that name a part in the talk and no person, lower case, beside the nouns for
 * persons and groups that attribution knows.
 */
export const PART_WORDS: ReadonlySet<string> = new Set(
  `interviewer interviewee interpreter translator operator host presenter announcer narrator voice
   voices voiceover audience crowd public press media male female man woman boy girl child
   unidentified unknown inaudible all both everyone chorus court clerk bench jury foreman foreperson
   bailiff stenographer inquiry tribunal chair chairperson panel panellist panelist questioner
   respondent participant speaker deputy-speaker officer caller listener viewer reader editor
   administrator coordinator facilitator examiner witness claimant applicant appellant counsel
   official officials member members gentleman lady gentlemen ladies student heckler
   host1 host2 user assistant subject`.split(/\s+/),
);

/** Nouns for people that are surnames as well, lower case: after a given name they are one. */
export const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  `king prince bishop pope major judge baron marshal duke earl farmer singer friend dean abbot cook
   hunter porter knight banker head fellow page priest lord sergeant constable cardinal warden mayor
   chancellor miller baker speaker chief guest man boy child driver pilot parent cousin counsel`.split(
    /\s+/,
  ),
);

/** Words before a colon that head a box or a list, lower case: no one speaks after them. */
export const BOX_WORDS: ReadonlySet<string> = new Set(
  `note notes update updates updated correction corrections clarification background verdict pros
   cons price cost costs rating score result results date dates time times where when what who why how
   venue address phone email tel fax website web contact contacts source sources photo photos image
   images picture pictures caption video audio listen watch read related more see also director
   starring cast genre certificate length running serves ingredients method preparation tip tips
   warning answer solution summary overview conclusion introduction abstract keywords key topics
   topic subject title headline byline author editor's publisher published edition isbn pages
   language country location region status name age born died job occupation education family height
   weight position club team teams referee attendance half goals lineup substitutes scorers weather
   traffic sport business politics world culture opinion analysis breaking exclusive live
   winner winners runner-up best worst first second third fourth fifth next last finally today
   tomorrow yesterday example examples step myth fact facts claim problem cause effect myths
   advantage advantages disadvantage disadvantages strengths weaknesses likes dislikes hours parking
   tickets admission dear from to cc bcc re sent reply regards ps p.s`.split(/\s+/),
);

/** Words of the first and second person: somebody speaks. Lower case, straight apostrophes. */
export const SPEAKS_FOR_ITSELF =
  /(?:\b(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'll|us|you|you're|me|my|our|your|yes|no|thank|thanks|please|hello|well)\b|\?)/iu;
