import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { articleOf, parseArticleFile } from '../../../src/articles/article-file.ts';
import { buildCoverage } from '../../../src/coverage.ts';

const WORDS = 'TOM VALE: The weir opens a week early this year and stays open until the autumn.';

function coverageOf(...files: readonly (readonly [id: string, facts: string])[]) {
  const articles = files.map(([id, facts]) => {
    const file = parseArticleFile(
      `---\ntitle: Evening talk\nform: captions\n${facts}---\n\n${WORDS}\n`,
      id,
    );
    if ('code' in file) throw new Error(file.message);
    return articleOf(file, id);
  });
  return buildCoverage(articles);
}

const QUOTE = 'The weir opens a week early this year';

describe('words that only a machine wrote down', () => {
  it('are at best altered, and their match says so: a machine mishears', () => {
    const { verdict, matches } = checkQuote(coverageOf(['a', 'machine: true\n']), QUOTE);
    expect(verdict).toBe('altered');
    expect(matches.map(({ machine }) => machine)).toEqual([true]);
  });

  it('are exact where people wrote them down, too', () => {
    expect(checkQuote(coverageOf(['a', '']), QUOTE).verdict).toBe('exact');
    expect(checkQuote(coverageOf(['a', 'machine: true\n'], ['b', '']), QUOTE).verdict).toBe(
      'exact',
    );
  });
});
