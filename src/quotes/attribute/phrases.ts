import type { Token } from '../../language/tokens.ts';
import type { Quotation } from '../marks/quotations.ts';
import type { Reading } from '../reading.ts';
import { OUTLETS } from '../words/outlets.ts';
import {
  AFTER_TITLE_OF_WORK,
  BEFORE_CALLED,
  BEFORE_TITLE_OF_WORK,
  MADE_BY,
  SMALL_IN_TITLES,
  WORK_IN_ASIDE,
} from '../words/work-words.ts';

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

const BEFORE_JOINED = /["”’»] (?:and|or) (?:\w+ ){0,3}$|["”’»], (?:and )?$|[,;.]["”’»] (?:and )?$/u;

/** By what a quotation is seen to be a title or a name: what stands before it, after it, whose it is. */
type TitleSign = 'called' | 'outlet' | 'work' | 'made' | 'after' | 'joined';

/** Whether a quotation is the title of a work (“The Salt Road”), or what somebody is called. */
export function isTitleOrName(reading: Marked, own: Quotation): boolean {
  const sign = titleSign(reading, own);
  if (sign === 'outlet') return true;
  // a full stop or a comma within the marks may be the sentence's, or show that the words are one
  const ends = /[.,]$/u.test(reading.text.slice(own.start, own.end));
  return !ends && (sign === 'called' || sign === 'work' || sign === 'joined');
}

type Marked = Pick<Reading, 'text' | 'quotations'>;

/** By what a quotation in capitals is seen to be a title or a name; null where nothing shows it. */
export function titleSign({ text, quotations }: Marked, own: Quotation): TitleSign | null {
  const words = text.slice(own.start, own.end).replace(/[.,]$/u, '');
  if (words.length > LONGEST_TITLE || /[.,;…]$/u.test(words) || !isInCapitals(words)) return null;
  const before = text.slice(Math.max(0, own.outer.start - 60), own.outer.start).toLowerCase();
  if (BEFORE_CALLED.test(before)) return 'called';
  if (isOutletsOwn(before)) return 'outlet';
  if (BEFORE_TITLE_OF_WORK.some((pattern) => pattern.test(before))) return 'work';
  if (MADE_BY.test(before)) return 'made';
  const after = text.slice(own.outer.end, own.outer.end + 40).toLowerCase();
  if (WORK_IN_ASIDE.test(after)) return 'work';
  if (AFTER_TITLE_OF_WORK.test(after)) return 'after';
  // “The Salt Road” and “Nine Winters”: what joins a title is one
  if (!BEFORE_JOINED.test(before)) return null;
  const first = quotations.filter(({ outer }) => outer.end < own.outer.start).at(-1);
  const known = first === undefined ? null : titleSign({ text, quotations }, first);
  return known === null ? null : 'joined';
}

/** So many characters a title has at most. */
const LONGEST_TITLE = 70;

/** Whether every word that is not small has a capital. */
function isInCapitals(words: string): boolean {
  const long = (words.match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter(
    (word, at) => !SMALL_IN_TITLES.has(word) && (at === 0 || word.length > 3),
  );
  return long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** "told CNN's “State of the Union”", "on Channel 4’s “The Lock”": what an outlet prints or broadcasts. */
function isOutletsOwn(before: string): boolean {
  const owner =
    /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}-]+ ){0,2}[\p{L}\p{N}-]+)['’]s? $/u
      .exec(before)?.[1]
      ?.split(' ') ?? [];
  return owner.some((_, from) => OUTLETS.has(owner.slice(from).join(' ')));
}
