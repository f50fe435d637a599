import type { FrontMatter } from '../../front-matter.ts';
import {
  children,
  descendants,
  type Element,
  elementText,
  first,
  local,
  type Node,
  parseXml,
} from '../dom.ts';
import { rootName } from '../feeds/xml-root.ts';
import type { Found, ImportFormat } from '../format.ts';
import type { Aside } from '../found.ts';
import { languageTag } from '../language-tag.ts';
import { withoutBy } from '../press/nexis-labels.ts';
import { agencyArticle } from './item.ts';
import { agencyStatus, versionNumber } from './status.ts';

/** NITF, an article as agencies and newsrooms exchange it. */
export const nitf: ImportFormat = {
  name: 'nitf',
  about: 'NITF of agencies',
  recognise: (file) => rootName(file) === 'nitf',
  async *read(file, { limits }): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const root = await parseXml(text, limits);
    if (!root) throw new Error('it holds no elements');
    const id = first(root, 'doc-id')?.getAttribute('id-string') ?? null;
    const version = versionNumber(first(root, 'du-key')?.getAttribute('version'));
    yield {
      ...agencyArticle({ id, version, ...nitfArticle(root) }, 1, file.file),
      place: null,
    } as Found;
  },
};

/** What a document of NITF states and says. */
export function nitfArticle(root: Element): {
  stated: Partial<FrontMatter>;
  paragraphs: string[];
  asides: Aside[];
} {
  const head = first(root, 'body.head');
  const content = first(root, 'body.content');
  const pub = first(root, 'pubdata');
  const issued = first(root, 'date.issue')?.getAttribute('norm') ?? null;
  const release = first(root, 'date.release')?.getAttribute('norm') ?? null;
  const bylines = descendants(head, 'byline').flatMap((one) => bylineOf(one) ?? []);
  const { paragraphs, asides, captions } = contentOf(content);
  const credits = paragraphs.filter((text) => CREDIT.test(text));
  const status = agencyStatus(first(root, 'docdata')?.getAttribute('management-status') ?? null);
  const beside = [
    ...descendants(head, 'hl2'),
    ...descendants(head, 'dateline'),
    ...descendants(head, 'abstract'),
    ...descendants(first(root, 'body.end'), 'tagline'),
  ];
  return {
    stated: {
      title: elementText(first(head, 'hl1')) ?? elementText(first(root, 'title')),
      outlet: pub?.getAttribute('name') ?? elementText(first(first(head, 'distributor'), 'org')),
      byline: bylines.join(', ') || null,
      published: issued ?? pub?.getAttribute('date.publication') ?? null,
      section: pub?.getAttribute('position.section') ?? null,
      page: pub?.getAttribute('position.sequence') ?? null,
      language: languageTag(root.getAttribute('baselang') ?? root.getAttribute('xml:lang')),
      databaseId: first(root, 'doc-id')?.getAttribute('id-string') ?? null,
      status,
      embargo: status === 'embargoed' ? release : null,
      captions,
    },
    paragraphs: paragraphs.filter((text) => !CREDIT.test(text)),
    asides: [
      ...asides,
      ...credits.map((text) => ({ text, rule: 'credits' })),
      ...beside.flatMap((element) => {
        const text = elementText(element);
        return text === null ? [] : [{ text, rule: RULES[local(element)] ?? 'label' }];
      }),
    ],
  };
}

const RULES: Readonly<Record<string, string>> = {
  hl2: 'sub-headline',
  dateline: 'dateline',
  abstract: 'abstract',
  tagline: 'tagline',
};
/** "(©PIER)" at the end of an agency's text. */
const CREDIT = /^[([]?©[^.]{1,40}[)\]]?$|^\([A-Z][A-Za-z/ -]{1,12}\)$/;

/** Name and office, the word for "by" taken off. */
function bylineOf(byline: Element | null): string | null {
  const office = elementText(first(byline, 'byttl'));
  const whole = elementText(byline);
  const text =
    office !== null && whole?.endsWith(office)
      ? `${whole.slice(0, -office.length).replace(/(?<![\s,;])[\s,;]+$/, '')}, ${office}`
      : whole;
  return text === null ? null : withoutBy(text.replace(/(?<!\s)\s+,/g, ',').replace(/[,;]$/, ''));
}

interface NitfContent {
  readonly paragraphs: string[];
  readonly asides: Aside[];
  readonly captions: string[];
}

/** Every block of the text in its order, inline elements whole; captions of media apart. */
export function contentOf(content: Element | null): NitfContent {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  const visit = (node: Element) => {
    const name = local(node);
    if (name === 'media-caption' || name === 'figcaption') captions.push(elementText(node) ?? '');
    else if (name === 'media-producer' || name === 'media-reference') return;
    else if (TEXT_BLOCKS.has(name) || isBare(node)) {
      const text = elementText(node);
      if (text !== null) paragraphs.push(text);
    } else for (const child of children(node)) visit(child);
  };
  if (content) visit(content);
  return { paragraphs, asides: [], captions: captions.filter((text) => text !== '') };
}

const TEXT_BLOCKS: ReadonlySet<string> = new Set(
  'p hl2 hl3 hl4 h1 h2 h3 h4 h5 h6 li dt dd td th pre blockquote-p credit bq-p'.split(' '),
);

/** Words right in a block, without a paragraph of their own. */
function isBare(node: Element): boolean {
  return (
    Array.from(node.childNodes as ArrayLike<Node>).some(
      (child) => child.nodeType === 3 && (child.textContent ?? '').trim() !== '',
    ) && !descendants(node, 'p').length
  );
}

/** NITF that came as a string inside another format. */
export async function nitfIn(xml: string, limits: Parameters<typeof parseXml>[1]) {
  const root = await parseXml(xml, limits);
  return root ? nitfArticle(root) : null;
}
