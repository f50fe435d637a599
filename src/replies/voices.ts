import type { Quote, QuoteKind } from '../quotes/quote.ts';
import type { Card } from './card.ts';

/**
 * How somebody speaks. *thought*: the article reports what they think or want, not what they said;
 * *denied*: it says that nobody said the words.
 */
export type VoiceKind = QuoteKind | 'thought' | 'denied';

/** Who speaks in a card, and how: what stands above or beside the words on every platform. */
export interface Voice {
  /** Name with role as this article prints it; a mention's words in quotation marks; null where it can't be told. */
  readonly who: string | null;
  /** In what ways: word for word, partly so, reported, or as a view; each once, in that order. */
  readonly kinds: readonly VoiceKind[];
}

const ORDER: readonly VoiceKind[] = ['direct', 'mixed', 'reported', 'thought', 'denied'];

/** The voices of a card in the order in which they speak; who goes on speaking counts once. */
export function voicesOf(card: Card): Voice[] {
  const voices: { who: string | null; kinds: Set<VoiceKind> }[] = [];
  for (const { quote, who, role } of card.quotes) {
    if (quote.within !== null) continue;
    const shown = who !== null && quote.speaker === null ? `“${who}”` : named(who, role);
    const last = voices.at(-1);
    if (last !== undefined && last.who === shown) last.kinds.add(kindOf(quote));
    else voices.push({ who: shown, kinds: new Set([kindOf(quote)]) });
  }
  return voices.map(({ who, kinds }) => ({ who, kinds: ORDER.filter((kind) => kinds.has(kind)) }));
}

/**
 * The voices of a card as a platform shows them, as many as fit, and how many are left out.
 * @param most characters of all; each has three more that part it from the next
 * @param show a voice, and how many characters that takes
 */
export function fittingVoices<Shown>(
  card: Card,
  most: number,
  show: (voice: Voice) => { readonly shown: Shown; readonly size: number },
): { readonly shown: readonly Shown[]; readonly left: number } {
  const voices = voicesOf(card);
  const fitting: Shown[] = [];
  let room = most;
  for (const voice of voices) {
    const { shown, size } = show(voice);
    room -= size + 3;
    if (room < 0) break;
    fitting.push(shown);
  }
  return { shown: fitting, left: voices.length - fitting.length };
}

function kindOf({ kind, attitude }: Quote): VoiceKind {
  if (attitude === 'denied') return 'denied';
  return kind === 'reported' && attitude === 'view' ? 'thought' : kind;
}

/** A title ("Admiral Sir") goes before the name, a description ("the chief of the defence staff") behind it. */
function named(who: string | null, role: string | null): string | null {
  if (who === null || role === null) return who;
  return TITLE.test(role) ? `${role} ${who}` : `${who}, ${role}`;
}

const TITLE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;
