import { oneSpaced } from '../../language/white-space.ts';

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

/**
 * Parses a page on a light DOM that runs no script. Where the file is only a piece of a page, or something was printed
 * above the page (an error of the server, a style sheet), the page is given the frame that browsers give it.
 */
export async function parsePage(html: string): Promise<PageDocument> {
  const { parseHTML } = await import('linkedom');
  const page = parseHTML(withBody(fromItsBeginning(html))).document as unknown as PageDocument;
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

/** How much may stand above `<html>` to be looked at, in UTF-16 code units: more is none of the page. */
const LONGEST_ABOVE = 20_000;

/** Without what stands above `<html>` other than the doctype, comments and white space. */
function fromItsBeginning(html: string): string {
  for (const { 0: found, index } of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<html\b/gi)) {
    if (found.startsWith('<!--')) continue;
    if (index > LONGEST_ABOVE) return html.slice(index);
    const above = html.slice(0, index).replace(/<!--[\s\S]*?-->|<![a-z][^>]*>|<\?[^>]*>/gi, '');
    return above.trim() === '' ? html : html.slice(index);
  }
  return html;
}

/** The light DOM makes no body of its own where the file is only a piece of a page. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const above = /<\/head\s{0,9}>/i.exec(html) ?? /<html\b[^>]{0,999}>/i.exec(html);
  if (!above) return `<html><body>${html}</body></html>`;
  const end = above.index + above[0].length;
  return `${html.slice(0, end)}<body>${html.slice(end)}`;
}
