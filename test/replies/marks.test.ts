import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteKind } from '../../src/quotes/quote.ts';
import { cardOfPlace } from '../../src/replies/around.ts';
import type { Card } from '../../src/replies/card.ts';
import { markedStretchesOf, marksOf } from '../../src/replies/excerpt/marks.ts';
import { coverage } from './shipped.ts';

/** A card of this text, in which these words are quoted so. */
function cardOf(text: string, quoted: readonly [string, QuoteKind][]): Card {
  const card = cardOfPlace(coverage, 0);
  const quotes = quoted.map(([words, kind]) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, quote: { kind } };
  });
  return { ...card, excerpt: { ...card.excerpt, text }, quotes } as unknown as Card;
}

const slanted = (card: Card) =>
  marksOf(card).italic.map(({ start, end }) => card.excerpt.text.slice(start, end));

describe('marksOf', () => {
  it('slants reported speech, and not what was quoted word for word', () => {
    const card = cardOf('“We stand,” she said, and that they would.', [
      ['We stand,', 'direct'],
      ['that they would', 'reported'],
    ]);
    expect(slanted(card)).toEqual(['that they would']);
  });

  it('leaves the words in quotation marks inside it upright, their marks too', () => {
    const card = cardOf('She said they could fall within “a year or two” if left.', [
      ['they could fall within “a year or two” if left', 'mixed'],
      ['a year or two', 'direct'],
    ]);
    expect(slanted(card)).toEqual(['they could fall within ', ' if left']);
  });
});

describe('stretchesOf', () => {
  it('gives back the text, each letter bold and italic as its marks say', () => {
    const text = 'The bridges are old.';
    const spans = fc.array(
      fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(spans, spans, (bold, italic) => {
        const stretches = markedStretchesOf(text, { bold, italic });
        expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, ...looks } of stretches)
          for (let at = start; at < end; at++)
            expect({
              bold: bold.some((span) => span.start <= at && at < span.end),
              italic: italic.some((span) => span.start <= at && at < span.end),
            }).toEqual(looks);
      }),
    );
  });
});
