import type { Match } from '../evidence/matches.ts';
import { statementAt } from '../kinds/statement-at.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

/** The sentence that speaks most for an answer: what certainty looks at closely. */
export interface Support {
  readonly candidate: Ranked;
  readonly sentence: number;
  /** The question's words in that sentence, by position. */
  readonly matches: readonly Match[];
  /** Places in `question.terms` of those words. */
  readonly terms: ReadonlySet<number>;
  /** Share of the question in it. */
  readonly share: number;
  /** The sentence as printed. */
  readonly text: string;
}

const LOOKED_AT = 4;
/** What a place further down costs: of two sentences alike the better ranked one is looked at. */
const RANK_COST = 0.02;

/** The sentence among the four best passages that holds most of the question; null where none holds a word. */
export function supportOf(ranked: readonly Ranked[], context: QueryContext): Support | null {
  const best = fullestSentence(ranked, context);
  if (best === null) return null;
  const { candidate, sentence } = best;
  const matches = candidate.matches.filter((match) => match.sentence === sentence);
  const passage = context.coverage.passages[candidate.passage]?.text ?? '';
  return { ...best, matches, text: statementAt(passage, sentence) };
}

type FullestSentence = Omit<Support, 'matches' | 'text'>;

function fullestSentence(ranked: readonly Ranked[], context: QueryContext): FullestSentence | null {
  let best: FullestSentence | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [place, candidate] of ranked.slice(0, LOOKED_AT).entries()) {
    for (const [sentence, terms] of termsBySentence(candidate.matches)) {
      const share = [...terms].reduce((sum, term) => sum + (context.shares[term] ?? 0), 0);
      if (share - RANK_COST * place <= most) continue;
      most = share - RANK_COST * place;
      best = { candidate, sentence, terms, share };
    }
  }
  return best;
}

function termsBySentence(matches: readonly Match[]): Map<number, Set<number>> {
  const sentences = new Map<number, Set<number>>();
  for (const { sentence, term } of matches)
    sentences.set(sentence, (sentences.get(sentence) ?? new Set()).add(term));
  return sentences;
}
