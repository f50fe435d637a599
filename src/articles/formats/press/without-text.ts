import type { Found } from '../format.ts';
import { noArticle } from '../found.ts';

/**
 * The problem of an article that a press database exported without its text.
 *
 * @param numbered what the export calls an article, and its number in the file from 1: "Document 3"
 */
export function withoutText(numbered: string, title: string | null, file: string): Found {
  return noArticle(
    file,
    'article-empty',
    `${numbered}${title ? `, “${title}”,` : ''} has no text.`,
    'Leave it out, or export it again with its full text.',
  );
}
