import type { Coverage } from '../../../coverage.ts';
import type { Quote } from '../../../quotes/quote.ts';
import { together } from '../../../search/remote/together.ts';
import { type CheckWord, checkWords } from '../words/words.ts';
import { attributingWords } from './attributing-words.ts';

/** A printed word, with the passage that its offsets count in. */
export interface PrintedWord extends CheckWord {
  readonly passage: number;
  /** It belongs to a reporting clause between commas. */
  readonly attributes?: boolean;
}

/** Printed words that may be held against a quotation: one utterance, or a whole passage. */
export interface Stretch {
  readonly words: readonly PrintedWord[];
  /** The quotes that make up an utterance, in order; null for a passage, whoever's words it holds. */
  readonly quotes: readonly Quote[] | null;
  readonly speaker: string | null;
}

interface Place {
  readonly passage: number;
  readonly quote: Quote;
}

/**
 * The stretches of some passages: for each its text, and every utterance with a part in it, each once.
 * An utterance is direct speech that runs on over an attribution in the middle of a sentence, or over
 * paragraphs.
 */
export function stretchesOf(coverage: Coverage, passages: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  const seen = new Set<Quote>();
  const wordsOf = remembered((passage) => printedWords(coverage, passage));
  const directOf = remembered((passage) => directIn(coverage, passage));
  together(passages, (passage) => {
    for (const quote of directOf(passage).quotes) {
      if (seen.has(quote)) continue;
      const places = utteranceAt(coverage, directOf, { passage, quote });
      for (const place of places) seen.add(place.quote);
      stretches.push(utterance(places, wordsOf));
    }
    stretches.push({ words: wordsOf(passage), quotes: null, speaker: null });
  });
  return stretches;
}

function remembered<T>(make: (passage: number) => T): (passage: number) => T {
  const made = new Map<number, T>();
  return (passage) => {
    const own = made.get(passage) ?? make(passage);
    made.set(passage, own);
    return own;
  };
}

/** The words of a passage, in order. */
export function printedWords(coverage: Coverage, passage: number): PrintedWord[] {
  const text = textOf(coverage, passage);
  const words = checkWords(text);
  const attributing = attributingWords(words, text);
  return words.map((word, at) => ({ ...word, passage, attributes: attributing.has(at) }));
}

/** What is said directly in a passage, in order, and where in that order each part stands. */
interface Direct {
  readonly quotes: readonly Quote[];
  readonly at: ReadonlyMap<Quote, number>;
}

type DirectOf = (passage: number) => Direct;

function directIn(coverage: Coverage, passage: number): Direct {
  const quotes = (coverage.quotes[passage] ?? []).filter(({ kind }) => kind === 'direct');
  return { quotes, at: new Map(quotes.map((quote, at) => [quote, at])) };
}

function utterance(
  places: readonly Place[],
  wordsOf: (passage: number) => readonly PrintedWord[],
): Stretch {
  const words = places.flatMap(({ passage, quote }) => within(wordsOf(passage), quote));
  const quotes = places.map(({ quote }) => quote);
  return {
    words,
    quotes,
    speaker: quotes.find(({ speaker }) => speaker !== null)?.speaker ?? null,
  };
}

/** The words between two places: looked up, since a passage may hold thousands of quotes. */
function within(words: readonly PrintedWord[], { start, end }: Quote): readonly PrintedWord[] {
  const first = firstWhere(words, (word) => word.start >= start);
  return words.slice(
    first,
    Math.max(
      first,
      firstWhere(words, (word) => word.end > end),
    ),
  );
}

function firstWhere(words: readonly PrintedWord[], holds: (word: PrintedWord) => boolean): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(words[middle] as PrintedWord)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textOf(coverage: Coverage, passage: number): string {
  return coverage.passages[passage]?.text ?? '';
}

/** More parts than this are taken as several utterances, so that no check reads a whole book. */
const MOST_PARTS = 12;

function utteranceAt(coverage: Coverage, directOf: DirectOf, from: Place): Place[] {
  const places = [from];
  for (let parts = 1; parts < MOST_PARTS; parts++) {
    const before = neighbour(coverage, directOf, places[0] as Place, -1);
    if (before === null) break;
    places.unshift(before);
  }
  for (let parts = places.length; parts < MOST_PARTS; parts++) {
    const after = neighbour(coverage, directOf, places.at(-1) as Place, 1);
    if (after === null) break;
    places.push(after);
  }
  return places;
}

/** The part of the same utterance before or after one, or null. */
function neighbour(
  coverage: Coverage,
  directOf: DirectOf,
  place: Place,
  step: 1 | -1,
): Place | null {
  const here = directOf(place.passage);
  const beside = here.quotes[(here.at.get(place.quote) ?? -1) + step];
  const [first, second] = step > 0 ? [place.quote, beside] : [beside, place.quote];
  if (first !== undefined && second !== undefined) {
    const gap = textOf(coverage, place.passage).slice(first.end, second.start);
    const same = first.speaker === second.speaker && interrupts(first, second, gap);
    return same ? { passage: place.passage, quote: beside as Quote } : null;
  }
  return nextParagraph(coverage, directOf, place, step);
}

/** No attribution in the middle of a sentence is longer than this. */
const LONGEST_GAP = 120;
const SEVERAL = /[.:;!?…](?=.*\p{L})|\b(?:and|then|later|also|before|after|adding)\b/su;
/** "“It is late,” she added, “and cold”" goes on; "“It is late,” he said. He added “Cold”" does not. */
const MORE = /\badd(?:s|ed)?\b/u;
const TITLE_STOP = /\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Gen|Rep|Adm|Col|Lt|Sgt|St)\./gu;

/** Whether what stands between two parts is one attribution and nothing else ("…,” he said, “…"). */
function interrupts(first: Quote, second: Quote, gap: string): boolean {
  if (gap.length > LONGEST_GAP || SEVERAL.test(gap.replace(TITLE_STOP, ''))) return false;
  if (MORE.test(gap) && !/^\p{Ll}/u.test(second.text)) return false;
  return [first, second].some(({ mention, cue }) => {
    const named = mention !== null && mention.start >= first.end && mention.end <= second.start;
    return named || (cue !== null && gap.includes(cue));
  });
}

/** The part in the next paragraph (or the one before) where one ends with a quote and the other begins with one. */
function nextParagraph(
  coverage: Coverage,
  directOf: DirectOf,
  place: Place,
  step: 1 | -1,
): Place | null {
  const passage = place.passage + step;
  // where an utterance runs on, it may run on further
  const ahead = [0, 1, 2, 3].map((further) => passage + further * step);
  coverage.elsewhere?.need({ passages: ahead });
  const { quotes } = directOf(passage);
  const beside = step > 0 ? quotes[0] : quotes.at(-1);
  if (beside === undefined || coverage.articleOf[passage] !== coverage.articleOf[place.passage]) {
    return null;
  }
  const other = { passage, quote: beside };
  const [first, second] = step > 0 ? [place, other] : [other, place];
  const same = first.quote.speaker === second.quote.speaker;
  return same && onlyMarksBetween(coverage, first, second) ? other : null;
}

/** Whether the second's paragraph goes on where the first's ends, nothing but marks between the quotes. */
function onlyMarksBetween(coverage: Coverage, first: Place, second: Place): boolean {
  const tail = textOf(coverage, first.passage).slice(first.quote.end);
  const head = textOf(coverage, second.passage).slice(0, second.quote.start);
  return isMarks(tail) && isMarks(head);
}

function isMarks(text: string): boolean {
  return text.length < 6 && !/[\p{L}\p{N}]/u.test(text);
}
