import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { written } from './written.ts';

const WORDS = [
  'Maria Okafor',
  'Robert Hale',
  'Okafor',
  'Hale',
  'the transport secretary',
  'Mr.',
  'she',
  'he',
  'who',
  'said',
  'added',
  'told',
  'warned',
  'according to',
  'that',
  'but',
  'and',
  'the',
  'bridge',
  'was',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  ',',
  '.',
  ':',
  '?',
  '\n',
  'troops’',
  'Downing Street',
  '(',
  ')',
  '—',
];
/** Whole sentences, so that there is always somebody who says something. */
const SENTENCES = [
  'Maria Okafor, the transport secretary, said that the bridge was “ready to open” in May.',
  '“We have the money,” Okafor told the BBC. “What we need is time.”',
  'Robert Hale warned that trains would “never” run, and called it ‘a gamble with our money’.',
  'He said “over 200 of them had worked on “detailed planning” for it.',
  'One official said: "Nobody asked us.',
  'The film is called “The Long Bridge” and the so-called “coalition” liked it.',
  'She wondered if it would be “safe”.\n',
];
const articles = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SENTENCES), fc.string({ maxLength: 5 })),
    { maxLength: 60 },
  )
  .map((words) => written(words.join(' ')));

describe('any text', () => {
  it('gives quotes that are cut from their passage, word for word', () => {
    fc.assert(
      fc.property(articles, (article) => {
        analyseArticle(article).quotes.forEach((quotes, index) => {
          const { start, end } = article.paragraphs[index] ?? { start: 0, end: 0 };
          const passage = article.text.slice(start, end);
          for (const quote of quotes)
            expect(passage.slice(quote.start, quote.end)).toBe(quote.text);
        });
      }),
    );
  });

  it('gives mentions that are cut from the article, word for word, and of 25 words at most', () => {
    fc.assert(
      fc.property(articles, (article) => {
        analyseArticle(article).quotes.forEach((quotes, index) => {
          const base = article.paragraphs[index]?.start ?? 0;
          for (const { mention } of quotes) {
            if (mention === null) continue;
            expect(article.text.slice(base + mention.start, base + mention.end)).toBe(mention.text);
            expect(mention.text.split(/\s+/).length).toBeLessThanOrEqual(25);
          }
        });
      }),
    );
  });

  it('gives quotes in order, that overlap only where one stands within a clause', () => {
    fc.assert(
      fc.property(articles, (article) => {
        for (const quotes of analyseArticle(article).quotes) {
          let free = 0;
          for (const { start, end, within } of quotes) {
            const clause = within === null ? null : quotes[within];
            if (clause === null) expect(start).toBeGreaterThanOrEqual(free);
            else
              expect(clause !== undefined && clause.start <= start && clause.end >= end).toBe(true);
            free = Math.max(free, end);
          }
        }
      }),
    );
  });

  it('names nobody in forms that the article does not print', () => {
    fc.assert(
      fc.property(articles, (article) => {
        for (const { name, forms, roles } of analyseArticle(article).cast)
          for (const printed of [name, ...forms, ...roles]) expect(article.text).toContain(printed);
      }),
    );
  });

  it('gives every quote a confidence from 0 to 1, and no speaker below the level asked for', () => {
    fc.assert(
      fc.property(articles, fc.double({ min: 0, max: 1, noNaN: true }), (article, speakerLevel) => {
        for (const { confidence, figure, mention } of analyseArticle(article, {
          speakerLevel,
        }).quotes.flat()) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (confidence < speakerLevel) expect([figure, mention]).toEqual([null, null]);
        }
      }),
    );
  });
});
