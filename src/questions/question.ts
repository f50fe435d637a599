/** What was asked, understood. The stage that reads it adds what ranking needs. */
export interface Question {
  /** As it was typed. */
  readonly text: string;
}
