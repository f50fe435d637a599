import * as files from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Evidence } from '../../src/answers/answer.ts';
import { cite } from '../../src/answers/citation.ts';
import type { Article } from '../../src/articles/article.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import type { Quote } from '../../src/quotes/quote.ts';
import { cardOfPlace, inContext, passagesById } from '../../src/replies/around.ts';
import type { Card } from '../../src/replies/card.ts';
import { placeOf } from '../../src/replies/places.ts';
import { type Layout, type Reply, repliesTo } from '../../src/replies/reply.ts';
import { voicesOf } from '../../src/replies/voices.ts';

const corpus = path.resolve(import.meta.dirname, '../../corpus');
let coverage: Coverage;

beforeAll(async () => {
  coverage = buildCoverage((await readCorpus(corpus, files)).articles);
});

const blank: Answer = {
  question: 'what did they say?',
  outcome: 'answered',
  reason: null,
  message: null,
  speaker: null,
  probability: 1,
  passages: [],
  choices: [],
  check: null,
  suggestions: [],
  ms: 0,
};

function evidence(place: number, more: Partial<Evidence> = {}): Evidence {
  const card = cardOfPlace(coverage, place);
  const article = coverage.articles[coverage.articleOf[place] as number] as Article;
  return {
    passage: card.passage,
    score: 1,
    highlights: [],
    quotes: coverage.quotes[place] ?? [],
    citation: cite(article, card.passage),
    alsoIn: [],
    ...more,
  };
}

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
      'choose',
      'timeline',
      'ask',
    ]);
  });
});

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
    const by = { speaker: null, mention: he, cue: null, basis: 'pronoun', confidence: 0 } as const;
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
  });
});

describe('around a passage', () => {
  it('finds a passage by its id, and none that is not there', () => {
    for (const [place, { id }] of coverage.passages.entries())
      expect(placeOf(coverage, id)).toBe(place);
    const { id = '', paragraphs = [] } = coverage.articles[0] ?? {};
    for (const none of [
      '',
      '#1',
      `${id}#0`,
      `${id}#${paragraphs.length + 1}`,
      `${id}#1.5`,
      `${id}`,
      'nowhere#1',
    ]) {
      expect(placeOf(coverage, none)).toBeNull();
    }
  });

  it('shows the paragraphs before and after, never those of another article', () => {
    const layout = { cards: 9, budget: Number.POSITIVE_INFINITY };
    const paragraphs = (id: string) =>
      inContext(coverage, id, layout)?.flatMap(({ cards }) =>
        cards.map(({ passage }) => passage.id),
      );
    const { id = '', paragraphs: all = [] } = coverage.articles[1] ?? {};
    expect(paragraphs(`${id}#3`)).toEqual([`${id}#2`, `${id}#3`, `${id}#4`]);
    expect(paragraphs(`${id}#1`)).toEqual([`${id}#1`, `${id}#2`]);
    expect(paragraphs(`${id}#${all.length}`)).toEqual([
      `${id}#${all.length - 1}`,
      `${id}#${all.length}`,
    ]);
    expect(inContext(coverage, 'nowhere#1', layout)).toBeNull();
  });

  it('shows passages of other articles by their ids, passing over those that a reload took away', () => {
    const ids = [coverage.passages[20]?.id ?? '', 'gone#1', coverage.passages[2]?.id ?? ''];
    const [page] = passagesById(coverage, ids, { cards: 9, budget: 1_000 });
    expect(page?.cards.map(({ passage }) => passage.id)).toEqual([ids[0], ids[2]]);
    expect(page?.passages).toBe(2);
  });
});
