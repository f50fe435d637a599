import { TITLES } from '../words/people-words.ts';

/** Stand before a name and are never part of it. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  `mr mrs ms mx miss messrs dr prof professor sir dame hon monsieur madame mme herr frau senor
   senora`.split(/\s+/),
);

/** Words that make up offices and ranks before a name ("the Russian foreign minister"). */
export const RANKS: ReadonlySet<string> = new Set([
  ...HONORIFICS,
  ...TITLES,
  ...`lieutenant rear air staff commodore viscount countess viscountess baronet corporal private
   brother ayatollah mullah emperor empress sultan emir tsar saint state treasury home foreign defence
   defense late first then ex party pm msp democratic conservative labour liberal us uk russian
   ukrainian american british french german of the and`.split(/\s+/),
]);

/** Titles that make up for a surname: what follows is the whole name ("Prince Harry", "Pope Francis"). */
export const REGNAL: ReadonlySet<string> = new Set(
  'king queen prince princess pope emperor empress sultan emir tsar'.split(' '),
);

export const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv junior senior'.split(' '));
