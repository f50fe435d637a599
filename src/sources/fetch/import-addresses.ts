import type { ImportReport } from '../../articles/import/report.ts';
import type { Problem } from '../../problem.ts';
import { askFor } from '../visit/ask.ts';
import { amendFile, amendPage } from './amend.ts';
import { type FetchedDocument, fetchedDocument, isWebPage } from './document.ts';
import type { Fetching } from './fetching.ts';
import { type DocumentImport, importDocuments } from './import-documents.ts';
import { whyNoArticle } from './visit-pages.ts';

/**
 * Fetches addresses that somebody named and imports what stands there, of any kind that import reads.
 * What can't be had is a problem of the report.
 *
 * @throws {OnrecordError} as `importArticles` does
 */
export async function importAddresses(
  urls: readonly string[],
  how: Fetching,
  settings: Partial<DocumentImport> = {},
): Promise<ImportReport> {
  const documents: FetchedDocument[] = [];
  const problems: Problem[] = [];
  for (const url of urls) {
    how.onVisit?.(url);
    const asked = await askFor(how.guest, url, { etag: null, lastModified: null });
    if (asked.kind === 'failed') problems.push(asked.problem);
    if (asked.kind !== 'fresh') continue;
    const { body } = asked.answer;
    const html = isWebPage(body) ? body.toString('latin1') : null;
    const problem = html === null ? null : whyNoArticle(url, html, asked.answer);
    if (problem !== null) problems.push(problem);
    else {
      const amend = html === null ? amendFile(url) : amendPage(url, html, { outlet: null });
      documents.push(fetchedDocument(how.corpus, url, asked.answer, amend));
    }
  }
  const report = await importDocuments(documents, { ...how, seen: how.clock.wall(), ...settings });
  return { ...report, problems: [...report.problems, ...problems] };
}
