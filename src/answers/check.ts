import type { Coverage } from '../coverage.ts';

/** The verdict of the quote check on one quotation. */
export type Verdict =
  | 'exact'
  | 'altered'
  | 'stitched'
  | 'other-speaker'
  | 'not-quoted'
  | 'not-in-coverage';

/** One step of the word-level difference; `form` is a difference of marks, case or spelling, not of words. */
export interface Difference {
  readonly op: 'same' | 'added' | 'dropped' | 'replaced' | 'form';
  readonly printed: string;
  readonly asked: string;
}

/** Printed words the quotation was held against. `start` and `end` count from the start of the passage. */
export interface CheckMatch {
  readonly passageId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  /** 0 to 1; 1 is word for word. */
  readonly similarity: number;
  readonly difference: readonly Difference[];
}

/** Whether somebody is quoted with these words in this coverage (not whether it is true). */
export interface QuoteCheck {
  readonly quote: string;
  readonly verdict: Verdict;
  readonly matches: readonly CheckMatch[];
}

/**
 * Holds a quotation against everything the coverage printed. `speaker` is a name as people type it;
 * with it, words that only somebody else said get `other-speaker`. The quotation may stand in marks,
 * run over paragraphs, carry ellipses and square brackets, and be of any length. Matches come best
 * first; for `stitched` one a part, in the order of the parts. Never throws.
 */
export declare function checkQuote(
  coverage: Coverage,
  quote: string,
  options?: { readonly speaker?: string | null },
): QuoteCheck;
