import type { AnswerKind } from '../../questions/kinds.ts';

const NUMBER_WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|both|a third|a quarter|couple';
const NUMBER = `(?:\\d[\\d,.]{0,15}|${NUMBER_WORD})`;
const PERIOD =
  'seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur(?:y|ies)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH =
  'january|february|april|june|july|august|september|october|november|december|(?:jan|feb|apr|aug|sept?|oct|nov|dec)(?=\\.? \\d)';

/** A point in time: a date, a time of day, or so many days from another. */
const WHEN = new RegExp(
  [
    `\\b(?:${MONTH}|${WEEKDAY}|today|yesterday|tomorrow|tonight|midnight|noon|christmas|easter|overnight|spring|summer|autumn|winter)\\b`,
    '\\b(?:in|by|of|on|since|until|last|next|early|late|mid|from) (?:march|may)\\b|\\b(?:march|may) \\d',
    '(?<![£$€\\d,.])\\b(?:1\\d|20|21)\\d\\ds?\\b(?![,.]\\d)',
    "\\b\\d{1,2}[:.]\\d\\d\\b(?! ?%)|\\b\\d{1,2} ?(?:am|pm|a\\.m|p\\.m|o[’']clock)\\b|\\b\\d{1,4} ?(?:bce?|ad|ce)\\b",
    `\\b(?:last|next|this|the following|the previous|the same|that|earlier this|later this|each|every|the past|coming) (?:${PERIOD}|morning|afternoon|evening|night|weekend|spring|summer|autumn|fall|winter|season)\\b`,
    `\\b(?:${NUMBER}|a|an|few|several) (?:more )?(?:${PERIOD}) (?:ago|later|earlier|before|after|from now|hence)\\b`,
    `\\b(?:in|within|after|for|over|until) (?:the )?(?:next |coming |last |past |about |around )?(?:${NUMBER}|a|an|few|several) (?:${PERIOD})\\b`,
    `[‘'"“](?:a )?(?:week|month|year)s? or\\b|\\bday one\\b|\\bthe day of\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b`,
  ].join('|'),
  'giu',
);
const AGE =
  /\b(?:aged?|age of|turn(?:s|ed)?|turning) \d|\b\d{1,3}[- ]years?[- ](?:old|young)\b|\bborn\b(?=[^.]{0,30}\d)|, \d{1,3}(?=[,.;)])|\(\d{2,3}\)|\bin (?:his|her|their) (?:early |late |mid-)?(?:teens|\w{3,8}ties)\b|\b(?:\w{3,10}-)?year-old\b|\b(?:is|was|be) \d{1,3}\b/giu;
export const MONEY =
  /[£$€¥₹]\s?\d|\b(?:rs|rm|chf|sek|nok|dkk|ksh|[rn])\.? ?\d|\b(?:lakh|crore|pounds?|dollars?|euros?|cents?|pence|yen|yuan|roubles?|rubles?|rupees?|rand|francs?|marks|usd|gbp|eur|free|nothing|bucks)\b/giu;
const AMOUNT = new RegExp(
  `${MONEY.source}|${NUMBER}|%|\\bper ?cent\\b|\\b(?:most|all|none|nothing|part|percent)\\b`,
  'giu',
);
const DURATION = new RegExp(
  `\\b(?:${NUMBER}|a|an|one|few|several|many|whole|some|less than an?)[ -](?:\\w{2,12} )?(?:${PERIOD})\\b|\\b(?:overnight|indefinitely|permanently|forever|for (?:years|weeks|months|days|hours|decades|life))\\b|\\b(?:since|until|from) (?:\\w+ )?(?:\\d|${MONTH}|${WEEKDAY})`,
  'giu',
);
const OFTEN = new RegExp(
  `\\b(?:every|each|once|twice|daily|weekly|monthly|annual(?:ly)?|yearly|hourly|never|always|often|rarely|regularly|${NUMBER} times|times an?)\\b`,
  'giu',
);
const COUNT = new RegExp(`(?<![\\p{L}])${NUMBER}(?![\\p{L}])|\\bnone\\b|\\bno one\\b`, 'giu');
const REASON =
  /\b(?:because|due to|owing to|as a result|so that|so as|in order to|thanks to|for fear|fears?|feared|fearing|concerns?|concerned|worr(?:y|ies|ied)|reasons?|cit(?:ed|es|ing)|blam\w{1,3}|caus\w{1,3}|explain\w{0,3}|amid|after|since|aims?|aimed|purpose|means? that|too \w+|to (?!the\b|a\b|an\b|his\b|her\b|their\b|be\b)[a-z]{3,}|as (?:the|a|it|he|she|they|some|many)|evidence|lack of|want(?:s|ed)? to)\b/giu;
/** Nouns for places: "in the hall" says where, "in the end" does not. */
const SITE =
  'street|road|hotel|hostel|hospital|clinic|home|house|school|station|airport|church|mosque|court|prison|jail|cell|plant|factory|building|stadium|park|beach|border|town|city|capital|village|office|headquarters|base|port|harbour|island|river|lake|sea|ocean|restaurant|bar|pub|shop|store|market|theat(?:re|er)|museum|university|college|cent(?:re|er)|district|region|province|county|country|field|farm|forest|mountain|camp|bridge|square|hall|room|flat|apartment|garden|bedroom|basement|plane|train|ship|boat|bus|motorway|highway|suburb|area|neighbou?rhood|block|north|south|east|west';
/** What may stand between a small word and a name for the two to say where: "in southern Norrland", "on the coast of Norrland". */
const BEFORE_PLACE =
  '\\p{L}{3,8}ern|north|south|east|west|central|downtown|nearby|neighbou?ring|occupied|mainland|rural|greater|upper|lower|\\p{L}{3,20} of|\\p{L}{3,20}[- ]held';
const PLACE = new RegExp(
  [
    `\\b(?:in|at|near|from|to|outside|inside|across|around|off|over|into|towards?|on|of|through|between|via|along|beyond|north|south|east|west)\\s(?:the\\s|a\\s|an\\s|his\\s|her\\s|their\\s)?(?:(?:${BEFORE_PLACE})\\s){0,2}?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\\b|June|July|August|September|October|November|December)\\p{Lu}[\\p{L}'’-]+`,
    `\\b(?:in|at|on|near|to|from|outside|inside|across|around|into)\\s(?:the|a|an|his|her|their|its|one)\\s(?:\\p{L}[\\p{L}-]{1,20}\\s){0,2}?(?:${SITE})s?\\b`,
    '\\b(?:a|one|two|three|several|\\d{1,4}) (?:blocks?|miles?|kilomet(?:re|er)s?|km|metres?|yards?) (?:away|from|north|south|east|west|off|outside)\\b',
    '\\p{Lu}\\p{L}{1,40}, \\p{Lu}\\p{L}+',
  ].join('|'),
  'gu',
);
const SOMEBODY =
  /(?<=[\p{Ll},;:”"’')\d] )(?:[“"‘'(])?\p{Lu}[\p{L}'’-]+|\p{Lu}\p{L}{1,40} (?:[a-z]{1,3} )?\p{Lu}[\p{L}'’-]+|\b(?:officials?|experts?|critics?|leaders?|ministers?|lawmakers|mps|residents?|police|government|parliament|analysts?|scientists?|researchers?|campaigners?|prosecutors?|judges?|countries|nations|states|groups?|union|company|voters|families|parents|workers|doctors?|teachers?|students?|council|spokes\w+|men|women|people)\b/gu;

/** What a kind of answer looks like in print; kinds that may look like anything are left out. */
export const PRINTED: Readonly<Partial<Record<AnswerKind, RegExp>>> = {
  when: WHEN,
  where: PLACE,
  who: SOMEBODY,
  why: REASON,
  'how-many': COUNT,
  'how-much': AMOUNT,
  'how-old': AGE,
  'how-long': DURATION,
  'how-often': OFTEN,
};

/** "How much money", "what does it cost" want money, other amounts may be of anything. */
export const ASKS_MONEY =
  /\bmoney\b|\b(?:cost|costs|pays?|paid|spend|spends|spent|spending|earn\w{0,3}|worth|price\w?|charge[ds]?|rais\w{1,3}|sell|sold|bought|buy|invest\w{0,3}|donat\w{1,3}|budget|owe[ds]?|fine[ds]?|fee|salary|bill)\b/iu;
/** "What time" wants an hour. */
export const ASKS_HOUR = /\b(?:what|which) time\b/iu;
export const HOUR =
  /\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?(?:am|pm|a\.m|p\.m|o[’']clock|bst|gmt|et)\b|\b(?:midnight|noon|midday|morning|afternoon|evening|tonight)\b/giu;
