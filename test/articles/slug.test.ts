import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../src/articles/slug.ts';

describe('slugOf', () => {
  it.each([
    ['UK to offer troops to defend Ukraine’s skies', 'uk-to-offer-troops-to-defend-ukraines-skies'],
    ['Élysée: “non” à l’accord', 'elysee-non-a-laccord'],
    ['Зеленський у Києві', 'зеленський-у-києві'],
    ['한국 대통령', '한국-대통령'],
    ['£200m / 5%', '200m-5'],
    ['👍 …', ''],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is short enough for a file name, cut between words', () => {
    const slug = slugOf('a long headline '.repeat(1000));
    expect(slug).toMatch(/-(?:a|long|headline)$/);
    expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
    expect(Buffer.byteLength(slugOf('好'.repeat(500)))).toBeLessThanOrEqual(120);
  });

  it('is a file name on every system, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(slugOf(text)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
        expect(Buffer.byteLength(slugOf(text))).toBeLessThanOrEqual(120);
        expect(slugOf(slugOf(text))).toBe(slugOf(text));
      }),
    );
  });
});
