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
  /** Of a topic: only this speaker's words. Absent: anybody's. */
  readonly speaker?: string;
}

/** What a watch looks for, for people. */
export function watchedInWords({ kind, of, speaker }: Watched): string {
  const words = IN_WORDS[kind](of);
  return speaker === undefined ? words : `${words} by ${speaker}`;
}

const IN_WORDS: Readonly<Record<WatchKind, (of: string) => string>> = {
  speaker: (of) => `what ${of} says`,
  phrase: (of) => `the words “${of}”`,
  near: (of) => `nearly the words “${of}”`,
  topic: (of) => `answers to “${of}”`,
  outlet: (of) => `articles of ${of}`,
  changes: (of) => `changes of the article ${of}`,
};

/** Whether a text names a kind. */
export function isWatchKind(text: unknown): text is WatchKind {
  return WATCH_KINDS.some((kind) => kind === text);
}

/** What is watched by words typed behind a command: a kind and what of it; null where they name no kind. */
export function typedWatched(text: string): Watched | null {
  const [, word = '', rest = ''] = /^(\S+)\s+([\s\S]+)$/u.exec(text.trim()) ?? [];
  const kind = word.toLowerCase().replace(/:$/u, '');
  return isWatchKind(kind) ? { kind, of: unmarked(rest) } : null;
}

/** Without the one pair of quotation marks round the whole of it. */
function unmarked(text: string): string {
  return /^["“”„«](.*)["“”»]$/su.exec(text.trim())?.[1]?.trim() || text.trim();
}
