import type { Article } from '../../src/articles/article.ts';
import type { BenchPassage } from './material.ts';

/** What a contender found for one question. */
export interface Found {
  /** Indexes of passages, best first, ten at most. */
  readonly passages: readonly number[];
  /** Whether it said that there is nothing. */
  readonly silent: boolean;
}

/** A contender with its passages in place. */
export interface Ready {
  ask(question: string): Found;
  /** Bytes it takes that neither the heap nor array buffers show; default 0. */
  readonly bytesElsewhere?: number;
}

/** One way to find passages. */
export interface Contender {
  /** As the tables print it. */
  readonly title: string;
  /** What is measured and how it was set up. */
  readonly setup: string;
  build(passages: readonly BenchPassage[], articles: readonly Article[]): Ready | Promise<Ready>;
}

/** How many passages are asked for. */
export const LIMIT = 10;

/** Indexes from the ids that a library gave back. */
export function found(ids: readonly (string | number)[]): Found {
  return { passages: ids.slice(0, LIMIT).map(Number), silent: ids.length === 0 };
}
