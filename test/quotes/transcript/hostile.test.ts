import { describe, expect, it } from 'vitest';
import { lineParagraphs } from '../../../src/articles/paragraphs.ts';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { headlineQuotes } from '../../../src/quotes/display/headline.ts';
import { formOf } from '../../../src/quotes/transcript/form.ts';
import { talk } from './said-in-turns.ts';

const MEGABYTE = 1_000_000;
const repeat = (text: string) => text.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);

/** A name a turn, none twice: what is looked up by name is looked up often. */
const names = Array.from(
  { length: 9000 },
  (_, at) =>
    `MS. ${at
      .toString(26)
      .replace(/\d/g, (d) => 'QRSTUVWXYZ'[Number(d)] as string)
      .toUpperCase()}QU: I go.\n\n`,
).join('');

const TEXTS: Readonly<Record<string, string>> = {
  'capital words without a colon': repeat('AA BB CC '),
  'a colon after each word': repeat('Aa: '),
  'labels of one letter': repeat('Q\n'),
  'brackets that never close': repeat('(laughter '),
  'stage directions': repeat('MS. A: (Laughter.) '),
  times: repeat('0:00:01 Aa Bb\n\n'),
  asterisks: repeat('**a* '),
  dashes: repeat('—a —b '),
  'open marks and commas': `“${repeat('a, said b ')}`,
  corners: repeat('「a'),
  'labels inside a line': `Q: a\n${repeat('A. Q: b? A: c. ')}`,
  'a new name for every turn': names,
};

describe('a megabyte of nothing but', () => {
  it.each(Object.entries(TEXTS))('%s is read in time that grows as its length', (_, text) => {
    const article = { ...talk('a'), text, paragraphs: lineParagraphs(text) };
    const began = performance.now();
    formOf(article);
    // 20 s for a megabyte is far above what it takes on a busy machine, and far below what a square takes
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it.each(['dashes', 'open marks and commas', 'a new name for every turn', 'labels inside a line'])(
    '%s is attributed in time that grows as its length',
    (name) => {
      const text = TEXTS[name] as string;
      const article = { ...talk('a'), text, paragraphs: lineParagraphs(text) };
      const began = performance.now();
      analyseArticle(article);
      expect(performance.now() - began).toBeLessThan(60_000);
    },
    120_000,
  );

  it('marks is read as a headline in time that grows as its length', () => {
    const began = performance.now();
    headlineQuotes(repeat('Aa: ‘b c d’ '));
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
