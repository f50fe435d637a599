import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesToCheck } from '../../../src/answers/check/candidates.ts';
import { bucketsOf, indexWords } from '../../../src/answers/check/words/word-index.ts';
import { checkWords } from '../../../src/answers/check/words/words.ts';
import type { Article } from '../../../src/articles/article.ts';
import { buildCoverage, type Coverage } from '../../../src/coverage.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { codeOf } from '../../../src/search/passage-words.ts';
import { Reads, type RemoteSource } from '../../../src/search/remote/reads.ts';
import type { PassageRow } from '../../../src/search/remote/row.ts';
import {
  IMPACT_PARTS,
  type RemoteQuery,
  searchElsewhere,
} from '../../../src/search/remote/search.ts';
import { mostVotedElsewhere, type VoteQuery } from '../../../src/search/remote/votes.ts';
import { Documents } from '../../../src/snapshot/remote/documents.ts';
import { statisticsOf } from '../../../src/snapshot/remote/open.ts';
import { packCoverage } from '../../../src/snapshot/sections/coverage-sections.ts';

const WORDS = ['ferry', 'strike', 'pilot', 'harbour', 'vote', 'bridge', 'toll', 'storm'];

/** An article of paragraphs made of few words, so that many score nearly or wholly alike. */
const paragraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const articles = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
});

function articleOf(paragraphs: readonly string[], at: number): Article {
  const text = paragraphs.join('\n');
  let from = 0;
  const spans = paragraphs.map(({ length }) => {
    const span = { start: from, end: from + length };
    from += length + 1;
    return span;
  });
  const nothing = { byline: null, published: null, date: null, url: null, language: null };
  const title = paragraphs[0]?.split(' ')[0] ?? '';
  return {
    ...{ id: `made-${at}`, title, outlet: 'The Gazette', ...nothing, text, origin: [] },
    paragraphs: spans,
  };
}

/** What OpenSearch does, over the documents that it would be sent: nearly exact scores, in single precision. */
function standIn(coverage: Coverage) {
  const statistics = statisticsOf(packCoverage(coverage), coverage.passages.length);
  const documents = new Documents(coverage, statistics, 1024);
  const all = coverage.articles.flatMap((_, article) => [...documents.ofArticle(article)]);
  const held = all.flatMap(({ body }) => {
    const { passage, t, row } = body as { passage?: number; t: string; row: PassageRow };
    const parts = passage === undefined ? [] : t.split(' ').map((token) => token.split('|'));
    const counts = new Map(
      parts.map(([term = '', part]) => [Number.parseInt(term, 36), Number(part)]),
    );
    return passage === undefined ? [] : [{ passage, counts, row }];
  });
  let pages = 0;
  const ask = async ({ terms, size, after }: RemoteQuery) => {
    pages++;
    const scored = held.flatMap(({ passage, counts, row }) => {
      const own = terms.filter(({ place }) => counts.has(place));
      const sum = own.reduce(
        (so, { place, part }) => so + Math.fround(part) * (counts.get(place) ?? 0),
        0,
      );
      return own.length === 0
        ? []
        : [{ passage, score: Math.fround(Math.fround(sum) * own.length), row }];
    });
    scored.sort((a, b) => b.score - a.score || a.passage - b.passage);
    const from =
      after === null ? 0 : scored.findIndex(({ passage }) => passage === after.passage) + 1;
    return scored.slice(from, from + size);
  };
  const { articleOf: places, titleWords, firstPassages, articles: own } = coverage;
  const outletOf = (article: number) => own[article]?.outlet ?? null;
  const searched = { statistics, articleOf: places, titleWords, outletOf, ask };
  const reads = new Reads({} as RemoteSource, { articleOf: places, firstPassages });
  return { searched, reads, pages: () => pages };
}

describe('a search in an index that lies elsewhere', () => {
  it('gives the passages, order and scores of the flat engine, whatever ties there are', async () => {
    const asked = fc.uniqueArray(fc.constantFrom(...WORDS, 'unknown'), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        articles,
        asked,
        fc.integer({ min: 1, max: 20 }),
        async (made, words, limit) => {
          const coverage = buildCoverage(made.map(articleOf), { engine: flatEngine });
          const { searched, reads } = standIn(coverage);
          const terms = words.map((word, at) => ({
            term: coverage.engine.vocabulary.startingWith(word.slice(0, 4), 1)[0]?.term ?? word,
            weight: 1 + at / 3,
          }));
          for (const query of [
            { terms, limit },
            { terms, limit, accept: (passage: number) => passage % 3 !== 0 },
          ])
            expect(await searchElsewhere(searched, query, reads)).toEqual(
              coverage.engine.search(query),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads on where one that was not seen could still be among the best, and no further than that', async () => {
    const alike = Array.from({ length: 200 }, () => ['ferry strike.']);
    const others = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`);
    const apart = Array.from({ length: 200 }, (_, at) => [`ferry ${others(at % 50).join(' ')}.`]);
    const search = async (made: string[][]) => {
      const coverage = buildCoverage(made.map(articleOf), { engine: flatEngine });
      const { searched, reads, pages } = standIn(coverage);
      const query = { terms: [{ term: 'ferri', weight: 1 }], limit: 5 };
      expect(await searchElsewhere(searched, query, reads)).toEqual(coverage.engine.search(query));
      return pages();
    };
    expect(await search(alike)).toBeGreaterThan(2);
    expect(await search(apart)).toBe(1);
  });

  it('is sent what each term adds, in parts of what it adds at most', () => {
    const coverage = buildCoverage([articleOf(['ferry ferry.', 'ferry strike toll.'], 0)], {
      engine: flatEngine,
    });
    const { searched } = standIn(coverage);
    const documents = new Documents(coverage, searched.statistics, 1024);
    const sent = JSON.stringify([...documents.ofArticle(0)].map(({ body }) => body));
    // the passage where it stands most often and nothing else does is the one that it adds most to
    expect(sent).toContain(`|${IMPACT_PARTS}`);
    const codes = [...coverage.words.of(0)].map(codeOf);
    expect(codes.every((code) => code > 0)).toBe(true);
  });
});

describe('votes that are counted elsewhere', () => {
  it('give the candidates of the index in the process, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(articles, paragraph, async (made, quotation) => {
        const passages = made.flat().map((text) => ({ text }));
        const index = indexWords(passages, 1024);
        const ask = async ({ votes, size, after }: VoteQuery) => {
          const hits = passages.flatMap(({ text }, passage) => {
            const own = new Set(bucketsOf(text, 1024));
            const got = votes.flatMap(({ bucket }, at) => (own.has(bucket) ? at : []));
            const score = Math.fround(got.reduce((sum, at) => sum + (votes[at]?.weight ?? 0), 0));
            return got.length === 0 ? [] : [{ passage, score, got }];
          });
          hits.sort((a, b) => b.score - a.score || a.passage - b.passage);
          const from =
            after === null ? 0 : hits.findIndex(({ passage }) => passage === after.passage) + 1;
          return hits.slice(from, from + size);
        };
        const words = checkWords(quotation);
        const most = { best: 40, whole: 4_000 };
        const wanted = passagesToCheck(index, words, most);
        const asked: VoteQuery['votes'][] = [];
        const noting = (votes: VoteQuery['votes']) => {
          asked.push(votes);
          return [];
        };
        passagesToCheck({ ...index, voted: noting }, words, most);
        const voted = await mostVotedElsewhere(ask, asked[0] ?? []);
        expect(passagesToCheck({ ...index, voted: () => voted }, words, most)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
