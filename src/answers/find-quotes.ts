import type { Coverage } from '../coverage.ts';
import { askedTerms, indexTerms } from '../language/terms.ts';
import type { Quote } from '../quotes/quote.ts';
import { passagesOfArticle } from './passage-index.ts';

/** What stands in one passage of those asked for. */
export interface Said {
  /** Index into `coverage.passages`. */
  readonly passage: number;
  /** Never empty when filtered; `within` counts in this list. */
  readonly quotes: readonly Quote[];
}

/** Which quotes are wanted; without a filter every passage is listed, quotes or not. */
export interface SaidFilter {
  /** A name as people type it, or the words of a mention ("British official"); null for everybody. */
  readonly speaker: string | null;
  /** Words that the passage must hold, all of them, in any of their forms; null for any. */
  readonly about: string | null;
}

/**
 * Who said what, in order of the coverage.
 *
 * @example
 * const { coverage } = await openCoverage('corpus');
 * for (const { quotes } of findQuotes(coverage, { speaker: 'Radakin', about: null }))
 *   console.log(quotes.map(({ text }) => text));
 */
export function* findQuotes(coverage: Coverage, { speaker, about }: SaidFilter): Generator<Said> {
  const unfiltered = speaker === null && about === null;
  const speaks = speaker === null ? () => true : spokenBy(coverage, speaker);
  const holds = about === null ? () => true : holdsAll(about);
  for (const passage of speaker === null ? coverage.quotes.keys() : spokenIn(coverage, speaker)) {
    const all = coverage.quotes[passage] ?? [];
    if (unfiltered) yield { passage, quotes: all };
    else if (all.some(speaks) && holds(coverage.passages[passage]?.text ?? '')) {
      yield { passage, quotes: only(all, speaks) };
    }
  }
}

/** The passages that may quote somebody, ascending: of somebody whom the coverage names the very ones. */
function spokenIn(coverage: Coverage, typed: string): Iterable<number> {
  const named = coverage.speakers.find(typed);
  if (named.length === 0) return spokenByUnnamed(coverage, typed);
  const passages = [...new Set(named.flatMap(({ quotedIn }) => quotedIn))].sort((a, b) => a - b);
  coverage.elsewhere?.need({ passages });
  return passages;
}

/** Of those whom no article names the passages of the articles that call somebody so, where not all are here. */
function spokenByUnnamed(coverage: Coverage, typed: string): Iterable<number> {
  if (coverage.elsewhere === undefined) return coverage.quotes.keys();
  const holds = holdsAll(typed);
  const calling = coverage.speakers.unnamed.filter(({ mention }) => holds(mention));
  const articles = new Set(calling.map(({ articleId }) => articleId));
  const passages = [...articles].flatMap((id) => passagesOfArticle(coverage, id));
  coverage.elsewhere.need({ passages });
  return passages.sort((a, b) => a - b);
}

/** Some of a passage's quotes, their places counted anew. */
function only(all: readonly Quote[], wanted: (quote: Quote) => boolean): Quote[] {
  const kept = all.filter(wanted);
  return kept.map((quote) => {
    const outer = quote.within === null ? undefined : all[quote.within];
    const within = outer === undefined ? -1 : kept.indexOf(outer);
    return { ...quote, within: within < 0 ? null : within };
  });
}

function spokenBy(coverage: Coverage, typed: string): (quote: Quote) => boolean {
  const names = new Set(coverage.speakers.find(typed).map(({ name }) => name));
  const holds = holdsAll(typed);
  return ({ speaker, mention }) =>
    speaker === null
      ? names.size === 0 && mention !== null && holds(mention.text)
      : names.has(speaker);
}

function holdsAll(words: string): (text: string) => boolean {
  const wanted = askedTerms(words).filter(({ stop }) => !stop);
  if (wanted.length === 0) return () => false;
  return (text) => {
    const there = new Set(indexTerms(text));
    return wanted.every(({ term }) => there.has(term));
  };
}
