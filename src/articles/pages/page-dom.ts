import { oneSpaced } from '../../language/white-space.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { MarkupSize } from '../read/markup-size.ts';
import { framed } from './frame.ts';

/** A node of a parsed page, as far as reading it needs. */
export interface PageNode {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  /** Lower case; null or absent for text. */
  readonly localName?: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  insertBefore(node: PageNode, before: PageNode | null): void;
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  contains(node: PageNode): boolean;
  /** The nearest element round it that the selector fits, itself included. */
  closest(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** A parsed page. */
export interface PageDocument {
  createElement(name: string): PageElement;
  readonly body: PageElement | null;
  readonly documentElement: PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** How large a page may be. */
export type PageLimits = Pick<Limits, 'elements' | 'nesting'>;

/** Elements that a page may be given as its frame. */
const FRAME = 2;

/**
 * Parses a page on a light DOM that runs no script. Where the file is only a piece of a page, leaves tags out, or has
 * something above or inside the page (an error of the server, another document), it is given the frame that browsers give it.
 */
export async function parsePage(
  html: string,
  limits: PageLimits = DEFAULT_LIMITS,
): Promise<PageDocument> {
  const { parseMarkup } = await import('./dom/parse.ts');
  const size = new MarkupSize({
    elements: limits.elements + FRAME,
    nesting: limits.nesting + FRAME,
  });
  const page = parseMarkup(framed(html), size) as unknown as PageDocument;
  if (CAPITAL_ATTRIBUTE.test(html)) lowerAttributes(page);
  return page;
}

/** The element whose text is the page: its body, or what stands in for one where the page is put together badly. */
export function rootOf(page: PageDocument): PageElement | null {
  const bodies = [page.body, ...Array.from(page.querySelectorAll('body')), page.documentElement];
  return bodies.find((body) => body !== null && hasText(body)) ?? null;
}

function hasText(node: PageNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 && /\S/.test(child.textContent ?? '')) return true;
    if (child.nodeType === 1 && child.localName !== 'script' && hasText(child)) return true;
  }
  return false;
}

/** The text of an element, white space made single; null where it is longer than the given number of characters. */
export function shortText(element: PageElement, most: number): string | null {
  let text = '';
  const add = (node: PageNode): boolean => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (text.length > 4 * most || !add(child)) return false;
    }
    return true;
  };
  const whole = add(element);
  const plain = oneSpaced(text).trim();
  return whole && plain.length <= most ? plain : null;
}

/** An attribute that states something, in capitals: the light DOM keeps them, and then finds no `class` in `CLASS`. */
const CAPITAL_ATTRIBUTE =
  /\s(?:CLASS|ID|NAME|CONTENT|PROPERTY|REL|HREF|LANG|TYPE|ITEMPROP|DATETIME|STYLE|Class|Name|Content|Property|Href|Rel|Style|Type)\s?=/;

function lowerAttributes(page: PageDocument): void {
  for (const element of Array.from(page.querySelectorAll('*'))) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (!/[A-Z]/.test(name) || element.getAttribute(name.toLowerCase()) !== null) continue;
      element.removeAttribute(name);
      element.setAttribute(name.toLowerCase(), value);
    }
  }
}
