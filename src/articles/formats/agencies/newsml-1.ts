import {
  children,
  descendants,
  type Element,
  elementText,
  first,
  local,
  parseXml,
} from '../dom.ts';
import { rootName } from '../feeds/xml-root.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import type { Aside } from '../found.ts';
import { languageTag } from '../language-tag.ts';
import { withoutBy } from '../press/nexis-labels.ts';
import { type AgencyItem, agencyArticle, replacedBy } from './item.ts';
import { contentIn, isText, type Parts, partsOf } from './newsml-1-parts.ts';
import { agencyStatus, newestVersion, versionNumber } from './status.ts';

/** NewsML 1.0 to 1.2, before NewsML-G2: items in revisions, each of components with their own lines and contents. */
export const newsmlOne: ImportFormat = {
  name: 'newsml-1',
  about: 'NewsML 1.0 to 1.2 of agencies; the highest revision of each item, its status kept',
  recognise: (file) => rootName(file) === 'NewsML',
  async *read(file, { limits }): AsyncGenerator<Found> {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const elements = descendants(await parseXml(text, limits), 'NewsItem');
    if (elements.length === 0) throw new Error('it holds no news item');
    const items: AgencyItem[] = [];
    for (const element of elements) {
      const kind = otherKind(element);
      if (kind === null) items.push(...(await itemsOf(element, limits)));
      else yield { passedOver: `no text: ${kind}`, inside: sharedBy(element).id };
    }
    const { kept, replaced } = newestVersion(items);
    for (const item of replaced) yield replacedBy(item);
    for (const [index, item] of kept.entries()) yield agencyArticle(item, index + 1, file.file);
  },
};

/** What an item is that holds no text and is not taken back: a picture, a film; null where it is a text. */
function otherKind(item: Element): string | null {
  const contents = descendants(item, 'ContentItem');
  if (contents.length === 0 || contents.some(isText)) return null;
  if (sharedBy(item).stated.status === 'withdrawn') return null;
  return first(contents[0], 'MediaType')?.getAttribute('FormalName') ?? 'another kind of item';
}

/** The text items of a news item: one for each component that holds a text, the first under the item's own id. */
async function itemsOf(item: Element, limits: FormatReading['limits']): Promise<AgencyItem[]> {
  const { texts, others } = partsOf(item);
  const shared = sharedBy(item);
  if (texts.length === 0) return [{ ...shared, paragraphs: [], asides: [] }];
  const items: AgencyItem[] = [];
  for (const [at, component] of texts.entries()) {
    const read = await contentIn(component, limits);
    const own = { ...shared.stated, ...linesOf(component, item) };
    const title = own.title ?? read.stated.title ?? null;
    items.push({
      id: shared.id === null || at === 0 ? shared.id : `${shared.id}#${at + 1}`,
      version: shared.version,
      stated: { ...read.stated, ...own, title, byline: own.byline ?? read.stated.byline ?? null },
      paragraphs: read.paragraphs.filter((text) => text !== title),
      asides: [...read.asides, ...componentsRound(component, item).flatMap(beside)],
    });
  }
  const [main, ...rest] = items;
  return main === undefined ? [] : [await withOthers(main, others, limits), ...rest];
}

/** Captions are kept with the article, whatever else holds words is listed beside it. */
async function withOthers(
  main: AgencyItem,
  others: Parts['others'],
  limits: FormatReading['limits'],
): Promise<AgencyItem> {
  const captions: string[] = [];
  const asides: Aside[] = [...main.asides];
  for (const { component, rule } of others) {
    const { paragraphs } = await contentIn(component, limits);
    const kept = rule === 'photo-caption';
    if (kept) captions.push(...paragraphs);
    asides.push(
      ...paragraphs.map((text) => ({ text, rule, ...(kept && { keptAs: 'captions' as const }) })),
    );
  }
  return { ...main, stated: { ...main.stated, captions }, asides };
}

/** What an item states for all its components. */
function sharedBy(item: Element): Pick<AgencyItem, 'id' | 'version' | 'stated'> {
  const identity = first(item, 'NewsIdentifier');
  const management = children(item, 'NewsManagement')[0];
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map((name) =>
    elementText(first(identity, name)),
  );
  const id = parts.includes(null) ? null : `urn:newsml:${parts.join(':')}`;
  const named = (name: string) => children(management, name)[0]?.getAttribute('FormalName') ?? null;
  const signals = children(management, 'Instruction').flatMap(
    (one) => one.getAttribute('FormalName') ?? [],
  );
  const status = agencyStatus(named('Status'), signals);
  const change = first(management, 'StatusWillChange');
  return {
    id,
    version: versionNumber(elementText(first(identity, 'RevisionId'))),
    stated: {
      published:
        elementText(first(management, 'ThisRevisionCreated')) ??
        elementText(first(management, 'FirstCreated')) ??
        elementText(first(identity, 'DateId')),
      language: languageTag(item.getAttribute('xml:lang')),
      databaseId: id,
      status,
      embargo: status === 'embargoed' ? elementText(first(change, 'DateAndTime')) : null,
    },
  };
}

/** What a component states by its own lines or those of the components round it. */
function linesOf(component: Element, item: Element): AgencyItem['stated'] {
  const round = componentsRound(component, item);
  const stated = (read: (one: Element) => string | null) =>
    round.map(read).find((text) => text !== null) ?? null;
  const line = (name: string) =>
    stated((one) => elementText(children(children(one, 'NewsLines')[0], name)[0]));
  const party = (name: string) =>
    stated((one) => partyOf(children(one, 'AdministrativeMetadata')[0], name));
  const byline = line('ByLine') ?? party('Creator');
  const language = stated(
    (one) =>
      children(children(one, 'DescriptiveMetadata')[0], 'Language')[0]?.getAttribute(
        'FormalName',
      ) ?? null,
  );
  return {
    title: line('HeadLine'),
    outlet: party('Provider') ?? party('Source'),
    byline: byline && withoutBy(byline),
    ...(language && { language: languageTag(language) }),
    notes: round.flatMap((one) =>
      newsLines(one).flatMap(({ kind, text }) => (NOTE.test(kind) ? [text] : [])),
    ),
  };
}

function componentsRound(component: Element, item: Element): Element[] {
  const round: Element[] = [];
  let one: Element | null = component;
  while (one !== null && one !== item) {
    round.push(one);
    one = one.parentNode as Element | null;
  }
  return round;
}

const NOTE = /advisory|note|correction|instruction|advis/i;

function newsLines(component: Element): { kind: string; text: string }[] {
  return children(children(component, 'NewsLines')[0], 'NewsLine').flatMap((line) => {
    const text = elementText(children(line, 'NewsLineText')[0]);
    const kind = children(line, 'NewsLineType')[0]?.getAttribute('FormalName') ?? '';
    return text === null ? [] : [{ kind, text }];
  });
}

function partyOf(metadata: Element | undefined, name: string): string | null {
  const party = first(children(metadata, name)[0], 'Party');
  const named = first(party, 'Name') ?? null;
  return elementText(named) ?? party?.getAttribute('FormalName')?.trim() ?? null;
}

/** The lines beside a text, to be listed as left out. */
function beside(component: Element): Aside[] {
  const lines = children(children(component, 'NewsLines')[0]);
  const other = lines.flatMap((line): Aside[] => {
    const text = elementText(line);
    const rule = RULES[local(line)];
    return text === null || rule === undefined ? [] : [{ text, rule }];
  });
  const rest = newsLines(component).filter(({ kind }) => !NOTE.test(kind));
  return [...other, ...rest.map(({ text }) => ({ text, rule: 'label' }))];
}

const RULES: Readonly<Record<string, string>> = {
  SubHeadLine: 'sub-headline',
  DateLine: 'dateline',
  CopyrightLine: 'copyright',
  CreditLine: 'credits',
  SeriesLine: 'label',
  SlugLine: 'label',
  KeywordLine: 'label',
};
