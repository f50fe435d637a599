/** What a passage gives the engine to index; weights per field belong to the engine's settings. */
export interface SearchDocument {
  readonly title: string;
  readonly text: string;
  /** Names of those quoted in it, joined by spaces. */
  readonly speakers: string;
  readonly outlet: string;
}

/** One passage found. */
export interface SearchHit {
  /** The passage's index in `coverage.passages`. */
  readonly passage: number;
  /** Higher is better; comparable within one query only. */
  readonly score: number;
}

/** The search-engine port. Every implementation passes test/search/engine.contract.ts. */
export interface SearchEngine {
  /** Which implementation this is, as `doctor` and the benchmarks print it. */
  readonly name: string;
  /** How many passages it holds. */
  readonly size: number;
}
