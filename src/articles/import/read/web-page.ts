import type { Problem } from '../../../problem.ts';
import { DEFAULT_LIMITS, type Limits, overLimit } from '../../limits.ts';
import { savedFrom } from '../../pages/facts/address.ts';
import { leanPage } from '../../pages/lean-page.ts';
import { readPage } from '../../pages/read-page.ts';
import { TooMuch } from '../../read/markup-size.ts';
import type { Cleaning } from '../clean/cleaning.ts';

/**
 * Reads a saved web page: its main text, one line a block of text, numbered from 1 by its place in the page; and what the
 * page states of the article.
 *
 * @param html the decoded page
 * @returns a limit's problem or `page-unreadable` in its place
 */
export async function readWebPage(
  html: string,
  file: string,
  limits: Limits = DEFAULT_LIMITS,
): Promise<Cleaning | Problem> {
  if (html.length > limits.page) return overLimit('page', limits.page, { file });
  const lean = leanPage(html);
  try {
    return await readPage(lean, limits, savedFrom(html));
  } catch (error) {
    if (error instanceof TooMuch)
      return overLimit(error.exceeded, limits[error.exceeded], { file });
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

function unreadable(file: string, why: string): Problem {
  return {
    code: 'page-unreadable',
    message: `The page's main text can't be found: ${why}.`,
    remedy: 'Copy the words of the article into a .txt file and import that.',
    file,
    line: null,
  };
}
