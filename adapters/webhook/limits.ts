/** What a request may hold and how long it is good for: the contract of docs/webhook.md. */
export const limits = {
  /** Bytes of a request's body. */
  body: 100_000,
  /** Seconds that a request's timestamp may be off, either way. */
  timestamp: 300,
  /** Characters of each id: of the event, of who asks, and of where. */
  id: 200,
  /** Characters of what is typed. */
  typed: 4_000,
  /** ms that an answer is kept for whoever asks for it again: it was lost on its way. */
  kept: 60 * 60_000,
  /** ms within which a question is answered at all. */
  answerWithin: 10 * 60_000,
} as const;

/** What one answer holds. */
export const room = {
  /** Passages on one page. */
  cards: 5,
  cardsBesideVerdict: 5,
  /** Characters of one excerpt. */
  excerpt: 1_500,
  /** Articles on one page of their list. */
  articles: 20,
  /** Offers while somebody types, and characters of one. */
  offers: { most: 25, longest: 200 },
  /** Characters of a control; what is longer is kept under a short key. */
  control: 500,
} as const;
