import type { Problem } from '../../../problem.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { type Cleaning, type Line, newCleaning } from '../clean/cleaning.ts';
import { normalise } from '../clean/normalise.ts';
import { blocksOf, type PageElement } from './page-blocks.ts';
import { factsOf, type PageDocument } from './page-facts.ts';
import { isOverlarge } from './page-size.ts';

/** What Readability finds in a page. */
interface MainText {
  readonly content: PageElement | null | undefined;
  readonly title: string | null | undefined;
  readonly byline: string | null | undefined;
  readonly siteName: string | null | undefined;
  readonly publishedTime: string | null | undefined;
  readonly lang: string | null | undefined;
}

/**
 * Reads a saved web page: its main text by Mozilla's Readability on a light DOM that runs no script, one line a block of
 * text, numbered from 1; and what its head states of the article.
 *
 * @param html the decoded page
 * @returns `page-too-large` or `page-unreadable` in its place
 */
export async function readWebPage(html: string, file: string): Promise<Cleaning | Problem> {
  if (isOverlarge(html)) return tooLarge(file);
  try {
    const { parseHTML } = await import('linkedom');
    const { Readability } = await import('@mozilla/readability');
    const whole = withBody(html);
    const parse = () => parseHTML(whole).document as unknown as PageDocument;
    const page = parse();
    const facts = factsOf(page, html);
    const reader = new Readability(page as never, { serializer: (node) => node as never });
    const main = reader.parse() as MainText | null;
    const cleaning = sheetOf(main?.content ?? parse().body, { ...statedBy(main), ...facts });
    return cleaning.lines.length > 0 ? cleaning : sheetOf(parse().body, facts);
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

/** The light DOM makes no body of its own where the file is only a piece of a page. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const above = /<\/head\s{0,9}>/i.exec(html) ?? /<html\b[^>]{0,999}>/i.exec(html);
  if (!above) return `<html><body>${html}</body></html>`;
  const end = above.index + above[0].length;
  return `${html.slice(0, end)}<body>${html.slice(end)}`;
}

/** The encoding that a page declares of itself; null where it declares none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  const label = /(?:charset|encoding) ?= ?["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function statedBy(main: MainText | null): Partial<FrontMatter> {
  const title = main?.title?.trim();
  return title ? { title: normalise(title) } : {};
}

/** Captions that the page marks as such are kept apart at once. */
function sheetOf(root: PageElement | null, stated: Partial<FrontMatter>): Cleaning {
  const blocks = (root ? blocksOf(root) : []).map(({ text, caption }) => ({
    text: normalise(text).trim(),
    caption,
  }));
  const lines = blocks
    .filter(({ text }) => text !== '')
    .map(({ text, caption }, index) => ({
      line: { printed: [{ number: index + 1, text }], text } satisfies Line,
      caption,
    }));
  const captions = lines.filter(({ caption }) => caption).map(({ line }) => line);
  const cleaning = newCleaning(
    lines.filter(({ caption }) => !caption).map(({ line }) => line),
    { ...stated, captions: captions.map(({ text }) => text) },
  );
  const dropped = captions.map((line) => ({
    line,
    rule: 'photo-caption',
    keptAs: 'captions' as const,
  }));
  return { ...cleaning, dropped };
}

function tooLarge(file: string): Problem {
  return {
    code: 'page-too-large',
    message: 'The page is larger or deeper nested than any article.',
    remedy: 'Copy the words of the article into a .txt file and import that.',
    file,
    line: null,
  };
}

function unreadable(file: string, why: string): Problem {
  return {
    code: 'page-unreadable',
    message: `The page's main text can't be found: ${why}.`,
    remedy: 'Copy the words of the article into a .txt file and import that.',
    file,
    line: null,
  };
}
