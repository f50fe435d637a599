import { indexTerms } from '../../language/terms.ts';
import { codeOf } from '../../search/passage-words.ts';
import type { QueryContext } from './candidate.ts';
import type { Ranked } from './rank.ts';

const LOOKED_AT = 40;

/** Words of somebody by whom they were said to. */
interface ByAddressee {
  readonly ranked: readonly Ranked[];
  /** Whether whom they told is named near words of theirs, or nobody in particular was asked about. */
  readonly named: boolean;
}

/** Where it is asked what somebody told somebody: passages that name whom they told come first. */
export function byAddressee(
  ranked: readonly Ranked[],
  { coverage, question }: QueryContext,
): ByAddressee {
  const wanted = question.addressee === null ? [] : indexTerms(question.addressee);
  if (wanted.length === 0 || question.speaker === null) return { ranked, named: true };
  const codes = wanted.map((term) => coverage.engine.vocabulary.indexOf(term) + 1);
  const known = new Set(codes.filter((code) => code > 0));
  const holds = (passage: number) => {
    const held = new Set(coverage.words.of(passage).map(codeOf));
    return codes.every((code) => code > 0 && held.has(code));
  };
  const touches = (words: Uint32Array) => words.some((word) => known.has(codeOf(word)));
  const theirs = ranked.slice(0, LOOKED_AT).filter(({ signals }) => signals.quoted > 0);
  const naming = theirs.filter(({ passage }) => holds(passage));
  const first = new Set(naming);
  // "wework staff" is "our people" where the headline names WeWork: one word of it is enough
  // in the headline, the article's first paragraph, or beside the passage.
  const isNear = ({ passage, article }: Ranked) => {
    const start = coverage.firstPassages[article] as number;
    const end = coverage.firstPassages[article + 1] as number;
    const around = [start, passage - 1, passage, passage + 1].filter(
      (at) => at >= start && at < end,
    );
    if (touches(coverage.titleWords.of(article))) return true;
    return around.some((at) => touches(coverage.words.of(at)));
  };
  return {
    ranked: [...naming, ...ranked.filter((one) => !first.has(one))],
    named: naming.length > 0 || theirs.length === 0 || theirs.some(isNear),
  };
}
