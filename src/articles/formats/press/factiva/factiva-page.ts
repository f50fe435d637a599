import { children, type Element, elementText } from '../../dom.ts';
import type { Found } from '../../format.ts';
import { leftOut } from '../../found.ts';
import { FACTIVA_CODES, factivaArticle } from './factiva-fields.ts';
import { factsByPlace, withoutTail } from './factiva-place.ts';

/** The articles of a page of Factiva, each in an element of the class `article`. */
export function* factivaPage(body: Element, file: string): Generator<Found> {
  const all = Array.from(body.querySelectorAll('.article'));
  const articles = all.filter(
    (article) => !all.some((other) => other !== article && other.contains(article)),
  );
  for (const [index, article] of articles.entries()) {
    const fields = codedFields(article) ?? freeFields(article);
    const language = languageOf(article);
    if (language && !fields.has('LA')) fields.set('LA', [language]);
    yield factivaArticle(fields, index + 1, file);
  }
  const footer = elementText(body.querySelector('#pageFooter'));
  if (footer) yield leftOut([{ text: footer, rule: 'copyright' }]);
}

/** Rows of a table, a code and its value each; null where the article is not laid out so. */
function codedFields(article: Element): Map<string, readonly string[]> | null {
  const fields = new Map<string, readonly string[]>();
  for (const row of Array.from(article.querySelectorAll('tr'))) {
    const [label, value] = children(row, 'td', 'th');
    const code =
      elementText(label)
        ?.replace(/\u00a0/g, '')
        .trim() ?? '';
    if (value && FACTIVA_CODES.has(code)) fields.set(code, paragraphsOf(value));
  }
  return fields.has('HD') ? fields : null;
}

function paragraphsOf(cell: Element): string[] {
  const paragraphs = Array.from(cell.querySelectorAll('p, pre'));
  const texts = (paragraphs.length > 0 ? paragraphs : [cell]).flatMap((p) => elementText(p) ?? []);
  return texts;
}

/** Facts by their place, then paragraphs; publisher and number at the end. */
function freeFields(article: Element): Map<string, readonly string[]> {
  const headline = article.querySelector('[class*="Headline"]') ?? article.querySelector('#hd');
  const author = elementText(article.querySelector('.author'));
  const { text, tail } = withoutTail(textIn(article));
  const fields = new Map([
    ...factsByPlace(factsIn(article, headline), author),
    ['TD', text] as const,
    ...tail,
  ]);
  fields.set('HD', [elementText(headline) ?? '']);
  return fields;
}

function factsIn(article: Element, headline: Element | null): string[] {
  const blocks = Array.from(article.querySelectorAll('div')).filter(
    (div) =>
      !div.querySelector('div, p') &&
      div.getAttribute('class') !== 'author' &&
      !div.contains(headline as Element),
  );
  return blocks.flatMap((div) => elementText(div) ?? []);
}

function textIn(article: Element): string[] {
  const marked = Array.from(article.querySelectorAll('p.articleParagraph, pre.articleParagraph'));
  const plain = Array.from(article.querySelectorAll('p')).filter(
    (p) =>
      !marked.includes(p) && !p.querySelector('div') && (marked.length === 0 || isBelow(p, marked)),
  );
  return [...marked, ...plain].flatMap((p) => elementText(p) ?? []);
}

/** Whether a paragraph is one of those that follow the last of the text. */
function isBelow(p: Element, marked: readonly Element[]): boolean {
  let at: Element | null = marked.at(-1)?.nextElementSibling ?? null;
  while (at && at !== p) at = at.nextElementSibling;
  return at === p;
}

/** Its class begins with the language: `deArticle`. */
function languageOf(article: Element): string | null {
  return /(?:^|\s)([a-z]{2})Article\b/.exec(article.getAttribute('class') ?? '')?.[1] ?? null;
}
