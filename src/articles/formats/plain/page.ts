import { readWebPage } from '../../import/read/web-page.ts';
import type { ImportFormat } from '../format.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)\b/i;

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
    if ('code' in cleaning) yield cleaning;
    else yield { cleaning, copied: true, place: null, name: null };
  },
};
