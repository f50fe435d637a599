import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { indexArticles, type Understood } from '../../../src/coverage.ts';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { gatherSpeakers } from '../../../src/quotes/speakers.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { packInBlocks } from '../../../src/snapshot/merge/blocks.ts';
import { sideBySide } from '../../../src/snapshot/merge/speaking.ts';
import { packPassages } from '../../../src/snapshot/sections/coverage-sections.ts';

const WORDS = ['ferry', 'never', 'Marsh', 'half a pair \ud83d', '3,000 jobs', 'tide-tables', 'the'];

const articles = fc
  .array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((texts) => texts.map((words, at) => articleOf(`a${at}`, words)));

function articleOf(id: string, words: readonly string[]) {
  const own = words.map((word) => `“The ${word} is what we wanted,” ${word} Marsh said.`);
  const text = own.join('\n');
  const paragraphs = own.map((paragraph, at) => {
    const start = own.slice(0, at).join('\n').length + Math.min(1, at);
    return { start, end: start + paragraph.length };
  });
  const unstated = { byline: null, published: null, date: null, url: null, language: null };
  return { ...unstated, id, title: id, outlet: 'The Tide', origin: [], text, paragraphs };
}

/** Who speaks is told by all articles, before any block is indexed. */
function understood(given: readonly Article[]): Understood {
  const analyses = given.map((article) => analyseArticle(article));
  const sizes = given.map(({ paragraphs }) => paragraphs.length);
  const { names, speakers } = gatherSpeakers(sideBySide(given, analyses, sizes));
  return { articles: given, analyses, names, speakers };
}

function indexed({ articles, analyses, names, speakers }: Understood, from: number, to: number) {
  const [own, told] = [articles.slice(from, to), analyses.slice(from, to)];
  const some = { articles: own, analyses: told, names: names.slice(from, to), speakers };
  return indexArticles(some, flatEngine);
}

it('makes block by block the very bytes that indexing all at once makes, as no index depends on where blocks end', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 12 }), (given, most) => {
      const known = understood(given);
      const whole = indexed(known, 0, given.length);
      const all = whole.passages.length;
      const sizes = given.map(({ paragraphs }) => paragraphs.length);
      const told: number[] = [];
      const parts = packInBlocks(
        sizes,
        (from, to) => {
          told.push(from, to);
          return packPassages(indexed(known, from, to), all);
        },
        most,
      );
      for (const [name, bytes] of packPassages(whole))
        expect(Buffer.from(parts.get(name) ?? []).equals(bytes), name).toBe(true);
      // Every article is in one block, and blocks follow one another.
      expect(told.slice(1, -1).every((place, at) => at % 2 === 1 || place === told[at + 2])).toBe(
        true,
      );
    }),
    { numRuns: 25 },
  );
});
