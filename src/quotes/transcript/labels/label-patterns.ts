const LINK =
  "(?:de|da|di|del|della|der|den|van|von|al|bin|el|la|le|du|dos|das|do|ter|ibn|ben|y|e|zu|zur|af|av|bint|abu|los|las|het|['’]t|of|for|the|and|&|pro|tempore)";
const CAPITAL =
  "(?:(?:al|el|ad|as|an|d|l|t|[dlt]['’])-?)?\\p{Lu}[\\p{L}\\p{M}.'’-]*|['’]t|\\d{1,2}";
const NAME = `(?:${LINK}[ \\t]+){0,2}(?:${CAPITAL})(?:[ \\t]+(?:${LINK}[ \\t]+){0,3}(?:${CAPITAL})){0,7}`;
const HAN = '[\\p{Lo}·・]{1,8}';
const NOTES = '(?:[ \\t]*[([][^()[\\]\\n]{1,60}[)\\]]){0,3}';
const CLOCK = '[[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]?';
const STRESS = '(?:\\*{1,3}|_{1,3})';

/** ">> ": somebody else speaks. */
export const ARROWS = /^>>+[ \t]*/u;
/** "[00:01:02] ", "0:00:21.9 ". */
export const TIME = new RegExp(`^${CLOCK}[ \\t]*(?:[-–—][ \\t]+)?(?=\\S)`, 'u');
export const OPEN_STRESS = new RegExp(`^${STRESS}(?=\\S)`, 'u');
/** Name, office after a comma, brackets, colon, time after it. */
export const WITH_COLON = new RegExp(
  `^(${NAME}|${HAN})(,[ \\t]+[^:：\\n]{2,80}?)?(${NOTES})[ \\t]*${STRESS}?[ \\t]*[:：]${STRESS}?([ \\t]*${CLOCK}(?=\\s|$))?`,
  'u',
);
/** Name, brackets and time, nothing else on the line. */
export const ON_ITS_LINE = new RegExp(
  `^(${NAME})(${NOTES})[ \\t]*(${CLOCK})?[ \\t]*${STRESS}?(?=\\n|$)`,
  'u',
);
/** "Q", "Q.", "**Q:**". */
export const LETTER = new RegExp(
  `^([QA])(?:${STRESS}[.:]?|[.:]${STRESS}?|(?=[ \\t]))[ \\t]*(?=\\S)`,
  'u',
);
/** "Mr. HATCH. Mr. President, …", "The PRESIDING OFFICER. …". */
export const RECORD =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Madam|Senator)\.? (?:[A-Z]\. )?|The (?:(?:ACTING|VICE) )?)(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’])?\p{Lu}{2,}[\p{Lu}'’-]*(?: \p{Lu}{2,}[\p{Lu}'’-]*)?(?: pro tempore)?(?: of \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)?)\.[ \t]+(?=[\p{Lu}“"‘'([])/u;
/** After a time the capital words, some of which are the name. */
export const OPEN_NAME = new RegExp(
  `^(?:${CAPITAL})(?:[ \\t]+(?:${LINK}[ \\t]+){0,3}(?:${CAPITAL})){0,4}`,
  'u',
);
/** One bracket of {@link WITH_COLON}'s. */
export const NOTE = /[([]([^()[\]]*)[)\]]/gu;
/** A label in the middle of a line, after a sentence. */
export const INLINE =
  /(?<=[.?!…"”’)\]][ \t]{1,3})(Q|A|\p{Lu}[\p{Lu}\p{M}.'’ -]{1,40}):[ \t]+(?=\S)/gu;
/** A cheap look before the patterns: a colon or a time near by, or one of the beginnings that need neither. */
export const MAY_BE =
  /[:：]|^\s*(?:>>|[QA][ \t.*_]|[*_]|(?:Mr|Mrs|Ms|Miss|Dr|Madam|Senator|The)\b|[^\n]{1,120}[)\]][ \t]*(?:\n|$))/u;
