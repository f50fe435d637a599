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
export function isAlone(element: PageElement): boolean {
  let sibling: PageNode | null = element.parentNode?.firstChild ?? null;
  for (; sibling !== null; sibling = sibling.nextSibling) {
    if (sibling.nodeType === 3 && /\S/.test(sibling.textContent ?? '')) return false;
  }
  return true;
}

/** Whether an element holds no words. */
export function isBlank(element: PageElement): boolean {
  return !/\S/.test(element.textContent ?? '');
}

/** Whether words in a line are hidden, or printed for screen readers alone. */
export function isUnspoken(element: PageElement): boolean {
  if (element.getAttribute('aria-hidden') === 'true' || isHidden(element)) return true;
  const called = element.getAttribute('class');
  return called !== null && SPOKEN_ONLY.test(called);
}

const SPOKEN_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?)(?:\s|$)/i;
