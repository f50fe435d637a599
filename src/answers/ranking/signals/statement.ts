import { sentencesOf } from '../../../language/sentences.ts';
import type { Match } from '../../evidence/matches.ts';
import { statementAt } from '../../kinds/statement-at.ts';
import type { Candidate, QueryContext } from '../candidate.ts';
import { ASKING, passageEnds } from './passage-end.ts';
import type { BestSentence } from './words.ts';

/** Whether a passage states what is asked. Each is from 0 to 1. */
export interface StatementSignals {
  /** Share of the question in the best sentence, words that news uses for its words counting {@link NEAR}. */
  readonly nearSentence: number;
  /** Whether that sentence says what is asked to be done or to happen; 1 where nothing is. */
  readonly verb: number;
  /** 0 for a heading, a question or a line that only leads on; half where the best sentence asks; else 1. */
  readonly states: number;
  /** Share of the question in the paragraph before, where that asks or leads on: what follows answers it. */
  readonly replies: number;
  /** What the question wants (a date, a number, a place …) stands in the passage; 1 where nothing in particular is wanted. */
  readonly kindInPassage: number;
  /** … in the best sentence. */
  readonly kindInSentence: number;
}

/** What a word counts that news uses for a question's word. */
const NEAR = 0.6;
const ELSEWHERE = 0.5;

/**
 * Looks for the sentence that says most of what is asked, and for the kind of answer in it.
 *
 * @param own the sentence that holds most of the question's own words
 */
export function statementSignals(
  candidate: Candidate,
  own: BestSentence,
  context: QueryContext,
): StatementSignals {
  const near = context.nearIn(candidate.passage);
  const best = near.length === 0 ? own : bestStatement(candidate.matches, near, context);
  const { states, mayAsk } = passageEnds(candidate.passage, context);
  const asks = mayAsk && ASKING.test(sentenceAt(textOf(candidate, context), best.sentence));
  const kind = kindIn(candidate, best.sentence, context);
  return {
    nearSentence: best.share,
    verb: verbIn(candidate.matches, near, best.sentence, context),
    states: !states ? 0 : asks ? ELSEWHERE : 1,
    replies: repliesTo(candidate, context),
    kindInPassage: Number(kind.inPassage),
    kindInSentence: Number(kind.inSentence),
  };
}

/** Texts are not made of bytes where no kind of answer in particular is wanted. */
function kindIn(candidate: Candidate, sentence: number, context: QueryContext) {
  const { wanted } = context;
  if (wanted === null) return { inPassage: true, inSentence: true };
  const text = textOf(candidate, context);
  const inPassage = wanted.isIn(text);
  return { inPassage, inSentence: inPassage && wanted.isInSentence(statementAt(text, sentence)) };
}

function textOf({ passage }: Candidate, { coverage }: QueryContext): string {
  return coverage.passages[passage]?.text ?? '';
}

/** The sentence that says most of the question, in its own words or in those that news uses for them. */
function bestStatement(
  matches: readonly Match[],
  near: readonly Match[],
  { shares }: QueryContext,
): BestSentence {
  const strengths: TermStrengths = new Map();
  strengthen(strengths, matches, 1);
  strengthen(strengths, near, NEAR);
  let best = { sentence: 0, share: 0 };
  for (const [sentence, terms] of strengths) {
    let share = 0;
    for (const [term, strength] of terms) share += strength * (shares[term] ?? 0);
    if (share > best.share) best = { sentence, share };
  }
  return best;
}

/** How surely a sentence says each term, from 0 to 1: by sentence, then by term. */
type TermStrengths = Map<number, Map<number, number>>;

function strengthen(strengths: TermStrengths, found: readonly Match[], strength: number): void {
  for (const { sentence, term } of found) {
    const terms = strengths.get(sentence) ?? new Map<number, number>();
    strengths.set(sentence, terms.set(term, Math.max(strength, terms.get(term) ?? 0)));
  }
}

function verbIn(
  matches: readonly Match[],
  near: readonly Match[],
  best: number,
  { verb }: QueryContext,
): number {
  if (verb === null) return 1;
  const strength = (found: readonly Match[]) =>
    found.reduce(
      (most, { term, sentence }) =>
        term === verb ? Math.max(most, sentence === best ? 1 : ELSEWHERE) : most,
      0,
    );
  return Math.max(strength(matches), NEAR * strength(near));
}

function sentenceAt(text: string, place: number): string {
  const span = sentencesOf(text)[place];
  return span === undefined ? text : text.slice(span.start, span.end);
}

function repliesTo({ passage, article }: Candidate, context: QueryContext): number {
  const { coverage, shares } = context;
  if (passage === coverage.firstPassages[article]) return 0;
  if (!passageEnds(passage - 1, context).leadsOn) return 0;
  let sum = 0;
  for (const term of context.termsIn(passage - 1)) sum += shares[term] ?? 0;
  return sum;
}
