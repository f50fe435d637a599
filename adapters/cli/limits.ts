/** What a terminal holds comfortably. Widths are columns, lengths UTF-16 code units. */
export const limits = {
  /** Cards on one page: about a screenful. */
  cards: 3,
  /** The most of one passage that is shown at once in a window; what is left comes with :more. */
  excerpt: 1_600,
  /** Passages that :more can reach in a window, three pages of them. */
  passages: 9,
  /** Narrower windows are wrapped as if they had this. */
  narrowest: 24,
  /** Lines longer than this are tiring to read, however wide the window is. */
  widest: 88,
  /** Questions of a conversation that a follow-up may lean on. */
  turns: 10,
  /** Questions that are kept between runs. */
  history: 1_000,
  /** A load that takes longer than this, in milliseconds, says how far it is. */
  quiet: 1_000,
} as const;
