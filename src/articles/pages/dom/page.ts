import { Element, type Node, type OwnerPage, Parent, Words } from './nodes.ts';

/** A parsed page. It has a head and a body once it was asked for them, in the places where pages have them. */
export class Page extends Parent implements OwnerPage {
  readonly documentURI: null = null;
  readonly #parse: (html: string, into: Page) => void;

  /** @param parse reads markup into a page */
  constructor(parse: (html: string, into: Page) => void) {
    super(9, '#document');
    this.#parse = parse;
  }

  get documentElement(): Element | null {
    return this.firstElementChild;
  }

  get head(): Element {
    const root = this.documentElement as Element;
    const first = root.firstElementChild;
    if (first?.tagName === 'HEAD') return first;
    const head = this.createElement('head');
    root.insertBefore(head, root.firstChild);
    return head;
  }

  get body(): Element {
    const { head } = this;
    const next = head.nextElementSibling;
    if (next?.tagName === 'BODY') return next;
    const body = this.createElement('body');
    (head.parentNode as Parent).insertBefore(body, head.nextSibling);
    return body;
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  /** What the page says its addresses are counted from; null where it says nothing. */
  get baseURI(): string | null {
    return this.querySelectorAll('base')[0]?.getAttribute('href') ?? null;
  }

  createElement(name: string): Element {
    return new Element(this, name);
  }

  createTextNode(words: string): Node {
    return new Words(3, words);
  }

  pieceOf(html: string): Parent {
    const piece = new Page(this.#parse);
    this.#parse(html, piece);
    return piece;
  }
}
