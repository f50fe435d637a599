import { isProblem, readJsonObjects } from '../../json-lines.ts';
import type { Found, ImportFormat } from '../format.ts';
import { textIn } from '../records/json-value.ts';
import { recordArticle } from '../records/record.ts';

/** Articles as JSON objects, one a line, by whatever names scrapers give their fields. */
export const jsonLines: ImportFormat = {
  name: 'jsonl',
  about: 'Articles as JSON objects, one a line (JSONL), ours and those of scrapers',
  recognise: ({ ending, head }) =>
    /^\.(?:jsonl|ndjson)$/.test(ending) ||
    (/^\ufeff?\s*\{[^\n]*\}\s*\n\s*\{/.test(head) && !/^\.(?:md|markdown|json)$/.test(ending)),
  async *read(file, reading): AsyncGenerator<Found> {
    for await (const { line, read } of readJsonObjects(
      file.bytes,
      file.file,
      reading.articleLimits,
    )) {
      const number = file.linesBefore + line;
      if (isProblem(read)) yield { ...read, line: number };
      else {
        const found = await recordArticle(read, { file: file.file, number, unit: 'line' }, reading);
        yield 'cleaning' in found ? { ...found, lasting: textIn(read.id) !== null } : found;
      }
    }
  },
};
