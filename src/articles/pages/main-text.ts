import type { OutlineBlock } from './outline.ts';
import type { PageDocument, PageElement } from './page-dom.ts';

/** The mark that ties words to their block: Readability moves and renames the elements round them. */
const MARK = 'data-onrecord-block';

/**
 * Asks Mozilla's Readability which blocks are the main text. It takes the page apart for that: nothing can be read off `page`
 * afterwards.
 *
 * @returns whether it kept each block; none where it finds no main text
 */
export async function mainBlocks(
  page: PageDocument,
  blocks: readonly OutlineBlock[],
): Promise<boolean[]> {
  const { Readability } = await import('@mozilla/readability');
  markStarts(page, blocks);
  const reader = new Readability(page as never, {
    serializer: (node) => node as never,
    disableJSONLD: true,
    keepClasses: true,
  });
  const content = reader.parse()?.content as PageElement | null | undefined;
  const marks = Array.from(content?.querySelectorAll(`[${MARK}]`) ?? []);
  const kept = new Set(marks.map((mark) => Number(mark.getAttribute(MARK))));
  return blocks.map((block, at) => kept.has(firstOfRun(blocks, block, at)));
}

function markStarts(page: PageDocument, blocks: readonly OutlineBlock[]): void {
  for (const [at, { start }] of blocks.entries()) {
    if (start === blocks[at - 1]?.start) continue;
    const mark = page.createElement('span');
    mark.setAttribute(MARK, String(at));
    start.parentNode?.insertBefore(mark, start);
  }
}

/** Blocks that only line breaks part begin at the same words, and share the mark of the first. */
function firstOfRun(blocks: readonly OutlineBlock[], block: OutlineBlock, at: number): number {
  let first = at;
  while (blocks[first - 1]?.start === block.start) first -= 1;
  return first;
}
