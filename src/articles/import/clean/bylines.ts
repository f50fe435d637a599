/** Longest byline, in words, and longest line that is looked at, in UTF-16 code units. */
const LONGEST = 20;
const LONGEST_LINE = 300;

const MARKER =
  /^(?:by|words by|written by|story by|text by|report by|reported by|von|par|por|author|authors|byline|writer)(?: ?: ?| )(?=\S)/i;
/** What names are joined by, in lower case. */
const JOINTS: ReadonlySet<string> = new Set(
  'and & in for of the at with from de la du van von der den bin al el y et und e a'.split(' '),
);
/** What people are, in a byline. */
const ROLE =
  /^(?:correspondents?|editors?|reporters?|writers?|columnists?|analysts?|journalists?|producers?|staff|agencies|agency|chief|political|politics|defence|defense|diplomatic|foreign|security|senior|deputy|associate|assistant|world|affairs|business|economics|europe|european|chief|news|media|social|health|environment|royal|home|legal|whitehall|westminster|washington|parliamentary|investigations?|data|and|&|sports?|science|technology|transport|education|crime|general|military|war|international|national|bureau|head|us|uk|eu|acting|executive|contributing|special|live|features?|opinion|comment|digital|online|audience|north|south|america|africa|asia|middle|east|eastern|russian?|ukraine|china|team|newsroom|wire|wires|of|the)$/i;
const ROLE_NOUN =
  /\b(?:correspondents?|editors?|reporters?|writers?|columnists?|analysts?|journalists?|producers?|staff|agencies|newsroom|team)$/i;
const NAME = /^[\p{Lu}][\p{L}\p{M}'’.-]*$/u;

/**
 * The byline of a line that begins with "By", as printed after it; null where what follows is no list of names.
 */
export function bylineOf(text: string): string | null {
  const marker = text.length <= LONGEST_LINE ? MARKER.exec(text) : null;
  if (!marker) return null;
  const value = text.slice(marker[0].length).replace(/(?<![\s,;|])[\s,;|]+$/, '');
  return isNames(value) ? value : null;
}

/**
 * The byline of a line without "By", told only where it can be nothing else: "Jane Doe in London and John Smith in
 * Kyiv", "Jane Doe, Political editor". For lines between headline and text.
 */
export function bareBylineOf(text: string): string | null {
  const words = text.split(/\s+/);
  if (words.length < 3 || words.length > LONGEST || /[.?!:"“”]$/.test(text)) return null;
  if (!isName(words[0]) || !isName(words[1])) return null;
  const placed =
    /^[^,]{3,50} in \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}(?:(?:,? and|,) [^,]{3,50} in \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}){0,4}$/u;
  const roled =
    ROLE_NOUN.test(text) && words.slice(2).every((word) => isName(word) || isRole(word));
  return (placed.test(text) && isNames(text)) || roled ? text : null;
}

/** "Political correspondent @name": what stands under a name and says what its bearer does. */
export function isRoleLine(text: string): boolean {
  const role = text.replace(/ @\w{2,30}$/, '');
  const words = role.split(/\s+/);
  if (words.length > 8 || /[.?!:;]$/.test(role)) return false;
  if (/^(?:reporting )?from \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/iu.test(role)) return true;
  return ROLE_NOUN.test(role) && words.every((word) => isRole(word) || /^\p{Lu}{2,}$/u.test(word));
}

/** Whether words can be the names of who wrote, with places, outlets and roles. */
function isNames(value: string): boolean {
  const words = value.split(/[\s,/]+/).filter((word) => word !== '');
  if (words.length === 1) return isAgency(value) || (isName(value) && !CALENDAR.test(value));
  if (words.length > LONGEST || !isName(words[0])) return false;
  if (/[?!:;"“”]/.test(value) || /[\p{Ll}]{2}\.$/u.test(value)) return false;
  return words.every((word) => isName(word) || JOINTS.has(word.toLowerCase()) || isRole(word));
}

/** What follows "by" in a line that is no byline. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)$/i;

/** One word that signs as a whole: an agency, a handle. */
function isAgency(word: string): boolean {
  return /^(?:Reuters|AFP|AP|PA|dpa|EFE|TASS|Xinhua|Agencies|Staff|Editor|admin)$/i.test(word);
}

function isName(word: string | undefined): boolean {
  return word !== undefined && NAME.test(word.replace(/,$/, ''));
}

function isRole(word: string): boolean {
  return ROLE.test(word.replace(/,$/, ''));
}
