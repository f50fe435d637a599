import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import { parsedAddress, printed } from '../../articles/web-address.ts';
import { closingBidi } from '../../language/bidi.ts';
import type { ChangedSentence } from './changed-sentences.ts';

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
  /** The sentence of the passage that changed last after it was first printed; absent where none is known to have. */
  readonly changed?: ChangedSentence;
}

/** The citation of one passage of an article, with what of it has `changed`. */
export function cite(
  article: Article,
  passage: Passage,
  changed: ChangedSentence | null = null,
): Citation {
  const { title, outlet, byline, published, date } = article;
  return {
    title,
    outlet,
    byline,
    published,
    date,
    url: fragmentUrl(article.url, passage.text),
    label: labelOf(article, passage, changed),
    ...(changed && { changed }),
  };
}

function labelOf(article: Article, passage: Passage, changed: ChangedSentence | null): string {
  const { title, outlet } = article;
  return [
    outlet === null ? 'outlet not stated' : closed(outlet) + by(article, 'outlet'),
    title === null ? 'no headline' : closed(title),
    dateLabel(article),
    `¶${passage.paragraph}`,
    ...(changed === null ? [] : [changedLabel(changed)]),
  ].join(', ');
}

/** What one part turns round leaves the next one as it is. */
function closed(part: string): string {
  return part + closingBidi(part);
}

/** To the minute, in UTC. */
function changedLabel({ first, seen }: ChangedSentence): string {
  return `${first === null ? 'added' : 'changed'} ${seen.slice(0, 10)} ${seen.slice(11, 16)} UTC`;
}

function dateLabel(article: Article): string {
  const { date, published } = article;
  const day = date?.slice(0, 10) ?? published;
  return day === null ? 'date not stated' : closed(day) + by(article, 'published');
}

/** Who states a fact, where that is not the article's own file. */
function by({ details }: Article, field: string): string {
  return details?.stated?.[field] === 'importer' ? ' (stated by the importer)' : '';
}

const FRAGMENT_WORDS = 6;

/**
 * An address that scrolls to the passage: its first and last words as a text fragment, see
 * https://wicg.github.io/scroll-to-text-fragment/. Null for anything but http(s).
 */
function fragmentUrl(url: string | null, text: string): string | null {
  const address = parsedAddress(url);
  if (address === null) return null;
  const words = text.trim().split(/\s+/);
  const first = encode(words.slice(0, FRAGMENT_WORDS).join(' '));
  const last = encode(
    words.slice(Math.max(FRAGMENT_WORDS, words.length - FRAGMENT_WORDS)).join(' '),
  );
  const directive = last === '' ? first : `${first},${last}`;
  return `${printed(address).replace(/#.*$/s, '')}${address.hash.replace(/:~:.*$/s, '') || '#'}:~:text=${directive}`;
}

/** Commas and hyphens mean something in a text directive, so they are escaped too. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D').replaceAll("'", '%27');
}
