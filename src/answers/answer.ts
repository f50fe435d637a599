import type { Passage } from '../articles/passage.ts';
import type { Span } from '../language/span.ts';
import type { Query } from '../questions/query.ts';
import type { Quote } from '../quotes/quote.ts';
import type { QuoteCheck } from './check/check.ts';
import type { Citation } from './evidence/citation.ts';

/** One passage offered for a question. */
export interface Evidence {
  readonly passage: Passage;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Words of the question found in the passage: spans from its start, ascending, none overlapping. */
  readonly highlights: readonly Span[];
  readonly quotes: readonly Quote[];
  readonly citation: Citation;
  /** Passages elsewhere with the same words, by id. */
  readonly alsoIn: readonly string[];
}

/** Evidence with an outcome: what one question gets, exactly once. */
export interface Answer {
  /** As it was asked, untouched. */
  readonly question: string;
  /** What was asked, understood: one query, or one for each question in it; none for guidance. */
  readonly queries: readonly Query[];
  /** The question with what it left to the conversation filled in; absent where it stands alone. */
  readonly standalone?: string;
  readonly outcome: 'answered' | 'not-in-coverage' | 'guidance';
  /** Why there is no answer, in a sentence a person understands; null when answered. */
  readonly reason: string | null;
  /**
   * Guidance: greeting, help, who is quoted, a word that can't be told; with two questions in one, which the
   * coverage is silent on; of passages shown before, what in them tells, as printed; else null.
   */
  readonly message: string | null;
  /** Canonical name of whoever was asked about; null where nobody, or it can't be told. */
  readonly speaker: string | null;
  /** How likely the evidence answers the question, 0 to 1. */
  readonly probability: number;
  /** Best first. With `not-in-coverage` these are the nearest there is, offered as such, or none. */
  readonly passages: readonly Evidence[];
  /** A shared name, two questions in one: what to ask to have one alone. */
  readonly choices: readonly string[];
  /** The quote check, when the question carries a quotation. */
  readonly check: QuoteCheck | null;
  /** Questions worth asking next, each of which has an answer. */
  readonly suggestions: readonly string[];
  /** How long the core took, in milliseconds. */
  readonly ms: number;
}
