import { wordIndexOf } from '../../answers/check/words/word-index.ts';
import { groupsOf } from '../../answers/corroboration/groups.ts';
import { keepExchanges } from '../../answers/ranking/order/exchanges.ts';
import { keepPassageEnds } from '../../answers/ranking/signals/passage-end.ts';
import { printedNames } from '../../answers/who-is-meant/printed-names.ts';
import type { Article } from '../../articles/article.ts';
import { outletsOf } from '../../articles/outlets/outlets.ts';
import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import { keepParts } from '../../history/parts.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { SearchEngine } from '../../search/engine.ts';
import { readPassageWords } from '../../search/passage-words.ts';
import { NotYet } from '../../search/remote/elsewhere.ts';
import type { RemoteIndex } from '../../search/remote/opensearch/remote-index.ts';
import { Reads, type RemoteSource } from '../../search/remote/reads.ts';
import { searchElsewhere } from '../../search/remote/search.ts';
import type { Statistics } from '../../search/remote/statistics.ts';
import { mostVotedElsewhere } from '../../search/remote/votes.ts';
import { SortedTerms } from '../../search/sorted-terms.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { articleById, articlesOf, statedOutlets } from '../sections/articles.ts';
import { articleOfPassages } from '../sections/coverage-sections.ts';
import { lazyList } from '../sections/lazy-list.ts';
import { savedQuoteColumns } from '../sections/quotes.ts';
import { numbersOf, type Sections, sectionOf } from '../sections/sections.ts';
import { savedSpeakers } from '../sections/speakers.ts';
import type { Texts } from '../sections/texts.ts';
import { savedExchanges } from './thin.ts';

/**
 * A coverage over what `thinParts` left, its passages in an index that was filled from the same coverage.
 * @throws {OnrecordError} `broken-state` where something is missing
 */
export function openElsewhere(parts: Sections, index: RemoteIndex): Coverage {
  const firstPassages = numbersOf(parts, 'first-passages', Uint32Array);
  const articleOf = articleOfPassages(firstPassages);
  const titleWords = readPassageWords(
    numbersOf(parts, 'title-words-starts', Uint32Array),
    numbersOf(parts, 'title-words', Uint32Array),
  );
  const statistics = statisticsOf(parts, articleOf.length);
  const outlets = statedOutlets(parts, firstPassages.length - 1);
  const outletOf = (article: number) => outlets[article]?.outlet ?? null;
  const source: RemoteSource = {
    passages: (places) => index.passages(places),
    articles: (places) => index.articles(places),
    search: (query, reads) =>
      searchElsewhere(
        { statistics, articleOf, titleWords, outletOf, ask: (asked) => index.search(asked) },
        query,
        reads,
      ),
    reachable: () => index.reachable(articleOf.length + firstPassages.length - 1),
    quotesWith: (word, most) => index.quotesWith(word, most),
    voted: (votes) => mostVotedElsewhere((asked) => index.voted(asked), votes),
  };
  const reads = new Reads(source, { articleOf, firstPassages });
  const articles = articlesOf(parts, textsElsewhere(parts, firstPassages, reads));
  const columns = savedQuoteColumns(parts);
  const coverage: Coverage = {
    articles,
    passages: passagesElsewhere(parts, articles, { articleOf, firstPassages }, reads),
    firstPassages: Array.from(firstPassages),
    articleOf,
    quotes: quotesElsewhere(columns.starts, reads),
    quoteColumns: columns,
    speakers: savedSpeakers(parts),
    outlets: outletsOf(outlets),
    engine: engineElsewhere(statistics, reads),
    words: wordsElsewhere(reads),
    titleWords,
    quotePlaces: {
      starts: columns.starts,
      places: numbersOf(parts, 'quote-places', Uint32Array),
    },
    elsewhere: reads,
    article: articleById(parts, articles),
  };
  keepKnown(parts, coverage, reads);
  return coverage;
}

/** What is known of all passages together. */
function keepKnown(parts: Sections, coverage: Coverage, reads: Reads): void {
  groupsOf.keep(coverage, {
    heads: numbersOf(parts, 'same-passages', Int32Array),
    starts: numbersOf(parts, 'quote-group-starts', Uint32Array),
    quotes: numbersOf(parts, 'quote-groups', Uint32Array),
  });
  wordIndexOf.keep(coverage, {
    size: coverage.passages.length,
    starts: numbersOf(parts, 'check-starts', Uint32Array),
    passages: new Uint32Array(0),
    voted: (votes) => reads.voted(votes),
  });
  printedNames.keep(coverage, sectionOf(parts, 'printed-names'));
  keepPassageEnds(coverage, sectionOf(parts, 'passage-end-signs'));
  keepExchanges(coverage, savedExchanges(parts));
  keepParts(coverage, numbersOf(parts, 'article-parts', Uint32Array));
}

/** The statistics of an index whose parts the flat engine saved. */
export function statisticsOf(parts: Sections, size: number): Statistics {
  const part = (name: string) => `engine:flat:${name}`;
  const units = numbersOf(parts, part('term-units'), Uint16Array);
  const starts = numbersOf(parts, part('term-starts'), Uint32Array);
  const frequencies = numbersOf(parts, part('frequencies'), Uint32Array);
  return {
    size,
    vocabulary: new Vocabulary(new SortedTerms({ units, starts }), frequencies),
    holding: numbersOf(parts, part('holding'), Uint32Array),
    most: numbersOf(parts, part('most'), Float64Array),
    averages: numbersOf(parts, part('averages'), Float64Array),
  };
}

function engineElsewhere({ size, vocabulary }: Statistics, reads: Reads): SearchEngine {
  return {
    ...{ name: 'opensearch', size, vocabulary },
    search: (query) => reads.found(query),
    save: () => {
      throw new NotYet();
    },
  };
}

function wordsElsewhere(reads: Reads): Coverage['words'] {
  const all = () => {
    throw new NotYet();
  };
  return Object.defineProperties(
    {
      of: (place: number) => reads.wordsOf(place),
      stretch: (place: number) => {
        const words = reads.wordsOf(place);
        return { words, from: 0, to: words.length };
      },
    } as Coverage['words'],
    {
      starts: { get: all },
      words: { get: all },
    },
  );
}

function textsElsewhere(parts: Sections, firstPassages: Uint32Array, reads: Reads): Texts {
  const starts = numbersOf(parts, 'passage-starts', Uint32Array);
  const ends = numbersOf(parts, 'passage-ends', Uint32Array);
  return {
    firstPassages,
    article: (at) => reads.textOf(at),
    span: (at) => ({ start: starts[at] as number, end: ends[at] as number }),
    passage: (at) => reads.passage(at).text,
  };
}

interface Order {
  readonly articleOf: Uint32Array;
  readonly firstPassages: Uint32Array;
}

/** One that is here holds its text; another fetches it when it is read, so that its id can be had without. */
function passagesElsewhere(
  parts: Sections,
  articles: readonly Article[],
  { articleOf, firstPassages }: Order,
  reads: Reads,
): readonly Passage[] {
  const starts = numbersOf(parts, 'passage-starts', Uint32Array);
  const passageAt = (at: number): Passage => {
    const article = articleOf[at] as number;
    const articleId = articles[article]?.id ?? '';
    const paragraph = at - (firstPassages[article] as number) + 1;
    const id = `${articleId}#${paragraph}`;
    const head = { id, articleId, paragraph, start: starts[at] as number };
    const read = reads.passageIfHere(at);
    if (read !== undefined) return { ...head, text: read.text };
    return {
      ...head,
      get text() {
        return reads.passage(at).text;
      },
    };
  };
  return lazyList(articleOf.length, passageAt, false);
}

const NOBODY: readonly Quote[] = [];

function quotesElsewhere(first: Uint32Array, reads: Reads): readonly (readonly Quote[])[] {
  const quotesAt = (at: number) =>
    first[at] === first[at + 1] ? NOBODY : reads.passage(at).quotes;
  return lazyList(first.length - 1, quotesAt, false);
}
