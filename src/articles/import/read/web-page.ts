import type { Problem } from '../../../problem.ts';
import { readPage } from '../../pages/read-page.ts';
import type { Cleaning } from '../clean/cleaning.ts';
import { isOverlarge } from './page-size.ts';

/**
 * Reads a saved web page: its main text, one line a block of text, numbered from 1 by its place in the page; and what the
 * page states of the article.
 *
 * @param html the decoded page
 * @returns `page-too-large` or `page-unreadable` in its place
 */
export async function readWebPage(html: string, file: string): Promise<Cleaning | Problem> {
  if (isOverlarge(html)) return tooLarge(file);
  try {
    return await readPage(html);
  } catch (error) {
    return unreadable(file, error instanceof Error ? error.message : String(error));
  }
}

/** The encoding that a page declares of itself; null where it declares none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  const label = /(?:charset|encoding) ?= ?["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function tooLarge(file: string): Problem {
  return {
    code: 'page-too-large',
    message: 'The page is larger or deeper nested than any article.',
    remedy: 'Copy the words of the article into a .txt file and import that.',
    file,
    line: null,
  };
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
