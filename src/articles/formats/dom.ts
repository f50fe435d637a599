import { oneSpaced } from '../../language/white-space.ts';
import { exceededBy } from '../read/markup-size.ts';
import { decodeNames } from '../read/named-characters.ts';
import type { FormatLimits } from './limits.ts';

/** A node of a page or an XML document, as far as formats read it. */
export interface Node {
  /** 1 element, 3 text, 4 text in a CDATA section, 8 comment. */
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<Node>;
  readonly parentNode: Node | null;
}

/** An element. */
export interface Element extends Node {
  readonly localName: string;
  readonly children: ArrayLike<Element>;
  readonly outerHTML: string;
  readonly innerHTML: string;
  readonly previousElementSibling: Element | null;
  readonly nextElementSibling: Element | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): ArrayLike<Element>;
  matches(selector: string): boolean;
  contains(node: Node): boolean;
}

/** A document that was larger or deeper nested than the limits allow. */
export class TooNested extends Error {
  override readonly name = 'TooNested';
}

/**
 * Parses XML. No entity is expanded beyond those of XML itself, nothing is fetched, and what is not well formed is read as
 * far as it goes.
 *
 * @returns the root element; null where there is none
 * @throws TooNested
 */
export async function parseXml(text: string, limits: FormatLimits): Promise<Element | null> {
  const plain = withoutDoctype(text.replace(/^\ufeff/, ''));
  guard(plain, true, limits);
  const { DOMParser } = await import('linkedom');
  const document = new DOMParser().parseFromString(plain, 'text/xml');
  return (document as unknown as { documentElement: Element | null }).documentElement;
}

/**
 * Parses a page or a piece of one; attribute names come in lower case.
 *
 * @returns its body
 * @throws TooNested
 */
export async function parseFragment(html: string, limits: FormatLimits): Promise<Element> {
  guard(html, false, limits);
  const { parseHTML } = await import('linkedom');
  const whole = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole.replace(TAG_WITH_CAPITALS, lowered));
  return (document as unknown as { body: Element }).body;
}

/** A start tag of up to 2,000 characters with capital letters in the names of its attributes. */
const TAG_WITH_CAPITALS = /<[a-zA-Z][^<>]{0,2000}>/g;

function lowered(tag: string): string {
  return tag.replace(/(\s)([A-Z][\w-]*)(?==)/g, (_, space, name) => space + name.toLowerCase());
}

/** The internal subset of a document type is where entities are declared. */
function withoutDoctype(xml: string): string {
  const start = /<!DOCTYPE\b/i.exec(xml.slice(0, 20_000));
  if (!start) return xml;
  const from = start.index;
  const inner = xml.indexOf('[', from);
  const end = xml.indexOf('>', from);
  const close = inner > 0 && inner < end ? xml.indexOf(']>', inner) + 1 : end;
  return close <= 0 ? xml : xml.slice(0, from) + xml.slice(close + 1);
}

/** Told before the tree is built: whoever walks it recurses, which is what deep nesting is made against. */
function guard(markup: string, xml: boolean, { markup: longest, nested }: FormatLimits): void {
  const limits = { elements: Number.POSITIVE_INFINITY, nesting: nested };
  if (markup.length > longest || exceededBy(markup, xml, limits) !== null) throw new TooNested();
}

/** What follows the colon of a name: prefixes are the document's own choice. */
export function local(node: { readonly localName?: string | null }): string {
  const name = node.localName ?? '';
  return name.slice(name.indexOf(':') + 1);
}

/** The elements right below one, of these local names or of any. */
export function children(element: Element | null | undefined, ...names: string[]): Element[] {
  const below = Array.from(element?.children ?? []);
  return names.length === 0 ? below : below.filter((child) => names.includes(local(child)));
}

/** Every element below one with one of these local names, in the order of the document. */
export function descendants(element: Element | null | undefined, ...names: string[]): Element[] {
  const found: Element[] = [];
  const visit = (parent: Element) => {
    for (const child of children(parent)) {
      if (names.includes(local(child))) found.push(child);
      visit(child);
    }
  };
  if (element) visit(element);
  return found;
}

/** The first of them. */
export function first(element: Element | null | undefined, ...names: string[]): Element | null {
  for (const name of names) {
    const [one] = descendants(element, name);
    if (one) return one;
  }
  return null;
}

/** The text of an element on one line; null where it has none. */
export function elementText(element: Node | null | undefined): string | null {
  const text = oneSpaced(element?.textContent ?? '').trim();
  return text === '' ? null : decodeNames(text);
}
