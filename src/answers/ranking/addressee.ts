import { indexTerms } from '../../language/terms.ts';
import type { QueryContext } from './candidate.ts';
import type { Ranked } from './rank.ts';

const LOOKED_AT = 40;

/** Words of somebody by whom they were said to. */
interface ByAddressee {
  readonly ranked: readonly Ranked[];
  /** Whether an article with words of theirs names whom they told, or nobody in particular was asked about. */
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
  const theirs = ranked.slice(0, LOOKED_AT).filter(({ signals }) => signals.quoted > 0);
  const naming = theirs.filter(({ passage }) => holds(coverage.passages[passage]?.text ?? ''));
  const first = new Set(naming);
  const articles = [...new Set(theirs.map(({ article }) => article))].map(
    (article) => coverage.articles[article],
  );
  return {
    ranked: [...naming, ...ranked.filter((one) => !first.has(one))],
    named:
      naming.length > 0 ||
      theirs.length === 0 ||
      articles.some((article) => holds(`${article?.title ?? ''} ${article?.text ?? ''}`)),
  };
}
