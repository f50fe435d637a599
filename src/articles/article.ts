import type { Span } from '../language/span.ts';

/** One published item. What its file does not state is null: it is never guessed. */
export interface Article {
  /** Unique in a corpus. For `.md` the file name without its ending; for `.jsonl` the `id` field. */
  readonly id: string;
  readonly title: string | null;
  /** Who published it. */
  readonly outlet: string | null;
  readonly byline: string | null;
  /** When it was published, as printed ("13 hours ago" stays that). */
  readonly published: string | null;
  /** `published` as ISO 8601 where it states a date, else null. */
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47 tag, such as "en". */
  readonly language: string | null;
  /** Base names of the files it was imported from; empty for what was written in our format. */
  readonly origin: readonly string[];
  /** The imported text: what "verbatim" is measured against. */
  readonly text: string;
  /** Its paragraphs, in order, none empty, none overlapping: spans into `text`. */
  readonly paragraphs: readonly Span[];
}
