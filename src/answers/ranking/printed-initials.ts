import type { Coverage } from '../../coverage.ts';
import type { Initials } from '../../questions/question.ts';
import { initialsIn } from '../../questions/reading/people/initials.ts';
import type { SearchQuery } from '../../search/engine.ts';
import { oncePerCoverage } from '../coverage-memo.ts';

/** Passages that hold the letters whose articles are looked into. */
const LOOKED_INTO = 8;

/** Those of a question's initials that an article prints beside the words they stand for. */
export function printedInitials(asked: readonly Initials[], coverage: Coverage): Initials[] {
  bringPrintings(asked, coverage);
  return asked.filter((one) => isPrinted(one, coverage));
}

/** The passages that hold the letters most often: into their articles is looked. */
function searchFor({ term }: Initials): SearchQuery {
  return { terms: [{ term, weight: 1 }], limit: LOOKED_INTO };
}

/** Brings at once what {@link isPrinted} reads of each. */
function bringPrintings(initials: readonly Initials[], coverage: Coverage): void {
  const { elsewhere, engine, articleOf } = coverage;
  if (elsewhere === undefined) return;
  const searches = initials.map(searchFor);
  elsewhere.need({ searches });
  const found = searches.flatMap((search) => engine.search(search));
  elsewhere.need({ articles: found.map(({ passage }) => articleOf[passage] as number) });
}

function isPrinted(one: Initials, coverage: Coverage): boolean {
  const { engine, articles, articleOf } = coverage;
  const { term, phrase } = one;
  const found = engine.search(searchFor(one));
  return found.some(({ passage }) => {
    const article = articleOf[passage] ?? 0;
    return (
      initialsOfArticle(article, coverage).has(term) &&
      holdsPhrase(articles[article]?.text ?? '', phrase)
    );
  });
}

const holdsPhrase = (text: string, phrase: string) => text.toLowerCase().includes(phrase);

/** By article, its initials: many questions look into the same ones. */
const initials = oncePerCoverage(() => new Map<number, ReadonlySet<string>>());

function initialsOfArticle(article: number, coverage: Coverage): ReadonlySet<string> {
  const known = initials(coverage);
  const found = known.get(article) ?? initialsIn(coverage.articles[article]?.text ?? '');
  known.set(article, found);
  return found;
}
