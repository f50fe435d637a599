import { oneSpaced } from '../../../language/white-space.ts';
import { children, descendants, type Element, elementText, first, parseXml } from '../dom.ts';
import { rootName } from '../feeds/xml-root.ts';
import type { Found, ImportFormat } from '../format.ts';
import { languageTag } from '../language-tag.ts';
import { withoutBy } from '../press/nexis-labels.ts';
import { type AgencyItem, agencyArticle, replacedBy } from './item.ts';
import { contentOf, nitfArticle } from './nitf.ts';
import { agencyStatus, newestVersion, versionNumber } from './status.ts';

/** NewsML-G2: messages of agencies with items in several versions. */
export const newsml: ImportFormat = {
  name: 'newsml-g2',
  about: 'NewsML-G2 of agencies; the highest version of each item, its status kept',
  recognise: (file) => /^(?:newsMessage|newsItem|packageItem)$/.test(rootName(file)),
  async *read(file, { limits }): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const root = await parseXml(text, limits);
    const elements = root && rootName(file) === 'newsItem' ? [root] : descendants(root, 'newsItem');
    const texts = elements.filter(isText);
    for (const other of elements.filter((element) => !isText(element))) {
      yield {
        passedOver: `no text: ${first(other, 'itemClass')?.getAttribute('qcode') ?? 'another kind of item'}`,
        inside: other.getAttribute('guid'),
      };
    }
    const { kept, replaced } = newestVersion(texts.map(itemOf));
    for (const item of replaced) yield replacedBy(item);
    for (const [index, item] of kept.entries()) yield agencyArticle(item, index + 1, file.file);
    if (elements.length === 0) throw new Error('it holds no news item');
  },
};

function isText(item: Element): boolean {
  const kind = first(item, 'itemClass')?.getAttribute('qcode') ?? 'ninat:text';
  return /text|composite/.test(kind) && first(item, 'contentSet') !== null;
}

function itemOf(item: Element): AgencyItem {
  const meta = children(item, 'itemMeta')[0];
  const content = children(item, 'contentMeta')[0];
  const inline = first(item, 'inlineXML') ?? first(item, 'inlineData');
  const nitf = first(inline, 'nitf');
  const read = nitf ? nitfArticle(nitf) : plainContent(inline);
  const signals = children(meta, 'signal').flatMap((signal) => signal.getAttribute('qcode') ?? []);
  const embargo = elementText(children(meta, 'embargoed')[0]);
  const embargoed = children(meta, 'embargoed').length > 0;
  const status = agencyStatus(
    children(meta, 'pubStatus')[0]?.getAttribute('qcode') ?? null,
    signals,
  );
  const notes = children(meta, 'edNote').flatMap((note) => elementText(note) ?? []);
  const byline = elementText(children(content, 'by')[0]) ?? namesOf(children(content, 'creator'));
  const title = headlineOf(content) ?? read.stated.title ?? null;
  return {
    id: item.getAttribute('guid'),
    version: versionNumber(item.getAttribute('version')),
    stated: {
      ...read.stated,
      title,
      outlet: providerOf(children(meta, 'provider')) ?? read.stated.outlet ?? null,
      byline: read.stated.byline ?? (byline && withoutBy(byline)),
      published:
        elementText(children(meta, 'versionCreated')[0]) ??
        elementText(children(content, 'contentCreated')[0]) ??
        null,
      language: languageTag(
        children(content, 'language')[0]?.getAttribute('tag') ?? item.getAttribute('xml:lang'),
      ),
      databaseId: item.getAttribute('guid'),
      status: status ?? (embargoed ? 'embargoed' : null),
      embargo: status === 'embargoed' || status === null || embargoed ? embargo : null,
      corrections: status === 'corrected' ? notes : [],
      notes: status === 'corrected' ? [] : notes,
    },
    paragraphs: read.paragraphs.filter((text) => text !== title),
    asides: read.asides,
  };
}

/** The first headline that isn't a short form of it, marks inside it included. */
function headlineOf(content: Element | undefined): string | null {
  const headlines = children(content, 'headline');
  const main = headlines.find(
    (line) => !/short|sms|seo|kicker|sub/i.test(line.getAttribute('role') ?? ''),
  );
  return elementText(main ?? headlines[0]);
}

function namesOf(elements: readonly Element[]): string | null {
  return (
    elements.flatMap((element) => elementText(children(element, 'name')[0]) ?? []).join(', ') ||
    null
  );
}

/** Who provides an item: by name, else by the literal that stands for one where that is written as names are. */
function providerOf(providers: readonly Element[]): string | null {
  const literal = providers[0]?.getAttribute('literal') ?? '';
  return namesOf(providers) ?? (/^\p{Lu}\S{0,60} \S/u.test(literal) ? literal : null);
}

/** The words of a content that is no NITF: blocks of markup, or text that blank lines part. */
export function plainContent(inline: Element | null): ReturnType<typeof nitfArticle> {
  const body = first(inline, 'body') ?? inline;
  if (body && body.children.length > 0) return { stated: {}, ...contentOf(body) };
  const paragraphs = (inline?.textContent ?? '')
    .split(/\n\s*\n/)
    .map((text) => oneSpaced(text).trim());
  return { stated: {}, paragraphs: paragraphs.filter((text) => text !== ''), asides: [] };
}
