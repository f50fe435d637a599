import type { TextSpan } from '../language/span.ts';

/**
 * *direct*: the words inside one pair of marks. *reported*: a clause without marks. *mixed*: a whole
 * reported clause that contains marked parts, each of which is listed as direct as well.
 */
export type QuoteKind = 'direct' | 'reported' | 'mixed';

/** How the speaker was found. */
export type Basis =
  | 'named' // a name stands beside the quote
  | 'pronoun' // "he", resolved to somebody the article names
  | 'description' // "the defence secretary", resolved or left unnamed
  | 'carried-on' // nobody stands beside it; the speaker of the words before goes on
  | 'turn'; // an interview's question or answer

/**
 * What the article says of the words besides who said them. *denied*: nobody did: they were denied,
 * refused, supposed or put into somebody's mouth, and have no speaker. *view*: what somebody hopes,
 * thinks or considers, which nobody heard them say.
 */
export type Attitude = 'denied' | 'view';

/** Words attributed to somebody, cut from one passage. All offsets count from the start of the passage. */
export interface Quote extends TextSpan {
  readonly kind: QuoteKind;
  /** For a part of a mixed quote: the place of the mixed one in the passage's list; else null. */
  readonly within: number | null;
  /** Full name, one over all articles; null where the article names nobody or it can't be told. */
  readonly speaker: string | null;
  /**
   * The words nearest the quote that name who spoke, pronoun or description included. In an earlier
   * passage its offsets are negative. Null where it can't be told who speaks.
   */
  readonly mention: TextSpan | null;
  /** The reporting verb or phrase as printed; null where there is none. */
  readonly cue: string | null;
  /** Null where mention and speaker are. */
  readonly basis: Basis | null;
  /** Null for words that are said. */
  readonly attitude: Attitude | null;
  /** Calibrated probability that mention and speaker are right, 0 to 1; three quarters of it for a thought ("hopes"). */
  readonly confidence: number;
}
