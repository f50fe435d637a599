import { describe, expect, it } from 'vitest';
import { fittingAddress } from '../../src/replies/address.ts';

const ADDRESS = 'https://example.org/a#:~:text=The%20bridges';
const upTo = (most: number) => (address: string) => address.length <= most;

describe('fittingAddress', () => {
  it('is whole where it fits, without its text fragment where it does not, and else none', () => {
    expect(fittingAddress(ADDRESS, upTo(ADDRESS.length))).toBe(ADDRESS);
    expect(fittingAddress(ADDRESS, upTo(ADDRESS.length - 1))).toBe('https://example.org/a');
    expect(fittingAddress(ADDRESS, upTo(10))).toBeNull();
  });

  it('keeps a fragment of the article’s own', () => {
    const own = 'https://example.org/a#top';
    expect(fittingAddress(`${own}:~:text=x`, upTo(own.length))).toBe(own);
  });

  it('is none where it does not lead to the web', () => {
    for (const url of ['', 'javascript:alert(1)', 'ftp://example.org', ' https://example.org'])
      expect(fittingAddress(url, upTo(99))).toBeNull();
  });
});
