/** Nouns for works that have a title, lower case. */
const WORKS = `film films movie book books novel novels memoir play plays song songs single album albums series
  show programme program documentary drama comedy musical opera ballet poem poems painting paintings
  sculpture exhibition episode podcast game essay story anthem hymn hit track sitcom sequel classic
  bestseller record video thriller magazine newspaper column blog website app initiative campaign`;

/** Verbs that people do to works and to parts in them, as regular expression sources. */
const DOINGS =
  'star(?:s|red|ring)?|appear(?:s|ed|ing)?|direct(?:s|ed|ing)?|produce[sd]?|producing|compose[sd]?|composing|record(?:s|ed|ing)|perform(?:s|ed|ing)?|sings?|sang|sung|singing|paint(?:s|ed|ing)?|co-wrote|authored|filmed|filming|screened|screening|premiered|won an? \\w+ for';

/** What stands right before the title of a work or a name in marks; case folded text that ends at the mark. */
export const BEFORE_TITLE_OF_WORK: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${WORKS.trim().split(/\s+/).join('|')})(?: is| was)?(?: called| titled| entitled| named)?,? $`,
    'u',
  ),
  new RegExp(
    `\\b(?:${DOINGS})(?: (?:in|on|at|the|a|an|his|her|their|its|for|of|to|with|as|both|film|song))* $`,
    'u',
  ),
];

/** What stands before a title where somebody makes it or speaks in it, case folded: it is one more often than not. */
export const MADE_BY =
  /\b(?:interview|conversation|appearance|appear\w*|guest|guests|host\w*|anchor\w*|co-?host\w*|editor|star|stars|author|co-author|writer|director|creator|producer|presenter|episode|edition|revival|premiere|cast|remake|sequel|soundtrack)(?: \w+){0,2} (?:of|on|with|to|in|for) $/u;

/** An aside right after one, case folded: "“The Salt Road”, a novel about". */
export const WORK_IN_ASIDE = new RegExp(
  `^, (?:an?|the|his|her|their|its|my) (?:[\\p{L}\\p{N}-]+ ){0,3}(?:${WORKS.trim().split(/\s+/).join('|')})\\b`,
  'u',
);

/** What stands right after one, case folded. */
export const AFTER_TITLE_OF_WORK =
  /^\s*(?:tv |television |radio |talk |reality |news )?(?:show|program|programme|podcast|movie|film|franchise|series|album|song|newsletter|musical|host|co-host|anchor|star|stars|magazine|star-studded|trilogy|sequel|soundtrack|author|director|creator)\b/u;

/** Words that a title in capitals prints small. */
export const SMALL_IN_TITLES: ReadonlySet<string> = new Set(
  'a an the of in on at to for from with by and or nor but vs as into over upon is it be than that your our'.split(
    ' ',
  ),
);

/** What stands right before what somebody or something is called, in marks. */
export const BEFORE_CALLED =
  /\b(?:be|been|is|was|are|were|being|himself|herself|themselves|itself|people|it|him|her) (?:also )?(?:called|named|nicknamed|dubbed|titled|entitled|known as|referred to as) $|\b(?:nicknamed|codenamed|code-named|titled|entitled|named|pseudonym|alias|nickname|stage name|known as|aka|called) (?:by the name )?$/u;
