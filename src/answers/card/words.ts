/** Verbs whose object is the one spoken to ("told the BBC"), in every form that stands as a cue. */
export const TELLING: ReadonlySet<string> = new Set(
  `tell tells told telling ask asks asked asking assure assures assured inform informs informed
   remind reminds reminded warn warns warned urge urges urged advise advises advised`.split(/\s+/),
);

/** Verbs that take "to" or "with" before the one spoken to ("speaking to reporters"). */
export const SPEAKING: ReadonlySet<string> = new Set(
  `say says said saying speak speaks spoke speaking talk talks talked talking write writes wrote
   writing reply replies replied replying explain explained testify testified remarks comments`.split(
    /\s+/,
  ),
);

/** Things in or at which somebody speaks ("in a speech to the Commons"). */
export const OCCASIONS: ReadonlySet<string> = new Set(
  `address advert appearance article blog blogpost book briefing broadcast call chat column comments
   conference debate documentary editorial email e-mail essay event exchange filing forum gathering
   hearing interview interviews lecture letter meeting memo message monologue news-conference note
   op-ed opinion panel podcast post posts press-conference programme program question-and-answer
   rally release remarks report ruling segment session sermon show speech speeches statement
   statements summit testimony thread town-hall tweet tweets video visit vote website`.split(/\s+/),
);

/** Where people post, without an article before the name. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  'twitter x facebook instagram youtube tiktok telegram linkedin bluesky mastodon reddit truth'.split(
    ' ',
  ),
);

/** Prepositions before an occasion or a place, and those that lead on from an occasion. */
export const AT: ReadonlySet<string> = new Set(
  'in at during on from via through outside inside'.split(' '),
);
export const ONWARD: ReadonlySet<string> = new Set('to with on at in before for by'.split(' '));

const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.?';
const PART = '(?: (?:morning|afternoon|evening|night))?';

/** Words that say when something was said. Linear: no part of it can repeat. */
export const WHEN = new RegExp(
  [
    `(?:(?:late |early |earlier )?on )?(?:last |next )?\\b(?:${WEEKDAY})\\b${PART}`,
    `\\b(?:on )?\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})\\b(?:,? \\d{4}\\b)?`,
    `\\b(?:on )?(?:${MONTH}) \\d{1,2}\\b(?:st|nd|rd|th)?(?:,? \\d{4}\\b)?`,
    `\\b(?:earlier |later )?(?:in )(?:${MONTH})\\b(?: \\d{4}\\b)?`,
    `\\b(?:earlier |later )?(?:today|yesterday|tonight)\\b${PART}`,
    '\\b(?:earlier |later )?(?:this|last) (?:morning|afternoon|evening|night|week|weekend|month|year)\\b',
    '\\bthe (?:same|next|previous|following) (?:day|week|month|year)\\b',
  ].join('|'),
  'giu',
);
