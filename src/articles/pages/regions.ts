import type { PageElement } from './page-dom.ts';
import { REGION_NAMES, type RegionName } from './region-names.ts';

/** Elements that are parts beside the article by their own nature. */
const BY_ELEMENT: Readonly<Record<string, RegionName>> = {
  nav: 'navigation',
  aside: 'aside',
  footer: 'footer',
  figcaption: 'caption',
  dialog: 'consent',
};
const BY_ROLE: Readonly<Record<string, RegionName>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  complementary: 'aside',
  contentinfo: 'footer',
  dialog: 'consent',
  alertdialog: 'consent',
  tooltip: 'card',
};
/** Elements that hold the article or the whole page, whatever they are called. */
const NEVER: ReadonlySet<string> = new Set('html body main article h1'.split(' '));
/** What an `article` is called that holds a reader's comment: the element is for anything that makes sense by itself. */
const COMMENT = /(?:^|\s)comment(?:-body|-item|-content)?(?:\s|$)/;
/** Longest name that is looked at, in UTF-16 code units: generated names are longer and say nothing. */
const LONGEST_NAME = 300;

/** Tells what part of a page an element is, from its kind, its role and what it is called. */
export class Regions {
  readonly #known = new Map<string, RegionName | null>();

  /** The kind of part; null where nothing says that it is none of the article. */
  of(element: PageElement): RegionName | null {
    const name = element.localName;
    if (name === 'article' && COMMENT.test(element.getAttribute('class') ?? '')) return 'comments';
    if (NEVER.has(name)) return null;
    const byNature = BY_ELEMENT[name] ?? BY_ROLE[element.getAttribute('role') ?? ''];
    if (byNature !== undefined) return byNature;
    const called = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
    if (called.length < 5) return null;
    const known = this.#known.get(called);
    if (known !== undefined) return known;
    const found = byNames(called.slice(0, LONGEST_NAME));
    this.#known.set(called, found);
    return found;
  }
}

function byNames(called: string): RegionName | null {
  const names = called
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+|--+/g, '-')
    .trim();
  for (const [region, pattern] of Object.entries(REGION_NAMES)) {
    if (pattern.test(names)) return region as RegionName;
  }
  return null;
}

/** Whether the page hides an element from everybody. */
export function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:display ?: ?none|visibility ?: ?hidden)/i.test(style);
}
