import type { FrontMatter } from '../../front-matter.ts';
import { newCleaning } from '../../import/clean/cleaning.ts';
import { readTopLine } from '../../import/release/top-line.ts';
import type { Found, FoundArticle } from '../format.ts';
import { type Aside, asideLines, found, leftOut, tidy } from '../found.ts';
import { clippingsUnder } from '../plain/clippings.ts';

/** What was posted in a chat or channel. */
export interface Post {
  readonly place: string;
  readonly text: string;
  readonly stated: Partial<FrontMatter>;
  readonly asides?: readonly Aside[];
  /** A first line that the post itself sets apart as its headline; null where it sets none apart. */
  readonly title: string | null;
}

/** The clippings that were pasted into a post, else the one article that it is. */
export function* postArticles(post: Post): Generator<Found> {
  const lines = found({ stated: {}, paragraphs: post.text.split('\n') }).cleaning.lines;
  const clippings = [...clippingsUnder(lines, post.place, () => ({}))];
  if (clippings.length === 0) {
    yield postArticle(post);
    return;
  }
  if (post.asides && post.asides.length > 0) yield leftOut(post.asides);
  yield* clippings;
}

/** The article of a post; one of several lines with a line for outlet or date on top is a clipping, no post. */
function postArticle({ place, text, stated, asides = [], title }: Post): FoundArticle {
  const paragraphs = text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');
  const words = title === null ? paragraphs : paragraphs.slice(paragraphs[0] === title ? 1 : 0);
  const made = found({
    place,
    stated: { ...stated, title, form: 'post' },
    paragraphs: words,
    asides,
  });
  const clipping = readTopLine(newCleaning(made.cleaning.lines, { title }));
  if (clipping.stated.published === null) return made;
  const dropped = [...asideLines(asides), ...clipping.dropped];
  // Whoever pasted it pasted its headline and byline as well.
  return { ...made, copied: true, cleaning: { ...clipping, dropped } };
}

/** A line of nothing but hashtags or links. */
export function isTagLine(line: string): boolean {
  return (
    line.trim() !== '' &&
    line
      .split(/\s+/)
      .every((word) => word === '' || /^#[\p{L}\p{N}_]+$|^https?:\/\/\S+$/u.test(word))
  );
}
