import { lastChangeIn } from '../answers/evidence/changed-sentences.ts';
import { cite } from '../answers/evidence/citation.ts';
import { passageIndex, shownBy } from '../answers/passage-index.ts';
import type { Article } from '../articles/article.ts';
import type { Passage } from '../articles/passage.ts';
import type { Coverage } from '../coverage.ts';
import type { Span } from '../language/span.ts';
import { type Card, type CardSource, cardsOf } from './card.ts';
import { type Layout, paged, type Reply } from './reply.ts';

/** A passage with the paragraphs before and after it, in reading order; null where there is no such passage. */
export function inContext(coverage: Coverage, passageId: string, layout: Layout): Reply[] | null {
  const place = passageIndex(coverage, passageId);
  if (place === null) return null;
  const article = coverage.articleOf[place];
  const around = [place - 1, place, place + 1].filter(
    (near) => coverage.articleOf[near] === article,
  );
  return replies(coverage, around, layout);
}

/** Passages by id, one after the other, as for the same words in other outlets; unknown ids are passed over. */
export function passagesById(
  coverage: Coverage,
  passageIds: readonly string[],
  layout: Layout,
): Reply[] {
  const places = passageIds.map((id) => shownBy(coverage, id)).filter((place) => place !== null);
  return replies(coverage, places, layout);
}

function replies(coverage: Coverage, places: readonly number[], layout: Layout): Reply[] {
  const cards = places.flatMap((place) =>
    cardsOf(cardSourceAt(coverage, place), coverage.speakers, layout),
  );
  return paged(cards, layout, {
    outcome: 'answered',
    lead: null,
    check: null,
    passages: places.length,
    actions: [],
  });
}

/** The card of a whole passage; `place` is its index in `coverage.passages`, `highlights` spans of its text. */
export function cardOfPlace(
  coverage: Coverage,
  place: number,
  highlights: readonly Span[] = [],
): Card {
  const room = { budget: Number.POSITIVE_INFINITY };
  const source = { ...cardSourceAt(coverage, place), highlights };
  return cardsOf(source, coverage.speakers, room)[0] as Card;
}

/** What the card of a passage is made from; `place` is its index in `coverage.passages`. */
export function cardSourceAt(coverage: Coverage, place: number): CardSource {
  const passage = coverage.passages[place] as Passage;
  const article = coverage.articles[coverage.articleOf[place] as number] as Article;
  return {
    passage,
    highlights: [],
    quotes: coverage.quotes[place] ?? [],
    citation: cite(article, passage, lastChangeIn(coverage, passage)),
    alsoIn: [],
  };
}
