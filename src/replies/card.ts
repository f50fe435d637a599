import type { Evidence } from '../answers/answer.ts';
import type { Citation } from '../answers/evidence/citation.ts';
import type { Passage } from '../articles/passage.ts';
import type { Span } from '../language/span.ts';
import { quotationsOf } from '../quotes/marks/quotations.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Speakers } from '../quotes/speaker.ts';
import { type Excerpt, excerptsOf, type Room } from './excerpt/excerpt.ts';
import { union } from './excerpt/spans.ts';
import { roleIn } from './roles-by-article.ts';

/** A quote as far as an excerpt shows it: offsets count from the start of the excerpt. */
export interface ShownQuote extends Span {
  readonly quote: Quote;
  /**
   * Speaker, or where there is no name the mention's words ("a British official"); null where it can't
   * be told, a pronoun that could be anybody's included.
   */
  readonly who: string | null;
  /** The speaker's role as this very article prints it, the longest of several; null where it prints none. */
  readonly role: string | null;
}

/** One excerpt of one passage with all that must stand beside it. */
export interface Card {
  readonly passage: Passage;
  /** Always a slice of the passage: `passage.text.slice(excerpt.start, excerpt.end)`. */
  readonly excerpt: Excerpt;
  /** Which of the passage's excerpts this is, from 1, and how many it has: 1 of 1 where it stands whole. */
  readonly part: { readonly number: number; readonly of: number };
  /** Where words of the question stand, from the start of the excerpt. */
  readonly highlights: readonly Span[];
  /** In order, a mixed quote before its parts. */
  readonly quotes: readonly ShownQuote[];
  readonly citation: Citation;
  /** Passages elsewhere with the same words, by id. */
  readonly alsoIn: readonly string[];
}

/** What of an evidence a card is made from. */
export type CardSource = Omit<Evidence, 'score'>;

/** Where roles are looked up. */
export type RoleLookup = Pick<Speakers, 'get'>;

/** The cards of a passage in reading order, one for each excerpt that fits into the room. */
export function cardsOf(evidence: CardSource, speakers: RoleLookup, room: Room): Card[] {
  const { passage } = evidence;
  const excerpts = excerptsOf(passage.text, wholeSpans(evidence), room);
  return excerpts.map((excerpt, index) => ({
    passage,
    excerpt,
    part: { number: index + 1, of: excerpts.length },
    highlights: evidence.highlights.flatMap((span) => within(excerpt, span)),
    quotes: evidence.quotes.flatMap((quote) => {
      const said = { quote, ...whoSaid(quote, passage.articleId, speakers) };
      return within(excerpt, quote).map((span) => ({ ...span, ...said }));
    }),
    citation: evidence.citation,
    alsoIn: evidence.alsoIn,
  }));
}

/**
 * The card of a passage that shows most of what was asked for: words of the question, and quotes of
 * `speaker` where one was asked about. Of equals the first.
 */
export function leadOf(cards: readonly Card[], speaker: string | null): Card {
  const worth = (card: Card) =>
    card.highlights.length +
    3 * card.quotes.filter(({ quote }) => quote.speaker === speaker).length;
  return cards.reduce((best, card) => (worth(card) > worth(best) ? card : best));
}

/** A card with spans of its passage highlighted, as far as it shows them; as it is where it shows none of them. */
export function withFound(card: Card, found: readonly Span[]): Card {
  const highlights = union(found.flatMap((span) => within(card.excerpt, span)));
  return highlights.length === 0 ? card : { ...card, highlights };
}

/** A pronoun that could not be resolved names nobody: the words of other mentions do. */
function whoSaid({ speaker, mention, basis }: Quote, articleId: string, speakers: RoleLookup) {
  const roles = speaker === null ? undefined : speakers.get(speaker)?.roles;
  const words = basis === 'pronoun' ? null : (mention?.text ?? null);
  return { who: speaker ?? words, role: roles === undefined ? null : roleIn(articleId, roles) };
}

/** Quotes, and words in marks that are nobody's quote: neither is cut. */
function wholeSpans({ passage, quotes }: CardSource): Span[] {
  const [marked = []] = quotationsOf([passage.text]);
  return [...quotes, ...marked.map(({ outer }) => outer)];
}

/** The part of a span that an excerpt shows, counted from its start; none where they do not meet. */
function within(excerpt: Excerpt, span: Span): Span[] {
  const start = Math.max(span.start, excerpt.start);
  const end = Math.min(span.end, excerpt.end);
  return start < end ? [{ start: start - excerpt.start, end: end - excerpt.start }] : [];
}
