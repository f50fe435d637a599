import { BLOCK_ELEMENTS } from '../read/block-elements.ts';
import type { PageElement, PageNode } from './page-dom.ts';

/** Longest cell of a table whose rows are read as one block each, in UTF-16 code units. */
const LONGEST_CELL = 120;

/** Whether a quotation is a post of a network, shown with its author. */
export function isPost(element: PageElement): boolean {
  return POST.test(element.getAttribute('class') ?? '');
}

const POST =
  /(?:^|\s)(?:twitter|x|instagram|facebook|fb|tiktok|bluesky|mastodon|threads|text-post|reddit|telegram|truth)-?(?:tweet|media|post|embed|video|card|status)(?:\s|$)/i;

/** Whether a row of a table holds short cells without blocks of their own: data, not the frame of a page. */
export function isRow(row: PageElement): boolean {
  let cells = 0;
  for (let cell = row.firstChild; cell !== null; cell = cell.nextSibling) {
    if (cell.nodeType !== 1) continue;
    if ((cell.textContent ?? '').length > LONGEST_CELL || holdsBox(cell)) return false;
    cells += 1;
  }
  return cells > 1;
}

function holdsBox(node: PageNode): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1 && (BLOCK_ELEMENTS.has(child.localName ?? '') || holdsBox(child)))
      return true;
  }
  return false;
}
