import { expect, it } from 'vitest';
import { ArticleMemory, articleOver, compactOf } from '../../src/snapshot/compact-articles.ts';

const stated = { byline: null, published: null, date: null, url: null, language: null };
const article = (id: string, text: string) => ({
  ...{ ...stated, id, title: null, outlet: null, origin: ['a.md'], text },
  paragraphs: [
    { start: 0, end: 1 },
    { start: 2, end: text.length },
  ],
});

it.each([
  ['curly quotes', 'a\n“Never,” he said.'],
  ['half a pair, which UTF-8 would change', 'a\nhalf \ud83d a pair'],
  ['more text than a piece of memory holds', `a\n${'ferry “'.repeat(400_000)}`],
])('gives back an article as it was, here and in another thread: %s', (_, text) => {
  const memory = new ArticleMemory();
  const [given, other] = [article('one', text), article('two', 'b\nother')];
  const compact = memory.compact(given);
  const next = memory.compact(other);
  expect({ ...next }).toEqual(other);
  expect({ ...compact }).toEqual(given);
  expect({ ...articleOver(structuredClone(compactOf(compact))) }).toEqual(given);
});

it('shares texts with other threads: a copy in each would double what a build takes', () => {
  const compact = new ArticleMemory().compact(article('one', 'a\nb'));
  expect(compactOf(compact).text.buffer).toBeInstanceOf(SharedArrayBuffer);
});
