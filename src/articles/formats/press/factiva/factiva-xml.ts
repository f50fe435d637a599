import { children, descendants, type Element, elementText, first, parseXml } from '../../dom.ts';
import { rootName } from '../../feeds/xml-root.ts';
import type { Found, ImportFormat } from '../../format.ts';
import { factivaArticle } from './factiva-fields.ts';

/** Factiva as its services gave it in XML. */
export const factivaXml: ImportFormat = {
  name: 'factiva-xml',
  about: 'Factiva in XML',
  recognise: (file) =>
    /^(?:PPSResponse|ppsArticleResponse|ppsarticleResultSet|ppsarticle|GetArticleResponse)$/i.test(
      rootName(file),
    ) ||
    (/<(?:\w+:)?accessionNo>/.test(file.head) &&
      /<(?:\w+:)?(?:leadParagraph|tailParagraphs|headline)>/.test(file.head)),
  async *read(file, { limits }): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const articles = descendants(await parseXml(text, limits), 'article');
    if (articles.length === 0) throw new Error('it holds no article');
    for (const [index, article] of articles.entries()) {
      yield factivaArticle(fieldsOf(article), index + 1, file.file);
    }
  },
};

/** Elements that state one value, by Factiva's code for it. */
const STATED = {
  HD: 'headline',
  SN: 'sourceName',
  BY: 'byline',
  SE: 'sectionName',
  PG: 'pages',
  ED: 'edition',
  LA: 'baseLanguage',
  AN: 'accessionNo',
  CY: 'copyright',
  WC: 'wordCount',
  PUB: 'publisherName',
};

function fieldsOf(article: Element): Map<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  for (const [code, name] of Object.entries(STATED)) {
    const text = elementText(first(article, name));
    if (text !== null) fields.set(code, [text]);
  }
  const date = first(article, 'publicationDate');
  const printed = elementText(first(date, 'dateTime', 'date')) ?? elementText(date);
  if (printed !== null) fields.set('PD', [printed]);
  fields.set('LP', paragraphsOf(children(article, 'leadParagraph')));
  fields.set('TD', paragraphsOf(children(article, 'tailParagraphs')));
  fields.set('CX', paragraphsOf(children(article, 'corrections', 'correction')));
  fields.set('ART', paragraphsOf(children(article, 'artWork', 'artwork')));
  return fields;
}

/** Older files put the lead right into its element. */
function paragraphsOf(elements: readonly Element[]): string[] {
  const paragraphs = elements.flatMap((element) => {
    const inside = descendants(element, 'paragraph');
    return inside.length > 0 ? inside : [element];
  });
  return paragraphs.flatMap((paragraph) => elementText(paragraph) ?? []);
}
