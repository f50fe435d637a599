import { oneSpaced } from '../../../../language/white-space.ts';
import type { FrontMatter } from '../../../front-matter.ts';
import { bylineOf } from '../../../import/clean/bylines.ts';
import { children, type Element, elementText, type Node } from '../../dom.ts';
import type { Found } from '../../format.ts';
import { type Aside, found, leftOut } from '../../found.ts';
import { agreedLanguage } from '../agreed-language.ts';
import { withoutText } from '../without-text.ts';
import { type HeaderFacts, headerFacts } from './europresse-header.ts';

/** An article of Europresse under way, whichever layout it came in. */
interface Told extends HeaderFacts {
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly paragraphs: readonly string[];
  readonly captions?: readonly string[];
  readonly asides: readonly Aside[];
}

/** The articles of a page of Europresse: `article` elements each, or tables with the paper's name in a span. */
export function* europressePage(body: Element, file: string): Generator<Found> {
  const names = Array.from(body.querySelectorAll('.DocPublicationName'));
  const language = languageOf(body);
  for (const [index, name] of names.entries()) {
    const article = closest(name, 'article');
    const told = article ? ofArticle(article) : ofTable(closest(name, 'td') ?? body, name);
    yield articleOf(told, language, index + 1, file);
  }
  const buttons = Array.from(body.querySelectorAll('form, input[type="button"]'));
  const labels = buttons.flatMap(
    (button) => button.getAttribute('value') ?? elementText(button) ?? [],
  );
  if (labels.length > 0) yield leftOut(labels.map((text) => ({ text, rule: 'button' })));
}

function articleOf(told: Told, language: string | null, number: number, file: string): Found {
  const {
    outlet,
    title,
    byline,
    published,
    section,
    page,
    paragraphs,
    captions = [],
    asides,
  } = told;
  if (paragraphs.length === 0) return withoutText(`Article ${number}`, title, file);
  const id = asides.map(({ text }) => NUMBER.exec(text)?.[1]).find((found) => found !== undefined);
  const stated: Partial<FrontMatter> = {
    title,
    outlet:
      outlet?.replace(/(?:(?<!\s)\s+)?,? (?:no|n°|nº|num)\.? ?\d[\d\s-]*$/i, '').trim() ?? null,
    byline,
    published,
    section,
    page,
    language: language ?? agreedLanguage(paragraphs, published),
    databaseId: id ?? null,
    captions,
  };
  return found({ place: id ?? number, stated, paragraphs, asides });
}

/** "news·20250815·PN·0001" */
const NUMBER = /\b(news·\d{8}·[\p{L}\p{N}]{1,12}·[\w-]{2,40})/u;

/** Newer pages: everything has an element of its own. */
function ofArticle(article: Element): Told {
  const text = article.querySelector('.docOcurrContainer') ?? article.querySelector('section');
  const title = article.querySelector('.titreArticleVisu');
  const header = article.querySelector('header') ?? article;
  const author =
    article.querySelector('.docAuthors') ?? authorAfter(article.querySelector('.titreArticle'));
  const name = article.querySelector('.DocPublicationName');
  const headerSpans = Array.from(article.querySelectorAll('.DocHeader'));
  const headers = headerSpans.map((span) => elementText(span) ?? '');
  const beside = [
    ...children(header, 'div').filter((div) => !div.getAttribute('class')),
    ...Array.from(article.querySelectorAll('.titreArticle p')).filter((p) => p !== title),
  ].filter((div) => div !== author && !div.querySelector('.DocHeader, .DocPublicationName'));
  const aside = Array.from(article.querySelectorAll('aside p, aside li'));
  const read = [name, title, author, text, ...beside, ...aside].filter((one) => one !== null);
  const used = new Set<Node>([...read, ...headerSpans]);
  const others = runsOf(article, used, null).map(({ text: words }) => words);
  const signed = author ? undefined : others.find((words) => bylineOf(words) !== null);
  return {
    ...headerFacts(headers),
    outlet: elementText(name),
    title: elementText(title),
    byline: elementText(author) ?? (signed === undefined ? null : bylineOf(signed)),
    paragraphs: text
      ? runsOf(text, new Set([...aside, ...headerSpans, title, name]), null).map(
          ({ text: words }) => words,
        )
      : [],
    captions: captionsIn(aside),
    asides: [
      ...beside.flatMap((element) => asideOf(element, 'kicker')),
      ...aside.flatMap((element) => asideOf(element, 'notes')),
      ...others
        .filter((words) => words !== signed)
        .map((words) => ({
          text: words,
          rule: /^(?:©|\(c\))/i.test(words) ? 'copyright' : 'certificate',
        })),
    ],
  };
}

/** The block after the headline's, where it is short enough for a name. */
function authorAfter(title: Element | null): Element | null {
  const next = title?.nextElementSibling ?? null;
  const words = elementText(next)?.split(' ').length ?? 0;
  return words > 0 && words <= 10 ? next : null;
}

function captionsIn(paragraphs: readonly Element[]): string[] {
  const texts = paragraphs.flatMap((p) => elementText(p) ?? []);
  const label = texts.findIndex((text) => /^illustration/i.test(text));
  return label < 0 ? [] : texts.slice(label + 1).filter((text) => !/ ?: ?$/.test(text));
}

function asideOf(element: Element, rule: string): Aside[] {
  const text = elementText(element);
  return text === null ? [] : [{ text, rule: /^©/.test(text) ? 'copyright' : rule }];
}

/** Older pages: everything stands in one cell, parted by line breaks and empty paragraphs. */
function ofTable(cell: Element, name: Element): Told {
  const title = cell.querySelector('.TitreArticleVisu, .titreArticleVisu');
  const spans = Array.from(cell.querySelectorAll('.DocHeader'));
  const runs = runsOf(cell, new Set<Node>([name, ...spans]), title);
  const headers = spans.map((span) => span.textContent ?? '');
  const kickers = runs.filter(({ below }) => !below);
  const below = runs.filter((run) => run.below);
  const end = below.findIndex(({ text }) =>
    /^(?:©|\(c\)|numéro de document|document number)/i.test(text),
  );
  const words = end < 0 ? below : below.slice(0, end);
  const [first] = words;
  const signed =
    first &&
    words.length > 1 &&
    first.text.split(' ').length <= 10 &&
    !/[.?!»”"]$/.test(first.text);
  return {
    ...headerFacts([headers.join('')]),
    outlet: elementText(name),
    title: elementText(title),
    byline: signed ? first.text : null,
    paragraphs: words.slice(signed ? 1 : 0).map(({ text }) => text),
    asides: [
      ...kickers.map(({ text }) => ({ text, rule: 'kicker' })),
      ...(end < 0 ? [] : below.slice(end)).map(({ text }) => ({
        text,
        rule: /^(?:©|\(c\))/i.test(text) ? 'copyright' : 'certificate',
      })),
    ],
  };
}

/** Runs of text that no break parts, by whether they stand below the headline; what is read already is passed over. */
function runsOf(
  root: Element,
  read: ReadonlySet<Node | null>,
  title: Element | null,
): { text: string; below: boolean }[] {
  const runs: { text: string; below: boolean }[] = [];
  let text = '';
  let below = false;
  const end = () => {
    const words = oneSpaced(text).trim();
    if (words !== '') runs.push({ text: words, below });
    text = '';
  };
  const visit = (node: Node) => {
    if (read.has(node)) return;
    if (node === title) {
      end();
      below = true;
      return;
    }
    if (node.nodeType === 3) text += node.textContent ?? '';
    const block = BREAKS.test(node.localName ?? '');
    if (block) end();
    for (const child of Array.from(node.childNodes)) visit(child);
    if (block) end();
  };
  visit(root);
  end();
  return runs;
}

const BREAKS =
  /^(?:br|p|div|table|tr|td|th|ul|ol|li|dl|dt|dd|h\d|blockquote|section|header|footer|aside|figure|figcaption)$/;

function closest(element: Element, name: string): Element | null {
  let at: Node | null = element;
  while (at && at.localName !== name) at = at.parentNode;
  return at as Element | null;
}

/** Articles don't state their language; where the certificate is printed in one it is the interface's only. */
function languageOf(body: Element): string | null {
  return body.querySelector('article[lang]')?.getAttribute('lang') ?? null;
}
