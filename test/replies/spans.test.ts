import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/language/span.ts';
import { covers, union, without } from '../../src/replies/excerpt/spans.ts';

const LENGTH = 20;
const span = fc
  .tuple(fc.nat({ max: LENGTH - 1 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, size]): Span => ({ start, end: Math.min(LENGTH, start + size) }));
const spans = fc.array(span, { maxLength: 6 });

/** The slow, obvious way: which places are inside. */
const placesIn = (all: readonly Span[]) =>
  Array.from({ length: LENGTH }, (_, at) => at).filter((at) =>
    all.some(({ start, end }) => at >= start && at < end),
  );

describe('union', () => {
  it('covers the same places, in order, by spans that do not even touch', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const merged = union(all);
        expect(placesIn(merged)).toEqual(placesIn(all));
        for (const [index, { start }] of merged.slice(1).entries())
          expect(start).toBeGreaterThan(merged[index]?.end as number);
      }),
    );
  });
});

describe('without', () => {
  it('leaves just the places of a span that no other covers', () => {
    fc.assert(
      fc.property(span, spans, (one, others) => {
        const left = without(one, others);
        const taken = new Set(placesIn(others));
        expect(placesIn(left)).toEqual(placesIn([one]).filter((at) => !taken.has(at)));
        for (const { start, end } of left) expect(start).toBeLessThan(end);
      }),
    );
  });
});

describe('covers', () => {
  it('counts a span’s start and not its end', () => {
    const one = [{ start: 2, end: 4 }];
    expect([1, 2, 3, 4].map((at) => covers(one, at))).toEqual([false, true, true, false]);
  });
});
