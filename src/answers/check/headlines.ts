import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import { type HeadlineQuote, headlineQuotes } from '../../quotes/display/headline.ts';
import type { Quote } from '../../quotes/quote.ts';
import { BODY_NOUNS, TITLES } from '../../quotes/words/people-words.ts';
import { isPersonNoun } from '../../quotes/words/person-nouns.ts';
import { oncePerCoverageInSteps } from '../coverage-memo-in-steps.ts';

/** A headline's form names somebody by a word or two: how sure that is, 0 to 1, set by hand. */
const SURE = 0.8;
/** Headlines that are read in one step: some milliseconds' worth. */
const READ = 200;

/**
 * The headlines of a coverage as if each were an article of one passage, numbered 0 (`harbour-vote#0`), so that
 * they are checked as passages are. Made at the first call.
 */
export const checkedHeadlines = oncePerCoverageInSteps(function* (coverage): Generator<
  void,
  Coverage
> {
  const passages: Passage[] = [];
  const quotes: Quote[][] = [];
  for (const { id, title } of coverage.articles) {
    const text = title ?? '';
    passages.push({ id: `${id}#0`, articleId: id, paragraph: 0, start: 0, text });
    quotes.push(headlineQuotes(text).map((own) => quoteIn(coverage, id, own)));
    if (quotes.length % READ === 0) yield;
  }
  const articleOf = Uint32Array.from(passages, (_, at) => at);
  const firstPassages = Array.from({ length: passages.length + 1 }, (_, at) => at);
  return Object.create(coverage, {
    passages: { value: passages },
    quotes: { value: quotes },
    articleOf: { value: articleOf },
    firstPassages: { value: firstPassages },
    elsewhere: { value: undefined },
  });
});

function quoteIn(coverage: Coverage, articleId: string, { named, ...words }: HeadlineQuote): Quote {
  const speaker = named === null ? null : speakerOf(coverage, articleId, named);
  return {
    ...words,
    ...{ kind: 'direct', within: null, speaker, mention: null, cue: null, attitude: null },
    basis: speaker === null ? null : 'named',
    confidence: SURE,
  };
}

/** The one speaker of the article that a headline's name may mean; null where there are two or none. */
function speakerOf({ speakers }: Coverage, articleId: string, named: string): string | null {
  const words = named.split(/\s+/u);
  for (const typed of [named, words.slice(-2).join(' '), words.at(-1) as string]) {
    const meant = speakers.find(typed).filter(({ articles }) => articles.includes(articleId));
    if (meant.length > 0) return meant.length === 1 ? (meant[0]?.name ?? null) : null;
  }
  return fullNameIn(words);
}

/** The first name and surname that a headline prints, after titles and offices; null where it prints no more than one of them. */
function fullNameIn(words: readonly string[]): string | null {
  const office = words.findLastIndex((word) => isOffice(word.toLowerCase()));
  const name = words.slice(office + 1);
  const whole = name.length > 1 && name.length < 5 && /^\p{Lu}/u.test(name[0] as string);
  return whole ? name.join(' ') : null;
}

function isOffice(lower: string): boolean {
  return TITLES.has(lower) || BODY_NOUNS.has(lower) || isPersonNoun(lower);
}
