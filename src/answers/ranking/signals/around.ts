import type { Candidate, QueryContext } from '../candidate.ts';
import { askedAndQuoted } from './named-speakers.ts';

/** What a candidate holds of the question's words, and what stands around it. */
export function wordsAround(
  { passage, article, matches }: Pick<Candidate, 'passage' | 'article' | 'matches'>,
  context: QueryContext,
): Pick<Candidate, 'own' | 'around'> {
  const own: number[] = [];
  for (const { term } of matches) if (!own.includes(term)) own.push(term);
  if (own.length === context.question.terms.length) return { own, around: own };
  const { firstPassages } = context.coverage;
  const first = firstPassages[article] as number;
  const end = firstPassages[article + 1] as number;
  const around = own.slice();
  addNew(around, context.headlineTerms(article));
  addNew(around, context.termsIn(first));
  if (passage > first) addNew(around, context.termsIn(passage - 1));
  if (passage + 1 < end) addNew(around, context.termsIn(passage + 1));
  addNew(around, askedAndQuoted(passage, context));
  return { own, around };
}

function addNew(terms: number[], found: readonly number[]): void {
  for (const term of found) if (!terms.includes(term)) terms.push(term);
}
