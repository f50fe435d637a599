import type { Article } from './articles/article.ts';
import type { Passage } from './articles/passage.ts';
import type { Quote } from './quotes/quote.ts';
import type { Speakers } from './quotes/speaker.ts';
import type { SearchEngine } from './search/engine.ts';

/** The corpus as one immutable value; a reload builds a new one and replaces this whole. */
export interface Coverage {
  readonly articles: readonly Article[];
  /** All passages in order of articles and paragraphs. Their index is the number the engine knows them by. */
  readonly passages: readonly Passage[];
  /** The quotes of each passage, by the same index; an empty list where there are none. */
  readonly quotes: readonly (readonly Quote[])[];
  readonly speakers: Speakers;
  readonly engine: SearchEngine;
  /** The article with this id; undefined where there is none. */
  article(id: string): Article | undefined;
}
