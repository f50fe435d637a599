import { sentencesOf } from '../../../language/sentences.ts';
import { termsOf } from '../../../language/terms.ts';
import type { QueryContext } from '../candidate.ts';
import type { Ranked } from '../rank.ts';

const DENIES =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|refus\w{1,4}|reject\w{0,4}|rul\w{1,3} out)\b|n['’]t\b/iu;
/** "Not ruled out", "does not deny", "not only": two denials, or none. */
const NO_DENIAL =
  /\b(?:not|never|n['’]t|no)\s+(?:\p{L}{1,12}\s+)?(?:only|rul\w{1,3} out|den(?:y|ied|ying)|refus\w{1,4}|reject\w{0,4})\b/iu;
/** What is said to be so: a clause of its own, not only words on a subject. */
const CLAUSE =
  /\b(?:will|would|shall|is|are|was|were|has|have|had|can|could|should|must|does|did|may|might|going to)\b|['’](?:ll|s|re|ve|d)\b/i;
/** Characters before the first word of the question in which a denial still goes with it. */
const REACH = 40;
/** Share of the topic that a sentence must hold to say it or the opposite. */
const SAYS_IT = 0.6;
const LOOKED_AT = 24;

/** Passages by whether they say what was asked or its opposite. */
export interface ByPolarity {
  /** Those that say the opposite behind all others. */
  readonly ranked: readonly Ranked[];
  /** Whether the opposite is all that is said of it. */
  readonly contrary: boolean;
}

/** "Who said it will?" is not answered by who said that it will not. */
export function byPolarity(ranked: readonly Ranked[], context: QueryContext): ByPolarity {
  const { question } = context;
  if (question.kind !== 'said-about' || !CLAUSE.test(question.topic))
    return { ranked, contrary: false };
  const denied = isDenied(question.topic);
  const read = ranked
    .slice(0, LOOKED_AT)
    .map((one) => ({ one, says: saysIt(one, context, denied) }));
  const opposite = new Set(read.filter(({ says }) => says === 'opposite').map(({ one }) => one));
  if (opposite.size === 0) return { ranked, contrary: false };
  const others = ranked.filter((one) => !opposite.has(one));
  return {
    ranked: [...others, ...opposite],
    contrary: read.every(({ says }) => says !== 'same'),
  };
}

/** By the sentence that holds most of the topic; null where none holds enough of it. */
function saysIt(
  { passage }: Ranked,
  { coverage, question }: QueryContext,
  denied: boolean,
): 'same' | 'opposite' | null {
  const wanted = new Map(question.terms.map(({ term, rarity }) => [term, rarity]));
  const whole = [...wanted.values()].reduce((sum, rarity) => sum + rarity, 0);
  const best = fullestSentence(coverage.passages[passage]?.text ?? '', wanted);
  if (best === null || best.held < SAYS_IT * whole) return null;
  return best.denied === denied ? 'same' : 'opposite';
}

/** The sentence of a text that holds most of the topic: how much, and whether it is denied there. */
function fullestSentence(
  text: string,
  wanted: ReadonlyMap<string, number>,
): { readonly held: number; readonly denied: boolean } | null {
  let best: { readonly held: number; readonly denied: boolean } | null = null;
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const found = termsOf(sentence).filter(({ term }) => wanted.has(term));
    const held = [...new Set(found.map(({ term }) => term))].reduce(
      (sum, term) => sum + (wanted.get(term) ?? 0),
      0,
    );
    if (held <= (best?.held ?? 0)) continue;
    const from = Math.max(0, (found[0]?.start ?? 0) - REACH);
    best = { held, denied: isDenied(sentence.slice(from, found.at(-1)?.end)) };
  }
  return best;
}

function isDenied(text: string): boolean {
  return DENIES.test(text) && !NO_DENIAL.test(text);
}
