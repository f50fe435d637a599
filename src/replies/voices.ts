import type { Quote } from '../quotes/quote.ts';
import type { Card } from './card.ts';

/** Who speaks in a card, and how: what stands above or beside the words on every platform. */
export interface Voice {
  /** Name with role as this article prints it; a mention's words in quotation marks; null where it can't be told. */
  readonly who: string | null;
  readonly kind: Quote['kind'];
}

/** The voices of a card in order; the same voice twice running counts once, parts of a mixed quote not at all. */
export function voicesOf(card: Card): Voice[] {
  const voices: Voice[] = [];
  for (const { quote, who, role } of card.quotes) {
    if (quote.within !== null) continue;
    const shown = who !== null && quote.speaker === null ? `“${who}”` : named(who, role);
    const last = voices.at(-1);
    if (last?.who !== shown || last.kind !== quote.kind)
      voices.push({ who: shown, kind: quote.kind });
  }
  return voices;
}

/** A title ("Admiral Sir") goes before the name, a description ("the chief of the defence staff") behind it. */
function named(who: string | null, role: string | null): string | null {
  if (who === null || role === null) return who;
  return TITLE.test(role) ? `${role} ${who}` : `${who}, ${role}`;
}

const TITLE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;
