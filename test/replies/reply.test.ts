import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { Card } from '../../src/replies/card.ts';
import { type Layout, type Reply, repliesTo } from '../../src/replies/reply.ts';
import { blank, coverage, evidence } from './shipped.ts';

const pagesOf = (places: readonly number[], layout: Layout, more: Partial<Answer> = {}) =>
  repliesTo(
    { ...blank, ...more, passages: places.map((place) => evidence(place)) },
    coverage.speakers,
    layout,
  );

/** Each passage put together again from all cards that show a part of it. */
function together(pages: readonly Reply[]): Map<string, string> {
  const parts = new Map<string, Card[]>();
  for (const card of pages.flatMap(({ cards }) => cards)) {
    parts.set(card.passage.id, [...(parts.get(card.passage.id) ?? []), card]);
  }
  const joined = (cards: readonly Card[]) =>
    cards
      .toSorted((a, b) => a.excerpt.start - b.excerpt.start)
      .map(({ excerpt }) => excerpt.text)
      .join(' ');
  return new Map([...parts].map(([id, cards]) => [id, joined(cards)]));
}

const bare = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe('repliesTo', () => {
  it('loses nothing: all pages together show every passage whole, whatever fits on one', () => {
    const places = fc.uniqueArray(fc.nat({ max: coverage.passages.length - 1 }), { maxLength: 12 });
    const layout = fc.record({
      cards: fc.integer({ min: 1, max: 5 }),
      budget: fc.integer({ min: 80, max: 700 }),
    });
    fc.assert(
      fc.property(places, layout, (chosen, room) => {
        const pages = pagesOf(chosen, room);
        const shown = together(pages);
        expect(shown.size).toBe(chosen.length);
        for (const place of chosen) {
          const passage = coverage.passages[place];
          expect(bare(shown.get(passage?.id ?? '') ?? '')).toBe(bare(passage?.text ?? ''));
        }
        for (const { cards } of pages) expect(cards.length).toBeLessThanOrEqual(room.cards);
      }),
    );
  });

  it('shows verbatim: every excerpt, highlight and quote is a slice of its article', () => {
    const all = coverage.passages.map((_, place) => place);
    for (const { cards } of pagesOf(all, { cards: 3, budget: 200 })) {
      for (const { passage, excerpt, quotes } of cards) {
        const { text = '' } = coverage.article(passage.articleId) ?? {};
        const from = passage.start + excerpt.start;
        expect(excerpt.text).toBe(text.slice(from, from + excerpt.text.length));
        for (const { start, end, quote } of quotes) {
          expect(quote.text).toContain(excerpt.text.slice(start, end));
        }
      }
    }
  });

  it('is one page at least, so that silence is a reply too', () => {
    const pages = pagesOf(
      [],
      { cards: 3, budget: 500 },
      { outcome: 'not-in-coverage', reason: 'No.' },
    );
    expect(pages).toMatchObject([{ lead: 'No.', cards: [], page: 1, pages: 1, actions: [] }]);
  });

  it('shows a long passage first where the words asked for stand', () => {
    const place = coverage.passages.findIndex(
      ({ text }) => text.length > 250 && text.includes('. '),
    );
    const { text } = coverage.passages[place] as { text: string };
    const last = { start: text.length - 5, end: text.length - 1 };
    const given = { ...blank, passages: [evidence(place, { highlights: [last] })] };
    const [first] = repliesTo(given, coverage.speakers, { cards: 1, budget: 120 });
    expect(first?.cards[0]?.excerpt).toMatchObject({
      end: text.length,
      cutBefore: true,
      cutAfter: false,
    });
    const [span] = first?.cards[0]?.highlights ?? [];
    const shown = first?.cards[0]?.excerpt.text.slice(span?.start, span?.end);
    expect(shown).toBe(text.slice(last.start, last.end));
  });

  it('keeps the order of rank, and gives what did not fit on the pages after', () => {
    const pages = pagesOf([5, 3, 8], { cards: 2, budget: 1_000 });
    const ids = pages.map(({ cards }) => cards.map(({ passage }) => passage));
    expect(ids).toEqual([[coverage.passages[5], coverage.passages[3]], [coverage.passages[8]]]);
    expect(pages.map(({ actions }) => actions.filter(({ kind }) => kind === 'more'))).toEqual([
      [{ kind: 'more', page: 2, cards: 1 }],
      [],
    ]);
  });

  it('offers what can be done, and only that', () => {
    const passages = [evidence(0, { alsoIn: [coverage.passages[9]?.id ?? ''] })];
    const [page] = repliesTo(
      { ...blank, passages, speaker: 'Tony Radakin', choices: ['a?'], suggestions: ['b?'] },
      coverage.speakers,
      { cards: 3, budget: 1_000 },
    );
    expect(page?.actions.map(({ kind }) => kind)).toEqual([
      'context',
      'outlets',
      'receipt',
      'choose',
      'timeline',
      'ask',
    ]);
  });
});
