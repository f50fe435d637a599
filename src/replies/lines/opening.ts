import type { QuoteCheck } from '../../answers/check/check.ts';
import type { Reply } from '../reply.ts';
import { texts } from '../texts.ts';

/** What stands above the cards. */
export interface Opening {
  /** The reply's own sentence, or that nothing was found; null where the cards speak. */
  readonly sentence: string | null;
  /** Whether the cards are no answer but the nearest there is. */
  readonly nearest: boolean;
}

/** What is said above the cards, so that no reply is empty. */
export function openingOf({ lead, cards, outcome, check }: Reply): Opening {
  const own = lead === '' ? null : lead;
  const silent = own === null && cards.length === 0 && check === null;
  return {
    sentence: silent ? texts.reply.nothing : own,
    nearest: outcome === 'not-in-coverage' && cards.length > 0,
  };
}

/** How a platform shows a sentence: cut into one line, or whole; and what that measures. */
interface SentenceWords {
  cut(text: string, most: number): string;
  whole(text: string): string;
  measure(text: string): number;
}

/** The sentence above the cards: beside cards in one line, alone it may have several. */
export function sentenceShown(
  sentence: string,
  { cards }: Pick<Reply, 'cards'>,
  room: { readonly lead: number; readonly leadBesideCards: number },
  { cut, whole, measure }: SentenceWords,
): string {
  if (cards.length > 0) return cut(sentence, room.leadBesideCards);
  return measure(sentence) <= room.lead ? whole(sentence) : cut(sentence, room.lead);
}

/** A change of wording: what was asked, and what was printed in its place; empty for nothing. */
export interface ShownChange {
  readonly asked: string;
  readonly printed: string;
}

/** The first `most` changes that a check found, each once, and how many are left. */
export function changesOf(
  { verdict, matches }: QuoteCheck,
  most: number,
): { readonly shown: readonly ShownChange[]; readonly left: number } {
  const steps =
    verdict === 'not-in-coverage' ? [] : matches.flatMap(({ difference }) => difference);
  const all = steps.flatMap(({ op, asked, printed }) =>
    op === 'same' || op === 'form' ? [] : [{ asked, printed }],
  );
  // Several articles may have printed the same words.
  const once = [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
  return { shown: once.slice(0, most), left: Math.max(0, once.length - most) };
}
