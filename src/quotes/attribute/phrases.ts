import type { Token } from '../../language/tokens.ts';
import type { Reading } from '../reading.ts';

/** The short quotations of an article whose words stand outside marks as a name there, by {@link phraseKey}. */
export type NamedTerms = ReadonlySet<string>;

const LONGEST = 6;

/**
 * Terms such as “coalition of the willing” where the article also prints Coalition of the Willing,
 * two words and more: one pass over the tokens.
 */
export function namedTermsOf(readings: readonly Reading[]): NamedTerms {
  const keys = new Set<string>();
  const firsts = new Set<string>();
  for (const reading of readings)
    for (const quotation of reading.quotations) {
      const key = phraseKey(reading, quotation);
      if (key === null) continue;
      keys.add(key);
      firsts.add(key.slice(0, key.indexOf(' ')));
    }
  const named = new Set<string>();
  if (keys.size > 0)
    for (const reading of readings) if (!reading.headline) collect(reading, keys, firsts, named);
  return named;
}

/** The lower-case words of a quotation of two to six words; null for others. */
export function phraseKey(
  { tokens }: Reading,
  { start, end }: Reading['quotations'][number],
): string | null {
  const words: string[] = [];
  for (let at = firstFrom(tokens, start); at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.start >= end || words.length > LONGEST) break;
    if (token.shape !== 'mark') words.push(token.lower);
  }
  return words.length < 2 || words.length > LONGEST ? null : words.join(' ');
}

function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function collect(
  { tokens, quotations }: Reading,
  keys: ReadonlySet<string>,
  firsts: ReadonlySet<string>,
  named: Set<string>,
): void {
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    while ((quotations[next]?.outer.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const quoted = token.end > (quotations[next]?.outer.start ?? Number.POSITIVE_INFINITY);
    if (quoted || token.shape === 'lower' || !firsts.has(token.lower)) continue;
    addNamed(tokens, at, keys, named);
  }
}

/** Adds every key that stands at `at` with all its long words capital. */
function addNamed(
  tokens: readonly Token[],
  at: number,
  keys: ReadonlySet<string>,
  named: Set<string>,
): void {
  let key = '';
  for (let to = at; to < tokens.length && to < at + LONGEST; to++) {
    const { shape, lower, text } = tokens[to] as Token;
    if (shape === 'mark' || (shape === 'lower' && text.length > 3)) return;
    key = to === at ? lower : `${key} ${lower}`;
    // One capital may be the sentence's: a name has another.
    const capitals = tokens.slice(at, to + 1).filter((own) => own.shape !== 'lower').length;
    if (capitals > 1 && keys.has(key)) named.add(key);
  }
}
