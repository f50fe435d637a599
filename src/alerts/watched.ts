/** What kinds of things can be watched, in the order in which they are offered. */
export const WATCH_KINDS = ['speaker', 'phrase', 'near', 'topic', 'outlet', 'changes'] as const;

/**
 * *speaker*: what somebody is quoted with; *phrase*: words in that order, whatever their case; *near*: nearly these words,
 * in any form and order; *topic*: what answers a question; *outlet*: every new article of one outlet; *changes*: other
 * texts of one article.
 */
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What is watched. */
export interface Watched {
  readonly kind: WatchKind;
  /** A name, words, a question, an outlet or an article's id, as somebody typed it or as the coverage calls it. */
  readonly of: string;
}

/** What a watch looks for, for people. */
export function watchedInWords({ kind, of }: Watched): string {
  return IN_WORDS[kind](of);
}

const IN_WORDS: Readonly<Record<WatchKind, (of: string) => string>> = {
  speaker: (of) => `what ${of} says`,
  phrase: (of) => `the words “${of}”`,
  near: (of) => `nearly the words “${of}”`,
  topic: (of) => `answers to “${of}”`,
  outlet: (of) => `articles of ${of}`,
  changes: (of) => `changes of the article ${of}`,
};
