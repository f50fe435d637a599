import type { Outlets } from '../articles/outlets.ts';
import type { Speakers } from '../quotes/speaker.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/** What a question is read against. */
export interface ParseContext {
  readonly speakers: Speakers;
  readonly outlets: Outlets;
  readonly engine: { readonly vocabulary: Vocabulary; readonly size: number };
  /** ISO 8601 day; null where "Monday" cannot be told. */
  readonly today: string | null;
}
