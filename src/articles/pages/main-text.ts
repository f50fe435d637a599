import type { Outline } from './outline.ts';
import type { PageDocument, PageElement } from './page-dom.ts';

/** The mark that ties a box to what becomes of it: Readability renames and moves elements, their attributes stay. */
const MARK = 'data-onrecord-box';

/**
 * Asks Mozilla's Readability which boxes hold the main text. It takes the page apart for that: nothing can be read off
 * `page` afterwards.
 *
 * @returns whether it kept each box of the outline; none where it finds no main text
 */
export async function mainBoxes(page: PageDocument, { boxes, blocks }: Outline): Promise<boolean[]> {
  const { Readability } = await import('@mozilla/readability');
  for (const { box } of blocks) boxes[box]?.element.setAttribute(MARK, String(box));
  const reader = new Readability(page as never, {
    serializer: (node) => node as never,
    disableJSONLD: true,
    keepClasses: true,
  });
  const content = reader.parse()?.content as PageElement | null | undefined;
  const kept = new Array<boolean>(boxes.length).fill(false);
  for (const element of Array.from(content?.querySelectorAll(`[${MARK}]`) ?? [])) {
    kept[Number(element.getAttribute(MARK))] = true;
  }
  return kept;
}
