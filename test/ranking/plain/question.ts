/**
 * A plain question as somebody would type it, written from the articles alone before the ranking was
 * worked on. `evidence` names every passage that answers it; an empty list means that nothing does.
 */
export interface PlainQuestion {
  readonly question: string;
  readonly evidence: readonly string[];
}
