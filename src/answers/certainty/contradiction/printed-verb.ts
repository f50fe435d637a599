import { sentencesOf } from '../../../language/sentences.ts';
import { type Term, termsOf } from '../../../language/terms.ts';
import { synonymsOf } from '../../../language/words/synonyms.ts';
import type { QueryContext } from '../../ranking/candidate.ts';
import type { Ranked } from '../../ranking/rank.ts';

/** A sentence that says what is asked to be done or to happen, in its own word or in one that news uses for it. */
export interface SaysIt {
  readonly sentence: string;
  /** Its words one by one. */
  readonly terms: readonly Term[];
  /** Places in `terms` of the verb. */
  readonly places: readonly number[];
}

const LOOKED_AT = 4;

/** The sentences of the best passages that hold the question's verb, in order; none where it has none. */
export function sentencesWithVerb(
  ranked: readonly Ranked[],
  { verb, question, coverage }: QueryContext,
): SaysIt[] {
  const wanted = verb === null ? undefined : question.terms[verb]?.term;
  if (wanted === undefined) return [];
  const verbs = new Set([wanted, ...synonymsOf(wanted)]);
  const found: SaysIt[] = [];
  for (const { passage, signals } of ranked.slice(0, LOOKED_AT)) {
    if (signals.verb === 0) continue;
    found.push(...saidIn(coverage.passages[passage]?.text ?? '', verbs));
  }
  return found;
}

/** The sentences of a text that hold one of the verbs. */
function saidIn(text: string, verbs: ReadonlySet<string>): SaysIt[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const terms = termsOf(sentence).filter(({ words }) => words === 1);
    const places = [...terms.keys()].filter((at) => verbs.has(terms[at]?.term ?? ''));
    return places.length > 0 ? [{ sentence, terms, places }] : [];
  });
}
