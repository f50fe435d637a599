import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { flatEngine } from '../../src/search/flat/engine.ts';
import { contents, saved } from './corpora.ts';

function article(id: string, text: string): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return {
    id,
    title: id === 'untitled' ? null : `Title of ${id}`,
    outlet: null,
    byline: '',
    published: '3 May 2024',
    date: '2024-05-03',
    url: null,
    language: 'en',
    origin: ['a.html', 'b.html'],
    text,
    paragraphs,
  };
}

describe('a saved coverage', () => {
  it('holds every character as it was, also those that UTF-8 has no bytes for', async () => {
    const texts = [
      '“Naïve,” said Zoë Ō’Brien — twice. 🙂\n\nNext: 東京.',
      'John Healey, the defence secretary, was not asked.\n\n“Sean O’Neill left,” Ada Müller said.',
      'Half a pair \ud83d alone.\n\nAnd “text after it,” Ada Müller said.',
      '',
      ' \n\nOne.',
    ];
    const coverage = buildCoverage(
      texts.map((text, at) => article(['untitled', 'b', 'c', 'd', 'e'][at] ?? '', text)),
      { engine: flatEngine },
    );
    expect(contents(await saved(coverage))).toEqual(contents(coverage));
    expect(coverage.speakers.silent.map(({ name }) => name)).toContain('John Healey');
  });

  it('is nothing where nothing was', async () => {
    const coverage = buildCoverage([], { engine: flatEngine });
    expect(contents(await saved(coverage))).toEqual(contents(coverage));
  });

  it('finds articles and speakers as the one it was saved from', async () => {
    const text =
      '“The budget cannot wait,” Ada Müller, the mayor, said.\n\n“No,” said Sean O’Neill.';
    const fresh = buildCoverage([article('one', text)], { engine: flatEngine });
    const again = await saved(fresh);
    for (const coverage of [fresh, again]) {
      expect(coverage.article('one')?.title).toBe('Title of one');
      expect(coverage.article('two')).toBeUndefined();
      expect(coverage.speakers.get('Ada Müller')?.quotedIn).toEqual([0]);
      expect(coverage.speakers.get('Nobody')).toBeUndefined();
      expect(coverage.speakers.find('oneill').map(({ name }) => name)).toEqual(['Sean O’Neill']);
      expect(coverage.speakers.find('Mueller Adaa')).toEqual(
        coverage.speakers.find('Mueller Adaa'),
      );
    }
    expect(again.speakers.find('muler').map(({ name }) => name)).toEqual(
      fresh.speakers.find('muler').map(({ name }) => name),
    );
  });
});
