import type { Cleaning } from '../../import/clean/cleaning.ts';
import { isProse } from '../../import/clean/prose.ts';
import { readWebPage } from '../../import/read/web-page.ts';
import { clippingsIn } from '../../import/release/clippings.ts';
import type { ImportFormat } from '../format.ts';
import { severalArticles } from './clippings.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)\b/i;

/** Paragraphs of other articles on a page from which on it is a list of them, where it has no headline of its own. */
const OTHERS = 2;

/** A saved web page. */
export const page: ImportFormat = {
  name: 'page',
  about: 'Saved web pages (HTML), those of SingleFile included',
  recognise: ({ ending, head }) => ENDINGS.has(ending) || PAGE.test(head),
  async *read(file, { articleLimits }) {
    const html = file.text();
    if (typeof html !== 'string') {
      yield html;
      return;
    }
    const cleaning = await readWebPage(html, file.file, articleLimits);
    if ('code' in cleaning) {
      yield cleaning;
      return;
    }
    if (showsSeveral(cleaning)) yield severalArticles(file.file);
    else yield { cleaning, copied: true, place: null, name: null };
  },
};

/** Whether a page shows one article below the other: none is the page's own, by its title or by what it states. */
function showsSeveral({ stated, lines, dropped }: Cleaning): boolean {
  const { title, outlet, published } = stated;
  const others = dropped.filter(
    ({ rule, line }) => rule === 'second-article' && isProse(line.text),
  );
  if (others.length >= OTHERS && (title === null || title === outlet)) return true;
  return published === null && outlet === null && clippingsIn(lines) !== null;
}
