import type { Answer } from '../answers/answer.ts';
import type { QuoteCheck } from '../answers/check/check.ts';
import type { CheckOverVersions } from '../history/check-versions.ts';
import type { Action } from './action.ts';
import { answerActions, cardActions, turnFrom } from './action.ts';
import { type Card, type CardSource, cardsOf, leadOf, type RoleLookup } from './card.ts';
import type { Room } from './excerpt/excerpt.ts';

/** What fits into one message of a platform. */
export interface Layout extends Room {
  /** Cards on one page, 1 or more. */
  readonly cards: number;
}

/** One page of an answer, laid out for any platform; its texts are unescaped and verbatim. */
export interface Reply {
  readonly outcome: Answer['outcome'];
  /** The sentence above the cards: why there is no answer, or guidance; null where the cards speak. */
  readonly lead: string | null;
  /** With what other texts of its articles said, where somebody has looked. */
  readonly check: (QuoteCheck & Partial<Pick<CheckOverVersions, 'versions'>>) | null;
  readonly cards: readonly Card[];
  /** Which page this is, from 1. */
  readonly page: number;
  readonly pages: number;
  /** Passages on all pages together. */
  readonly passages: number;
  /** What one may do next, most useful first; what concerns one card names its passage. */
  readonly actions: readonly Action[];
}

/**
 * An answer as pages, one at least. The passages come in order of rank, each by the excerpt that
 * shows most of what was asked for; the rest of those that did not fit follows on the last pages,
 * so that all pages together show every passage whole.
 */
export function repliesTo(answer: Answer, speakers: RoleLookup, layout: Layout): Reply[] {
  return passagesLaid(answer.passages, answer.speaker, speakers, layout, {
    outcome: answer.outcome,
    lead: answer.reason ?? answer.message,
    check: answer.check,
    actions: answerActions(answer),
  });
}

/** Passages as pages, each first by the excerpt that shows most: of the words marked, and of what `speaker` says. */
export function passagesLaid(
  evidence: readonly CardSource[],
  speaker: string | null,
  speakers: RoleLookup,
  layout: Layout,
  common: Omit<Reply, 'cards' | 'page' | 'pages' | 'passages'>,
): Reply[] {
  const passages = evidence.map((one) => cardsOf(one, speakers, layout));
  const leads = passages.map((cards) => leadOf(cards, speaker));
  const rest = passages.flatMap((cards, index) => cards.filter((card) => card !== leads[index]));
  return paged([...leads, ...rest], layout, { ...common, passages: passages.length });
}

/** The page asked for, from 1; one too high gives the last. */
export function pageOf(replies: readonly Reply[], page: number): Reply {
  return (replies[page - 1] ?? replies.at(-1)) as Reply;
}

/** Cards over as many pages as they need, one at least, each page with a way to the next. */
export function paged(
  cards: readonly Card[],
  layout: Layout,
  common: Omit<Reply, 'cards' | 'page' | 'pages'>,
): Reply[] {
  const pages = Math.max(1, Math.ceil(cards.length / layout.cards));
  return Array.from({ length: pages }, (_, index) => {
    const shown = cards.slice(index * layout.cards, (index + 1) * layout.cards);
    const more = turnFrom(index + 1, cards.length - (index + 1) * layout.cards);
    return {
      ...common,
      cards: shown,
      page: index + 1,
      pages,
      actions: [...more, ...shown.flatMap(cardActions), ...common.actions],
    };
  });
}
