import type { Token } from '../../language/tokens.ts';
import { BODY_NOUNS, OFFICES, TITLES, TITLES_WITH_OFFICE } from '../words/people-words.ts';

/** The "of" in "Secretary of State John Kerry", and "the" after it: an office, then a name. */
export function opensOffice(
  tokens: readonly Token[],
  names: readonly boolean[],
  at: number,
): boolean {
  const of = tokens[at]?.lower === 'the' ? at - 1 : at;
  if (tokens[of]?.lower !== 'of' || !TITLES_WITH_OFFICE.has(tokens[of - 1]?.lower ?? ''))
    return false;
  const office = tokens[of + 1]?.lower === 'the' ? of + 2 : of + 1;
  return isOffice(tokens, office) && (names[office + 1] ?? false);
}

/** A title, or the office that ends one. */
export function isTitleEnd(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (TITLES.has(lower)) return true;
  const before = tokens[at - 1]?.lower;
  return (
    isOffice(tokens, at) &&
    (before === 'of' || (before === 'the' && tokens[at - 2]?.lower === 'of'))
  );
}

/** Not "House" in "chairman of the House Transport Committee": there it belongs to a body's name. */
function isOffice(tokens: readonly Token[], at: number): boolean {
  if (!OFFICES.has(tokens[at]?.lower ?? '')) return false;
  let last = at;
  while (last < at + LONGEST_BODY && isCapital(tokens[last + 1])) last++;
  return last === at || !BODY_NOUNS.has((tokens[last] as Token).lower);
}

/** So many words after its first a body's name has at most. */
const LONGEST_BODY = 6;

function isCapital(token: Token | undefined): boolean {
  return token?.shape === 'capital' || token?.shape === 'upper';
}
