import { children, type Element, elementText, first, parseXml } from '../dom.ts';
import type { FormatReading } from '../format.ts';
import type { Aside } from '../found.ts';
import { plainContent } from './newsml.ts';
import { nitfArticle } from './nitf.ts';

/** Parts of an item that are none of its text: pictures with captions, graphics, short forms. */
const OTHER_ROLES =
  /caption|photo|picture|image|graphic|thumbnail|quicklook|video|audio|sms|headline/i;

/** The components of an item that hold a text themselves, and what else in it holds words. */
export interface Parts {
  readonly texts: Element[];
  readonly others: { readonly component: Element; readonly rule: string }[];
}

/** Of components that say the same in several ways the first is the text. */
export function partsOf(item: Element): Parts {
  const parts: Parts = { texts: [], others: [] };
  const visit = (component: Element, rule: string | null): void => {
    const role = children(component, 'Role')[0]?.getAttribute('FormalName') ?? '';
    const aside = rule ?? (OTHER_ROLES.test(role) ? 'photo-caption' : null);
    if (children(component, 'ContentItem').some(isText)) {
      if (aside === null) parts.texts.push(component);
      else parts.others.push({ component, rule: aside });
    }
    const same = /^yes$/i.test(component.getAttribute('EquivalentsList') ?? '');
    for (const inner of children(component, 'NewsComponent')) {
      const held = parts.texts.some((text) => component.contains(text));
      visit(inner, aside ?? (same && held ? 'equivalent' : null));
    }
  };
  for (const component of children(item, 'NewsComponent')) visit(component, null);
  return parts;
}

/** Whether a content is words. */
export function isText(content: Element): boolean {
  const kind = children(content, 'MediaType')[0]?.getAttribute('FormalName') ?? 'Text';
  return /^text$/i.test(kind) && elementText(first(content, 'DataContent')) !== null;
}

/** The words of a component: NITF, XHTML or plain, as elements or as a string that holds them. */
export async function contentIn(
  component: Element,
  limits: FormatReading['limits'],
): Promise<ReturnType<typeof nitfArticle>> {
  const read = { stated: {}, paragraphs: [] as string[], asides: [] as Aside[] };
  for (const content of children(component, 'ContentItem').filter(isText)) {
    const data = first(content, 'DataContent');
    const written = (data?.textContent ?? '').trim();
    const markup = /^<[?!a-z]/i.test(written)
      ? await parseXml(`<DataContent>${written.replace(/^<\?[^>]*\?>/, '')}</DataContent>`, limits)
      : null;
    const one = wordsOf(markup ?? data);
    Object.assign(read.stated, one.stated);
    read.paragraphs.push(...one.paragraphs);
    read.asides.push(...one.asides);
  }
  return read;
}

function wordsOf(data: Element | null): ReturnType<typeof nitfArticle> {
  const nitf = first(data, 'nitf');
  return nitf ? nitfArticle(nitf) : plainContent(data);
}
