/** How an age is printed: "aged 58", "58-year-old", ", 58,", "in her fifties". */
const AGE =
  /\b(?:aged?|age of|aged about) \d|\b\d{1,3}[- ]years?[- ](?:old|young)\b|\bborn\b(?=[^.]{0,30}\d)|, \d{2,3}(?=[,.;)])|\(\d{2,3}\)|\bin (?:his|her|their) (?:early |late |mid-)?(?:teens|\w{3,8}ties)\b/i;
const MONEY =
  /[£$€¥₹]\s?\d|\b(?:rs|rm|chf|sek|nok|dkk|ksh|[rn])\.? ?\d|\b(?:lakh|crore|pounds?|dollars?|euros?|cents?|pence|yen|yuan|roubles?|rubles?|rupees?|francs?|marks|percent|per cent|usd|gbp|eur)\b|\d ?%/i;
const PERIOD =
  'seconds?|minutes?|hours?|days?|weeks?|weekends?|fortnights?|months?|years?|decades?|centur(?:y|ies)|millenni(?:um|a)';
const DURATION = new RegExp(
  `\\b(?:${PERIOD}|generations?|overnight|indefinitely|permanent(?:ly)?|forever|since|until|annual(?:ly)?|daily|weekly|monthly)\\b`,
  'i',
);
const LENGTH =
  /\b(?:miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|feet|foot|ft|inch(?:es)?|yards?|cm|mm|acres?|hectares?|light[- ]years?|m)\b/i;

/** A point in time, as a date, a time of day, a period, or by what happens then. */
export const DATE = new RegExp(
  [
    `\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|now|spring|summer|autumn|winter|christmas|easter|noon|midnight|morning|afternoon|evening|era|age|dynasty|war|reign|when|once|soon|${PERIOD})\\b`,
    '\\b(?:1\\d|20|21)\\d\\ds?\\b',
    '\\b\\d{1,2}[:.]\\d\\d\\b',
    '\\b\\d{1,4} ?(?:am|pm|a\\.m\\.|p\\.m\\.|bc|bce|ad|ce|gmt|bst|et)\\b',
  ].join('|'),
  'i',
);

/** How a question asks for a measure, and how it is printed. The first that fits decides. */
export const MEASURES: readonly {
  readonly asked: RegExp;
  readonly printed: RegExp;
  /** No other words can tell it. */
  readonly strict: boolean;
}[] = [
  { asked: /\bhow old\b|\b(?:what|which) (?:\w{1,20} )?age\b/i, printed: AGE, strict: true },
  {
    asked:
      /\bhow much money\b|\bhow much\b.{0,200}\b(?:cost|costs|pays?|paid|spend|spends|spent|spending|earn\w{0,3}|worth|price\w?|charge\w?|rais\w{1,3}|sell|sold|bought|buy|invest\w{0,3}|donat\w{1,3}|budget|owe[ds]?)\b|\b(?:what|which) (?:\w{1,20} ){0,3}?(?:price|cost|budget|salary)\b/i,
    printed: MONEY,
    strict: true,
  },
  {
    asked: /\bhow (?:long|often)\b/i,
    printed: new RegExp(`${DURATION.source}|${LENGTH.source}`, 'i'),
    strict: false,
  },
  { asked: /\bhow (?:far|tall|high|deep|wide)\b/i, printed: LENGTH, strict: false },
];
