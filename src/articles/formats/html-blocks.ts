import { oneSpaced } from '../../language/white-space.ts';
import { BLOCK_ELEMENTS } from '../read/block-elements.ts';
import { type Element, type Node, parseFragment } from './dom.ts';
import type { Aside } from './found.ts';
import type { FormatLimits } from './limits.ts';

/** A block of text as a piece of a page lays it out. */
interface HtmlBlock {
  readonly text: string;
  readonly kind: 'text' | 'heading' | 'caption' | 'link';
}

/** The blocks of a piece of HTML, and the words in it that nobody sees. */
export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[];
  readonly hidden: readonly Aside[];
}

const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template svg math button select option input textarea iframe object head title meta link'.split(
    ' ',
  ),
);
/** Styles of what mail programs and scripts hide. */
const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i;

/**
 * The blocks of text in a piece of HTML that came in a mail, a feed or a table, in the order a reader sees them.
 *
 * @throws TooNested
 */
export async function htmlBlocks(html: string, limits: FormatLimits): Promise<HtmlBlocks> {
  return blocksIn(await parseFragment(html, limits));
}

/** The same of an element that is parsed already. */
export function blocksIn(root: Element): HtmlBlocks {
  const blocks: HtmlBlock[] = [];
  const hidden: Aside[] = [];
  let running = '';
  let linked = 0;
  const end = (kind: HtmlBlock['kind']) => {
    for (const text of running.split(/\n[ \n]*\n/)) {
      const words = text.replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim();
      const isLink = kind === 'text' && words !== '' && linked >= words.replaceAll(' ', '').length;
      if (words !== '') blocks.push({ text: words, kind: isLink ? 'link' : kind });
    }
    running = '';
    linked = 0;
  };
  const visit = (node: Node, kind: HtmlBlock['kind'], inLink: boolean) => {
    if (node.nodeType === 3 || node.nodeType === 4) {
      const text = oneSpaced(node.textContent ?? '');
      running += text;
      if (inLink) linked += text.replaceAll(' ', '').length;
    }
    const name = node.localName?.toLowerCase() ?? '';
    if (node.nodeType !== 1 || UNSEEN.has(name)) return;
    if (isHidden(node as Element)) {
      const text = (node.textContent ?? '').replace(FILLERS, ' ').trim();
      if (text !== '') hidden.push({ text, rule: 'hidden' });
      return;
    }
    if (isNoteMark(node as Element, name)) return;
    if (name === 'br') running += '\n';
    if (name === 'q') running += '“';
    const block = BLOCK_ELEMENTS.has(name);
    const inside = name === 'figcaption' ? 'caption' : /^h[1-6]$/.test(name) ? 'heading' : kind;
    if (block) end(kind);
    for (const child of Array.from(node.childNodes)) visit(child, inside, inLink || name === 'a');
    if (name === 'q') running += '”';
    if (block) end(inside);
  };
  visit(root, 'text', false);
  end('text');
  return { blocks, hidden };
}

function isHidden(element: Element): boolean {
  return (
    element.getAttribute('hidden') !== null || HIDDEN.test(element.getAttribute('style') ?? '')
  );
}

/** A raised figure or star that leads to a footnote. */
function isNoteMark(element: Element, name: string): boolean {
  if (element.getAttribute('epub:type') === 'noteref') return true;
  const raised = name === 'sup' ? element : null;
  return (
    raised !== null &&
    /^[[(]?[\d*†‡]{1,3}[\])]?$/.test((raised.textContent ?? '').trim()) &&
    raised.querySelector('a') !== null
  );
}

/** Blanks and the marks that nobody sees with which mails fill the line beside their subject. */
const FILLERS = /(?:\s|\u034f|\u200c|\u00ad)+/g;

/** Whether a text is HTML rather than words. */
export function isHtml(text: string): boolean {
  return /<(?:p|div|br|span|a|strong|em|b|i|ul|ol|li|h[1-6]|img|figure|blockquote|table|section|article)(?:\s[^<>]{0,2000})?\/?>/i.test(
    text,
  );
}
