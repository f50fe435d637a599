/**
 * What stands before a reporting verb, or before its subject, where nobody said the words: each tells
 * of words that were denied, refused, supposed or put into somebody's mouth. All are read on lower-case
 * text that ends where the verb, the subject or the quotation begins.
 */

/** Right before the verb ("has never said", "stopped short of saying", "should have said"). */
export const BEFORE_VERB: readonly RegExp[] = [
  /(?:\b(?:not|never|neither|nor|hardly|scarcely)|n['’]t)(?: (?:be|been|being|ever|once|actually|really|in fact|publicly|explicitly|directly|himself|herself|so much as|even|to|have|had))* $/u,
  /\b(?:should|could|might|ought to|would) (?:\w+ly )?have (?:(?!only)\w+ly |just |instead )*$/u,
  /\b(?:should|might|ought to) (?:just |instead |perhaps )*$/u,
  /\b(?:refus|declin|fail|neglect|forgot|forget|omit)\w*(?: (?:repeatedly|again|twice))? to (?:\w+ly )?$/u,
  /\b(?:unwilling|unable|reluctant|unlikely|supposed|expected|meant|tempted|too \w+|yet) to (?:\w+ly )?$/u,
  /\b(?:short|instead|far|free|accused|tired|afraid|incapable|guilty|innocent|capable|suspected) of (?:\w+ly |ever )?$/u,
  /\b(?:accus|suspect)\w*(?: [\w’'-]+){1,4} of (?:\w+ly |having )?$/u,
  /\b(?:refrain\w*|shy|shie[ds]|shying|back\w*|stay\w*|abstain\w*|desist\w*|stop\w*|kept|keep\w*|held|holds|hold) (?:away |back |off )?from (?:\w+ly |ever )?$/u,
  /\b(?:without|rather than|avoid(?:s|ed|ing)?|den(?:y|ies|ied|ying)|resist(?:s|ed|ing)?|regret(?:s|ted)? not) (?:\w+ly |ever |having )*$/u,
  /\bmis(?:quot|report|represent|translat)\w*(?: \w+){0,6} as (?:having )?$/u,
  /\b(?:apologi[sz]|retract|regret|sorry|complain|object|protest)\w*\b.*\b(?:quot|report|attribut|cit|present|portray)\w*(?: \w+){1,5} as (?:having )?$/u,
  /\b(?:falsely|wrongly|incorrectly|mistakenly|erroneously|inaccurately) (?:quoted|reported|cited|presented|shown|portrayed|depicted|recorded|claimed|said|alleged|rumou?red)(?: \w+){0,5} (?:as|to) (?:have |having )?$/u,
  /^\W*(?:(?:but|and|yet|so) )?(?:if|were|had|should) .*\bwould (?:\w+ly |surely |just )?$/u,
  /\b(?:nobody|no one|none|few)(?: \w+){0,2} (?:expect|imagin|want|ask|dream|thought|believ|heard|saw|predict)\w*(?: [\w’'-]+){1,12} $/u,
  /\b(?:wish(?:ed|es)?|dream(?:s|ed|t)? of) (?:\w+ ){0,3}(?:had )?$/u,
];

/** Right before the subject of the verb, within its sentence ("It is not true that", "falsely claimed that"). */
export const BEFORE_SUBJECT: readonly RegExp[] = [
  /\b(?:nowhere|never|at no (?:point|time|stage)|on no occasion|not once|in no way|neither|nor|little)(?: [\w’'-]+){0,7} (?:does|did|has|had|do|have|would|will|could|can) $/u,
  /\bit (?:(?:is|was) (?:not|never|hardly)|(?:isn|wasn)['’]t) (?:\w+ )?$/u,
  /(?:^|[\s,])had $/u,
  /\b(?:rumou?rs?|hoax|hoaxes|fiction|pretence|myth) (?:\w+ ){0,3}that $/u,
  /\b(?:not|never|isn['’]t|wasn['’]t|hardly) (?:\w+ )?(?:true|correct|accurate|so|the case|clear|evident)(?: \w+){0,3} that $/u,
  /\b(?:untrue|false|incorrect|wrong|a lie|a myth|a fabrication|fiction|inaccurate|misleading|fake)(?: \w+){0,4} that $/u,
  /\b(?:no|little|without|any) (?:\w+ ){0,2}(?:evidence|proof|record|indication|suggestion|sign|truth|basis)(?: \w+){0,5} that $/u,
  /\b(?:falsely|wrongly|incorrectly|mistakenly|erroneously|baselessly|inaccurately)(?: \w+){1,6} $/u,
  /\b(?:den(?:y|ies|ied|ying)|reject|refut|rebut|debunk|disput|dispel|contradict|disprov|quash|scotch|dismiss)\w*(?: \w+){0,4} (?:claims?|reports?|suggestions?|allegations?|rumou?rs?|accusations?|idea|notion|assertions?|story|stories|posts?|charges?|articles?)(?: \w+){0,4} that $/u,
  /\bden(?:y|ies|ied|ying)(?: (?:ever|flatly|strongly|categorically|repeatedly))?(?: that)? $/u,
  /\b(?:if|unless|whether|were|suppose|supposing|imagine|imagining|pretend(?:s|ed|ing)?|wish(?:ed|es)?|as though|as if)(?: only)? $/u,
  /\b(?:fabricated|fake|faked|bogus|doctored|forged|invented|made-up|hoax|false|satirical|deepfake|misattributed|manipulated)(?: \w+){0,8} $/u,
  /\b(?:social media|online|viral|facebook|twitter|tiktok|whatsapp|telegram|instagram|youtube|reddit|internet|anonymous|chain) (?:\w+ ){0,2}(?:posts?|users?|accounts?|memes?|messages?|videos?|clips?|rumou?rs?|letters?|emails?)(?: \w+){0,6} (?:claim|alleg|assert|suggest|purport|insist|say|said|maintain)\w*(?: that)? $/u,
  /\b(?:social media|online|viral|internet|anonymous) (?:\w+ ){0,2}(?:claim|rumou?r|allegation|assertion)s?(?: \w+){0,3} that $/u,
];

/** Right before the quotation itself, no reporting verb at hand ("denied claims of a “sham”"). */
export const BEFORE_QUOTATION: readonly RegExp[] = [
  /(?:\b(?:not|never)|n['’]t)(?: \w+){0,2} us(?:e|ed|es|ing) the (?:exact )?(?:words?|phrase|term|expression) $/u,
  /\bden(?:y|ies|ied|ying)(?: \w+){0,4} (?:claims?|reports?|suggestions?|allegations?|rumou?rs?|accusations?|charges?)(?: \w+){0,5} $/u,
  /\bden(?:y|ies|ied|ying) (?:(?:ever|flatly|strongly|categorically|repeatedly) )*(?:that (?:(?!(?:and|but|while|because)\b)[\w’'-]+,? ){1,20}|(?:having (?:\w+ )?)?\w+ing (?:(?!(?:and|but|while|because)\b)[\w’'-]+,? ){0,16})$/u,
  /\bden(?:y|ies|ied|ying) (?:he|she|they|it|there) (?:(?!(?:and|but|while|because)\b)[\w’'-]+,? ){1,16}$/u,
  /\b(?:fabricated|fake|faked|bogus|doctored|forged|invented|made-up|misattributed|false) (?:quote|quotation|statement|post|tweet|letter|clip|video|audio|image|screenshot|headline|story|message)\w*(?: \w+){0,10}[:,]? $/u,
];

/** Right after the quotation, marks left out ("were words that he never spoke"). */
export const AFTER_QUOTATION: readonly RegExp[] = [
  /^(?:\w+ ){0,7}(?:never|not|didn['’]t|n['’]t) (?:\w+ ){0,2}(?:say|said|saying|spoken|speak|spoke|utter|uttered|use|used|write|written|wrote|tweet|tweeted|post|posted|make|made)\b/u,
  /^(?:\w+ ){0,7}(?:should|could|might|ought to|would) have (?:\w+ ){0,2}(?:said|told|written|answered|replied)\b/u,
];

/** The same where the words themselves are called untrue, in a sentence of its own perhaps ("was wrongly attributed to"). */
export const CALLED_UNTRUE: readonly RegExp[] = [
  /^(?:\w+ ){0,6}(?:falsely|wrongly|incorrectly|mistakenly|erroneously|inaccurately|misleadingly) (?:been )?(?:attributed|ascribed|credited|linked|said|spoken|uttered|used|written|quoted|reported|made)\b/u,
  /^(?:is|was|are|were|has been|have been|turned out to be|proved|proved to be) (?:a |an |all |entirely |completely |not )*(?:fake|fabricated|false|untrue|baseless|unfounded|made up|made-up|invented|fabrication|forgery|hoax|misquotation|misquote|genuine|real|authentic)\b/u,
];

/** The sentence after the quotation takes it back ("She said no such thing."). */
export const DENIED_AFTER =
  /^[\s.,!?”"’')]*(?:(?:but|in fact|in truth|actually|in reality),? )?(?:s?he|they|it) (?:(?:says?|said|wrote|did) no such thing|(?:had |has |have )?never (?:said|wrote|uttered|tweeted|posted|spoke|spoken|written) (?:it|that|this|so|them|those words|these words|any such (?:thing|words)|anything of the (?:sort|kind)))\b/u;
