/** The time, passed in so that tests need no patience; the bots' clock fits. */
export interface SourceClock {
  /** ms since 1970. */
  wall(): number;
  /** Runs something once after `ms`; the result cancels it. */
  after(ms: number, run: () => void): () => void;
}
