import { oneSpaced } from '../../../language/white-space.ts';
import { BLOCK_ELEMENTS } from '../../read/block-elements.ts';

/** A node as far as walking needs it. */
export interface ReadableElement {
  /** 1 element, 3 text. */
  readonly nodeType: number;
  /** Lower case; null for text. */
  readonly localName?: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<ReadableElement>;
}

/** A block of text as the page lays it out. */
interface Block {
  readonly text: string;
  /** Whether the page marks it as a caption. */
  readonly caption: boolean;
}

const UNSEEN: ReadonlySet<string> = new Set(
  'script style noscript template svg math button select option input textarea iframe object head title'.split(
    ' ',
  ),
);

/** The blocks of text under an element, in the order a reader sees them; none blank. */
export function blocksOf(root: ReadableElement): Block[] {
  const blocks: Block[] = [];
  let running = '';
  const end = (caption: boolean) => {
    for (const text of running.split(/\n[ \n]*\n/)) {
      const words = text.replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim();
      if (words !== '') blocks.push({ text: words, caption });
    }
    running = '';
  };
  const visit = (node: ReadableElement, caption: boolean) => {
    if (node.nodeType === 3) running += oneSpaced(node.textContent ?? '');
    if (node.nodeType !== 1 || UNSEEN.has(node.localName ?? '')) return;
    if (node.localName === 'br') running += '\n';
    const block = BLOCK_ELEMENTS.has(node.localName ?? '');
    const captioned = caption || node.localName === 'figcaption';
    if (block) end(caption);
    for (const child of Array.from(node.childNodes)) visit(child, captioned);
    if (block) end(captioned);
  };
  visit(root, false);
  end(false);
  return blocks;
}
