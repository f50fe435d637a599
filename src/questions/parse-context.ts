import type { Article } from '../articles/article.ts';
import type { Outlets } from '../articles/outlets/outlets.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Speakers } from '../quotes/speaker.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { AnswerKindRule } from './kinds.ts';
import type { Today } from './reading/time/dates.ts';

/** What a question is read against. */
export interface ParseContext extends Today {
  readonly speakers: Speakers;
  readonly outlets: Outlets;
  readonly engine: { readonly vocabulary: Vocabulary; readonly size: number };
  /** Ways of asking that a caller adds, which come before ours; default none. */
  readonly kinds?: readonly AnswerKindRule[];
  /** The passages that may answer, by index; default all. */
  readonly among?: ReadonlySet<number>;
}

/** What a follow-up is read against, too. */
export interface FollowUpContext extends ParseContext {
  /** The article with this id; undefined where there is none. */
  article(id: string): Article | undefined;
  /** The quotes of each passage, by its index. */
  readonly quotes: readonly (readonly Quote[])[];
}
