/** Where a passage stands. What the article does not state is null and shown as not stated. */
export interface Citation {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** As printed. */
  readonly published: string | null;
  /** ISO 8601 where a date is stated, else null. */
  readonly date: string | null;
  /** http(s) address with a text fragment that leads to the passage; null where the article has none. */
  readonly url: string | null;
  /** The one-line citation as displayed. */
  readonly label: string;
}
