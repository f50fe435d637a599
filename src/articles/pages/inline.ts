import type { PageElement, PageNode } from './page-dom.ts';
import { isHidden } from './regions.ts';

/** Bold and italics. */
const STRESSED: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i']);

/** Whether an element is a question in bold or italics that words follow: an interviewer's, and the answer begins after it. */
export function isStressedQuestion(element: PageElement): boolean {
  if (!STRESSED.has(element.localName) || !/[?？]\s*$/u.test(element.textContent ?? ''))
    return false;
  return /\S/.test(textAfter(element));
}

/** The words of whatever stands after an element in the same parent. */
function textAfter(element: PageElement): string {
  let text = '';
  for (let next = element.nextSibling; next !== null && text.trim() === ''; next = next.nextSibling)
    text += next.textContent ?? '';
  return text;
}

/** Whether nothing but elements stands beside an element. */
export function standsAlone(element: PageElement): boolean {
  const round = element.parentNode;
  if (round === null) return true;
  const known = ALONE.get(round);
  if (known !== undefined) return known;
  let alone = true;
  for (let child = round.firstChild; child !== null && alone; child = child.nextSibling) {
    alone = child.nodeType !== 3 || !/\S/.test(child.textContent ?? '');
  }
  ALONE.set(round, alone);
  return alone;
}

/** What was found of the element round: asked for each of ten thousand pieces of a line, it is walked once. */
const ALONE = new WeakMap<PageNode, boolean>();

/** Whether an element holds no words. */
export function isBlank(element: PageElement): boolean {
  return !/\S/.test(element.textContent ?? '');
}

/** Fewest links in a card on whoever a sentence names. */
const CARD_LINKS = 2;

/**
 * Whether an element in a sentence is a card that shows when the pointer is over a name: it begins with a picture, which no
 * part of a sentence does, and has links of its own.
 */
export function isPicturedCard(element: PageElement): boolean {
  return beginsWithPicture(element) === true && linksIn(element, CARD_LINKS) >= CARD_LINKS;
}

/** Whether a picture comes before any words; null where there are neither. */
function beginsWithPicture(node: PageNode): boolean | null {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.localName === 'img' || child.localName === 'picture') return true;
    if (child.nodeType === 3 && /\S/.test(child.textContent ?? '')) return false;
    const begins = child.nodeType === 1 ? beginsWithPicture(child) : null;
    if (begins !== null) return begins;
  }
  return null;
}

/** How many links with words there are in a node, counted up to a number. */
function linksIn(node: PageNode, most: number): number {
  let links = 0;
  for (let child = node.firstChild; child !== null && links < most; child = child.nextSibling) {
    if (child.localName === 'a' && /\S/.test(child.textContent ?? '')) links += 1;
    else if (child.nodeType === 1) links += linksIn(child, most - links);
  }
  return links;
}

/** Whether words in a line are hidden, or printed for screen readers alone. */
export function isUnspoken(element: PageElement): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || isHidden(element)) return true;
  const called = element.getAttribute('class');
  return called !== null && SPOKEN_ONLY.test(called);
}

const SPOKEN_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?)(?:\s|$)/i;
