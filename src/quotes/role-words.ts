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
