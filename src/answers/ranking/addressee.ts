import { indexTerms } from '../../language/terms.ts';
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
  const holds = (text: string) => {
    const held = new Set(indexTerms(text));
    return wanted.every((term) => held.has(term));
  };
  const touches = (text: string) => indexTerms(text).some((term) => wanted.includes(term));
  const theirs = ranked.slice(0, LOOKED_AT).filter(({ signals }) => signals.quoted > 0);
  const naming = theirs.filter(({ passage }) => holds(coverage.passages[passage]?.text ?? ''));
  const first = new Set(naming);
  // "wework staff" is "our people" where the headline names WeWork: one word of it is enough
  // in the headline, the article's first paragraph, or beside the passage.
  const isNear = ({ passage, article }: Ranked) => {
    const start = coverage.firstPassages[article] as number;
    const end = coverage.firstPassages[article + 1] as number;
    const around = [start, passage - 1, passage, passage + 1].filter(
      (at) => at >= start && at < end,
    );
    const texts = around.map((at) => coverage.passages[at]?.text ?? '');
    return touches([coverage.articles[article]?.title ?? '', ...texts].join(' '));
  };
  return {
    ranked: [...naming, ...ranked.filter((one) => !first.has(one))],
    named: naming.length > 0 || theirs.length === 0 || theirs.some(isNear),
  };
}
