import type { Span } from '../language/span.ts';

/** What became of an article after it was printed, as its publisher states. */
export type Status = 'corrected' | 'updated' | 'withdrawn' | 'embargoed';

/** The same as a list. */
export const STATUSES: readonly Status[] = ['corrected', 'updated', 'withdrawn', 'embargoed'];

/** What press databases, agencies and importers state of an article besides; what is not stated is absent. */
export interface ArticleDetails {
  readonly section?: string;
  /** As printed: "4", "A3". */
  readonly page?: string;
  readonly edition?: string;
  /** What the database or agency knows it by. */
  readonly databaseId?: string;
  readonly status?: Status;
  /** Until when it may not be shown, as printed; absent beside the status `embargoed` means until it is released by hand. */
  readonly embargo?: string;
  /** True where a machine wrote down what was said, so that no word of it is certain. */
  readonly machine?: true;
  /** Corrections that were printed with it or after it: they are no passages. */
  readonly corrections?: readonly string[];
  /** Facts that the file does not state and whoever imported it added, by field. */
  readonly stated?: Readonly<Record<string, 'importer'>>;
}

/**
 * What kind of text an article is: it decides how speakers are found. *interview* and *transcript* hold
 * turns, *captions* a broadcast's lines, *post* what one account published.
 */
export type Form = 'article' | 'interview' | 'transcript' | 'captions' | 'post';

/** The same as a list. */
export const FORMS: readonly Form[] = ['article', 'interview', 'transcript', 'captions', 'post'];

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
  /** What kind of text it is as its file states; absent where the text itself has to show it (`formOf`). */
  readonly form?: Form;
  /** Paragraphs that the file emphasises from end to end, by place, ascending; absent where it emphasises none. */
  readonly stressed?: readonly number[];
  /** What else is stated of it; absent where nothing is. */
  readonly details?: ArticleDetails;
  /** Base names of the files it was imported from; empty for what was written in our format. */
  readonly origin: readonly string[];
  /** The imported text: what "verbatim" is measured against. */
  readonly text: string;
  /** Its paragraphs, in order, none empty, none overlapping: spans into `text`. */
  readonly paragraphs: readonly Span[];
}

/** All that an article's file may state, of one that states nothing. */
export const UNSTATED = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  date: null,
  url: null,
  language: null,
  origin: [],
} as const satisfies Omit<Article, 'id' | 'text' | 'paragraphs'>;
