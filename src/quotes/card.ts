import type { Coverage } from '../coverage.ts';
import type { TextSpan } from '../language/span.ts';

/**
 * What the text says about one quote, each field cut from it or absent. Offsets count from the start
 * of the quote's passage (in an earlier passage they are negative).
 */
export interface QuoteCard {
  /** The speaker's name, or the words that stand for it where no name is given. */
  readonly who?: TextSpan;
  /** As printed beside the name: "the chief of the defence staff". */
  readonly role?: TextSpan;
  readonly cue?: TextSpan;
  /** To whom or where: "told the BBC", "in a speech to the Commons". */
  readonly to?: TextSpan;
  readonly where?: TextSpan;
  /** When it was said, as printed: "on Thursday". */
  readonly when?: TextSpan;
  /** ISO 8601 day worked out from `when` and the article's date; only where the article states its date. */
  readonly workedOut?: string;
}

/** The card of one quote: `quote` is its place in `coverage.quotes[passage]`. */
export declare function cardOf(coverage: Coverage, passage: number, quote: number): QuoteCard;
