import type { FrontMatter } from '../../front-matter.ts';
import type { FormatReading, Found } from '../format.ts';
import { found, noArticle, tidy } from '../found.ts';
import { htmlBlocks, isHtml } from '../html-blocks.ts';

/** An item of a feed, whichever kind the feed is of. */
export interface FeedItem {
  readonly stated: Partial<FrontMatter>;
  /** The whole text as the feed gives it, HTML or plain; null where it gives none. */
  readonly content: string | null;
  /** What may be the whole text and may be a teaser. */
  readonly summary: string | null;
  readonly captions: readonly string[];
  readonly id: string | null;
  /** When it was last changed, as printed; absent where that is not stated. */
  readonly updated?: string | null;
}

/** A summary that goes on elsewhere. */
const TEASER =
  /(?:\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.|\b(?:read more|continue reading|weiterlesen|lire la suite|leer más)\b.{0,40})[\s"”»)]*$/i;
/** Words that a summary of one paragraph has at least where it is the whole text. */
const FEWEST_WORDS = 60;

/** The article of an item; a problem where the feed holds its teaser only. */
export async function feedArticle(
  item: FeedItem,
  number: number,
  file: string,
  { limits }: FormatReading,
): Promise<Found> {
  const { stated, id } = item;
  const { texts, captions, hidden, whole } = await textOf(item, limits);
  if (!whole) return teaserOnly(stated.title ?? texts[0] ?? null, number, file, texts.length === 0);
  const made = found({
    place: id ?? number,
    stated: { ...stated, captions: [...item.captions, ...captions] },
    paragraphs: texts,
    asides: [...hidden, ...(await teasersOf(item, limits))],
    copied: true,
  });
  return id === null ? made : { ...made, name: stated.title ? null : id };
}

async function teasersOf({ content, summary }: FeedItem, limits: FormatReading['limits']) {
  const besides = content !== null && summary !== null && summary !== content;
  return besides ? [await teaser(summary, limits)] : [];
}

/** Whether a feed gives an item's whole text, and not its teaser only. */
export async function isWholeText(
  item: FeedItem,
  limits: FormatReading['limits'],
): Promise<boolean> {
  return (await textOf(item, limits)).whole;
}

async function textOf({ stated, content, summary }: FeedItem, limits: FormatReading['limits']) {
  const html = content ?? summary ?? '';
  const { blocks, hidden } = isHtml(html)
    ? await htmlBlocks(html, limits)
    : {
        blocks: html.split(/\n\s*\n/).map((text) => ({ text, kind: 'text' as const })),
        hidden: [],
      };
  const texts = blocks
    .filter(({ kind }) => kind !== 'caption')
    .map(({ text }) => tidy(text))
    .filter((text) => text !== '');
  const captions = blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text);
  const teaserOnly = content === null && isTeaser(texts, stated.title ?? null);
  return { texts, captions, hidden, whole: texts.length > 0 && !teaserOnly };
}

async function teaser(summary: string, limits: FormatReading['limits']) {
  const blocks = isHtml(summary)
    ? (await htmlBlocks(summary, limits)).blocks.map(({ text }) => text).join(' ')
    : summary;
  return { text: blocks, rule: 'teaser' };
}

function isTeaser(texts: readonly string[], title: string | null): boolean {
  if (TEASER.test(texts.at(-1) ?? '')) return true;
  const words = texts.join(' ').split(' ').length;
  return title !== null && texts.length === 1 && words < FEWEST_WORDS;
}

function teaserOnly(title: string | null, number: number, file: string, empty: boolean): Found {
  return noArticle(
    file,
    empty ? 'article-empty' : 'teaser-only',
    `Item ${number}${title ? `, “${title.slice(0, 120)}”,` : ''} ${empty ? 'has no text' : 'is a teaser, no whole article'}.`,
    'Save the article itself and import that.',
  );
}
