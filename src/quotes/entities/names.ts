import type { Token } from '../../language/tokens.ts';
import type { Chunk } from '../reading/chunks.ts';
import { isTitleEnd } from '../reading/offices.ts';
import type { Reading } from '../reading.ts';
import { isFirstName } from '../words/first-names.ts';
import { PARTICLES, POST_NOMINALS } from '../words/name-words.ts';
import { FORMS_OF_ADDRESS, GIVEN_NAME_TITLES, TITLES } from '../words/people-words.ts';

/** One place where an article names somebody or something. */
export interface NameAt {
  readonly reading: Reading;
  /** The chunk it stands in. */
  readonly place: number;
  /** The bare name, word by word, as printed. */
  readonly words: readonly string[];
  /** Words of title or role right before it in the same phrase ("Defence secretary"), lower case. */
  readonly titles: readonly string[];
  /** As printed with its titles. */
  readonly printed: string;
  /** As printed without them. */
  readonly bare: string;
  /** "the" stands before it: a body's name more often than a person's. */
  readonly article: boolean;
  /** Where the bare name begins, counted from the paragraph's start. */
  readonly start: number;
  /** "’s" stands after it. */
  readonly owns: boolean;
  /** The phrase is this name, not something that it owns or qualifies. */
  readonly whole: boolean;
}

const MARK_IN_NAME = /^[.&'’-]$/;

/** Every name an article prints outside quotations, in order. */
export function namesOf(readings: readonly Reading[]): NameAt[] {
  const found: NameAt[] = [];
  const surnames = titlesThatAreSurnames(readings);
  for (const reading of readings)
    reading.chunks.forEach((chunk, place) => {
      if (chunk.phrase !== null) found.push(...namesInPhrase(reading, place, chunk, surnames));
    });
  return found.filter(isTold(found));
}

/** In a headline only those names count that the article prints elsewhere as well. */
function isTold(names: readonly NameAt[]): (name: NameAt) => boolean {
  if (!names.some(({ reading }) => reading.headline)) return () => true;
  const key = ({ words }: NameAt) => words.join(' ').toLowerCase();
  const told = new Set(names.flatMap((name) => (name.reading.headline ? [] : [key(name)])));
  return (name) => !name.reading.headline || told.has(key(name));
}

function namesInPhrase(
  reading: Reading,
  place: number,
  chunk: Chunk,
  surnames: ReadonlySet<string>,
): NameAt[] {
  const { from, to } = chunk.phrase as NonNullable<Chunk['phrase']>;
  const found: NameAt[] = [];
  let titlesFrom = from;
  for (let at = from; at < to; at++) {
    if (!reading.names[at]) continue;
    let end = at + 1;
    while (end < to && (reading.names[end] || joins(reading, end, to))) end++;
    const name = nameAt(reading, place, titlesFrom, at, end, surnames);
    if (name !== null) {
      const whole = end === to || isEnding(reading, end, to);
      found.push({ ...name, whole, owns: isOwner(reading, end) });
      const body = bodyOf(reading, name, end, to);
      if (body !== null) found.push(body);
    }
    titlesFrom = end;
    at = end;
  }
  return found;
}

function joins({ tokens, names }: Reading, at: number, to: number): boolean {
  const token = tokens[at] as Token;
  return (
    at + 1 < to &&
    (names[at + 1] as boolean) &&
    (MARK_IN_NAME.test(token.text) || PARTICLES.has(token.lower)) &&
    token.lower !== "'s"
  );
}

/** "Ryan campaign", "Ryan’s campaign": a body that is known by the name before it. */
function bodyOf(reading: Reading, name: NameAt, end: number, to: number): NameAt | null {
  const noun = reading.tokens[isOwner(reading, end) ? end + 1 : end];
  if (noun === undefined || !/^(?:campaign|administration|camp)$/.test(noun.lower)) return null;
  if (noun.end < (reading.tokens[to - 1] as Token).start) return null;
  const start = name.start;
  const bare = reading.text.slice(start, noun.end);
  return {
    ...name,
    words: [...name.words, noun.text],
    titles: [],
    printed: bare,
    bare,
    article: true,
    whole: true,
    owns: false,
  };
}

function isOwner({ tokens }: Reading, at: number): boolean {
  return /^['’]s?$/.test(tokens[at]?.text ?? '');
}

/** Nothing but a possessive ending that nothing follows, or nothing at all, stands after the name. */
function isEnding({ tokens }: Reading, end: number, to: number): boolean {
  return end === to - 1 && /^['’]s?$/.test((tokens[end] as Token).text);
}

/** The name in a run of tokens written as names; null where the run is a title or too long for a name. */
function nameAt(
  reading: Reading,
  place: number,
  titlesFrom: number,
  from: number,
  to: number,
  surnames: ReadonlySet<string>,
): NameAt | null {
  const { tokens, text } = reading;
  let last = to;
  while (last > from + 1 && isAddition(tokens[last - 1] as Token, last - from)) last--;
  if (isTitle(tokens[last - 1]) && !isSurname(tokens, from, last, surnames)) return null;
  if (from > 0 && isTagged(tokens, from)) return null;
  const start = bareStart(tokens, from, last);
  const words = wordsOf(tokens, start, last).map((token) => token.text);
  if (words.length === 0 || words.length > 6) return null;
  if (words.length === 1 && FORMS_OF_ADDRESS.has((words[0] as string).toLowerCase())) return null;
  const before = wordsOf(tokens, titlesFrom, start);
  const end = (tokens[last - 1] as Token).end;
  const first = (tokens[start] as Token).start;
  const titled = before.find(({ lower }) => !/^(?:the|an?)$/.test(lower));
  const printedFrom = before.some(({ lower }) => TITLES.has(lower)) ? titled?.start : undefined;
  return {
    reading,
    place,
    words,
    titles: before.map(({ lower }) => lower),
    printed: text.slice(printedFrom ?? first, end),
    bare: text.slice(first, end),
    article: (before.at(-1)?.lower ?? tokens[from - 1]?.lower) === 'the' && start === from,
    start: first,
    owns: false,
    whole: false,
  };
}

/** A mark, or letters of honours and offices, at the end of so many tokens. */
function isAddition({ shape, text }: Token, tokens: number): boolean {
  return shape === 'mark' || (tokens > 2 && POST_NOMINALS.has(text));
}

/** Where the bare name begins: after the last title; "Prince" and the like belong to a single name. */
function bareStart(tokens: readonly Token[], from: number, last: number): number {
  let start = from;
  for (let at = last - 2; at >= from; at--)
    if (isTitleEnd(tokens, at)) {
      start = at + 1;
      break;
    }
  while (start < last - 1 && (tokens[start] as Token).shape === 'mark') start++;
  const given =
    start === last - 1 && start > from && GIVEN_NAME_TITLES.has(tokens[start - 1]?.lower ?? '');
  return given ? start - 1 : start;
}

function wordsOf(tokens: readonly Token[], from: number, to: number): Token[] {
  return tokens.slice(from, to).filter(({ shape }) => shape !== 'mark');
}

function isTitle(token: Token | undefined): boolean {
  return token !== undefined && TITLES.has(token.lower);
}

/** Whether the title that ends a name is somebody's surname: after a first name, or where it is one in this article. */
function isSurname(
  tokens: readonly Token[],
  from: number,
  last: number,
  surnames: ReadonlySet<string>,
): boolean {
  const own = tokens[last - 1] as Token;
  if (own.shape !== 'capital' || !surnames.has(own.lower)) return false;
  if (last - from > 1) return isFirstName((tokens[last - 2] as Token).lower);
  return !/^(?:the|an?|of|for)$/.test(tokens[from - 1]?.lower ?? '');
}

/** "#StayDry", "@HelenMarsh". */
function isTagged(tokens: readonly Token[], from: number): boolean {
  const [mark, own] = [tokens[from - 1] as Token, tokens[from] as Token];
  return /^[#@]$/.test(mark.text) && mark.end === own.start;
}

/** The titles that are surnames in an article, lower case: "field" of "Leslie Field". */
function titlesThatAreSurnames(readings: readonly Reading[]): Set<string> {
  const surnames = new Set<string>();
  for (const { tokens, names } of readings)
    for (let at = 1; at < tokens.length; at++) {
      const { shape, lower } = tokens[at] as Token;
      if (!names[at] || shape !== 'capital' || names[at + 1] || !TITLES.has(lower)) continue;
      const before = tokens[at - 1] as Token;
      if (names[at - 1] && before.shape === 'capital' && isFirstName(before.lower))
        surnames.add(lower);
    }
  return surnames;
}
