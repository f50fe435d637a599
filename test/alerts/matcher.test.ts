import { describe, expect, it } from 'vitest';
import type { FreshPassages } from '../../src/alerts/hit.ts';
import { openMatcher } from '../../src/alerts/match/matcher.ts';
import type { WatchKind } from '../../src/alerts/watched.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { article } from '../adapters/article.ts';

const coverage = buildCoverage([
  article(
    'ferry',
    [
      'The ferry will be out of service until Easter, its owner said.',
      '“We are replacing both engines of the ferry,” said Nora Finch, the harbour master.',
      'Nora Finch and Paul Reeve walked along the quay.',
    ],
    { title: 'Ferry laid up', outlet: 'Quay Post' },
  ),
  article(
    'bridge',
    [
      '“Nobody has been asked about the swing bridge,” said Paul Reeve.',
      'The swing bridge is to be painted green this summer.',
    ],
    { title: 'A bridge in green', outlet: 'Wexcombe Courier' },
  ),
]);

/** The passages found, all being new. */
function found(kind: WatchKind, of: string, fresh = all(coverage)): string[] {
  return openMatcher(
    coverage,
    fresh,
  )({ kind, of }).map(({ passage }) => coverage.passages[passage]?.id ?? '');
}

function all({ passages, articles }: Coverage): FreshPassages {
  return {
    passages: passages.map((_, at) => at),
    articles: articles.map((_, at) => at),
    changed: [],
  };
}

describe('a watch on a speaker', () => {
  it('finds what they are quoted with, and not where they are only named', () => {
    expect(found('speaker', 'Nora Finch')).toEqual(['ferry#2']);
  });

  it('forgives case, and no misspelling: nobody looks at what a watch takes for right', () => {
    expect(found('speaker', 'nora finch')).toEqual(['ferry#2']);
    expect(found('speaker', 'Nora Fynch')).toEqual([]);
  });
});

describe('a watch on a phrase', () => {
  it('finds these words in this order, whatever their case', () => {
    expect(found('phrase', 'SWING bridge')).toEqual(['bridge#1', 'bridge#2']);
    expect(found('phrase', 'bridge swing')).toEqual([]);
  });

  it('says where they stand', () => {
    const [hit] = openMatcher(coverage, all(coverage))({ kind: 'phrase', of: 'until easter' });
    const [span] = hit?.highlights ?? [];
    const { text } = coverage.passages[hit?.passage ?? 0] ?? { text: '' };
    expect(text.slice(span?.start, span?.end)).toBe('until Easter');
  });

  it('asked for nearly, finds other forms and order, and one word of five may be another', () => {
    expect(found('near', 'engine replaced')).toEqual(['ferry#2']);
    expect(found('near', 'paint the bridge green in summer')).toEqual(['bridge#2']);
    expect(found('near', 'paint the ferry green')).toEqual([]);
  });

  it('takes time in proportion to a text that repeats a word a hundred thousand times', () => {
    const long = buildCoverage([article('long', [`${'ferry '.repeat(100_000)}end.`])]);
    const begun = performance.now();
    openMatcher(long, all(long))({ kind: 'near', of: 'ferry engine' });
    openMatcher(long, all(long))({ kind: 'phrase', of: 'ferry engine' });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('a watch on a topic', () => {
  it('finds what answers the question, and nothing where nothing does', () => {
    expect(found('topic', 'what did Reeve say about the swing bridge?')).toContain('bridge#1');
    expect(found('topic', 'who won the chess tournament in Lisbon?')).toEqual([]);
  });

  it('looks at new passages alone', () => {
    const old = { passages: [2, 4], articles: [], changed: [] };
    expect(found('topic', 'what did Reeve say about the swing bridge?', old)).not.toContain(
      'bridge#1',
    );
  });
});

describe('a watch on an outlet, or on changes', () => {
  it('finds each new article of the outlet once, by its first passage', () => {
    expect(found('outlet', 'quay post')).toEqual(['ferry#1']);
  });

  it('finds an article that reads otherwise by the first passage that is new in it', () => {
    const fresh = { passages: [4], articles: [], changed: [1] };
    expect(found('changes', 'bridge', fresh)).toEqual(['bridge#2']);
    expect(found('changes', 'ferry', fresh)).toEqual([]);
  });
});
