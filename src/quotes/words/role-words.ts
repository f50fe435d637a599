/** Shortened titles as they stand before names, lower case without stops, and the noun they shorten. */
export const TITLES_IN_FULL: Readonly<Record<string, string>> = {
  sen: 'senator',
  sens: 'senator',
  rep: 'representative',
  gov: 'governor',
  gen: 'general',
  adm: 'admiral',
  prof: 'professor',
  dr: 'doctor',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sgt: 'sergeant',
  rev: 'reverend',
};

/** Nouns that papers use for holders of another title. */
export const OTHER_TITLES: Readonly<Record<string, string>> = {
  congressman: 'representative',
  congresswoman: 'representative',
  lawmaker: 'representative',
  premier: 'minister',
  nominee: 'candidate',
  candidate: 'nominee',
  contender: 'candidate',
  hopeful: 'candidate',
  spokesperson: 'spokeswoman',
  chair: 'chairman',
};

/** Nouns for bodies, and the last words of names (or the kind of body) that they stand for. */
export const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  agency: [
    'department',
    'bureau',
    'administration',
    'office',
    'service',
    'fbi',
    'cia',
    'nsa',
    'irs',
    'agency',
  ],
  department: ['department', 'ministry'],
  newspaper: ['outlet'],
  paper: ['outlet'],
  network: ['outlet'],
  broadcaster: ['outlet'],
  magazine: ['outlet'],
  outlet: ['outlet'],
  site: ['outlet'],
  website: ['outlet'],
};

/** Forms of address before a name, lower case without stops: they tell no role, wherever they stand. */
export const STYLES: ReadonlySet<string> = new Set(
  `mr mrs ms mx miss messrs dr prof professor sir dame lord lady baron baroness hon rev
   reverend`.split(/\s+/),
);

/** Ranks that also stand between an office and a name ("spokesman Lt. Col. …"). */
export const RANKS_AFTER_OFFICE: ReadonlySet<string> = new Set(
  `admiral adm gen colonel col maj capt lieutenant lt brigadier sergeant sgt corporal cmdr major-gen
   maj-gen lt-gen brig-gen lt-col`.split(/\s+/),
);

/** Words that make up a title with no role in it: ranks, titles of birth, and what says that one was held once. */
export const TITLE_WORDS: ReadonlySet<string> = new Set([
  ...STYLES,
  ...RANKS_AFTER_OFFICE,
  ...`general major captain commander marshal commodore private officer constable father sister brother
   prince princess duke duchess earl count countess viscount sheikh vice rear air field staff
   commanding acting interim retired former late then first prime`.split(/\s+/),
]);

/** What a lower-case word before a capital one may be and still belong to a role ("former President"). */
export const BEFORE_TITLE: ReadonlySet<string> = new Set(
  `former late then ex retired acting interim incoming outgoing incumbent current deputy vice
   assistant associate junior senior top chief veteran longtime presumptive state federal national
   local district county city presidential campaign committee party panel police army navy company
   defense defence treasury foreign home`.split(/\s+/),
);
