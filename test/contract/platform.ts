import type { Layout } from '../../src/replies/reply.ts';

/** An adapter as the contract sees it: somebody asks, and reads what is shown. */
export interface Platform {
  /** What fits on one of its pages. */
  readonly layout: Layout;
  /**
   * One person asks these questions, one after the other, in one conversation. Gives the pages of the
   * last answer, each as the plain text that a reader sees, passages as printed.
   */
  ask(questions: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}
