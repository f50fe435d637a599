import { bucketsFor, indexWords, wordIndexOf } from '../../answers/check/words/word-index.ts';
import { type GroupsBefore, groupAllOf, groupsOf } from '../../answers/corroboration/groups.ts';
import { passageShinglesOf } from '../../answers/corroboration/passages.ts';
import { type QuoteWords, quoteWordsOf } from '../../answers/corroboration/quote-words.ts';
import type { LookedUp } from '../../answers/corroboration/shingles.ts';
import { outletsOf } from '../../articles/outlets/outlets.ts';
import type { Coverage } from '../../coverage.ts';
import type { SavedEngine, SearchEngine, SearchEngineKind } from '../../search/engine.ts';
import { type PassageWords, readPassageWords } from '../../search/passage-words.ts';
import { articleById, articlesOf, putArticles, savedPassages, statedOutlets } from './articles.ts';
import { putQuotes, savedQuotes } from './quotes.ts';
import { numbersOf, putNumbers, type Sections } from './sections.ts';
import { putSpeakers, savedSpeakers } from './speakers.ts';
import { putTexts, textsOf } from './texts.ts';

const ENGINE = 'engine:';

/** A whole coverage as bytes: what `unpackCoverage` needs to have it again without analysing anything. */
export function packCoverage(coverage: Coverage): Sections {
  const parts = packPassages(coverage);
  putSpeakers(parts, coverage.speakers, coverage.articles);
  putGroups(parts, coverage);
  return parts;
}

/**
 * What belongs to one passage or article, and nothing about all of them together.
 * @param ofAll how many passages there are where these go in; default no others
 */
export function packPassages(coverage: Coverage, ofAll = coverage.passages.length): Sections {
  const parts: Sections = new Map();
  putArticles(parts, coverage.articles);
  putTexts(parts, coverage.articles);
  putQuotes(parts, coverage.quotes);
  putWords(parts, 'words', coverage.words);
  putWords(parts, 'title-words', coverage.titleWords);
  putNumbers(parts, 'quote-place-starts', coverage.quotePlaces.starts);
  putNumbers(parts, 'quote-places', coverage.quotePlaces.places);
  const quoted = quoteWordsOf(coverage);
  putNumbers(parts, 'quote-word-starts', quoted.starts);
  putNumbers(parts, 'quote-words', quoted.words);
  putEngine(parts, coverage.engine.name, coverage.engine.save());
  const looked = passageShinglesOf(coverage);
  putNumbers(parts, 'passage-shingle-starts', looked.starts);
  putNumbers(parts, 'passage-shingles', looked.shingles);
  const { starts, passages } = indexWords(coverage.passages, bucketsFor(ofAll));
  putNumbers(parts, 'check-starts', starts);
  putNumbers(parts, 'check-passages', passages);
  return parts;
}

/**
 * Adds which passages and quotes are the same.
 * @param before the groups there were before a few articles came or went; default: none are known
 */
export function putGroups(
  parts: Sections,
  coverage: Coverage,
  before: GroupsBefore | null = null,
): void {
  const { heads, quotes } = groupAllOf(coverage, before);
  putNumbers(parts, 'same-passages', heads);
  putNumbers(parts, 'quote-heads', quotes.heads);
  putNumbers(parts, 'quote-group-starts', quotes.starts);
  putNumbers(parts, 'quote-groups', quotes.quotes);
}

/**
 * A coverage over what `packCoverage` gave: nothing is parsed beforehand, everything is read when it
 * is asked for.
 *
 * @throws {OnrecordError} `broken-state` or `broken-index` where something is missing
 */
export function unpackCoverage(parts: Sections, engine: SearchEngine): Coverage {
  const coverage = unpackUngrouped(parts, engine);
  groupsOf.keep(coverage, {
    heads: numbersOf(parts, 'same-passages', Int32Array),
    starts: numbersOf(parts, 'quote-group-starts', Uint32Array),
    quotes: numbersOf(parts, 'quote-groups', Uint32Array),
  });
  return coverage;
}

/** Parts that only grouping needs. */
export const INDEXING = [
  'quote-word-starts',
  'quote-words',
  'quote-heads',
  'passage-shingle-starts',
  'passage-shingles',
] as const;

/** The same of parts that `putGroups` was not called with: groups are made when they are asked for. */
export function unpackUngrouped(parts: Sections, engine: SearchEngine): Coverage {
  const texts = textsOf(parts);
  const articleOf = articleOfPassages(texts.firstPassages);
  const articles = articlesOf(parts, texts);
  const { quotes, columns } = savedQuotes(parts, texts, articleOf);
  const coverage: Coverage = {
    articles,
    passages: savedPassages(articles, articleOf, texts),
    firstPassages: Array.from(texts.firstPassages),
    articleOf,
    quotes,
    quoteColumns: columns,
    speakers: savedSpeakers(parts),
    outlets: outletsOf(statedOutlets(parts, articles.length)),
    engine,
    words: wordsOf(parts, 'words'),
    titleWords: wordsOf(parts, 'title-words'),
    quotePlaces: {
      starts: numbersOf(parts, 'quote-place-starts', Uint32Array),
      places: numbersOf(parts, 'quote-places', Uint32Array),
    },
    article: articleById(parts, articles),
  };
  if (parts.has('passage-shingles')) keepIndexing(parts, coverage);
  wordIndexOf.keep(coverage, {
    size: articleOf.length,
    starts: numbersOf(parts, 'check-starts', Uint32Array),
    passages: numbersOf(parts, 'check-passages', Uint32Array),
  });
  return coverage;
}

/** What grouping needs, where it was not left out. */
function keepIndexing(parts: Sections, coverage: Coverage): void {
  quoteWordsOf.keep(coverage, quoteWordsIn(parts));
  passageShinglesOf.keep(coverage, passageShinglesIn(parts));
}

/** The words of the quotes that were packed. */
export function quoteWordsIn(parts: Sections): QuoteWords {
  return {
    starts: numbersOf(parts, 'quote-word-starts', Uint32Array),
    words: numbersOf(parts, 'quote-words', Uint32Array),
  };
}

/** The shingles of the passages that were packed. */
export function passageShinglesIn(parts: Sections): LookedUp {
  return {
    starts: numbersOf(parts, 'passage-shingle-starts', Uint32Array),
    shingles: numbersOf(parts, 'passage-shingles', Uint32Array),
  };
}

/** The name of the engine that lies among the parts. */
export function engineName(parts: Sections): string {
  const name = [...parts.keys()].find((part) => part.startsWith(ENGINE));
  return name?.slice(ENGINE.length).split(':')[0] ?? '';
}

/**
 * The engine that lies among the parts.
 * @throws {OnrecordError} `broken-index` where it is not what was saved
 */
export function openEngine(parts: Sections, kind: SearchEngineKind): SearchEngine {
  return kind.load(engineParts(parts, kind.name));
}

/** What an engine saved. */
export function engineParts(parts: Sections, name: string): SavedEngine {
  const prefix = `${ENGINE}${name}:`;
  const own = [...parts].filter(([part]) => part.startsWith(prefix));
  return new Map(own.map(([part, bytes]) => [part.slice(prefix.length), bytes]));
}

/** Adds what an engine saved. */
export function putEngine(parts: Sections, name: string, saved: SavedEngine): void {
  for (const [part, bytes] of saved) parts.set(`${ENGINE}${name}:${part}`, bytes);
}

function putWords(parts: Sections, name: string, { starts, words }: PassageWords): void {
  putNumbers(parts, `${name}-starts`, starts);
  putNumbers(parts, name, words);
}

function wordsOf(parts: Sections, name: string): PassageWords {
  const starts = numbersOf(parts, `${name}-starts`, Uint32Array);
  return readPassageWords(starts, numbersOf(parts, name, Uint32Array));
}

/** By passage: the index of its article. */
export function articleOfPassages(first: Uint32Array): Uint32Array {
  const articleOf = new Uint32Array(first[first.length - 1] ?? 0);
  for (let at = 0; at + 1 < first.length; at++) articleOf.fill(at, first[at], first[at + 1]);
  return articleOf;
}
