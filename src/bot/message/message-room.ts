/** What fits one message alike on every platform that shows answers as cards. */
export const COMMON_ROOM = {
  /** Cards on one page. */
  cards: 3,
  cardsBesideVerdict: 2,
  /** Characters of one line of a list. */
  line: 300,
  /** Changes of wording shown under a verdict, and characters of each. */
  changes: 6,
  change: 120,
  /** Other texts of an article that a verdict speaks of, each in a line. */
  texts: 3,
  /** Characters of the reason under a verdict: it takes the room of two changes. */
  reason: 240,
  /** Characters that a question and a name may have. */
  questionTyped: 1_000,
  nameTyped: 100,
  /** Characters that what is watched may have. */
  watchTyped: 300,
} as const;
