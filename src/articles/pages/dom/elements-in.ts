/** What elements are looked for in. */
interface Searched {
  readonly nodeType: number;
  readonly localName: string;
  readonly firstChild: Searched | null;
  readonly nextSibling: Searched | null;
}

/**
 * The elements in a node that fit, in the order of the page.
 * @param templates whether those in templates count, which are no part of what is seen
 */
export function elementsIn<E extends Searched>(
  node: Searched,
  fits: (element: E) => boolean,
  templates: boolean,
  found: E[] = [],
): E[] {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    if (fits(child as E)) found.push(child as E);
    if (child.firstChild !== null && (templates || child.localName !== 'template'))
      elementsIn(child, fits, templates, found);
  }
  return found;
}
