import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/quotes/quote.ts';
import { cardOfPlace } from '../../src/replies/around.ts';
import type { Card } from '../../src/replies/card.ts';
import { repliesTo } from '../../src/replies/reply.ts';
import { voicesOf } from '../../src/replies/voices.ts';
import { blank, coverage, evidence } from './shipped.ts';

describe('voicesOf', () => {
  it('names who speaks by full name and by the role that this article prints', () => {
    const place = coverage.passages.findIndex(({ text }) =>
      text.startsWith('Admiral Sir Tony Radakin, the chief'),
    );
    expect(voicesOf(cardOfPlace(coverage, place)).map(({ who }) => who)).toEqual([
      'Tony Radakin, the chief of the defence staff',
    ]);
  });

  it('names nobody by a pronoun that could not be resolved', () => {
    const he = { text: 'he', start: 4, end: 6 };
    const said = { text: 'We stand', start: 0, end: 8, kind: 'direct' } as const;
    const by = {
      speaker: null,
      mention: he,
      cue: null,
      basis: 'pronoun',
      attitude: null,
      confidence: 0,
    } as const;
    const quote: Quote = { ...said, ...by, within: null };
    const whoOf = (more: Partial<Quote>) => {
      const given = { ...blank, passages: [evidence(0, { quotes: [{ ...quote, ...more }] })] };
      const [page] = repliesTo(given, coverage.speakers, { cards: 1, budget: 9_999 });
      return page?.cards[0]?.quotes[0]?.who;
    };
    expect(whoOf({})).toBeNull();
    expect(whoOf({ basis: 'description' })).toBe('he');
    expect(whoOf({ speaker: 'Tony Radakin' })).toBe('Tony Radakin');
  });

  it('sets the words of a mention in quotation marks, and says nothing where nobody speaks', () => {
    const passage = { id: 'a#1', articleId: 'a', paragraph: 1, start: 0, text: 'x' };
    const quote = {
      start: 0,
      end: 1,
      text: 'x',
      kind: 'direct',
      within: null,
      cue: null,
      basis: null,
    };
    const card = (quotes: unknown[]) =>
      ({ ...cardOfPlace(coverage, 0), passage, quotes }) as unknown as Card;
    const shown = (speaker: string | null, who: string | null, kind = 'direct') => ({
      ...{ start: 0, end: 1, who, role: null },
      quote: { ...quote, kind, speaker },
    });
    expect(voicesOf(card([shown(null, 'a British official')]))[0]?.who).toBe(
      '“a British official”',
    );
    expect(voicesOf(card([shown(null, null)]))).toEqual([{ who: null, kinds: ['direct'] }]);
    expect(voicesOf(card([]))).toEqual([]);
    const part = { ...shown('A', 'A'), quote: { ...quote, speaker: 'A', within: 0 } };
    expect(voicesOf(card([shown('A', 'A', 'mixed'), part]))).toEqual([
      { who: 'A', kinds: ['mixed'] },
    ]);
    expect(voicesOf(card([shown('A', 'A', 'reported'), shown('A', 'A')]))).toEqual([
      { who: 'A', kinds: ['direct', 'reported'] },
    ]);
    // nobody heard what somebody hopes: it is told apart from what they said
    const hope = shown('A', 'A', 'reported');
    const hoped = { ...hope, quote: { ...hope.quote, cue: 'hopes', attitude: 'view' } };
    expect(voicesOf(card([hoped]))).toEqual([{ who: 'A', kinds: ['thought'] }]);
  });
});
