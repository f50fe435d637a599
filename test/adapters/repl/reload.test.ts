import { describe, expect, it } from 'vitest';
import type { Loaded } from '../../../adapters/repl/load.ts';
import { reloaded } from '../../../adapters/repl/reload.ts';
import type { Article } from '../../../src/articles/article.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import type { Problem } from '../../../src/problem.ts';

function loaded(ids: readonly string[], broken: readonly string[] = []): Loaded {
  const articles = ids.map((id): Article => {
    const stated = { title: id, outlet: null, byline: null, published: null, date: null };
    const text = 'One.';
    return {
      id,
      ...stated,
      url: null,
      language: null,
      origin: [],
      text,
      paragraphs: [{ start: 0, end: 4 }],
    };
  });
  const problems = broken.map(
    (file): Problem => ({
      ...{ code: 'broken', message: 'It is broken.', remedy: 'Mend it.', line: 1 },
      file,
    }),
  );
  return { where: 'corpus', coverage: buildCoverage(articles), problems };
}

describe('reloaded', () => {
  it('takes what was read without a problem, articles taken away included', () => {
    const after = loaded(['a']);
    expect(reloaded(loaded(['a', 'b']), after)).toMatchObject({ loaded: after, fresh: true });
  });

  it('keeps what is served where an article is lost to a problem', () => {
    const before = loaded(['a', 'b']);
    const after = loaded(['a'], ['b.md']);
    expect(reloaded(before, after)).toEqual({
      loaded: before,
      fresh: false,
      problems: after.problems,
    });
  });

  it('takes new articles although another file is broken that never was served', () => {
    const after = loaded(['a', 'b'], ['c.md']);
    expect(reloaded(loaded(['a'], ['c.md']), after)).toMatchObject({ loaded: after, fresh: true });
  });
});
