import { Attribute, NO_WORD, type Style, styleIn, tokens } from './attributes.ts';
import { capitals } from './capitals.ts';
import { elementsIn } from './elements-in.ts';
import { innerMarkup, isWordsAlone } from './markup.ts';
import { selectorTest } from './selectors.ts';

/** 1 element, 3 text, 8 comment, 9 page, 10 doctype. */
type NodeType = 1 | 3 | 8 | 9 | 10;

/** What all nodes of a page have: a kind, and a place between others. */
export abstract class Node {
  readonly nodeType: NodeType;
  readonly localName: string;
  parentNode: Parent | null = null;
  previousSibling: Node | null = null;
  nextSibling: Node | null = null;
  firstChild: Node | null = null;

  constructor(nodeType: NodeType, localName: string) {
    this.nodeType = nodeType;
    this.localName = localName;
  }

  abstract get textContent(): string;

  get nextElementSibling(): Element | null {
    let next = this.nextSibling;
    while (next !== null && next.nodeType !== 1) next = next.nextSibling;
    return next as Element | null;
  }

  get previousElementSibling(): Element | null {
    let before = this.previousSibling;
    while (before !== null && before.nodeType !== 1) before = before.previousSibling;
    return before as Element | null;
  }

  /** Takes it out of the page with all that is in it. */
  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (parentNode === null) return;
    if (previousSibling === null) parentNode.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) parentNode.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }
}

/** Words between tags, a comment, or the doctype. */
export class Words extends Node {
  readonly textContent: string;

  constructor(nodeType: 3 | 8 | 10, words: string) {
    super(nodeType, nodeType === 3 ? '#text' : '#other');
    this.textContent = words;
  }

  get nodeName(): string {
    return this.localName;
  }

  get childNodes(): Node[] {
    return [];
  }
}

/** What other nodes stand in. Lists of nodes are those of the moment: they do not change as the page does. */
export abstract class Parent extends Node {
  lastChild: Node | null = null;

  /** The words in it and in the elements in it. */
  get textContent(): string {
    let text = '';
    for (let child = this.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType === 3 || child.nodeType === 1) text += child.textContent;
    return text;
  }

  get childNodes(): Node[] {
    const nodes: Node[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): Element[] {
    return this.childNodes.filter((node): node is Element => node.nodeType === 1);
  }

  get firstElementChild(): Element | null {
    const { firstChild } = this;
    return firstChild === null || firstChild.nodeType === 1
      ? (firstChild as Element | null)
      : firstChild.nextElementSibling;
  }

  /** @param before a node in this one; null for the end */
  insertBefore(node: Node, before: Node | null): Node {
    if (node === before) return node;
    node.remove();
    const previous = before === null ? this.lastChild : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous === null) this.firstChild = node;
    else previous.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    return node;
  }

  appendChild(node: Node): Node {
    return this.insertBefore(node, null);
  }

  removeChild(node: Node): Node {
    node.remove();
    return node;
  }

  replaceChild(node: Node, replaced: Node): Node {
    const next = replaced.nextSibling;
    replaced.remove();
    this.insertBefore(node, next);
    return replaced;
  }

  contains(node: Node): boolean {
    let at: Node | null = node;
    while (at !== null && at !== this) at = at.parentNode;
    return at === this;
  }

  /** By the name as it was given, or in capitals: an element made as `DIV` is no `div`. Templates are looked into. */
  getElementsByTagName(name: string): Element[] {
    const fits = (element: Element) => element.localName === name || element.tagName === name;
    return elementsIn<Element>(this, fits, true);
  }

  /** Templates are not looked into. */
  querySelectorAll(selectors: string): Element[] {
    return elementsIn<Element>(this, selectorTest(selectors), false);
  }
}

/** The page an element is of. */
export interface OwnerPage {
  createElement(name: string): Element;
  /** The nodes of a piece of a page, in a page of their own. */
  pieceOf(html: string): Parent;
}

/** An element of a page, as far as reading it and Readability ask. */
export class Element extends Parent {
  readonly ownerDocument: OwnerPage;
  readonly tagName: string;
  /** Whether it is part of a drawing: there a class is no word. */
  readonly drawn: boolean;
  readonly attributes: Attribute[] = [];

  constructor(ownerDocument: OwnerPage, localName: string, drawn = false) {
    super(1, localName);
    this.ownerDocument = ownerDocument;
    this.tagName = capitals(localName);
    this.drawn = drawn;
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.drawn ? (NO_WORD as unknown as string) : (this.getAttribute('class') as string);
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get src(): string | undefined {
    return this.#ofPicture('src');
  }

  get srcset(): string | undefined {
    return this.#ofPicture('srcset');
  }

  #ofPicture(name: string): string | undefined {
    return this.tagName === 'IMG' && !this.drawn ? (this.getAttribute(name) ?? '') : undefined;
  }

  get style(): Style {
    return styleIn(this.getAttribute('style'));
  }

  get innerHTML(): string {
    return innerMarkup(this);
  }

  set innerHTML(html: string) {
    while (this.firstChild !== null) this.firstChild.remove();
    const piece = isWordsAlone(this)
      ? [new Words(3, html)]
      : this.ownerDocument.pieceOf(html).childNodes;
    for (const node of piece) this.appendChild(node);
  }

  /** Null where it has none; without a class the empty one. */
  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return name === 'class' ? '' : null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.some((attribute) => attribute.name === name);
  }

  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((attribute) => attribute.name === name);
    if (known) known.value = name === 'class' ? tokens(value) : value;
    else this.attributes.unshift(new Attribute(name, value));
  }

  setAttributeNode(attribute: Attribute): void {
    this.removeAttribute(attribute.name);
    this.attributes.unshift(attribute);
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  closest(selectors: string): Element | null {
    const fits = selectorTest(selectors);
    let at: Parent | null = this;
    while (at !== null && !(at.nodeType === 1 && fits(at as Element))) at = at.parentNode;
    return at as Element | null;
  }
}
