import { describe, expect, it } from 'vitest';
import { addressKey, textKey } from '../../../src/articles/import/merge/sameness.ts';

describe('textKey', () => {
  it('is the same however a text is set', () => {
    expect(textKey(['“Café,” he said.', 'It’s 5%.'])).toBe(
      textKey(['"Cafe\u0301" he said. ITS 5 %']),
    );
    expect(textKey(['One two'])).not.toBe(textKey(['One too']));
  });

  it('is none where there are no words, so that no two of those are one', () => {
    expect(textKey(['…', '***'])).toBeNull();
  });
});

describe('addressKey', () => {
  it.each([
    ['http://example.org/a', 'https://www.example.org/a/'],
    ['https://example.org/a?utm_source=mail&id=1', 'https://m.example.org/a?id=1#top'],
  ])('%s is %s', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/a', 'https://example.com/a'],
  ])('%s is not %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it.each([
    [null],
    ['https://example.org/'],
    ['https://www.example.org'],
    ['polnear:a/b'],
    ['no address'],
  ])('is null for %s, which no article has alone', (url) => {
    expect(addressKey(url)).toBeNull();
  });
});
