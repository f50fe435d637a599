import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/language/span.ts';
import { quotationsOf } from '../../src/quotes/marks/quotations.ts';
import { excerptsOf } from '../../src/replies/excerpt/excerpt.ts';

const outer = (text: string) => (quotationsOf([text])[0] ?? []).map((found) => found.outer);
const texts = (text: string, budget: number) =>
  excerptsOf(text, outer(text), { budget }).map((excerpt) => excerpt.text);

/** Newspaper-like text: words, stops, marks opened and closed or not, odd characters. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('the', 'Troops', 'ready.', 'Kyiv', 'said,', 'No.') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('“We', 'stand.', 'ready.”', '"Go.', 'now."', '‘so’'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('Ελλάδα', '日本語の文章。', '👩‍👩‍👧', '\u0301', '\n', '\ud800'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));

/** A quotation with what touches it ("“so”-called"): joined ones count as one, so they are too long here. */
function sizeWithNeighbours(text: string, { start, end }: Span): number {
  const before = text.slice(0, start).search(/\S*$/u);
  const after = text.slice(end).search(/\s|$/u);
  const touches = /[“”"‘’']/u.test(text.slice(before, start) + text.slice(end, end + after));
  return touches ? Infinity : end + after - before;
}

describe('excerptsOf', () => {
  it('gives a passage that fits in one piece, with no marks of anything left out', () => {
    expect(excerptsOf('Troops are ready. They wait.', [], { budget: 28 })).toEqual([
      {
        start: 0,
        end: 28,
        text: 'Troops are ready. They wait.',
        cutBefore: false,
        cutAfter: false,
      },
    ]);
  });

  it('cuts at the sentence end that still fits, and says on which side words are left out', () => {
    expect(excerptsOf('Troops are ready. They wait.', [], { budget: 27 })).toEqual([
      { start: 0, end: 17, text: 'Troops are ready.', cutBefore: false, cutAfter: true },
      { start: 18, end: 28, text: 'They wait.', cutBefore: true, cutAfter: false },
    ]);
  });

  it('keeps a quotation of several sentences whole although a shorter cut would fill the room better', () => {
    const text = 'He rose. “We stand. We wait. We go.” She left.';
    expect(texts(text, 28)).toEqual(['He rose.', '“We stand. We wait. We go.”', 'She left.']);
  });

  it('keeps words in marks whole that are nobody’s quote', () => {
    expect(texts('It was called “Who? Us.” Then it ended.', 26)).toEqual([
      'It was called “Who? Us.”',
      'Then it ended.',
    ]);
  });

  it('cuts between words beside a quotation rather than inside it, where a sentence is too long', () => {
    expect(texts('He said of it, “We stand. We wait.”', 24)).toEqual([
      'He said of it,',
      '“We stand. We wait.”',
    ]);
  });

  it('cuts inside a quotation only where it alone exceeds the budget, at its sentence ends', () => {
    expect(texts('“We stand firm. We wait here.” She left.', 20)).toEqual([
      '“We stand firm.',
      'We wait here.”',
      'She left.',
    ]);
  });

  it('cuts between words where a sentence alone exceeds the budget, then between characters', () => {
    expect(texts('one two three', 7)).toEqual(['one two', 'three']);
    expect(texts('👩‍👩‍👧👩‍👩‍👧', 10)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('measures as the platform does, so that escaping never bursts the room', () => {
    const measure = (slice: string) => slice.replaceAll('&', '&amp;').length;
    expect(
      excerptsOf('Salt & sea. Sun & sand.', [], { budget: 23, measure }).map((e) => e.text),
    ).toEqual(['Salt & sea.', 'Sun & sand.']);
  });

  it('is always a slice, within the budget, and together the passage (any text)', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 2, max: 120 }), (text, budget) => {
        const excerpts = excerptsOf(text, outer(text), { budget });
        let at = 0;
        for (const { start, end, text: words, cutBefore, cutAfter } of excerpts) {
          expect(words).toBe(text.slice(start, end));
          expect(words.length).toBeLessThanOrEqual(budget);
          expect(text.slice(at, start).trim()).toBe('');
          expect(cutBefore).toBe(text.slice(0, start).trim() !== '');
          expect(cutAfter).toBe(text.slice(end).trim() !== '');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('never ends inside a quotation that would have fitted (any text)', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 30, max: 200 }), (text, budget) => {
        const quotations = outer(text).filter((span) => sizeWithNeighbours(text, span) <= budget);
        for (const { start: cut } of excerptsOf(text, quotations, { budget }).slice(1)) {
          for (const { start, end } of quotations) expect(cut > start && cut < end).toBe(false);
        }
      }),
    );
  });

  it('takes a hostile megabyte without standing still', () => {
    const text = '“'.repeat(500_000) + ' a.'.repeat(170_000);
    const excerpts = excerptsOf(text, outer(text), { budget: 1000 });
    expect(excerpts.length).toBeGreaterThan(1000);
  });
});
