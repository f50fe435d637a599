import { setImmediate } from 'node:timers/promises';
import { OverLimit } from '../archives/over-limit.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { noArticle } from '../found.ts';
import { beginsWith, type ImportFile } from '../import-file.ts';
import { pdfArticle } from './article.ts';
import { isOrderClear, readingOrder } from './columns.ts';
import { type PdfItem, type PdfPage, runsOf } from './runs.ts';

/** PDF, one article a file: its columns read one after the other. */
export const pdf: ImportFormat = {
  name: 'pdf',
  about:
    'PDF with text, columns read in their order; refused where the order is unclear or the pages are pictures',
  recognise: (file) =>
    beginsWith(file, '%PDF-') || /^.{0,1000}%PDF-\d/s.test(file.head.slice(0, 1_024)),
  async *read(file, reading): AsyncGenerator<Found> {
    const pages = await pagesOf(file, reading);
    if (pages.every(({ runs }) => runs.length === 0)) {
      yield scanned(file.file);
      return;
    }
    const unclear = pages.findIndex((page) => !isOrderClear(page));
    if (unclear >= 0) yield unordered(file.file, unclear + 1);
    else yield pdfArticle(pages.map(readingOrder), file.file);
  },
};

async function pagesOf(file: ImportFile, { limits }: FormatReading): Promise<PdfPage[]> {
  const { getDocumentProxy } = await import('unpdf');
  const started = performance.now();
  // pdf.js takes the bytes over, so it gets a copy of them.
  const document = await getDocumentProxy(Uint8Array.from(file.bytes), {
    verbosity: 0,
    isEvalSupported: false,
  } as never);
  try {
    if (document.numPages > limits.pages)
      throw new OverLimit(`it has more than ${limits.pages} pages`);
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const runs = runsOf(items.filter((item) => 'str' in item) as PdfItem[]);
      pages.push({ runs, view: page.view as unknown as PdfPage['view'] });
      page.cleanup();
      if (performance.now() - started > limits.pdfTime)
        throw new OverLimit(`reading it took longer than ${limits.pdfTime / 1_000} seconds`);
      await setImmediate();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

function scanned(file: string): Found {
  return noArticle(
    file,
    'pdf-without-text',
    'The PDF holds pictures of its pages and no text.',
    'Have its text recognised first (OCR), or copy the words into a .txt file.',
  );
}

function unordered(file: string, page: number): Found {
  return noArticle(
    file,
    'pdf-order-unclear',
    `In what order the text of page ${page} is to be read can't be told.`,
    'Copy the words of the article into a .txt file and import that.',
  );
}
