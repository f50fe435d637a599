import { isoDate } from '../../../language/dates/date.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { Found } from '../format.ts';
import { type Aside, found, noArticle } from '../found.ts';
import { bodySize, type Placed } from './columns.ts';
import { type PdfParagraph, paragraphsIn } from './paragraphs.ts';

/** Letters of a headline are so many times as large as those of the text; of a second article's, too. */
const HEADLINE = 1.25;
const SECOND = 1.6;

/** The article of a PDF from its pages, each in the order it is read in. */
export function pdfArticle(pages: readonly (readonly Placed[])[], file: string): Found {
  const size = bodySize(pages.map((runs) => ({ runs })));
  const asides: Aside[] = [];
  const stated: { -readonly [Field in keyof FrontMatter]?: FrontMatter[Field] } = {};
  for (const run of pages.flat().filter(({ margin }) => margin !== null))
    readMargin(run.text, stated, asides);
  const blocks = paragraphsIn(
    pages.map((page) => page.filter(({ margin }) => margin === null)),
    size,
  );
  const largest = Math.max(...blocks.map((block) => block.size));
  const head =
    largest >= size * HEADLINE ? blocks.findIndex((block) => block.size === largest) : -1;
  if (hasSecondHeadline(blocks, head, size)) return several(file);
  stated.title = blocks[head]?.text ?? null;
  const above = blocks.slice(0, Math.max(head, 0));
  asides.push(...above.map(({ text }) => ({ text, rule: 'label' })));
  const rest = blocks.slice(head + 1);
  const signed = rest.findIndex((block, at) => at < 3 && bylineOf(block, size) !== null);
  stated.byline = signed >= 0 ? bylineOf(rest[signed] as PdfParagraph, size) : null;
  const body: string[] = [];
  const captions: string[] = [];
  for (const [at, block] of rest.entries()) {
    if (at === signed) continue;
    if (at < 3 && body.length === 0 && isoDate(block.text) !== null && !stated.published)
      stated.published = block.text;
    else if (block.size < size * 0.92)
      (NOTE.test(block.text) ? asides : captions).push(
        (NOTE.test(block.text) ? { text: block.text, rule: 'footnote' } : block.text) as never,
      );
    else body.push(block.text);
  }
  if (body.length === 0) {
    return noArticle(
      file,
      'article-empty',
      'No words of an article are in the PDF.',
      'Copy the words of the article into a .txt file.',
    );
  }
  return found({ stated: { ...stated, captions }, paragraphs: body, asides });
}

const NOTE = /^[[(]?[\d*†‡]{1,3}[\])]?[.\s]/;

/** Running heads name paper, date and page between dots or bars; those of browsers an address and the day of printing. */
function readMargin(
  text: string,
  stated: { -readonly [Field in keyof FrontMatter]?: FrontMatter[Field] },
  asides: Aside[],
): void {
  const parts = partsOf(text);
  const address = parts.find((part) => /^https?:\/\/\S+$/.test(part));
  if (address) stated.url ??= address;
  const byBrowser = address !== undefined || parts.some((part) => PRINTED_AT.test(part));
  for (const part of byBrowser ? [] : parts) {
    if (isoDate(part) !== null) stated.published ??= part;
    else if (/^(?:page |p\. ?|seite )?[A-Z]{0,2}\d{1,4}$/i.test(part)) {
      if (parts.length > 1) stated.page ??= part.replace(/^(?:page|p\.|seite) ?/i, '');
    } else if (parts.length > 1 && /^\p{Lu}/u.test(part) && part.split(' ').length <= 6)
      stated.outlet ??= part;
  }
  asides.push({ text, rule: 'running-head' });
}

/** When a browser printed the page, as it writes it in the margin. */
const PRINTED_AT = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d/;

function partsOf(margin: string): string[] {
  return margin
    .split(/\s+[·•|–—]\s+|\s{3,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "By OWEN TARRANT", or a name alone in smaller or other letters than the text. */
function bylineOf({ text, size: own }: PdfParagraph, size: number): string | null {
  const named = /^(?:by|von|par|por|door|di)[ :]+(\p{L}[^.!?]{2,100})$/iu.exec(text)?.[1];
  if (named !== undefined) return named.trim();
  const name = own !== size && /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text);
  return name ? text : null;
}

/** A second headline as large as the first, text between them and below it: two articles share the page. */
function hasSecondHeadline(blocks: readonly PdfParagraph[], head: number, size: number): boolean {
  const isHeadline = (block: PdfParagraph) =>
    block.size >= size * SECOND && block.text.split(' ').length >= 3;
  const second = blocks.findIndex((block, at) => at > head + 1 && head >= 0 && isHeadline(block));
  if (second < 0) return false;
  const words = (some: readonly PdfParagraph[]) =>
    some
      .filter((block) => Math.abs(block.size - size) < size * 0.15)
      .map(({ text }) => text)
      .join(' ')
      .split(' ').length;
  return words(blocks.slice(head + 1, second)) > 30 && words(blocks.slice(second + 1)) > 30;
}

function several(file: string): Found {
  return noArticle(
    file,
    'pdf-several-articles',
    'The PDF shows more than one article on its pages, and which words belong to which can’t be told.',
    'Copy the words of each article into a .txt file of its own and import those.',
  );
}
