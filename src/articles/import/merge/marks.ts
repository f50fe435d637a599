import { isoDate } from '../../../language/dates/date.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { DraftText } from '../read/shelf.ts';
import type { Existing } from './existing.ts';
import { addressKey, mirrorKey, textKey } from './sameness.ts';

/** What tells whether two texts, of drafts or of the corpus, are one article. */
export interface Marks {
  readonly text: string | null;
  readonly address: string | null;
  /** What of its address another text of the same words would share, were it the same article. */
  readonly place: string | null;
  readonly outlet: string | null;
  /** What the database knows it by. */
  readonly id: string | null;
  /** The day it was published, where its file holds many articles: there two of the same words may be of two days. */
  readonly day: string | null;
  /** Its headline with outlet and day; null where one of them is not stated. */
  readonly headline: string | null;
  readonly origin: readonly string[];
  /** The file that holds it beside others; null where it is alone in its file. */
  readonly amongst: string | null;
}

const standingMarks = new WeakMap<Existing, Marks>();

/** Made once for what several imports find standing there. */
export function marksOfStanding(article: Existing): Marks {
  const marks = standingMarks.get(article) ?? marksOf(article.front, article.text);
  standingMarks.set(article, marks);
  return marks;
}

function marksOf(front: FrontMatter, text: string | null): Marks {
  const { url, origin, databaseId, title } = front;
  const outlet = front.outlet?.toLowerCase() ?? null;
  const day = front.published === null ? null : (isoDate(front.published)?.slice(0, 10) ?? null);
  return {
    text,
    address: addressKey(url),
    place: mirrorKey(url, outlet),
    outlet,
    id: databaseId,
    day,
    headline: title && outlet && day ? textKey([title, outlet, day]) : null,
    origin,
    amongst: null,
  };
}

/** A file's date may be that of another printing where the file is all there is of an article. */
export function marksOfDraft(draft: DraftText): Marks {
  const marks = marksOf(draft.front, textKey(draft.paragraphs));
  return draft.originLasts
    ? { ...marks, day: null }
    : { ...marks, origin: [], amongst: draft.file };
}
