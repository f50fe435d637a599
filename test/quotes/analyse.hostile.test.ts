import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../src/quotes/analyse.ts';
import { written } from './written.ts';

/** Text made to be slow. That it ends within the runner's limit is the test: quadratic work would not. */
const HOSTILE: Record<string, string> = {
  '10,000 opening marks': '“a '.repeat(10_000),
  '10,000 straight marks that never close': '"a '.repeat(10_001),
  '10,000 opening single marks': '‘a '.repeat(10_000),
  '100,000 apostrophes': 'dogs’ '.repeat(100_000),
  'a name of 1,000 words': `${'Radakin '.repeat(1000)}said “go”.`,
  '10,000 asides': `${'Bob, '.repeat(10_000)}said “go”.`,
  '10,000 paragraphs that open and never close': '“a\n'.repeat(10_000),
  '100,000 tags that never close': '<a '.repeat(100_000),
  'a paragraph of 5 MB': 'The bridge will open in May and carry trains. '.repeat(110_000),
  '300,000 marks of one paragraph that open and never close': '«a '.repeat(300_000),
  '200,000 quotations of one paragraph with nobody near': '“a”, '.repeat(200_000),
  'a word of 1 MB': 'a'.repeat(1_000_000),
  '1 MB of spaces': `a${' '.repeat(1_000_000)}b “c” said d.`,
};

describe('text made to be slow', () => {
  it.each(Object.keys(HOSTILE))('is read to its end: %s', { timeout: 120_000 }, (name) => {
    const article = written(HOSTILE[name] as string);
    expect(analyseArticle(article).quotes).toHaveLength(article.paragraphs.length);
  });
});
