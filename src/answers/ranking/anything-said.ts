import type { Candidate, QueryContext } from './candidate.ts';
import { accepts } from './filter.ts';

/** Passages that are looked at, the last of the coverage. */
const MOST = 240;

/** Whether all that was said is asked for, whoever said it and whatever about: "what was said on 20 August?" */
export function asksForAnything({ question }: Pick<QueryContext, 'question'>): boolean {
  const { kind, terms, quotation, filters, order } = question;
  const { outlets, since, before } = filters;
  const narrow = outlets !== null || since !== null || before !== null || order !== null;
  return kind === 'said-about' && terms.length === 0 && quotation === null && narrow;
}

/** Passages that quote somebody and meet the filters. */
export function anythingSaid(context: QueryContext): Candidate[] {
  const { coverage, question } = context;
  const accept = accepts(coverage, question) ?? (() => true);
  const { starts } = coverage.quoteColumns;
  const found: Candidate[] = [];
  for (let passage = coverage.passages.length - 1; passage >= 0; passage--) {
    const quotes = (starts[passage + 1] as number) - (starts[passage] as number);
    if (quotes === 0 || !accept(passage)) continue;
    const article = coverage.articleOf[passage] as number;
    found.push({ passage, article, engine: 0, matches: [], own: [], around: [], named: false });
    if (found.length === MOST) break;
  }
  coverage.elsewhere?.need({ passages: found.map(({ passage }) => passage) });
  return found;
}
