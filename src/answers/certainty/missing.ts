import type { AskedTerm } from '../../questions/question.ts';
import type { Match } from '../evidence/matches.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import { askedAndQuoted } from '../ranking/signals/named-speakers.ts';
import type { Support } from './support.ts';

/** How much of the question is missing: shares from 0 to 1. Names and numbers have no other words for them. */
export interface MissingSignals {
  readonly sentenceNames: number;
  readonly sentenceNumbers: number;
  readonly sentenceWords: number;
  readonly passageNames: number;
  readonly passageNumbers: number;
  readonly passageWords: number;
  readonly articleNames: number;
  readonly articleNumbers: number;
  readonly articleWords: number;
  /** The heaviest word that the passage misses. */
  readonly heaviest: number;
  /** Words that stand nowhere in the coverage. */
  readonly unknown: number;
  /** … and are names or numbers. */
  readonly unknownNames: number;
  /** Misspelt words that were read as something else. */
  readonly guessed: number;
}

type Sort = 'Names' | 'Numbers' | 'Words';

/** Measures what of the question the supporting sentence, its passage and its article do not hold. */
export function missingSignals(
  { candidate, terms, sentence }: Support,
  context: QueryContext,
): MissingSignals {
  const { question, shares } = context;
  const title = new Set(context.headlineTerms(candidate.article));
  for (const term of askedAndQuoted(candidate.passage, context)) title.add(term);
  const passage = new Set(candidate.matches.map(({ term }) => term));
  const article = inArticle(candidate.article, context, new Set([...title, ...passage]));
  const missing = (left: (term: number) => number, sort: Sort) =>
    question.terms.reduce(
      (sum, term, at) => (sortOf(term) === sort ? sum + left(at) * (shares[at] ?? 0) : sum),
      0,
    );
  const meant = context.nearIn(candidate.passage);
  const inSentence = new Set(meant.filter((one) => one.sentence === sentence).map(termOf));
  const inPassage = new Set(meant.map(termOf));
  const here = (at: number) => leftOf(terms.has(at) || title.has(at), inSentence.has(at));
  const near = (at: number) => leftOf(passage.has(at) || title.has(at), inPassage.has(at));
  const far = (at: number) => leftOf(article.has(at), inPassage.has(at));
  const share = (wanted: (term: AskedTerm) => boolean) =>
    question.terms.reduce((sum, term, at) => (wanted(term) ? sum + (shares[at] ?? 0) : sum), 0);
  return {
    sentenceNames: missing(here, 'Names'),
    sentenceNumbers: missing(here, 'Numbers'),
    sentenceWords: missing(here, 'Words'),
    passageNames: missing(near, 'Names'),
    passageNumbers: missing(near, 'Numbers'),
    passageWords: missing(near, 'Words'),
    articleNames: missing(far, 'Names'),
    articleNumbers: missing(far, 'Numbers'),
    articleWords: missing(far, 'Words'),
    heaviest: shares.reduce(
      (most, own, at) => Math.max(most, own * leftOf(passage.has(at), inPassage.has(at))),
      0,
    ),
    unknown: share(({ unknown }) => unknown),
    unknownNames: share((term) => term.unknown && sortOf(term) !== 'Words'),
    guessed: share(({ weight }) => weight < 1),
  };
}

/** What is left of a word that is missing where news uses another one for it. */
const MEANT = 0.4;

const termOf = ({ term }: Match) => term;
const leftOf = (found: boolean, meant: boolean) => (found ? 0 : meant ? MEANT : 1);

function sortOf({ term, name }: AskedTerm): Sort {
  if (/\d/.test(term)) return 'Numbers';
  return name ? 'Names' : 'Words';
}

/** Reads on in the article only until every word is found. */
function inArticle(
  article: number,
  { coverage, question, words }: QueryContext,
  found: Set<number>,
): Set<number> {
  const end = coverage.firstPassages[article + 1] as number;
  for (let at = coverage.firstPassages[article] as number; at < end; at++) {
    if (found.size === question.terms.length) break;
    words.addTo(found, coverage.words, at);
  }
  return found;
}
